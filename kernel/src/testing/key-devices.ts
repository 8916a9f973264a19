// Devices that only know keys: they write, seal, read and complain as a replica does, but who is a
// member is said by the test. For stories about who can read what.

import type { Cbor } from '../base/index.ts'
import type { Crypto } from '../crypto/index.ts'
import {
  advanceDeps,
  createDepsTable,
  type DepsTable,
  emptyKeyring,
  type EntryPlace,
  foundGenesis,
  foundRecordEpoch,
  type Founding,
  type Heading,
  headEpochs,
  keyOf,
  type Keyring,
  keysToPassBack,
  type Opened,
  openEntry,
  type Place,
  type Recipient,
  ruleW,
  sealEntry,
  type SealPair,
  sealWithKeys,
  takeEarly,
  takeOpened,
  takeSeals,
} from '../keys/index.ts'
import { entryRef, type EntryRef, type Frame, type LogId, type SpaceId } from '../log/index.ts'
import { testLog, type TestLog } from './logs.ts'
import type { Random } from './random.ts'

/** An entry as everyone has it, and the membership that the test says stood there. */
export interface Sent {
  readonly place: EntryPlace
  readonly frame: Frame
  readonly members: readonly LogId[] | undefined
}

export interface KeyDevice extends Recipient {
  readonly pair: SealPair
  readonly own: TestLog
  ring: Keyring
  readonly opened: Map<EntryRef, Opened>
  readonly complaints: EntryRef[]
}

export interface KeyWorld {
  readonly sent: Sent[]
  /** Devices that the test counts as members now. */
  members: KeyDevice[]
  now: number
  device(): KeyDevice
  /** Puts a frame behind the last one of a device's log. */
  append(by: KeyDevice, frame: Frame): Sent
  /** The next place in a device's log, its own numbering, and an ordinary heading. */
  next(by: KeyDevice): { place: Place; table: DepsTable; heading: Heading }
  genesis(by: KeyDevice): Sent
  epoch(by: KeyDevice, wish?: Partial<Founding>): Sent
  admit(by: KeyDevice, newcomer: KeyDevice): Sent
  write(by: KeyDevice, text: string): Sent
  /** Reads all that was sent, as often as keys come. */
  read(by: KeyDevice): void
  textOf(by: KeyDevice, sent: Sent): Cbor | undefined
}

const unwrap = <T>(result: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`)
  return result.value
}

export function keyWorld(crypto: Crypto, random: Random, space: SpaceId): KeyWorld {
  const ports = { crypto, chance: random }
  const logs = (): LogId[] => world.members.map(({ log }) => log)
  const world: KeyWorld = {
    sent: [],
    members: [],
    now: 1_800_000_000_000,
    device() {
      const own = testLog(crypto, space, random)
      const secret = random.bytes(32)
      const sealKey = crypto.x25519PublicKey(secret)
      const ring = emptyKeyring()
      const pair = { secret, sealKey }
      return { log: own.log, sealKey, pair, own, ring, opened: new Map(), complaints: [] }
    },
    append(by, frame) {
      const { head } = by.own.write([frame])
      const place = { space, log: by.log, seq: head.seq, ref: entryRef(head.hash) }
      const sent = { place, frame, members: logs() }
      world.sent.push(sent)
      return sent
    },
    next(by) {
      const lamport = 1 + Math.max(0, ...[...by.opened.values()].map((each) => each.plain.lamport))
      const deps = { changes: [], digest: undefined }
      const place = { space, log: by.log, seq: by.own.tip().seq + 1 }
      return { place, table: createDepsTable(by.log), heading: { time: world.now, lamport, deps } }
    },
    genesis(by) {
      const { place, table, heading } = world.next(by)
      const plain = { ...heading, kind: 'space/genesis', body: { name: 'Lakeside' } }
      world.members = [by]
      const { frame } = unwrap(foundGenesis(ports, place, { table, plain, founder: by }))
      return readBack(by, world.append(by, frame))
    },
    epoch(by, wish = {}) {
      const parents = headEpochs(by.ring, 'record')
      const back = keysToPassBack(by.ring, parents)
      const { place, ...at } = world.next(by)
      const founding = { ...at, recipients: world.members, parents, back, ...wish }
      const { frame } = unwrap(foundRecordEpoch(ports, place, founding))
      return readBack(by, world.append(by, frame))
    },
    admit(by, newcomer) {
      const { place, table, heading } = world.next(by)
      world.members = [...world.members, newcomer]
      const device = { log: fromLog(newcomer), sealKey: newcomer.sealKey }
      const plain = { ...heading, kind: 'space/admit', body: { device } }
      const key = writeKey(by)
      const wish = { table, plain, key, recipients: [newcomer] }
      return readBack(by, world.append(by, unwrap(sealWithKeys(ports, place, wish))))
    },
    write(by, text) {
      const { place, table, heading } = world.next(by)
      const plain = { ...heading, kind: 'situation/report', body: { text } }
      const key = writeKey(by)
      return readBack(by, world.append(by, unwrap(sealEntry(ports, place, { table, plain, key }))))
    },
    read(by) {
      for (let before = ''; before !== progress(by);) {
        before = progress(by)
        readOnce(crypto, by, world)
      }
    },
    textOf: (by, sent) => (by.opened.get(sent.place.ref)?.plain.body as { text?: Cbor })?.text,
  }
  const writeKey = (by: KeyDevice) => {
    const active = new Set(logs())
    const key = ruleW(by.ring, 'record', {
      isActive: (log) => active.has(log),
      knowsWhoIsGone: () => true,
    })
    if (!key) throw new Error('no key to write with')
    return { ref: key.ref, key: key.key }
  }
  const readBack = (by: KeyDevice, sent: Sent): Sent => {
    world.read(by)
    return sent
  }
  const fromLog = (of: KeyDevice): Uint8Array => crypto.ed25519PublicKey(of.own.seed)
  return world
}

const progress = (by: KeyDevice): string => {
  const held = [...by.ring.epochs.values()].filter((epoch) => epoch.key).length
  return `${by.opened.size} ${held} ${by.ring.offered.size}`
}

/** One pass: seals of everything first, as frames arrive; then each log in its own order. */
function readOnce(crypto: Crypto, by: KeyDevice, world: KeyWorld): void {
  const device = { ...by.pair, log: by.log }
  const { now } = world
  for (const { place, frame } of world.sent) {
    const taken = takeSeals(crypto, by.ring, { place, frame, device, now })
    by.ring = takeEarly(crypto, taken.ring, { place, frame, device, now })
    if (taken.complaint) by.complaints.push(taken.complaint)
  }
  const stopped = new Set<LogId>()
  const tables = new Map<LogId, DepsTable>()
  for (const { place, frame, members } of world.sent) {
    if (stopped.has(place.log)) continue
    const table = tables.get(place.log) ?? createDepsTable(place.log)
    tables.set(place.log, table)
    const keyFor = (ref: EntryRef): Uint8Array | undefined => keyOf(by.ring, ref)
    const entry = openEntry(crypto, place, frame, { table, keyOf: keyFor })
    if (!entry.ok) {
      if (entry.refusal.kind === 'key-missing') stopped.add(place.log)
      continue
    }
    advanceDeps(table, entry.value.plain.deps)
    const { plain } = entry.value
    const intake = { place, frame, plain, device, now, recipientsAt: () => members }
    const taken = takeOpened(crypto, by.ring, intake)
    if (taken.ok) by.ring = taken.value.ring
    by.opened.set(place.ref, entry.value)
  }
}
