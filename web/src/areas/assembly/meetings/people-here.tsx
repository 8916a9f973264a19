// Who is here: oneself by one press, others and guests by whoever keeps the agenda; enough or too few.

import { useState } from 'react'
import { Button } from '../../../kit/button.tsx'
import { Select, TextField } from '../../../kit/fields.tsx'
import { PartCard } from './part-card.tsx'
import type { Part } from './part.ts'
import { useFacts } from './use-facts.ts'
import { useMeetingWords } from './words/index.ts'

function Enough({ meeting }: Pick<Part, 'meeting'>) {
  const words = useMeetingWords().here
  const { here, of, needed, reached } = meeting.quorum
  return (
    <>
      <div className="enough">
        <meter aria-label={words.label} min={0} max={Math.max(1, of)} value={here} />
        <p>
          <strong>{words.count(here, of)}</strong>
          <br />
          {needed === undefined
            ? words.noQuorum
            : reached
              ? words.enough(needed)
              : words.few(needed)}
        </p>
      </div>
      <details>
        <summary>{words.why}</summary>
        <p>{words.whyText}</p>
      </details>
    </>
  )
}

function NoteMember(part: Part) {
  const words = useMeetingWords().here
  const write = useFacts(part)
  const [who, setWho] = useState('')
  const { meeting, act } = part
  const away = meeting.members.filter(({ id }) => !meeting.here.some((one) => one.id === id))
  const note = async (): Promise<void> => {
    if (await write('meetings/note', { meeting: meeting.ref, here: true, who })) setWho('')
  }
  if (away.length === 0) return null
  return (
    <div className="beside">
      <Select
        label={words.member}
        value={who}
        options={[
          { value: '', label: words.pick },
          ...away.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onPick={setWho}
      />
      <Button busy={act.busy} disabled={who === ''} onClick={() => void note()}>
        {words.addMember}
      </Button>
    </div>
  )
}

function NoteGuest(part: Part) {
  const words = useMeetingWords().here
  const write = useFacts(part)
  const [guest, setGuest] = useState('')
  const note = async (): Promise<void> => {
    const body = { meeting: part.meeting.ref, here: true, guest: guest.trim() }
    if (await write('meetings/note', body)) setGuest('')
  }
  return (
    <div className="beside">
      <TextField label={words.guest} value={guest} maxLength={120} dir="auto" onText={setGuest} />
      <Button busy={part.act.busy} disabled={guest.trim() === ''} onClick={() => void note()}>
        {words.addGuest}
      </Button>
    </div>
  )
}

function Names(part: Part) {
  const words = useMeetingWords().here
  const write = useFacts(part)
  const { meeting } = part
  if (meeting.here.length === 0) return <p>{words.nobody}</p>
  return (
    <ul className="names">
      {meeting.here.map(({ id, name, noted }) => (
        <li key={id}>
          <span>
            <bdi>{name}</bdi>
            {noted && <small>{words.noted}</small>}
          </span>
          {meeting.conducts && noted && meeting.stage !== 'over' && (
            <Button
              look="quiet"
              className="square"
              aria-label={words.gone(name)}
              onClick={() =>
                void write('meetings/note', { meeting: meeting.ref, here: false, who: id })
              }
            >
              <span aria-hidden="true">✕</span>
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

export function PeopleHere(part: Part) {
  const all = useMeetingWords()
  const words = all.here
  const write = useFacts(part)
  const { meeting } = part
  return (
    <PartCard title={meeting.stage === 'over' ? words.were : words.title}>
      <Enough meeting={meeting} />
      <Names {...part} />
      {meeting.guests.length > 0 && (
        <div>
          <h3>{words.guests}</h3>
          <p>
            <bdi>{meeting.guests.join(', ')}</bdi>
          </p>
          <p className="hint">{words.guestsText}</p>
        </div>
      )}
      {meeting.conducts && (
        <details>
          <summary>{words.more}</summary>
          <div className="stack">
            <NoteMember {...part} />
            <NoteGuest {...part} />
          </div>
        </details>
      )}
      {meeting.amHere && meeting.stage !== 'over' && (
        <div className="row">
          <span>{all.now.iAmHere}</span>
          <Button
            look="quiet"
            busy={part.act.busy}
            onClick={() => void write('meetings/note', { meeting: meeting.ref, here: false })}
          >
            {all.now.leave}
          </Button>
        </div>
      )}
    </PartCard>
  )
}
