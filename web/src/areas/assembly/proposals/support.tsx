// What a vote waits for: endorsements, bodies to be heard, bodies that must agree.

import { Button } from '../../../kit/button.tsx'
import { isolated } from '../../../kit/isolated.ts'
import { Refused } from '../../../kit/notice.tsx'
import { useAct, useLine } from '../../../shell/line-hooks.ts'
import { OpenVote } from './open-vote.tsx'
import type { ProposalShown } from './views.ts'
import { useProposalWords } from './words/index.ts'

function Endorsing({ proposal }: { readonly proposal: ProposalShown }) {
  const words = useProposalWords().support
  const line = useLine()
  const act = useAct()
  const { endorsing, need } = proposal.support
  const mine = endorsing.some((one) => one.mine)
  const endorse = (endorses: boolean): Promise<boolean> =>
    act.run(() => line.ask('assembly/endorse', { proposal: proposal.ref, endorses }))
  const names = endorsing.map(({ name }) => isolated(name)).join(', ')
  return (
    <div className="stack">
      <div>
        <p>
          {need > 0 ? words.endorsements(endorsing.length, need) : words.endorsed(endorsing.length)}
        </p>
        {names && <small>{names}</small>}
      </div>
      {need > 0 && <progress value={Math.min(endorsing.length, need)} max={need} aria-hidden />}
      {!proposal.mine && !mine && (
        <>
          <p className="hint">{words.endorseHint}</p>
          <Button look="main" busy={act.busy} onClick={() => void endorse(true)}>
            {words.endorse}
          </Button>
        </>
      )}
      {mine && (
        <div className="row">
          <span>{words.endorsing}</span>
          <Button look="quiet" busy={act.busy} onClick={() => void endorse(false)}>
            {words.takeBack}
          </Button>
        </div>
      )}
      <Refused refusal={act.refusal} />
    </div>
  )
}

export function Support({ proposal }: { readonly proposal: ProposalShown }) {
  const words = useProposalWords().support
  const { need, endorsing, heard, consents } = proposal.support
  const asks = need > 0 || heard.length > 0 || consents.length > 0
  if (proposal.stage !== 'talk' || (!asks && endorsing.length === 0)) return null
  return (
    <section className="card">
      <h2>{words.title}</h2>
      {(need > 0 || endorsing.length > 0) && <Endorsing proposal={proposal} />}
      {heard.map(({ key, name, done, mine }) => (
        <div key={key} className="row">
          <span>
            {words.heard(isolated(name))}
            {!done && mine && <small>{words.speak(isolated(name))}</small>}
          </span>
          <span className={done ? 'chip strong' : 'chip'}>{done ? words.yes : words.not}</span>
        </div>
      ))}
      {consents.map(({ key, name, body, done, mine, opening }) => (
        <div key={key}>
          <div className="row">
            <span>{words.consents(isolated(name))}</span>
            <span className={done ? 'chip strong' : 'chip'}>{done ? words.yes : words.not}</span>
          </div>
          {!done && mine && opening && (
            <OpenVote
              proposal={proposal.ref}
              opening={opening}
              body={body}
              label={words.openIn(isolated(name))}
            />
          )}
        </div>
      ))}
    </section>
  )
}
