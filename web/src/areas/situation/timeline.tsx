// The timeline with its two clocks: when things happened, and when they were written down.

import { useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { useMoments } from '../../kit/moments.ts'
import { Page } from '../../kit/page.tsx'
import { useView } from '../../shell/line-hooks.ts'
import { Filters } from './filters.tsx'
import { type Looking, ReportButton, Ways } from './front.tsx'
import { ReportRow } from './report-list.tsx'
import type { Wanted } from './views.ts'
import { useSituationWords } from './words/index.ts'

const DAY_MS = 86_400_000
const DAYS_SHOWN = 60

const zoneMinutes = -new Date().getTimezoneOffset()
/** The first moment of a local day that is counted from 1970. */
const startOf = (day: number): number => day * DAY_MS - zoneMinutes * 60_000

const PAGE = 50

function OneDay({ day, wanted }: { readonly day: number; readonly wanted: Wanted }) {
  const words = useSituationWords()
  const [count, setCount] = useState(PAGE)
  const from = startOf(day)
  const shown = useView('situation/day', { wanted, from, to: from + DAY_MS - 1, count })
  if (!shown) return <p className="loading" aria-busy="true" />
  const left = shown.all - shown.rows.length
  return (
    <div className="one-day">
      <ul className="reports">
        {shown.rows.map((row) => (
          <ReportRow key={row.ref} row={row} />
        ))}
      </ul>
      {left > 0 && (
        <Button onClick={() => setCount(count + PAGE)}>{words.more(Math.min(PAGE, left))}</Button>
      )}
    </div>
  )
}

interface Day {
  readonly day: number
  readonly happened: number
  readonly learnt: number
}

/** The root keeps quiet days visible beside one on which thousands were written down. */
const share = (count: number, most: number): number => Math.sqrt(count / most) * 100

function DayRow({
  one,
  most,
  open,
  onPress,
}: {
  readonly one: Day
  readonly most: number
  readonly open: boolean
  readonly onPress: () => void
}) {
  const words = useSituationWords().timeline
  const moments = useMoments()
  const [happened, learnt] = [moments.number(one.happened), moments.number(one.learnt)]
  return (
    <button type="button" aria-expanded={open} onClick={onPress}>
      <span className="visually-hidden">
        {words.day(moments.day(startOf(one.day)), happened, learnt)}
      </span>
      <span className="day-name" aria-hidden="true">
        {moments.weekday(startOf(one.day))}
      </span>
      <svg aria-hidden="true" className="day-bars" viewBox="0 0 100 20" preserveAspectRatio="none">
        <rect className="happened" y="1" height="8" width={share(one.happened, most)} />
        <rect className="learnt" y="11" height="8" width={share(one.learnt, most)} />
      </svg>
      <span className="day-count" aria-hidden="true">
        <b>{one.happened > 0 && happened}</b>
        <small>{one.learnt > 0 && learnt}</small>
      </span>
    </button>
  )
}

export function Timeline({ wanted, want }: Looking) {
  const words = useSituationWords()
  const front = useView('situation/front', { since: 0 })
  const days = useView('situation/days', { wanted, zoneMinutes })
  /** null: every day is closed. */
  const [chosen, setChosen] = useState<number | null>()
  const [shown, setShown] = useState(DAYS_SHOWN)
  const newest = (days ?? []).toReversed()
  const most = Math.max(1, ...newest.flatMap((one) => [one.happened, one.learnt]))
  const lively = newest.find((one) => one.happened > 0)
  const open = chosen === undefined ? lively?.day : chosen
  return (
    <Page title={words.title} beside={<ReportButton />}>
      <Ways here="timeline" />
      <Filters wanted={wanted} want={want} categories={front?.categories ?? []} />
      {days && newest.length === 0 && <p className="count">{words.nothingFound}</p>}
      {newest.length > 0 && (
        <>
          <p className="legend">
            <span className="key happened" /> {words.timeline.happened}
            <span className="key learnt" /> {words.timeline.learnt}
          </p>
          <ul className="days" aria-label={words.timeline.text}>
            {newest.slice(0, shown).map((one) => (
              <li key={one.day}>
                <DayRow
                  one={one}
                  most={most}
                  open={one.day === open}
                  onPress={() => setChosen(one.day === open ? null : one.day)}
                />
                {one.day === open && <OneDay day={one.day} wanted={wanted} />}
              </li>
            ))}
          </ul>
          {newest.length > shown && (
            <div className="actions">
              <Button onClick={() => setShown(shown + DAYS_SHOWN)}>{words.timeline.earlier}</Button>
            </div>
          )}
        </>
      )}
    </Page>
  )
}
