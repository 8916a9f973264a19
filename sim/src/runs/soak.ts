// Worlds until told to stop; the first that fails ends it.

import type { SimOptions } from '../options.ts'
import { jobsOf, seedsFrom, work } from './crew.ts'
import { say, summary, tellFailure } from './telling.ts'

export async function runSoak(options: SimOptions): Promise<boolean> {
  const { actions, real, workers, mutant } = options
  const first = options.seed === 1 ? 10_000 : options.seed
  let held = 0
  let failed = 0
  await work(jobsOf(seedsFrom(first), { actions, real }), {
    workers,
    mutant,
    onOutcome(outcome) {
      if (!outcome.failure) held++
      else failed++
      tellFailure(outcome)
      if (!outcome.failure && held % 100 === 0)
        say(`${held} worlds held, up to seed ${outcome.seed}`)
      return failed > 0
    },
  })
  summary(held, failed)
  return failed === 0
}
