// Every method a second time, written as simply as can be (a paper is an object, a number a fraction),
// and compared on random ballots.

import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { boxOfApprovals, boxOfRankings } from './ballot-box.ts'
import { cell } from './duels.ts'
import { equalShares } from './equal-shares.ts'
import { drawLot, type Lot } from './lot.ts'
import { meekStv } from './meek-stv.ts'
import { phragmen } from './phragmen.ts'
import type { ApprovalProfile, Option, RankedProfile, Ranking } from './profile.ts'
import { rankedPairs } from './ranked-pairs.ts'
import { schulze } from './schulze.ts'
import { scottishStv } from './scottish-stv.ts'

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
const papersOf = <T>(ballots: Weighted<T>): T[] =>
  ballots.flatMap(([ballot, weight]) => Array.from({ length: weight }, () => ballot))
const inOrder = (options: readonly number[]) => options.toSorted((a, b) => a - b)
const all = (size: number): number[] => [...Array(size).keys()]

describe('pairwise methods', () => {
  const rankOn = (ranking: Ranking, option: number): number => {
    const at = ranking.findIndex((rank) => rank.includes(option))
    return at < 0 ? ranking.length : at
  }
  const prefer = ({ ballots }: Drawn<Ranking>, a: number, b: number): number =>
    papersOf(ballots).filter((ranking) => rankOn(ranking, a) < rankOn(ranking, b)).length

  /** Over every path there is, by trying them all. */
  function strongest(
    drawn: Drawn<Ranking>,
    from: number,
    to: number,
    seen: readonly number[],
  ): number {
    if (from === to) return Number.POSITIVE_INFINITY
    const steps = all(drawn.size).filter((next) => !seen.includes(next))
    const strengths = steps.map((next) => {
      const won = prefer(drawn, from, next)
      if (won <= prefer(drawn, next, from)) return 0
      return Math.min(won, strongest(drawn, next, to, [...seen, next]))
    })
    return Math.max(0, ...strengths)
  }

  it('Schulze: strengths by trying every path', () => {
    fc.assert(
      fc.property(
        looseBallots.filter(({ size }) => size < 6),
        (drawn) => {
          const { strengths, duels, ranking } = valueOf(schulze(ranked(drawn), { seats: 1, lot }))
          for (const a of all(drawn.size))
            for (const b of all(drawn.size).filter((other) => other !== a)) {
              expect(cell(duels, a, b)).toBe(prefer(drawn, a, b))
              expect(cell(strengths, a, b)).toBe(strongest(drawn, a, b, [a]))
            }
          const unbeaten = all(drawn.size).filter((a) =>
            all(drawn.size).every((b) => cell(strengths, a, b) >= cell(strengths, b, a)),
          )
          expect(ranking[0]).toEqual(unbeaten)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('the Smith set: the smallest that beats everybody outside, by trying every set', () => {
    fc.assert(
      fc.property(looseBallots, (drawn) => {
        const { smith, condorcetWinner } = valueOf(schulze(ranked(drawn), { seats: 1, lot }))
        const sets = all(2 ** drawn.size)
          .slice(1)
          .map((bits) => all(drawn.size).filter((option) => bits & (1 << option)))
        const dominating = sets.filter((set) =>
          set.every((a) =>
            all(drawn.size).every(
              (b) => set.includes(b) || prefer(drawn, a, b) > prefer(drawn, b, a),
            ),
          ),
        )
        const smallest = dominating.reduce((best, set) => (set.length < best.length ? set : best))
        expect(smith).toEqual(smallest)
        expect(condorcetWinner).toBe(smallest.length === 1 ? smallest[0] : undefined)
      }),
      RUNS,
    )
  })

  it('ranked pairs: one pair after the other', () => {
    fc.assert(
      fc.property(looseBallots, (drawn) => {
        const profile = ranked(drawn)
        const places = drawLot(profile.options, lot)
        const place = (option: number) => places[option] as number
        const won = all(drawn.size)
          .flatMap((a) => all(drawn.size).map((b) => ({ a, b, votes: prefer(drawn, a, b) })))
          .map((pair) => ({ ...pair, margin: pair.votes - prefer(drawn, pair.b, pair.a) }))
          .filter(({ margin }) => margin > 0)
          .sort(
            (x, y) =>
              y.margin - x.margin ||
              y.votes - x.votes ||
              place(x.a) - place(y.a) ||
              place(y.b) - place(x.b),
          )
        const locked: { a: number; b: number }[] = []
        const leads = (from: number, to: number): boolean =>
          from === to || locked.some(({ a, b }) => a === from && leads(b, to))
        for (const pair of won) if (!leads(pair.b, pair.a)) locked.push(pair)
        const { ranking, pairs } = valueOf(rankedPairs(profile, { seats: 1, lot }))
        expect(ranking[0]).toEqual(
          all(drawn.size).filter((b) => !locked.some((pair) => pair.b === b)),
        )
        const asText = (pairs: readonly { a: number; b: number }[]) =>
          pairs.map(({ a, b }) => `${a}>${b}`).sort()
        const ours = pairs.filter(({ locked }) => locked)
        expect(asText(ours.map(({ winner, loser }) => ({ a: winner, b: loser })))).toEqual(
          asText(locked),
        )
      }),
      RUNS,
    )
  })
})

describe('single transferable votes', () => {
  it('Scottish: each paper an object, each value a whole number without limit', () => {
    fc.assert(
      fc.property(strictBallots, ({ size, seats, ballots }) => {
        const profile = ranked({ size, seats, ballots })
        const ours = valueOf(scottishStv(profile, { seats, lot }))
        expect(inOrder(ours.winners)).toEqual(inOrder(naiveScottish({ size, seats, ballots })))
      }),
      { numRuns: 400 },
    )
  })

  function naiveScottish({ size, seats, ballots }: Drawn<Ranking>): number[] {
    const places = drawLot(optionsFor(size), lot)
    const papers = papersOf(ballots).map((ranking) => ({
      order: ranking.flat(),
      at: 0,
      value: 100_000n,
    }))
    const quota = 100_000n * (BigInt(papers.length) / BigInt(seats + 1) + 1n)
    const elected: number[] = []
    const moved = new Set<number>()
    const out: number[] = []
    const past: bigint[][] = []
    const totals = all(size).map(() => 0n)
    const holder = (paper: (typeof papers)[number]) => paper.order[paper.at] ?? -1
    for (const paper of papers)
      totals[holder(paper)] = (totals[holder(paper)] as bigint) + paper.value
    const standing = () =>
      all(size).filter((each) => !elected.includes(each) && !out.includes(each))
    const pick = (among: readonly number[], most: boolean): number => {
      let left = [...among]
      for (const votes of [totals, ...past.toReversed()]) {
        const sorted = left.map((each) => votes[each] as bigint).sort((a, b) => (a < b ? -1 : 1))
        const best = most ? sorted.at(-1) : sorted[0]
        left = left.filter((each) => votes[each] === best)
      }
      return left.sort((a, b) => (places[a] as number) - (places[b] as number))[0] as number
    }
    const passOn = (from: number, change: (value: bigint) => bigint): void => {
      for (const paper of papers.filter((each) => holder(each) === from)) {
        paper.value = change(paper.value)
        do paper.at++
        while (holder(paper) >= 0 && !standing().includes(holder(paper)))
        if (holder(paper) >= 0)
          totals[holder(paper)] = (totals[holder(paper)] as bigint) + paper.value
      }
    }
    for (;;) {
      const fills = past.length > 0 && standing().length <= seats - elected.length
      if (!fills) {
        const over = standing().filter((each) => (totals[each] as bigint) >= quota)
        elected.push(...over)
      }
      past.push([...totals])
      if (elected.length >= seats) return elected
      if (standing().length <= seats - elected.length) return [...elected, ...standing()]
      const waiting = elected.filter((each) => !moved.has(each) && (totals[each] as bigint) > quota)
      if (waiting.length > 0) {
        const from = pick(waiting, true)
        const total = totals[from] as bigint
        moved.add(from)
        passOn(from, (value) => (value * (total - quota)) / total)
        totals[from] = quota
      } else {
        const from = pick(standing(), false)
        out.push(from)
        passOn(from, (value) => value)
        totals[from] = 0n
      }
    }
  }

  it('Meek: the same rounds in whole numbers without limit', () => {
    fc.assert(
      fc.property(strictBallots, ({ size, seats, ballots }) => {
        const ours = valueOf(meekStv(ranked({ size, seats, ballots }), { seats, lot }))
        const naive = naiveMeek({ size, seats, ballots })
        expect(inOrder(ours.winners)).toEqual(inOrder(naive))
      }),
      { numRuns: 150 },
    )
  })

  function naiveMeek({ size, seats, ballots }: Drawn<Ranking>): number[] {
    const unit = 1_000_000_000n
    const up = (over: bigint, under: bigint) => (over + under - 1n) / under
    const places = drawLot(optionsFor(size), lot)
    const keep = all(size).map(() => unit)
    const elected: number[] = []
    let hopeful = all(size)
    const share = (): bigint[] => {
      const votes = all(size).map(() => 0n)
      for (const ranking of papersOf(ballots)) {
        let left = unit
        for (const option of ranking.flat()) {
          const kept = up(left * (keep[option] as bigint), unit)
          votes[option] = (votes[option] as bigint) + kept
          left -= kept
        }
      }
      return votes
    }
    while (hopeful.length > seats - elected.length && elected.length < seats) {
      let before: bigint | undefined
      for (;;) {
        const votes = share()
        const quota = votes.reduce((sum, each) => sum + each) / BigInt(seats + 1) + 1n
        const over = hopeful.filter((each) => (votes[each] as bigint) >= quota)
        elected.push(...over)
        hopeful = hopeful.filter((each) => !over.includes(each))
        if (over.length > 0) break
        const sum = elected.reduce((sum, each) => sum + (votes[each] as bigint) - quota, 0n)
        const surplus = sum < 0n ? 0n : sum
        if (surplus >= 1_000n && (before === undefined || surplus < before)) {
          before = surplus
          for (const each of elected)
            keep[each] = up(up((keep[each] as bigint) * quota, unit) * unit, votes[each] as bigint)
          continue
        }
        const least = hopeful.map((each) => votes[each] as bigint).reduce((a, b) => (a < b ? a : b))
        const low = hopeful
          .filter((each) => (votes[each] as bigint) <= least + surplus)
          .sort((a, b) => (places[a] as number) - (places[b] as number))[0] as number
        hopeful = hopeful.filter((each) => each !== low)
        keep[low] = 0n
        break
      }
    }
    return elected.length < seats ? [...elected, ...hopeful] : elected
  }
})

interface Fraction {
  readonly over: bigint
  readonly under: bigint
}
const fraction = (over: bigint, under = 1n): Fraction => {
  let [a, b] = [over < 0n ? -over : over, under]
  while (b !== 0n) [a, b] = [b, a % b]
  return a === 0n ? { over: 0n, under: 1n } : { over: over / a, under: under / a }
}
const plus = (a: Fraction, b: Fraction) =>
  fraction(a.over * b.under + b.over * a.under, a.under * b.under)
const minus = (a: Fraction, b: Fraction) => plus(a, { over: -b.over, under: b.under })
const by = (a: Fraction, b: bigint) => fraction(a.over, a.under * b)
const below = (a: Fraction, b: Fraction) => a.over * b.under < b.over * a.under
const same = (a: Fraction, b: Fraction) => a.over === b.over && a.under === b.under

describe('approvals', () => {
  function naiveShares(
    { size, ballots, costs }: Bought,
    purse: Fraction,
    utility: string,
  ): number[] {
    const places = drawLot(optionsFor(size), lot)
    const voters = papersOf(ballots).map((approved) => ({ approved, purse }))
    const bought: number[] = []
    for (;;) {
      const offers = all(size).flatMap((project) => {
        if (bought.includes(project)) return []
        const cost = BigInt(costs[project] as number)
        const fans = voters.filter(({ approved }) => approved.includes(project))
        const sorted = fans.toSorted((a, b) => (below(a.purse, b.purse) ? -1 : 1))
        let left = fraction(cost)
        for (const [at, { purse }] of sorted.entries()) {
          const price = by(left, BigInt(sorted.length - at))
          if (!below(purse, price))
            return [
              {
                project,
                price,
                rho: utility === 'cost' ? by(price, cost) : price,
                cost,
                votes: fans.length,
              },
            ]
          left = minus(left, purse)
        }
        return []
      })
      const [best] = offers.sort((a, b) => {
        if (!same(a.rho, b.rho)) return below(a.rho, b.rho) ? -1 : 1
        if (a.cost !== b.cost) return a.cost < b.cost ? -1 : 1
        return b.votes - a.votes || (places[a.project] as number) - (places[b.project] as number)
      })
      if (!best) return bought
      bought.push(best.project)
      for (const voter of voters.filter(({ approved }) => approved.includes(best.project)))
        voter.purse = below(voter.purse, best.price) ? fraction(0n) : minus(voter.purse, best.price)
    }
  }

  it.each(['cost', 'cardinality'] as const)(
    'Equal Shares with %s utilities, in fractions',
    (utility) => {
      fc.assert(
        fc.property(budgetVotes, (drawn) => {
          const profile = approvals(drawn)
          const { total } = profile.ballots
          const one = valueOf(equalShares(profile, { utility, completion: 'none', lot }))
          const share = fraction(BigInt(drawn.limit), BigInt(total))
          expect(one.bought).toEqual(naiveShares(drawn, share, utility))
          const costOf = (bought: readonly number[]) =>
            bought.reduce((sum, project) => sum + (drawn.costs[project] as number), 0)
          let purse = BigInt(Math.floor(drawn.limit / total))
          let bought = naiveShares(drawn, fraction(purse), utility)
          const wanted = new Set(drawn.ballots.flatMap(([approved]) => approved)).size
          while (bought.length < wanted) {
            const next = naiveShares(drawn, fraction(++purse), utility)
            if (costOf(next) > drawn.limit) break
            bought = next
          }
          const add1 = valueOf(equalShares(profile, { utility, completion: 'add1', lot }))
          expect(add1.bought).toEqual(bought)
          expect(Number(add1.cost)).toBe(costOf(bought))
        }),
        RUNS,
      )
    },
  )

  it('Phragmén, voter by voter in fractions', () => {
    fc.assert(
      fc.property(budgetVotes, (drawn) => {
        const places = drawLot(optionsFor(drawn.size), lot)
        const voters = papersOf(drawn.ballots).map((approved) => ({ approved, load: fraction(0n) }))
        const winners: number[] = []
        while (winners.length < drawn.seats) {
          const left = all(drawn.size).filter((option) => !winners.includes(option))
          const loads = left.map((option) => {
            const fans = voters.filter(({ approved }) => approved.includes(option))
            const sum = fans.reduce((sum, { load }) => plus(sum, load), fraction(1n))
            return {
              option,
              fans,
              load: fans.length > 0 ? by(sum, BigInt(fans.length)) : fraction(999n),
            }
          })
          const [best] = loads.sort((a, b) => {
            if (!same(a.load, b.load)) return below(a.load, b.load) ? -1 : 1
            return (places[a.option] as number) - (places[b.option] as number)
          })
          if (!best) break
          winners.push(best.option)
          for (const voter of best.fans) voter.load = best.load
        }
        const ours = valueOf(phragmen(approvals(drawn), { seats: drawn.seats, lot }))
        expect(ours.winners).toEqual(winners)
      }),
      RUNS,
    )
  })
})
