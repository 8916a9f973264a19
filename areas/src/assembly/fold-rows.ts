// What the folds share: who wrote a row and when, a row that a rule has found already, and taking back
// that something is hidden.

import { assert } from '@folkmoot/kernel/base'
import type { Entry, Table } from '@folkmoot/kernel/project'
import type { AssemblyState, Hiding, Written } from './state.ts'

export const written = ({ by, time, lamport }: Entry): Written => ({ by, written: time, lamport })

export function found<Row>(table: Table<Row>, key: string): Row {
  const row = table.get(key)
  assert(row !== undefined, 'allowed a change of what is not there')
  return row
}

/** T5, O4: a contribution or a statement; false when it is not here. */
export const uncover = (state: AssemblyState, { said, what }: Hiding, hidden: string): boolean =>
  what === 'statement'
    ? uncoverIn(state.statements, said, hidden)
    : uncoverIn(state.talk, said, hidden)

function uncoverIn<Row extends { readonly hiddenBy: readonly string[] }>(
  table: Table<Row>,
  key: string,
  hidden: string,
): boolean {
  const row = table.get(key)
  if (!row) return false
  table.put(key, { ...row, hiddenBy: row.hiddenBy.filter((ref) => ref !== hidden) })
  return true
}
