// What a vote came to, in one sentence.

import { isolated } from '../../../../kit/isolated.ts'
import { useMoments, type Moments } from '../../../../kit/moments.ts'
import type { PictureOf } from '../picture.ts'
import type { ResultTold } from '../result-view.ts'
import { quorumOf } from '../turnout.tsx'
import type { VoteShown } from '../vote-view.ts'
import { type ResultWords, useResultWords } from './words/index.ts'

export interface OfResult {
  readonly vote: VoteShown
  readonly result: ResultTold
}

type Said = ResultWords['outcome']

export const nameOf = ({ options }: Pick<VoteShown, 'options'>, option: number): string =>
  isolated(options[option]?.name ?? '')

export function listed(words: Pick<ResultWords, 'and'>, names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : words.and(names.slice(0, -1).join(', '), last)
}

function answered(
  words: Said,
  { outcome }: ResultTold,
  picture: PictureOf<'majority'>,
  { method, threshold }: VoteShown['policy'],
): string {
  const { yes, no, yesNeeded, objections } = picture
  if (outcome === 'another-round') return words.again(objections.length)
  if (method === 'consent' && outcome === 'adopted')
    return objections.length === 0 ? words.consent : words.byMajority(objections.length, yes, no)
  if (outcome === 'adopted') return words.adopted(yes, no)
  return yes === no && !threshold ? words.equal(yes) : words.notAdopted(yes, no, yesNeeded ?? 0)
}

function chosen(all: ResultWords, { vote, result }: OfResult, moments: Moments): string {
  const words = all.outcome
  const { picture, winners, outcome } = result
  if (picture.kind === 'shares')
    return words.projects(
      winners.length,
      vote.options.length,
      moments.number(picture.cost),
      moments.number(picture.limit),
    )
  if (outcome === 'tied') return words.tied(listed(all, tiedIn(result, vote)))
  const names = winners.map((winner) => nameOf(vote, winner - 1))
  if (names.length === 0) return words.few
  return vote.seats === 1 ? words.won(names[0] ?? '') : words.elected(names.join(', '))
}

/** Those among whom only a lot could have decided. */
function tiedIn({ picture }: ResultTold, vote: VoteShown): readonly string[] {
  const ties = 'ties' in picture ? picture.ties : []
  const open = ties.find(({ by, what }) => by === 'lot' && what !== 'order')
  return (open?.among ?? []).map((option) => nameOf(vote, option))
}

export function outcomeSaid(all: ResultWords, of: OfResult, moments: Moments): string {
  const words = all.outcome
  const { vote, result } = of
  const { outcome, voters, electors, picture } = result
  if (voters === 0) return words.nobody
  if (outcome === 'no-quorum')
    return words.noQuorum(voters, electors, quorumOf(vote.policy.quorum, electors))
  if (picture.kind === 'nothing') return words.nothing(voters)
  if (picture.kind === 'majority') return answered(words, result, picture, vote.policy)
  return chosen(all, of, moments)
}

export function Outcome(of: OfResult) {
  const words = useResultWords()
  const moments = useMoments()
  return (
    <p className="outcome" data-outcome={of.result.outcome}>
      {outcomeSaid(words, of, moments)}
    </p>
  )
}
