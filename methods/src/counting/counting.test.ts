// Small votes that a person can check, and what no count begins with.

import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { boxOfApprovals, boxOfRankings, createBallotBox } from './ballot-box.ts'
import { decimalText, readDecimal } from './decimal.ts'
import { equalShares } from './equal-shares.ts'
import { drawLot, type Lot } from './lot.ts'
import { consent, type MajorityPolicy, yesNo } from './majority.ts'
import { meekStv } from './meek-stv.ts'
import { phragmen } from './phragmen.ts'
import { type ApprovalProfile, type RankedProfile, rankingOf } from './profile.ts'
import { rankedPairs } from './ranked-pairs.ts'
import { schulze } from './schulze.ts'
import { scottishStv } from './scottish-stv.ts'
import { approval, score } from './sums.ts'

const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest())
const lot: Lot = { seed: Uint8Array.of(7), sha256 }
const named = (...names: string[]) => names.map((name) => ({ id: name, name }))

const ranked = (names: string[], ...ballots: readonly [number, string][]): RankedProfile => ({
  kind: 'ranked',
  title: '',
  options: named(...names),
  withdrawn: [],
  ballots: boxOfRankings(
    ballots.map(([weight, order]) => [[...order].map((name) => [names.indexOf(name)]), weight]),
  ),
})
const approved = (names: string[], ...ballots: readonly [number, string][]): ApprovalProfile => ({
  kind: 'approval',
  title: '',
  options: named(...names),
  ballots: boxOfApprovals(
    ballots.map(([weight, set]) => [[...set].map((name) => names.indexOf(name)), weight]),
  ),
})

describe('the ballot box', () => {
  it('keeps equal ballots once, however many', () => {
    const box = createBallotBox()
    for (let i = 0; i < 5_000; i++) box.add([i % 700, i % 3], 2)
    const { count, total, weights } = box.ballots()
    expect(count).toBe(2_100)
    expect(total).toBe(10_000)
    expect(Math.max(...weights)).toBe(6)
  })

  it('does not mind in which order the options of one rank were written', () => {
    const ballots = boxOfRankings([
      [[[2, 0], [1]], 1],
      [[[0, 2], [1]], 1],
      [[[0], [2], [1]], 1],
    ])
    expect(ballots.count).toBe(2)
    expect(rankingOf(ballots, 0)).toEqual([[0, 2], [1]])
  })
})

describe('yes or no', () => {
  const decide = (yes: number, no: number, abstain: number, policy: MajorityPolicy = {}) => {
    const result = yesNo({ kind: 'yes-no', title: '', yes, no, abstain }, policy)
    return result.ok ? result.value.outcome : result.refusal.kind
  }
  const twoThirds = { over: 2, under: 3, of: 'votes', above: false } as const

  it('equal is not adopted, and abstentions decide nothing', () => {
    expect(decide(5, 5, 0)).toBe('not-adopted')
    expect(decide(6, 5, 90)).toBe('adopted')
    expect(decide(0, 0, 3)).toBe('not-adopted')
  })

  it('a quorum counts whoever voted, also who abstained', () => {
    const policy = { members: 20, quorum: { over: 1, under: 2 } }
    expect(decide(5, 1, 3, policy)).toBe('no-quorum')
    expect(decide(5, 1, 4, policy)).toBe('adopted')
  })

  it('two thirds are two thirds', () => {
    expect(decide(4, 2, 0, { threshold: twoThirds })).toBe('adopted')
    expect(decide(4, 2, 0, { threshold: { ...twoThirds, above: true } })).toBe('not-adopted')
    expect(decide(665, 333, 0, { threshold: twoThirds })).toBe('not-adopted')
    const ofMembers = { members: 9, threshold: { ...twoThirds, of: 'members' } } as const
    expect(decide(6, 0, 0, ofMembers)).toBe('adopted')
    expect(decide(5, 0, 0, ofMembers)).toBe('not-adopted')
  })

  it('refuses what cannot be', () => {
    expect(decide(0, 0, 0)).toBe('count-no-ballots')
    expect(decide(9, 0, 0, { members: 3 })).toBe('count-members-few')
    expect(decide(9, 0, 0, { quorum: { over: 1, under: 2 } })).toBe('count-members-few')
    expect(decide(9, 0, 0, { threshold: { ...twoThirds, under: 0 } })).toBe('count-threshold')
  })
})

