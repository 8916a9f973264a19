// The conformance suite of every Store: memory, SQLite, OPFS. Runs under vitest, on Node and in Chromium.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nobleCrypto } from '../crypto/index.ts'
import {
  chainStart,
  FLAG,
  headVerifies,
  type LogId,
  runHashes,
  runOf,
  signatureOf,
  type SpaceId,
  type StoredRun,
} from '../log/index.ts'
import type { Store } from '../store/index.ts'
import { storedOf, testFrame, testLog, type TestLog, testSpace } from './logs.ts'
import { seeded } from './random.ts'
import { stubCrypto } from './stub-crypto.ts'

/** A store, and what opening it again after it was closed gives. */
export interface StoreUnderTest {
  readonly store: Store
  readonly reopen: () => Promise<Store>
}

const crypto = stubCrypto(nobleCrypto)
const LARGE = 64 * 1024 * 1024
const space = testSpace(1)
const other = testSpace(2)

interface Bench {
  store: Store
  reopen: () => Promise<Store>
}

/** Runs of single entries (or `entries` each) of a fresh log. */
function someRuns(seed: number, count: number, wish: { of?: SpaceId; size?: number } = {}) {
  const random = seeded(seed)
  const log = testLog(crypto, wish.of ?? space, random)
  const runs = Array.from({ length: count }, (_, i) =>
    storedOf(
      log.write([testFrame(random, { flags: i === 0 ? FLAG.control : 0, size: wish.size ?? 100 })]),
    ),
  )
  return { log, runs, random }
}

const bytesOf = (runs: readonly StoredRun[]) => runs.map(({ bytes }) => Array.from(bytes))

/** Every link and every head of a log, from its start, as whoever receives it would check. */
async function expectToVerify(store: Store, log: LogId, to: number): Promise<void> {
  let [seq, hash] = [0, chainStart(crypto, space, log)]
  for (const stored of await store.runs.ofLog(space, log, 0, LARGE)) {
    expect(stored.from).toBe(seq + 1)
    expect(stored.before).toEqual(hash)
    const run = runOf(stored)
    hash = runHashes(crypto, run, hash).at(-1)!
    seq = stored.to
    expect(stored.head).toEqual(hash)
    expect(headVerifies(crypto, space, log, { seq, hash, signature: run.signature })).toBe(true)
  }
  expect(seq).toBe(to)
}

export function describeStore(name: string, make: () => Promise<StoreUnderTest>): void {
  describe(`store: ${name}`, () => {
    const bench = {} as Bench
    beforeEach(async () => {
      const made = await make()
      bench.store = made.store
      bench.reopen = async () => {
        await bench.store.close()
        bench.store = await made.reopen()
        return bench.store
      }
    })
    afterEach(() => bench.store.close())
    describe('runs', () => {
      describeRuns(bench)
    })
    describe('joining and dropping', () => {
      describeRewriting(bench)
    })
    describe('everything else', () => {
      describeRest(bench)
    })
  })
}

