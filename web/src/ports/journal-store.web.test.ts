// Both of the browser's stores against the suite that every store has to pass; and what only files
// can suffer: a torn end, a damaged middle, a second owner, a worker that dies.

import { nobleCrypto } from '@folkmoot/kernel/crypto'
import {
  describeStore,
  seeded,
  storedOf,
  testFrame,
  testLog,
  testSpace,
} from '@folkmoot/kernel/testing'
import { describe, expect, it } from 'vitest'
import { openStoreInWorker } from '../testing/store-in-worker.ts'

const LARGE = 64 * 1024 * 1024
const space = testSpace(1)
let count = 0
const freshName = (): string => `test-${Date.now()}-${++count}`

for (const kind of ['files', 'database'] as const)
  describeStore(`browser ${kind}`, async () => {
    const name = freshName()
    const { store } = await openStoreInWorker(kind, name)
    return { store, reopen: async () => (await openStoreInWorker(kind, name)).store }
  })

const runsOf = (seed: number, length: number) => {
  const random = seeded(seed)
  const log = testLog(nobleCrypto, space, random)
  const runs = Array.from({ length }, () => storedOf(log.write([testFrame(random, { size: 200 })])))
  return { log: log.log, runs }
}

/** After its worker died the browser takes a moment to let go of the files. */
async function reopened(name: string) {
  for (let tries = 0; ; tries++) {
    try {
      return (await openStoreInWorker('files', name)).store
    } catch (fault) {
      if (tries > 40 || (fault as Error).name !== 'StoreBusy') throw fault
      await new Promise((resolve) => {
        setTimeout(resolve, 50)
      })
    }
  }
}

async function journalFile(name: string): Promise<FileSystemFileHandle> {
  const root = await navigator.storage.getDirectory()
  const store = await root.getDirectoryHandle(name)
  const journals = await store.getDirectoryHandle('journals')
  return journals.getFileHandle(space)
}

async function changeJournal(
  name: string,
  change: (bytes: Uint8Array) => Uint8Array<ArrayBuffer>,
): Promise<void> {
  const handle = await journalFile(name)
  const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer())
  const writing = await handle.createWritable()
  await writing.write(change(bytes))
  await writing.close()
}

describe('files of a browser', () => {
  it('keeps every acknowledged run when its worker dies', async () => {
    const name = freshName()
    const { log, runs } = runsOf(1, 30)
    const { store, kill } = await openStoreInWorker('files', name)
    let acknowledged = 0
    const writing = (async () => {
      for (const run of runs) {
        await store.runs.append(space, [run])
        acknowledged = run.to
      }
    })()
    void writing.catch(() => undefined)
    await new Promise((resolve) => {
      setTimeout(resolve, 20)
    })
    kill()
    const again = await reopened(name)
    const kept = await again.runs.ofLog(space, log, 0, LARGE)
    expect(kept.at(-1)?.to ?? 0).toBeGreaterThanOrEqual(acknowledged)
    expect(kept).toEqual(runs.slice(0, kept.length))
    await again.close()
  })

  it('cuts off a torn end, at whatever byte it was torn, and goes on after it', async () => {
    const { log, runs } = runsOf(2, 3)
    for (const torn of [1, 7, 8, 40, 100]) {
      const name = freshName()
      const { store } = await openStoreInWorker('files', name)
      await store.runs.append(space, runs.slice(0, 2))
      const before = (await (await journalFile(name)).getFile()).size
      await store.runs.append(space, runs.slice(2))
      await store.close()
      await changeJournal(name, (bytes) => bytes.slice(0, before + torn))
      const again = await reopened(name)
      expect((await again.runs.ofLog(space, log, 0, LARGE)).length).toBe(2)
      await again.runs.append(space, runs.slice(2))
      await again.close()
      const third = await reopened(name)
      expect(await third.runs.ofLog(space, log, 0, LARGE)).toEqual(runs)
      await third.close()
    }
  })

  it('says that a damaged middle is damage instead of forgetting what came after', async () => {
    const name = freshName()
    const { store } = await openStoreInWorker('files', name)
    for (const run of runsOf(3, 3).runs) await store.runs.append(space, [run])
    await store.close()
    await changeJournal(name, (bytes) => {
      const changed = bytes.slice()
      changed[60] = (changed[60] ?? 0) ^ 1
      return changed
    })
    await expect(openStoreInWorker('files', name)).rejects.toMatchObject({ name: 'StoreDamaged' })
  })

  it('is busy while another worker has it', async () => {
    const name = freshName()
    const first = await openStoreInWorker('files', name)
    await first.store.runs.append(space, runsOf(4, 1).runs)
    await expect(openStoreInWorker('files', name)).rejects.toMatchObject({ name: 'StoreBusy' })
    await first.store.close()
    await (await reopened(name)).close()
  })
})
