// Changes of CBOR values instead of bytes: what comes out is well-formed, so shapes and rules are tried
// and not only the decoder.

import { type Cbor, decodeCbor, encodeCbor } from '../../kernel/src/base/index.ts'
import type { Chance } from './chance.ts'

const NUMBERS = [0, 1, -1, 23, 24, 255, 65_536, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER]
const TEXTS = [
  '',
  'x',
  'constructor',
  'toString',
  '\u0000',
  '\ud83d\ude00',
  'x'.repeat(300),
  'ab/cd',
]
const LENGTHS = [0, 1, 8, 15, 16, 17, 24, 31, 32, 33, 48, 64, 88]
const LENGTH_MAX = 200

const isMap = (value: Cbor): value is { readonly [key: string]: Cbor } =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Uint8Array)

const isInner = (value: Cbor): boolean => Array.isArray(value) || isMap(value)

function leaf(chance: Chance): Cbor {
  switch (chance.below(6)) {
    case 0:
      return chance.pick(NUMBERS)
    case 1:
      return chance.below(300)
    case 2:
      return chance.pick(TEXTS)
    case 3:
      return new Uint8Array(chance.pick(LENGTHS)).fill(chance.below(4))
    case 4:
      return chance.pick([null, true, false])
    default:
      return chance.pick<Cbor>([[], {}])
  }
}

/** Lists lose, repeat and exchange items, which is where order and counts are checked. */
function inList(list: readonly Cbor[], chance: Chance): Cbor {
  const items = [...list]
  const inner = items.flatMap((item, at) => (isInner(item) ? [at] : []))
  if (inner.length > 0 && chance.below(2) === 0) {
    const at = chance.pick(inner)
    items[at] = changed(items[at] ?? null, chance)
    return items
  }
  const [at, other] = [chance.below(items.length + 1), chance.below(items.length + 1)]
  const [a, b] = [items[at], items[other]]
  switch (chance.below(4)) {
    case 0:
      items.splice(at, 1)
      break
    case 1:
      // Two at a time, too: some lists are pairs.
      if (items.length < LENGTH_MAX) {
        const part = items.slice(other, other + 1 + chance.below(2))
        items.splice(at, 0, ...(part.length > 0 ? part : [leaf(chance)]))
      }
      break
    case 2:
      if (a !== undefined && b !== undefined) [items[at], items[other]] = [b, a]
      break
    default:
      if (a !== undefined) items[at] = changed(a, chance)
  }
  return items
}

function inMap(map: { readonly [key: string]: Cbor }, chance: Chance): Cbor {
  const keys = Object.keys(map)
  const key = keys.length > 0 ? chance.pick(keys) : 'text'
  const { [key]: value, ...others } = map
  switch (chance.below(6)) {
    case 0:
      return others
    case 1:
      return { ...map, [chance.pick(TEXTS)]: leaf(chance) }
    case 2:
      return { ...map, [key]: leaf(chance) }
    default:
      return value === undefined ? map : { ...map, [key]: changed(value, chance) }
  }
}

function changed(value: Cbor, chance: Chance): Cbor {
  if (chance.below(8) === 0) return leaf(chance)
  if (Array.isArray(value)) return inList(value as readonly Cbor[], chance)
  if (isMap(value)) return inMap(value, chance)
  if (typeof value === 'number') return near(value, chance)
  if (value instanceof Uint8Array) return value.map((byte) => byte ^ chance.below(2))
  return leaf(chance)
}

function near(value: number, chance: Chance): number {
  const other = value + chance.below(3) - 1
  return Number.isSafeInteger(other) ? other : 0
}

/** The same when it is no CBOR. */
export function varyCbor(bytes: Uint8Array, chance: Chance): Uint8Array {
  let value = decodeCbor(bytes)
  if (value === undefined) return bytes
  for (let left = 1 + chance.below(3); left > 0; left--) value = changed(value, chance)
  return encodeCbor(value)
}
