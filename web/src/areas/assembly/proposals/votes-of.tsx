// The votes on a proposal: the one that matters now, earlier ones below it, and how to open one.

import { ButtonLink } from '../../../kit/button.tsx'
import { isolated } from '../../../kit/isolated.ts'
import { useMoments } from '../../../kit/moments.ts'
import { useAreaWords } from '../words/area.ts'
import { OpenVote } from './open-vote.tsx'
import type { VoteShown } from './shown/votes.ts'
import type { ProposalShown } from './views.ts'
import { useProposalWords } from './words/index.ts'

function VoteLine({ vote, look }: { readonly vote: VoteShown; readonly look: 'main' | 'plain' }) {
  const words = useProposalWords().vote
  const area = useAreaWords()
  const moments = useMoments()
  const { stage = 'open', outcome, certifying } = vote
  const said = outcome === undefined ? area.stages[stage] : area.outcomes[outcome]
  return (
    <div className="row">
      <span>
        {said}
        <small>
          {[
            vote.round > 1 ? words.round(vote.round) : '',
            vote.body === undefined ? '' : words.inBody(isolated(vote.body)),
            stage === 'open' && vote.ends !== undefined
              ? words.ends(moments.moment(vote.ends))
              : moments.day(vote.written),
            stage === 'closed' ? words.certifying(certifying.have, certifying.needed) : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </span>
      <ButtonLink to={`/decide/vote/${vote.ref}`} look={look}>
        {stage === 'open' ? words.go : words.result}
      </ButtonLink>
    </div>
  )
}

export function VotesOf({ proposal }: { readonly proposal: ProposalShown }) {
  const words = useProposalWords().vote
  const { votes, opening, stage } = proposal
  const newest = votes.at(-1)
  const earlier = votes.slice(0, -1).reverse()
  if (!newest && (!opening || stage === 'withdrawn')) return null
  return (
    <section className="card">
      <h2>{words.title}</h2>
      {newest && <VoteLine vote={newest} look={newest.needsMe ? 'main' : 'plain'} />}
      {opening && stage !== 'withdrawn' && <OpenVote proposal={proposal.ref} opening={opening} />}
      {earlier.length > 0 && (
        <details>
          <summary>{words.earlier}</summary>
          <div className="stack">
            {earlier.map((vote) => (
              <VoteLine key={vote.ref} vote={vote} look="plain" />
            ))}
          </div>
        </details>
      )}
    </section>
  )
}
