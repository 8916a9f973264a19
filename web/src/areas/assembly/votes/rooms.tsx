// Hands and papers that were counted in a room: shown apart, with who entered them and who confirms.

import { useState } from 'react'
import { Button } from '../../../kit/button.tsx'
import { isolated } from '../../../kit/isolated.ts'
import { Refused } from '../../../kit/notice.tsx'
import { useToast } from '../../../kit/toast.tsx'
import { useAct, useLine } from '../../../shell/line-hooks.ts'
import { RoomForm } from './room-form.tsx'
import type { OfVote } from './vote-page.tsx'
import type { VoteShown } from './vote-view.ts'
import { useVoteWords } from './words/index.ts'

type RoomShown = VoteShown['rooms'][number]

function Witness({ room }: { readonly room: RoomShown }) {
  const words = useVoteWords().rooms
  const line = useLine()
  const act = useAct()
  const toast = useToast()
  const say = async (right: boolean): Promise<void> => {
    const done = await act.run(() => line.ask('assembly/witness', { tally: room.ref, right }))
    if (done) toast({ text: words.confirmed })
  }
  return (
    <>
      <Refused refusal={act.refusal} />
      <div className="actions">
        <Button busy={act.busy} onClick={() => void say(true)}>
          {words.confirm}
        </Button>
        <Button look="quiet" busy={act.busy} onClick={() => void say(false)}>
          {words.deny}
        </Button>
      </div>
    </>
  )
}

function Room({ room, open }: { readonly room: RoomShown; readonly open: boolean }) {
  const words = useVoteWords().rooms
  const { way, where, yes, no, abstain, by, right, wrong, mine, witnessed } = room
  return (
    <li className="room">
      <p>
        <strong>{words.ways[way]}</strong>
        {where && <bdi>, {where}</bdi>}: {words.said(yes, no, abstain)}
      </p>
      <p className="hint">
        <bdi>{words.by(isolated(by))}</bdi>; {words.witnesses(right, wrong)}
      </p>
      {open && !mine && !witnessed && <Witness room={room} />}
    </li>
  )
}

/** Only where yes and no are asked can hands be counted. */
export function Rooms({ vote }: OfVote) {
  const words = useVoteWords().rooms
  const [entering, enter] = useState(false)
  const open = vote.stage === 'open'
  const asksAnswer = vote.options.length === 0
  if (!asksAnswer || vote.refusal || (!open && vote.rooms.length === 0)) return null
  return (
    <section>
      {vote.rooms.length > 0 && (
        <>
          <h2>{words.title}</h2>
          <ul className="reasons">
            {vote.rooms.map((room) => (
              <Room key={room.ref} room={room} open={open} />
            ))}
          </ul>
        </>
      )}
      {open && !entering && (
        <div className="actions">
          <Button look="quiet" onClick={() => enter(true)}>
            {words.enter}
          </Button>
        </div>
      )}
      {open && entering && <RoomForm vote={vote} onDone={() => enter(false)} />}
    </section>
  )
}
