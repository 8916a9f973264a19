// Who has taken part against the quorum, and the counts so far where the policy shows them.

import { useVoteWords } from './words/index.ts'
import type { OfVote } from './vote-page.tsx'

export const quorumOf = (
  quorum: { readonly over: number; readonly under: number } | undefined,
  electors: number,
): number => (quorum ? Math.ceil((quorum.over * electors) / quorum.under) : 0)

export function Meter({
  voted,
  electors,
  needed,
}: {
  readonly voted: number
  readonly electors: number
  readonly needed: number
}) {
  const words = useVoteWords().turnout
  const part = (of: number): string => `${electors === 0 ? 0 : (100 * of) / electors}%`
  return (
    <div className="turnout">
      <div className="track" aria-hidden="true">
        <span className="fill" style={{ inlineSize: part(voted) }} />
        {needed > 0 && <span className="mark-at" style={{ insetInlineStart: part(needed) }} />}
      </div>
      <p>
        {words.said(voted, electors)}
        {needed > 0 && (
          <small>
            {words.quorum(needed)}:{' '}
            {voted >= needed ? words.reached : words.missing(needed - voted)}
          </small>
        )}
      </p>
    </div>
  )
}

export function Turnout({ vote }: OfVote) {
  const words = useVoteWords()
  if (vote.refusal) return null
  const { voted, electors } = vote.turnout
  const { counts, stage, options } = vote
  return (
    <section>
      <h2>{words.turnout.label}</h2>
      <Meter voted={voted} electors={electors} needed={quorumOf(vote.policy.quorum, electors)} />
      {stage === 'open' && !vote.mayShow && <p className="hint">{words.counts.hidden}</p>}
      {stage === 'open' && counts && options.length === 0 && (
        <p>
          {words.counts.title}: {words.counts.text(counts.yes, counts.no, counts.abstain)}
          {counts.objections > 0 && `; ${words.counts.objections(counts.objections)}`}
        </p>
      )}
    </section>
  )
}
