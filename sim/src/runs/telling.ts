// What is said of a failure: enough to see it again, and what to do with it.

import { execFileSync } from 'node:child_process'
import type { Outcome } from './one.ts'

export const say = (line: string): void => void process.stdout.write(`${line}\n`)

export function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  } catch {
    return 'unknown'
  }
}

export function tellFailure({ seed, real, assembly, failure }: Outcome): void {
  if (!failure) return
  const how = `${real ? ' --real' : ''}${assembly ? ' --assembly' : ''}`
  say(
    `seed ${seed}${real ? ' (real crypto)' : ''} at commit ${commit()} breaks ${failure.property}:`,
  )
  say(`  ${failure.what}`)
  say(`  see it again: npm run sim -- --seed ${seed}${how} --verbose`)
}

export const summary = (passed: number, failed: number, skipped = 0): void =>
  say(`tests: ${passed} passed, ${failed} failed, ${skipped} skipped`)
