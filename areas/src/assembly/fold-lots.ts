// How lots move. Nothing here can refuse: rules-lots.ts has already said yes.

import type { Area } from '@folkmoot/kernel/project'
import type { AssemblyKinds } from './entries.ts'
import type { lotKinds } from './entries-lots.ts'
import { found, written } from './fold-rows.ts'
import type { AssemblyState } from './state.ts'
import { type Lot, ofLot } from './state-lots.ts'

type Fold = Area<AssemblyState, AssemblyKinds>['fold']

const change = (state: AssemblyState, lot: string, changes: Partial<Lot>): void =>
  state.lots.put(lot, { ...found(state.lots, lot), ...changes })

export const lotFold: Pick<Fold, keyof typeof lotKinds> = {
  'assembly/lot-called': (state, entry) =>
    state.lots.put(entry.ref, { ...written(entry), log: entry.log, content: entry.body }),

  'assembly/lot-entered': (state, entry) =>
    state.entered.put(ofLot(entry.body.lot, entry.by), {
      ...written(entry),
      content: entry.body,
    }),

  'assembly/share-sealed': (state, entry) => {
    const { lot, sealed } = entry.body
    state.shares.put(ofLot(lot, entry.by), { ...written(entry), lot, sealed, opened: [] })
  },

  'assembly/lot-fixed': (state, { ref, log, seq, body: { lot, frontier } }) =>
    change(state, lot, { fixed: { ref, log, seq, frontier } }),

  'assembly/panels-published': (state, { body: { lot, digest, panels } }) =>
    change(state, lot, { panels: { digest, panels } }),

  'assembly/share-opened': (state, { by, body: { lot, share } }) => {
    const key = ofLot(lot, by)
    const row = found(state.shares, key)
    state.shares.put(key, { ...row, opened: [...row.opened, share] })
  },

  'assembly/dice-rolled': (state, { body: { lot, rolls, where } }) =>
    change(state, lot, {
      dice: { rolls, ...(where === undefined ? {} : { where }), witnesses: [] },
    }),

  'assembly/dice-witnessed': (state, { by, body: { lot, right } }) => {
    const { dice } = found(state.lots, lot)
    if (!dice) return
    change(state, lot, { dice: { ...dice, witnesses: [...dice.witnesses, { by, right }] } })
  },

  'assembly/panel-drawn': (state, { by, body: { lot, number, panel } }) =>
    change(state, lot, { panel: { by, number, panel } }),

  'assembly/place-declined': (state, entry) => {
    const { lot, reason } = entry.body
    const row = { ...written(entry), lot, ...(reason === undefined ? {} : { reason }) }
    state.declines.put(ofLot(lot, entry.by), row)
  },
}
