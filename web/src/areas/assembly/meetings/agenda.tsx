// The agenda: what comes, for how long and what for; its order; taking an item up or off.

import { lastedMs } from '@folkmoot/areas/assembly'
import { useState } from 'react'
import { Button, ButtonLink } from '../../../kit/button.tsx'
import { isolated } from '../../../kit/isolated.ts'
import { AddItem } from './add-item.tsx'
import { PartCard } from './part-card.tsx'
import type { Part } from './part.ts'
import { useFacts } from './use-facts.ts'
import type { AgendaItem } from './views.ts'
import { useMeetingWords } from './words/index.ts'

function Facts({ item, now }: { readonly item: AgendaItem; readonly now: number }) {
  const words = useMeetingWords()
  const spent = Math.round(lastedMs(item.spans, now) / 60_000)
  const status = item.running ? words.agenda.running : words.agenda.status[item.status]
  return (
    <>
      <strong>
        <bdi>{item.title}</bdi>
      </strong>
      <small>
        {words.agenda.aims[item.aim]} · {words.box.planned(item.minutes)}
        {spent > 0 && ` · ${words.box.took(spent)}`}
      </small>
      {item.proposal && <small>{words.agenda.about(isolated(item.proposal.title))}</small>}
      {item.about && (
        <small dir="auto" className="as-written">
          {item.about}
        </small>
      )}
      {item.notes.map(({ by, text }) => (
        <small key={`${by} ${text}`} className="as-written">
          <bdi>{text}</bdi> ({words.agenda.note(isolated(by))})
        </small>
      ))}
      {status && <span className={item.running ? 'chip warm' : 'chip'}>{status}</span>}
    </>
  )
}

function Ordering({ at, ...part }: Part & { readonly at: number }) {
  const words = useMeetingWords().agenda
  const write = useFacts(part)
  const { items, ref } = part.meeting
  const title = items[at]?.title ?? ''
  const move = (to: number): void => {
    const refs = items.map((item) => item.ref)
    const [moved] = refs.splice(at, 1)
    refs.splice(to, 0, moved as string)
    void write('meetings/order', { meeting: ref, items: refs })
  }
  return (
    <div className="actions">
      <Button
        className="square"
        aria-label={words.up(title)}
        disabled={at === 0}
        onClick={() => move(at - 1)}
      >
        <span aria-hidden="true">↑</span>
      </Button>
      <Button
        className="square"
        aria-label={words.down(title)}
        disabled={at === items.length - 1}
        onClick={() => move(at + 1)}
      >
        <span aria-hidden="true">↓</span>
      </Button>
      {items[at]?.spans.length === 0 && <TakeOff {...part} item={items[at]} />}
    </div>
  )
}

function TakeOff({ item, ...part }: Part & { readonly item: AgendaItem }) {
  const words = useMeetingWords().agenda
  const write = useFacts(part)
  return (
    <Button
      look="quiet"
      aria-label={`${words.takeOff}: ${item.title}`}
      onClick={() => void write('meetings/turn-item', { item: item.ref, to: 'withdrawn' })}
    >
      {words.takeOff}
    </Button>
  )
}

function Turning({ item, ...part }: Part & { readonly item: AgendaItem }) {
  const words = useMeetingWords().agenda
  const write = useFacts(part)
  const { conducts, stage } = part.meeting
  const mayTakeUp = conducts && stage === 'running' && !item.running
  // Whoever conducts finds it where the agenda is changed, so that the list stays short.
  const mayTakeOff = !conducts && item.mine && item.spans.length === 0
  if (!mayTakeUp && !mayTakeOff) return null
  return (
    <div className="actions small">
      {mayTakeUp && (
        <Button
          look="quiet"
          aria-label={`${words.takeUp}: ${item.title}`}
          onClick={() => void write('meetings/turn-item', { item: item.ref, to: 'begun' })}
        >
          {words.takeUp}
        </Button>
      )}
      {mayTakeOff && <TakeOff {...part} item={item} />}
    </div>
  )
}

export function Agenda({ now, ...part }: Part & { readonly now: number }) {
  const words = useMeetingWords().agenda
  const [ordering, order] = useState(false)
  const [adding, add] = useState(false)
  const { meeting } = part
  const all = meeting.items.reduce((sum, item) => sum + item.minutes, 0)
  return (
    <PartCard title={words.title}>
      {meeting.items.length === 0 ? (
        <p>{words.empty}</p>
      ) : (
        <ol className="agenda">
          {meeting.items.map((item, at) => (
            <li key={item.ref} aria-current={item.running ? 'step' : undefined}>
              <Facts item={item} now={now} />
              {ordering ? <Ordering {...part} at={at} /> : <Turning {...part} item={item} />}
            </li>
          ))}
        </ol>
      )}
      {all > 0 && <p className="hint">{words.sum(all)}</p>}
      <div className="actions">
        {meeting.belongs && meeting.stage !== 'over' && (
          <Button onClick={() => add(true)}>{words.add}</Button>
        )}
        {meeting.conducts && meeting.items.length > 0 && (
          <Button look="quiet" aria-pressed={ordering} onClick={() => order(!ordering)}>
            {ordering ? words.ordered : words.order}
          </Button>
        )}
        {meeting.items.length > 0 && (
          <ButtonLink to={`/decide/meetings/${meeting.ref}/agenda`} look="quiet">
            {words.print}
          </ButtonLink>
        )}
      </div>
      {adding && <AddItem {...part} onClose={() => add(false)} />}
    </PartCard>
  )
}
