// The suite that every area runs: `describeArea(area)` in its area.test.ts, and then one test for
// each numbered rule of its README.

import { describe, it } from 'vitest'
import type { Refusal } from '../base/index.ts'
import type { Area, Kinds } from '../project/index.ts'
import { areaChecks, type AreaCheckOptions } from './area-checks.ts'

export function describeArea<State, K extends Kinds, R extends Refusal>(
  area: Area<State, K, R>,
  options: AreaCheckOptions = {},
): void {
  describe(`${area.name} keeps what every area promises`, () => {
    for (const { promise, run } of areaChecks(area, options)) it(promise, run)
  })
}
