// The cost of a passphrase comes back from a file, so it is judged before it is paid.

import { expect, it } from 'vitest'
import { ARGON_CEILING, ARGON_FLOOR, ARGON_USUAL, isArgonCost } from './argon.ts'

it('[C16] 64 MiB and three passes are usual; floor and ceiling are kept', () => {
  expect(ARGON_USUAL).toEqual({ memoryKiB: 65_536, passes: 3 })
  expect(ARGON_FLOOR).toEqual({ memoryKiB: 19_456, passes: 2 })
  for (const cost of [ARGON_USUAL, ARGON_FLOOR, ARGON_CEILING]) expect(isArgonCost(cost)).toBe(true)
  expect(isArgonCost({ ...ARGON_FLOOR, passes: 1 })).toBe(false)
  expect(isArgonCost({ ...ARGON_FLOOR, memoryKiB: 8_192 })).toBe(false)
  expect(isArgonCost({ ...ARGON_CEILING, memoryKiB: 2 ** 31 })).toBe(false)
  expect(isArgonCost({ memoryKiB: 65_536, passes: 2.5 })).toBe(false)
})
