// What the screens of lots show. Who is drawn is computed here each time, from what the lot rests on.

import {
  bodyKey,
  drawnBy,
  type Lot,
  poolAt,
  sharesOf,
  WITNESSES_MIN,
} from '@folkmoot/areas/assembly'
import { hex, type Refusal } from '@folkmoot/kernel/base'
import type { Community } from '@folkmoot/kernel/replica'
import { view } from '../../../worker/asking.ts'
import { shownName } from '../../../worker/standing.ts'
import { nameOf, stateOf, touches } from '../acting.ts'
import { recountOf } from '../votes/kept.ts'

const row = (community: Community, ref: string, lot: Lot) => ({
  ref,
  title: shownName(lot.content.title),
  by: nameOf(community, lot.by),
  written: lot.written,
  size: lot.content.draw?.size,
  way: lot.content.way,
  fixed: lot.fixed !== undefined,
  replaced: stateOf(community).lots.count('instead', ref) > 0,
})
export type LotRow = ReturnType<typeof row>

const named = (community: Community, ids: readonly string[]): readonly string[] =>
  ids.map((id) => nameOf(community, id))

type Draw = NonNullable<Lot['content']['draw']>

/** Before the fixing who could be drawn as it stands; after it what was fixed. */
function poolOf(community: Community, ref: string, { lot, draw }: { lot: Lot; draw: Draw }) {
  const { membership } = community.deciding('assembly')
  const known = lot.fixed && recountOf(community).at(lot.fixed)
  const pool = poolAt(
    known?.ok ? known.value : { state: stateOf(community), membership },
    ref,
    draw,
  )
  const me = community.me ?? ''
  return {
    members: named(
      community,
      pool.members.map(({ key }) => key),
    ),
    incomplete: named(community, pool.incomplete),
    mine: pool.members.some(({ key }) => key === me),
  }
}

function categoriesOf({ quotas = [] }: Draw) {
  const categories = new Map<string, string[]>()
  for (const { category, feature } of quotas)
    categories.set(category, [...(categories.get(category) ?? []), feature])
  return [...categories].map(([name, features]) => ({ name, features }))
}

function drawOf(community: Community, ref: string, lot: Lot) {
  const { draw } = lot.content
  if (!draw) return undefined
  const state = stateOf(community)
  const mine = state.entered.get(`${ref}/${community.me ?? ''}`)?.content
  const of = draw.of && state.bodies.get(bodyKey(draw.of))?.terms.name
  return {
    pool: draw.pool,
    of: of === undefined ? undefined : shownName(of),
    size: draw.size,
    quotas: draw.quotas ?? [],
    categories: categoriesOf(draw),
    people: poolOf(community, ref, { lot, draw }),
    entered: mine && {
      takes: mine.takes,
      features: Object.fromEntries(
        (mine.features ?? []).map(({ category, feature }) => [category, feature]),
      ),
    },
  }
}

function sharesIn(community: Community, ref: string, lot: Lot) {
  const state = stateOf(community)
  const recount = recountOf(community)
  const known = lot.fixed && recount.at(lot.fixed)
  const fixed = known?.ok ? known.value.state : state
  const { sealed, opened } = sharesOf(state, ref, { fixed, sha256: recount.sha256 })
  const me = community.me ?? ''
  return {
    sealed: named(community, sealed),
    opened: named(
      community,
      opened.map(({ member }) => member),
    ),
    mine: sealed.includes(me),
    mineOpen: opened.some(({ member }) => member === me),
  }
}

function diceIn(community: Community, { dice }: Lot) {
  if (!dice) return undefined
  const who = (right: boolean): readonly string[] =>
    named(
      community,
      dice.witnesses.filter((one) => one.right === right).map(({ by }) => by),
    )
  return {
    rolls: dice.rolls,
    where: dice.where,
    right: who(true),
    wrong: who(false),
    need: WITNESSES_MIN,
    mine: dice.witnesses.some(({ by }) => by === community.me),
  }
}

export interface ShownDraw {
  readonly seed: string
  readonly drawn: readonly string[]
  readonly next: readonly string[]
  readonly declined: readonly string[]
  readonly seated: readonly string[]
  readonly number: number | undefined
  /** May still decline. */
  readonly mine: boolean
}

export function drawn(
  community: Community,
  ref: string,
  panels?: readonly (readonly string[])[],
):
  | { readonly ok: true; readonly value: ShownDraw }
  | { readonly ok: false; readonly refusal: Refusal } {
  const { at, sha256, now } = recountOf(community)
  const found = drawnBy({ state: now, at, sha256, ...(panels ? { panels } : {}) }, ref)
  if (!found.ok) return found
  const { value } = found
  const me = community.me ?? ''
  return {
    ok: true,
    value: {
      seed: hex(value.seed.bytes),
      drawn: named(community, value.drawn),
      next: named(community, value.next),
      declined: named(community, value.declined),
      seated: named(community, value.seated),
      number: value.number,
      mine: value.seated.includes(me) && !value.declined.includes(me),
    },
  }
}

export const lotViews = {
  lots: view(touches, (community) =>
    [...stateOf(community).lots.rows()]
      .sort(([, a], [, b]) => b.lamport - a.lamport)
      .map(([ref, lot]) => row(community, ref, lot)),
  ),

  'lot-bodies': view(touches, (community) =>
    [...stateOf(community).bodies.rows()].map(([key, { terms, proposal }]) => ({
      founded: proposal,
      at: Number(key.slice(key.indexOf('/') + 1)),
      name: shownName(terms.name),
    })),
  ),

  lot: view(touches, (community, { ref }: { readonly ref: string }) => {
    const lot = stateOf(community).lots.get(ref)
    if (!lot) return { missing: true } as const
    return {
      missing: false,
      ...row(community, ref, lot),
      caller: lot.by === community.me && lot.log === community.log,
      mineElsewhere: lot.by === community.me && lot.log !== community.log,
      draw: drawOf(community, ref, lot),
      shares: lot.content.way === 'shares' ? sharesIn(community, ref, lot) : undefined,
      dice: diceIn(community, lot),
      published: lot.panels?.panels,
      panel: lot.panel && {
        by: nameOf(community, lot.panel.by),
        number: lot.panel.number,
        people: named(community, lot.panel.panel),
      },
      result: drawn(community, ref),
    } as const
  }),
}
