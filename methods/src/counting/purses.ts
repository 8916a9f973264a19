// What every voter has left in a run of Equal Shares: whole numbers over one common denominator, with
// voters who have the same kept as one class, and doubles beside them for what need not be exact.

/** An exact amount, in units of 1 / scale. */
export interface Purse {
  readonly over: bigint
  readonly under: bigint
}

export interface Purses {
  /** Of all classes: what a voter of it has left is values[class] / under. */
  under: bigint
  values: bigint[]
  /** The same as doubles. */
  readonly near: number[]
  readonly classes: Int32Array
  /** Room to count voters by class. */
  counts: Float64Array
}

/** Everybody begins with the same. */
export const fullPurses = (ballots: number, { over, under }: Purse): Purses => ({
  under,
  values: [over],
  near: [ratio(over, under)],
  classes: new Int32Array(ballots),
  counts: new Float64Array(64),
})

/** Takes the price from who pays, or all that they have; answers how many had less. */
export function payFrom(
  purses: Purses,
  { supporters, weights }: { readonly supporters: Int32Array; readonly weights: Float64Array },
  { over, by }: { readonly over: bigint; readonly by: bigint },
): number {
  purses.under *= by
  purses.values = purses.values.map((value) => value * by)
  // Classes that some of their voters have paid from split in two.
  const after = new Map<number, number>()
  let emptied = 0
  for (const ballot of supporters) {
    const group = purses.classes[ballot] as number
    const value = purses.values[group] as bigint
    if (value < over) emptied += weights[ballot] as number
    let paid = after.get(group)
    if (paid === undefined) {
      paid = purses.values.push(value > over ? value - over : 0n) - 1
      after.set(group, paid)
    }
    purses.classes[ballot] = paid
  }
  tidy(purses)
  return emptied
}

/** Drops classes that nobody is in any more, and makes one of those with equal purses. */
function tidy(purses: Purses): void {
  const { classes, near } = purses
  const places = new Map<bigint, number>()
  const renamed = new Int32Array(purses.values.length).fill(-1)
  const values: bigint[] = []
  for (let ballot = 0; ballot < classes.length; ballot++) {
    const old = classes[ballot] as number
    let group = renamed[old] as number
    if (group < 0) {
      const value = purses.values[old] as bigint
      group = places.get(value) ?? values.push(value) - 1
      places.set(value, group)
      renamed[old] = group
    }
    classes[ballot] = group
  }
  purses.values = values
  near.length = 0
  for (const value of values) near.push(ratio(value, purses.under))
  while (purses.counts.length < values.length)
    purses.counts = new Float64Array(2 * purses.counts.length)
}

const DIGITS = 1n << 60n

/** To fifteen digits, also where both are far too large for a double. */
function ratio(over: bigint, under: bigint): number {
  const whole = over / under
  return Number(whole) + Number(((over - whole * under) * DIGITS) / under) / Number(DIGITS)
}
