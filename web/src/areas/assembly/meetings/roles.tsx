// Who facilitates and who takes the minutes: whose turn it would be, and why; people decide.

import { useState } from 'react'
import { Button } from '../../../kit/button.tsx'
import { Confirm } from '../../../kit/dialog.tsx'
import { Select } from '../../../kit/fields.tsx'
import { isolated } from '../../../kit/isolated.ts'
import { Refused } from '../../../kit/notice.tsx'
import { PartCard } from './part-card.tsx'
import type { Part } from './part.ts'
import { useFacts } from './use-facts.ts'
import type { MeetingShown } from './views.ts'
import { useMeetingWords } from './words/index.ts'

type Name = 'facilitator' | 'minutes'
type Line = MeetingShown['roles'][Name]['line']

function Why({ line, amongHere }: { readonly line: Line; readonly amongHere: boolean }) {
  const words = useMeetingWords().roles
  return (
    <details>
      <summary>{words.why}</summary>
      <div className="stack">
        <p>
          {words.whyText} {amongHere ? words.amongHere : words.amongAll}
        </p>
        <ol className="plain-list">
          {line.map(({ id, name, times, last, byLot }) => (
            <li key={id}>
              <bdi>{name}</bdi>
              {': '}
              {times === 0 ? words.never : words.times(times)}
              {last !== undefined && `, ${words.last(isolated(last))}`}
              {byLot && ` · ${words.lot}`}
            </li>
          ))}
        </ol>
      </div>
    </details>
  )
}

function Hand({
  role,
  onClose,
  ...part
}: Part & { readonly role: Name; readonly onClose: () => void }) {
  const words = useMeetingWords()
  const write = useFacts(part)
  const { members, roles, ref } = part.meeting
  const [who, setWho] = useState(roles[role].line[0]?.id ?? members[0]?.id ?? '')
  const hand = async (): Promise<void> => {
    if (await write('meetings/take-role', { meeting: ref, role, who })) onClose()
  }
  return (
    <Confirm
      title={words.roles.handNamed[role]}
      yes={words.roles.handDo}
      busy={part.act.busy}
      onYes={() => void hand()}
      onClose={onClose}
    >
      <Select
        label={words.roles.handTo}
        value={who}
        options={members.map(({ id, name }) => ({ value: id, label: name }))}
        onPick={setWho}
      />
      <Refused refusal={part.act.refusal} />
    </Confirm>
  )
}

function RoleRow({ of: role, ...part }: Part & { readonly of: Name }) {
  const words = useMeetingWords().roles
  const write = useFacts(part)
  const [handing, hand] = useState(false)
  const { meeting, act } = part
  const { held, line } = meeting.roles[role]
  const [next] = line
  // What is left to do when it is over is the minutes.
  const mayTake = meeting.belongs && (meeting.stage !== 'over' || role === 'minutes')
  return (
    <div className="role">
      <h3>{words.names[role]}</h3>
      <p>
        <strong>{held ? <bdi>{held.name}</bdi> : words.nobody}</strong>
      </p>
      {!held && next && <p>{next.isMe ? words.yourTurn : words.turn(isolated(next.name))}</p>}
      {mayTake && (
        <div className="actions">
          {!held?.isMe && (
            <Button
              look={!held && next?.isMe ? 'main' : 'plain'}
              busy={act.busy}
              onClick={() =>
                void write('meetings/take-role', {
                  meeting: meeting.ref,
                  role,
                  who: meeting.members.find(({ isMe }) => isMe)?.id ?? '',
                })
              }
            >
              {words.takeNamed[role]}
            </Button>
          )}
          <Button onClick={() => hand(true)}>{words.handNamed[role]}</Button>
        </div>
      )}
      {mayTake && line.length > 1 && <Why line={line} amongHere={meeting.roles.amongHere} />}
      {handing && <Hand {...part} role={role} onClose={() => hand(false)} />}
    </div>
  )
}

export function Roles(part: Part) {
  const words = useMeetingWords().roles
  return (
    <PartCard title={words.title}>
      <RoleRow {...part} of="facilitator" />
      <RoleRow {...part} of="minutes" />
    </PartCard>
  )
}
