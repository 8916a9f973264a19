// Who is drawn: a pure function of the fixing's frontier (who can be drawn), the seed, and for quotas the
// published list of panels. Everybody finds the same; who declines is followed by the next in line.

import {
  concat,
  encodeCbor,
  equalBytes,
  ok,
  refuse,
  type Refusal,
  type Result,
  utf8,
} from '@folkmoot/kernel/base'
import type { MemberId } from '@folkmoot/kernel/project'
import {
  checkPanels,
  drawPanel,
  drawPlain,
  type Drawing,
  type Drawn,
  type PoolMember,
} from '@folkmoot/methods/sortition'
import type { Sha256 } from './box.ts'
import type { Known } from './deciding.ts'
import type { BodyOf } from './entries.ts'
import { knownAtFixing, type LotAsked, type LotSeed, seedOf } from './lot-seed.ts'
import type { LotResultRefusal } from './refusals-lots.ts'
import { type AssemblyState, belongs } from './state.ts'
import { ofLot } from './state-lots.ts'

type Draw = NonNullable<BodyOf<'assembly/lot-called'>['draw']>

export interface Pool {
  readonly members: readonly PoolMember[]
  /** Who would be in it and has not said everything about themselves that the quotas ask. */
  readonly incomplete: readonly MemberId[]
}

/** L2, L3: who can be drawn, by what was known at a frontier; in order of their keys. */
export function poolAt(
  { state, membership }: Pick<Known, 'state' | 'membership'>,
  lot: string,
  draw: Draw,
): Pool {
  const rightful = membership
    .members()
    .filter((id) => belongs(state, draw.of, id))
    .sort()
  const asked = new Set((draw.quotas ?? []).map(({ category }) => category))
  const members: PoolMember[] = []
  const incomplete: MemberId[] = []
  for (const key of rightful) {
    const said = state.entered.get(ofLot(lot, key))?.content
    if (!(said?.takes ?? draw.pool === 'members')) continue
    const features = Object.fromEntries(
      (said?.features ?? []).map(({ category, feature }) => [category, feature]),
    )
    if ([...asked].every((category) => features[category] !== undefined))
      members.push({ key, features })
    else incomplete.push(key)
  }
  return { members, incomplete }
}

export interface LotResult {
  readonly seed: LotSeed
  readonly pool: Pool
  /** Who was drawn, whether they have declined or not. */
  readonly drawn: readonly MemberId[]
  /** Everybody else of the pool, in the order in which they would follow. */
  readonly next: readonly MemberId[]
  readonly declined: readonly MemberId[]
  /** Who sits, after all who declined were followed by others. */
  readonly seated: readonly MemberId[]
  /** With quotas: which of the panels, from 1. */
  readonly number?: number
}

/** The digest of a list of panels: its order is that of the numbers, that within a panel is none. */
export const panelsDigest = (
  panels: readonly (readonly MemberId[])[],
  sha256: Sha256,
): Uint8Array =>
  sha256(
    concat(utf8('folkmoot/lot-panels/1'), encodeCbor(panels.map((panel) => [...panel].sort()))),
  )

/** L7, L8. `panels` is the published list, from its file; only a draw with quotas asks for it. */
export function drawnBy(
  asked: LotAsked & { readonly panels?: readonly (readonly MemberId[])[] },
  ref: string,
): Result<LotResult, LotResultRefusal | Refusal> {
  const { state, sha256 } = asked
  const lot = state.lots.get(ref)
  if (!lot) return refuse({ kind: 'assembly-unknown-lot' })
  const { draw } = lot.content
  if (!draw) return refuse({ kind: 'assembly-lot-no-draw' })
  const known = knownAtFixing(lot, asked.at)
  if (!known.ok) return known
  const seed = seedOf(asked, ref)
  if (!seed.ok) return seed
  const pool = poolAt(known.value, ref, draw)
  const drawing = { seed: seed.value.bytes, sha256 }
  const drawn =
    (draw.quotas ?? []).length > 0
      ? drawWithPanels(asked, { ref, draw, pool, drawing })
      : plainly(pool, draw, drawing)
  return drawn.ok ? ok(told(state, ref, { seed: seed.value, pool, drawn: drawn.value })) : drawn
}

