// Reports of the methods that read approvals, points, or yes and no from each ballot.

import {
  type Budget,
  decimalText,
  type EqualSharesResult,
  type MajorityResult,
  type PhragmenResult,
  type SumResult,
} from '@folkmoot/methods/counting'
import {
  electedLines,
  emptyJson,
  fromOne,
  headOf,
  isDrawn,
  nameOf,
  numberedNames,
  type Report,
  type Reporting,
  tieJson,
  tieLines,
  titleOf,
} from './count-report.ts'

export function sumReport(
  reporting: Reporting,
  { sums, ballots, ranking, winners, ties }: SumResult,
  what: 'approvals' | 'points',
): Report {
  const json = {
    ...emptyJson(reporting),
    winners: fromOne(winners),
    ranking: ranking.map(fromOne),
    ties: ties.map(tieJson(reporting)),
    stages: [{ what, sums, ballots }],
  }
  const width = String(Math.max(...sums)).length
  const rows = ranking
    .flat()
    .map((option) => `  ${String(sums[option]).padStart(width)}  ${nameOf(reporting, option)}`)
  const lines = [
    ...headOf(reporting),
    `${reporting.words[what]}:`,
    ...rows,
    '',
    ...tieLines(reporting, ties),
    ...electedLines(reporting, winners),
  ]
  return { json, lines, drawn: isDrawn(ties) }
}

export function phragmenReport(
  reporting: Reporting,
  { winners, ties, stages }: PhragmenResult,
): Report {
  const { words } = reporting
  const fraction = ({ over, under }: { over: bigint; under: bigint }): string =>
    under === 0n ? '' : `${over}/${under}`
  const json = {
    ...emptyJson(reporting),
    winners: fromOne(winners),
    ties: ties.map(tieJson(reporting)),
    stages: stages.map(({ elected, load }, at) => ({
      stage: at + 1,
      what: 'seat',
      candidate: elected + 1,
      load: fraction(load),
    })),
  }
  const lines = [
    ...headOf(reporting),
    ...stages.map(({ elected, load }, at) => {
      const seat = words.stage(at + 1, nameOf(reporting, elected))
      return load.under === 0n ? seat : `${seat} — ${words.load(fraction(load))}`
    }),
    '',
    ...tieLines(reporting, ties),
    ...electedLines(reporting, winners),
  ]
  return { json, lines, drawn: isDrawn(ties) }
}

const moneyText = (units: bigint, { scale }: Budget): string =>
  decimalText(units, String(scale).length - 1)

/** To four places, rounded up: what a supporter pays is at most this. */
const priceText = ({ over, under }: { over: bigint; under: bigint }, { scale }: Budget): string => {
  const all = under * BigInt(scale)
  return decimalText((over * 10_000n + all - 1n) / all, 4)
}

export function equalSharesReport(reporting: Reporting, result: EqualSharesResult): Report {
  const { words, options } = reporting
  const { bought, filled, cost, budget, stages, ties, steps, stopped } = result
  const chosen = [...bought, ...filled]
  const json = {
    ...emptyJson(reporting),
    winners: fromOne(chosen),
    selected: chosen.map((project) => options[project]?.id ?? ''),
    cost: Number(moneyText(cost, budget)),
    ties: ties.map(tieJson(reporting)),
    stages: [...purchasesJson(reporting, result), { what: 'completion', steps, stopped }],
  }
  const purchases = stages.map((purchase, at) => {
    const price = priceText(purchase.price, budget)
    const paid = words.boughtFor(moneyText(purchase.cost, budget), purchase.supporters, price)
    return `  ${at + 1}. ${nameOf(reporting, purchase.project)} — ${paid}`
  })
  const why = words.stopped[stopped]
  const lines = [
    ...titleOf(reporting),
    words.ballots(reporting.ballots),
    '',
    ...(bought.length > 0 ? [words.bought, ...purchases] : [words.nobody]),
    ...(filled.length > 0 ? ['', words.filled, ...numberedNames(reporting, filled)] : []),
    '',
    ...tieLines(reporting, ties),
    words.spent(moneyText(cost, budget), moneyText(budget.limit, budget)),
    typeof why === 'string' ? why : why(steps),
  ]
  return { json, lines, drawn: isDrawn(ties) }
}

const purchasesJson = ({ options }: Reporting, result: EqualSharesResult): object[] => [
  ...result.stages.map(({ project, cost, price, supporters, emptied }, at) => ({
    stage: at + 1,
    what: 'purchase',
    candidate: project + 1,
    project: options[project]?.id,
    cost: Number(moneyText(cost, result.budget)),
    price: priceText(price, result.budget),
    supporters,
    emptied,
  })),
  ...result.filled.map((project) => ({
    what: 'greedy-fill',
    candidate: project + 1,
    project: options[project]?.id,
    cost: Number(moneyText(result.budget.costs[project] ?? 0n, result.budget)),
  })),
]

/** Candidates are yes and no; without a quorum neither wins. */
export function majorityReport(reporting: Reporting, result: MajorityResult): Report {
  const { words } = reporting
  const { outcome, yes, no, abstain, yesNeeded, votersNeeded } = result
  const winners = outcome === 'no-quorum' ? [] : [outcome === 'adopted' ? 1 : 2]
  const json = { ...emptyJson(reporting), winners, stages: [{ what: 'votes', ...result }] }
  const said = {
    adopted: () => words.outcome.adopted,
    'not-adopted': () => words.outcome['not-adopted'](yesNeeded),
    'no-quorum': () => words.outcome['no-quorum'](votersNeeded),
  }[outcome]()
  return { json, lines: [words.votes(yes, no, abstain), said], drawn: false }
}
