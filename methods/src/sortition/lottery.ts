// A MAXIMIN lottery: among all lotteries over panels within the quotas, one in which whoever is least
// likely to be drawn is as likely as possible (Flanigan et al., Nature 596, 2021). Found by column
// generation: ask how likely the known panels should be, then for a panel that would help most. Of all
// lotteries over the panels found that way, the one is taken whose likeliest person is least likely.

import {
  bestPanel,
  type Composition,
  fairest,
  flattest,
  type PanelRules,
  type Solve,
} from './programs.ts'

export interface Lottery {
  readonly panels: readonly Composition[]
  readonly chances: readonly number[]
  /** Kinds of people that no panel within the quotas can hold. */
  readonly excluded: readonly number[]
}

const ROUNDS_MAX = 3_000
/** Relative: a better lottery could not help the least likely person by more than this. */
const CLOSE_ENOUGH = 2e-3

/** undefined when no panel fulfils the quotas; 'unfinished' when it takes too long. */
export function findLottery(
  rules: PanelRules,
  solve: Solve,
  step: (round: number) => void = () => {},
): Lottery | 'unfinished' | undefined {
  const begun = coverEverybody(rules, solve)
  if (!begun) return undefined
  const { excluded } = begun
  const panels = [...begun.panels]
  const known = new Set(panels.map(String))
  const kinds = rules.kinds.filter((_, kind) => !excluded.includes(kind))
  const inside = (panel: Composition): Composition =>
    panel.filter((_, kind) => !excluded.includes(kind))
  for (let round = 0; round < ROUNDS_MAX; round++) {
    step(round)
    const likely = fairest(kinds, panels.map(inside), solve)
    if (!likely) return undefined
    const worth = spreadOver(rules, excluded, likely.worth)
    const panel = bestPanel(rules, worth, solve)
    if (!panel) return undefined
    const bound = panel.reduce((sum, count, kind) => sum + count * (worth[kind] as number), 0)
    const isClose = bound <= likely.least * (1 + CLOSE_ENOUGH) + 1e-9
    if (isClose || known.has(String(panel))) {
      const least = likely.least * (1 - CLOSE_ENOUGH)
      const chances = flattest(kinds, panels.map(inside), { least, solve }) ?? likely.chances
      return { panels, chances, excluded }
    }
    panels.push(panel)
    known.add(String(panel))
  }
  return 'unfinished'
}

/** The worth of each kind of the pool, nothing for those who cannot be drawn. */
function spreadOver(
  { kinds }: PanelRules,
  excluded: readonly number[],
  worth: readonly number[],
): number[] {
  let at = 0
  return kinds.map((_, kind) => (excluded.includes(kind) ? 0 : (worth[at++] as number)))
}

/** Panels that together hold every kind that any panel can hold. */
function coverEverybody(
  rules: PanelRules,
  solve: Solve,
): { panels: Composition[]; excluded: number[] } | undefined {
  const panels: Composition[] = []
  let missing = rules.kinds.map((_, kind) => kind)
  while (missing.length > 0) {
    const worth = rules.kinds.map((_, kind) => (missing.includes(kind) ? 1 : 0))
    const panel = bestPanel(rules, worth, solve)
    if (!panel) return undefined
    const left = missing.filter((kind) => panel[kind] === 0)
    if (left.length === missing.length) break
    panels.push(panel)
    missing = left
  }
  return { panels, excluded: missing }
}
