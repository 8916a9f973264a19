// Who speaks and who is next: asking for the floor, giving it, and why the order is what it is.

import { useState } from 'react'
import { Button } from '../../../kit/button.tsx'
import { Select } from '../../../kit/fields.tsx'
import { isolated } from '../../../kit/isolated.ts'
import { PartCard } from './part-card.tsx'
import type { Part } from './part.ts'
import { useFacts } from './use-facts.ts'
import type { MeetingShown } from './views.ts'
import { useMeetingWords } from './words/index.ts'

type As = MeetingShown['queue'][number]['as']
type Waiting = MeetingShown['queue'][number]

function Speaking({ now, ...part }: Part & { readonly now: number }) {
  const words = useMeetingWords().floor
  const write = useFacts(part)
  const { speaking, conducts } = part.meeting
  if (!speaking) return null
  const minutes = Math.max(0, Math.floor((now - speaking.since) / 60_000))
  return (
    <div className="speaking">
      <p>
        <strong>{speaking.isMe ? words.youSpeak : words.speaks(isolated(speaking.name))}</strong>{' '}
        <small>
          {words.since(minutes)}
          {words.as[speaking.as] && ` · ${words.as[speaking.as]}`}
        </small>
      </p>
      {(conducts || speaking.isMe) && (
        <Button
          busy={part.act.busy}
          onClick={() => void write('meetings/turn-floor', { asked: speaking.ref, to: 'done' })}
        >
          {words.done}
        </Button>
      )}
    </div>
  )
}

function Next({
  waiting,
  first,
  ...part
}: Part & { readonly waiting: Waiting; readonly first: boolean }) {
  const words = useMeetingWords().floor
  const write = useFacts(part)
  const { ref, name, as, turns, mine } = waiting
  const turn = (to: 'given' | 'withdrawn'): void =>
    void write('meetings/turn-floor', { asked: ref, to })
  return (
    <li>
      <span>
        <strong>
          <bdi>{name}</bdi>
        </strong>
        <small>
          {words.as[as] && `${words.as[as]} · `}
          {turns === 0 ? words.notYet : words.turns(turns)}
        </small>
      </span>
      <span className="actions">
        {part.meeting.conducts && (
          <Button
            look={first ? 'main' : 'plain'}
            aria-label={`${words.giveShort}: ${name}`}
            busy={part.act.busy}
            onClick={() => turn('given')}
          >
            {words.giveShort}
          </Button>
        )}
        {(mine || part.meeting.conducts) && (
          <Button
            look="quiet"
            className="square"
            aria-label={mine ? words.withdraw : words.withdrawFor(name)}
            onClick={() => turn('withdrawn')}
          >
            <span aria-hidden="true">✕</span>
          </Button>
        )}
      </span>
    </li>
  )
}

/** What is asked while an item runs is about that item. */
const runningItem = ({ items }: MeetingShown) => {
  const item = items.find((one) => one.running)
  return item ? { item: item.ref } : {}
}

function Ask(part: Part) {
  const words = useMeetingWords().floor
  const write = useFacts(part)
  const { meeting, act } = part
  const ask = (as: As): void =>
    void write('meetings/ask', { meeting: meeting.ref, as, ...runningItem(meeting) })
  const waits = meeting.queue.some(({ isMe, as }) => isMe && as === 'speak')
  return (
    <>
      {!waits && (
        <div className="actions big">
          <Button
            look={meeting.conducts || meeting.speaking?.isMe ? 'plain' : 'main'}
            busy={act.busy}
            onClick={() => ask('speak')}
          >
            {words.ask}
          </Button>
        </div>
      )}
      <details>
        <summary>{words.more}</summary>
        <div className="stack">
          {(['answer', 'point'] as const).map((as) => (
            <div key={as} className="ask-as">
              <Button busy={act.busy} onClick={() => ask(as)}>
                {words.askAs[as]}
              </Button>
              <small>{words.asHints[as]}</small>
            </div>
          ))}
        </div>
      </details>
    </>
  )
}

function ForOther(part: Part) {
  const all = useMeetingWords()
  const words = all.floor
  const write = useFacts(part)
  const [who, setWho] = useState('')
  const { meeting } = part
  const put = async (): Promise<void> => {
    const body = { meeting: meeting.ref, as: 'speak', who, ...runningItem(meeting) } as const
    if (who !== '' && (await write('meetings/ask', body))) setWho('')
  }
  const others = meeting.here.filter(({ isMe }) => !isMe)
  if (!meeting.conducts || others.length === 0) return null
  return (
    <details>
      <summary>{words.forOther}</summary>
      <div className="stack">
        <Select
          label={all.here.member}
          value={who}
          options={[
            { value: '', label: all.here.pick },
            ...others.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onPick={setWho}
        />
        <Button busy={part.act.busy} disabled={who === ''} onClick={() => void put()}>
          {words.forOtherAdd}
        </Button>
      </div>
    </details>
  )
}

export function Floor({ now, ...part }: Part & { readonly now: number }) {
  const words = useMeetingWords().floor
  const { queue, speaking, leastFirst } = part.meeting
  return (
    <PartCard title={words.title}>
      {/* Told aloud: whoever waits to speak may not be looking. */}
      <p role="status" className="visually-hidden">
        {speaking && (speaking.isMe ? words.youSpeak : words.speaks(isolated(speaking.name)))}
      </p>
      <Speaking {...part} now={now} />
      {queue.length === 0 && !speaking && <p>{words.empty}</p>}
      {queue.length > 0 && (
        <ol className="queue">
          {queue.map((waiting, at) => (
            <Next key={waiting.ref} {...part} waiting={waiting} first={at === 0} />
          ))}
        </ol>
      )}
      <Ask {...part} />
      <ForOther {...part} />
      {queue.length > 1 && (
        <details>
          <summary>{words.why}</summary>
          <p>
            {words.whyText} {leastFirst ? words.whyLeast : words.whyFirst}
          </p>
        </details>
      )}
    </PartCard>
  )
}
