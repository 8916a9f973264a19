// What holds for a vote, in words: who votes, how, how many must take part, until when, and what a tie
// does. The same before it is opened and while it runs.

import type { ReactNode } from 'react'
import { useMoments } from '../../../kit/moments.ts'
import type { PolicyShown } from './vote-view.ts'
import { useVoteWords, type VoteWords } from './words/index.ts'

export interface Holding {
  readonly policy: PolicyShown
  readonly electors: number
  readonly body: string | undefined
  readonly round: number
  readonly until: ReactNode
  readonly seats?: number
  readonly limit?: number | undefined
  readonly seed?: { readonly hex: string; readonly how: 'device' | 'dice' | 'sealed' }
}

export const part = ({ over, under }: { readonly over: number; readonly under: number }): string =>
  `${over}/${under}`

const asksAnswer = ({ method }: PolicyShown): boolean => method === 'yes-no' || method === 'consent'

export function methodSaid(words: VoteWords['holds'], { method, rounds }: PolicyShown): string {
  return method === 'consent' ? words.method.consent(rounds) : words.method[method]
}

function thresholdSaid(words: VoteWords['holds'], policy: PolicyShown): string | undefined {
  const { threshold } = policy
  if (asksAnswer(policy))
    return threshold
      ? words.thresholdText(part(threshold), threshold.of, threshold.above)
      : words.majority
  return threshold && words.least(part(threshold))
}

function tieSaid(words: VoteWords['holds'], policy: PolicyShown): string {
  return asksAnswer(policy) ? words.ties.answers : words.ties[policy.tie]
}

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
)

function Rare({ policy, seats, limit, seed }: Holding) {
  const words = useVoteWords().holds
  const moments = useMoments()
  const many = seats !== undefined && policy.method !== 'equal-shares' && !asksAnswer(policy)
  return (
    <>
      {many && <Fact name={words.seats}>{moments.number(seats)}</Fact>}
      {limit !== undefined && <Fact name={words.limit}>{moments.number(limit)}</Fact>}
      <Fact name={words.shown}>{policy.blind ? words.blind : words.open}</Fact>
      {asksAnswer(policy) && (
        <Fact name={words.rooms}>
          {policy.tallies === 'counted' ? words.roomsCounted : words.roomsApart}
        </Fact>
      )}
      {seed && !asksAnswer(policy) && (
        <Fact name={words.seed}>
          {words.seeds[seed.how]}
          <small dir="ltr" className="code">
            {seed.hex}
          </small>
        </Fact>
      )}
    </>
  )
}

export function Holds(holding: Holding) {
  const all = useVoteWords()
  const words = all.holds
  const { policy, electors, body, round, until } = holding
  const { quorum, rounds } = policy
  const threshold = thresholdSaid(words, policy)
  const needed = quorum ? Math.ceil((quorum.over * electors) / quorum.under) : 0
  return (
    <dl className="holds">
      <Fact name={words.who}>
        <span>{words.electors(electors, body ?? all.assembly)}</span>
      </Fact>
      <Fact name={words.how}>
        {methodSaid(words, policy)}
        {rounds > 1 && <small>{words.round(round, rounds)}</small>}
      </Fact>
      <Fact name={words.quorum}>
        {quorum ? words.quorumText(needed, electors, part(quorum)) : words.noQuorum}
      </Fact>
      {threshold && <Fact name={words.threshold}>{threshold}</Fact>}
      <Fact name={words.until}>{until}</Fact>
      <Fact name={words.tie}>{tieSaid(words, policy)}</Fact>
      <Rare {...holding} />
    </dl>
  )
}
