// What counts. The numbers are those of README.md and of the tests.

import { ok, refuse, type Result } from '@folkmoot/kernel/base'
import type { EntryOf } from '@folkmoot/kernel/project'
import type { __AreaName__Kinds } from './entries.ts'
import type { __AreaName__State } from './state.ts'

export type __AreaName__Refusal =
  | { readonly kind: '__area__-empty' }
  | { readonly kind: '__area__-unknown-note' }
  | { readonly kind: '__area__-not-yours' }
  | { readonly kind: '__area__-already-struck' }

type Verdict = Result<void, __AreaName__Refusal>

/** R1, also for the command. */
export const allowsText = (text: string): Verdict =>
  text.trim() === '' ? refuse({ kind: '__area__-empty' }) : ok()

/** The same check serves the command and every reader. It asks neither clock nor chance. */
export function allows__AreaName__(
  state: __AreaName__State,
  entry: EntryOf<__AreaName__Kinds>,
): Verdict {
  switch (entry.kind) {
    case '__area__/note':
      return allowsText(entry.body.text)
    case '__area__/struck': {
      const note = state.notes.get(entry.body.note)
      if (!note) return refuse({ kind: '__area__-unknown-note' })
      // R2
      if (note.by !== entry.by) return refuse({ kind: '__area__-not-yours' })
      // R3
      return note.struck ? refuse({ kind: '__area__-already-struck' }) : ok()
    }
  }
}
