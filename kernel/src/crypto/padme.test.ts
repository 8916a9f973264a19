// Padding: one form for one text, and lengths that say little.

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pad, PADDED_MIN, paddedLength, padmeLength, unpad } from './padme.ts'

const text = fc.uint8Array({ maxLength: 2_000 })

it('[C10] what was padded comes back, and nothing else is taken for padded', () => {
  fc.assert(
    fc.property(text, (plain) => {
      const padded = pad(plain)
      expect(unpad(padded)).toEqual(plain)
      expect(unpad(padded.slice(0, -1))).toBeUndefined()
      const spoiled = padded.slice()
      spoiled[spoiled.length - 1] = 1
      expect(unpad(spoiled)).toBeUndefined()
    }),
    { seed: 1 },
  )
})

it('[C10] whatever unpads is what pad makes of it', () => {
  const zeros = fc.tuple(text, fc.nat(600)).map(([plain, count]) => {
    const bytes = new Uint8Array(plain.length + 1 + count)
    bytes.set(plain)
    bytes[plain.length] = 0x80
    return bytes
  })
  fc.assert(
    fc.property(zeros, (bytes) => {
      const plain = unpad(bytes)
      if (plain) expect(pad(plain)).toEqual(bytes)
    }),
    { seed: 1 },
  )
  for (const length of [0, 1, 256]) expect(unpad(new Uint8Array(length))).toBeUndefined()
})

it('[C11] the length is at least 256 and at most 12 % more, and never shrinks', () => {
  expect([0, 1, 9, 100, 1_000, 65_537].map(padmeLength)).toEqual([0, 1, 10, 104, 1_024, 67_584])
  let before = 0
  for (let length = 0; length < 20_000; length++) {
    const padded = paddedLength(length)
    expect(padded).toBeGreaterThanOrEqual(Math.max(PADDED_MIN, length, before))
    if (length > PADDED_MIN) expect(padded / length).toBeLessThan(1.12)
    before = padded
  }
})
