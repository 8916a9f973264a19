// The page's end of the line to the worker: ask once, watch for as long as a screen is open.

import type { CallName, Calls, ViewName, Views } from '../worker/contents.ts'
import type { Stage, ToPage, ToWorker } from '../worker/protocol.ts'

export type Answer<N extends CallName> = Awaited<ReturnType<Calls[N]>>
export type Args<N extends CallName> =
  Parameters<Calls[N]> extends [unknown, infer A] ? A : undefined
export type ViewArgs<N extends ViewName> = Parameters<Views[N]['read']>[1]
export type ViewValue<N extends ViewName> = Awaited<ReturnType<Views[N]['read']>>

export interface AskOptions {
  readonly progress?: (done: number, all: number) => void
  readonly signal?: AbortSignal
}

export interface Line {
  stage(): Stage
  onStage(listener: () => void): () => void
  ask<N extends CallName>(name: N, args: Args<N>, options?: AskOptions): Promise<Answer<N>>
  watch<N extends ViewName>(
    name: N,
    args: ViewArgs<N>,
    show: (value: ViewValue<N>) => void,
  ): () => void
}

interface Asked {
  readonly resolve: (value: never) => void
  readonly reject: (fault: Error) => void
  readonly progress: AskOptions['progress']
}

export function createLine(worker: Worker): Line {
  let stage: Stage = { at: 'starting' }
  let lastId = 0
  const stageListeners = new Set<() => void>()
  const asked = new Map<number, Asked>()
  const watched = new Map<number, (value: never) => void>()
  const post = (message: ToWorker): void => worker.postMessage(message)

  const take = (message: ToPage): void => {
    switch (message.is) {
      case 'stage':
        stage = message.stage
        for (const listener of stageListeners) listener()
        return
      case 'view':
        return watched.get(message.id)?.(message.value as never)
      case 'progress':
        return asked.get(message.id)?.progress?.(message.done, message.all)
      case 'answer':
        asked.get(message.id)?.resolve(message.value as never)
        asked.delete(message.id)
        return
      case 'fault': {
        const fault = Object.assign(new Error(message.message), { name: message.name })
        // A view that failed has nobody who waits: the window's own handler shows it.
        if (watched.has(message.id)) reportError(fault)
        asked.get(message.id)?.reject(fault)
        asked.delete(message.id)
        return
      }
    }
  }
  worker.addEventListener('message', (event: MessageEvent<ToPage>) => take(event.data))
  worker.addEventListener('error', (event) => {
    take({ is: 'stage', stage: { at: 'broken', fault: event.message } })
  })

  return {
    stage: () => stage,
    onStage(listener) {
      stageListeners.add(listener)
      return () => void stageListeners.delete(listener)
    },
    ask: (name, args, { progress, signal } = {}) =>
      new Promise((resolve, reject) => {
        const id = ++lastId
        asked.set(id, { resolve, reject, progress })
        signal?.addEventListener('abort', () => post({ do: 'cancel', id }))
        post({ do: 'ask', id, name, args })
      }),
    watch(name, args, show) {
      const id = ++lastId
      watched.set(id, show)
      post({ do: 'watch', id, name, args })
      return () => {
        watched.delete(id)
        post({ do: 'unwatch', id })
      }
    },
  }
}
