// Words that stand for bytes.

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ascii } from './bytes.ts'
import { nobleCrypto } from './noble.ts'
import { drawBelow, loadWords, PASSPHRASE_WORDS } from './words.ts'

const words = await loadWords()

/** Gives the bytes in turn, as a device would give random ones. */
function chanceOf(...values: readonly number[]) {
  let at = 0
  return {
    bytes: (length: number) => Uint8Array.from({ length }, () => values[at++ % values.length] ?? 0),
  }
}

it('[C17] sixteen bytes are twelve words and back, however they are typed', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (key) => {
      const written = words.paperKeyWords(key)
      expect(written).toHaveLength(12)
      expect(words.paperKeyFromWords(`  ${written.join('\n').toUpperCase()} `)).toEqual(key)
    }),
    { seed: 1 },
  )
  const zeros = `${'abandon '.repeat(11)}about`
  expect(words.paperKeyWords(new Uint8Array(16)).join(' ')).toBe(zeros)
})

it('[C17] a wrong word, order, count or checksum is no key', () => {
  for (const text of ['', 'abandon', 'abandon '.repeat(12), `${'abandon '.repeat(11)}abuot`]) {
    expect(words.paperKeyFromWords(text)).toBeUndefined()
  }
  expect(words.paperKeyFromWords(`${'abandon '.repeat(23)}art`)).toBeUndefined()
})

it('[C18] words to compare are the bits of a hash under its own label', () => {
  const compared = words.comparisonWords(nobleCrypto, ascii('a device'), 23)
  const hash = nobleCrypto.sha256(ascii('folkmoot/words/1a device'))
  const bits = Array.from(hash, (byte) => byte.toString(2).padStart(8, '0')).join('')
  const expected = Array.from(
    { length: 23 },
    (_, at) => words.list[Number.parseInt(bits.slice(at * 11, at * 11 + 11), 2)],
  )
  expect(compared).toEqual(expected)
  expect(words.comparisonWords(nobleCrypto, ascii('a device'), 4)).toEqual(compared.slice(0, 4))
  expect(() => words.comparisonWords(nobleCrypto, ascii('a device'), 24)).toThrow(/^fault: /)
})

it('[C19] a passphrase is six words, each drawn alike', () => {
  expect(words.list).toHaveLength(2_048)
  expect(PASSPHRASE_WORDS * Math.log2(words.list.length)).toBeGreaterThan(64.6)
  expect(words.passphraseWords(chanceOf(0, 0, 7, 255))).toEqual([
    'abandon',
    'zoo',
    'abandon',
    'zoo',
    'abandon',
    'zoo',
  ])
  // 65,536 is 21 times 3,000 and a rest: a draw from the rest is thrown away.
  expect(drawBelow(chanceOf(255, 255, 0, 9), 3_000)).toBe(9)
  expect(drawBelow(chanceOf(0xf6, 0x17), 3_000)).toBe(2_999)
})
