// One body: what it is for, who belongs to it, what it may suspend and holds, what it has before it.

import { useState } from 'react'
import { Link } from 'wouter'
import { Button, ButtonLink } from '../../../kit/button.tsx'
import { Confirm } from '../../../kit/dialog.tsx'
import { isolated } from '../../../kit/isolated.ts'
import { useMoments } from '../../../kit/moments.ts'
import { Refused } from '../../../kit/notice.tsx'
import { Page } from '../../../kit/page.tsx'
import { useToast } from '../../../kit/toast.tsx'
import { useAct, useLine, useView } from '../../../shell/line-hooks.ts'
import { useAreaWords } from '../words/area.ts'
import type { BodyShown } from './bodies-view.ts'
import { BodyWord } from './body-word.tsx'
import { Gone } from './gone.tsx'
import { matterSaid, policySentences } from './sentences.ts'
import { useJoin } from './speaking.ts'
import { useBodyWords } from './words/index.ts'

export interface OfBody {
  readonly body: BodyShown
}

const DAY_MS = 86_400_000
const bodyFrom = (key: string) => {
  const [founded = '', at = '0'] = key.split('/')
  return { founded: founded, at: Number(at) }
}

function Membership({ body }: OfBody) {
  const words = useBodyWords()
  const line = useLine()
  const act = useAct()
  const toast = useToast()
  const [leaving, setLeaving] = useState(false)
  const { terms, mine, key } = body
  const go = async (joins: boolean): Promise<void> => {
    setLeaving(false)
    const done = await act.run(() => line.ask('assembly/join-body', { body: bodyFrom(key), joins }))
    if (done) toast({ text: joins ? words.body.joined : words.body.left })
  }
  if (terms.council) return null
  return (
    <>
      <div className="actions">
        {!mine && terms.joining === 'open' && (
          <Button look="main" busy={act.busy} onClick={() => void go(true)}>
            {words.body.join}
          </Button>
        )}
        {mine && (
          <Button busy={act.busy} onClick={() => setLeaving(true)}>
            {words.body.leave}
          </Button>
        )}
      </div>
      <Refused refusal={act.refusal} />
      {leaving && (
        <Confirm
          title={words.body.leaveSure}
          yes={words.body.leave}
          onYes={() => void go(false)}
          onClose={() => setLeaving(false)}
        >
          <p>{words.body.leaveText}</p>
        </Confirm>
      )}
    </>
  )
}

function Members({ body }: OfBody) {
  const { body: words } = useBodyWords()
  const join = useJoin()
  const { terms, members, senders, sends } = body
  return (
    <section className="card">
      <h2>{words.members(members.length)}</h2>
      {members.length > 0 ? (
        <p>{join(members.map(({ name }) => isolated(name)))}</p>
      ) : (
        <p className="hint">{words.noMembers}</p>
      )}
      <p className="hint">
        {terms.council
          ? words.councilText(join(senders.map(isolated)))
          : words.joining[terms.joining]}
      </p>
      {terms.term && <p className="hint">{words.term(terms.term.days)}</p>}
      {terms.attesters.length > 0 && <p className="hint">{words.attesters}</p>}
      {sends.length > 0 && <p>{words.sends(join(sends.map(isolated)))}</p>}
      <Membership body={body} />
    </section>
  )
}

/** S1–S4: what it may suspend, what it holds, and the way to lift it. */
function Say({ body }: OfBody) {
  const words = useBodyWords()
  const moments = useMoments()
  const join = useJoin()
  const { matters, holds, mine, key, mayHold } = body
  const days = [...new Set(matters.map((one) => one.days))]
  const said = (of: number): string =>
    join(
      matters
        .filter((one) => one.days === of)
        .map(({ matter }) => isolated(matterSaid(words, matter))),
    )
  return (
    <section className="card">
      <h2>{words.body.say}</h2>
      {matters.length === 0 && <p className="hint">{words.body.noSay}</p>}
      {days.map((of) => (
        <p key={of}>{words.body.sayText(said(of), of)}</p>
      ))}
      {holds.length > 0 && <h3>{words.body.holds}</h3>}
      <ul className="bare">
        {holds.map((hold) => (
          <li key={hold.decision} className="held">
            <p>
              <Link href={`/decide/vote/${hold.decision}`}>
                <bdi>{hold.title}</bdi>
              </Link>
            </p>
            <p dir="auto">{words.body.because(hold.because)}</p>
            <p dir="auto">{words.body.resolves(hold.resolves)}</p>
            <p className="hint">{words.body.until(moments.day(hold.since + hold.days * DAY_MS))}</p>
            {mine && !body.terms.keys && (
              <ButtonLink to={`/decide/bodies/${key}/lift/${hold.decision}`}>
                {words.body.lift}
              </ButtonLink>
            )}
          </li>
        ))}
      </ul>
      {mine && matters.length > 0 && !body.terms.keys && (
        <div className="actions">
          <ButtonLink
            to={`/decide/bodies/${key}/suspend`}
            look={mayHold.length > 0 ? 'main' : 'plain'}
          >
            {words.body.suspend}
          </ButtonLink>
        </div>
      )}
    </section>
  )
}

function Agenda({ body }: OfBody) {
  const { body: words } = useBodyWords()
  if (body.terms.keys) return null
  return (
    <section>
      <h2>{words.agenda}</h2>
      {body.agenda.length === 0 && <p className="hint">{words.noAgenda}</p>}
      <ul className="bare">
        {body.agenda.map(({ ref, title, by }) => (
          <li key={ref} className="row">
            <Link href={`/decide/proposal/${ref}`}>
              <bdi>{title}</bdi>
            </Link>{' '}
            <small className="hint">{words.by(isolated(by))}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}

function OwnPolicy({ body }: OfBody) {
  const words = useBodyWords()
  const join = useJoin()
  const { policy } = body.terms
  if (!policy) return null
  const speaking = { words, join, person: () => '…', body: () => '…' }
  return (
    <section className="card policy">
      <h2>{words.body.ownPolicy}</h2>
      <ul className="sentences">
        {policySentences(speaking, policy).map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
      </ul>
    </section>
  )
}

export function BodyPage({ bodyKey }: { readonly bodyKey: string }) {
  const words = useBodyWords()
  const area = useAreaWords()
  const body = useView('assembly/body', { key: bodyKey })
  if (!body) return null
  if (!body.found) return <Gone back="/decide/bodies" />
  const { terms } = body
  return (
    <Page title={terms.name} back="/decide/bodies">
      <p className="chips">
        <span className="chip">{words.bodies.kinds[terms.kind]}</span>
        {terms.topic !== 'other' && <span className="chip">{area.topics[terms.topic]}</span>}
        {terms.council && <span className="chip">{words.bodies.council}</span>}
        {terms.keys && <span className="chip">{words.bodies.own}</span>}
        {body.mine && <span className="chip sure">{words.bodies.mine}</span>}
      </p>
      {terms.charge !== '' && (
        <p className="lead own-words" dir="auto">
          {terms.charge}
        </p>
      )}
      <Members body={body} />
      <Say body={body} />
      {terms.keys && <BodyWord body={body} />}
      <OwnPolicy body={body} />
      <Agenda body={body} />
      <p>
        <Link href={`/decide/proposal/${body.proposal}`}>{words.body.came}</Link>
      </p>
    </Page>
  )
}
