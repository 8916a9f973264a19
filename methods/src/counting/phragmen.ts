// Phragmén's sequential method (1894; Lackner & Skowron, Multi-Winner Voting with Approval
// Preferences, 2023, §2.2): each seat is a load of 1 that its supporters share; the option goes in
// whose supporters end with the lightest equal load. Exact: loads are whole numbers over one
// common denominator. All supporters of a winner end with the same load, so there are no more
// different loads than seats.

import { ok, type Result } from '@folkmoot/kernel/base'
import { byLot, lazyLot, type Lot, type Tie } from './lot.ts'
import {
  type ApprovalProfile,
  type CountRefusal,
  marksOf,
  refusedBefore,
  refuseCount,
} from './profile.ts'

export interface PhragmenResult {
  readonly winners: readonly number[]
  readonly ties: readonly Tie[]
  readonly stages: readonly PhragmenStage[]
}

export interface PhragmenStage {
  readonly elected: number
  /** What each supporter of the winner carries now, exactly. */
  readonly load: { readonly over: bigint; readonly under: bigint }
}

interface Load {
  readonly over: bigint
  readonly under: bigint
}

export function phragmen(
  { options, ballots }: ApprovalProfile,
  { seats, lot }: { readonly seats: number; readonly lot: Lot },
): Result<PhragmenResult, CountRefusal> {
  const refusal = refusedBefore(options, ballots, seats)
  if (refusal) return refuseCount(refusal)
  const places = lazyLot(options, lot)
  const ties: Tie[] = []
  const stages: PhragmenStage[] = []
  const left = new Set(options.keys())
  const carried = new Int32Array(ballots.count)
  const loads: Load[] = [{ over: 0n, under: 1n }]
  while (stages.length < seats) {
    const supports = supportByLoad(ballots, carried, {
      options: options.length,
      loads: loads.length,
    })
    const { best, load } = lightest(left, supports, loads)
    const chosen = best.length > 1 ? (byLot(best, places())[0] as number) : (best[0] as number)
    if (best.length > 1) {
      const stage = stages.length + 1
      ties.push({ stage, what: 'election', among: best, chosen: [chosen], by: 'lot' })
    }
    left.delete(chosen)
    stages.push({ elected: chosen, load: load ?? { over: 0n, under: 0n } })
    if (!load) continue
    for (let ballot = 0; ballot < ballots.count; ballot++)
      if (marksOf(ballots, ballot).includes(chosen)) carried[ballot] = loads.length
    loads.push(load)
  }
  return ok({ winners: stages.map(({ elected }) => elected), ties, stages })
}

/** For each option how many of its supporters carry each load. */
function supportByLoad(
  ballots: ApprovalProfile['ballots'],
  carried: Int32Array,
  { options, loads }: { readonly options: number; readonly loads: number },
): Float64Array[] {
  const supports = Array.from({ length: options }, () => new Float64Array(loads))
  for (let ballot = 0; ballot < ballots.count; ballot++) {
    const load = carried[ballot] as number
    for (const option of marksOf(ballots, ballot)) {
      const support = supports[option] as Float64Array
      support[load] = (support[load] as number) + (ballots.weights[ballot] as number)
    }
  }
  return supports
}

/** Options that nobody supports come last, all alike and without a load. */
function lightest(
  left: ReadonlySet<number>,
  supports: readonly Float64Array[],
  loads: readonly Load[],
): { best: number[]; load: Load | undefined } {
  let best: number[] = []
  let least: Load | undefined
  for (const option of left) {
    const load = loadWith(supports[option] as Float64Array, loads)
    if (!load) continue
    const difference = least ? load.over * least.under - least.over * load.under : -1n
    if (difference < 0n) [best, least] = [[option], load]
    else if (difference === 0n) best.push(option)
  }
  return least ? { best, load: least } : { best: [...left], load: undefined }
}

/** (1 + what the supporters carry) / how many they are. */
function loadWith(support: Float64Array, loads: readonly Load[]): Load | undefined {
  let [over, under, supporters] = [1n, 1n, 0n]
  support.forEach((weight, at) => {
    if (weight === 0) return
    const load = loads[at] as Load
    over = over * load.under + BigInt(weight) * load.over * under
    under *= load.under
    supporters += BigInt(weight)
  })
  if (supporters === 0n) return undefined
  return reduced(over, under * supporters)
}

function reduced(over: bigint, under: bigint): Load {
  const shared = greatestDivisor(over, under)
  return { over: over / shared, under: under / shared }
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b]
  return a
}
