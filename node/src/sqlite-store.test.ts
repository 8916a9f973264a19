import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { loadSodium } from '@folkmoot/kernel/crypto'
import { spaceId } from '@folkmoot/kernel/log'
import { describeStore } from '@folkmoot/kernel/testing'
import { afterAll, describe, expect, it } from 'vitest'
import { systemChance } from './chance.ts'
import { createSampleLog } from './sample-log.ts'
import { openDatabase } from './sqlite.ts'
import { MIGRATIONS } from './sqlite-schema.ts'
import { openSqliteStore, type SqliteOptions } from './sqlite-store.ts'
import { openStoreThread } from './store-thread.ts'

const crypto = await loadSodium()
const root = mkdtempSync(join(tmpdir(), 'folkmoot-sqlite-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

let count = 0
const freshPath = (): string => join(root, `store-${++count}`, 'store.sqlite')
const space = spaceId(new Uint8Array(32).fill(1))
const sample = () => createSampleLog({ crypto, chance: systemChance, space })

const fault = (opening: () => unknown): Error => {
  try {
    opening()
  } catch (error) {
    return error as Error
  }
  throw new Error('expected a fault')
}

describe('rules of the one writer', () => {
  it('a store that is open elsewhere is busy, with a sentence', async () => {
    const path = freshPath()
    const first = openSqliteStore(path)
    const busy = fault(() => openSqliteStore(path))
    expect(busy.name).toBe('StoreBusy')
    expect(busy.message).toContain('Another folkmoot')
    await first.close()
    await openSqliteStore(path).close()
  })

  it('a store in a thread is busy for everybody else, and says so by the same name', async () => {
    const path = freshPath()
    const first = await openStoreThread(path)
    await expect(openStoreThread(path)).rejects.toMatchObject({ name: 'StoreBusy' })
    await first.close()
    await expect(first.runs.spaces()).rejects.toThrow('closed')
  })
})

describe('files of other versions and other programs', () => {
  it('a newer store is refused and not changed by a byte', async () => {
    const path = freshPath()
    const migrations = [...MIGRATIONS, 'CREATE TABLE later (i INTEGER PRIMARY KEY)']
    await openSqliteStore(path, { migrations }).close()
    const before = readFileSync(path)
    expect(fault(() => openSqliteStore(path)).name).toBe('StoreNewer')
    expect(readFileSync(path)).toEqual(before)
  })

  it('an older store is brought forward with what it holds', async () => {
    const path = freshPath()
    const older = openSqliteStore(path)
    await older.runs.append(space, [sample().next().stored])
    await older.close()
    const migrations = [...MIGRATIONS, 'ALTER TABLE space ADD COLUMN note TEXT']
    const newer = openSqliteStore(path, { migrations })
    expect(await newer.runs.arrivals(space)).toBe(1)
    await newer.close()
    const database = openDatabase(path)
    expect(database.prepare('PRAGMA user_version').get()).toEqual({ user_version: 2 })
    database.close()
  })

  it('junk and the files of other programs are damaged stores, and stay as they are', async () => {
    const path = freshPath()
    await openSqliteStore(path).close()
    writeFileSync(path, 'not a database, but long enough to look at: '.repeat(40))
    expect(fault(() => openSqliteStore(path)).name).toBe('StoreDamaged')
    const foreign = join(root, 'foreign.sqlite')
    const database = openDatabase(foreign)
    database.exec('CREATE TABLE theirs (i)')
    database.close()
    expect(fault(() => openSqliteStore(foreign)).message).toContain('another program')
  })
})

describe('a full disk', () => {
  const smallest = async (): Promise<number> => {
    const path = freshPath()
    await openSqliteStore(path).close()
    return readFileSync(path).length / 4096
  }

  it('stops an append whole: what does not fit leaves nothing behind, and reading goes on', async () => {
    const options: SqliteOptions = { pagesMax: (await smallest()) + 20 }
    const store = openSqliteStore(freshPath(), options)
    const log = sample()
    const kept = log.next({ entries: 4, bytes: 4096 })
    await store.runs.append(space, [kept.stored])
    const runs = Array.from({ length: 20 }, () => log.next({ bytes: 8192 }).stored)
    await expect(store.runs.append(space, runs)).rejects.toMatchObject({ name: 'StoreFull' })
    expect(await store.runs.arrivals(space)).toBe(1)
    expect((await store.runs.tips(space)).get(log.log)?.seq).toBe(4)
    expect(await store.runs.size(space)).toEqual({ bytes: kept.stored.bytes.length, entries: 4 })
    await store.close()
  })

  it('does not let a large write take a small one of the same moment with it', async () => {
    const store = openSqliteStore(freshPath(), { pagesMax: (await smallest()) + 20 })
    const [large, small] = [sample(), sample()]
    const runs = Array.from({ length: 20 }, () => large.next({ bytes: 8192 }).stored)
    const outcomes = await Promise.allSettled([
      store.runs.append(space, runs),
      store.runs.append(space, [small.next().stored]),
    ])
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['rejected', 'fulfilled'])
    expect([...(await store.runs.tips(space)).keys()]).toEqual([small.log])
    await store.close()
  })
})

describe('group commit', () => {
  it('writes of one moment share one transaction, and a faulty one fails alone', async () => {
    const commits: number[] = []
    const options = { onCommit: (_ms: number, jobs: number) => void commits.push(jobs) }
    const store = openSqliteStore(freshPath(), options)
    const logs = Array.from({ length: 10 }, sample)
    const faulty = sample()
    faulty.next()
    const outcomes = await Promise.allSettled(
      [...logs, faulty].map((log) => store.runs.append(space, [log.next().stored])),
    )
    expect(outcomes.filter((outcome) => outcome.status === 'rejected')).toHaveLength(1)
    expect(commits).toEqual([11])
    expect((await store.runs.tips(space)).size).toBe(10)
    await store.close()
  })
})

describe('forgetting', () => {
  const secret = Buffer.from('the-only-copy-of-a-wrapped-key')
  const holds = (folder: string): boolean =>
    readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(secret))

  it('a removed record is nowhere in the files', async () => {
    const path = freshPath()
    const store = openSqliteStore(path)
    await store.records.put('vault', secret)
    await store.records.put('other', new Uint8Array(9))
    expect(holds(join(path, '..'))).toBe(true)
    await store.records.remove('vault')
    expect(holds(join(path, '..'))).toBe(false)
    await store.close()
  })

  it('a wiped store leaves no file', async () => {
    const path = freshPath()
    const store = openSqliteStore(path)
    await store.records.put('vault', secret)
    await store.wipe()
    expect(readdirSync(join(path, '..'))).toEqual([])
  })
})

