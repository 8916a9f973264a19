// The ballots of a vote as a file that `folkmoot count` and other programs read, and what to ask of it.
// Where the format has room for the ids of the options they are kept, because the lot is drawn over them.

import { hex } from '@folkmoot/kernel/base'
import { boxOfApprovals, boxOfRankings } from '@folkmoot/methods/counting'
import { writeBlt, writePabulib } from '@folkmoot/methods/formats'
import type { Box } from './box.ts'

export interface BallotFile {
  readonly ending: 'blt' | 'pb' | 'csv'
  readonly text: string
  /** What follows `folkmoot count FILE`. */
  readonly flags: readonly string[]
  /** False: the count of the file cannot say all that the policy asks; the certificate can. */
  readonly exact: boolean
}

type Part = { readonly over: number; readonly under: number }
const part = ({ over, under }: Part): string => `${over}/${under}`

export function ballotFileOf(box: Box, title: string): BallotFile {
  const { policy } = box
  switch (policy.method) {
    case 'yes-no':
    case 'consent':
      return answersFile(box)
    case 'score':
      return {
        ending: 'pb',
        text: pointsText(box, title),
        flags: flagsOf(box),
        exact: isPlain(box),
      }
    case 'approval':
    case 'phragmen':
    case 'equal-shares':
      return { ending: 'pb', text: marksText(box, title), flags: flagsOf(box), exact: isPlain(box) }
    default:
      return {
        ending: 'blt',
        text: ranksText(box, title),
        flags: flagsOf(box),
        exact: isPlain(box),
      }
  }
}

/** The quorum of a choice, and ids that the format does not carry, are beyond a file. */
function isPlain({ policy, options }: Box): boolean {
  const carried = options.every(({ id }, at) => id === String(at + 1))
  const inFile = ['score', 'approval', 'phragmen', 'equal-shares'].includes(policy.method)
  return !policy.quorum && (carried || inFile)
}

function flagsOf({ policy, seats, seed }: Box): readonly string[] {
  const { method, threshold, shares } = policy
  const many = method !== 'equal-shares' ? ['--seats', String(seats)] : []
  return [
    '--method',
    method,
    ...many,
    ...(threshold ? ['--threshold', part(threshold)] : []),
    ...(shares ? ['--utility', shares.utility, '--completion', shares.completion] : []),
    ...(shares?.step === undefined ? [] : ['--step', String(shares.step)]),
    ...(shares?.fill ? ['--fill'] : []),
    '--seed',
    hex(seed),
  ]
}

const ANSWERS = ['yes', 'no', 'abstain'] as const

/** Objections are not counted but answered: a file tells the majority only. */
function answersFile({ policy, choices, rooms, electors }: Box): BallotFile {
  const { quorum, threshold } = policy
  const rows = ANSWERS.flatMap((answer) => {
    const own = choices.filter((choice) => choice.answer === answer).length
    const sum = rooms.reduce((sum, room) => sum + room[answer], own)
    return sum === 0 ? [] : [`${answer},${sum}`]
  })
  const flags = [
    '--method',
    'yes-no',
    '--members',
    String(electors),
    ...(quorum ? ['--quorum', part(quorum)] : []),
    ...(threshold ? ['--threshold', part(threshold)] : []),
  ]
  const exact =
    policy.method === 'yes-no' && (!threshold || (threshold.of === 'votes' && !threshold.above))
  return { ending: 'csv', text: `${['vote,ballots', ...rows].join('\n')}\n`, flags, exact }
}

const fromZero = (numbers: readonly number[]): number[] => numbers.map((number) => number - 1)

function ranksText({ choices, options, seats }: Box, title: string): string {
  const ballots = boxOfRankings(
    choices.map(({ ranking = [] }) => [ranking.map(fromZero), 1] as const),
  )
  return writeBlt({ kind: 'ranked', title, options, seats, withdrawn: [], ballots })
}

function marksText({ choices, options, limit }: Box, title: string): string {
  const ballots = boxOfApprovals(
    choices.map(({ approves = [] }) => [fromZero(approves), 1] as const),
  )
  const budget = {
    costs: options.map(({ cost = 1 }) => BigInt(cost)),
    limit: BigInt(limit ?? options.length),
    scale: 1,
  }
  return writePabulib({ kind: 'approval', title, options, ballots }, budget)
}

function pointsText({ choices, options }: Box, title: string): string {
  const cell = (text: string): string => `"${text.replaceAll('"', '""').replace(/\s+/g, ' ')}"`
  const rows = choices.map(({ points = [] }, at) => {
    const ids = points.map(({ option }) => options[option - 1]?.id ?? '').join(',')
    return `${at + 1};${cell(ids)};${cell(points.map((given) => given.points).join(','))}`
  })
  return `${[
    'META',
    'key;value',
    `description;${cell(title)}`,
    `num_projects;${options.length}`,
    `num_votes;${choices.length}`,
    `budget;${options.length}`,
    'vote_type;scoring',
    'PROJECTS',
    'project_id;cost;name',
    ...options.map(({ id, name }) => `${cell(id)};1;${cell(name)}`),
    'VOTES',
    'voter_id;vote;points',
    ...rows,
  ].join('\n')}\n`
}
