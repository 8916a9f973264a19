// Yjs with a relay of its own: no encryption, no authorship. What speed costs without either.
// Records go in at the head of one list: at its end, authors who take turns make Yjs quadratic.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as Y from 'yjs'
import { authorOf, emptyReading, readInto, recordAt, recordsIn } from './records.ts'
import { addWire, dial, hangUp, listen, until, wireOf } from './sockets.ts'

const [ASK, GIVE] = [0, 1]
const message = (kind, bytes) => {
  const out = new Uint8Array(1 + bytes.length)
  out[0] = kind
  out.set(bytes, 1)
  return out
}

function write(doc, index, sizes) {
  doc.clientID = 1_000 + authorOf(index, sizes)
  doc.getArray('records').insert(0, [recordAt(index)])
}

/** One document in which the authors take turns; each turn under its author's client id. */
async function prepare(folder, sizes) {
  const doc = new Y.Doc()
  const all = recordsIn(sizes)
  for (let i = 0; i < all; i++) write(doc, i, sizes)
  writeFileSync(join(folder, 'yjs-base'), Y.encodeStateAsUpdate(doc))
  const before = Y.encodeStateVector(doc)
  for (let i = 0; i < sizes.authors; i++) write(doc, all + i, { ...sizes, turn: 1 })
  writeFileSync(join(folder, 'yjs-more'), Y.encodeStateAsUpdate(doc, before))
}

/** Answers a state vector with what is missing, passes on what it is given. */
async function relay() {
  const doc = new Y.Doc()
  const sockets = new Set()
  return listen((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('message', (data) => {
      const rest = new Uint8Array(data).subarray(1)
      if (data[0] === ASK) {
        socket.send(message(GIVE, Y.encodeStateAsUpdate(doc, rest)))
        socket.send(message(ASK, Y.encodeStateVector(doc)))
        return
      }
      Y.applyUpdate(doc, rest)
      for (const other of sockets) if (other !== socket) other.send(message(GIVE, rest))
      socket.send(message(ASK, Y.encodeStateVector(doc)))
    })
  })
}

/** `doc` over one connection; resolves once it stands. */
async function meet(doc, port) {
  const socket = await dial(port)
  const theirs = { vector: undefined }
  socket.on('message', (data) => {
    const rest = new Uint8Array(data).subarray(1)
    if (data[0] === GIVE) return Y.applyUpdate(doc, rest)
    theirs.vector = Buffer.from(rest)
    const missing = Y.encodeStateAsUpdate(doc, rest)
    if (missing.length > 2) socket.send(message(GIVE, missing))
  })
  socket.send(message(ASK, Y.encodeStateVector(doc)))
  return { socket, theirs }
}

async function sender(folder, port) {
  const doc = new Y.Doc()
  const give = async (file) => {
    Y.applyUpdate(doc, readFileSync(join(folder, file)))
    const { socket, theirs } = await meet(doc, port)
    const mine = () => Buffer.from(Y.encodeStateVector(doc))
    await until('upload', () => theirs.vector !== undefined && theirs.vector.equals(mine()))
    await hangUp(socket)
  }
  return { upload: () => give('yjs-base'), more: () => give('yjs-more') }
}

async function receiver(_folder, port) {
  const doc = new Y.Doc()
  let past = { received: 0, sent: 0 }
  let meeting
  return {
    async sync(count) {
      meeting = await meet(doc, port)
      await until('records', () => doc.getArray('records').length >= count)
    },
    count: () => doc.getArray('records').length,
    read() {
      const reading = emptyReading()
      doc.getArray('records').forEach((record) => readInto(reading, record))
      return reading
    },
    wire: () => (meeting ? addWire(past, wireOf(meeting.socket)) : past),
    async disconnect() {
      const { socket } = meeting
      const wire = wireOf(socket)
      await hangUp(socket)
      meeting = undefined
      past = addWire(past, wire)
    },
  }
}

export const subject = { prepare, relay, sender, receiver }
