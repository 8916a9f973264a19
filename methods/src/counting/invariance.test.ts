// What must not matter to any method: who came first, in which row an option stands, and how the same
// ballots were handed in.

import type { Result } from '@folkmoot/kernel/base'
import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { boxOfApprovals, boxOfRankings } from './ballot-box.ts'
import { equalShares } from './equal-shares.ts'
import type { Lot } from './lot.ts'
import { meekStv } from './meek-stv.ts'
import { phragmen } from './phragmen.ts'
import type { OrderResult } from './order.ts'
import type { ApprovalProfile, CountRefusal, Option, RankedProfile, Ranking } from './profile.ts'
import { rankedPairs } from './ranked-pairs.ts'
import { schulze } from './schulze.ts'
import { scottishStv } from './scottish-stv.ts'
import { approval } from './sums.ts'

const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest())
const lot: Lot = { seed: Uint8Array.of(3, 1), sha256 }
const RUNS = { numRuns: 150 }

type Weighted<T> = readonly (readonly [T, number])[]
interface Drawn<T> {
  readonly size: number
  readonly seats: number
  readonly ballots: Weighted<T>
}

const optionsFor = (size: number): Option[] =>
  Array.from({ length: size }, (_, at) => ({ id: `option ${at}`, name: `Option ${at}` }))

/** Few options and small weights, so that ties are everywhere. */
const strictBallots: fc.Arbitrary<Drawn<Ranking>> = fc
  .record({ size: fc.integer({ min: 1, max: 6 }), seats: fc.integer({ min: 1, max: 6 }) })
  .chain(({ size, seats }) => {
    const order = fc.shuffledSubarray([...Array(size).keys()], { minLength: 1 })
    const ranking = order.map((order) => order.map((option) => [option]))
    const ballots = fc.array(fc.tuple(ranking, fc.integer({ min: 1, max: 4 })), { minLength: 1 })
    return ballots.map((ballots) => ({ size, seats: Math.min(seats, size), ballots }))
  })

const looseBallots: fc.Arbitrary<Drawn<Ranking>> = strictBallots.chain((drawn) =>
  fc.func(fc.boolean()).map((joins) => ({
    ...drawn,
    ballots: drawn.ballots.map(([ranking, weight], at) => [joinRanks(ranking, at, joins), weight]),
  })),
)

function joinRanks(
  ranking: Ranking,
  at: number,
  joins: (a: number, b: number) => boolean,
): Ranking {
  const joined: number[][] = []
  for (const [place, rank] of ranking.entries()) {
    if (place > 0 && joins(at, place)) joined.at(-1)?.push(...rank)
    else joined.push([...rank])
  }
  return joined
}

const ranked = ({ size, ballots }: Drawn<Ranking>): RankedProfile => ({
  kind: 'ranked',
  title: '',
  options: optionsFor(size),
  withdrawn: [],
  ballots: boxOfRankings(ballots),
})

interface Bought extends Drawn<readonly number[]> {
  readonly costs: readonly number[]
  readonly limit: number
}
const budgetVotes: fc.Arbitrary<Bought> = fc.integer({ min: 1, max: 6 }).chain((size) =>
  fc.record({
    size: fc.constant(size),
    seats: fc.integer({ min: 1, max: size }),
    ballots: fc.array(
      fc.tuple(fc.shuffledSubarray([...Array(size).keys()]), fc.integer({ min: 1, max: 3 })),
      { minLength: 1 },
    ),
    costs: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: size, maxLength: size }),
    limit: fc.integer({ min: 1, max: 40 }),
  }),
)
const approvals = ({ size, seats, ballots, costs, limit }: Bought): ApprovalProfile => ({
  kind: 'approval',
  title: '',
  options: optionsFor(size),
  seats,
  ballots: boxOfApprovals(ballots),
  budget: { costs: costs.map(BigInt), limit: BigInt(limit), scale: 1 },
})

function valueOf<T>(result: { ok: true; value: T } | { ok: false; refusal: { kind: string } }): T {
  if (!result.ok) throw new Error(result.refusal.kind)
  return result.value
}
const all = (size: number): number[] => [...Array(size).keys()]

