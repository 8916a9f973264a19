// A community of ours with as many authors as are asked for, admitted as people are, and a history
// that they wrote by turns, each having heard of everything before: as if all had been online.
//
// Their entries are sealed and signed with their own keys in one process that has one view of the
// space, because a hundred replicas that read each other's entries would take in ten million.

import { type Cbor, concat } from '../../kernel/src/base/index.ts'
import type { Crypto } from '../../kernel/src/crypto/index.ts'
import {
  advanceDeps,
  copyDepsTable,
  emptyKeyring,
  type EpochKey,
  importKeyring,
  openVault,
  ruleW,
  sealEntry,
} from '../../kernel/src/keys/index.ts'
import {
  chainNext,
  chainStart,
  encodeRun,
  type Frame,
  type LogId,
  type Run,
  signRun,
  type SpaceId,
} from '../../kernel/src/log/index.ts'
import { ringRecord, spaceRecord } from '../../kernel/src/replica/inside.ts'
import type { Community } from '../../kernel/src/replica/index.ts'
import { decodeLocal } from '../../kernel/src/replica/local-space.ts'
import { readAll } from '../../kernel/src/replica/settling.ts'
import { createView, type View } from '../../kernel/src/replica/view.ts'
import { createMemoryStore, type MemoryDisk } from '../../kernel/src/store/index.ts'
import { seeded } from '../../kernel/src/testing/random.ts'
import {
  enter,
  found,
  TEST_PASSPHRASE,
  TEST_START,
  testDevice,
} from '../../kernel/src/testing/replicas.ts'
import { loadNodeCrypto } from '../../node/src/index.ts'
import { benchArea } from './bench-area.ts'
import { authorOf, recordAt, recordsIn, type Sizes } from './records.ts'

/**
 * Argon2id makes guessing a passphrase dear once, when a device is unlocked. It has no part in sync,
 * and the peers have nothing like it: here a passphrase costs one hash.
 */
export async function benchCrypto(): Promise<Crypto> {
  const crypto = await loadNodeCrypto()
  return { ...crypto, argon2id: (password, salt) => crypto.sha256(concat(salt, password)) }
}

interface Author {
  readonly log: LogId
  readonly seed: Uint8Array
}

export interface History {
  readonly space: SpaceId
  /** Of the founder: everything but `more`. */
  readonly full: MemoryDisk
  /** Of a member who was let in and has heard of nothing since. */
  readonly fresh: MemoryDisk
  /** One further entry by each author. */
  readonly more: readonly Run[]
}

export async function makeHistory(sizes: Sizes): Promise<History> {
  const crypto = await benchCrypto()
  const world = { crypto, areas: [benchArea] }
  const founder = await testDevice(world, 1)
  const founded = await found(founder, 'Lakeside', 'Ana')
  const authors: Author[] = []
  for (let i = 0; i < sizes.authors; i++) {
    const device = await testDevice(world, 10 + i)
    const member = await enter(founded, device, `Author ${i}`)
    authors.push({ log: member.log, seed: await seedOf(crypto, device.disk, member) })
  }
  const late = await testDevice(world, 2)
  await enter(founded, late, 'Late')
  const space = founded.id
  const key = await keyOf(crypto, founder.disk, space)
  const desk = await openDesk(crypto, founded, founder.disk, key)
  const all = recordsIn(sizes)
  for (let at = 0; at < all; at += sizes.turn) {
    const author = authors[authorOf(at, sizes)] as Author
    await founded.holder.take(space, [desk.write(author, at, sizes.turn)], 'bundle')
  }
  // A holder joins small runs before it passes many of them on, and a hub does so by itself.
  await createMemoryStore(crypto.sha256, founder.disk).runs.compact(space)
  const more: Run[] = []
  for (const [i, author] of authors.entries()) more.push(desk.write(author, all + i, 1))
  return { space, full: founder.disk, fresh: late.disk, more }
}

async function opened(crypto: Crypto, disk: MemoryDisk) {
  const { records } = createMemoryStore(crypto.sha256, disk)
  const vault = await openVault({
    crypto,
    chance: seeded(77),
    records,
    passphrase: TEST_PASSPHRASE,
  })
  if (!vault.ok) throw new Error(vault.refusal.kind)
  return vault.value
}

