import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createBuckets } from './bucket.ts'

const clockAt = (start = 0) => {
  const clock = { at: start, now: () => clock.at }
  return clock
}

describe('leaky buckets', () => {
  it('let a burst through, then say how long to wait, then keep the word', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 1, max: 20 }),
        (burst, rate) => {
          const clock = clockAt()
          const buckets = createBuckets(clock, { burst, perSecond: rate })
          for (let i = 0; i < burst; i++) expect(buckets.take('a', 1)).toBe(0)
          const wait = buckets.take('a', 1)
          expect(wait).toBeGreaterThan(0)
          clock.at += wait * 1000
          expect(buckets.take('a', 1)).toBe(0)
          expect(buckets.take('b', burst)).toBe(0)
        },
      ),
      { seed: 20261123 },
    )
  })

  it('let through what is larger than themselves once they are empty, so that nothing waits for ever', () => {
    const clock = clockAt()
    const buckets = createBuckets(clock, { burst: 10, perSecond: 1 })
    expect(buckets.take('a', 100)).toBe(0)
    const wait = buckets.take('a', 1)
    expect(wait).toBe(91)
    clock.at += 91_000
    expect(buckets.take('a', 1)).toBe(0)
  })

  it('neither fill nor empty when the clock jumps back', () => {
    const clock = clockAt(1_000_000)
    const buckets = createBuckets(clock, { burst: 2, perSecond: 1 })
    buckets.take('a', 2)
    clock.at = 0
    expect(buckets.take('a', 1)).toBe(1)
  })

  it('remember no more keys than they may', () => {
    const clock = clockAt()
    const buckets = createBuckets(clock, { burst: 1, perSecond: 1 }, 100)
    for (let i = 0; i < 1000; i++) buckets.take(String(i), 1)
    expect(buckets.size).toBeLessThanOrEqual(100)
  })
})
