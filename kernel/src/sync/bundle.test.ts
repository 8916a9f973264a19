// Bundles: carried by hand they leave the same store as a session, and whatever happens to the file
// ends in a refusal that says what was taken.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nobleCrypto } from '../crypto/index.ts'
import { FLAG } from '../log/index.ts'
import {
  somePrefix,
  testFrame,
  testHistory,
  testLog,
  testSpace,
  writeRandomly,
} from '../testing/logs.ts'
import { mutated } from '../testing/mutate.ts'
import { settle } from '../testing/pretend-link.ts'
import { type Random, seeded } from '../testing/random.ts'
import {
  accessOf,
  meet,
  takeAll,
  testHolder,
  type TestHolder,
  testKeys,
  wishOf,
} from '../testing/sessions.ts'
import { stubCrypto } from '../testing/stub-crypto.ts'
import { blobName } from './blob-name.ts'
import { type BundleImportOptions, importBundle } from './bundle-import.ts'
import { readBundle, readBundleHeader } from './bundle-read.ts'
import { type BundleOptions, bundleParts, createBundle } from './bundle-write.ts'
import type { BundleBytes } from './byte-source.ts'

const crypto = stubCrypto(nobleCrypto)
const space = testSpace()
const LARGE = 1e9

const written = (at: TestHolder, options?: BundleOptions) =>
  createBundle(crypto, at.holder, space, options)
const taken = async (at: TestHolder, bytes: BundleBytes, options?: BundleImportOptions) =>
  importBundle(crypto, at.holder, space, { bytes, ...(options ? { options } : {}) })
const rootOf = (at: TestHolder) => at.holder.root(space).join()

async function two(random: Random) {
  const pair = [await testHolder(crypto, space), await testHolder(crypto, space)] as const
  const history = testHistory(crypto, random, { logs: 1 + random.below(5), entries: 30 })
  for (const at of pair) await takeAll(at, space, somePrefix(history, random))
  return { a: pair[0], b: pair[1], history }
}

/** Every run of every log, after small neighbours were joined. */
async function ofLogs(at: TestHolder) {
  await at.store.runs.compact(space)
  const logs = [...(await at.store.runs.tips(space)).keys()].sort()
  return Promise.all(logs.map((log) => at.store.runs.ofLog(space, log, 0, LARGE)))
}

