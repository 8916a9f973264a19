// The two questions that a lottery asks a solver, as text in the CPLEX LP format: which panel is worth most
// at given prices, and how likely should each known panel be so that the least likely person is as
// likely as can be. The solver itself is a port: it is heavy, and only who finds a lottery needs it.

import type { Kind, Quota } from './pool.ts'

export interface Solution {
  readonly value: (variable: string) => number
  /** Of a row: what one unit more of it would be worth. */
  readonly price: (row: string) => number
}

/** undefined where nothing fulfils the rows. */
export type Solve = (program: string) => Solution | undefined

/** How many of each kind a panel holds. */
export type Composition = readonly number[]

const TERMS_A_LINE = 12

/** Long sums are broken: readers of the format have limits. */
function sum(terms: readonly string[]): string {
  const lines: string[] = []
  for (let at = 0; at < terms.length; at += TERMS_A_LINE)
    lines.push(terms.slice(at, at + TERMS_A_LINE).join(' '))
  return lines.join('\n ')
}

/** Fifteen digits, without an exponent. */
const term = (factor: number, variable: string): string =>
  `${factor < 0 ? '-' : '+'} ${Number(Math.abs(factor).toPrecision(12)).toFixed(12)} ${variable}`

export interface PanelRules {
  readonly kinds: readonly Kind[]
  readonly quotas: readonly Quota[]
  readonly size: number
}

/** The panel within the quotas that is worth most when a person of kind k is worth worth[k]. */
export function bestPanel(
  { kinds, quotas, size }: PanelRules,
  worth: readonly number[],
  solve: Solve,
): Composition | undefined {
  const all = kinds.map((_, kind) => `+ t${kind}`)
  const rows = [` size: ${sum(all)} = ${size}`]
  quotas.forEach(({ min, max }, quota) => {
    const terms = kinds.flatMap((kind, at) => (kind.quotas.includes(quota) ? [`+ t${at}`] : []))
    if (terms.length === 0) return
    rows.push(` least${quota}: ${sum(terms)} >= ${min}`, ` most${quota}: ${sum(terms)} <= ${max}`)
  })
  const text = [
    'Maximize',
    ` worth: ${sum(worth.map((value, kind) => term(value, `t${kind}`)))}`,
    'Subject To',
    ...rows,
    'Bounds',
    ...kinds.map(({ members }, kind) => ` 0 <= t${kind} <= ${members.length}`),
    'General',
    ` ${sum(kinds.map((_, kind) => `t${kind}`))}`,
    'End',
  ]
  const solution = solve(text.join('\n'))
  return solution && kinds.map((_, kind) => Math.round(solution.value(`t${kind}`)))
}

export interface Likelihoods {
  /** Of each panel. */
  readonly chances: readonly number[]
  /** What a person of each kind is worth to the least likely person's chance. */
  readonly worth: readonly number[]
  /** The chance of whoever is least likely to be drawn. */
  readonly least: number
}

export function fairest(
  kinds: readonly Kind[],
  panels: readonly Composition[],
  solve: Solve,
): Likelihoods | undefined {
  const rows = kinds.map(({ members }, kind) => {
    const terms = panels.flatMap((panel, at) => {
      const count = panel[kind] as number
      return count > 0 ? [`+ ${count} x${at}`] : []
    })
    return ` kind${kind}: ${sum([...terms, `- ${members.length} least`])} >= 0`
  })
  const text = [
    'Maximize',
    ' least: + 1 least',
    'Subject To',
    ...rows,
    ` all: ${sum(panels.map((_, at) => `+ x${at}`))} = 1`,
    'End',
  ]
  const solution = solve(text.join('\n'))
  if (!solution) return undefined
  return {
    chances: panels.map((_, at) => Math.max(0, solution.value(`x${at}`))),
    worth: kinds.map((_, kind) => Math.abs(solution.price(`kind${kind}`))),
    least: solution.value('least'),
  }
}

/** Among the lotteries that leave the least likely person so well off: the largest chance made small. */
export function flattest(
  kinds: readonly Kind[],
  panels: readonly Composition[],
  { least, solve }: { readonly least: number; readonly solve: Solve },
): readonly number[] | undefined {
  const rows = kinds.flatMap(({ members }, kind) => {
    const terms = panels.flatMap((panel, at) => {
      const count = panel[kind] as number
      return count > 0 ? [`+ ${count} x${at}`] : []
    })
    const enough = (least * members.length).toFixed(12)
    return [
      ` least${kind}: ${sum(terms)} >= ${enough}`,
      ` most${kind}: ${sum([...terms, `- ${members.length} most`])} <= 0`,
    ]
  })
  const text = [
    'Minimize',
    ' most: + 1 most',
    'Subject To',
    ...rows,
    ` all: ${sum(panels.map((_, at) => `+ x${at}`))} = 1`,
    'End',
  ]
  const solution = solve(text.join('\n'))
  return solution && panels.map((_, at) => Math.max(0, solution.value(`x${at}`)))
}
