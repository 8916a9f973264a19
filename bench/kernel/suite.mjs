// The kernel alone, over the history of bench/sync.

import { goal, median, rounded, table } from '../figures.mjs'
import { measure } from '../measuring.mjs'
import { FULL, QUICK } from '../sync/records.ts'
import { prepared } from '../sync/suite.mjs'

export const name = 'kernel'

export async function run({ quick, say }) {
  const folderOf = await prepared(quick ? QUICK : FULL, say, ['folkmoot'])
  say('kernel: measuring')
  const args = [folderOf('folkmoot'), quick ? 1 : 3, quick ? 100 : 2_000]
  const { entries, heads, series: alone } = measure('./kernel/measure.ts', args)
  const hub = measure('./kernel/hub-check.ts', [folderOf('folkmoot'), quick ? 1 : 3])
  const series = { ...alone, ...hub.series }
  const middle = (what) => median(series[what])
  return {
    title: `${rounded(entries)} entries in ${rounded(heads)} runs`,
    text: table(
      ['', ''],
      Object.keys(series).map((what) => [what, rounded(middle(what))]),
    ),
    figures: { entries, heads, series },
    goals: [
      goal(
        'ingest, times a signature an entry',
        middle('ingest: times faster than a signature an entry'),
        { min: 12 },
      ),
      goal(
        'hub check, times a signature an entry',
        middle('hub check: times faster than a signature an entry'),
        { min: 50 },
      ),
      goal('bundle, of sync', middle('bundle, of sync'), { max: 1.2 }),
    ],
  }
}
