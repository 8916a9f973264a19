// The timeline with its two clocks: when things happened, and when they were written down.

import { useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { useMoments } from '../../kit/moments.ts'
import { Page } from '../../kit/page.tsx'
import { useView } from '../../shell/line-hooks.ts'
import { Filters } from './filters.tsx'
import { type Looking, Ways } from './front.tsx'
import { ReportRow } from './report-list.tsx'
import type { Wanted } from './views.ts'
import { useSituationWords } from './words/index.ts'

const DAY_MS = 86_400_000
const DAYS_SHOWN = 60

const zoneMinutes = -new Date().getTimezoneOffset()
/** The first moment of a local day that is counted from 1970. */
const startOf = (day: number): number => day * DAY_MS - zoneMinutes * 60_000

function OneDay({ day, wanted }: { readonly day: number; readonly wanted: Wanted }) {
  const moments = useMoments()
  const from = startOf(day)
  const shown = useView('situation/day', { wanted, from, to: from + DAY_MS - 1 })
  return (
    <section aria-live="polite">
      <h2>{moments.day(from)}</h2>
      <ul className="reports">
        {shown?.rows.map((row) => (
          <ReportRow key={row.ref} row={row} />
        ))}
      </ul>
    </section>
  )
}

export function Timeline({ wanted, want }: Looking) {
  const words = useSituationWords()
  const moments = useMoments()
  const front = useView('situation/front', { since: 0 })
  const days = useView('situation/days', { wanted, zoneMinutes })
  const [chosen, setChosen] = useState<number>()
  const [shown, setShown] = useState(DAYS_SHOWN)
  const newest = (days ?? []).toReversed()
  const most = Math.max(1, ...newest.flatMap((one) => [one.happened, one.learnt]))
  const day = chosen ?? newest[0]?.day
  return (
    <Page title={words.title}>
      <Ways here="timeline" />
      <Filters wanted={wanted} want={want} categories={front?.categories ?? []} />
      {days && newest.length === 0 && <p>{words.nothingFound}</p>}
      {newest.length > 0 && (
        <>
          <p className="legend">
            <span className="key happened" /> {words.timeline.happened}
            <span className="key learnt" /> {words.timeline.learnt}
          </p>
          <ul className="days" aria-label={words.timeline.text}>
            {newest.slice(0, shown).map((one) => (
              <li key={one.day}>
                <button
                  type="button"
                  aria-pressed={one.day === day}
                  onClick={() => setChosen(one.day)}
                >
                  <span className="visually-hidden">
                    {words.timeline.day(
                      moments.day(startOf(one.day)),
                      moments.number(one.happened),
                      moments.number(one.learnt),
                    )}
                  </span>
                  <span className="day-name" aria-hidden="true">
                    {moments.day(startOf(one.day))}
                  </span>
                  <svg
                    aria-hidden="true"
                    className="day-bars"
                    viewBox="0 0 100 20"
                    preserveAspectRatio="none"
                  >
                    <rect
                      className="happened"
                      y="2"
                      height="7"
                      width={(one.happened / most) * 100}
                    />
                    <rect className="learnt" y="11" height="7" width={(one.learnt / most) * 100} />
                  </svg>
                  <span className="day-count" aria-hidden="true">
                    {moments.number(one.happened)}
                  </span>
                </button>
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
      {day !== undefined && <OneDay key={day} day={day} wanted={wanted} />}
    </Page>
  )
}
