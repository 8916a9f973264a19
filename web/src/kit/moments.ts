// Dates and numbers as the person's language writes them, in the device's own time zone.

import { useMemo } from 'react'
import { useLanguage } from '../words/catalogue.ts'

const DAY_MS = 86_400_000

export interface Moments {
  readonly number: (value: number) => string
  readonly day: (time: number) => string
  /** With the day of the week; with the year only when it is another one. */
  readonly weekday: (time: number) => string
  readonly days: (from: number, to: number) => string
  readonly moment: (time: number) => string
  readonly range: (from: number, to: number) => string
  readonly ago: (time: number) => string
}

const isThisYear = (time: number): boolean =>
  new Date(time).getFullYear() === new Date().getFullYear()

function ago(relative: Intl.RelativeTimeFormat, time: number, now: number): string {
  const minutes = Math.round((time - now) / 60_000)
  if (Math.abs(minutes) < 60) return relative.format(minutes, 'minute')
  const hours = Math.round(minutes / 60)
  if (Math.abs(hours) < 24) return relative.format(hours, 'hour')
  return relative.format(Math.round(hours / 24), 'day')
}

export function useMoments(): Moments {
  const { language } = useLanguage()
  return useMemo(() => {
    const figures = new Intl.NumberFormat(language)
    const days = new Intl.DateTimeFormat(language, { dateStyle: 'medium' })
    const weekdays = new Intl.DateTimeFormat(language, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
    })
    const moments = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' })
    const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
    return {
      number: (value) => figures.format(value),
      day: (time) => days.format(time),
      weekday: (time) => (isThisYear(time) ? weekdays : days).format(time),
      days: (from, to) => days.formatRange(from, to),
      moment: (time) => moments.format(time),
      range: (from, to) => (from === to ? moments.format(from) : moments.formatRange(from, to)),
      ago: (time) => {
        const now = Date.now()
        return now - time < 7 * DAY_MS && time <= now + 60_000
          ? ago(relative, time, now)
          : days.format(time)
      },
    }
  }, [language])
}
