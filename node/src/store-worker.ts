// The thread that owns a SQLite file: a commit waits for the disk (13 ms usually, 130 ms at times,
// research/hub.md §2.2), and the thread with the sockets must not wait with it.

import { parentPort, workerData } from 'node:worker_threads'
import { openSqliteStore, type SqliteStore } from './sqlite-store.ts'
import type { Call, FromThread, ThreadSetup } from './store-calls.ts'

type Method = (...values: readonly unknown[]) => Promise<unknown>

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
const send = (message: FromThread): void => parentPort?.postMessage(message)

function failed(id: number, error: unknown): void {
  const { name, message, code }: NodeJS.ErrnoException =
    error instanceof Error ? error : new Error(String(error))
  send({ kind: 'failed', id, name, message, code })
}

function serve(store: SqliteStore): void {
  const parts = { runs: store.runs, blobs: store.blobs, records: store.records, store }
  parentPort?.on('message', (call: Call) => {
    const part = parts[call.part] as unknown as Readonly<Record<string, Method>>
    const method = part[call.name]
    if (!method) return failed(call.id, new Error(`no method ${call.part}.${call.name}`))
    void answer(call, method)
  })
}

async function answer(call: Call, method: Method): Promise<void> {
  try {
    send({ kind: 'done', id: call.id, value: await method(...call.values) })
    if (call.part === 'store' && call.name !== 'backup') parentPort?.close()
  } catch (error) {
    failed(call.id, error)
  }
}

function start(setup: ThreadSetup): void {
  try {
    const onCommit = (ms: number, jobs: number): void => send({ kind: 'commit', ms, jobs })
    serve(openSqliteStore(setup.path, { ...setup.options, onCommit }))
    send({ kind: 'ready' })
  } catch (error) {
    failed(0, error)
    parentPort?.close()
  }
}

start(workerData as ThreadSetup)
