// Orders of arrival. Entries in plain random order mostly wait for their past and then come all at
// once; the orders that try a projection are those of islands: one log far ahead, another far behind.

import type { HistoryEntry } from './device.ts'
import type { Dice } from './dice.ts'

/** The same entries in another order, in batches, some of them again. */
export function randomArrivals(
  dice: Dice,
  history: readonly HistoryEntry[],
): readonly (readonly HistoryEntry[])[] {
  const rest = dice.chance(25) ? dice.shuffled(history) : islandOrder(dice, history)
  const large = dice.chance(30)
  const batches: (readonly HistoryEntry[])[] = []
  while (rest.length > 0) {
    const batch = rest.splice(0, 1 + dice.below(large ? 15 : 3))
    batches.push(dice.chance(20) ? [...batch, dice.pick(history), ...batch] : batch)
  }
  return batches
}

/** Each entry after its past, staying with one log as long as that and chance allow. */
function islandOrder(dice: Dice, history: readonly HistoryEntry[]): HistoryEntry[] {
  const seqByLog = new Map<string, number>()
  const left = new Set(history)
  const order: HistoryEntry[] = []
  const reached = (log: string, seq: number): boolean => (seqByLog.get(log) ?? 0) >= seq
  while (left.size > 0) {
    const ready = [...left].filter(
      ({ log, seq, changes }) =>
        reached(log, seq - 1) && changes.every((change) => reached(change.log, change.seq)),
    )
    const last = order.at(-1)?.log
    const staying = ready.filter(({ log }) => log === last)
    const entry = dice.pick(staying.length > 0 && dice.chance(85) ? staying : ready)
    left.delete(entry)
    seqByLog.set(entry.log, entry.seq)
    order.push(entry)
  }
  return order
}
