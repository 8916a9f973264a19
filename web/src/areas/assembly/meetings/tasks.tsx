// Tasks that somebody took on in the meeting.

import { useState } from 'react'
import { Button } from '../../../kit/button.tsx'
import { Confirm } from '../../../kit/dialog.tsx'
import { Select, TextField } from '../../../kit/fields.tsx'
import { useMoments } from '../../../kit/moments.ts'
import { Refused } from '../../../kit/notice.tsx'
import { timeIn } from './local-time.ts'
import { PartCard } from './part-card.tsx'
import type { Part } from './part.ts'
import { useFacts } from './use-facts.ts'
import { useMeetingWords } from './words/index.ts'

const OTHER = 'other'

function Give({ onClose, ...part }: Part & { readonly onClose: () => void }) {
  const words = useMeetingWords().tasks
  const write = useFacts(part)
  const { meeting, act } = part
  const [wrong, setWrong] = useState(false)
  const [what, setWhat] = useState('')
  const [who, setWho] = useState<string>(meeting.members.find(({ isMe }) => isMe)?.id ?? OTHER)
  const [name, setName] = useState('')
  const [by, setBy] = useState('')
  const lacks = what.trim() === '' || (who === OTHER && name.trim() === '')
  const send = async (): Promise<void> => {
    setWrong(true)
    if (lacks) return
    const item = meeting.items.find(({ running }) => running)?.ref
    const until = by === '' ? undefined : timeIn(`${by}T12:00`)
    const done = await write('meetings/give-task', {
      meeting: meeting.ref,
      ...(item === undefined ? {} : { item }),
      ...(who === OTHER ? { name } : { who }),
      what,
      ...(until === undefined ? {} : { by: until }),
    })
    if (done) onClose()
  }
  return (
    <Confirm
      title={words.add}
      yes={words.send}
      busy={act.busy}
      onYes={() => void send()}
      onClose={onClose}
    >
      <TextField
        label={words.what}
        wrong={wrong && lacks ? words.needBoth : undefined}
        value={what}
        maxLength={500}
        dir="auto"
        onText={setWhat}
      />
      <Select
        label={words.who}
        value={who}
        options={[
          ...meeting.members.map((one) => ({ value: one.id, label: one.name })),
          { value: OTHER, label: words.other },
        ]}
        onPick={setWho}
      />
      {who === OTHER && (
        <TextField label={words.name} value={name} maxLength={120} dir="auto" onText={setName} />
      )}
      <TextField label={words.by} type="date" value={by} onText={setBy} />
      <Refused refusal={act.refusal} />
    </Confirm>
  )
}

export function Tasks(part: Part) {
  const words = useMeetingWords().tasks
  const moments = useMoments()
  const [giving, give] = useState(false)
  const { tasks, belongs } = part.meeting
  return (
    <PartCard title={words.title}>
      {tasks.length === 0 ? (
        <p>{words.empty}</p>
      ) : (
        <ul className="plain-list">
          {tasks.map(({ ref, doer, what, by }) => (
            <li key={ref}>
              <strong>
                <bdi>{doer}</bdi>
              </strong>
              {': '}
              <bdi>{what}</bdi>
              {by !== undefined && `, ${words.until(moments.day(by))}`}
            </li>
          ))}
        </ul>
      )}
      {belongs && (
        <div className="actions">
          <Button onClick={() => give(true)}>{words.add}</Button>
        </div>
      )}
      {giving && <Give {...part} onClose={() => give(false)} />}
    </PartCard>
  )
}