describe('carrying', () => {
  it('[B1] leaves the store of a live session, byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const random = seeded(seed)
        const keys = testKeys(random)
        const { a, b, history } = await two(random)
        const [byHand, live] = [await testHolder(crypto, space), await testHolder(crypto, space)]
        const start = somePrefix(history, random)
        for (const at of [byHand, live]) await takeAll(at, space, start)
        if (random.flip()) await a.store.runs.compact(space)
        for (const from of [a, b]) {
          expect(await taken(byHand, await written(from))).toMatchObject({ ok: true })
          const wish = { ...wishOf(crypto, space, keys.access), access: accessOf(crypto, keys) }
          await settle(meet(crypto, random, [live, from], wish).wire)
        }
        expect(rootOf(byHand)).toBe(rootOf(live))
        expect(await ofLogs(byHand)).toEqual(await ofLogs(live))
      }),
      { numRuns: 30, seed: 1 },
    )
  })

  it('[B2] both ways makes both the same, and a second time adds nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const { a, b } = await two(seeded(seed))
        const bundle = await written(a)
        await taken(b, bundle)
        await taken(a, await written(b))
        expect(rootOf(a)).toBe(rootOf(b))
        const again = await taken(b, bundle)
        expect(again.ok && again.value.newEntries).toBe(0)
        expect(again.ok && again.value.gaps).toEqual([])
      }),
      { numRuns: 40, seed: 2 },
    )
  })

  it('[B3] since another bundle holds only what came after it, and says when that one is missing', async () => {
    const random = seeded(3)
    const history = testHistory(crypto, random, { logs: 4, entries: 40 })
    const a = await testHolder(crypto, space)
    await takeAll(
      a,
      space,
      [...history.runs.values()].flat().map(({ run }) => run),
    )
    const first = await written(a)
    const log = history.logs[2]!
    await takeAll(a, space, [log.write([testFrame(random, { size: 100 })]).run])
    const header = await readBundleHeader(first)
    expect(header.ok && header.value.to.size).toBe(4)
    const second = await written(a, { since: header.ok ? header.value.to : new Map() })
    expect(second.length).toBeLessThan(1_500)
    const [knows, fresh] = [await testHolder(crypto, space), await testHolder(crypto, space)]
    const early = await taken(fresh, second)
    expect(early).toMatchObject({ ok: true, value: { gaps: [log.log], newEntries: 0 } })
    await taken(knows, first)
    expect(await taken(knows, second)).toMatchObject({
      ok: true,
      value: { newEntries: 1, gaps: [] },
    })
    expect(rootOf(knows)).toBe(rootOf(a))
  })

  it('[B4] puts control logs first', async () => {
    const random = seeded(4)
    const a = await testHolder(crypto, space)
    const logs = Array.from({ length: 4 }, () => testLog(crypto, space, random))
    for (const [i, log] of logs.entries()) {
      await takeAll(a, space, [
        log.write([testFrame(random, { flags: i === 2 ? FLAG.control : 0 })]).run,
      ])
    }
    const reading = await readBundle(crypto, await written(a))
    const first = reading.ok && (await reading.value.next())
    expect(first).toMatchObject({ ok: true, value: { run: { log: logs[2]!.log } } })
  })

  it('carries proofs of forks and chunks of attachments', async () => {
    const random = seeded(5)
    const log = testLog(crypto, space, random)
    const shared = writeRandomly(log, random, 6).map(({ run }) => run)
    const twin = log.clone()
    const [mine, other] = [log, twin].map((each) => each.write([testFrame(random)]).run)
    const [a, b] = [await testHolder(crypto, space), await testHolder(crypto, space)]
    await takeAll(a, space, [...shared, mine!, other!])
    await takeAll(b, space, [...shared, mine!])
    const chunk = random.bytes(50_000)
    const name = blobName(crypto, chunk)
    await a.store.blobs.put(space, name, chunk)
    const got = await taken(b, await written(a, { blobs: [name, '00'.repeat(32)] }))
    expect(got).toMatchObject({ ok: true, value: { blobs: 1, refused: [] } })
    expect(await b.store.blobs.get(space, name)).toEqual(chunk)
    expect(rootOf(b)).toBe(rootOf(a))
  })

  it('[B5] reads the same from pieces of any size as from the whole', async () => {
    const random = seeded(6)
    const { a } = await two(random)
    const whole = await written(a)
    const parts: Uint8Array[] = []
    for await (const part of bundleParts(crypto, a.holder, space)) parts.push(part)
    expect(Buffer.concat(parts)).toEqual(Buffer.from(whole))
    for (const size of [1, 7, 100, 5_000]) {
      const pieces = Array.from({ length: Math.ceil(whole.length / size) }, (_, i) =>
        whole.subarray(i * size, (i + 1) * size),
      )
      const at = await testHolder(crypto, space)
      expect(await taken(at, pieces)).toMatchObject({ ok: true, value: { damage: undefined } })
      expect(rootOf(at)).toBe(rootOf(a))
    }
  })

  it('tells of its progress', async () => {
    const { a, b } = await two(seeded(7))
    const bundle = await written(a)
    const told: number[] = []
    await taken(b, bundle, { progress: (done, all) => told.push(done / all) })
    expect(told).toEqual(told.toSorted((x, y) => x - y))
    expect(told.at(-1)).toBeGreaterThan(0.5)
  })
})