type Given = { readonly seats: number; readonly lot: Lot }
type Pairwise = (profile: RankedProfile, given: Given) => Result<OrderResult, CountRefusal>
type Committee = (
  profile: ApprovalProfile,
  given: Given,
) => Result<{ readonly winners: readonly number[] }, CountRefusal>
const pairwise: readonly Pairwise[] = [schulze, rankedPairs]
const committees: readonly Committee[] = [approval, phragmen]
const inOrder = (options: readonly number[]) => options.toSorted((a, b) => a - b)

describe('neither arrival nor numbers nor names decide', () => {
  /** The options in another order, each with its own id, and the ballots in another order too. */
  const shuffled = <T>(drawn: Drawn<T>) =>
    fc.record({
      order: fc.shuffledSubarray(all(drawn.size), { minLength: drawn.size }),
      arrival: fc.shuffledSubarray([...drawn.ballots], { minLength: drawn.ballots.length }),
    })
  const split = <T>(ballots: Weighted<T>): Weighted<T> =>
    ballots.flatMap(([ballot, weight]) =>
      weight > 1
        ? ([
            [ballot, 1],
            [ballot, weight - 1],
          ] as const)
        : ([[ballot, weight]] as const),
    )

  it('ranked ballots', () => {
    const both = looseBallots.chain((drawn) =>
      shuffled(drawn).map((other) => ({ drawn, ...other })),
    )
    fc.assert(
      fc.property(both, ({ drawn, order, arrival }) => {
        const first = ranked(drawn)
        const moved = split(arrival).map(([ranking, weight]) => {
          const ranks = ranking.map((rank) => rank.map((option) => order.indexOf(option)))
          return [ranks, weight] as const
        })
        const options = order.map((option) => first.options[option] as Option)
        const second = { ...first, options, ballots: boxOfRankings(moved) }
        const { seats } = drawn
        const back = (options: readonly number[]) =>
          options.map((option) => order[option] as number)
        for (const method of pairwise) {
          const [a, b] = [method(first, { seats, lot }), method(second, { seats, lot })]
          expect(back(valueOf(b).winners)).toEqual(valueOf(a).winners)
          const sorted = valueOf(b).ranking.map((rank) => inOrder(back(rank)))
          expect(sorted).toEqual(valueOf(a).ranking.map(inOrder))
        }
        for (const method of [scottishStv, meekStv]) {
          const [a, b] = [method(first, { seats, lot }), method(second, { seats, lot })]
          if (!a.ok || !b.ok) {
            expect(a.ok).toBe(b.ok)
            continue
          }
          expect(inOrder(back(b.value.winners))).toEqual(inOrder(a.value.winners))
          expect(
            b.value.stages.map(({ votes }) =>
              all(drawn.size).map((at) => votes[order.indexOf(at)]),
            ),
          ).toEqual(a.value.stages.map(({ votes }) => votes))
        }
      }),
      RUNS,
    )
  })

  it('approvals', () => {
    const both = budgetVotes.chain((drawn) => shuffled(drawn).map((other) => ({ drawn, ...other })))
    fc.assert(
      fc.property(both, ({ drawn, order, arrival }) => {
        const first = approvals(drawn)
        const moved = split(arrival).map(
          ([approved, weight]) =>
            [approved.map((option) => order.indexOf(option)), weight] as const,
        )
        const second = {
          ...first,
          options: order.map((option) => first.options[option] as Option),
          ballots: boxOfApprovals(moved),
          budget: {
            limit: BigInt(drawn.limit),
            costs: order.map((option) => BigInt(drawn.costs[option] as number)),
            scale: 1,
          },
        }
        const { seats } = drawn
        const back = (options: readonly number[]) =>
          options.map((option) => order[option] as number)
        for (const method of committees) {
          const [a, b] = [method(first, { seats, lot }), method(second, { seats, lot })]
          expect(back(valueOf(b).winners)).toEqual(valueOf(a).winners)
        }
        const policy = { utility: 'cost', completion: 'add1', fill: true, lot } as const
        const [a, b] = [valueOf(equalShares(first, policy)), valueOf(equalShares(second, policy))]
        expect(back([...b.bought, ...b.filled])).toEqual([...a.bought, ...a.filled])
      }),
      RUNS,
    )
  })
})
