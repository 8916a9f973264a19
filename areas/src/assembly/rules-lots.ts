// What counts about lots (README, L1–L8). Who calls a lot also fixes it and rolls, from the same device:
// entries of one log have one order, so that nobody can bring an earlier fixing or roll once the
// result is known.

import { ok, refuse, type Result } from '@folkmoot/kernel/base'
import type { EntryOf } from '@folkmoot/kernel/project'
import type { AssemblyKinds, BodyOf } from './entries.ts'
import { ROLLS_MIN } from './entries-lots.ts'
import { allowsAs, blank, type BodyRefusal } from './rules-bodies.ts'
import { type AssemblyState, bodyKey } from './state.ts'
import { type Lot, ofLot } from './state-lots.ts'

export type LotRefusal =
  | BodyRefusal
  | { readonly kind: 'assembly-unknown-proposal' }
  | { readonly kind: 'assembly-unknown-lot' }
  | { readonly kind: 'assembly-lot-nameless' }
  | { readonly kind: 'assembly-lot-subject' }
  | { readonly kind: 'assembly-lot-quotas' }
  | { readonly kind: 'assembly-lot-no-draw' }
  | { readonly kind: 'assembly-lot-feature' }
  | { readonly kind: 'assembly-lot-fixed' }
  | { readonly kind: 'assembly-lot-not-fixed' }
  | { readonly kind: 'assembly-lot-not-caller' }
  | { readonly kind: 'assembly-lot-other-way' }
  | { readonly kind: 'assembly-lot-no-share' }
  | { readonly kind: 'assembly-lot-panels-first' }
  | { readonly kind: 'assembly-lot-panels-late' }
  | { readonly kind: 'assembly-lot-no-panels' }
  | { readonly kind: 'assembly-lot-panel-wrong' }
  | { readonly kind: 'assembly-dice-unreadable'; readonly min: number }
  | { readonly kind: 'assembly-dice-own' }
  | { readonly kind: 'assembly-dice-missing' }

type Verdict = Result<void, LotRefusal>
type Of<Name extends keyof AssemblyKinds> = EntryOf<Pick<AssemblyKinds, Name>>
const UNKNOWN = { kind: 'assembly-unknown-lot' } as const
const ALREADY = { kind: 'assembly-already-so' } as const

/** L1. */
export function allowsLot(state: AssemblyState, { by, body }: Of<'assembly/lot-called'>): Verdict {
  const { title, draw, tie, instead } = body
  if (blank(title)) return refuse({ kind: 'assembly-lot-nameless' })
  if ((draw === undefined) === (tie === undefined)) return refuse({ kind: 'assembly-lot-subject' })
  if (instead !== undefined && !state.lots.has(instead)) return refuse(UNKNOWN)
  const verdict = draw ? allowsDraw(state, draw) : allowsTie(state, tie)
  return verdict.ok ? allowsAs(state, body.body, by) : verdict
}

function allowsDraw(
  state: AssemblyState,
  { of, size, quotas = [] }: NonNullable<BodyOf<'assembly/lot-called'>['draw']>,
): Verdict {
  if (of && !state.bodies.has(bodyKey(of))) return refuse({ kind: 'assembly-unknown-body' })
  const names = quotas.map(({ category, feature }) => `${category}\u0000${feature}`)
  const fits = quotas.every(
    ({ category, feature, min, max }) =>
      !blank(category) && !blank(feature) && min <= max && min <= size,
  )
  return fits && new Set(names).size === names.length
    ? ok()
    : refuse({ kind: 'assembly-lot-quotas' })
}

function allowsTie(state: AssemblyState, tie: BodyOf<'assembly/lot-called'>['tie']): Verdict {
  if (!tie || !state.proposals.has(tie.proposal))
    return refuse({ kind: 'assembly-unknown-proposal' })
  const distinct = new Set(tie.options).size === tie.options.length
  return distinct && tie.options.length >= 2 ? ok() : refuse({ kind: 'assembly-lot-subject' })
}

/** L2, L3: whether it came in time is judged at the frontier of the fixing. */
export function allowsEntering(
  state: AssemblyState,
  { body: { lot, features = [] } }: Of<'assembly/lot-entered'>,
): Verdict {
  const row = state.lots.get(lot)
  if (!row) return refuse(UNKNOWN)
  const { draw } = row.content
  if (!draw) return refuse({ kind: 'assembly-lot-no-draw' })
  const known = features.every(({ category, feature }) =>
    draw.quotas?.some((quota) => quota.category === category && quota.feature === feature),
  )
  const categories = new Set(features.map(({ category }) => category))
  return known && categories.size === features.length
    ? ok()
    : refuse({ kind: 'assembly-lot-feature' })
}

