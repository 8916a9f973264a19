import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { civilOf, dayNumber, DAY_MS, MINUTE_MS, parseTime, timeText } from './time-text.ts'

const start = (text: string, zoneMinutes = 0) => {
  const parsed = parseTime(text, zoneMinutes)
  return parsed.ok ? new Date(parsed.value.from).toISOString() : parsed.refusal.kind
}
const end = (text: string, zoneMinutes = 0) => {
  const parsed = parseTime(text, zoneMinutes)
  return parsed.ok ? new Date(parsed.value.to).toISOString() : parsed.refusal.kind
}

describe('days', () => {
  it('are counted as the calendar counts them', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_162, max: 2_932_896 }), (day) => {
        const civil = civilOf(day)
        const date = new Date(day * DAY_MS)
        expect(civil).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        })
        expect(dayNumber(civil)).toBe(day)
      }),
      { seed: 1, numRuns: 2_000 },
    )
  })

  it.each([
    [2023, 2, 29],
    [1900, 2, 29],
    [2024, 4, 31],
    [2024, 13, 1],
    [2024, 0, 1],
    [2024, 1, 0],
    [0, 1, 1],
  ])('do not include %i-%i-%i', (year, month, day) => {
    expect(dayNumber({ year, month, day })).toBeUndefined()
  })
})

describe('a written time', () => {
  it('covers what it says: a day, a minute, a second, a range', () => {
    expect([start('2026-11-23'), end('2026-11-23')]).toEqual([
      '2026-11-23T00:00:00.000Z',
      '2026-11-23T23:59:59.999Z',
    ])
    expect(end('2026-11-23T08:00')).toBe('2026-11-23T08:00:59.999Z')
    expect(end('2026-11-23 08:00:07')).toBe('2026-11-23T08:00:07.999Z')
    expect([start('2026-11-23..2026-11-24T06:30'), end('2026-11-23 .. 2026-11-24T06:30')]).toEqual([
      '2026-11-23T00:00:00.000Z',
      '2026-11-24T06:30:59.999Z',
    ])
  })

  it('is local unless it names its zone', () => {
    expect(start('2026-11-23T08:00', 180)).toBe('2026-11-23T05:00:00.000Z')
    expect(start('2026-11-23T08:00Z', 180)).toBe('2026-11-23T08:00:00.000Z')
    expect(start('2026-11-23T08:00-03:30', 180)).toBe('2026-11-23T11:30:00.000Z')
  })

  it.each([
    ['23 November', 'situation-time-unreadable'],
    ['', 'situation-time-unreadable'],
    ['2026-11-23T8:00', 'situation-time-unreadable'],
    ['2026-11-23..2026-11-24..2026-11-25', 'situation-time-unreadable'],
    ['2026-02-30', 'situation-time-not-in-calendar'],
    ['2026-11-23T24:00', 'situation-time-not-in-calendar'],
    ['2026-11-23T08:00+25:00', 'situation-time-not-in-calendar'],
    ['0000-01-01', 'situation-time-not-in-calendar'],
    ['2026-11-24..2026-11-23', 'situation-time-backwards'],
  ])('%j is refused as %s', (given, kind) => {
    expect(start(given)).toBe(kind)
  })

  it('is read back from how it is shown, to the minute', () => {
    const minutes = fc.integer({ min: -30_000_000, max: 60_000_000 })
    const zones = fc.integer({ min: -56, max: 56 }).map((quarter) => quarter * 15)
    fc.assert(
      fc.property(minutes, fc.integer({ min: 1, max: 9_000 }), zones, (first, length, zone) => {
        const range = { from: first * MINUTE_MS, to: (first + length) * MINUTE_MS - 1 }
        expect(parseTime(timeText(range, zone), zone)).toEqual({ ok: true, value: range })
      }),
      { seed: 2, numRuns: 1_000 },
    )
    expect(timeText({ from: 0, to: DAY_MS - 1 })).toBe('1970-01-01')
    expect(timeText({ from: 0, to: 2 * DAY_MS - 1 })).toBe('1970-01-01..1970-01-02')
    expect(timeText({ from: 5, to: 5 })).toBe('1970-01-01 00:00')
  })
})
