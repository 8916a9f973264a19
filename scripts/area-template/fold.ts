// How each kind moves the state. Nothing here can refuse: rules.ts has already said yes.

import { assert } from '@folkmoot/kernel/base'
import type { Area } from '@folkmoot/kernel/project'
import type { __AreaName__Kinds } from './entries.ts'
import type { __AreaName__Refusal } from './rules.ts'
import type { __AreaName__State } from './state.ts'

type Fold = Area<__AreaName__State, __AreaName__Kinds, __AreaName__Refusal>['fold']

export const __areaName__Fold: Fold = {
  '__area__/note': (state, { ref, by, time, body }) =>
    state.notes.put(ref, { by, written: time, text: body.text, struck: false }),

  '__area__/struck': (state, { body }) => {
    const note = state.notes.get(body.note)
    assert(note, 'allowed the striking of a note that is not there')
    // A row is replaced, never changed in place.
    state.notes.put(body.note, { ...note, struck: true })
  },
}
