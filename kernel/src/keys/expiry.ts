// When the key of an ephemeral epoch is destroyed. No clock can be trusted, least of all a claimed
// one, so the term is counted so that a wild clock neither cuts it short nor makes it endless.

import type { EntryRef } from '../log/index.ts'
import type { Epoch, Keyring } from './keyring.ts'

const DAY_MS = 86_400_000

/**
 * The later of first sight and the founder's claim; a claim that still lies in the future is no
 * claim. So a key is held for the whole term after first sight, and for twice the term at most.
 */
export function startOfTerm(epoch: Epoch, now: number): number {
  const claimed = epoch.facts?.time ?? epoch.seen
  return claimed <= now ? Math.max(claimed, epoch.seen) : epoch.seen
}

const isOver = (epoch: Epoch, now: number, days: number): boolean =>
  now - startOfTerm(epoch, now) >= days * DAY_MS

/** First sight in the future: our own clock was wrong then, and the term starts again. */
const reanchored = (epoch: Epoch, now: number): Epoch =>
  epoch.seen > now ? { ...epoch, seen: now } : epoch

/** Ephemeral epochs whose term is over and whose key is still here. */
export const endedEpochs = (ring: Keyring, now: number, ephemeralDays: number): EntryRef[] =>
  [...ring.epochs].flatMap(([ref, epoch]) =>
    epoch.class === 'ephemeral' &&
    !epoch.destroyed &&
    isOver(reanchored(epoch, now), now, ephemeralDays)
      ? [ref]
      : [],
  )

/**
 * Destroys the keys whose term is over. The caller drops the tails of their entries, and overwrites
 * the stored keyring, before it tells anyone that they are gone.
 */
export function expireKeys(
  ring: Keyring,
  now: number,
  ephemeralDays: number,
): { readonly ring: Keyring; readonly destroyed: readonly EntryRef[] } {
  const destroyed: EntryRef[] = []
  const epochs = new Map<EntryRef, Epoch>()
  let changed = false
  for (const [ref, before] of ring.epochs) {
    const epoch =
      before.class === 'ephemeral' && !before.destroyed ? reanchored(before, now) : before
    const over =
      epoch.class === 'ephemeral' && !epoch.destroyed && isOver(epoch, now, ephemeralDays)
    if (over) {
      epoch.key?.fill(0)
      destroyed.push(ref)
    }
    changed ||= over || epoch !== before
    epochs.set(ref, over ? { ...epoch, key: undefined, destroyed: true } : epoch)
  }
  return { ring: changed ? { ...ring, epochs } : ring, destroyed }
}
