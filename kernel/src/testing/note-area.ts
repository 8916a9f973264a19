// The smallest area with both classes: what is said stays, where someone is goes after its term.

import { ok, record, text } from '../base/index.ts'
import type { Area, Table } from '../project/index.ts'

export const noteKinds = {
  'note/said': record({ text: text(200) }),
  'note/where': record({ place: text(200) }),
  /** Speaks of its own place in the log. */
  'note/here': record({ text: text(200) }),
} as const

export interface NoteState {
  readonly said: Table<{ readonly text: string; readonly by: string }>
  readonly where: Table<{ readonly place: string; readonly by: string }>
}

export const noteArea: Area<NoteState, typeof noteKinds> = {
  name: 'note',
  reads: [],
  kinds: noteKinds,
  ephemeral: ['note/where'],
  placed: ['note/here'],
  empty: (tables) => ({ said: tables.table('said'), where: tables.table('where') }),
  allows: () => ok(),
  fold: {
    'note/said': (state, { ref, by, body }) => state.said.put(ref, { text: body.text, by }),
    'note/here': (state, { ref, by, body }) => state.said.put(ref, { text: body.text, by }),
    'note/where': (state, { ref, by, body }) => state.where.put(ref, { place: body.place, by }),
  },
}
