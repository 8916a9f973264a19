// When a new epoch is due, and who makes it: one member first, the next only if nothing came, so
// that a hundred devices that learn of a removal do not all re-key at once.

import { compareBytes, concat, fromHex, utf8 } from '../base/index.ts'
import { type Crypto, label } from '../crypto/index.ts'
import type { LogId } from '../log/index.ts'
import { startOfTerm } from './expiry.ts'
import {
  type Epoch,
  holdersOf,
  keysNotPassed,
  type Keyring,
  type Presence,
  ruleW,
} from './keyring.ts'
import type { EpochClass } from './port.ts'

const DAY_MS = 86_400_000
/** Both classes; whichever comes first (security.md §3.5). */
export const EPOCH_DAYS_MAX = 7
export const EPOCH_ENTRIES_MAX = 5_000

export type RekeyNeed =
  /** Nothing may be written until there is a new epoch. */
  | { readonly kind: 'no-live-epoch' }
  /** Members who cannot read: re-seal to them, or found a new epoch if they may not read the past. */
  | { readonly kind: 'devices-without-key'; readonly logs: readonly LogId[] }
  | { readonly kind: 'epoch-old' }
  | { readonly kind: 'epoch-full' }
  /** Keys of islands that were apart, which the epoch in use does not bring to everybody yet. */
  | { readonly kind: 'keys-not-passed' }

export interface RekeyView extends Pick<Presence, 'knowsWhoIsGone'> {
  /** Active devices in the current membership, as this device knows it. */
  readonly active: ReadonlySet<LogId>
  readonly now: number
  /** Entries known under an epoch. */
  readonly entriesUnder: (epoch: Epoch) => number
  /** Whether a device has said that what was sealed to it is not the epoch's key. */
  readonly complains: (epoch: Epoch, log: LogId) => boolean
  /** Whether the policy lets members read what was written before they came. */
  readonly passesBack: boolean
}

/** undefined: the epoch that rule W gives may be used as it is. */
export function needsRekey(ring: Keyring, of: EpochClass, view: RekeyView): RekeyNeed | undefined {
  const { knowsWhoIsGone } = view
  const live = ruleW(ring, of, { isActive: (log) => view.active.has(log), knowsWhoIsGone })
  if (!live) return { kind: 'no-live-epoch' }
  const holders = new Set(holdersOf(live.epoch))
  const lacks = (log: LogId): boolean => !holders.has(log) || view.complains(live.epoch, log)
  const logs = [...view.active].filter(lacks).sort()
  if (logs.length > 0) return { kind: 'devices-without-key', logs }
  const age = view.now - startOfTerm(live.epoch, view.now)
  if (age >= EPOCH_DAYS_MAX * DAY_MS) return { kind: 'epoch-old' }
  if (view.entriesUnder(live.epoch) >= EPOCH_ENTRIES_MAX) return { kind: 'epoch-full' }
  const isPassed = !view.passesBack || keysNotPassed(ring, live.ref).length === 0
  return isPassed ? undefined : { kind: 'keys-not-passed' }
}

/**
 * 0 for the member who re-keys at once; the next waits one delay, and so on, each only if nothing
 * came. `root` (epochRoot) makes it another one each time.
 */
export function reKeyRank(
  crypto: Crypto,
  members: readonly string[],
  me: string,
  root: Uint8Array,
): number {
  const rankOf = (member: string): Uint8Array =>
    crypto.sha256(concat(label('folkmoot/rank/1'), fromHex(member) ?? utf8(member), root))
  const mine = rankOf(me)
  return members.filter((member) => compareBytes(rankOf(member), mine) < 0).length
}
