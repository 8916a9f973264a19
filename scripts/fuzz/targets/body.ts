// Bodies of every kind of entry: a shape takes a value or not, and taking it changes nothing.

import {
  type Cbor,
  concat,
  decodeCbor,
  encodeCbor,
  fits,
  type Shape,
} from '../../../kernel/src/base/index.ts'
import { deviceRequest, joinRequest, keyKinds } from '../../../kernel/src/keys/index.ts'
import { spaceKinds } from '../../../kernel/src/space/port.ts'
import { createDice } from '../../../kernel/src/testing/dice.ts'
import { randomBody } from '../../../kernel/src/testing/random-body.ts'
import { situationKinds } from '../../../areas/src/situation/entries.ts'
import { type MakeTarget, mustEqual } from '../target.ts'
import { varyCbor } from '../vary-cbor.ts'

const SHAPES: readonly Shape<unknown>[] = [
  ...Object.values(spaceKinds),
  ...Object.values(keyKinds),
  ...Object.values(situationKinds),
  joinRequest,
  deviceRequest,
]
const NOBODY = { refsByKind: new Map<string, readonly string[]>(), texts: [], numbers: [] }
const seedOf = (at: number, round: number): Uint8Array => {
  const shape = SHAPES[at]
  const body = shape ? randomBody(shape, createDice(round), NOBODY) : null
  return concat(Uint8Array.of(at), encodeCbor(body as Cbor))
}

/** First byte: which kind. */
export const target: MakeTarget = () => ({
  sources: [
    'kernel/src/base/shapes.ts',
    'kernel/src/space/port.ts',
    'kernel/src/keys/port.ts',
    'areas/src/situation/entries.ts',
  ],
  seeds: SHAPES.flatMap((_, at) => [1, 2, 3].map((round) => seedOf(at, round))),
  vary: (bytes, chance) => concat(bytes.subarray(0, 1), varyCbor(bytes.slice(1), chance)),
  run(bytes) {
    const shape = SHAPES[(bytes[0] ?? 0) % SHAPES.length]
    const given = bytes.subarray(1)
    const value = decodeCbor(given)
    if (!shape || !fits(shape, value)) return false
    mustEqual(encodeCbor(value as Cbor), given)
    return true
  },
})
