// The simulator tried on itself: every planted bug must be found within the seeds of a push.

import type { SimOptions } from '../options.ts'
import { MUTANTS } from '../mutants/mutants.ts'
import type { Outcome } from './one.ts'
import { pushJobs } from './short.ts'
import { work } from './crew.ts'
import { say, summary } from './telling.ts'

export async function runMutants({ actions, workers, mutant }: SimOptions): Promise<boolean> {
  let caught = 0
  const all = MUTANTS.filter(({ name }) => !mutant || name === mutant)
  for (const { name } of all) {
    const found = await seek(name, actions, workers)
    if (found) caught++
    say(`${name.padEnd(24)} ${found ?? 'NOT CAUGHT'}`)
  }
  summary(caught, all.length - caught)
  return caught === all.length
}

async function seek(mutant: string, actions: number, workers: number): Promise<string | undefined> {
  let worlds = 0
  let first: Outcome | undefined
  const stub = pushJobs(actions).filter(({ real }) => !real)
  const real = pushJobs(actions).filter((job) => job.real)
  await work([...stub, ...real].values(), {
    workers,
    mutant,
    onOutcome(outcome) {
      if (!first) worlds++
      if (outcome.failure) first ??= outcome
      return first !== undefined
    },
  })
  const { failure, seed } = first ?? {}
  return (
    failure &&
    `after ${worlds} worlds: seed ${seed}, ${failure.property} ${failure.what.split('\n')[0]}`
  )
}
