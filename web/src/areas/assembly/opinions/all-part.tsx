// Every statement with your answer, which can be changed; what moderators may do; what is hidden.

import { STANCES, type Stance } from '@folkmoot/areas/assembly'
import { useState } from 'react'
import { Button } from '../../../kit/button.tsx'
import { TextArea } from '../../../kit/fields.tsx'
import { Refused } from '../../../kit/notice.tsx'
import { useAct, useLine } from '../../../shell/line-hooks.ts'
import type { Conversation } from './conversation.tsx'
import { AppealAnswer, ReasonDialog } from './moderation.tsx'
import type { StatementRow } from './views.ts'
import { useOpinionsWords } from './words/index.ts'

function Statement({ row, mayHide }: { readonly row: StatementRow; readonly mayHide: boolean }) {
  const words = useOpinionsWords()
  const line = useLine()
  const act = useAct()
  const [hiding, setHiding] = useState(false)
  const answer = (stance: Stance): Promise<boolean> =>
    act.run(() => line.ask('opinions/answer', { statement: row.ref, stance }))
  return (
    <li className="card">
      <p className="said-text">
        <bdi>{row.text}</bdi>
      </p>
      <p className="hint">
        {words.all.by(row.by)} · {words.your[row.mine ?? 'none']}
      </p>
      <div className="opinion-again" role="group" aria-label={row.text}>
        {STANCES.map((stance) => (
          <button
            key={stance}
            type="button"
            className="button"
            aria-pressed={row.mine === stance}
            aria-disabled={act.busy || undefined}
            onClick={() => act.busy || void answer(stance)}
          >
            {words.stances[stance]}
          </button>
        ))}
        {mayHide && (
          <Button look="quiet" onClick={() => setHiding(true)}>
            {words.all.hide}
          </Button>
        )}
      </div>
      <Refused refusal={act.refusal} />
      {hiding && (
        <ReasonDialog
          title={words.all.hideTitle}
          text={words.all.hideText}
          yes={words.all.hide}
          send={(reason) => line.ask('opinions/hide', { statement: row.ref, reason })}
          onClose={() => setHiding(false)}
        />
      )}
    </li>
  )
}

function Hidden({ row, mayHide }: { readonly row: StatementRow; readonly mayHide: boolean }) {
  const words = useOpinionsWords().all
  const line = useLine()
  const [appealing, setAppealing] = useState(false)
  const { hidden } = row
  if (!hidden) return null
  return (
    <li className="card">
      <p className="said-text">
        <bdi>{row.text}</bdi>
      </p>
      <p>
        {words.hiddenBy(hidden.by)} <bdi>{hidden.reason}</bdi>
      </p>
      {hidden.appeal !== undefined && (
        <p>
          {words.appealed} <bdi>{hidden.appeal}</bdi>
        </p>
      )}
      {hidden.answer !== undefined && (
        <p>
          {words.answered} <bdi>{hidden.answer}</bdi>
        </p>
      )}
      {hidden.appeal === undefined && (
        <div className="actions">
          <Button onClick={() => setAppealing(true)}>{words.appeal}</Button>
        </div>
      )}
      {hidden.appeal !== undefined && hidden.answer === undefined && mayHide && !hidden.mine && (
        <AppealAnswer hidden={hidden.ref} />
      )}
      {appealing && (
        <ReasonDialog
          title={words.appealTitle}
          text={words.appealText}
          yes={words.send}
          send={(reason) => line.ask('opinions/appeal', { hidden: hidden.ref, reason })}
          onClose={() => setAppealing(false)}
        />
      )}
    </li>
  )
}

/** Only a mark; whoever comes later can still answer. */
function Marking({ conversation }: { readonly conversation: Conversation }) {
  const words = useOpinionsWords().close
  const line = useLine()
  const act = useAct()
  const [note, setNote] = useState('')
  const { ref, closed } = conversation
  const mark = (shut: boolean): Promise<boolean> =>
    act.run(() =>
      line.ask('opinions/mark', { conversation: ref, closed: shut, note: shut ? note : '' }),
    )
  return (
    <details>
      <summary>{closed ? words.open : words.button}</summary>
      <div className="stack">
        {!closed && (
          <>
            <p>{words.text}</p>
            <TextArea label={words.note} rows={2} value={note} maxLength={2000} onText={setNote} />
          </>
        )}
        <Refused refusal={act.refusal} />
        <Button busy={act.busy} onClick={() => void mark(!closed)}>
          {closed ? words.open : words.button}
        </Button>
      </div>
    </details>
  )
}

export function AllPart({ conversation }: { readonly conversation: Conversation }) {
  const words = useOpinionsWords().all
  const { statements, mayHide } = conversation
  const shown = statements.filter(({ hidden }) => !hidden)
  const hidden = statements.filter((one) => one.hidden)
  return (
    <>
      {shown.length === 0 && <p>{words.empty}</p>}
      <ul className="cards">
        {shown.map((row) => (
          <Statement key={row.ref} row={row} mayHide={mayHide} />
        ))}
      </ul>
      {hidden.length > 0 && (
        <details>
          <summary>{words.hidden(hidden.length)}</summary>
          <ul className="cards">
            {hidden.map((row) => (
              <Hidden key={row.ref} row={row} mayHide={mayHide} />
            ))}
          </ul>
        </details>
      )}
      {conversation.mayMark && <Marking conversation={conversation} />}
    </>
  )
}
