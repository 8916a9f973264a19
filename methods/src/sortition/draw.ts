// The draw itself: a plain one, or one number over a published list of panels. Whoever doubts the list
// checks it by counting, without a solver: every panel within the quotas, everybody's share in the open.

import { ok, refuse, type Result } from '@folkmoot/kernel/base'
import { findLottery } from './lottery.ts'
import { panelsOf, sharesOf } from './panels.ts'
import { type Drawing, drawNumber, drawOrder } from './plain.ts'
import {
  type DrawRefusal,
  kindsOf,
  type PoolMember,
  type Quota,
  refusedFeatures,
  refusedPool,
  sortedQuotas,
} from './pool.ts'
import type { Solve } from './programs.ts'

export interface Drawn {
  /** Numbers of members in the pool. */
  readonly panel: readonly number[]
  /** Who comes next; with quotas the first of them who has the features of whoever is missing. */
  readonly replacements: readonly number[]
  /** Of each member of the pool. */
  readonly probabilities: readonly number[]
  /** Equally likely; empty for a plain draw. */
  readonly panels: readonly (readonly number[])[]
  /** Which of them was drawn. */
  readonly number?: number
}

export function drawPlain(
  pool: readonly PoolMember[],
  size: number,
  drawing: Drawing,
): Result<Drawn, DrawRefusal> {
  const refusal = refusedPool(pool, size)
  if (refusal) return refuse<DrawRefusal>(refusal)
  const order = drawOrder(
    pool.map(({ key }) => key),
    drawing,
  )
  return ok({
    panel: order.slice(0, size),
    replacements: order.slice(size),
    probabilities: pool.map(() => size / pool.length),
    panels: [],
  })
}

export interface Rules {
  readonly pool: readonly PoolMember[]
  readonly quotas: readonly Quota[]
  readonly size: number
}

/** The list to be published before the seed is known: it asks neither seed nor names. */
export function fairPanels(
  { pool, quotas: given, size }: Rules,
  {
    sha256,
    solve,
    step,
  }: { sha256: Drawing['sha256']; solve: Solve; step?: (round: number) => void },
): Result<number[][], DrawRefusal> {
  const quotas = sortedQuotas(given)
  const refusal = refusedPool(pool, size) ?? refusedFeatures(pool, quotas)
  if (refusal) return refuse<DrawRefusal>(refusal)
  const kinds = kindsOf(pool, quotas)
  // A feature that nobody has leaves no row in the program, so its least number is looked at here.
  const asked = quotas.some(
    ({ min }, at) => min > 0 && !kinds.some((kind) => kind.quotas.includes(at)),
  )
  const lottery = asked ? undefined : findLottery({ kinds, quotas, size }, solve, step)
  if (!lottery) return refuse<DrawRefusal>({ kind: 'draw-quotas-impossible' })
  if (lottery === 'unfinished') return refuse<DrawRefusal>({ kind: 'draw-unfinished' })
  return ok(panelsOf(pool, { kinds, lottery }, sha256))
}

/** Counts a published list; the first panel that breaks a rule is named, numbered from 1. */
export function checkPanels(
  { pool, quotas, size }: Rules,
  panels: readonly (readonly number[])[],
): Result<readonly number[], DrawRefusal> {
  const refusal = refusedPool(pool, size) ?? refusedFeatures(pool, quotas)
  if (refusal) return refuse<DrawRefusal>(refusal)
  if (panels.length === 0) return refuse<DrawRefusal>({ kind: 'draw-panels-unreadable' })
  const broken = panels.findIndex((panel) => !holds({ pool, quotas, size }, panel))
  if (broken >= 0) return refuse<DrawRefusal>({ kind: 'draw-panel-broken', panel: broken + 1 })
  return ok(sharesOf(pool, panels))
}

function holds({ pool, quotas, size }: Rules, panel: readonly number[]): boolean {
  const people = new Set(panel)
  if (people.size !== size || panel.length !== size) return false
  if (panel.some((member) => !pool[member])) return false
  return quotas.every(({ category, feature, min, max }) => {
    const count = panel.filter((member) => pool[member]?.features[category] === feature).length
    return count >= min && count <= max
  })
}

export function drawPanel(
  rules: Rules,
  panels: readonly (readonly number[])[],
  drawing: Drawing,
): Result<Drawn, DrawRefusal> {
  const probabilities = checkPanels(rules, panels)
  if (!probabilities.ok) return probabilities
  const number = drawNumber(panels.length, drawing)
  const panel = panels[number] as readonly number[]
  const order = drawOrder(
    rules.pool.map(({ key }) => key),
    drawing,
  )
  const replacements = order.filter((member) => !panel.includes(member))
  return ok({ panel, replacements, probabilities: probabilities.value, panels, number })
}