function describeRuns(bench: Bench): void {
  it('gives back each log in its order and all in order of arrival', async () => {
    const { runs } = bench.store
    const [a, b] = [someRuns(1, 6), someRuns(2, 5)]
    const numbers: number[] = []
    for (let i = 0; i < 6; i++) {
      const batch = [a.runs[i], b.runs[i]].filter((run) => run !== undefined)
      numbers.push(...(await runs.append(space, batch)))
    }
    expect(numbers).toEqual(numbers.map((_, i) => numbers[0]! + i))
    expect(await runs.ofLog(space, a.log.log, 0, LARGE)).toEqual(a.runs)
    expect(await runs.ofLog(space, b.log.log, 3, LARGE)).toEqual(b.runs.slice(3))
    const arrived = await runs.arrived(space, 0, LARGE)
    expect(arrived.map(({ n }) => n)).toEqual(numbers)
    expect(arrived.map(({ run }) => run.log).slice(0, 2)).toEqual([a.log.log, b.log.log])
    expect(await runs.arrivals(space)).toBe(numbers.at(-1))
  })

  it('finds the run that holds an entry, not only runs that begin after it', async () => {
    const random = seeded(5)
    const log = testLog(crypto, space, random)
    const frames = () => Array.from({ length: 4 }, () => testFrame(random, { flags: 0 }))
    const stored = [storedOf(log.write(frames())), storedOf(log.write(frames()))]
    await bench.store.runs.append(space, stored)
    expect(await bench.store.runs.ofLog(space, log.log, 2, LARGE)).toEqual(stored)
    expect(await bench.store.runs.ofLog(space, log.log, 4, LARGE)).toEqual(stored.slice(1))
    expect(await bench.store.runs.ofLog(space, log.log, 8, LARGE)).toEqual([])
  })

  it('reads about as much as asked for, and at least one', async () => {
    const { log, runs } = someRuns(3, 10)
    await bench.store.runs.append(space, runs)
    expect(await bench.store.runs.ofLog(space, log.log, 0, 1)).toHaveLength(1)
    expect(await bench.store.runs.arrived(space, 0, 1)).toHaveLength(1)
    const some = await bench.store.runs.ofLog(space, log.log, 0, runs[0]!.bytes.length * 3)
    expect(some.length).toBeGreaterThanOrEqual(2)
    expect(some.length).toBeLessThanOrEqual(4)
  })

  it('knows the newest head of every log with its signature, and the control logs', async () => {
    const [a, b] = [someRuns(1, 4), someRuns(2, 2)]
    const plain = testLog(crypto, space, seeded(9))
    const content = storedOf(plain.write([testFrame(seeded(9), { flags: 0 })]))
    await bench.store.runs.append(space, [...a.runs, ...b.runs, content])
    const tips = await bench.store.runs.tips(space)
    expect(tips.size).toBe(3)
    for (const { runs } of [a, b]) {
      const last = runs.at(-1)!
      const tip = { seq: last.to, hash: last.head, signature: signatureOf(last) }
      expect(tips.get(last.log)).toEqual(tip)
    }
    const control = await bench.store.runs.controlLogs?.(space)
    if (control) expect(new Set(control)).toEqual(new Set([a.log.log, b.log.log]))
  })

  it('takes a gap, a repetition or another history as a fault, and then keeps nothing of the batch', async () => {
    const { runs, random, log } = someRuns(4, 5)
    const store = bench.store.runs
    await store.append(space, runs.slice(0, 2))
    const fresh = someRuns(6, 1).runs
    await expect(store.append(space, [...fresh, runs[3]!])).rejects.toThrow(Error)
    await expect(store.append(space, [...fresh, runs[1]!])).rejects.toThrow(Error)
    const twin = twinOf(log, runs, random)
    await expect(store.append(space, [...fresh, twin])).rejects.toThrow(Error)
    expect(await store.arrivals(space)).toBe(2)
    expect((await store.tips(space)).size).toBe(1)
    expect(await store.ofLog(space, fresh[0]!.log, 0, LARGE)).toEqual([])
    await store.append(space, [...fresh, ...runs.slice(2)])
    expect(await store.ofLog(space, runs[0]!.log, 0, LARGE)).toEqual(runs)
  })

  it('keeps spaces apart', async () => {
    const [mine, theirs] = [someRuns(1, 3), someRuns(2, 2, { of: other })]
    await bench.store.runs.append(space, mine.runs)
    await bench.store.runs.append(other, theirs.runs)
    expect([...(await bench.store.runs.spaces())].sort()).toEqual([space, other].sort())
    expect(await bench.store.runs.arrivals(other)).toBe(2)
    expect(await bench.store.runs.arrived(other, 0, LARGE)).toHaveLength(2)
    await bench.store.runs.removeSpace(space)
    expect(await bench.store.runs.spaces()).toEqual([other])
    expect(await bench.store.runs.ofLog(space, mine.log.log, 0, LARGE)).toEqual([])
    expect(await bench.store.runs.arrived(other, 0, LARGE)).toHaveLength(2)
  })

  it('takes appends that come at the same time, each whole and in its order', async () => {
    const logs = Array.from({ length: 8 }, (_, i) => someRuns(20 + i, 12))
    await Promise.all(
      logs.map(async ({ runs }) => {
        for (let i = 0; i < 12; i += 3) await bench.store.runs.append(space, runs.slice(i, i + 3))
      }),
    )
    const arrived = await bench.store.runs.arrived(space, 0, LARGE)
    expect(arrived.map(({ n }) => n)).toEqual(arrived.map((_, i) => i + 1))
    for (const { log, runs } of logs) {
      expect(await bench.store.runs.ofLog(space, log.log, 0, LARGE)).toEqual(runs)
    }
  })

  it('counts bytes and entries', async () => {
    expect(await bench.store.runs.size(space)).toEqual({ bytes: 0, entries: 0 })
    const { runs } = someRuns(1, 5)
    await bench.store.runs.append(space, runs)
    const bytes = runs.reduce((sum, run) => sum + run.bytes.length, 0)
    expect(await bench.store.runs.size(space)).toEqual({ bytes, entries: 5 })
  })

  it('has everything after it was closed and opened again', async () => {
    const { log, runs } = someRuns(1, 5)
    await bench.store.runs.append(space, runs)
    await bench.store.runs.keepFork(space, log.log, new Uint8Array([1, 2]))
    await bench.store.blobs.put(space, 'ab', new Uint8Array([3]))
    await bench.store.records.put('vault', new Uint8Array([4]))
    const again = await bench.reopen()
    expect(await again.runs.ofLog(space, log.log, 0, LARGE)).toEqual(runs)
    expect(await again.runs.arrived(space, 3, LARGE)).toHaveLength(2)
    expect((await again.runs.tips(space)).get(log.log)?.seq).toBe(5)
    expect((await again.runs.forks(space)).get(log.log)).toEqual(new Uint8Array([1, 2]))
    expect(await again.blobs.get(space, 'ab')).toEqual(new Uint8Array([3]))
    expect(await again.records.get('vault')).toEqual(new Uint8Array([4]))
    expect(await again.runs.append(space, someRuns(2, 1).runs)).toEqual([6])
  })
}

