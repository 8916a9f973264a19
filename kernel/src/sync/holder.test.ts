// The holder: what it takes, what it answers, that forks end as proof and that the disk is asked seldom.

import { describe, expect, it, vi } from 'vitest'
import { nobleCrypto } from '../crypto/index.ts'
import {
  decodeForkEvidence,
  decodeRun,
  encodeRun,
  FLAG,
  forkHolds,
  frontierRoot,
  type Run,
} from '../log/index.ts'
import { createMemoryStore } from '../store/index.ts'
import { testFrame, testHistory, testLog, testSpace, writeRandomly } from '../testing/logs.ts'
import { seeded } from '../testing/random.ts'
import { stubCrypto } from '../testing/stub-crypto.ts'
import { createRunHolder, type RunHolderOptions } from './holder.ts'

const crypto = stubCrypto(nobleCrypto)
const space = testSpace()

async function holding(options: Partial<RunHolderOptions> = {}) {
  const store = createMemoryStore(crypto.sha256)
  const holder = createRunHolder({ crypto, store: store.runs, ...options })
  await holder.load(space)
  return { store, holder }
}
/** As it would come from a link: read from bytes. */
const arrived = (run: Run): Run => decodeRun(encodeRun(run).slice())!
const oneEach = (
  random: ReturnType<typeof seeded>,
  log: ReturnType<typeof testLog>,
  count: number,
) => Array.from({ length: count }, () => log.write([testFrame(random)]))

describe('taking runs', () => {
  it('stores what continues, knows what repeats, and says what is missing', async () => {
    const random = seeded(1)
    const log = testLog(crypto, space, random)
    const runs = oneEach(random, log, 5).map(({ run }) => arrived(run))
    const { holder } = await holding()
    expect(
      await holder.take(space, [runs[0]!, runs[1]!, runs[1]!, runs[0]!, runs[4]!], 'peer'),
    ).toEqual([
      { kind: 'stored' },
      { kind: 'stored' },
      { kind: 'known' },
      { kind: 'known' },
      { kind: 'gap', have: 2 },
    ])
    expect(holder.frontier(space).get(log.log)?.seq).toBe(2)
    await holder.take(space, runs.slice(2), 'peer')
    expect(holder.root(space)).toEqual(frontierRoot(crypto, new Map([[log.log, log.tip()]])))
  })

  it('takes the new part of a run that begins among known entries', async () => {
    const random = seeded(2)
    const log = testLog(crypto, space, random)
    const twin = log.clone()
    const frames = Array.from({ length: 6 }, () => testFrame(random))
    const { holder, store } = await holding()
    await holder.take(
      space,
      [log.write(frames.slice(0, 2)).run, log.write(frames.slice(2, 4)).run],
      'peer',
    )
    expect(await holder.take(space, [twin.write(frames).run], 'peer')).toEqual([{ kind: 'stored' }])
    const runs = await store.runs.ofLog(space, log.log, 0, 1e9)
    expect(runs.map(({ from, to }) => [from, to])).toEqual([
      [1, 2],
      [3, 4],
      [5, 6],
    ])
  })

  it('refuses a wrong signature and a wrong key', async () => {
    const random = seeded(3)
    const log = testLog(nobleCrypto, space, random)
    const { run } = log.write([testFrame(random)])
    const { holder } = await holding({ crypto: nobleCrypto })
    const bad = {
      ...run,
      signature: Uint8Array.from(run.signature, (byte, i) => (i === 0 ? byte ^ 1 : byte)),
    }
    expect(await holder.take(space, [bad], 'peer')).toEqual([
      { kind: 'refused', refusal: { kind: 'sync-wrong-signature' } },
    ])
    const weak = { ...run, log: `01${'00'.repeat(31)}` as typeof run.log }
    expect(await holder.take(space, [weak], 'peer')).toEqual([
      { kind: 'refused', refusal: { kind: 'sync-wrong-key' } },
    ])
    expect(await holder.take(space, [run], 'peer')).toEqual([{ kind: 'stored' }])
  })

  it('asks `admit` before it verifies anything', async () => {
    const verify = vi.fn(crypto.ed25519Verify)
    const refusal = { kind: 'hub-quota-log', retrySeconds: 5 }
    const { holder } = await holding({
      crypto: { ...crypto, ed25519Verify: verify },
      admit: () => refusal,
    })
    const random = seeded(4)
    const { run } = testLog(crypto, space, random).write([testFrame(random)])
    expect(await holder.take(space, [run], 'peer')).toEqual([{ kind: 'refused', refusal }])
    expect(verify).not.toHaveBeenCalled()
  })

  it('lets all that waits go to the store in one trip, and tells of nothing before that', async () => {
    const store = createMemoryStore(crypto.sha256)
    let release: () => void = () => undefined
    const append = vi.fn(async (...args: Parameters<typeof store.runs.append>) => {
      await new Promise<void>((resolve) => (release = resolve))
      return store.runs.append(...args)
    })
    const told: number[] = []
    const holder = createRunHolder({
      crypto,
      store: { ...store.runs, append },
      onStored: (_, { n }) => told.push(n),
    })
    const history = testHistory(crypto, seeded(5), { logs: 5, entries: 4 })
    const [first, ...others] = [...history.runs.values()].map((runs) => runs.map(({ run }) => run))
    const takes = [holder.take(space, first!, 'peer')]
    await vi.waitFor(() => expect(append).toHaveBeenCalledTimes(1))
    takes.push(...others.map((runs) => holder.take(space, runs, 'peer')))
    expect(told).toEqual([])
    release()
    await vi.waitFor(() => expect(append).toHaveBeenCalledTimes(2))
    expect(told).toHaveLength(first!.length)
    release()
    await Promise.all(takes)
    expect(append).toHaveBeenCalledTimes(2)
    expect(told).toEqual(told.map((_, i) => i + 1))
  })

  it('has the same tips as before when the store refused', async () => {
    const store = createMemoryStore(crypto.sha256)
    let full = true
    const append: typeof store.runs.append = async (...args) => {
      if (full) throw Object.assign(new Error('full'), { name: 'StoreFull' })
      return store.runs.append(...args)
    }
    const holder = createRunHolder({ crypto, store: { ...store.runs, append } })
    await holder.load(space)
    const empty = holder.root(space)
    const random = seeded(6)
    const { run } = testLog(crypto, space, random).write([testFrame(random)])
    await expect(holder.take(space, [run], 'peer')).rejects.toThrow('full')
    expect(holder.root(space)).toEqual(empty)
    full = false
    expect(await holder.take(space, [run], 'peer')).toEqual([{ kind: 'stored' }])
  })

  it('keeps nothing of a delivery in which the store failed, and all of the one beside it', async () => {
    const store = createMemoryStore(crypto.sha256)
    let broken = false
    const ofLog: typeof store.runs.ofLog = async (...args) => {
      if (broken) throw new Error('unreadable')
      return store.runs.ofLog(...args)
    }
    const holder = createRunHolder({ crypto, store: { ...store.runs, ofLog } })
    const random = seeded(8)
    const [log, other, third] = [1, 2, 3].map(() => testLog(crypto, space, random))
    const runs = oneEach(random, log!, 4).map(({ run }) => run)
    await holder.take(space, runs, 'peer')
    broken = true
    const fresh = third!.write([testFrame(random)]).run
    const bad = holder.take(space, [fresh, runs[1]!], 'peer')
    const good = holder.take(space, [other!.write([testFrame(random)]).run], 'peer')
    await expect(bad).rejects.toThrow('unreadable')
    expect(await good).toEqual([{ kind: 'stored' }])
    expect(holder.tip(space, third!.log)).toBe(undefined)
    expect((await store.runs.tips(space)).size).toBe(2)
    expect(await holder.take(space, [fresh], 'peer')).toEqual([{ kind: 'stored' }])
  })

  it('stores what arrives byte for byte as it was sent', async () => {
    const random = seeded(7)
    const log = testLog(crypto, space, random)
    const own = writeRandomly(log, random, 30)
    const [a, b] = [await holding(), await holding()]
    await a.holder.addOwn(space, own)
    await b.holder.take(
      space,
      own.map(({ run }) => arrived(run)),
      'bundle',
    )
    expect(await b.store.runs.ofLog(space, log.log, 0, 1e9)).toEqual(
      await a.store.runs.ofLog(space, log.log, 0, 1e9),
    )
    expect(b.holder.controlLogs(space)).toEqual(new Set([log.log]))
  })
})

