// The ballot box: everything that a result follows from, without a name in it, in one order that does
// not depend on who voted when. What the box gives is the result, for members and for outsiders.

import { compareBytes, encodeCbor, ok, type Cbor, type Result } from '@folkmoot/kernel/base'
import {
  approval,
  boxOfApprovals,
  boxOfRankings,
  consent,
  type CountRefusal,
  createBallotBox,
  equalShares,
  type EqualSharesRefusal,
  type Lot,
  type MajorityPolicy,
  meekStv,
  type Option,
  phragmen,
  rankedPairs,
  schulze,
  score,
  scottishStv,
  type Tie,
  yesNo,
  type YesNoProfile,
} from '@folkmoot/methods/counting'
import { allowsPolicy, type Policy } from './charter.ts'
import type { Apart } from './delegation.ts'
import type { Statement } from './entries.ts'
import { ballotFits, type Choice, optionsFit } from './rules-votes.ts'

export interface RoomCount {
  readonly yes: number
  readonly no: number
  readonly abstain: number
}

export interface Box {
  readonly policy: Policy
  readonly round: number
  readonly options: readonly {
    readonly id: string
    readonly name: string
    readonly cost?: number | undefined
  }[]
  readonly seats: number
  readonly limit?: number
  readonly seed: Uint8Array
  readonly electors: number
  /** In order of their bytes. */
  readonly choices: readonly Choice[]
  /** Of rooms, where the policy counts them. */
  readonly rooms: readonly RoomCount[]
  /** How many of the choices were cast by proxies. */
  readonly proxies?: number | undefined
  /** Where delegates vote: how those that count stand to their mandates. */
  readonly marks?: Readonly<Record<'within' | 'outside' | 'noInstruction' | 'noMandate', number>>
  /** Where delegates vote: what does not count, and why. */
  readonly apart?: readonly { readonly why: Apart; readonly choice: Choice }[]
}

export type Sha256 = Lot['sha256']
export type BoxRefusal = CountRefusal | EqualSharesRefusal

export interface Count {
  readonly outcome: Statement['outcome']
  /** Numbers of options, from 1, in order of election. */
  readonly winners: readonly number[]
  readonly voters: number
  /** The method's own result with its stages; undefined when nobody chose anything. */
  readonly log: unknown
}

/** Whether a box that comes from anybody could have come from a vote; no method is asked otherwise. */
export const boxFits = (box: Box): boolean =>
  allowsPolicy(box.policy).ok &&
  optionsFit(box.policy, box) &&
  [...box.choices, ...(box.apart ?? []).map(({ choice }) => choice)].every((choice) =>
    ballotFits(box.policy, box.options.length, choice),
  ) &&
  votersIn(box) + (box.apart?.length ?? 0) <= box.electors &&
  besideFits(box)

/** Whoever tells of proxies and marks tells of choices that are there. */
function besideFits({ choices, proxies = 0, marks, apart }: Box): boolean {
  const told = marks && Object.values(marks).reduce((sum, count) => sum + count, 0)
  return (
    proxies <= choices.length &&
    (marks === undefined) === (apart === undefined) &&
    (told === undefined || told === choices.length)
  )
}

/** Only what a choice says, and in one order: names and arrival leave no trace. */
export const choicesOf = (ballots: readonly Choice[]): readonly Choice[] =>
  inOneOrder(ballots.map(plainChoice))

export const plainChoice = ({ answer, objection, ranking, approves, points }: Choice): Choice => ({
  ...(answer === undefined ? {} : { answer }),
  ...(objection === undefined ? {} : { objection }),
  ...(ranking === undefined ? {} : { ranking: ranking.map((rank) => rank.toSorted(byNumber)) }),
  ...(approves === undefined ? {} : { approves: approves.toSorted(byNumber) }),
  ...(points === undefined ? {} : { points: points.toSorted((a, b) => a.option - b.option) }),
})

const byNumber = (a: number, b: number): number => a - b

export function inOneOrder<T>(items: readonly T[]): readonly T[] {
  const keyed = items.map((item) => ({ item, key: encodeCbor(item as Cbor) }))
  return keyed.sort((a, b) => compareBytes(a.key, b.key)).map(({ item }) => item)
}

const sum = (rooms: readonly RoomCount[], of: keyof RoomCount): number =>
  rooms.reduce((total, room) => total + room[of], 0)

const votersIn = ({ choices, rooms }: Box): number =>
  choices.length + sum(rooms, 'yes') + sum(rooms, 'no') + sum(rooms, 'abstain')

export function countBox(box: Box, sha256: Sha256): Result<Count, BoxRefusal> {
  const voters = votersIn(box)
  if (voters === 0) return ok({ outcome: 'no-quorum', winners: [], voters, log: undefined })
  const met = quorumMet(box, voters)
  if (!met.ok) return met
  const { method } = box.policy
  const counted =
    method === 'yes-no' || method === 'consent' ? countAnswers(box) : countOptions(box, sha256)
  if (!counted.ok)
    return counted.refusal.kind === 'count-no-ballots'
      ? ok({ outcome: 'not-adopted', winners: [], voters, log: undefined })
      : counted
  return ok({
    ...counted.value,
    voters,
    ...(met.value ? {} : { outcome: 'no-quorum' as const, winners: [] }),
  })
}

