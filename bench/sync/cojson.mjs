// cojson with its own native cryptography and its own WebSocket transport, over a relay that is a
// node of theirs without storage: the nearest peer, encrypted and authored. All records are in one
// stream of one group, a session for each author: of its data types the one that costs it least.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cojsonInternals, LocalNode } from 'cojson'
import { NapiCrypto } from 'cojson/crypto/NapiCrypto'
import { createWebSocketPeer } from 'cojson-transport-ws'
import { authorOf, emptyReading, readInto, recordAt, recordsIn } from './records.ts'
import { addWire, dial, hangUp, listen, until, wireOf } from './sockets.ts'

const crypto = await NapiCrypto.create()
let peers = 0

function freshNode() {
  const agent = crypto.newRandomAgentSecret()
  return new LocalNode(agent, crypto.newRandomSessionID(crypto.getAgentID(agent)), crypto)
}

const overSocket = (websocket, role) =>
  createWebSocketPeer({ id: `peer-${++peers}`, websocket, role, expectPings: false })

/** An account on a node of its own, tied to the server node inside this process. */
async function account(server, name) {
  const [toServer, toClient] = cojsonInternals.connectedPeers(`s${++peers}`, `c${peers}`, {
    peer1role: 'server',
    peer2role: 'client',
  })
  const made = await LocalNode.withNewlyCreatedAccount({
    creationProps: { name },
    crypto,
    peers: [toServer],
  })
  server.syncManager.addPeer(toClient)
  await made.node.syncManager.waitForAllCoValuesSync()
  return made
}

/** Content of every value that the server node holds beyond what it held. */
function contents(server, before) {
  const out = []
  for (const core of server.allCoValues()) {
    if (!core.isAvailable()) continue
    out.push(...(core.newContentSince(before.get(core.id)) ?? []))
  }
  return out
}
const known = (server) =>
  new Map([...server.allCoValues()].map((core) => [core.id, structuredClone(core.knownState())]))

const transactions = (core) =>
  Object.values(core.knownState().sessions).reduce((sum, each) => sum + each, 0)

async function prepare(folder, sizes) {
  const server = freshNode()
  const admin = await account(server, 'Admin')
  const receiver = await account(server, 'Receiver')
  const authors = []
  for (let i = 0; i < sizes.authors; i++) authors.push(await account(server, `Author ${i}`))
  const group = admin.node.createGroup()
  for (const { accountID } of [receiver, ...authors]) {
    group.addMember(await admin.node.load(accountID), 'writer')
  }
  const stream = group.createStream()
  await admin.node.syncManager.waitForAllCoValuesSync()
  const streams = []
  for (const { node } of authors) streams.push(await node.load(stream.id))
  // Only now: a node that hears of every record while it writes would decrypt each of them.
  for (const { node } of authors)
    for (const id of Object.keys(node.syncManager.peers)) {
      node.syncManager.peers[id].gracefulShutdown?.()
    }
  const all = recordsIn(sizes)
  const push = (i, at) => streams[authorOf(i, at)].push(recordAt(i))
  const given = new Map()
  const give = () => {
    for (const [i, { core }] of streams.entries()) {
      for (const message of core.newContentSince(given.get(i)) ?? []) {
        server.syncManager.handleNewContent(message, 'import')
      }
      given.set(i, structuredClone(core.knownState()))
    }
  }
  for (let i = 0; i < all; i++) push(i, sizes)
  give()
  const core = server.getCoValue(stream.id)
  await until('records on the server node', () => transactions(core) === all)
  const before = known(server)
  writeFileSync(join(folder, 'cojson-base.json'), JSON.stringify(contents(server, new Map())))
  for (let i = 0; i < sizes.authors; i++) push(all + i, { ...sizes, turn: 1 })
  give()
  await until('further records', () => transactions(core) === all + sizes.authors)
  writeFileSync(join(folder, 'cojson-more.json'), JSON.stringify(contents(server, before)))
  const { accountID, accountSecret } = receiver
  const keys = { accountID, accountSecret, stream: stream.id }
  writeFileSync(join(folder, 'cojson-keys.json'), JSON.stringify(keys))
}

async function relay() {
  const node = freshNode()
  return listen((socket) => node.syncManager.addPeer(overSocket(socket, 'client')))
}

const readJson = (folder, file) => JSON.parse(readFileSync(join(folder, file), 'utf8'))

async function sender(folder, port) {
  const node = freshNode()
  let socket
  const give = async (file) => {
    for (const message of readJson(folder, file)) {
      node.syncManager.handleNewContent(message, 'import')
    }
    if (!socket) {
      socket = await dial(port)
      node.syncManager.addPeer(overSocket(socket, 'server'))
    }
    await node.syncManager.waitForAllCoValuesSync(600_000)
  }
  return { upload: () => give('cojson-base.json'), more: () => give('cojson-more.json') }
}

async function receiver(folder, port) {
  const { accountID, accountSecret, stream } = readJson(folder, 'cojson-keys.json')
  let node
  let core
  let socket
  let past = { received: 0, sent: 0 }
  return {
    async sync(count) {
      socket = await dial(port)
      const peer = overSocket(socket, 'server')
      if (node) node.syncManager.addPeer(peer)
      else {
        const own = { accountID, accountSecret, sessionID: crypto.newRandomSessionID(accountID) }
        node = await LocalNode.withLoadedAccount({ ...own, crypto, peers: [peer] })
      }
      core ??= await node.loadCoValueCore(stream)
      await until('records', () => core.isAvailable() && transactions(core) >= count)
    },
    count() {
      const sessions = Object.values(core.getCurrentContent().items)
      return sessions.reduce((sum, items) => sum + items.length, 0)
    },
    read() {
      const reading = emptyReading()
      const { items } = core.getCurrentContent()
      for (const session of Object.keys(items)) {
        for (const { value } of items[session]) readInto(reading, value)
      }
      return reading
    },
    wire: () => (socket ? addWire(past, wireOf(socket)) : past),
    async disconnect() {
      const wire = wireOf(socket)
      await hangUp(socket)
      socket = undefined
      past = addWire(past, wire)
    },
  }
}

export const subject = { prepare, relay, sender, receiver }