describe('joining runs', () => {
  it('never joins across a cut, so that what arrived before it can still be told apart', async () => {
    const store = openSqliteStore(freshPath())
    const log = sample()
    for (let i = 0; i < 6; i++) await store.runs.append(space, [log.next().stored])
    await store.runs.compact(space, { cuts: [4] })
    const arrived = await store.runs.arrived(space, 0, 1 << 20)
    expect(arrived.map(({ n, run }) => [n, run.from, run.to])).toEqual([
      [4, 1, 4],
      [6, 5, 6],
    ])
    await store.close()
  })
})

describe('backup', () => {
  it('is a store of its own with everything that was acknowledged', async () => {
    const store = await openStoreThread(freshPath())
    await store.runs.append(space, [sample().next().stored])
    const copy = freshPath()
    mkdirSync(dirname(copy))
    await store.backup(copy)
    const restored = openSqliteStore(copy)
    expect(await restored.runs.arrivals(space)).toBe(1)
    await restored.close()
    await store.close()
  })
})

describeStore('SQLite', async () => {
  const path = freshPath()
  return { store: openSqliteStore(path), reopen: async () => openSqliteStore(path) }
})

describeStore('SQLite in a thread', async () => {
  const path = freshPath()
  return { store: await openStoreThread(path), reopen: () => openStoreThread(path) }
})
