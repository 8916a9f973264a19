// Bodies drawn from shapes: any value within the limits, with references aimed at entries that exist
// and values that come back, because histories of strangers never meet each other.

import type { Cbor, Shape } from '../base/index.ts'
import type { Dice } from './dice.ts'

/** What a body may refer to: refs of known entries by kind, and texts and numbers seen before. */
export interface Surroundings {
  readonly refsByKind: ReadonlyMap<string, readonly string[]>
  readonly texts: readonly string[]
  readonly numbers: readonly number[]
}

const WORDS = ['food', 'water', 'Ладога', '桥', 'niño', 'x', '', 'a b', '"<b>"', '\u202e', 'bridge']
const LIST_MAX = 4

/** undefined only for an optional field that is left out. */
export function randomBody(
  shape: Shape<unknown>,
  dice: Dice,
  around: Surroundings,
): Cbor | undefined {
  const { info } = shape
  switch (info.type) {
    case 'text':
      return randomText(info.max, dice, around)
    case 'int':
      return randomInt(info.min, info.max, dice, around)
    case 'flag':
      return dice.chance(50)
    case 'bytes':
      return dice.bytes(Math.min(info.max, info.min + dice.below(4)))
    case 'one-of':
      return dice.pick(info.options)
    case 'ref':
      return randomRef(info.kind, dice, around)
    case 'list':
      return Array.from({ length: dice.below(Math.min(info.max, LIST_MAX) + 1) }, () =>
        randomBody(info.item, dice, around),
      ).filter((item) => item !== undefined)
    case 'optional':
      return dice.chance(50) ? randomBody(info.inner, dice, around) : undefined
    case 'record':
      return randomRecord(info.fields, dice, around)
  }
}

function randomRecord(
  fields: Readonly<Record<string, Shape<unknown>>>,
  dice: Dice,
  around: Surroundings,
): Cbor {
  const body: Record<string, Cbor> = {}
  for (const [name, field] of Object.entries(fields)) {
    const value = randomBody(field, dice, around)
    if (value !== undefined) body[name] = value
  }
  return body
}

function randomText(max: number, dice: Dice, around: Surroundings): string {
  const known = around.texts.filter((text) => text.length <= max)
  if (known.length > 0 && dice.chance(40)) return dice.pick(known)
  if (dice.chance(3)) return 'x'.repeat(Math.min(max, 2000))
  const text = `${dice.pick(WORDS)}${dice.chance(50) ? dice.below(10) : ''}`
  return text.length <= max ? text : ''
}

function randomInt(min: number, max: number, dice: Dice, around: Surroundings): number {
  const known = around.numbers.filter((number) => number >= min && number <= max)
  if (known.length > 0 && dice.chance(30)) return dice.pick(known)
  if (dice.chance(10)) return dice.pick([min, max])
  const near = Math.max(min, Math.min(max, dice.below(10)))
  return dice.chance(70) ? near : min + dice.below(max - min + 1)
}

function randomRef(kind: string, dice: Dice, around: Surroundings): string {
  const known = around.refsByKind.get(kind) ?? []
  if (known.length > 0 && dice.chance(92)) {
    // The newest are the ones that people act on.
    const newest = known.slice(-6)
    return dice.pick(dice.chance(70) ? newest : known)
  }
  return Array.from({ length: 32 }, () => dice.below(16).toString(16)).join('')
}

/** Anything that an entry could carry, of no shape in particular. */
export function randomJunk(dice: Dice, depth = 0): Cbor {
  const leaf = dice.below(depth > 2 ? 6 : 8)
  if (leaf === 0) return null
  if (leaf === 1) return dice.chance(50)
  if (leaf === 2) return dice.pick([0, -1, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER])
  if (leaf === 3) return dice.pick(['', '__proto__', 'constructor', '\ud800', 'x'.repeat(5000)])
  if (leaf === 4) return dice.bytes(dice.below(40))
  if (leaf === 5) return []
  const length = dice.below(4)
  if (leaf === 6) return Array.from({ length }, () => randomJunk(dice, depth + 1))
  const names = ['text', 'of', 'constructor', 'toString', 'length', 'kind']
  return Object.fromEntries(
    Array.from({ length }, () => [dice.pick(names), randomJunk(dice, depth + 1)]),
  )
}
