import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keepTicking } from './ticking.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a session that is held open', () => {
  it('is ticked every few seconds by a clock that only goes forward, until it is over', async () => {
    const ticks: number[] = []
    let end = (): void => undefined
    const done = new Promise<void>((resolve) => (end = resolve))
    const start = performance.now()
    keepTicking({ tick: (now) => void ticks.push(now), done })
    // Somebody sets the clock of the machine back meanwhile.
    vi.setSystemTime(0)
    vi.advanceTimersByTime(60_000)
    const between = ticks.map((now, at) => now - (ticks[at - 1] ?? start))
    expect(ticks.length).toBeGreaterThanOrEqual(6)
    expect(Math.min(...between)).toBeGreaterThan(0)
    expect(Math.max(...between)).toBeLessThanOrEqual(10_000)
    end()
    await done
    await Promise.resolve()
    const { length } = ticks
    vi.advanceTimersByTime(60_000)
    expect(ticks.length).toBe(length)
  })
})
