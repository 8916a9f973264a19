// Leaky buckets: what may come in a burst and what may come for ever, per key, with the clock as an
// argument. A bucket that has run empty is forgotten, so memory follows what is busy and not what is known.

import type { Clock } from '@folkmoot/kernel/base'

export interface BucketLimit {
  /** What may come at once. */
  readonly burst: number
  /** What leaks out each second. */
  readonly perSecond: number
}

export interface Buckets {
  /** 0 when `amount` fits (and is counted), else the seconds after which it would. */
  take(key: string, amount: number): number
  /** How many keys are remembered. */
  readonly size: number
}

interface Bucket {
  level: number
  at: number
}

const KEYS_MAX = 50_000

export function createBuckets(clock: Clock, limit: BucketLimit, keysMax = KEYS_MAX): Buckets {
  const buckets = new Map<string, Bucket>()
  // A clock that jumps back must neither fill nor empty a bucket.
  const levelOf = (bucket: Bucket, now: number): number =>
    Math.max(0, bucket.level - (Math.max(0, now - bucket.at) / 1000) * limit.perSecond)

  const forgetEmpty = (now: number): void => {
    for (const [key, bucket] of buckets) {
      if (levelOf(bucket, now) === 0) buckets.delete(key)
    }
    // Still too many: the oldest start afresh, which errs on the side of letting through.
    for (const key of buckets.keys()) {
      if (buckets.size < keysMax) break
      buckets.delete(key)
    }
  }
  return {
    take(key, amount) {
      const now = clock.now()
      const bucket = buckets.get(key) ?? { level: 0, at: now }
      const level = levelOf(bucket, now)
      // One that is larger than the bucket itself goes through when the bucket is empty.
      const over = level + Math.min(amount, limit.burst) - limit.burst
      if (over > 0) return Math.max(1, Math.ceil(over / limit.perSecond))
      if (buckets.size >= keysMax) forgetEmpty(now)
      buckets.delete(key)
      buckets.set(key, { level: level + amount, at: now })
      return 0
    },
    get size() {
      return buckets.size
    },
  }
}
