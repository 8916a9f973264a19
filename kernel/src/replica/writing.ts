// Writing: each entry is checked by the same rule that readers apply, sealed under the epoch of rule
// W, and durable before anyone hears of it (DESIGN §4).

import { type Cbor, ok, refuse, type Refusal, type Result } from '../base/index.ts'
import {
  type EpochKey,
  foundEphemeralEpoch,
  foundRecordEpoch,
  headEpochs,
  holdersOf,
  holdStewardSecret,
  isControlKind,
  keysToPassBack,
  offerKey,
  type Presence,
  type Recipient,
  ruleW,
  sealEntry,
  sealEphemeral,
  sealWithKeys,
  seeEpoch,
  sealsOf,
} from '../keys/index.ts'
import type { EntryRef, Frame, LogId } from '../log/index.ts'
import {
  activeDevices,
  type Inside,
  keepOwn,
  ownTip,
  presenceOf,
  stewardDevices,
} from './inside.ts'
import { createRunBuilder, type RunBuilder } from './run-builder.ts'
import { handOver, passesBack, passKeysBack, reseal } from './sealing.ts'

export interface Writing {
  readonly kind: string
  readonly body: Cbor
  readonly time?: number
  /** Hands the epoch's key to further devices with the same entry (admission, second device). */
  readonly sealTo?: readonly Recipient[]
  /** Devices that lose their keys with this entry: a new epoch goes before it in the same run. */
  readonly without?: readonly Recipient[]
  readonly ephemeral?: boolean
}

export type WriteRefusal =
  | { readonly kind: 'write-waiting-for-admission' }
  | { readonly kind: 'write-no-key' }
  | { readonly kind: 'write-restored-backup' }
  | { readonly kind: 'write-log-closed' }

/**
 * Authority entries name every log that they know (rule O5): what stands between two of them may be
 * hidden from some members one day, and membership must not depend on it. Other entries name the logs
 * of new authority entries: else a third log, closed by a fork, could take the rights that follow from
 * these out of the past of whoever heard of them through it.
 */
export function startRun(inside: Inside, whole = false): RunBuilder {
  const { log } = inside.device
  // While history streams in the view is brought up to date seldom; the own last run must be in it, or
  // the next one would bear its number, and every reader would set it aside (O2).
  inside.view.settle()
  const { causality, authority } = inside.view
  const { indexes, seqs } = inside.view.reader.tableOf(log)
  const named = (other: LogId): number => seqs[indexes.get(other) ?? -1] ?? 0
  const also = (other: LogId): boolean => authority.lastOf(other) > named(other)
  const { changes, digest, lamport } = causality.depsFor(log, { whole, also })
  return createRunBuilder({
    crypto: inside.ports.crypto,
    space: inside.space,
    log,
    seed: inside.seed,
    tip: ownTip(inside),
    table: inside.view.reader.tableOf(log),
    next: { deps: { changes, digest }, lamport },
  })
}

/** Appends entries as runs of up to 64 KiB; call inside the community's serial. */
export async function append(
  inside: Inside,
  writings: readonly Writing[],
): Promise<Result<readonly EntryRef[]>> {
  const refs: EntryRef[] = []
  let at = 0
  while (at < writings.length) {
    const whole = isControlKind(writings[at]?.kind ?? '')
    const builder = startRun(inside, whole)
    while (at < writings.length && !builder.full) {
      const written = await writeOne(inside, builder, writings[at] as Writing)
      if (!written.ok) return written
      refs.push(written.value)
      at++
    }
    const taken = await keepOwn(inside, builder.finish())
    if (!taken.ok) return taken
  }
  return ok(refs)
}

/** A seal or an epoch that is due goes before; twice over would mean that it reaches nobody. */
const KEYS_FIRST_MAX = 4

/** Appends one entry that is made of all that it will have seen; call inside the community's serial. */
export async function appendSeeing(
  inside: Inside,
  make: () => Result<Writing>,
): Promise<Result<EntryRef>> {
  for (let turn = 0; turn < KEYS_FIRST_MAX; turn++) {
    const builder = startRun(inside)
    const key = recordKey(inside, builder)
    if (!key.ok) return key
    if (builder.length === 0) return appendMade(inside, builder, make(), key.value)
    const taken = await keepOwn(inside, builder.finish())
    if (!taken.ok) return taken
  }
  return refuse({ kind: 'write-no-key' })
}

