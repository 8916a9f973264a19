// What the folds share: who wrote a row and when, and a row that a rule has found already.

import { assert } from '@folkmoot/kernel/base'
import type { Entry, Table } from '@folkmoot/kernel/project'
import type { Written } from './state.ts'

export const written = ({ by, time, lamport }: Entry): Written => ({ by, written: time, lamport })

export function found<Row>(table: Table<Row>, key: string): Row {
  const row = table.get(key)
  assert(row !== undefined, 'allowed a change of what is not there')
  return row
}
