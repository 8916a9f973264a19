// What `npm test` runs: 300 seeds with stub crypto, 15 with real, and every seed that once failed.

import { readFileSync } from 'node:fs'
import { SEEDS_REAL, SEEDS_STUB, type SimOptions } from '../options.ts'
import type { Job, Outcome } from './one.ts'
import { seedsFrom, work } from './crew.ts'
import { say, summary, tellFailure } from './telling.ts'

const REGRESSIONS = new URL('../../regressions.txt', import.meta.url)

/** One seed a line, `real` after it where real crypto is needed, and `#` before why. */
export function regressions(actions: number): Job[] {
  const lines = readFileSync(REGRESSIONS, 'utf8').split('\n')
  return lines.flatMap((line) => {
    const [seed, crypto] = line.replace(/#.*/, '').trim().split(/\s+/)
    return seed ? [{ seed: Number(seed), real: crypto === 'real', actions }] : []
  })
}

export function pushJobs(actions: number): Job[] {
  const real = [...seedsFrom(1_000_001, SEEDS_REAL)].map((seed) => ({ seed, real: true, actions }))
  const stub = [...seedsFrom(1, SEEDS_STUB)].map((seed) => ({ seed, real: false, actions }))
  return [...real, ...regressions(actions), ...stub]
}

export async function runShort({ actions, workers, mutant }: SimOptions): Promise<boolean> {
  const outcomes: Outcome[] = []
  const began = performance.now()
  await work(pushJobs(actions).values(), {
    workers,
    mutant,
    onOutcome: (outcome) => {
      outcomes.push(outcome)
      tellFailure(outcome)
      return false
    },
  })
  const failed = outcomes.filter(({ failure }) => failure !== undefined)
  const minutes = (performance.now() - began) / 60_000
  const days = outcomes.reduce((sum, { virtualDays }) => sum + virtualDays, 0)
  say(
    `${outcomes.length} worlds, ${days} virtual days, ${(outcomes.length / minutes).toFixed(0)} worlds/min`,
  )
  if (failed.length > 0) say('put the seeds into sim/regressions.txt once they hold')
  const unread = outcomes.filter(({ tally }) => tally[UNREAD] !== undefined).length
  const isTooMany = unread > outcomes.length * UNREAD_SHARE_MAX
  if (isTooMany) say(`in ${unread} worlds nobody can read all: keys do not reach people`)
  summary(outcomes.length - failed.length, failed.length + (isTooMany ? 1 : 0))
  return failed.length === 0 && !isTooMany
}

/** Where everyone took out everyone else nothing can be agreed upon; but that is rare. */
const UNREAD = 'nobody reads all'
const UNREAD_SHARE_MAX = 0.05
