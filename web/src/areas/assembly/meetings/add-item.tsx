// A new item of the agenda.

import { useState } from 'react'
import { Button } from '../../../kit/button.tsx'
import { Dialog } from '../../../kit/dialog.tsx'
import { Choice, Select, TextArea, TextField } from '../../../kit/fields.tsx'
import { Form } from '../../../kit/form.tsx'
import { Refused } from '../../../kit/notice.tsx'
import { useWords } from '../../../words/shell.ts'
import type { Part } from './part.ts'
import { useFacts } from './use-facts.ts'
import { useMeetingWords } from './words/index.ts'

const AIMS = ['inform', 'talk', 'decide'] as const
const MINUTES_MAX = 600

export function AddItem({ onClose, ...part }: Part & { readonly onClose: () => void }) {
  const all = useMeetingWords()
  const words = all.item
  const common = useWords().common
  const write = useFacts(part)
  const [wrong, setWrong] = useState(false)
  const [title, setTitle] = useState('')
  const [minutes, setMinutes] = useState('10')
  const [aim, setAim] = useState<(typeof AIMS)[number]>('talk')
  const [about, setAbout] = useState('')
  const [proposal, setProposal] = useState('')
  const { meeting, act } = part
  const number = Number(minutes)
  const fits = Number.isInteger(number) && number >= 1 && number <= MINUTES_MAX
  const send = async (): Promise<void> => {
    setWrong(true)
    if (act.busy || title.trim() === '' || !fits) return
    const done = await write('meetings/add', {
      meeting: meeting.ref,
      title,
      minutes: number,
      aim,
      ...(about.trim() === '' ? {} : { about }),
      ...(proposal === '' ? {} : { proposal }),
    })
    if (done) onClose()
  }
  return (
    <Dialog title={words.title} onClose={onClose}>
      <Form onSend={() => void send()}>
        <TextField
          label={words.name}
          wrong={wrong && title.trim() === '' ? words.needName : undefined}
          value={title}
          maxLength={200}
          dir="auto"
          onText={setTitle}
        />
        <TextField
          label={words.minutes}
          hint={words.minutesHint}
          wrong={wrong && !fits ? words.needMinutes : undefined}
          inputMode="numeric"
          value={minutes}
          onText={setMinutes}
        />
        <Choice
          legend={words.aim}
          value={aim}
          options={AIMS.map((value) => ({ value, label: all.agenda.aims[value] }))}
          onPick={setAim}
        />
        {meeting.proposals.length > 0 && (
          <Select
            label={words.proposal}
            value={proposal}
            options={[
              { value: '', label: words.noProposal },
              ...meeting.proposals.map((one) => ({ value: one.ref, label: one.title })),
            ]}
            onPick={setProposal}
          />
        )}
        <TextArea
          label={words.about}
          value={about}
          rows={2}
          maxLength={2_000}
          dir="auto"
          onText={setAbout}
        />
        <Refused refusal={act.refusal} />
        <div className="actions">
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button type="submit" look="main" busy={act.busy}>
            {words.send}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