describe('forks', () => {
  /** A log whose backup was restored after `shared` entries. */
  function forked(seed: number, shared: number, after: [number, number]) {
    const random = seeded(seed)
    const log = testLog(nobleCrypto, space, random)
    const common = shared > 0 ? oneEach(random, log, shared) : []
    const twin = log.clone()
    return {
      log: log.log,
      common: common.map(({ run }) => run),
      left: oneEach(random, log, after[0]).map(({ run }) => run),
      right: [
        twin.write(
          Array.from({ length: after[1] }, () => testFrame(random, { flags: FLAG.ephemeral })),
        ).run,
      ],
    }
  }

  it('keeps proof that anyone can check, closes the log at the last common entry, and takes no more of it', async () => {
    for (const [shared, after] of [
      [0, [1, 1]],
      [3, [2, 5]],
      [5, [5, 2]],
    ] as const) {
      const { log, common, left, right } = forked(shared, shared, [...after])
      const { holder, store } = await holding({ crypto: nobleCrypto })
      await holder.take(space, [...common, ...left], 'peer')
      expect(await holder.take(space, right, 'peer')).toEqual([{ kind: 'fork' }])
      const evidence = decodeForkEvidence((await store.runs.forks(space)).get(log)!)!
      expect(forkHolds(nobleCrypto, evidence)).toBe(true)
      expect(evidence.common.seq).toBe(shared)
      expect(holder.frontier(space).get(log)?.seq).toBe(shared === 0 ? undefined : shared)
      expect(holder.tip(space, log)?.seq).toBe(shared + after[0])
      expect(await holder.take(space, right, 'peer')).toEqual([{ kind: 'fork' }])
    }
  })

  it('finds the common entry inside a long run of the other branch', async () => {
    const random = seeded(11)
    const log = testLog(nobleCrypto, space, random)
    const twin = log.clone()
    const frames = Array.from({ length: 9 }, () => testFrame(random))
    const whole = log.write(frames).run
    const parted = [...frames.slice(0, 6), testFrame(random), testFrame(random)]
    const other = twin.write(parted).run
    const [a, b] = [await holding({ crypto: nobleCrypto }), await holding({ crypto: nobleCrypto })]
    await a.holder.take(space, [whole, other], 'peer')
    await b.holder.take(space, [other, whole], 'peer')
    const proof = a.holder.forkOf(space, log.log)!
    expect(decodeForkEvidence(proof)!.common.seq).toBe(6)
    expect(b.holder.forkOf(space, log.log)).toEqual(proof)
    expect(a.holder.root(space)).toEqual(b.holder.root(space))
    const bodies = decodeForkEvidence(proof)!
      .branches.flat()
      .flatMap(({ frames }) => frames)
    expect(bodies.every(({ body, tail }) => !body && !tail?.body)).toBe(true)
  })

  it('closes at the earliest common entry, whichever proof came first, so that all agree', async () => {
    const random = seeded(12)
    const log = testLog(nobleCrypto, space, random)
    const start = oneEach(random, log, 2).map(({ run }) => run)
    const early = log.clone()
    const middle = oneEach(random, log, 2).map(({ run }) => run)
    const late = log.clone()
    const end = oneEach(random, log, 1).map(({ run }) => run)
    const others = [oneEach(random, early, 1)[0]!.run, oneEach(random, late, 1)[0]!.run]
    const roots = []
    for (const order of [others, [...others].reverse()]) {
      const { holder } = await holding({ crypto: nobleCrypto })
      await holder.take(space, [...start, ...middle, ...end], 'peer')
      for (const run of order) await holder.take(space, [run], 'peer')
      expect(holder.frontier(space).get(log.log)?.seq).toBe(2)
      roots.push(holder.root(space))
    }
    expect(roots[0]).toEqual(roots[1])
  })

  it('takes proof from a peer, but only true proof of this space', async () => {
    const { log, common, left, right } = forked(13, 3, [2, 2])
    const [knows, learns] = [
      await holding({ crypto: nobleCrypto }),
      await holding({ crypto: nobleCrypto }),
    ]
    await knows.holder.take(space, [...common, ...left, ...right], 'peer')
    await learns.holder.take(space, [...common, ...left], 'peer')
    const proof = knows.holder.forkOf(space, log)!
    const damaged = Uint8Array.from(proof, (byte, i) => (i === proof.length - 5 ? byte ^ 1 : byte))
    expect(await learns.holder.takeFork(space, damaged)).toEqual({ kind: 'wrong' })
    expect(await learns.holder.takeFork(space, new Uint8Array(9))).toEqual({ kind: 'wrong' })
    await learns.holder.load(testSpace(2))
    expect(await learns.holder.takeFork(testSpace(2), proof)).toEqual({ kind: 'wrong' })
    expect(await learns.holder.takeFork(space, proof)).toEqual({ kind: 'kept' })
    expect(await learns.holder.takeFork(space, proof)).toEqual({ kind: 'known' })
    expect(learns.holder.root(space)).toEqual(knows.holder.root(space))
  })

  it('does not let a closed log grow, wherever the run begins', async () => {
    const random = seeded(15)
    const log = testLog(nobleCrypto, space, random)
    const frames = Array.from({ length: 9 }, () => testFrame(random))
    const [twin, again] = [log.clone(), log.clone()]
    const { holder } = await holding({ crypto: nobleCrypto })
    await holder.take(space, [log.write(frames.slice(0, 6)).run], 'peer')
    await holder.take(space, [twin.write([...frames.slice(0, 3), testFrame(random)]).run], 'peer')
    expect(holder.frontier(space).get(log.log)?.seq).toBe(3)
    expect(await holder.take(space, [again.write(frames).run], 'peer')).toEqual([{ kind: 'fork' }])
    expect(await holder.take(space, [log.write(frames.slice(6)).run], 'peer')).toEqual([
      { kind: 'fork' },
    ])
    expect(holder.tip(space, log.log)?.seq).toBe(6)
  })

  it('remembers closed logs when it is loaded again', async () => {
    const { log, common, left, right } = forked(14, 3, [2, 2])
    const { holder, store } = await holding({ crypto: nobleCrypto })
    await holder.take(space, [...common, ...left, ...right], 'peer')
    const again = createRunHolder({ crypto: nobleCrypto, store: store.runs })
    await again.load(space)
    expect(again.root(space)).toEqual(holder.root(space))
    expect(again.frontier(space).get(log)?.seq).toBe(3)
  })
})