describe('what the reader is thought to have', () => {
  it('[B3] is not left out where the reader has another history', async () => {
    const random = seeded(8)
    const log = testLog(crypto, space, random)
    const runs = writeRandomly(log, random, 12).map(({ run }) => run)
    const a = await testHolder(crypto, space)
    await takeAll(a, space, runs)
    const at = (hash: Uint8Array) => written(a, { since: new Map([[log.log, { seq: 5, hash }]]) })
    const [same, other] = [
      await at((await a.holder.hashAt(space, log.log, 5))!),
      await at(random.bytes(32)),
    ]
    const first = async (bytes: Uint8Array) => {
      const reading = await readBundle(crypto, bytes)
      return reading.ok && (await reading.value.next())
    }
    expect(await first(same)).toMatchObject({ value: { run: { from: 6 } } })
    expect(await first(other)).toMatchObject({ value: { run: { from: 1 } } })
  })
})

describe('refusals', () => {
  it('[B6] names what is no bundle, a newer one, one of another space, and one that is too large', async () => {
    const { a } = await two(seeded(10))
    const bundle = await written(a)
    const other = await testHolder(crypto, testSpace(2))
    const at = (bytes: Uint8Array) => importBundle(crypto, other.holder, testSpace(2), { bytes })
    const refusal = (kind: string, more = {}) => ({ ok: false, refusal: { kind, ...more } })
    expect(await at(new Uint8Array())).toMatchObject(refusal('bundle-not-a-bundle'))
    expect(await at(new Uint8Array(500))).toMatchObject(refusal('bundle-not-a-bundle'))
    expect(await at(bundle)).toMatchObject(refusal('bundle-foreign', { space }))
    const newer = Uint8Array.from(bundle, (byte, i) => (i === 8 ? 2 : byte))
    expect(await at(newer)).toMatchObject(refusal('bundle-newer', { theirs: 2, ours: 1 }))
    const small = await taken(a, bundle, { bytesMax: 100 })
    expect(small).toMatchObject(refusal('bundle-too-large', { limitBytes: 100 }))
    const pieces = await taken(await testHolder(crypto, space), [bundle], { bytesMax: 600 })
    const damage = { kind: 'bundle-too-large', limitBytes: 600 }
    expect(pieces).toMatchObject({ ok: true, value: { damage } })
    const more = await taken(a, Buffer.concat([bundle, Buffer.from([0])]))
    expect(more).toMatchObject({ ok: true, value: { damage: { kind: 'bundle-damaged' } } })
  })

  it('[B7] takes the whole runs before the place where a bundle was cut off, and says so', async () => {
    const random = seeded(11)
    const { a } = await two(random)
    const bundle = await written(a)
    for (let i = 0; i < 60; i++) {
      const length = 9 + random.below(bundle.length - 9)
      const at = await testHolder(crypto, space)
      const got = await taken(at, bundle.subarray(0, length))
      if (!got.ok) expect(got.refusal.kind).toBe('bundle-damaged')
      else {
        expect(got.value.damage).toEqual({ kind: 'bundle-damaged', taken: got.value.runs })
        expect(got.value.gaps).toEqual([])
        await taken(at, bundle)
        expect(rootOf(at)).toBe(rootOf(a))
      }
    }
  })

  it('[B7] notices every change of a byte, and keeps nothing that its author did not sign', async () => {
    const random = seeded(12)
    const { a } = await two(random)
    const bundle = await written(a)
    const headEntries = [...a.holder.tips(space)].map(([log, { seq }]) => [log, seq] as const)
    for (let i = 0; i < 2_000; i++) {
      const at = await testHolder(crypto, space)
      const bytes = mutated(random, bundle)
      if (Buffer.from(bytes).equals(Buffer.from(bundle))) continue
      const got = await taken(at, bytes)
      expect(got.ok && got.value.damage === undefined).toBe(false)
      for (const [log, { seq, hash }] of at.holder.tips(space)) {
        expect(new Map(headEntries).get(log)).toBeGreaterThanOrEqual(seq)
        expect(await a.holder.hashAt(space, log, seq)).toEqual(hash)
      }
    }
  }, 60_000)
})