function quorumMet(box: Box, voters: number): Result<boolean, CountRefusal> {
  const { quorum } = box.policy
  if (!quorum) return ok(true)
  const present = { kind: 'yes-no', title: '', yes: voters, no: 0, abstain: 0 } as const
  const asked = yesNo(present, { members: box.electors, quorum })
  return asked.ok ? ok(asked.value.outcome !== 'no-quorum') : asked
}

type Outcome = Omit<Count, 'voters'>

function countAnswers(box: Box): Result<Outcome, CountRefusal> {
  const { policy, round, choices, rooms, electors } = box
  const answers = (answer: Choice['answer'] & keyof RoomCount): number =>
    choices.filter((choice) => choice.answer === answer).length + sum(rooms, answer)
  const votes: YesNoProfile = {
    kind: 'yes-no',
    title: '',
    yes: answers('yes'),
    no: answers('no'),
    abstain: answers('abstain'),
  }
  const majority: MajorityPolicy = {
    members: electors,
    ...(policy.quorum ? { quorum: policy.quorum } : {}),
    ...(policy.threshold ? { threshold: policy.threshold } : {}),
  }
  if (policy.method === 'yes-no') {
    const log = yesNo(votes, majority)
    return log.ok ? ok({ outcome: log.value.outcome, winners: [], log: log.value }) : log
  }
  const objections = choices.flatMap(({ objection }) =>
    objection ? [{ reason: objection.reason, resolvedBy: objection.resolves }] : [],
  )
  const log = consent({ objections, votes, round, roundsMax: policy.rounds }, majority)
  return log.ok ? ok({ outcome: consentOutcome(log.value), winners: [], log: log.value }) : log
}

/** C3: consent adopts; an objection asks for another round; after the last the majority decides. */
function consentOutcome(
  result: Extract<ReturnType<typeof consent>, { ok: true }>['value'],
): Statement['outcome'] {
  switch (result.outcome) {
    case 'consent':
      return 'adopted'
    case 'another-round':
      return 'another-round'
    case 'majority':
      return result.majority.outcome
  }
}

interface Elected {
  readonly winners: readonly number[]
  readonly ties: readonly Tie[]
}

/** V8: a tie that only a lot could break decides nothing where the policy says so. */
function countOptions(box: Box, sha256: Sha256): Result<Outcome, BoxRefusal> {
  const counted = elect(box, { seed: box.seed, sha256 })
  if (!counted.ok) return counted
  const { winners, ties } = counted.value
  const drawn = ties.some(({ by, what }) => by === 'lot' && what !== 'order')
  if (drawn && box.policy.tie === 'stays')
    return ok({ outcome: 'tied', winners: [], log: counted.value })
  const outcome = winners.length > 0 ? 'adopted' : 'not-adopted'
  return ok({ outcome, winners: winners.map((winner) => winner + 1), log: counted.value })
}

function elect(box: Box, lot: Lot): Result<Elected, BoxRefusal> {
  const { policy, seats, choices } = box
  const options: Option[] = box.options.map(({ id, name }) => ({ id, name }))
  const given = { seats, lot }
  const least = policy.threshold ? { threshold: policy.threshold } : {}
  const title = ''
  switch (policy.method) {
    case 'approval':
      return approval(
        { kind: 'approval', title, options, ballots: approvals(choices) },
        { ...given, ...least },
      )
    case 'phragmen':
      return phragmen({ kind: 'approval', title, options, ballots: approvals(choices) }, given)
    case 'equal-shares':
      return budget(box, options, lot)
    case 'score':
      return score(
        { kind: 'score', title, options, ballots: points(choices) },
        { ...given, ...least },
      )
    default: {
      const ballots = boxOfRankings(choices.map(({ ranking = [] }) => [less(ranking), 1] as const))
      const profile = { kind: 'ranked', title, options, withdrawn: [], ballots } as const
      return RANKED[policy.method as keyof typeof RANKED](profile, given)
    }
  }
}

const RANKED = {
  schulze: schulze,
  'ranked-pairs': rankedPairs,
  'scottish-stv': scottishStv,
  'meek-stv': meekStv,
} as const

/** People count options from 1, methods from 0. */
const less = (ranking: NonNullable<Choice['ranking']>): number[][] =>
  ranking.map((rank) => rank.map((option) => option - 1))

const approvals = (choices: readonly Choice[]) =>
  boxOfApprovals(
    choices.map(({ approves = [] }) => [approves.map((option) => option - 1), 1] as const),
  )

function points(choices: readonly Choice[]) {
  const box = createBallotBox()
  for (const { points = [] } of choices)
    box.add(points.flatMap(({ option, points }) => [option - 1, points]))
  return box.ballots()
}

function budget(box: Box, options: readonly Option[], lot: Lot): Result<Elected, BoxRefusal> {
  const { policy, choices, limit = 0 } = box
  const costs = box.options.map(({ cost = 0 }) => BigInt(cost))
  const profile = {
    kind: 'approval',
    title: '',
    options,
    ballots: approvals(choices),
    budget: { costs, limit: BigInt(limit), scale: 1 },
  } as const
  const shares: NonNullable<Policy['shares']> = policy.shares ?? {
    utility: 'cost',
    completion: 'none',
    fill: false,
  }
  const { step, ...rest } = shares
  const counted = equalShares(profile, { ...rest, ...(step === undefined ? {} : { step }), lot })
  if (!counted.ok) return counted
  const { bought, filled } = counted.value
  return ok({ ...counted.value, winners: [...bought, ...filled] })
}
