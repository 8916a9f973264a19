// When, where, by whom; another time or place; calling it off.

import { useState } from 'react'
import { Button, ButtonLink } from '../../../kit/button.tsx'
import { Confirm } from '../../../kit/dialog.tsx'
import { TextArea, TextField } from '../../../kit/fields.tsx'
import { isolated } from '../../../kit/isolated.ts'
import { Refused } from '../../../kit/notice.tsx'
import { localText, timeIn } from './local-time.ts'
import { PartCard } from './part-card.tsx'
import type { Part } from './part.ts'
import { useFacts } from './use-facts.ts'
import { useMeetingWords } from './words/index.ts'

type Closing = Part & { readonly onClose: () => void }

function Move({ onClose, ...part }: Closing) {
  const words = useMeetingWords()
  const write = useFacts(part)
  const { meeting, act } = part
  const [wrong, setWrong] = useState(false)
  const [when, setWhen] = useState(localText(meeting.when))
  const [where, setWhere] = useState(meeting.where)
  const [reason, setReason] = useState('')
  const time = timeIn(when)
  const send = async (): Promise<void> => {
    setWrong(true)
    if (time === undefined || reason.trim() === '') return
    const body = { meeting: meeting.ref, when: time, where, reason }
    if (await write('meetings/move', body)) onClose()
  }
  return (
    <Confirm
      title={words.more.move}
      yes={words.more.moveSend}
      busy={act.busy}
      onYes={() => void send()}
      onClose={onClose}
    >
      <TextField
        label={words.call.when}
        type="datetime-local"
        wrong={wrong && time === undefined ? words.call.needWhen : undefined}
        value={when}
        onText={setWhen}
      />
      <TextField
        label={words.call.where}
        value={where}
        maxLength={200}
        dir="auto"
        onText={setWhere}
      />
      <Reason reason={reason} wrong={wrong} onReason={setReason} />
      <Refused refusal={act.refusal} />
    </Confirm>
  )
}

function Reason({
  reason,
  wrong,
  onReason,
}: {
  readonly reason: string
  readonly wrong: boolean
  readonly onReason: (reason: string) => void
}) {
  const words = useMeetingWords().more
  return (
    <TextArea
      label={words.reason}
      wrong={wrong && reason.trim() === '' ? words.needReason : undefined}
      value={reason}
      rows={2}
      maxLength={2_000}
      dir="auto"
      onText={onReason}
    />
  )
}

function Cancel({ onClose, ...part }: Closing) {
  const words = useMeetingWords().more
  const write = useFacts(part)
  const [wrong, setWrong] = useState(false)
  const [reason, setReason] = useState('')
  const send = async (): Promise<void> => {
    setWrong(true)
    const body = { meeting: part.meeting.ref, to: 'cancelled', reason } as const
    if (reason.trim() !== '' && (await write('meetings/turn', body))) onClose()
  }
  return (
    <Confirm
      title={words.cancel}
      yes={words.cancel}
      look="danger"
      busy={part.act.busy}
      onYes={() => void send()}
      onClose={onClose}
    >
      <p>{words.cancelText}</p>
      <Reason reason={reason} wrong={wrong} onReason={setReason} />
      <Refused refusal={part.act.refusal} />
    </Confirm>
  )
}

export function About(part: Part) {
  const words = useMeetingWords()
  const [open, show] = useState<'move' | 'cancel'>()
  const { meeting } = part
  const close = (): void => show(undefined)
  return (
    <PartCard title={words.more.title}>
      {meeting.about && (
        <p dir="auto" className="as-written">
          {meeting.about}
        </p>
      )}
      <p>{words.calledBy(isolated(meeting.by))}</p>
      {meeting.moved.map(({ by, reason }) => (
        <p key={`${by} ${reason}`}>{words.movedBy(isolated(by), isolated(reason))}</p>
      ))}
      <div className="actions">
        <ButtonLink to={`/decide/meetings/${meeting.ref}/minutes`}>{words.more.minutes}</ButtonLink>
        {meeting.conducts && meeting.stage === 'coming' && (
          <>
            <Button look="quiet" onClick={() => show('move')}>
              {words.more.move}
            </Button>
            <Button look="danger" onClick={() => show('cancel')}>
              {words.more.cancel}
            </Button>
          </>
        )}
      </div>
      {open === 'move' && <Move {...part} onClose={close} />}
      {open === 'cancel' && <Cancel {...part} onClose={close} />}
    </PartCard>
  )
}
