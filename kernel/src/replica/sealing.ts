// Keys that have not reached everybody: seals for devices that lack one, and earlier keys under the one
// that everybody holds.

import { ok, type Result } from '../base/index.ts'
import {
  type Epoch,
  type EpochKey,
  headEpochs,
  type KeptBody,
  keysNotPassed,
  keysToPassBack,
  RESEALED_MAX,
  type Recipient,
  resealEpoch,
} from '../keys/index.ts'
import { type Inside, stewardDevices } from './inside.ts'
import type { RunBuilder } from './run-builder.ts'
import type { StrandedEpoch } from './stranded.ts'

/** Whether the policy lets members read what was written before they came. */
export const passesBack = (inside: Inside): boolean =>
  inside.view.authority.state.policy.history === 'all'

/** `key/seal` entries for these devices, at the end of the run. */
export function reseal(
  inside: Inside,
  builder: RunBuilder,
  live: EpochKey & { readonly epoch: Epoch },
  lacking: readonly Recipient[],
): Result<void> {
  if (lacking.length === 0) return ok()
  const { ring } = inside.view.keys
  const back = passesBack(inside) ? keysToPassBack(ring, headEpochs(ring, 'record')) : []
  for (let from = 0; from < lacking.length; from += RESEALED_MAX) {
    const recipients = lacking.slice(from, from + RESEALED_MAX)
    const sealed = pushSeals(inside, builder, { live, recipients, back })
    if (!sealed.ok) return sealed
  }
  return ok()
}

/**
 * A `key/seal` without a device: everybody holds the epoch in use, and gets from it what an island
 * wrote that they were not on (K20).
 */
export function passKeysBack(inside: Inside, builder: RunBuilder, live: EpochKey): Result<void> {
  const { ring } = inside.view.keys
  const epoch = ring.epochs.get(live.ref)
  if (!passesBack(inside) || !epoch) return ok()
  const seals = { live: { ...live, epoch }, recipients: [] }
  for (const { ref, key, kept } of strandedEpochs(inside)) {
    const carried = pushSeals(inside, builder, { ...seals, back: [{ ref, key }], kept })
    if (!carried.ok && carried.refusal.kind !== 'entry-too-large') return carried
  }
  const back = keysNotPassed(ring, live.ref)
  return back.length === 0 ? ok() : pushSeals(inside, builder, { ...seals, back })
}

/** Epochs of closed logs under which others wrote (K43). */
export const strandedEpochs = (inside: Inside): readonly StrandedEpoch[] =>
  passesBack(inside) ? inside.view.stranded.due(inside.view.entriesUnder) : []

/**
 * Devices of stewards of today who were not given the second secret of an epoch that this one has: who was
 * made a steward since. Without it nobody could change the keys of the gate once the others are gone.
 */
export function stewardsLacking(inside: Inside, live: EpochKey): readonly Recipient[] {
  const { keys } = inside.view
  const epoch = keys.ring.epochs.get(live.ref)
  // Of an epoch that was founded a moment ago nothing has been read yet, and nobody lacks anything.
  if (!epoch?.stewardSecret || !epoch.stewardHash) return []
  return stewardDevices(inside).filter(
    ({ log, sealKey }) => log !== inside.device.log && !keys.stewardHas(live.ref, sealKey),
  )
}

/** The second secret for those who lack it (K45). */
export function handOver(inside: Inside, builder: RunBuilder, live: EpochKey): Result<void> {
  const epoch = inside.view.keys.ring.epochs.get(live.ref)
  const lacking = stewardsLacking(inside, live).filter(({ log }) => !builder.sealedTo.has(log))
  return epoch ? reseal(inside, builder, { ...live, epoch }, lacking) : ok()
}

interface Seals {
  readonly live: EpochKey & { readonly epoch: Epoch }
  readonly recipients: readonly Recipient[]
  readonly back: readonly EpochKey[]
  readonly kept?: KeptBody
}

function pushSeals(
  inside: Inside,
  builder: RunBuilder,
  { live, recipients, back, kept }: Seals,
): Result<void> {
  const among = new Set(recipients.map(({ log }) => log))
  const stewards = stewardDevices(inside).filter(({ log }) => among.has(log))
  const secret = live.epoch.stewardSecret
  const frame = resealEpoch(inside.keyPorts, builder.place(), {
    table: builder.table,
    heading: builder.heading(inside.ports.clock.now()),
    epoch: { ref: live.ref, key: live.key },
    recipients,
    back,
    ...(kept ? { kept } : {}),
    ...(secret && stewards.length > 0 ? { stewards: { secret, recipients: stewards } } : {}),
  })
  if (!frame.ok) return frame
  builder.push(frame.value)
  for (const { log } of recipients) builder.sealedTo.add(log)
  return ok()
}