/** A run that continues the same log from an entry that the store does not have. */
function twinOf(log: TestLog, runs: readonly StoredRun[], random: ReturnType<typeof seeded>) {
  const elsewhere = testLog(crypto, space, random, {
    seed: log.seed,
    tip: { seq: 2, hash: runs[3]!.head },
  })
  return storedOf(elsewhere.write([testFrame(random)]))
}

function describeRewriting(bench: Bench): void {
  it('joins small neighbours, and every head that is left still verifies', async () => {
    const { log, runs } = someRuns(1, 300, { size: 1000 })
    await bench.store.runs.append(space, runs)
    await bench.store.runs.compact(space)
    const joined = await bench.store.runs.ofLog(space, log.log, 0, LARGE)
    expect(joined).toHaveLength(5)
    for (const run of joined) expect(run.bytes.length).toBeLessThanOrEqual(64 * 1024)
    await expectToVerify(bench.store, log.log, 300)
    expect((await bench.store.runs.tips(space)).get(log.log)?.seq).toBe(300)
    const { entries } = await bench.store.runs.size(space)
    expect(entries).toBe(300)
  })

  it('joins to the same bytes however the runs arrived and however often it joined before', async () => {
    const { log, runs } = someRuns(1, 200, { size: 1500 })
    await bench.store.runs.append(space, runs)
    await bench.store.runs.compact(space)
    const once = await bench.store.runs.ofLog(space, log.log, 0, LARGE)
    await bench.store.runs.removeSpace(space)
    for (let i = 0; i < 200;) {
      const count = 1 + ((i * 7) % 30)
      await bench.store.runs.append(space, runs.slice(i, i + count))
      await bench.store.runs.compact(space)
      i += count
    }
    expect(bytesOf(await bench.store.runs.ofLog(space, log.log, 0, LARGE))).toEqual(bytesOf(once))
  })

  it('lets no cursor skip an entry when runs were joined behind it', async () => {
    const [a, b] = [someRuns(1, 20), someRuns(2, 20)]
    for (let i = 0; i < 20; i++) await bench.store.runs.append(space, [a.runs[i]!, b.runs[i]!])
    await bench.store.runs.compact(space)
    expect(await bench.store.runs.arrivals(space)).toBe(40)
    for (let cursor = 0; cursor <= 40; cursor++) {
      const seen = new Set<string>()
      for (const run of [...a.runs, ...b.runs].filter((_, i) => arrivalOf(i) <= cursor)) {
        seen.add(`${run.log} ${run.from}`)
      }
      for (const { run, n } of await bench.store.runs.arrived(space, cursor, LARGE)) {
        expect(n).toBeGreaterThan(cursor)
        for (let seq = run.from; seq <= run.to; seq++) seen.add(`${run.log} ${seq}`)
      }
      expect(seen.size).toBe(40)
    }
  })

  it('does not join runs on two sides of a cut', async () => {
    const { log, runs } = someRuns(1, 10)
    for (const run of runs) await bench.store.runs.append(space, [run])
    await bench.store.runs.compact(space, { cuts: [4] })
    const parts = await bench.store.runs.ofLog(space, log.log, 0, LARGE)
    expect(parts.map(({ from, to }) => [from, to])).toEqual([
      [1, 4],
      [5, 10],
    ])
    const numbers = (await bench.store.runs.arrived(space, 0, LARGE)).map(({ n }) => n)
    expect(numbers).toEqual([4, 10])
    await expectToVerify(bench.store, log.log, 10)
  })

  it('drops bodies, and the chain still verifies', async () => {
    const random = seeded(8)
    const log = testLog(crypto, space, random)
    const secret = new Uint8Array(40).fill(0xee)
    const kept = new Uint8Array(40).fill(0xdd)
    const plain = testFrame(random, { flags: 0, size: 40 })
    const ephemeral = {
      ...testFrame(random, { flags: FLAG.ephemeral, size: 40 }),
      body: kept,
      tail: { length: 40, body: secret, bodyHash: undefined },
    }
    const runs = [
      storedOf(log.write([plain, { ...plain, body: secret }, plain])),
      storedOf(log.write([ephemeral])),
      storedOf(log.write([plain])),
    ]
    await bench.store.runs.append(space, runs)
    const before = await bench.store.runs.size(space)
    await bench.store.runs.dropBodies(space, log.log, [2, 4])
    const after = await bench.store.runs.ofLog(space, log.log, 0, LARGE)
    const frames = after.flatMap((run) => runOf(run).frames)
    expect(frames.map((frame) => frame.body !== undefined)).toEqual([true, false, true, true, true])
    expect(frames[3]!.tail?.body).toBe(undefined)
    expect(frames[3]!.body).toEqual(kept)
    expect(bytesOf(after).flat().join()).not.toContain(Array.from(secret).join())
    await expectToVerify(bench.store, log.log, 5)
    expect((await bench.store.runs.size(space)).bytes).toBeLessThan(before.bytes)
    await bench.store.runs.compact(space)
    await expectToVerify(bench.store, log.log, 5)
    const again = await bench.reopen()
    await expectToVerify(again, log.log, 5)
  })
}

