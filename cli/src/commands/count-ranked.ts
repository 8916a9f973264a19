// Reports of the methods that read an order from each ballot.

import {
  type Comparison,
  decimalText,
  type OrderResult,
  type RankedPairsResult,
  type SchulzeResult,
  type StvResult,
  type StvStage,
} from '@folkmoot/methods/counting'
import {
  electedLines,
  emptyJson,
  fromOne,
  headOf,
  isDrawn,
  nameOf,
  namesOf,
  type Report,
  type Reporting,
  squareJson,
  squareLines,
  tieJson,
  tieLines,
} from './count-report.ts'

export function stvReport(reporting: Reporting, result: StvResult, places: number): Report {
  const { words } = reporting
  const { winners, excluded, ties, stages, quota, blank } = result
  const json = {
    ...emptyJson(reporting),
    winners: fromOne(winners),
    excluded: fromOne(excluded),
    ties: ties.map(tieJson(reporting)),
    stages: stages.map((stage, at) => stageJson(stage, at + 1, places)),
  }
  const facts = [
    words.quota(decimalText(quota, places)),
    ...(blank > 0 ? [words.blank(blank)] : []),
  ]
  const lines = [
    ...headOf(reporting, ...facts),
    ...stages.flatMap((stage, at) => stageLines(reporting, stage, at + 1, places)),
    ...tieLines(reporting, ties),
    ...electedLines(reporting, winners),
  ]
  return { json, lines, drawn: isDrawn(ties) }
}

function stageJson(stage: StvStage, number: number, places: number): object {
  const { what, option, surplus, quota, votes, nonTransferable, lost, keepFactors } = stage
  const text = (units: number): string => decimalText(units, places)
  return {
    stage: number,
    what,
    ...(option === undefined ? {} : { candidate: option + 1 }),
    ...(surplus === undefined ? {} : { surplus: text(surplus) }),
    quota: text(quota),
    votes: votes.map(text),
    ...(keepFactors ? { keepFactors: keepFactors.map(text) } : {}),
    nonTransferable: text(nonTransferable),
    lost: text(lost),
    elected: fromOne(stage.elected),
    excluded: fromOne(stage.excluded),
  }
}

function stageLines(
  reporting: Reporting,
  stage: StvStage,
  number: number,
  places: number,
): string[] {
  const { words, options } = reporting
  const width = String(Math.max(...stage.votes, stage.nonTransferable)).length + 1
  const row = (units: number, name: string, mark = ''): string =>
    `  ${decimalText(units, places).padStart(width)}  ${name}${mark}`
  const rows = options.flatMap((_, option) => {
    const votes = stage.votes[option] ?? 0
    const isNew = stage.elected.includes(option)
    const isOut = stage.excluded.includes(option)
    if (votes === 0 && !isNew && !isOut && number > 1) return []
    const mark = isNew ? ` — ${words.isElected}` : isOut ? ` — ${words.isExcluded}` : ''
    return [row(votes, nameOf(reporting, option), mark)]
  })
  const rest = [
    ...(stage.nonTransferable > 0 ? [row(stage.nonTransferable, words.nonTransferable)] : []),
    ...(stage.lost > 0 ? [row(stage.lost, words.lost)] : []),
  ]
  return [words.stage(number, whatOf(reporting, stage, places)), ...rows, ...rest, '']
}

function whatOf(reporting: Reporting, stage: StvStage, places: number): string {
  const { words } = reporting
  const name = stage.option === undefined ? '' : nameOf(reporting, stage.option)
  switch (stage.what) {
    case 'first-preferences':
      return words.firstPreferences
    case 'surplus':
      return words.surplusOf(name, decimalText(stage.surplus ?? 0, places))
    case 'exclusion':
      return words.exclusionOf(name)
    case 'keep-factors':
      return words.keepFactors
    case 'last-vacancies':
      return words.lastVacancies
  }
}

const setsJson = ({ condorcetWinner, smith }: OrderResult): object => ({
  what: 'sets',
  condorcetWinner: condorcetWinner === undefined ? null : condorcetWinner + 1,
  smith: fromOne(smith),
})

function orderReport(
  reporting: Reporting,
  result: OrderResult,
  { stages, lines }: { readonly stages: readonly object[]; readonly lines: readonly string[] },
): Report {
  const { words } = reporting
  const { ranking, winners, ties, duels, condorcetWinner, smith } = result
  const json = {
    ...emptyJson(reporting),
    winners: fromOne(winners),
    ranking: ranking.map(fromOne),
    ties: ties.map(tieJson(reporting)),
    stages: [{ what: 'duels', votes: squareJson(duels) }, setsJson(result), ...stages],
  }
  const ahead =
    condorcetWinner === undefined
      ? words.smith(namesOf(reporting, smith))
      : words.beatsAll(nameOf(reporting, condorcetWinner))
  const order = ranking.map((rank, at) => {
    const place = ranking.slice(0, at).flat().length + 1
    return `  ${place}. ${rank.map((option) => nameOf(reporting, option)).join(' = ')}`
  })
  const all = [
    ...headOf(reporting),
    words.duels,
    ...squareLines(reporting, duels),
    '',
    ahead,
    '',
    ...lines,
    '',
    words.order,
    ...order,
    '',
    ...tieLines(reporting, ties),
    ...electedLines(reporting, winners),
  ]
  return { json, lines: all, drawn: isDrawn(ties) }
}

export function schulzeReport(reporting: Reporting, result: SchulzeResult): Report {
  const { comparisons, strengths } = result
  const stages = [
    { what: 'strongest-paths', votes: squareJson(strengths) },
    ...comparisons.map(({ path, pathBack, winner, other, ...strength }) => ({
      what: 'comparison',
      winner: winner + 1,
      other: other + 1,
      path: fromOne(path),
      pathBack: fromOne(pathBack),
      ...strength,
    })),
  ]
  const lines = comparisons.map((each) => comparisonLine(reporting, each))
  return orderReport(reporting, result, { stages, lines })
}

function comparisonLine(reporting: Reporting, comparison: Comparison): string {
  const { words } = reporting
  const said = (path: readonly number[], strength: number): string =>
    words.path(path.map((option) => nameOf(reporting, option)).join(' → '), String(strength))
  const { path, strength, pathBack, strengthBack } = comparison
  // Those who tie with the winner may have no path either way.
  const there = path.length === 0 ? nameOf(reporting, comparison.other) : said(path, strength)
  if (pathBack.length === 0) return `  ${there} — ${words.noPath}`
  return `  ${words.against(there, said(pathBack, strengthBack))}`
}

export function rankedPairsReport(reporting: Reporting, result: RankedPairsResult): Report {
  const { words } = reporting
  const stages = result.pairs.map(({ winner, loser, ...pair }) => ({
    what: 'pair',
    winner: winner + 1,
    loser: loser + 1,
    ...pair,
  }))
  const lines = result.pairs.map(({ winner, loser, votes, margin, locked }) => {
    const [over, under] = [nameOf(reporting, winner), nameOf(reporting, loser)]
    const pair = words.pair(over, under, String(votes), String(margin))
    return `  ${pair}${locked ? '' : ` — ${words.circle}`}`
  })
  return orderReport(reporting, result, { stages, lines: [words.pairsHead, ...lines] })
}
