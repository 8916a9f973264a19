// What is known: tables of plain values, with an index for each question that is asked often.

import type { MemberId, Table, Tables } from '@folkmoot/kernel/project'

export interface Note {
  readonly by: MemberId
  /** Claimed time: shown, never decides. */
  readonly written: number
  readonly text: string
  readonly struck: boolean
}

export interface __AreaName__State {
  readonly notes: Table<Note>
}

export const empty__AreaName__ = (tables: Tables): __AreaName__State => ({
  notes: tables.table<Note>('notes', { indexes: { by: (note) => note.by } }),
})
