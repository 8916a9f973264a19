// React's side of the line: the stage, a view that stays up to date, an action with its refusal.

import type { Refusal, Result } from '@folkmoot/kernel/base'
import { createContext, use, useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import type { CallName, ViewName } from '../worker/contents.ts'
import type { Stage } from '../worker/protocol.ts'
import type { Answer, Args, AskOptions, Line, ViewArgs, ViewValue } from './line.ts'

export const LineContext = createContext<Line | undefined>(undefined)

export function useLine(): Line {
  const line = use(LineContext)
  if (!line) throw new Error('fault: no line to the worker')
  return line
}

export function useStage(): Stage {
  const line = useLine()
  return useSyncExternalStore(line.onStage, line.stage)
}

/** undefined until the first value; keeps the last one while new arguments are being answered. */
export function useView<N extends ViewName>(name: N, args: ViewArgs<N>): ViewValue<N> | undefined {
  const line = useLine()
  const [value, show] = useState<ViewValue<N>>()
  const key = JSON.stringify(args)
  useEffect(
    () => line.watch(name, JSON.parse(key) as ViewArgs<N>, (next) => show(() => next)),
    [line, name, key],
  )
  return value
}

export interface Act {
  /** Runs one piece of work at a time; true when it was done and not refused. */
  readonly run: (work: () => Promise<Result<unknown>>) => Promise<boolean>
  readonly busy: boolean
  readonly refusal: Refusal | undefined
  readonly forget: () => void
}

export function useAct(): Act {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const run = useCallback(async (work: () => Promise<Result<unknown>>) => {
    setBusy(true)
    setRefusal(undefined)
    try {
      const done = await work()
      if (!done.ok) setRefusal(done.refusal)
      return done.ok
    } catch (fault) {
      setRefusal({ kind: fault instanceof Error ? fault.name : 'Error' })
      return false
    } finally {
      setBusy(false)
    }
  }, [])
  const forget = useCallback(() => setRefusal(undefined), [])
  return { run, busy, refusal, forget }
}

export type Ask = <N extends CallName>(
  name: N,
  args: Args<N>,
  options?: AskOptions,
) => Promise<Answer<N>>
