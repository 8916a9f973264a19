// Ours: a real replica with vault, keys, membership, order and an area, over a relay that is the
// hub's own session and holder without gate and disk (the whole hub is measured in bench/hub).

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { ok } from '../../kernel/src/base/index.ts'
import { decodeRun, encodeRun, type SpaceId } from '../../kernel/src/log/index.ts'
import { type Community, openReplica } from '../../kernel/src/replica/index.ts'
import { createMemoryStore, type MemoryDisk } from '../../kernel/src/store/index.ts'
import { connectMember, createRunHolder, serveHub } from '../../kernel/src/sync/index.ts'
import { TEST_PASSPHRASE } from '../../kernel/src/testing/replicas.ts'
import { systemChance, systemClock, wsLink } from '../../node/src/index.ts'
import { benchArea, type BenchState } from './bench-area.ts'
import { benchCrypto, makeHistory } from './community.ts'
import { emptyReading, readInto, type Sizes } from './records.ts'
import { addWire, dial, hangUp, listen, until, wireOf } from './sockets.ts'
import type { Receiver, Relay, Sender, Subject, Wire } from './subject.ts'

const HUB = 'http://127.0.0.1/'

async function prepare(folder: string, sizes: Sizes): Promise<void> {
  const { space, full, fresh, more } = await makeHistory(sizes)
  writeFileSync(join(folder, 'folkmoot-full'), serialize({ space, disk: full }))
  writeFileSync(join(folder, 'folkmoot-fresh'), serialize({ space, disk: fresh }))
  writeFileSync(join(folder, 'folkmoot-more'), serialize(more.map(encodeRun)))
}

const load = (folder: string, name: string): unknown =>
  deserialize(readFileSync(join(folder, `folkmoot-${name}`)))

interface Stored {
  readonly space: SpaceId
  readonly disk: MemoryDisk
}

async function relay(): Promise<Relay> {
  const crypto = await benchCrypto()
  const store = createMemoryStore(crypto.sha256)
  const holder = createRunHolder({ crypto, store: store.runs, blobs: store.blobs, tidies: false })
  const gate = {
    open: async () => ok({ as: 'member' as const }),
    change: async () => ok(),
    guest: async () => ok(),
  }
  const hub = {
    id: 'b'.repeat(32),
    seed: systemChance.bytes(32),
    limits: { spacesMax: 10, spaceBytesMax: 2 ** 40, reconnectSeconds: 1 },
  }
  return listen((socket, stream) => {
    // As the hub does it: small messages that follow each other share a write.
    serveHub({ link: wsLink(socket, { stream }), holder, crypto, chance: systemChance, gate, hub })
  })
}

/** Only a holder and a session: what the sender's device does otherwise is not measured. */
async function sender(folder: string, port: number): Promise<Sender> {
  const crypto = await benchCrypto()
  const { space, disk } = load(folder, 'full') as Stored
  const store = createMemoryStore(crypto.sha256, disk)
  const holder = createRunHolder({ crypto, store: store.runs })
  await holder.load(space)
  const link = wsLink(await dial(port))
  const acknowledged = new Map<string, number>()
  const proof = () => ({
    as: 'member' as const,
    publicKey: new Uint8Array(32),
    signature: new Uint8Array(64),
  })
  const there = (): boolean =>
    [...holder.frontier(space)].every(([log, { seq }]) => (acknowledged.get(log) ?? 0) >= seq)
  return {
    async upload() {
      connectMember({
        link,
        holder,
        crypto,
        chance: systemChance,
        spaces: [{ space, proof }],
        on: { acknowledged: (_, log, seq) => void acknowledged.set(log, seq) },
      })
      await until('upload', there)
    },
    async more() {
      for (const bytes of load(folder, 'more') as readonly Uint8Array[]) {
        const run = decodeRun(bytes)
        if (run) await holder.take(space, [run], 'bundle')
      }
      await until('upload of more', there)
    },
  }
}

async function openFresh(folder: string): Promise<Community> {
  const crypto = await benchCrypto()
  const { space, disk } = load(folder, 'fresh') as Stored
  const opened = await openReplica(
    {
      crypto,
      clock: systemClock,
      chance: systemChance,
      store: createMemoryStore(crypto.sha256, disk),
      areas: [benchArea],
    },
    { passphrase: TEST_PASSPHRASE },
  )
  const community = opened.ok ? opened.value.space(space) : undefined
  if (!community) throw new Error('the fresh device has lost its space')
  return community
}

async function receiver(folder: string, port: number): Promise<Receiver> {
  const community = await openFresh(folder)
  const { records } = community.area<BenchState>('bench')
  let past: Wire = { received: 0, sent: 0 }
  let socket: Awaited<ReturnType<typeof dial>> | undefined
  return {
    async sync(count) {
      socket = await dial(port)
      community.connect(wsLink(socket), { url: HUB })
      await until('records', () => records.size >= count)
    },
    count: () => records.size,
    read() {
      const reading = emptyReading()
      for (const [, row] of records.scan()) readInto(reading, row)
      return reading
    },
    wire: () => (socket ? addWire(past, wireOf(socket)) : past),
    async disconnect() {
      if (!socket) return
      const open = socket
      const wire = wireOf(open)
      await hangUp(open)
      socket = undefined
      past = addWire(past, wire)
    },
  }
}

export const subject: Subject = { prepare, relay, sender, receiver }
