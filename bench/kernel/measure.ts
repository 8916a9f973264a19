// What the kernel itself costs, in one process: prints one JSON object of series. `--quick` for a look.

import { readFileSync } from 'node:fs'
import { deserialize } from 'node:v8'
import { nobleCrypto } from '../../kernel/src/crypto/index.ts'
import {
  type EntryRef,
  encodeRun,
  decodeRun,
  type LogId,
  runOf,
  type SpaceId,
} from '../../kernel/src/log/index.ts'
import { type ContentEntry, createProjection } from '../../kernel/src/project/index.ts'
import { type Community, openReplica } from '../../kernel/src/replica/index.ts'
import { applyStanding, createSpaceResolver, resolveSpace } from '../../kernel/src/space/index.ts'
import { createMemoryStore, type MemoryDisk } from '../../kernel/src/store/index.ts'
import type { Link } from '../../kernel/src/sync/index.ts'
import { TEST_PASSPHRASE } from '../../kernel/src/testing/replicas.ts'
import { createWorld } from '../../kernel/src/testing/space-world.ts'
import { systemChance, systemClock } from '../../node/src/index.ts'
import { benchArea, type BenchState } from '../sync/bench-area.ts'
import { benchCrypto } from '../sync/community.ts'
import { recordAt } from '../sync/records.ts'
import { cpuMs, verifications, VERIFIED } from './signatures.ts'

const [folder = '', rounds = '3', members = '2000'] = process.argv.slice(2)
const crypto = await benchCrypto()

interface Stored {
  readonly space: SpaceId
  readonly disk: MemoryDisk
}
const load = (name: string): Stored =>
  deserialize(readFileSync(`${folder}/folkmoot-${name}`)) as Stored

async function open(name: string): Promise<Community> {
  const { space, disk } = load(name)
  const store = createMemoryStore(crypto.sha256, disk)
  const ports = { crypto, clock: systemClock, chance: systemChance, store, areas: [benchArea] }
  const opened = await openReplica(ports, { passphrase: TEST_PASSPHRASE })
  const community = opened.ok ? opened.value.space(space) : undefined
  if (!community) throw new Error('the space is not there')
  return community
}

const { space, disk } = load('full')
const encoded = (disk.spaces.get(space)?.arrived ?? []).map(({ run }) => encodeRun(runOf(run)))
const entries = encoded.reduce((sum, bytes) => sum + (decodeRun(bytes)?.frames.length ?? 0), 0)
const readable = (community: Community): number => community.area<BenchState>('bench').records.size

/** From bytes to rows, as a session does it, without the session. */
async function ingest(): Promise<number> {
  const community = await open('fresh')
  const stop = community.connect(quietLink())
  return cpuMs(async () => {
    for (let i = 0; i < encoded.length; i += 8) {
      const runs = encoded.slice(i, i + 8).map((bytes) => decodeRun(bytes))
      await community.holder.take(
        community.id,
        runs.filter((run) => run !== undefined),
        'bundle',
      )
    }
    stop.close()
    await until(() => readable(community) > 0)
  })
}

/** A session that never says anything: the replica is catching up until it closes. */
function quietLink(): Link {
  const closed: ((why: string) => void)[] = []
  return {
    send: () => undefined,
    unsentBytes: 0,
    onMessage: () => undefined,
    onClose: (listener) => void closed.push(listener),
    onDrain: () => undefined,
    close: (why) => closed.forEach((listener) => listener(why)),
  }
}

