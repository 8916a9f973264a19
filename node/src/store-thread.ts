// A SQLite store in a thread of its own, behind the same port.

import { Worker } from 'node:worker_threads'
import type { SqliteOptions, SqliteStore } from './sqlite-store.ts'
import { type Call, type FromThread, METHODS, type ThreadSetup } from './store-calls.ts'

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (reason: Error) => void
}

/** Opens or makes the store in its thread. Rejects with a StoreFault as `openSqliteStore` throws one. */
export async function openStoreThread(
  path: string,
  options: SqliteOptions = {},
): Promise<SqliteStore> {
  const { onCommit, ...plain } = options
  const setup: ThreadSetup = { path, options: plain }
  const worker = new Worker(new URL('./store-worker.ts', import.meta.url), { workerData: setup })
  const waiting = new Map<number, Waiting>()
  const opened = new Promise<unknown>((resolve, reject) => waiting.set(0, { resolve, reject }))
  worker.on('message', (message: FromThread) => {
    if (message.kind === 'commit') onCommit?.(message.ms, message.jobs)
    else settle(waiting, message)
  })
  const gone = (why: string): void => {
    for (const each of waiting.values()) each.reject(new Error(why))
    waiting.clear()
  }
  worker.on('error', (error) => gone(error instanceof Error ? error.message : String(error)))
  worker.on('exit', () => gone('the store is closed'))
  await opened
  return proxy(worker, waiting)
}

function settle(waiting: Map<number, Waiting>, message: FromThread): void {
  const id = 'id' in message ? message.id : 0
  const one = waiting.get(id)
  waiting.delete(id)
  if (message.kind === 'failed') one?.reject(named(message))
  else one?.resolve('value' in message ? message.value : undefined)
}

function named({ name, message, code }: Extract<FromThread, { kind: 'failed' }>): Error {
  const error = Object.assign(new Error(message), { name })
  return code === undefined ? error : Object.assign(error, { code })
}

function proxy(worker: Worker, waiting: Map<number, Waiting>): SqliteStore {
  let last = 0
  let closed = false
  const call = (part: Call['part'], name: string, values: readonly unknown[]): Promise<unknown> => {
    if (closed) return Promise.reject(new Error('the store is closed'))
    const id = ++last
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
      worker.postMessage({ id, part, name, values: values.map(owned) } satisfies Call)
    })
  }
  const part = (of: Call['part']): Readonly<Record<string, unknown>> =>
    Object.fromEntries(
      METHODS[of].map((name) => [name, (...values: readonly unknown[]) => call(of, name, values)]),
    )
  const ending = async (name: string): Promise<void> => {
    if (closed) return
    const done = call('store', name, [])
    closed = true
    await done
  }
  const parts = { runs: part('runs'), blobs: part('blobs'), records: part('records') }
  return {
    ...parts,
    backup: (to: string) => call('store', 'backup', [to]),
    close: () => ending('close'),
    wipe: () => ending('wipe'),
  } as unknown as SqliteStore
}

/** A view would take everything that it is a view of to the other side with it. */
function owned(value: unknown): unknown {
  if (value instanceof Uint8Array) {
    return value.byteLength === value.buffer.byteLength ? value : value.slice()
  }
  if (Array.isArray(value)) return value.map(owned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, owned(each)]))
}