/** L4: once, so that nobody has two shares to choose from. */
export function allowsSealing(
  state: AssemblyState,
  { by, body: { lot } }: Of<'assembly/share-sealed'>,
): Verdict {
  const row = state.lots.get(lot)
  if (!row) return refuse(UNKNOWN)
  if (row.content.way !== 'shares') return refuse({ kind: 'assembly-lot-other-way' })
  return state.shares.has(ofLot(lot, by)) ? refuse(ALREADY) : ok()
}

type Mine = { readonly row: Lot }
function ofCaller(state: AssemblyState, lot: string, log: Lot['log']): Result<Mine, LotRefusal> {
  const row = state.lots.get(lot)
  if (!row) return refuse(UNKNOWN)
  return row.log === log ? ok({ row }) : refuse({ kind: 'assembly-lot-not-caller' })
}

export function allowsFixing(
  state: AssemblyState,
  { log, body }: Of<'assembly/lot-fixed'>,
): Verdict {
  const mine = ofCaller(state, body.lot, log)
  if (!mine.ok) return mine
  return mine.value.row.fixed ? refuse({ kind: 'assembly-lot-fixed' }) : ok()
}

/** L7: before the dice, and before any share is open. */
export function allowsPanels(
  state: AssemblyState,
  { log, body }: Of<'assembly/panels-published'>,
): Verdict {
  const mine = ofCaller(state, body.lot, log)
  if (!mine.ok) return mine
  const { row } = mine.value
  if (!hasQuotas(row)) return refuse({ kind: 'assembly-lot-no-panels' })
  if (!row.fixed) return refuse({ kind: 'assembly-lot-not-fixed' })
  if (row.panels) return refuse(ALREADY)
  return row.dice ? refuse({ kind: 'assembly-lot-panels-late' }) : ok()
}

export const hasQuotas = ({ content }: Lot): boolean => (content.draw?.quotas?.length ?? 0) > 0

/** What must be there before anybody may make the seed known. */
function ready(row: Lot): Verdict {
  if (!row.fixed) return refuse({ kind: 'assembly-lot-not-fixed' })
  return hasQuotas(row) && !row.panels ? refuse({ kind: 'assembly-lot-panels-first' }) : ok()
}

export function allowsOpeningShare(
  state: AssemblyState,
  { by, body: { lot } }: Of<'assembly/share-opened'>,
): Verdict {
  const row = state.lots.get(lot)
  if (!row) return refuse(UNKNOWN)
  if (!state.shares.has(ofLot(lot, by))) return refuse({ kind: 'assembly-lot-no-share' })
  return ready(row)
}

/** L6: one roll a lot, ever; who doubts it says so, and another lot is called in its place. */
export function allowsRolling(
  state: AssemblyState,
  { log, body: { lot, rolls } }: Of<'assembly/dice-rolled'>,
): Verdict {
  const mine = ofCaller(state, lot, log)
  if (!mine.ok) return mine
  const { row } = mine.value
  if (row.content.way !== 'dice') return refuse({ kind: 'assembly-lot-other-way' })
  if (row.dice) return refuse(ALREADY)
  const digits = rolls.replace(/\s+/g, '')
  if (!/^[1-6]{10,1000}$/.test(digits))
    return refuse({ kind: 'assembly-dice-unreadable', min: ROLLS_MIN })
  return ready(row)
}

export function allowsDiceWitness(
  state: AssemblyState,
  { by, body: { lot } }: Of<'assembly/dice-witnessed'>,
): Verdict {
  const row = state.lots.get(lot)
  if (!row) return refuse(UNKNOWN)
  if (!row.dice) return refuse({ kind: 'assembly-dice-missing' })
  if (row.by === by) return refuse({ kind: 'assembly-dice-own' })
  return row.dice.witnesses.some((witness) => witness.by === by) ? refuse(ALREADY) : ok()
}

export function allowsPanel(
  state: AssemblyState,
  { body: { lot, panel, number } }: Of<'assembly/panel-drawn'>,
): Verdict {
  const row = state.lots.get(lot)
  if (!row) return refuse(UNKNOWN)
  if (!row.panels) return refuse({ kind: 'assembly-lot-no-panels' })
  const fits =
    panel.length === row.content.draw?.size &&
    new Set(panel).size === panel.length &&
    number <= row.panels.panels
  return fits ? ok() : refuse({ kind: 'assembly-lot-panel-wrong' })
}

/** L8. */
export function allowsDecline(
  state: AssemblyState,
  { by, body: { lot } }: Of<'assembly/place-declined'>,
): Verdict {
  const row = state.lots.get(lot)
  if (!row) return refuse(UNKNOWN)
  if (!row.content.draw) return refuse({ kind: 'assembly-lot-no-draw' })
  return state.declines.has(ofLot(lot, by)) ? refuse(ALREADY) : ok()
}
