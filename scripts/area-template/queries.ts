// What may be asked: the only thing that screens, commands and other areas use of the state.

import type { MemberId } from '@folkmoot/kernel/project'
import type { Note, __AreaName__State } from './state.ts'

export interface FoundNote {
  readonly ref: string
  readonly note: Note
}

/** In order of ref, the same on every device. */
export const notesOf = (state: __AreaName__State, member: MemberId): readonly FoundNote[] =>
  state.notes.by('by', member).flatMap((ref) => {
    const note = state.notes.get(ref)
    return note ? [{ ref, note }] : []
  })
