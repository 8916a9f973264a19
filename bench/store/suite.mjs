// Runs against rows in the SQLite store.

import { goal, median, ratio, rounded, table } from '../figures.mjs'
import { measure } from '../measuring.mjs'

export const name = 'store'

export async function run({ quick, say }) {
  say('store: measuring')
  const { entries, series } = measure('./store/measure.ts', quick ? [10_000, 1] : [50_000, 3])
  const writes = ratio(
    series['rows: write an entry, CPU µs'],
    series['runs: write an entry, CPU µs'],
  )
  const reads = ratio(series['rows: read an entry, CPU µs'], series['runs: read an entry, CPU µs'])
  return {
    title: `${rounded(entries)} entries in SQLite, durable`,
    text: table(
      ['', ''],
      Object.keys(series).map((what) => [what, rounded(median(series[what]))]),
    ),
    figures: { entries, series },
    goals: [
      goal('write: rows, of runs', writes, { min: 5 }),
      goal('read: rows, of runs', reads, { min: 5 }),
    ],
  }
}
