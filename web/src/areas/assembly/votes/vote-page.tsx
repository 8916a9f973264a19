// One vote: what is asked, your ballot, who has taken part, the close, and the recount.

import { useState } from 'react'
import { Link } from 'wouter'
import { Button, ButtonLink } from '../../../kit/button.tsx'
import { isolated } from '../../../kit/isolated.ts'
import { useMoments } from '../../../kit/moments.ts'
import { Notice, Refused } from '../../../kit/notice.tsx'
import { Page } from '../../../kit/page.tsx'
import { useView } from '../../../shell/line-hooks.ts'
import { useAreaWords } from '../words/area.ts'
import { Articles } from './asked.tsx'
import { Ballot } from './ballot.tsx'
import { Attest, Close } from './closing.tsx'
import { Holds } from './holds.tsx'
import { Rooms } from './rooms.tsx'
import { Turnout } from './turnout.tsx'
import type { VoteShown } from './vote-view.ts'
import { useVoteWords } from './words/index.ts'

export interface OfVote {
  readonly vote: VoteShown
}

export function Gone() {
  const words = useVoteWords()
  const area = useAreaWords()
  return (
    <Page title={words.gone} back="/decide">
      <p className="lead">{words.goneText}</p>
      <div className="actions">
        <ButtonLink to="/decide">{area.name}</ButtonLink>
      </div>
    </Page>
  )
}

export function Standing({ vote }: OfVote) {
  const words = useVoteWords()
  const area = useAreaWords()
  const moments = useMoments()
  const look = { open: 'open', certified: 'sure', closed: 'warm', held: 'warm', replaced: '' }
  return (
    <p className="vote-standing">
      <span className={`chip ${look[vote.stage]}`}>{words.stage[vote.stage]}</span>
      <span className="chip">{area.methods[vote.policy.method]}</span>
      {vote.body !== undefined && <bdi className="chip">{vote.body}</bdi>}
      <small>{words.opened(isolated(vote.by), moments.moment(vote.written))}</small>
    </p>
  )
}

function Asked({ vote }: OfVote) {
  const words = useVoteWords()
  if (vote.refusal) return <Notice look="warm">{words.missing}</Notice>
  return (
    <section className="card asked">
      <h2>{words.asked}</h2>
      <Articles articles={vote.articles} />
      <p className="hint">{words.asItStood}</p>
      <p>
        <Link href={`/decide/proposal/${vote.proposal}`}>{words.back}</Link>
      </p>
    </section>
  )
}

function Mine({ vote, onChange }: OfVote & { readonly onChange: () => void }) {
  const words = useVoteWords().ballot
  return (
    <>
      <p className="lead">{words.mine}</p>
      <MineSaid vote={vote} />
      <p className="hint">{words.mineText}</p>
      <div className="actions">
        <Button onClick={onChange}>{words.change}</Button>
      </div>
    </>
  )
}

/** What it was, so that nobody has to open it to remember. */
function MineSaid({ vote }: OfVote) {
  const words = useVoteWords()
  const { mine, options, policy } = vote
  if (!mine) return null
  const name = (option: number): string => options[option - 1]?.name ?? ''
  const answers = policy.method === 'consent' ? words.ballot.consents : words.ballot.answers
  if (mine.objection) return <p>{words.ballot.consents.object}</p>
  if (mine.answer) return <p>{answers[mine.answer]}</p>
  const ranked = mine.ranking?.map((place) => place.map(name).join(' = ')) ?? []
  const marked = mine.approves?.map(name) ?? []
  const given = mine.points?.map(({ option, points }) => `${name(option)}: ${points}`) ?? []
  const all = [...ranked, ...marked, ...given]
  if (all.length === 0) return <p>{words.ballot.nothing}</p>
  const List = ranked.length > 0 ? 'ol' : 'ul'
  return (
    <List className="plain-list">
      {all.map((one) => (
        <li key={one}>
          <bdi>{one}</bdi>
        </li>
      ))}
    </List>
  )
}

function YourVote({ vote }: OfVote) {
  const words = useVoteWords()
  const [changing, change] = useState(false)
  if (vote.stage !== 'open') return null
  if (!vote.isElector) return vote.refusal ? null : <Notice>{words.notAsked}</Notice>
  return (
    <section className="card">
      <h2>{vote.mine && changing ? words.ballot.again : words.ballot.title}</h2>
      {vote.mine && !changing ? (
        <Mine vote={vote} onChange={() => change(true)} />
      ) : (
        <Ballot vote={vote} onDone={() => change(false)} />
      )}
    </section>
  )
}

/** On the result page objections stand for themselves. */
export function Reasons({ vote, told = false }: OfVote & { readonly told?: boolean }) {
  const words = useVoteWords()
  const { shown, more } = vote.spoken
  const spoken = shown.filter(({ objection }) => !told || !objection)
  if (spoken.length === 0) return null
  return (
    <section>
      <h2>{words.reasons}</h2>
      <ul className="reasons">
        {spoken.map(({ key, by, reason, objection }) => (
          <li key={key}>
            <p>
              <strong>
                <bdi>{by}</bdi>
              </strong>
              {objection && <span className="chip warm">{words.objects}</span>}
            </p>
            {objection && <p dir="auto">{objection.reason}</p>}
            {objection && <p dir="auto">{words.resolved(objection.resolves)}</p>}
            {reason && <p dir="auto">{reason}</p>}
          </li>
        ))}
      </ul>
      {more > 0 && <p className="hint">{words.more(more)}</p>}
    </section>
  )
}

function Details({ vote }: OfVote) {
  const words = useVoteWords().holds
  const moments = useMoments()
  const { ends, written } = vote
  return (
    <details className="no-print">
      <summary>{words.title}</summary>
      <Holds
        {...vote}
        electors={vote.turnout.electors}
        until={ends > written ? words.untilText(moments.moment(ends)) : words.anytime}
      />
    </details>
  )
}

export function VotePage({ voteRef }: { readonly voteRef: string }) {
  const vote = useView('assembly/vote', { ref: voteRef })
  const words = useVoteWords()
  if (!vote) return null
  if (!vote.found) return <Gone />
  return (
    <Page title={vote.title} back={`/decide/proposal/${vote.proposal}`}>
      <Standing vote={vote} />
      {vote.stage !== 'open' && (
        <div className="actions">
          <ButtonLink to={`/decide/vote/${voteRef}/result`} look="main">
            {words.toResult}
          </ButtonLink>
        </div>
      )}
      <Attest vote={vote} />
      <Asked vote={vote} />
      <YourVote vote={vote} />
      <Turnout vote={vote} />
      <Reasons vote={vote} />
      <Rooms vote={vote} />
      <Close vote={vote} />
      <Details vote={vote} />
      <Refused refusal={vote.refusal} />
    </Page>
  )
}
