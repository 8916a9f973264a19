// A vote of 10,000 members, as its result page recounts it.

import { goal, median, rounded, table } from '../figures.mjs'
import { measure } from '../measuring.mjs'

export const name = 'assembly'

export async function run({ quick, say }) {
  say('assembly: recounting')
  const { members, series } = measure('./assembly/measure.ts', quick ? [1_000, 1] : [10_000, 5])
  const rows = Object.entries(series).map(([what, values]) => [
    what,
    rounded(values[0]),
    rounded(median(values)),
  ])
  return {
    title: `a vote of ${rounded(members)} members`,
    text: table(['', 'the first time', 'then'], rows),
    figures: { members, series },
    goals: Object.entries(series).map(([what, [first]]) =>
      goal(`${what.replace(/, ms$/, '')}: the first look at a result, ms`, first, { max: 1_000 }),
    ),
  }
}
