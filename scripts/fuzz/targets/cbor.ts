// Canonical CBOR: one encoding per value, or refused.

import { decodeCbor, encodeCbor } from '../../../kernel/src/base/index.ts'
import { type MakeTarget, mustEqual } from '../target.ts'
import { varyCbor } from '../vary-cbor.ts'
import { vectorBytes } from './shared-ports.ts'

export const target: MakeTarget = () => ({
  sources: ['kernel/src/base/cbor.ts', 'kernel/src/base/wire.ts'],
  seeds: [
    encodeCbor({
      text: 'bridge',
      list: [1, -1, null, true, 70_000, 2 ** 40],
      bytes: new Uint8Array(9),
    }),
    encodeCbor([[[[{ a: 'Ладога', bb: -70_000 }]]]]),
    ...vectorBytes('keys.json').filter((bytes) => decodeCbor(bytes) !== undefined),
  ],
  vary: varyCbor,
  run(bytes) {
    const value = decodeCbor(bytes)
    if (value === undefined) return false
    mustEqual(encodeCbor(value), bytes)
    return true
  },
})
