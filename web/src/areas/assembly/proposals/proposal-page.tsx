// One proposal: what it says, where it stands, what others changed, said and decided, and what to do now.

import { useState } from 'react'
import { Link } from 'wouter'
import { Button, ButtonLink } from '../../../kit/button.tsx'
import { useMoments } from '../../../kit/moments.ts'
import { Notice } from '../../../kit/notice.tsx'
import { Page } from '../../../kit/page.tsx'
import { useLine, useView } from '../../../shell/line-hooks.ts'
import { ActTold } from './act-told.tsx'
import { AmendmentTold } from './amendment.tsx'
import { ArticleTold } from './article.tsx'
import { Holds } from './holds.tsx'
import { Objections } from './objections.tsx'
import { MatterNamed } from './policy-told.tsx'
import { ReasonDialog } from './reason-dialog.tsx'
import { Steps } from './steps.tsx'
import { Support } from './support.tsx'
import { Talk } from './talk.tsx'
import { Tasks } from './tasks.tsx'
import type { ProposalShown } from './views.ts'
import { VotesOf } from './votes-of.tsx'
import { useProposalWords } from './words/index.ts'

function Facts({ proposal }: { readonly proposal: ProposalShown }) {
  const words = useProposalWords()
  const moments = useMoments()
  const { facts } = words.proposal
  const { budget, replaces, replacedBy } = proposal
  return (
    <dl className="facts">
      <dt>{facts.by}</dt>
      <dd>
        <bdi>{proposal.name}</bdi> <small>{moments.ago(proposal.written)}</small>
      </dd>
      <dt>{facts.body}</dt>
      <dd>{proposal.body === undefined ? words.assembly : <bdi>{proposal.body}</bdi>}</dd>
      <dt>{facts.matter}</dt>
      <dd>
        <MatterNamed matter={proposal.matter} />
      </dd>
      {budget && (
        <>
          <dt>{facts.cost}</dt>
          <dd>
            {moments.number(budget.amount)} <bdi>{budget.unit}</bdi>
            {budget.from && <small dir="auto">{facts.from(budget.from)}</small>}
          </dd>
        </>
      )}
      {replaces && (
        <>
          <dt>{facts.replaces}</dt>
          <dd>
            <Link href={`/decide/proposal/${replaces.proposal}`} dir="auto">
              {replaces.title}
            </Link>
          </dd>
        </>
      )}
      {replacedBy && (
        <>
          <dt>{facts.replacedBy}</dt>
          <dd>
            <Link href={`/decide/proposal/${replacedBy.proposal}`} dir="auto">
              {replacedBy.title}
            </Link>
          </dd>
        </>
      )}
    </dl>
  )
}

/** Where a decision stands its text is what was decided: a change is a new decision in its place. */
const canAmend = ({ stage }: ProposalShown): boolean =>
  stage === 'talk' || stage === 'voting' || stage === 'closed' || stage === 'not-adopted'

function Text({ proposal }: { readonly proposal: ProposalShown }) {
  const words = useProposalWords()
  const { articles, gone, later, ref, mine, stage } = proposal
  const amends = canAmend(proposal)
  return (
    <section id="text">
      <h2>{words.proposal.text}</h2>
      {(stage === 'voting' || stage === 'closed') && <Notice>{words.article.duringVote}</Notice>}
      {articles.length === 0 && <p className="hint">{words.proposal.noText}</p>}
      {articles.map((article) => (
        <ArticleTold
          key={article.id}
          article={article}
          proposal={ref}
          isVotedOn={stage !== 'talk' && stage !== 'not-adopted'}
          canAmend={amends}
          canDecline={mine && amends}
        />
      ))}
      {later.length > 0 && (
        <details>
          <summary>{words.article.later(later.length)}</summary>
          <div className="stack">
            <p className="hint">{words.article.laterHint}</p>
            <ul className="bare stack">
              {later.map((amendment) => (
                <AmendmentTold
                  key={amendment.ref}
                  amendment={amendment}
                  canDecline={mine && amends}
                />
              ))}
            </ul>
          </div>
        </details>
      )}
      {gone.length > 0 && (
        <details>
          <summary>{words.article.gone(gone.length)}</summary>
          <ul className="bare stack">
            {gone.map((amendment) => (
              <AmendmentTold key={amendment.ref} amendment={amendment} canDecline={false} />
            ))}
          </ul>
        </details>
      )}
      {amends && (
        <div className="actions">
          <ButtonLink to={`/decide/proposal/${ref}/add`}>{words.article.add}</ButtonLink>
        </div>
      )}
    </section>
  )
}

function Withdrawing({ proposal }: { readonly proposal: ProposalShown }) {
  const words = useProposalWords().proposal
  const line = useLine()
  const [asked, ask] = useState(false)
  return (
    <div className="actions">
      <Button look="danger" onClick={() => ask(true)}>
        {words.withdraw}
      </Button>
      {asked && (
        <ReasonDialog
          title={words.withdraw}
          yes={words.withdraw}
          look="danger"
          done={words.withdrew}
          onSend={(reason) => line.ask('assembly/withdraw', { proposal: proposal.ref, reason })}
          onClose={() => ask(false)}
        >
          <p>{words.withdrawText}</p>
        </ReasonDialog>
      )}
    </div>
  )
}

function Body({ proposal }: { readonly proposal: ProposalShown }) {
  const words = useProposalWords().proposal
  const { withdrawn, stage } = proposal
  // Who comes to vote finds the vote first; who comes to talk reads the text first.
  const first = stage !== 'talk' && stage !== 'withdrawn'
  return (
    <>
      {withdrawn !== undefined && (
        <Notice look="warm">
          <p dir="auto">{words.withdrawn(withdrawn)}</p>
        </Notice>
      )}
      <Facts proposal={proposal} />
      <Holds proposal={proposal} />
      {first && <VotesOf proposal={proposal} />}
      <Steps proposal={proposal} />
      <ActTold
        act={proposal.act}
        open={proposal.open}
        unapplied={proposal.unapplied}
        isDecided={proposal.decision !== undefined}
      />
      <Text proposal={proposal} />
      <Objections proposal={proposal} />
      <Support proposal={proposal} />
      {!first && <VotesOf proposal={proposal} />}
      <Tasks proposal={proposal} />
      <Talk proposal={proposal.ref} />
      {proposal.mine && withdrawn === undefined && stage === 'talk' && (
        <Withdrawing proposal={proposal} />
      )}
    </>
  )
}

export function ProposalPage({ proposalRef }: { readonly proposalRef: string }) {
  const words = useProposalWords()
  const proposal = useView('assembly/proposal', { ref: proposalRef })
  if (!proposal) return null
  if (!proposal.found)
    return (
      <Page title={words.proposal.goneTitle} back="/decide">
        <p className="lead">{words.proposal.goneText}</p>
        <div className="actions">
          <ButtonLink to="/decide">{words.title}</ButtonLink>
        </div>
      </Page>
    )
  return (
    <Page title={proposal.title} back="/decide">
      <Body proposal={proposal} />
    </Page>
  )
}