async function seedOf(crypto: Crypto, disk: MemoryDisk, member: Community): Promise<Uint8Array> {
  const vault = await opened(crypto, disk)
  const raw = await vault.get(spaceRecord(member.id))
  const local = raw.ok && raw.value && decodeLocal(raw.value)
  if (!local) throw new Error('a device without its space')
  return local.seed
}

async function keyOf(crypto: Crypto, disk: MemoryDisk, space: SpaceId): Promise<EpochKey> {
  const vault = await opened(crypto, disk)
  const raw = await vault.get(ringRecord(space))
  const ring = raw.ok && raw.value && importKeyring(raw.value)
  const key = ring && ruleW(ring, 'record', { isActive: () => true, knowsWhoIsGone: () => true })
  if (!key) throw new Error('the founder has no key')
  return key
}

interface Desk {
  write(author: Author, first: number, count: number): Run
}

/** One view that has read everything: what every author has who was online all the time. */
async function openDesk(
  crypto: Crypto,
  founded: Community,
  disk: MemoryDisk,
  key: EpochKey,
): Promise<Desk> {
  const space = founded.id
  const ports = { crypto, store: createMemoryStore(crypto.sha256, disk), chance: seeded(4_242) }
  const device = {
    log: founded.log,
    secret: new Uint8Array(32).fill(1),
    sealKey: new Uint8Array(32).fill(2),
  }
  const ring = await ringOf(crypto, disk, space)
  const now = (): number => TEST_START
  const view = createView({ crypto, space, device, ring, areas: [], now, forked: new Map() })
  const tips = new Map<LogId, { readonly seq: number; readonly hash: Uint8Array }>()
  await readAll({ ports, space } as never, (piece) => {
    view.feed(piece)
    const { log, from, frames, hashes } = piece
    tips.set(log, { seq: from + frames.length - 1, hash: hashes.at(-1) as Uint8Array })
  })
  view.settle()
  return {
    write(author, first, count) {
      const { log } = author
      const tip = tips.get(log) ?? { seq: 0, hash: chainStart(crypto, space, log) }
      const frames = sealed({ view, ports, space, key }, log, tip, { first, count })
      const { run, hashes, head } = signRun(crypto, space, author, tip, frames)
      tips.set(log, head)
      view.feed({ log, from: run.from, frames, hashes, bytes: encodeRun(run), before: tip.hash })
      view.settle()
      return run
    },
  }
}

async function ringOf(crypto: Crypto, disk: MemoryDisk, space: SpaceId) {
  const vault = await opened(crypto, disk)
  const raw = await vault.get(ringRecord(space))
  return (raw.ok && raw.value && importKeyring(raw.value)) || emptyKeyring()
}

interface Sealing {
  readonly view: View
  readonly ports: { readonly crypto: Crypto; readonly chance: ReturnType<typeof seeded> }
  readonly space: SpaceId
  readonly key: EpochKey
}

function sealed(
  { view, ports, space, key }: Sealing,
  log: LogId,
  tip: { readonly seq: number; readonly hash: Uint8Array },
  which: { readonly first: number; readonly count: number },
): Frame[] {
  const next = view.causality.depsFor(log)
  const table = copyDepsTable(view.reader.tableOf(log))
  const frames: Frame[] = []
  let { hash } = tip
  for (let i = 0; i < which.count; i++) {
    const deps = i === 0 ? next : { changes: [], digest: undefined }
    const plain = {
      kind: 'bench/record',
      time: TEST_START + (which.first + i) * 1_000,
      lamport: next.lamport + i,
      deps: { changes: deps.changes, digest: deps.digest },
      body: recordAt(which.first + i) as unknown as Cbor,
    }
    const place = { space, log, seq: tip.seq + 1 + i }
    const frame = sealEntry(ports, place, { table, plain, key })
    if (!frame.ok) throw new Error(frame.refusal.kind)
    advanceDeps(table, plain.deps)
    frames.push(frame.value)
    hash = chainNext(ports.crypto, hash, place.seq, frame.value)
  }
  return frames
}
