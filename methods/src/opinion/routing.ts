// Which statement a person is asked about next: by lot, the likelier the higher its priority (as Polis
// does), among those that this person has not answered.

import { UNSEEN, type VoteTable } from './votes.ts'

/**
 * `chance` is a number from 0 up to but not including 1. A newcomer has no row and is given undefined;
 * undefined comes back when everything is answered.
 */
export function nextStatement(
  { statements, votes, isHidden, isMeta }: VoteTable,
  {
    row,
    priorities,
    chance,
  }: {
    readonly row: number | undefined
    readonly priorities: readonly number[]
    readonly chance: number
  },
): string | undefined {
  const isOpen = (column: number): boolean =>
    (!isHidden[column] || !!isMeta[column]) &&
    (row === undefined || votes[row * statements.length + column] === UNSEEN)
  const open = [...statements.keys()].filter(isOpen)
  const all = open.reduce((sum, column) => sum + (priorities[column] as number), 0)
  let left = chance * all
  for (const column of open) {
    left -= priorities[column] as number
    if (left < 0) return statements[column]
  }
  return statements[open.at(-1) ?? -1]
}
