// What somebody of the made-up people does at some hour, and what cannot go wrong in a story.

import type { Result } from '@folkmoot/kernel/base'
import type { Community } from '@folkmoot/kernel/replica'
import type { Writer } from './reports.ts'

export type { Writer }

export interface Doing {
  /** Hours ago. */
  readonly ago: number
  readonly by: Writer
  /** Hours ago: whoever does it has heard everything up to then; what comes after need not be heard. */
  readonly knows: number
  readonly act: (one: Community) => Promise<void>
}

export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`fault: the example was refused (${result.refusal.kind})`)
  return result.value
}
