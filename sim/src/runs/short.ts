// What `npm test` runs: 300 seeds with stub crypto, 15 with real, 40 in which people hold an assembly,
// and every seed that once failed.

import { readFileSync } from 'node:fs'
import { SEEDS_ASSEMBLY, SEEDS_REAL, SEEDS_STUB, type SimOptions } from '../options.ts'
import type { Job, Outcome } from './one.ts'
import { seedsFrom, work } from './crew.ts'
import { say, summary, tellFailure } from './telling.ts'

const REGRESSIONS = new URL('../../regressions.txt', import.meta.url)

/** One seed a line, `real` or `assembly` after it where it is such a world, and `#` before why. */
export function regressions(actions: number): Job[] {
  const lines = readFileSync(REGRESSIONS, 'utf8').split('\n')
  return lines.flatMap((line) => {
    const [seed, ...how] = line.replace(/#.*/, '').trim().split(/\s+/)
    const [real, assembly] = [how.includes('real'), how.includes('assembly')]
    return seed ? [{ seed: Number(seed), real, assembly, actions }] : []
  })
}

export function pushJobs(actions: number): Job[] {
  const plain = { real: false, assembly: false, actions }
  const real = [...seedsFrom(1_000_001, SEEDS_REAL)].map((seed) => ({ ...plain, seed, real: true }))
  const stub = [...seedsFrom(1, SEEDS_STUB)].map((seed) => ({ ...plain, seed }))
  const held = [...seedsFrom(2_000_001, SEEDS_ASSEMBLY)].map((seed) => ({
    ...plain,
    seed,
    assembly: true,
  }))
  return [...real, ...regressions(actions), ...held, ...stub]
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
