// One seed, told in full.

import type { SimOptions } from '../options.ts'
import { runSeed } from './one.ts'
import { shrunk } from './shrinking.ts'
import { say, summary, tellFailure } from './telling.ts'

export async function runSingle(options: SimOptions): Promise<boolean> {
  const { seed, real, assembly, actions, verbose } = options
  const outcome = await runSeed({ seed, real, assembly, actions, verbose })
  const { failure } = outcome
  if (!failure) {
    const { digest, events, virtualDays } = outcome
    say(
      `seed ${seed}: ${events} events in ${virtualDays} days, all properties held, ${digest.slice(0, 16)}`,
    )
    summary(1, 0)
    return true
  }
  tellFailure(outcome)
  if (!process.argv.includes('--no-shrink')) {
    const left = await shrunk({ seed, real, assembly, actions }, failure.property)
    say(`  the same property breaks with ${left.length} of ${actions} actions: ${left.join(' ')}`)
  }
  summary(0, 1)
  return false
}
