import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cbor, decodeCbor, encodeCbor, fromHex, hex } from './index.ts'

const leaf: fc.Arbitrary<Cbor> = fc.oneof(
  fc.maxSafeInteger(),
  fc.string({ unit: 'grapheme' }),
  fc.boolean(),
  fc.constant(null),
  fc.uint8Array({ maxLength: 40 }),
)
const value = fc.letrec<{ value: Cbor }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(
      fc.string({ maxLength: 6 }).filter((key) => key !== '__proto__'),
      tie('value'),
      { maxKeys: 5, noNullPrototype: true },
    ),
  ),
})).value

const bytesOf = (text: string): Uint8Array => fromHex(text) ?? new Uint8Array()

describe('canonical CBOR (RFC 8949 §4.2.1)', () => {
  it('has the encodings of RFC 8949 appendix A for its subset', () => {
    const known: readonly (readonly [Cbor, string])[] = [
      [0, '00'],
      [23, '17'],
      [24, '1818'],
      [1000, '1903e8'],
      [1_000_000, '1a000f4240'],
      [1_000_000_000_000, '1b000000e8d4a51000'],
      [-1, '20'],
      [-1000, '3903e7'],
      [new Uint8Array([1, 2, 3, 4]), '4401020304'],
      ['ü', '62c3bc'],
      ['水', '63e6b0b4'],
      [[1, [2, 3], [4, 5]], '8301820203820405'],
      [{ a: 1, b: [2, 3] }, 'a26161016162820203'],
      [true, 'f5'],
      [null, 'f6'],
    ]
    for (const [given, expected] of known) {
      expect(hex(encodeCbor(given))).toBe(expected)
      expect(decodeCbor(bytesOf(expected))).toEqual(given)
    }
  })

  it('sorts keys by their encodings: shorter first, then bytewise', () => {
    expect(hex(encodeCbor({ bb: 1, a: 2, c: 3 }))).toBe('a3616102616303626262' + '01')
  })

  it('gives back every value', () => {
    fc.assert(
      fc.property(value, (given) => {
        expect(decodeCbor(encodeCbor(given))).toEqual(given)
      }),
      { seed: 1, numRuns: 500 },
    )
  })

  it('takes no second encoding of anything: what decodes encodes to the same bytes', () => {
    fc.assert(
      fc.property(value, fc.nat(), fc.nat(255), (given, where, byte) => {
        const bytes = encodeCbor(given)
        bytes[where % bytes.length] = byte
        const back = decodeCbor(bytes)
        if (back !== undefined) expect(hex(encodeCbor(back))).toBe(hex(bytes))
      }),
      { seed: 2, numRuns: 3000 },
    )
  })

  it.each([
    ['1800', 'a number in a longer form'],
    ['5f41014102ff', 'indefinite length'],
    ['f90000', 'a float'],
    ['c001', 'a tag'],
    ['a2616201616102', 'keys out of order'],
    ['a2616101616102', 'a key twice'],
    ['a1695f5f70726f746f5f5f01', 'a key that changes the prototype'],
    ['9a7fffffff', 'a length beyond the input'],
    ['61ff', 'text that is not UTF-8'],
    ['0000', 'bytes left over'],
    ['1bffffffffffffffff', 'a number that is not exact'],
    ['81'.repeat(40) + '00', 'too deep'],
    ['', 'nothing'],
  ])('refuses %s: %s', (bytes) => {
    expect(decodeCbor(bytesOf(bytes))).toBeUndefined()
  })
})
