// What goes on in the room: begin, the item that runs with its time, what comes next, the end.

import { useState } from 'react'
import { Link } from 'wouter'
import { Button, ButtonLink } from '../../../kit/button.tsx'
import { Confirm } from '../../../kit/dialog.tsx'
import { Check, TextArea } from '../../../kit/fields.tsx'
import { isolated } from '../../../kit/isolated.ts'
import { Refused } from '../../../kit/notice.tsx'
import { useAreaWords } from '../words/area.ts'
import { useAwake } from './use-awake.ts'
import { useFacts } from './use-facts.ts'
import { PartCard } from './part-card.tsx'
import type { Part } from './part.ts'
import { TimeBox } from './time-box.tsx'
import type { AgendaItem } from './views.ts'
import { useMeetingWords } from './words/index.ts'

const isOpen = ({ status, running }: AgendaItem): boolean => status === 'open' && !running

function Finish({
  item,
  to,
  onClose,
  ...part
}: Part & {
  readonly item: AgendaItem
  readonly to: 'done' | 'put-off'
  readonly onClose: () => void
}) {
  const words = useMeetingWords().now
  const write = useFacts(part)
  const [note, setNote] = useState('')
  const send = async (): Promise<void> => {
    const said = note.trim() === '' ? {} : { note }
    if (await write('meetings/turn-item', { item: item.ref, to, ...said })) onClose()
  }
  return (
    <Confirm
      title={
        to === 'done'
          ? words.doneTitle(isolated(item.title))
          : words.putOffTitle(isolated(item.title))
      }
      yes={to === 'done' ? words.done : words.putOff}
      busy={part.act.busy}
      onYes={() => void send()}
      onClose={onClose}
    >
      <TextArea
        label={to === 'done' ? words.noteDone : words.notePutOff}
        value={note}
        rows={3}
        maxLength={2_000}
        dir="auto"
        onText={setNote}
      />
      <Refused refusal={part.act.refusal} />
    </Confirm>
  )
}

function Running({
  item,
  now,
  ...part
}: Part & { readonly item: AgendaItem; readonly now: number }) {
  const words = useMeetingWords()
  const area = useAreaWords()
  const [finishing, finish] = useState<'done' | 'put-off'>()
  return (
    <>
      <h3 className="item-now">
        <bdi>{item.title}</bdi>
      </h3>
      <p className="soft">
        {words.agenda.aims[item.aim]}
        {item.proposal && (
          <>
            {' · '}
            <Link href={`/decide/proposal/${item.proposal.ref}`}>
              {words.agenda.about(isolated(item.proposal.title))}
            </Link>
          </>
        )}
      </p>
      {item.about && <p dir="auto">{item.about}</p>}
      <TimeBox item={item} now={now} />
      {item.votes.map(({ ref, stage }) => (
        <p key={ref}>
          <Link href={`/decide/vote/${ref}`}>{words.now.vote}</Link>{' '}
          <small>{area.stages[stage]}</small>
        </p>
      ))}
      {part.meeting.conducts && (
        <div className="actions big">
          <Button look="main" onClick={() => finish('done')}>
            {words.now.done}
          </Button>
          <Button onClick={() => finish('put-off')}>{words.now.putOff}</Button>
        </div>
      )}
      {finishing && (
        <Finish {...part} item={item} to={finishing} onClose={() => finish(undefined)} />
      )}
    </>
  )
}

function End(part: Part) {
  const words = useMeetingWords().now
  const write = useFacts(part)
  const [asking, ask] = useState(false)
  const end = async (): Promise<void> => {
    if (await write('meetings/turn', { meeting: part.meeting.ref, to: 'ended' })) ask(false)
  }
  return (
    <>
      <Button onClick={() => ask(true)}>{words.end}</Button>
      {asking && (
        <Confirm
          title={words.endTitle}
          yes={words.end}
          busy={part.act.busy}
          onYes={() => void end()}
          onClose={() => ask(false)}
        >
          <p>{words.endText}</p>
        </Confirm>
      )}
    </>
  )
}

function Between(part: Part) {
  const words = useMeetingWords().now
  const write = useFacts(part)
  const { meeting } = part
  const next = meeting.items.find(isOpen)
  const said = meeting.items.length === 0 ? words.empty : next ? words.nothing : words.allDone
  return (
    <>
      <p>{said}</p>
      {meeting.conducts && next && (
        <div className="actions big">
          <Button
            look="main"
            busy={part.act.busy}
            onClick={() => void write('meetings/turn-item', { item: next.ref, to: 'begun' })}
          >
            <span>{words.next(isolated(next.title))}</span>
          </Button>
        </div>
      )}
    </>
  )
}

function Begin(part: Part) {
  const words = useMeetingWords().now
  const write = useFacts(part)
  const { ref, stage, conducts } = part.meeting
  if (!conducts) return null
  return (
    <Button
      look={stage === 'coming' ? 'main' : 'plain'}
      busy={part.act.busy}
      onClick={() => void write('meetings/turn', { meeting: ref, to: 'begun' })}
    >
      {stage === 'over' ? words.goOn : words.begin}
    </Button>
  )
}

/** Coming in is one press; leaving is further down, where nobody presses it by mistake. */
function ComeIn(part: Part) {
  const words = useMeetingWords().now
  const write = useFacts(part)
  const { ref, amHere, stage } = part.meeting
  if (stage === 'over' || stage === 'cancelled' || amHere) return null
  return (
    <Button
      look="main"
      busy={part.act.busy}
      onClick={() => void write('meetings/note', { meeting: ref, here: true })}
    >
      {words.here}
    </Button>
  )
}

export function NowCard({ now, ...part }: Part & { readonly now: number }) {
  const all = useMeetingWords()
  const words = all.now
  const { meeting } = part
  const running = meeting.items.find((item) => item.running)
  const isRunning = meeting.stage === 'running'
  const awake = useAwake(isRunning)
  return (
    <PartCard
      className="now-card"
      title={isRunning ? words.title : meeting.stage === 'coming' ? words.coming : words.over}
    >
      {isRunning && running && <Running {...part} item={running} now={now} />}
      {isRunning && !running && <Between {...part} />}
      {meeting.stage === 'over' && <p>{words.overText}</p>}
      <div className="actions">
        <ComeIn {...part} />
        {meeting.stage === 'over' && (
          <ButtonLink to={`/decide/meetings/${meeting.ref}/minutes`} look="main">
            {all.minutes.title}
          </ButtonLink>
        )}
        {isRunning ? meeting.conducts && !running && <End {...part} /> : <Begin {...part} />}
      </div>
      {isRunning && awake.can && (
        <Check label={words.awake} checked={awake.awake} onCheck={awake.keep} />
      )}
      {!meeting.conducts && meeting.stage !== 'over' && <p className="hint">{words.who}</p>}
    </PartCard>
  )
}
