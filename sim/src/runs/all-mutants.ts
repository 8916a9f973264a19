// The simulator tried on itself: every planted bug must be found within the seeds of a push. A seed that
// fails without the bug as well proves nothing, and is passed over.

import type { SimOptions } from '../options.ts'
import { MUTANTS } from '../mutants/mutants.ts'
import type { Job, Outcome } from './one.ts'
import { pushJobs } from './short.ts'
import { work } from './crew.ts'
import { say, summary } from './telling.ts'

export async function runMutants({ actions, workers, mutant }: SimOptions): Promise<boolean> {
  let caught = 0
  const all = MUTANTS.filter(({ name }) => !mutant || name === mutant)
  const seeking = seeker(actions, workers)
  for (const { name, assembly = false } of all) {
    const found = await seeking(name, assembly)
    if (found) caught++
    say(`${name.padEnd(26)} ${found ?? 'NOT CAUGHT'}`)
  }
  summary(caught, all.length - caught)
  return caught === all.length
}

function seeker(actions: number, workers: number) {
  const holds = new Map<number, boolean>()
  const run = async (jobs: readonly Job[], mutant?: string): Promise<Outcome[]> => {
    const outcomes: Outcome[] = []
    const onOutcome = (outcome: Outcome): boolean => {
      outcomes.push(outcome)
      return outcome.failure !== undefined
    }
    await work(jobs.values(), { workers: Math.min(workers, jobs.length), mutant, onOutcome })
    return outcomes
  }
  const holdsWithout = async (job: Job): Promise<boolean> => {
    const known = holds.get(job.seed) ?? (await run([job]))[0]?.failure === undefined
    holds.set(job.seed, known)
    return known
  }
  return async (mutant: string, assembly: boolean): Promise<string | undefined> => {
    const rank = (job: Job): number => (job.assembly === assembly ? 0 : 1e9) + job.seed
    const jobs = pushJobs(actions).sort((a, b) => rank(a) - rank(b))
    for (let worlds = 0; jobs.length > 0;) {
      const outcomes = await run(jobs, mutant)
      worlds += outcomes.length
      for (const { seed } of outcomes)
        jobs.splice(
          jobs.findIndex((job) => job.seed === seed),
          1,
        )
      for (const { seed, real, assembly: held, failure } of outcomes) {
        if (!failure || !(await holdsWithout({ seed, real, assembly: held, actions }))) continue
        const what = failure.what.split('\n')[0]
        return `after ${worlds} worlds: seed ${seed}, ${failure.property} ${what}`
      }
    }
    return undefined
  }
}
