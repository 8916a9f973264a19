// What people think of a proposal, in words that say something; not a vote.

import { REACTIONS } from '@folkmoot/areas/assembly'
import { useState } from 'react'
import { Button } from '../../../kit/button.tsx'
import { Choice, TextArea } from '../../../kit/fields.tsx'
import { Form } from '../../../kit/form.tsx'
import { isolated } from '../../../kit/isolated.ts'
import { Refused } from '../../../kit/notice.tsx'
import { useToast } from '../../../kit/toast.tsx'
import { useAct, useLine } from '../../../shell/line-hooks.ts'
import { useAreaWords } from '../words/area.ts'
import type { ReactionShown } from './shown/talk.ts'
import { useProposalWords } from './words/index.ts'

type Reaction = (typeof REACTIONS)[number]
const SHOWN = REACTIONS.filter((reaction) => reaction !== 'none')
const REASON_LENGTH_MAX = 2_000
const needsReason = (reaction: Reaction | undefined): boolean =>
  reaction === 'concern' || reaction === 'block'

function Reacting({
  proposal,
  mine,
  onDone,
}: {
  readonly proposal: string
  readonly mine: ReactionShown | undefined
  readonly onDone: () => void
}) {
  const words = useProposalWords().reactions
  const names = useAreaWords().reactions
  const line = useLine()
  const act = useAct()
  const toast = useToast()
  const [reaction, setReaction] = useState<Reaction | undefined>(mine?.reaction)
  const [reason, setReason] = useState(mine?.reason ?? '')
  const [wrong, setWrong] = useState(false)
  const missing = needsReason(reaction) && reason.trim() === ''
  const send = async (): Promise<void> => {
    setWrong(missing)
    if (act.busy || missing || reaction === undefined) return
    const because = reason.trim() === '' ? {} : { reason }
    const sent = await act.run(() => line.ask('assembly/react', { proposal, reaction, ...because }))
    if (!sent) return
    toast({ text: words.said })
    onDone()
  }
  const offered: readonly Reaction[] = mine ? REACTIONS : SHOWN
  return (
    <Form onSend={() => void send()}>
      <Choice
        legend={words.legend}
        value={reaction}
        options={offered.map((value) => ({ value, label: names[value] }))}
        onPick={setReaction}
      />
      {reaction !== undefined && reaction !== 'none' && (
        <TextArea
          label={words.reason}
          value={reason}
          rows={2}
          maxLength={REASON_LENGTH_MAX}
          dir="auto"
          wrong={wrong && missing ? words.reasonMissing : undefined}
          onText={setReason}
        />
      )}
      <Refused refusal={act.refusal} />
      {reaction !== undefined && (
        <Button type="submit" look="main" busy={act.busy}>
          {words.send}
        </Button>
      )}
    </Form>
  )
}

function Group({
  reaction,
  rows,
}: {
  readonly reaction: Reaction
  readonly rows: readonly ReactionShown[]
}) {
  const names = useAreaWords().reactions
  const plain = rows.filter(({ reason }) => !reason)
  return (
    <details className={`reaction ${reaction}`}>
      <summary>
        <span>{names[reaction]}</span> <span className="chip strong">{rows.length}</span>
      </summary>
      <ul className="plain-list">
        {rows
          .filter(({ reason }) => reason)
          .map(({ name, reason, written }) => (
            <li key={`${name}-${written}`}>
              <bdi>{name}</bdi>: <span dir="auto">{reason}</span>
            </li>
          ))}
        {plain.length > 0 && <li>{plain.map(({ name }) => isolated(name)).join(', ')}</li>}
      </ul>
    </details>
  )
}

export function Reactions({
  proposal,
  reactions,
}: {
  readonly proposal: string
  readonly reactions: readonly ReactionShown[]
}) {
  const words = useProposalWords().reactions
  const names = useAreaWords().reactions
  const [changing, change] = useState(false)
  const said = reactions.filter(({ reaction }) => reaction !== 'none')
  const mine = said.find((one) => one.mine)
  return (
    <section className="card">
      <h2>{words.title}</h2>
      {said.length === 0 ? (
        <p className="hint">{words.none}</p>
      ) : (
        <div>
          {SHOWN.map((reaction) => {
            const rows = said.filter((one) => one.reaction === reaction)
            return rows.length > 0 && <Group key={reaction} reaction={reaction} rows={rows} />
          })}
        </div>
      )}
      {mine && !changing ? (
        <div className="row">
          <span>{words.yours(names[mine.reaction])}</span>
          <Button look="quiet" onClick={() => change(true)}>
            {words.change}
          </Button>
        </div>
      ) : (
        <>
          <p className="hint">{words.hint}</p>
          <Reacting proposal={proposal} mine={mine} onDone={() => change(false)} />
        </>
      )}
    </section>
  )
}