/** The past was fixed when the run was started: what arrives from here on is after it. */
async function appendMade(
  inside: Inside,
  builder: RunBuilder,
  made: Result<Writing>,
  key: EpochKey,
): Promise<Result<EntryRef>> {
  if (!made.ok) return made
  const frame = await sealOne(inside, builder, made.value, key)
  if (!frame.ok) return frame
  const ref = builder.push(frame.value)
  const taken = await keepOwn(inside, builder.finish())
  return taken.ok ? ok(ref) : taken
}

async function writeOne(
  inside: Inside,
  builder: RunBuilder,
  writing: Writing,
): Promise<Result<EntryRef>> {
  const key = recordKey(inside, builder, writing.without)
  if (!key.ok) return key
  const frame = await sealOne(inside, builder, writing, key.value)
  return frame.ok ? ok(builder.push(frame.value)) : frame
}

async function sealOne(
  inside: Inside,
  builder: RunBuilder,
  writing: Writing,
  key: EpochKey,
): Promise<Result<Frame>> {
  const { kind, body, sealTo } = writing
  if (writing.ephemeral) return sealFleeting(inside, builder, writing, key)
  const heading = builder.heading(writing.time ?? inside.ports.clock.now())
  const options = { table: builder.table, plain: { ...heading, kind, body }, key }
  if (sealTo) {
    return sealWithKeys(inside.keyPorts, builder.place(), { ...options, recipients: sealTo })
  }
  return sealEntry(inside.keyPorts, builder.place(), options)
}

function sealFleeting(
  inside: Inside,
  builder: RunBuilder,
  writing: Writing,
  key: EpochKey,
): Result<Frame> {
  const tailKey = fleetingKey(inside, builder, key)
  if (!tailKey.ok) return tailKey
  const heading = builder.heading(writing.time ?? inside.ports.clock.now())
  const plain = { ...heading, kind: writing.kind, body: writing.body }
  const options = { table: builder.table, plain, key, tailKey: tailKey.value }
  return sealEphemeral(inside.keyPorts, builder.place(), options)
}

export const isActiveIn = (devices: readonly Recipient[]): ((log: string) => boolean) => {
  const active = new Set<string>(devices.map(({ log }) => log))
  return (log) => active.has(log)
}

/** Epochs that the run at hand founds are of today, before they come back through the holder. */
function presenceIn(inside: Inside, builder: RunBuilder, devices: readonly Recipient[]): Presence {
  const { isActive, knowsWhoIsGone } = presenceOf(inside, devices)
  const isOfToday = (epoch: EntryRef): boolean => builder.founded.has(epoch)
  return { isActive, knowsWhoIsGone: (epoch) => isOfToday(epoch) || knowsWhoIsGone(epoch) }
}

/** Rule W; makes what is missing first: a new epoch, or a seal for a device that lacks the key. */
function recordKey(
  inside: Inside,
  builder: RunBuilder,
  without: readonly Recipient[] = [],
): Result<EpochKey> {
  const gone = isActiveIn(without)
  const devices = activeDevices(inside).filter(({ log }) => !gone(log))
  // Who is about to be taken out is known of by no epoch yet, whoever holds its key.
  const live =
    without.length === 0
      ? ruleW(inside.view.keys.ring, 'record', presenceIn(inside, builder, devices))
      : undefined
  if (!live) return foundEpoch(inside, builder, devices)
  const holders = new Set<string>(holdersOf(live.epoch))
  const lacks = (log: LogId): boolean =>
    !holders.has(log) || inside.view.complaints.has(live.ref, log)
  const lacking = devices.filter(({ log }) => lacks(log) && !builder.sealedTo.has(log))
  const sealed = reseal(inside, builder, live, lacking)
  return sealed.ok ? ok({ ref: live.ref, key: live.key }) : sealed
}

/** What is due of keys and what they do not reach yet, for a member who tends the space. */
export function careForKeys(inside: Inside, builder: RunBuilder, isNewDue: boolean): Result<void> {
  const key = isNewDue
    ? foundEpoch(inside, builder, activeDevices(inside))
    : recordKey(inside, builder)
  if (!key.ok) return key
  const handed = handOver(inside, builder, key.value)
  return handed.ok ? passKeysBack(inside, builder, key.value) : handed
}

