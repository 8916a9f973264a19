// The buttons of a meeting: each writes one fact.

import { useLine } from '../../../shell/line-hooks.ts'
import type { Args } from '../../../shell/line.ts'
import type { meetingCalls } from './calls.ts'
import type { Part } from './part.ts'

type Name = keyof typeof meetingCalls

export function useFacts({ act }: Pick<Part, 'act'>) {
  const line = useLine()
  /** True when it was written. */
  return <N extends Name>(name: N, body: Args<N>): Promise<boolean> =>
    act.run(() => line.ask(name, body))
}
