// Suspensions of a decision: which commission, why, what would resolve it, and how it ended.

import { Link } from 'wouter'
import { ButtonLink } from '../../../kit/button.tsx'
import { isolated } from '../../../kit/isolated.ts'
import { useMoments } from '../../../kit/moments.ts'
import type { HoldShown } from './shown/after.ts'
import type { ProposalShown } from './views.ts'
import { useProposalWords } from './words/index.ts'

function HoldTold({ hold }: { readonly hold: HoldShown }) {
  const words = useProposalWords()
  const moments = useMoments()
  const told = words.holds
  const body = isolated(hold.body)
  const ending =
    hold.ended === 'lifted'
      ? told.liftedBy(body)
      : hold.ended === 'amended'
        ? told.amendedAfter(body)
        : told.over(body)
  return (
    <div className={hold.stands ? 'notice warm stack' : 'stack'}>
      <p>
        <strong>{hold.stands ? told.by(body) : ending}</strong>
      </p>
      <p dir="auto">{words.act.because(hold.because)}</p>
      <p dir="auto">{words.act.resolves(hold.resolves)}</p>
      {hold.stands && <p>{told.until(moments.day(hold.until))}</p>}
      <div className="actions">
        <ButtonLink to={`/decide/vote/${hold.vote}`}>{told.vote}</ButtonLink>
      </div>
    </div>
  )
}

export function Holds({ proposal }: { readonly proposal: ProposalShown }) {
  const words = useProposalWords().holds
  const { holds, decision, successors } = proposal
  if (holds.length === 0) return null
  const stands = holds.some((hold) => hold.stands)
  return (
    <section className="card">
      <h2>{words.title}</h2>
      {holds.map((hold) => (
        <HoldTold key={hold.vote} hold={hold} />
      ))}
      {successors.map(({ proposal: ref, title }) => (
        <p key={ref}>
          {words.proposed}{' '}
          <Link href={`/decide/proposal/${ref}`} dir="auto">
            {title}
          </Link>
        </p>
      ))}
      {stands && decision !== undefined && successors.length === 0 && (
        <div className="actions">
          <ButtonLink to={`/decide/new?replaces=${decision}`} look="main">
            {words.amend}
          </ButtonLink>
        </div>
      )}
    </section>
  )
}