/** A new epoch of the record class for exactly these devices, as the next entry of the run. */
export function foundEpoch(
  inside: Inside,
  builder: RunBuilder,
  recipients: readonly Recipient[],
): Result<EpochKey> {
  const { keys } = inside.view
  const parents = headEpochs(keys.ring, 'record')
  const back = passesBack(inside) ? keysToPassBack(keys.ring, parents) : []
  const among = isActiveIn(recipients)
  const founded = foundRecordEpoch(inside.keyPorts, builder.place(), {
    table: builder.table,
    heading: builder.heading(inside.ports.clock.now()),
    recipients,
    stewards: stewardDevices(inside).filter(({ log }) => among(log)),
    parents,
    back,
  })
  if (!founded.ok) return founded
  const { frame, key, stewardSecret } = founded.value
  const ref = builder.push(frame)
  builder.founded.add(ref)
  const lamport = builder.heading(0).lamport - 1
  const opens = back.map((earlier) => earlier.ref)
  holdOwn(inside, { ref, key, frame, lamport, recipients, parents, opens })
  if (stewardSecret && stewardDevices(inside).some(({ log }) => log === inside.device.log)) {
    keys.change((ring) => holdStewardSecret(ring, ref, stewardSecret))
  }
  return ok({ ref, key })
}

interface OwnEpoch {
  readonly ref: EntryRef
  readonly key: Uint8Array
  readonly frame: Frame
  readonly lamport: number
  readonly recipients: readonly Recipient[]
  readonly parents: readonly EntryRef[]
  readonly opens: readonly EntryRef[]
}

/** The key is used at once, in the same run: before its entry comes back through the holder. */
function holdOwn(inside: Inside, own: OwnEpoch, of: 'record' | 'ephemeral' = 'record'): void {
  const { crypto, clock } = inside.ports
  const keyHash = sealsOf(own.frame)?.keyHash ?? new Uint8Array(32)
  const recipients = own.recipients.map(({ log }) => log)
  const facts = {
    class: of,
    lamport: own.lamport,
    time: clock.now(),
    recipients,
    parents: own.parents,
  }
  inside.view.keys.change((ring) => {
    const seen = seeEpoch(crypto, ring, { ref: own.ref, keyHash, class: of, seen: clock.now() })
    const held = offerKey(crypto, seen, { ref: own.ref, key: own.key })
    const epoch = held.epochs.get(own.ref)
    if (!epoch) return held
    const founded = { ...epoch, facts, counts: true, opens: own.opens }
    return { ...held, epochs: new Map(held.epochs).set(own.ref, founded) }
  })
}

/** The ephemeral key of the week; sealed to those who are here now, and never passed on. */
function fleetingKey(inside: Inside, builder: RunBuilder, record: EpochKey): Result<EpochKey> {
  const { keys } = inside.view
  const recipients = activeDevices(inside)
  const live = ruleW(keys.ring, 'ephemeral', presenceIn(inside, builder, recipients))
  const holders = new Set<string>(live ? holdersOf(live.epoch) : [])
  const complete = live && recipients.every(({ log }) => holders.has(log))
  const now = inside.ports.clock.now()
  if (live && complete && now - live.epoch.seen < WEEK_MS)
    return ok({ ref: live.ref, key: live.key })
  const parents = headEpochs(keys.ring, 'ephemeral')
  const founded = foundEphemeralEpoch(inside.keyPorts, builder.place(), {
    table: builder.table,
    heading: builder.heading(now),
    recipients,
    parents,
    recordKey: record,
  })
  if (!founded.ok) return founded
  const { frame, key } = founded.value
  const ref = builder.push(frame)
  builder.founded.add(ref)
  const lamport = builder.heading(0).lamport - 1
  holdOwn(inside, { ref, key, frame, lamport, recipients, parents, opens: [] }, 'ephemeral')
  return ok({ ref, key })
}
const WEEK_MS = 7 * 86_400_000

/** Whether this device may write entries of areas now, and if not, what to tell the person. */
export function mayWrite(inside: Inside): Result<void, WriteRefusal | Refusal> {
  const { state } = inside.view.authority
  if (inside.forked.has(inside.device.log)) return refuse({ kind: 'write-log-closed' })
  if (inside.ownLogAhead) return refuse({ kind: 'write-restored-backup' })
  const me = state.memberOfLog.get(inside.device.log)
  return me ? ok() : refuse({ kind: 'write-waiting-for-admission' })
}