describe('consent', () => {
  const votes = { kind: 'yes-no', title: '', yes: 5, no: 2, abstain: 0 } as const
  const objection = { reason: 'the well is too near', resolvedBy: 'ten metres more' }
  const ask = (objections: (typeof objection)[], round: number) => {
    const result = consent({ objections, votes, round, roundsMax: 3 }, {})
    return result.ok ? result.value.outcome : result.refusal.kind
  }

  it('an objection needs a reason and what would resolve it', () => {
    expect(ask([], 1)).toBe('consent')
    expect(ask([{ reason: 'no', resolvedBy: ' ' }], 1)).toBe('consent')
    expect(ask([objection], 1)).toBe('another-round')
    expect(ask([objection], 3)).toBe('majority')
  })
})

describe('sums', () => {
  it('approval: most crosses win, equal ones are drawn', () => {
    const profile = approved(['a', 'b', 'c'], [2, 'ab'], [1, 'c'], [2, 'ac'])
    const result = approval(profile, { seats: 2, lot })
    expect(result).toMatchObject({
      ok: true,
      value: { sums: [4, 2, 3], ranking: [[0], [2], [1]], winners: [0, 2], ties: [] },
    })
    const half = approval(profile, { seats: 3, lot, threshold: { over: 1, under: 2 } })
    expect(half).toMatchObject({ value: { winners: [0, 2] } })
  })

  it('score: points are added up', () => {
    const box = createBallotBox()
    box.add([0, 5, 1, 3], 2)
    box.add([1, 5])
    const options = named('a', 'b')
    const profile = { kind: 'score', title: '', options, ballots: box.ballots() } as const
    expect(score(profile, { seats: 1, lot })).toMatchObject({
      value: { sums: [10, 11], winners: [1] },
    })
  })
})

describe('a lot', () => {
  it('follows the seed and the id, not the place in the list', () => {
    const options = named('a', 'b', 'c', 'd')
    const places = drawLot(options, lot)
    expect(drawLot(options.toReversed(), lot)).toEqual(places.toReversed())
    const orders = new Set<string>()
    for (let seed = 0; seed < 200; seed++)
      orders.add(drawLot(options, { sha256, seed: Uint8Array.of(seed) }).join(''))
    expect(orders.size).toBe(24)
  })

  it('is drawn and reported where everything ties', () => {
    const profile = ranked(['a', 'b'], [1, 'ab'], [1, 'ba'])
    const { options } = profile
    const first = drawLot(options, lot).indexOf(0)
    for (const method of [schulze, rankedPairs])
      expect(method(profile, { seats: 1, lot })).toMatchObject({
        value: { ranking: [[0, 1]], winners: [first], ties: [{ by: 'lot', among: [0, 1] }] },
      })
    expect(scottishStv(profile, { seats: 1, lot })).toMatchObject({
      value: { ties: [{ what: 'exclusion', by: 'lot', among: [0, 1], chosen: [first] }] },
    })
  })
})

