// Counting and opinion maps at the size of a town.

import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { goal, median, rounded, table } from '../figures.mjs'
import { measure } from '../measuring.mjs'

export const name = 'methods'

const BUDGET = 'shared/data/assembly/budget/poland_wieliczka_2023.pb'

/** The real budget vote lies beside the project, or is absent. */
function findBudget(from = dirname(fileURLToPath(import.meta.url))) {
  const path = join(from, '..', BUDGET)
  if (existsSync(path)) return path
  return dirname(from) === from ? '' : findBudget(dirname(from))
}

export async function run({ quick, say }) {
  const budget = findBudget()
  if (budget === '') say('methods: the budget vote of Wieliczka is absent and was not counted')
  say('methods: counting')
  const args = quick ? [20_000, 2_000, 1, budget] : [1_000_000, 100_000, 3, budget]
  const { ballots, people, series } = measure('./methods/measure.ts', args)
  const middle = (what) => median(series[what])
  return {
    title: `${rounded(ballots)} ballots; ${rounded(people)} people, 500 statements`,
    text: table(
      ['', ''],
      Object.keys(series).map((what) => [what, rounded(middle(what))]),
    ),
    figures: { ballots, people, series },
    goals: [
      goal('Schulze on a million ballots, ms', middle('Schulze, ms'), { max: 1_000 }),
      goal(
        'Schulze, times faster a voter than votes 3.0.0',
        middle('Schulze, times faster a voter'),
        {
          min: 20,
        },
      ),
      goal('Scottish STV on a million ballots, ms', middle('Scottish STV, ms'), { max: 2_000 }),
      ...(budget === ''
        ? []
        : [
            goal('Equal Shares on Wieliczka, ms', middle('Equal Shares on Wieliczka, ms'), {
              max: 2_000,
            }),
          ]),
      goal('opinion map of 100,000 people, ms', middle('opinion map, ms'), { max: 10_000 }),
      goal('the same, all answer all, ms', middle('opinion map, all answer all, ms'), {
        max: 10_000,
      }),
    ],
  }
}
