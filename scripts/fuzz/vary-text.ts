// Changes of words and cells instead of bytes, for what people type and for tables.

import type { Chance } from './chance.ts'

const SEPARATORS = /([\s,;"=:/|]+)/
const WORDS = [
  '',
  '0',
  '-1',
  '99999',
  '1e9',
  'x'.repeat(80),
  '"',
  '""',
  '--',
  '\u0000',
  '\ud83d\ude00',
  'Ё',
  '%ff',
]
const decoder = new TextDecoder()
const encoder = new TextEncoder()

function changedWord(words: readonly string[], at: number, chance: Chance): string {
  const word = words[at] ?? ''
  switch (chance.below(6)) {
    case 0:
      return chance.pick(WORDS)
    case 1:
      return chance.pick(words)
    case 2:
      return word + word
    case 3:
      return word.slice(chance.below(word.length + 1))
    case 4:
      return word.replace(/\d+/, (digits) => `${Number(digits) + chance.below(3) - 1}`)
    default:
      return word.replace(/\d+/, () => `${10 ** chance.below(12)}`)
  }
}

/** One to three words become others; what stands between them is a word as well. */
export function varyText(bytes: Uint8Array, chance: Chance): Uint8Array {
  const words = decoder.decode(bytes).split(SEPARATORS)
  for (let left = 1 + chance.below(3); left > 0; left--) {
    const at = chance.below(words.length)
    words[at] = changedWord(words, at, chance)
  }
  return encoder.encode(words.join('').slice(0, 16_384))
}
