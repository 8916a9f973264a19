// All meetings: the one that goes on now, those to come, and those past with their minutes.

import { Link } from 'wouter'
import { ButtonLink } from '../../../kit/button.tsx'
import { useMoments } from '../../../kit/moments.ts'
import { Empty, Page } from '../../../kit/page.tsx'
import { useView } from '../../../shell/line-hooks.ts'
import type { MeetingInList } from './views.ts'
import { useMeetingWords } from './words/index.ts'

const GROUPS = [
  { title: 'running', stages: ['running'] },
  { title: 'coming', stages: ['coming'] },
  { title: 'over', stages: ['over', 'cancelled'] },
] as const

/** What comes is told from the next one on, what is past from the last one back. */
const inGroup = (meetings: readonly MeetingInList[], stages: readonly string[]) =>
  meetings
    .filter(({ stage }) => stages.includes(stage))
    .toSorted((a, b) => (stages.includes('coming') ? a.when - b.when : b.when - a.when))

function Row({ meeting }: { readonly meeting: MeetingInList }) {
  const words = useMeetingWords()
  const moments = useMoments()
  const { ref, title, when, where, stage, body, items, minutes } = meeting
  return (
    <li>
      <Link href={`/decide/meetings/${ref}`}>
        <span>
          <strong>
            <bdi>{title}</bdi>
          </strong>
          <small>
            {moments.moment(when)}
            {where && (
              <>
                , <bdi>{where}</bdi>
              </>
            )}
          </small>
          <small>
            {body ? <bdi>{body}</bdi> : words.assembly} ·{' '}
            {items === 0 ? words.list.noItems : words.list.items(items)}
          </small>
          {stage === 'cancelled' && <span className="chip">{words.stages.cancelled}</span>}
          {stage === 'over' && (
            <span className={minutes === 'approved' ? 'chip' : 'chip warm'}>
              {words.list.minutes[minutes]}
            </span>
          )}
        </span>
      </Link>
    </li>
  )
}

export function MeetingList() {
  const words = useMeetingWords()
  const list = useView('meetings/list', {})
  if (!list) return null
  const call = (
    <ButtonLink to="/decide/meetings/new" look="main">
      {words.list.call}
    </ButtonLink>
  )
  return (
    <Page title={words.title} back="/decide" beside={list.meetings.length > 0 && call}>
      {list.meetings.length === 0 ? (
        <Empty title={words.list.empty} action={call}>
          <p>{words.list.emptyText}</p>
          <p className="quoted">{words.list.example}</p>
        </Empty>
      ) : (
        GROUPS.map(({ title, stages }) => {
          const shown = inGroup(list.meetings, stages)
          return (
            shown.length > 0 && (
              <section key={title}>
                <h2>{words.list[title]}</h2>
                <ul className="menu meetings">
                  {shown.map((meeting) => (
                    <Row key={meeting.ref} meeting={meeting} />
                  ))}
                </ul>
              </section>
            )
          )
        })
      )}
    </Page>
  )
}
