// One delegate under one mandate: the instruction, what was said there and how it stands to it, and the
// recall.

import { useState } from 'react'
import { Link } from 'wouter'
import { ButtonLink } from '../../../kit/button.tsx'
import { TextArea } from '../../../kit/fields.tsx'
import { Form } from '../../../kit/form.tsx'
import { isolated } from '../../../kit/isolated.ts'
import { useMoments } from '../../../kit/moments.ts'
import { Notice } from '../../../kit/notice.tsx'
import { Page } from '../../../kit/page.tsx'
import { useView } from '../../../shell/line-hooks.ts'
import { useAreaWords } from '../words/area.ts'
import { giverSaid, placeSaid } from './delegates-page.tsx'
import type { MandatePageShown } from './delegates-view.ts'
import { Gone } from './gone.tsx'
import { useProposing, Why } from './proposing.tsx'
import { ReportVote } from './report-vote.tsx'
import { matterSaid } from './sentences.ts'
import { useJoin } from './speaking.ts'
import { useBodyWords } from './words/index.ts'

interface OfMandate {
  readonly mandate: MandatePageShown
}

const DAY_MS = 86_400_000

function Instruction({ mandate }: OfMandate) {
  const words = useBodyWords()
  const join = useJoin()
  const moments = useMoments()
  const { mandate: said, delegates } = words
  const { positions, matters, term, since } = mandate
  return (
    <section className="card">
      <h2>{said.instruction}</h2>
      <p dir="auto" className="own-words">
        {mandate.instruction}
      </p>
      {positions.length > 0 && <h3>{said.positions}</h3>}
      <ul className="bare">
        {positions.map(({ id, question, proposal, proposalTitle, answers, options }) => (
          <li key={id} className="held">
            <p>
              <strong dir="auto">{question}</strong>
            </p>
            <p>{said.may(join([...answers.map((one) => said.answerNames[one]), ...options]))}</p>
            {proposal && (
              <p>
                <Link href={`/decide/proposal/${proposal}`}>
                  <bdi>{proposalTitle}</bdi>
                </Link>
              </p>
            )}
          </li>
        ))}
      </ul>
      {matters.length > 0 && (
        <p className="hint">
          {delegates.matters(join(matters.map((one) => isolated(matterSaid(words, one)))))}
        </p>
      )}
      {term?.days !== undefined && (
        <p className="hint">{delegates.ends(moments.day(since + term.days * DAY_MS))}</p>
      )}
      <p className="hint">
        {mandate.cited ? said.cited : delegates.sentBy(isolated(giverSaid(words, mandate.giver)))}
      </p>
      {mandate.proposal && (
        <p>
          <Link href={`/decide/vote/${mandate.decision}`}>{words.toDecision}</Link>
        </p>
      )}
    </section>
  )
}

const LOOKS = {
  within: 'sure',
  outside: 'warm',
  'no-instruction': '',
  'no-mandate': 'warm',
} as const

function Reports({ mandate }: OfMandate) {
  const words = useBodyWords()
  const area = useAreaWords()
  const moments = useMoments()
  const { mandate: said } = words
  return (
    <section>
      <h2>{said.reports}</h2>
      {mandate.reports.length === 0 && <p className="hint">{said.noReports}</p>}
      <ul className="bare">
        {mandate.reports.map(
          ({ ref, mark, question, answer, option, where, note, by, written }) => (
            <li key={ref} className="held">
              <p>
                <strong dir="auto">{question}</strong>{' '}
                <bdi>{answer ? said.answerNames[answer] : option}</bdi>{' '}
                <span className={`chip ${LOOKS[mark]}`}>{area.marks[mark]}</span>
              </p>
              {where && <p dir="auto">{where}</p>}
              {note && <p dir="auto">{note}</p>}
              <p className="hint">{said.saidBy(isolated(by), moments.day(written))}</p>
            </li>
          ),
        )}
      </ul>
      {!mandate.cited && <ReportVote mandate={mandate} />}
    </section>
  )
}

export function MandatePage({ mandateKey }: { readonly mandateKey: string }) {
  const words = useBodyWords()
  const mandate = useView('assembly/mandate', { key: mandateKey })
  const { delegates } = words
  if (!mandate) return null
  if (!mandate.found) return <Gone back="/decide/delegates" />
  return (
    <Page title={mandate.delegate} back="/decide/delegates">
      <p className="lead">{delegates.to(isolated(placeSaid(words, mandate.place)))}</p>
      {mandate.over && (
        <Notice look="warm">
          <p>{delegates.ended[mandate.over]}</p>
          {mandate.because && <p dir="auto">{mandate.because}</p>}
        </Notice>
      )}
      <Instruction mandate={mandate} />
      <Reports mandate={mandate} />
      {mandate.mayRecall && !mandate.cited && (
        <div className="actions">
          <ButtonLink to={`/decide/delegates/of/${mandate.key}/again`}>
            {words.mandate.newInstruction}
          </ButtonLink>
          <ButtonLink to={`/decide/delegates/of/${mandate.key}/recall`}>
            {delegates.recall}
          </ButtonLink>
        </div>
      )}
    </Page>
  )
}

function RecallForm({ mandate }: OfMandate) {
  const words = useBodyWords()
  const { delegates } = words
  const [because, setBecause] = useState('')
  const [title, setTitle] = useState(delegates.recallTitle(mandate.delegate))
  const [why, setWhy] = useState('')
  const [tried, setTried] = useState(false)
  const proposing = useProposing()
  const { giver, decision, who } = mandate
  const propose = (): void => {
    setTried(true)
    if (because.trim() === '') return
    const [founded, at] = giver.key.split('/')
    const body = founded ? { founded: founded, at: Number(at) } : undefined
    const recall = { mandate: decision, delegates: [who], because }
    void proposing.propose({ act: { recall }, matter: 'ordinary', body, title, why })
  }
  return (
    <Form onSend={propose}>
      <TextArea
        label={delegates.recallBecause}
        hint={delegates.recallHint}
        wrong={tried && because.trim() === '' && words.hold.becauseWrong}
        value={because}
        maxLength={2_000}
        dir="auto"
        onText={setBecause}
      />
      <Why title={title} why={why} onTitle={setTitle} onWhy={setWhy} proposing={proposing} />
    </Form>
  )
}

export function RecallPage({ mandateKey }: { readonly mandateKey: string }) {
  const { delegates } = useBodyWords()
  const mandate = useView('assembly/mandate', { key: mandateKey })
  if (!mandate) return null
  if (!mandate.found) return <Gone back="/decide/delegates" />
  return (
    <Page
      title={delegates.recallTitle(mandate.delegate)}
      back={`/decide/delegates/of/${mandateKey}`}
    >
      <RecallForm mandate={mandate} />
    </Page>
  )
}
