// Which of two numbers is the day? Decided over a whole file, because a single date seldom says:
// 05/07/2010 alone is as good as 07/05/2010, and a wrong guess swaps them without a trace.

import { ok, refuse, type Result } from '@folkmoot/kernel/base'
import type { RowRefusal } from './refusals-import.ts'
import { dayNumber, DAY_MS, MINUTE_MS, type TimeRange } from './time-text.ts'

export type DayOrder = 'day-first' | 'month-first'

export interface DayOrderFound {
  /** What the file proves; `unclear`: nothing does, `mixed`: it proves both. */
  readonly found: DayOrder | 'year-first' | 'unclear' | 'mixed'
  /** What its rows are read by. */
  readonly used: DayOrder
}

const DATE =
  /^(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AaPp][Mm])?)?$/

/** A date with a year of four digits at one end. */
interface Parts {
  readonly yearFirst: boolean
  readonly year: number
  /** The other two numbers as they stand. */
  readonly first: number
  readonly second: number
  /** Milliseconds into the day, or undefined for none or one that no day has. */
  readonly clock: number | undefined
  readonly span: number
}

function partsOf(given: string): Parts | undefined {
  const found = DATE.exec(given.trim())
  if (!found) return undefined
  const [, a = '', , b = '', c = ''] = found
  const yearFirst = a.length === 4
  if (yearFirst ? c.length > 2 : a.length > 2 || c.length !== 4) return undefined
  const [year, first, second] = (yearFirst ? [a, b, c] : [c, a, b]).map(Number)
  const span = found[5] === undefined ? DAY_MS : found[7] === undefined ? MINUTE_MS : 1_000
  const clock = clockOf(found.slice(5, 9))
  return { yearFirst, year: year ?? 0, first: first ?? 0, second: second ?? 0, clock, span }
}

function clockOf([h, m, s, half]: readonly (string | undefined)[]): number | undefined {
  let hour = Number(h ?? 0)
  const [minute, second] = [Number(m ?? 0), Number(s ?? 0)]
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return undefined
    hour = (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0)
  }
  if (hour > 23 || minute > 59 || second > 59) return undefined
  return hour * 3_600_000 + minute * MINUTE_MS + second * 1_000
}

/** A first number above 12 proves day-first, a second one month-first. */
export function dayOrderOf(dates: readonly string[], forced?: DayOrder): DayOrderFound {
  let [dayFirst, monthFirst, yearFirst, ambiguous] = [0, 0, 0, 0]
  for (const date of dates) {
    const parts = partsOf(date)
    if (!parts) continue
    if (parts.yearFirst) yearFirst++
    else if (parts.first > 12 && parts.second <= 12) dayFirst++
    else if (parts.second > 12 && parts.first <= 12) monthFirst++
    else ambiguous++
  }
  const used = forced ?? (monthFirst > dayFirst ? 'month-first' : 'day-first')
  if (dayFirst > 0 && monthFirst > 0) return { found: 'mixed', used }
  if (dayFirst > 0) return { found: 'day-first', used }
  if (monthFirst > 0) return { found: 'month-first', used }
  return { found: yearFirst > 0 && ambiguous === 0 ? 'year-first' : 'unclear', used }
}

export interface DateRead {
  readonly when: TimeRange
  /** Day and month could be the other way round for all that this date says. */
  readonly isEither: boolean
}

type DateRefusal = Extract<RowRefusal, { readonly given: string }>

const GIVEN_MAX = 40

/** The minute (or second, or day) that a date covers; local time, `zoneMinutes` ahead of UTC. */
export function readDate(
  text: string,
  order: DayOrder,
  zoneMinutes: number,
): Result<DateRead, DateRefusal> {
  const given = text.trim().slice(0, GIVEN_MAX)
  const parts = partsOf(text)
  if (!parts) return refuse({ kind: 'import-date-unreadable', given })
  const { year, first, second, clock, span, yearFirst } = parts
  const monthLeads = yearFirst || order === 'month-first'
  const [month, day] = monthLeads ? [first, second] : [second, first]
  if (!yearFirst && month > 12 && day <= 12) {
    return refuse({ kind: 'import-date-other-order', given })
  }
  const days = dayNumber({ year, month, day })
  // The first and the last year stay out, so that no zone moves a time beyond what an entry holds.
  if (days === undefined || clock === undefined || year < 2 || year > 9998) {
    return refuse({ kind: 'import-date-not-in-calendar', given })
  }
  const from = days * DAY_MS + clock - zoneMinutes * MINUTE_MS
  const isEither = !yearFirst && first <= 12 && second <= 12 && first !== second
  return ok({ when: { from, to: from + span - 1 }, isEither })
}
