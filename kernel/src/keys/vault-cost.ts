// How much a guess at the passphrase shall cost on this device: as much as its owner can wait for.

import { type ArgonCost, ARGON_USUAL } from '../crypto/index.ts'

/** What a person waits at the lock without minding (security.md §3.8). */
export const UNLOCK_MS_MAX = 1_000
const MEMORIES_KIB = [128 * 1024, 256 * 1024]

/** Raises the usual cost while a measured unlocking stays within the wait; never lowers it. */
export async function chooseCost(
  measureMs: (cost: ArgonCost) => number | Promise<number>,
): Promise<ArgonCost> {
  let chosen = ARGON_USUAL
  // Twice the memory takes twice the time: a slow device is not made to try what it cannot do.
  if ((await measureMs(chosen)) * 2 > UNLOCK_MS_MAX) return chosen
  for (const memoryKiB of MEMORIES_KIB) {
    const next = { ...ARGON_USUAL, memoryKiB }
    if ((await measureMs(next)) > UNLOCK_MS_MAX) return chosen
    chosen = next
  }
  return chosen
}
