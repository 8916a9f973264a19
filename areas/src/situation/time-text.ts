// Times as people write and read them. Civil days are counted by hand, because what an area computes
// may depend neither on the machine's zone nor on its calendar.

import { ok, refuse, type Result } from '@folkmoot/kernel/base'

export const MINUTE_MS = 60_000
export const DAY_MS = 86_400_000

/** Earliest to latest, both included, in milliseconds since 1970. */
export interface TimeRange {
  readonly from: number
  readonly to: number
}

export type TimeRefusal =
  | { readonly kind: 'situation-time-unreadable'; readonly given: string }
  | { readonly kind: 'situation-time-not-in-calendar'; readonly given: string }
  | { readonly kind: 'situation-time-backwards'; readonly given: string }

export interface Civil {
  readonly year: number
  readonly month: number
  readonly day: number
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

const leapDaysBefore = (year: number): number =>
  Math.floor((year - 1) / 4) - Math.floor((year - 1) / 100) + Math.floor((year - 1) / 400)

const DAYS_TO_1970 = 1969 * 365 + leapDaysBefore(1970)

/** Whole days since 1970-01-01 in the Gregorian calendar; undefined for a day that never was. */
export function dayNumber({ year, month, day }: Civil): number | undefined {
  if (year < 1 || year > 9999 || month < 1 || month > 12) return undefined
  if (day < 1 || day > daysInMonth(year, month)) return undefined
  let days = (year - 1) * 365 + leapDaysBefore(year) - DAYS_TO_1970
  for (let before = 1; before < month; before++) days += daysInMonth(year, before)
  return days + day - 1
}

/** The other way round. */
export function civilOf(dayNumber: number): Civil {
  const since1 = dayNumber + DAYS_TO_1970
  let year = Math.floor(since1 / 365.2425) + 1
  const start = (y: number): number => (y - 1) * 365 + leapDaysBefore(y)
  while (start(year) > since1) year--
  while (start(year + 1) <= since1) year++
  let left = since1 - start(year)
  let month = 1
  while (left >= daysInMonth(year, month)) left -= daysInMonth(year, month++)
  return { year, month, day: left + 1 }
}

const POINT = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?(Z|[+-]\d{2}:?\d{2})?)?$/

function zoneOf(given: string | undefined, zoneMinutes: number): number | undefined {
  if (given === undefined) return zoneMinutes
  if (given === 'Z') return 0
  const [hours, minutes] = [Number(given.slice(1, 3)), Number(given.slice(-2))]
  if (hours > 14 || minutes > 59) return undefined
  return (given.startsWith('-') ? -1 : 1) * (hours * 60 + minutes)
}

/** The span that one written time covers: a day, a minute or a second. */
function parsePoint(given: string, zoneMinutes: number): Result<TimeRange, TimeRefusal> {
  const parts = POINT.exec(given)
  if (!parts) return refuse({ kind: 'situation-time-unreadable', given })
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1, 7)
    .map((part) => Number(part ?? 0))
  const days = dayNumber({ year, month, day })
  const zone = zoneOf(parts[7], zoneMinutes)
  if (days === undefined || zone === undefined || hour > 23 || minute > 59 || second > 59) {
    return refuse({ kind: 'situation-time-not-in-calendar', given })
  }
  // The first and the last year stay out, so that no zone moves a time beyond what an entry holds.
  if (year < 2 || year > 9998) return refuse({ kind: 'situation-time-not-in-calendar', given })
  const from = days * DAY_MS + ((hour * 60 + minute - zone) * 60 + second) * 1_000
  const span = parts[4] === undefined ? DAY_MS : parts[6] === undefined ? MINUTE_MS : 1_000
  return ok({ from, to: from + span - 1 })
}

/**
 * `2026-11-23`, `2026-11-23T08:00`, with `Z` or `+02:00` behind it, or two of them as `A..B`.
 * Without a zone of its own it is local time, `zoneMinutes` ahead of UTC.
 */
export function parseTime(given: string, zoneMinutes = 0): Result<TimeRange, TimeRefusal> {
  const parts = given.split('..').map((part) => part.trim())
  const [first = '', last = first] = parts
  if (parts.length > 2) return refuse({ kind: 'situation-time-unreadable', given })
  const from = parsePoint(first, zoneMinutes)
  if (!from.ok) return from
  const to = parsePoint(last, zoneMinutes)
  if (!to.ok) return to
  if (to.value.to < from.value.from) return refuse({ kind: 'situation-time-backwards', given })
  return ok({ from: from.value.from, to: to.value.to })
}

const two = (value: number): string => String(value).padStart(2, '0')

/** `2026-11-23`, local time. */
export function dayText(time: number, zoneMinutes = 0): string {
  const { year, month, day } = civilOf(Math.floor((time + zoneMinutes * MINUTE_MS) / DAY_MS))
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

export const clockText = (time: number, zoneMinutes: number): string => {
  const minutes = Math.floor((time + zoneMinutes * MINUTE_MS) / MINUTE_MS)
  const ofDay = minutes - Math.floor(minutes / 1440) * 1440
  return `${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`
}

const pointText = (time: number, zoneMinutes: number): string =>
  `${dayText(time, zoneMinutes)} ${clockText(time, zoneMinutes)}`

/** As short as it can be said to the minute: a day, a minute, or `A..B`; `parseTime` reads it back. */
export function timeText({ from, to }: TimeRange, zoneMinutes = 0): string {
  const shift = zoneMinutes * MINUTE_MS
  const startsDay = (from + shift) % DAY_MS === 0
  const endsDay = (to + 1 + shift) % DAY_MS === 0
  const [first, last] =
    startsDay && endsDay
      ? [dayText(from, zoneMinutes), dayText(to, zoneMinutes)]
      : [pointText(from, zoneMinutes), pointText(to, zoneMinutes)]
  return first === last ? first : `${first}..${last}`
}