function plainly({ members }: Pool, { size }: Draw, drawing: Drawing) {
  const drawn = drawPlain(members, size, drawing)
  return drawn.ok
    ? drawn
    : refuse<LotResultRefusal>({ kind: 'assembly-lot-pool-small', pool: members.length, size })
}

interface Quotas {
  readonly ref: string
  readonly draw: Draw
  readonly pool: Pool
  readonly drawing: Drawing
}

function drawWithPanels(
  { state, panels, sha256 }: Parameters<typeof drawnBy>[0],
  { ref, draw, pool, drawing }: Quotas,
): Result<Drawn, LotResultRefusal> {
  const published = state.lots.get(ref)?.panels
  if (!published) return refuse({ kind: 'assembly-lot-panels-first' })
  if (!panels) return refuse({ kind: 'assembly-lot-file-needed' })
  if (
    panels.length !== published.panels ||
    !equalBytes(panelsDigest(panels, sha256), published.digest)
  )
    return refuse({ kind: 'assembly-lot-file-differs' })
  const rules = { pool: pool.members, quotas: draw.quotas ?? [], size: draw.size }
  const numbered = panelNumbers(pool, panels)
  const checked = checkPanels(rules, numbered)
  if (!checked.ok) return refuse(panelRefusal(checked.refusal, pool, draw))
  const drawn = drawPanel(rules, numbered, drawing)
  return drawn.ok ? drawn : refuse(panelRefusal(drawn.refusal, pool, draw))
}

/** Who is not in the pool becomes a number that no member has, and breaks the panel. */
function panelNumbers({ members }: Pool, panels: readonly (readonly MemberId[])[]): number[][] {
  const places = new Map(members.map(({ key }, at) => [key, at]))
  return panels.map((panel) => panel.map((key) => places.get(key) ?? -1))
}

const panelRefusal = (
  refusal: { readonly kind: string; readonly panel?: number },
  { members }: Pool,
  { size }: Draw,
): LotResultRefusal =>
  refusal.kind === 'draw-panel-broken'
    ? { kind: 'assembly-lot-panel-broken', panel: refusal.panel ?? 0 }
    : { kind: 'assembly-lot-pool-small', pool: members.length, size }

interface Found {
  readonly seed: LotSeed
  readonly pool: Pool
  readonly drawn: Drawn
}

function told(state: AssemblyState, lot: string, { seed, pool, drawn }: Found): LotResult {
  const named = (places: readonly number[]): MemberId[] =>
    places.map((place) => pool.members[place]?.key ?? '')
  const [first, next] = [named(drawn.panel), named(drawn.replacements)]
  const declined = state.declines.by('lot', lot).map((key) => state.declines.get(key)?.by ?? '')
  const seated = seatsOf(pool, { drawn: first, next, declined })
  const number = drawn.number === undefined ? {} : { number: drawn.number + 1 }
  return { seed, pool, drawn: first, next, declined, seated, ...number }
}

/** L8: the next in line who has not declined and has said the same about themselves. */
function seatsOf(
  { members }: Pool,
  { drawn, next, declined }: Pick<LotResult, 'drawn' | 'next' | 'declined'>,
): MemberId[] {
  const kind = new Map(members.map(({ key, features }) => [key, kindOf(features)]))
  const left = next.filter((key) => !declined.includes(key))
  return drawn.flatMap((key) => {
    if (!declined.includes(key)) return [key]
    const at = left.findIndex((other) => kind.get(other) === kind.get(key))
    return at < 0 ? [] : left.splice(at, 1)
  })
}

const kindOf = (features: PoolMember['features']): string =>
  JSON.stringify(Object.entries(features).sort(([a], [b]) => (a < b ? -1 : 1)))
