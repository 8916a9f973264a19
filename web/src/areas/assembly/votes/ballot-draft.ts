// A ballot while it is being marked, and what it becomes. What is missing is named before anything is
// written, so that half a ballot is never cast.

import type { BodyOf } from '@folkmoot/areas/assembly'
import type { Ranking } from './ranking.ts'
import type { VoteShown } from './vote-view.ts'

export type Answer = 'yes' | 'no' | 'abstain' | 'object'

export interface BallotDraft {
  readonly answer: Answer | undefined
  readonly objection: { readonly reason: string; readonly resolves: string }
  readonly ranking: Ranking
  readonly approves: readonly number[]
  /** By number of the option. */
  readonly points: Readonly<Record<number, number>>
  /** Takes part without choosing. */
  readonly blank: boolean
  readonly reason: string
}

export type Missing = 'answer' | 'objection' | 'resolves' | 'marks' | 'ranks'
export type Asks = 'answer' | 'approves' | 'points' | 'ranking'

export function asksFor(method: VoteShown['policy']['method']): Asks {
  switch (method) {
    case 'yes-no':
    case 'consent':
      return 'answer'
    case 'approval':
    case 'phragmen':
    case 'equal-shares':
      return 'approves'
    case 'score':
      return 'points'
    case 'schulze':
    case 'ranked-pairs':
    case 'scottish-stv':
    case 'meek-stv':
      return 'ranking'
  }
}

/** What was cast before, to be changed; else an empty one. */
export function draftOf({ mine }: Pick<VoteShown, 'mine'>): BallotDraft {
  const { answer, objection, ranking = [], approves = [], points = [], reason = '' } = mine ?? {}
  const given = Object.fromEntries(points.map((one) => [one.option, one.points]))
  const chose = ranking.length + approves.length + points.length > 0
  return {
    answer: objection ? 'object' : answer,
    objection: objection ?? { reason: '', resolves: '' },
    ranking,
    approves,
    points: given,
    blank: mine !== undefined && answer === undefined && !chose,
    reason,
  }
}

export function missingIn(asks: Asks, draft: BallotDraft): Missing | undefined {
  const { answer, objection, ranking, approves, points, blank } = draft
  switch (asks) {
    case 'answer':
      if (answer === undefined) return 'answer'
      if (answer === 'object' && objection.reason.trim() === '') return 'objection'
      return answer === 'object' && objection.resolves.trim() === '' ? 'resolves' : undefined
    case 'approves':
      return approves.length > 0 || blank ? undefined : 'marks'
    case 'points':
      return blank || Object.values(points).some((given) => given > 0) ? undefined : 'marks'
    case 'ranking':
      return ranking.length > 0 || blank ? undefined : 'ranks'
  }
}

export function ballotOf(
  vote: string,
  asks: Asks,
  draft: BallotDraft,
): BodyOf<'assembly/ballot-cast'> {
  const reason = draft.reason.trim()
  return {
    vote,
    ...choiceOf(asks, draft),
    ...(reason === '' ? {} : { reason }),
  }
}

function choiceOf(
  asks: Asks,
  { answer, objection, ranking, approves, points, blank }: BallotDraft,
): Omit<BodyOf<'assembly/ballot-cast'>, 'vote'> {
  switch (asks) {
    case 'answer':
      if (answer !== 'object') return answer === undefined ? {} : { answer }
      return {
        answer: 'no',
        objection: { reason: objection.reason.trim(), resolves: objection.resolves.trim() },
      }
    case 'approves':
      return { approves: blank ? [] : [...approves].sort((a, b) => a - b) }
    case 'points':
      return { points: blank ? [] : pointsOf(points) }
    case 'ranking':
      return { ranking: blank ? [] : ranking }
  }
}

const pointsOf = (points: BallotDraft['points']) =>
  Object.entries(points)
    .filter(([, given]) => given > 0)
    .map(([option, given]) => ({ option: Number(option), points: given }))
