// Proof of a fork: anyone can check it, and nobody can make one of a log that has a single history.

import { beforeAll, describe, expect, it } from 'vitest'
import { type Crypto, loadSodium } from '../crypto/index.ts'
import { testFrame, testLog, testSpace } from '../testing/logs.ts'
import { mutated } from '../testing/mutate.ts'
import { seeded } from '../testing/random.ts'
import {
  chainStart,
  decodeForkEvidence,
  encodeForkEvidence,
  forkHolds,
  type ForkEvidence,
  runAfter,
} from './index.ts'

const space = testSpace()
let crypto: Crypto
beforeAll(async () => {
  crypto = await loadSodium()
})

/** Two branches of one or several runs after `shared` entries. */
function forked(seed: number, shared: number, runs: number) {
  const random = seeded(seed)
  const log = testLog(crypto, space, random)
  const frames = (count: number) => Array.from({ length: count }, () => testFrame(random))
  if (shared > 0) log.write(frames(shared))
  const common = log.tip()
  const twin = log.clone()
  const branch = (of: typeof log) => Array.from({ length: runs }, () => of.write(frames(2)).run)
  const evidence: ForkEvidence = {
    space,
    log: log.log,
    common,
    branches: [branch(log), branch(twin)],
  }
  return { evidence, random, twin, frames }
}

describe('evidence of a fork', () => {
  it('[L15] holds for two branches from the start or from any common entry', () => {
    for (const [shared, runs] of [
      [0, 1],
      [0, 3],
      [7, 1],
      [7, 3],
    ] as const) {
      const { evidence } = forked(1, shared, runs)
      expect(forkHolds(crypto, evidence)).toBe(true)
      const bytes = encodeForkEvidence(evidence)
      expect(decodeForkEvidence(bytes)).toEqual(evidence)
      expect(forkHolds(crypto, decodeForkEvidence(bytes)!)).toBe(true)
    }
  })

  it('[L15] does not hold when a run says that it continues something else', () => {
    const { evidence } = forked(3, 4, 2)
    const [left, right] = evidence.branches
    for (const at of [0, 1]) {
      const prev8 = new Uint8Array(8).fill(7)
      const other = left.map((run, i) => (i === at ? { ...run, prev8 } : run))
      expect(forkHolds(crypto, { ...evidence, branches: [other, right] })).toBe(false)
      expect(forkHolds(crypto, { ...evidence, branches: [right, other] })).toBe(false)
    }
  })

  it('[L15] does not hold for one history, for an empty branch, another space or a made-up start', () => {
    const { evidence } = forked(2, 4, 2)
    const [left, right] = evidence.branches
    const not = (change: Partial<ForkEvidence>) =>
      expect(forkHolds(crypto, { ...evidence, ...change })).toBe(false)
    not({ branches: [left, left] })
    not({ branches: [left, left.slice(0, 1)] })
    not({ branches: [left, []] })
    not({ branches: [[], right] })
    not({ branches: [left, right.slice(1)] })
    not({ space: testSpace(2) })
    not({ common: { seq: 4, hash: new Uint8Array(32) } })
    not({ common: { seq: 3, hash: evidence.common.hash } })
    const fromStart = forked(3, 0, 1).evidence
    expect(forkHolds(crypto, fromStart)).toBe(true)
    expect(fromStart.common.hash).toEqual(chainStart(crypto, space, fromStart.log))
    const made = { ...fromStart, common: { seq: 0, hash: new Uint8Array(32) } }
    expect(forkHolds(crypto, made)).toBe(false)
  })

  it('[L15] needs the branches to part at once, so that there is one place where the log ends', () => {
    const random = seeded(4)
    const log = testLog(crypto, space, random)
    const twin = log.clone()
    const [same, a, b] = [testFrame(random), testFrame(random), testFrame(random)]
    const start = log.tip()
    const [left, right] = [log.write([same, a]), twin.write([same, b])]
    const of = (branches: ForkEvidence['branches'], common = start): ForkEvidence => ({
      space,
      log: log.log,
      common,
      branches,
    })
    expect(forkHolds(crypto, of([[left.run], [right.run]]))).toBe(false)
    const hash = left.hashes[0]!
    const trimmed = [left.run, right.run].map((run) => [runAfter(run, 1, hash)])
    expect(forkHolds(crypto, of([trimmed[0]!, trimmed[1]!], { seq: 1, hash }))).toBe(true)
  })

  it('[L15] is not made by changing bytes of true evidence, or of runs that do not fork', () => {
    const { evidence, random } = forked(5, 3, 1)
    const bytes = encodeForkEvidence(evidence)
    const honest = encodeForkEvidence({
      ...evidence,
      branches: [evidence.branches[0], evidence.branches[0]],
    })
    for (let i = 0; i < 3_000; i++) {
      const changed = decodeForkEvidence(mutated(random, i % 2 === 0 ? bytes : honest))
      if (!changed || !forkHolds(crypto, changed)) continue
      // What still holds is the same proof: only the hint of eight bytes is outside the chain.
      expect(changed.log).toBe(evidence.log)
      expect(changed.common).toEqual(evidence.common)
      expect(changed.branches.map((runs) => runs.map(({ frames }) => frames))).toEqual(
        evidence.branches.map((runs) => runs.map(({ frames }) => frames)),
      )
    }
  })
})
