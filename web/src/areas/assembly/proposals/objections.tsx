// Objections of consent rounds: why, what would resolve each, which amendments mean to, what came of it.

import { Button, ButtonLink } from '../../../kit/button.tsx'
import { isolated } from '../../../kit/isolated.ts'
import type { ObjectionShown } from './shown/votes.ts'
import type { ProposalShown } from './views.ts'
import { useProposalWords } from './words/index.ts'

/** Opens what it lies folded in, and takes the focus there. */
function showAmendment(ref: string): void {
  const found = document.getElementById(`amendment-${ref}`)
  const folded = found?.closest('details')
  if (folded) folded.open = true
  found?.scrollIntoView({ block: 'center' })
  found?.focus({ preventScroll: true })
}

function AnswerWith({
  objection,
  proposal,
}: {
  readonly objection: ObjectionShown
  readonly proposal: ProposalShown
}) {
  const words = useProposalWords()
  return (
    <div>
      <p className="hint">{words.objections.answer}</p>
      <div className="actions">
        {proposal.articles.map(({ id, number }) => (
          <ButtonLink
            key={id}
            to={`/decide/proposal/${proposal.ref}/amend/${id}?answers=${objection.ballot}`}
          >
            {words.article.heading(number)}
          </ButtonLink>
        ))}
      </div>
    </div>
  )
}

/** The objection was met in the round after the last one that it was raised in. */
const isOver = ({ settled }: ObjectionShown): boolean => settled

function ObjectionTold({
  objection,
  proposal,
}: {
  readonly objection: ObjectionShown
  readonly proposal: ProposalShown
}) {
  const words = useProposalWords()
  const told = words.objections
  const open = proposal.stage === 'talk' && !isOver(objection)
  return (
    <li className="objection">
      <p>
        <strong>{told.of(isolated(objection.name))}</strong>{' '}
        <small>{words.vote.round(objection.round)}</small>
        {isOver(objection) && <span className="chip strong">{told.settled}</span>}
      </p>
      <p dir="auto">{objection.reason}</p>
      <p className="quoted" dir="auto">
        {told.resolves(objection.resolves)}
      </p>
      {objection.answers.length > 0 && (
        <p>
          {told.answered}{' '}
          {objection.answers.map(({ amendment, number, by }) => (
            <Button key={amendment} look="quiet" onClick={() => showAmendment(amendment)}>
              {words.article.heading(number)}, {isolated(by)}
            </Button>
          ))}
        </p>
      )}
      {open && <AnswerWith objection={objection} proposal={proposal} />}
    </li>
  )
}

export function Objections({ proposal }: { readonly proposal: ProposalShown }) {
  const words = useProposalWords().objections
  const { objections, votes, policy } = proposal
  const asked = policy.method === 'consent' && votes.length > 0
  if (!asked && objections.length === 0) return null
  const blind = votes.some(({ shown }) => !shown)
  return (
    <section className="card" id="objections">
      <h2>{words.title}</h2>
      {blind && <p className="hint">{words.blind}</p>}
      {!blind && objections.length === 0 && <p className="hint">{words.none}</p>}
      <ul className="bare stack">
        {objections.map((objection) => (
          <ObjectionTold key={objection.ballot} objection={objection} proposal={proposal} />
        ))}
      </ul>
    </section>
  )
}