/** Where the i-th of [...a, ...b] stood when a and b arrived in turn. */
const arrivalOf = (i: number): number => (i < 20 ? 2 * i + 1 : 2 * (i - 20) + 2)

function describeRest(bench: Bench): void {
  it('keeps at most one proof of a fork for each log, the one that it was given last', async () => {
    const { log } = someRuns(1, 1)
    expect((await bench.store.runs.forks(space)).size).toBe(0)
    await bench.store.runs.keepFork(space, log.log, new Uint8Array([1]))
    await bench.store.runs.keepFork(space, log.log, new Uint8Array([2]))
    const forks = await bench.store.runs.forks(space)
    expect([...forks]).toEqual([[log.log, new Uint8Array([2])]])
    await bench.store.runs.removeSpace(space)
    expect((await bench.store.runs.forks(space)).size).toBe(0)
  })

  it('does not share its bytes with whoever gave them', async () => {
    const { log, runs } = someRuns(1, 1)
    const given = { ...runs[0]!, bytes: new Uint8Array(runs[0]!.bytes.length + 9).subarray(9) }
    given.bytes.set(runs[0]!.bytes)
    const blob = new Uint8Array([1, 2, 3])
    await bench.store.runs.append(space, [given])
    await bench.store.blobs.put(space, 'cd', blob)
    given.bytes.fill(0)
    blob.fill(0)
    expect((await bench.store.runs.ofLog(space, log.log, 0, LARGE))[0]?.bytes).toEqual(
      runs[0]!.bytes,
    )
    expect(await bench.store.blobs.get(space, 'cd')).toEqual(new Uint8Array([1, 2, 3]))
  })

  it('keeps blobs by space and hash', async () => {
    const { blobs } = bench.store
    expect(await blobs.has(space, 'aa')).toBe(false)
    expect(await blobs.get(space, 'aa')).toBe(undefined)
    const large = seeded(1).bytes(256 * 1024)
    await blobs.put(space, 'aa', large)
    await blobs.put(space, 'bb', new Uint8Array([1]))
    await blobs.put(space, 'aa', large)
    expect(await blobs.get(space, 'aa')).toEqual(large)
    expect(await blobs.has(other, 'aa')).toBe(false)
    expect([...(await blobs.list(space))].sort()).toEqual(['aa', 'bb'])
    await blobs.remove(space, 'aa')
    expect(await blobs.list(space)).toEqual(['bb'])
  })

  it('keeps records by name', async () => {
    const { records } = bench.store
    expect(await records.get('vault')).toBe(undefined)
    await records.put('vault', new Uint8Array([1]))
    await records.put('vault', new Uint8Array([2, 3]))
    await records.put('settings', new Uint8Array())
    expect(await records.get('vault')).toEqual(new Uint8Array([2, 3]))
    expect(await records.get('settings')).toEqual(new Uint8Array())
    expect([...(await records.names())].sort()).toEqual(['settings', 'vault'])
    await records.remove('vault')
    expect(await records.names()).toEqual(['settings'])
  })

  it('has nothing left once wiped, also not after opening again', async () => {
    await bench.store.runs.append(space, someRuns(1, 3).runs)
    await bench.store.blobs.put(space, 'aa', new Uint8Array([1]))
    await bench.store.records.put('vault', new Uint8Array([1]))
    await bench.store.wipe()
    const again = await bench.reopen()
    expect(await again.runs.spaces()).toEqual([])
    expect(await again.blobs.list(space)).toEqual([])
    expect(await again.records.names()).toEqual([])
    await again.runs.append(space, someRuns(2, 1).runs)
    expect(await again.runs.arrivals(space)).toBe(1)
  })
}