describe('Equal Shares', () => {
  const votes = approved(['a', 'b', 'c'], [6, 'a'], [4, 'b'])
  const budget = { costs: [60n, 40n, 10n], limit: 100n, scale: 1 }

  it('gives each part of the voters its part of the money', () => {
    const policy = { utility: 'cost', completion: 'none', lot } as const
    const result = equalShares({ ...votes, budget }, policy)
    expect(result).toMatchObject({ value: { bought: [0, 1], cost: 100n, voters: 10, ties: [] } })
  })

  it('marks what the greedy fill added', () => {
    const costly = { costs: [90n, 40n, 10n], limit: 100n, scale: 1 }
    const policy = { utility: 'cost', completion: 'none', fill: true, lot } as const
    const result = equalShares({ ...votes, budget: costly }, policy)
    expect(result).toMatchObject({ value: { bought: [1], filled: [], cost: 40n } })
    const cheap = { costs: [61n, 40n, 10n], limit: 101n, scale: 1 }
    expect(equalShares({ ...votes, budget: cheap }, policy)).toMatchObject({
      value: { bought: [1], filled: [0], cost: 101n },
    })
  })

  it('fills seats where there is no money', () => {
    const seated = { ...approved(['a', 'b', 'c'], [6, 'ab'], [3, 'c']), seats: 3 }
    const policy = { utility: 'cardinality', completion: 'add1', lot } as const
    expect(equalShares(seated, policy)).toMatchObject({
      value: { cost: 3n, stopped: 'all-bought', budget: { limit: 3n } },
    })
  })

  it('refuses steps without end, and says so', () => {
    const far = { costs: [5_000_000n, 40n, 1n], limit: 9_000_000n, scale: 1 }
    const one = approved(['a', 'b', 'c'], [1, 'a'], [9, 'b'])
    const policy = { utility: 'cost', completion: 'add1', lot } as const
    expect(equalShares({ ...one, budget: far }, policy)).toMatchObject({
      refusal: { kind: 'count-steps-many' },
    })
    expect(equalShares({ ...one, budget: far }, { ...policy, step: 1_000 })).toMatchObject({
      value: { bought: [1, 0], stopped: 'all-bought' },
    })
  })
})

describe('single transferable votes', () => {
  it('a paper is followed as far as its order is clear', () => {
    const profile: RankedProfile = {
      ...ranked(['a', 'b', 'c']),
      ballots: boxOfRankings([
        [[[0], [1, 2]], 3],
        [[[1, 2]], 2],
        [[[1]], 2],
      ]),
    }
    const result = scottishStv(profile, { seats: 1, lot })
    expect(result).toMatchObject({ value: { blank: 2, winners: [0] } })
  })

  it('who has withdrawn receives nothing', () => {
    const profile = { ...ranked(['a', 'b', 'c'], [3, 'ab'], [2, 'c']), withdrawn: [0] }
    for (const method of [scottishStv, meekStv])
      expect(method(profile, { seats: 1, lot })).toMatchObject({ value: { winners: [1] } })
  })
})

describe('what no count begins with', () => {
  const empty = ranked(['a', 'b'])
  const one = ranked(['a'], [1, 'a'])
  const twice = { ...one, options: named('a', 'a') }
  it.each([schulze, rankedPairs, scottishStv, meekStv])('%o', (method) => {
    expect(method(empty, { seats: 1, lot })).toMatchObject({
      refusal: { kind: 'count-no-ballots' },
    })
    expect(method(one, { seats: 2, lot })).toMatchObject({ refusal: { kind: 'count-seats' } })
    expect(method(ranked([]), { seats: 1, lot })).toMatchObject({
      refusal: { kind: 'count-no-options' },
    })
    expect(method(twice, { seats: 1, lot })).toMatchObject({
      refusal: { kind: 'count-option-twice' },
    })
    expect(method(one, { seats: 1, lot })).toMatchObject({ value: { winners: [0] } })
  })

  it('approvals, too', () => {
    const none = approved(['a', 'b'])
    const policy = { utility: 'cost', completion: 'add1', lot } as const
    expect(phragmen(none, { seats: 1, lot })).toMatchObject({
      refusal: { kind: 'count-no-ballots' },
    })
    expect(equalShares(none, policy)).toMatchObject({ refusal: { kind: 'count-no-ballots' } })
    const plain = approved(['a', 'b'], [1, 'a'])
    expect(equalShares(plain, policy)).toMatchObject({ refusal: { kind: 'count-no-budget' } })
    expect(phragmen(plain, { seats: 2, lot })).toMatchObject({ value: { winners: [0, 1] } })
  })
})

describe('decimals', () => {
  it('are whole numbers written with a point', () => {
    expect(decimalText(13_040_863, 5)).toBe('130.40863')
    expect(decimalText(42, 5)).toBe('0.00042')
    expect(decimalText(-1n, 2)).toBe('-0.01')
    expect(readDecimal('214386.40')).toEqual({ units: 2_143_864n, places: 1 })
    expect(readDecimal('12e3')).toBeUndefined()
  })
})
