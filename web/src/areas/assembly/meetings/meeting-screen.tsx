// One meeting, as it is used in a room: what goes on now first, then who speaks, the agenda, who is here.

import { ButtonLink } from '../../../kit/button.tsx'
import { isolated } from '../../../kit/isolated.ts'
import { useMoments } from '../../../kit/moments.ts'
import { Notice, Refused } from '../../../kit/notice.tsx'
import { Page } from '../../../kit/page.tsx'
import { useAct, useView } from '../../../shell/line-hooks.ts'
import { About } from './about.tsx'
import { Agenda } from './agenda.tsx'
import { Floor } from './floor.tsx'
import { NowCard } from './now-card.tsx'
import type { Part } from './part.ts'
import { PeopleHere } from './people-here.tsx'
import { Roles } from './roles.tsx'
import { Tasks } from './tasks.tsx'
import { useNow } from './use-now.ts'
import { useMeetingWords } from './words/index.ts'

export const Gone = () => {
  const words = useMeetingWords()
  return (
    <Page title={words.gone} back="/decide/meetings">
      <p className="lead">{words.goneText}</p>
      <div className="actions">
        <ButtonLink to="/decide/meetings">{words.toList}</ButtonLink>
      </div>
    </Page>
  )
}

function Body(part: Part) {
  const words = useMeetingWords()
  const moments = useMoments()
  const { meeting, act } = part
  const now = useNow(meeting.stage === 'running')
  return (
    <>
      <p className="soft">
        {moments.moment(meeting.when)}
        {meeting.where && (
          <>
            , <bdi>{meeting.where}</bdi>
          </>
        )}
        {' · '}
        {meeting.body ? <bdi>{meeting.body}</bdi> : words.assembly}
      </p>
      {meeting.stage === 'cancelled' && meeting.cancelled && (
        <Notice look="warm">
          {words.cancelledBy(isolated(meeting.cancelled.by), isolated(meeting.cancelled.reason))}
        </Notice>
      )}
      <Refused refusal={act.refusal} />
      {meeting.stage !== 'cancelled' && <NowCard {...part} now={now} />}
      <div className="meeting-parts">
        <div className="meeting-part">
          {meeting.stage === 'running' && <Floor {...part} now={now} />}
          <Agenda {...part} now={now} />
          <Tasks {...part} />
        </div>
        <div className="meeting-part">
          <PeopleHere {...part} />
          <Roles {...part} />
          <About {...part} />
        </div>
      </div>
    </>
  )
}

export function MeetingScreen({ of }: { readonly of: string }) {
  const act = useAct()
  const meeting = useView('meetings/meeting', { ref: of })
  if (!meeting) return null
  if (!meeting.found) return <Gone />
  return (
    <Page title={meeting.title} back="/decide/meetings">
      <Body meeting={meeting} act={act} />
    </Page>
  )
}
