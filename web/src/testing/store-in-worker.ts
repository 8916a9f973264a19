// The page's side of a store in a worker, for tests.

import type { Store } from '@folkmoot/kernel/store'
import type { StoreCall } from './store-worker.ts'

interface Answer {
  readonly id: number
  readonly value?: unknown
  readonly fault?: { readonly name: string; readonly message: string }
}

export interface StoreInWorker {
  readonly store: Store
  /** Ends the worker as a crash does: nothing is closed, nothing is flushed. */
  readonly kill: () => void
}

export async function openStoreInWorker(
  kind: 'files' | 'database',
  name: string,
): Promise<StoreInWorker> {
  const worker = new Worker(new URL('./store-worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, (answer: Answer) => void>()
  let lastId = 0
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    waiting.get(data.id)?.(data)
    waiting.delete(data.id)
  })
  const ask = (call: Omit<StoreCall, 'id'>): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = ++lastId
      waiting.set(id, ({ value, fault }) => {
        if (fault) reject(Object.assign(new Error(fault.message), { name: fault.name }))
        else resolve(value)
      })
      worker.postMessage({ id, ...call })
    })
  const part = (of: StoreCall['part']): object =>
    new Proxy(
      {},
      {
        get:
          (_, name) =>
          (...args: unknown[]) =>
            ask({ part: of, name: String(name), args }),
      },
    )
  try {
    await ask({ part: 'open', name: kind, args: [name] })
  } catch (fault) {
    worker.terminate()
    throw fault
  }
  const store = {
    runs: part('runs'),
    blobs: part('blobs'),
    records: part('records'),
    wipe: () => ask({ part: 'store', name: 'wipe', args: [] }),
    close: async () => {
      await ask({ part: 'store', name: 'close', args: [] })
      worker.terminate()
    },
  } as unknown as Store
  return { store, kill: () => worker.terminate() }
}