async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; !holds(); i++) {
    if (i > 20_000) throw new Error('waited in vain')
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

/** Two links that hand each other copies in the next turn. */
function pairOfLinks(): readonly [Link, Link] {
  const half = () => ({
    messages: [] as ((bytes: Uint8Array) => void)[],
    closes: [] as ((why: string) => void)[],
  })
  const [a, b] = [half(), half()]
  const link = (mine: typeof a, theirs: typeof a): Link => ({
    send: (bytes) => {
      const copy = bytes.slice()
      queueMicrotask(() => theirs.messages.forEach((listener) => listener(copy)))
    },
    unsentBytes: 0,
    onMessage: (listener) => void mine.messages.push(listener),
    onClose: (listener) => void mine.closes.push(listener),
    onDrain: () => undefined,
    close: (why) => {
      for (const listener of [...mine.closes, ...theirs.closes]) listener(why)
    },
  })
  return [link(a, b), link(b, a)]
}

async function networkSync(): Promise<number> {
  const [from, to] = [await open('full'), await open('fresh')]
  const [a, b] = pairOfLinks()
  return cpuMs(async () => {
    from.connect(a)
    to.connect(b)
    await until(() => readable(to) === readable(from))
  })
}

async function bundle(): Promise<number> {
  const [from, to] = [await open('full'), await open('fresh')]
  return cpuMs(async () => {
    const file = await from.exportBundle()
    if (!file.ok) throw new Error(file.refusal.kind)
    const imported = await to.importBundle(file.value)
    if (!imported.ok) throw new Error(imported.refusal.kind)
    await until(() => readable(to) === readable(from))
  })
}

const contentAt = (i: number, lamport = i + 1, seq = 0): ContentEntry => ({
  ref: (i * 2_654_435_761).toString(16).padStart(32, '0') as EntryRef,
  log: (i % 100).toString(16).padStart(64, '0') as LogId,
  seq: seq || 1 + Math.floor(i / 100),
  lamport,
  kind: 'bench/record',
  time: 1_795_000_000_000 + i,
  body: recordAt(i) as never,
})

async function fold(): Promise<Readonly<Record<string, number>>> {
  const projection = createProjection({
    areas: [benchArea],
    sha256: crypto.sha256,
    applyStanding,
  })
  const by = 'f'.repeat(32)
  const standingOf = () => ({ ok: true, value: by }) as const
  projection.setSpace({ standing: [], setAside: [], standingOf })
  const given = Array.from({ length: entries }, (_, i) => contentAt(i))
  const all = await cpuMs(() => {
    projection.insert(given)
    projection.settle()
  })
  const before = projection.counts().folds
  const late = async (back: number): Promise<number> => {
    const at = entries + back
    projection.insert([contentAt(at, entries - back, 1_000_000 + back)])
    return cpuMs(() => projection.settle())
  }
  const lateByTen = await late(10)
  const lateByThousand = await late(1_000)
  return { all, lateByTen, lateByThousand, again: projection.counts().folds - before }
}

async function membership(): Promise<Readonly<Record<string, number>>> {
  const world = createWorld('bench', crypto.name ? crypto : nobleCrypto)
  const founder = world.device('founder')
  world.found(founder)
  const count = Number(members)
  for (let i = 0; i < count; i++) {
    const newcomer = world.device(`member ${i}`)
    world.admit(founder, world.invite(founder), newcomer)
  }
  const { before, forked, entries: authority } = world
  const options = { space: world.space, crypto, forked }
  const last = authority.slice(0, -1)
  const scratch = await cpuMs(() => resolveSpace(authority, before, options))
  const resolver = createSpaceResolver({ ...options, before })
  for (const entry of last) resolver.add(entry)
  resolver.state()
  const one = await cpuMs(() => {
    resolver.add(authority.at(-1) as never)
    resolver.state()
  })
  return { scratch, one, entries: authority.length }
}

const series: Record<string, number[]> = {}
const note = (name: string, value: number): void => {
  series[name] = [...(series[name] ?? []), value]
}

for (let round = 0; round < Number(rounds); round++) {
  // Each is weighed against the signatures of its own round.
  const signature = (await cpuMs(() => verifications(crypto))) / VERIFIED
  note('one signature, CPU µs', signature * 1000)
  const ingested = (await ingest()) / entries
  note('ingest an entry, CPU µs', ingested * 1000)
  note('ingest: times faster than a signature an entry', signature / ingested)
  const [synced, carried] = [await networkSync(), await bundle()]
  note('sync of all between two replicas, CPU ms', synced)
  note('bundle of all, export and import, CPU ms', carried)
  note('bundle, of sync', carried / synced)
  const folded = await fold()
  note('fold of all, CPU ms', folded.all as number)
  note('an entry late by ten, CPU ms', folded.lateByTen as number)
  note('an entry late by a thousand, CPU ms', folded.lateByThousand as number)
  note('folded again for both', folded.again as number)
}
const space2 = await membership()
note('membership from nothing, CPU ms', space2.scratch as number)
note('membership, one entry more, CPU ms', space2.one as number)
note('authority entries', space2.entries as number)
process.stdout.write(JSON.stringify({ entries, heads: encoded.length, series }))
