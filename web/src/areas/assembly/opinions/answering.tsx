// One statement at a time, three large buttons, and the keys 1, 2, 3 while the focus is within.

import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { STANCES, type Stance } from '@folkmoot/areas/assembly'
import { ButtonLink } from '../../../kit/button.tsx'
import { Refused } from '../../../kit/notice.tsx'
import { Empty } from '../../../kit/page.tsx'
import { useAct, useLine } from '../../../shell/line-hooks.ts'
import type { Conversation } from './conversation.tsx'
import { useOpinionsWords } from './words/index.ts'
import { WriteStatement } from './write-statement.tsx'

const SIGNS: Readonly<Record<Stance, string>> = { agree: '✓', disagree: '✕', pass: '→' }

/** What somebody is reading stays until they have answered it, whatever others write meanwhile. */
function useCurrent({ statements, next }: Conversation) {
  const [kept, keep] = useState<string>()
  const open = statements.filter((one) => !one.hidden && one.mine === undefined)
  const row =
    open.find(({ ref }) => ref === kept) ?? open.find(({ ref }) => ref === next) ?? open[0]
  if (row && row.ref !== kept) keep(row.ref)
  return row
}

function Progress({ conversation }: { readonly conversation: Conversation }) {
  const words = useOpinionsWords().answer
  const { answered, asked } = conversation.progress
  return (
    <label className="opinion-progress">
      <span>{words.progress(answered, asked)}</span>
      <progress value={answered} max={asked} />
    </label>
  )
}

export function Answering({ conversation }: { readonly conversation: Conversation }) {
  const words = useOpinionsWords()
  const line = useLine()
  const act = useAct()
  const row = useCurrent(conversation)
  const done = row === undefined
  const looking = useRef<HTMLElement>(null)
  const answer = async (stance: Stance): Promise<void> => {
    if (!row || act.busy) return
    await act.run(() => line.ask('opinions/answer', { statement: row.ref, stance }))
  }
  const pressed = (event: KeyboardEvent): void => {
    const stance = STANCES[Number(event.key) - 1]
    if (!stance || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    void answer(stance)
  }
  const asked = conversation.progress.asked
  // When the last one is answered its buttons are gone, and with them the focus.
  useEffect(() => {
    if (done && document.activeElement === document.body) looking.current?.focus()
  }, [done])
  return (
    <>
      {row && (
        // The keys are a second way: each has its button.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
        <section className="card opinion-card" aria-label={words.answer.label} onKeyDown={pressed}>
          <Progress conversation={conversation} />
          <p className="opinion-statement" role="status">
            <bdi>{row.text}</bdi>
          </p>
          <div className="opinion-stances">
            {STANCES.map((stance) => (
              <button
                key={stance}
                type="button"
                className={`button opinion-stance ${stance}`}
                aria-disabled={act.busy || undefined}
                onClick={() => void answer(stance)}
              >
                <span aria-hidden="true">{SIGNS[stance]}</span>
                {words.stances[stance]}
              </button>
            ))}
          </div>
          <p className="hint opinion-keys">{words.answer.keys}</p>
          <p className="hint">{words.answer.hint}</p>
          <p className="hint">{words.answer.open}</p>
          <Refused refusal={act.refusal} />
        </section>
      )}
      {done && asked > 0 && (
        <section ref={looking} tabIndex={-1} aria-label={words.answer.done.title}>
          <Empty
            title={words.answer.done.title}
            action={
              <ButtonLink to={`/decide/opinions/${conversation.ref}/picture`} look="main">
                {words.answer.done.look}
              </ButtonLink>
            }
          >
            <p>{words.answer.done.text}</p>
          </Empty>
        </section>
      )}
      {done && asked === 0 && (
        <Empty title={words.answer.none.title}>
          <p>{words.answer.none.text}</p>
        </Empty>
      )}
      <WriteStatement conversation={conversation} />
    </>
  )
}
