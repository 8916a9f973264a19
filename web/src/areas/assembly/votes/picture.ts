// In the worker: the log of a count as its picture and its table show it. Options are counted from 0.

import type { Box, Count } from '@folkmoot/areas/assembly'
import {
  type ConsentResult,
  decimalText,
  type EqualSharesResult,
  type MajorityResult,
  MEEK_PLACES,
  type PhragmenResult,
  type RankedPairsResult,
  rowsOf,
  SCOTTISH_PLACES,
  type SchulzeResult,
  type StvResult,
  type SumResult,
} from '@folkmoot/methods/counting'

const answersOf = ({ choices, rooms }: Box) => {
  const all = { yes: 0, no: 0, abstain: 0 }
  for (const { answer } of choices) if (answer) all[answer]++
  for (const room of rooms)
    for (const answer of ['yes', 'no', 'abstain'] as const) all[answer] += room[answer]
  return all
}

const votersNeeded = ({ policy: { quorum }, electors }: Box): number =>
  quorum ? Math.ceil((quorum.over * electors) / quorum.under) : 0

/** With how many yes it would have been adopted, whatever the outcome. */
function majorityPicture(box: Box, log: MajorityResult | ConsentResult | undefined) {
  const majority = log === undefined ? undefined : majorityIn(log)
  const objections = box.choices.flatMap(({ objection }) => objection ?? [])
  return {
    kind: 'majority',
    ...answersOf(box),
    yesNeeded: majority?.yesNeeded,
    votersNeeded: votersNeeded(box),
    objections,
  } as const
}

const majorityIn = (log: MajorityResult | ConsentResult): MajorityResult | undefined =>
  'yes' in log ? log : log.outcome === 'majority' ? log.majority : undefined

function stvPicture(box: Box, { stages, quota, blank, ties, excluded }: StvResult) {
  const places = box.policy.method === 'meek-stv' ? MEEK_PLACES : SCOTTISH_PLACES
  return {
    kind: 'stv',
    places,
    quota,
    /** Of Meek it changes from stage to stage. */
    quotaText: decimalText(quota, places),
    oneQuota: box.policy.method !== 'meek-stv',
    blank,
    ties,
    excluded,
    stages: stages.map((stage) => ({
      ...stage,
      texts: stage.votes.map((votes) => decimalText(votes, places)),
      surplusText: decimalText(stage.surplus ?? 0, places),
      restText: decimalText(stage.nonTransferable, places),
      lostText: decimalText(stage.lost, places),
      quotaText: decimalText(stage.quota, places),
    })),
  } as const
}

function duelsPicture(log: SchulzeResult | RankedPairsResult) {
  const { duels, ranking, ties, condorcetWinner, smith } = log
  return {
    kind: 'duels',
    duels: rowsOf(duels),
    ranking,
    ties,
    condorcetWinner,
    smith,
    comparisons: 'comparisons' in log ? log.comparisons : [],
    pairs: 'pairs' in log ? log.pairs : [],
  } as const
}

/** To four places, rounded up: what a supporter pays is at most this. */
const priceText = ({ over, under }: { over: bigint; under: bigint }): string =>
  decimalText((over * 10_000n + under - 1n) / under, 4)

function sharesPicture(box: Box, log: EqualSharesResult) {
  const { bought, filled, stages, cost, steps, stopped, ties, voters } = log
  return {
    kind: 'shares',
    bought,
    filled,
    cost: Number(cost),
    limit: box.limit ?? 0,
    costs: box.options.map((option) => option.cost ?? 0),
    votes: votesFor(box),
    steps,
    stopped,
    voters,
    ties,
    purchases: stages.map(({ project, cost, supporters, price, emptied }) => ({
      project,
      cost: Number(cost),
      supporters,
      emptied,
      price: priceText(price),
    })),
  } as const
}

const votesFor = ({ options, choices }: Box): readonly number[] => {
  const votes = options.map(() => 0)
  for (const { approves = [] } of choices)
    for (const option of approves) votes[option - 1] = (votes[option - 1] ?? 0) + 1
  return votes
}

function phragmenPicture(box: Box, { stages, ties }: PhragmenResult) {
  return {
    kind: 'phragmen',
    votes: votesFor(box),
    ties,
    stages: stages.map(({ elected, load }) => ({
      elected,
      load: load.under === 0n ? '' : `${load.over}/${load.under}`,
    })),
  } as const
}

const sumsPicture = (box: Box, { sums, ballots, ranking, ties }: SumResult) =>
  ({
    kind: 'sums',
    of: box.policy.method === 'score' ? 'points' : 'approvals',
    sums,
    ballots,
    ranking,
    ties,
    threshold: box.policy.threshold,
  }) as const

export function pictureOf(box: Box, { log }: Count) {
  const { method } = box.policy
  if (method === 'yes-no' || method === 'consent')
    return majorityPicture(box, log as MajorityResult | ConsentResult | undefined)
  if (log === undefined) return { kind: 'nothing' } as const
  switch (method) {
    case 'scottish-stv':
    case 'meek-stv':
      return stvPicture(box, log as StvResult)
    case 'schulze':
    case 'ranked-pairs':
      return duelsPicture(log as SchulzeResult | RankedPairsResult)
    case 'equal-shares':
      return sharesPicture(box, log as EqualSharesResult)
    case 'phragmen':
      return phragmenPicture(box, log as PhragmenResult)
    case 'approval':
    case 'score':
      return sumsPicture(box, log as SumResult)
  }
}
export type Picture = ReturnType<typeof pictureOf>
export type PictureOf<Kind extends Picture['kind']> = Extract<Picture, { readonly kind: Kind }>
