// One list of labels, and what stands behind the first of them.

import { expect, it } from 'vitest'
import { ascii, joined } from './bytes.ts'
import { keyId } from './commitment.ts'
import { label, LABELS } from './labels.ts'
import { nobleCrypto } from './noble.ts'

it('[C7] no label is another one or begins another one', () => {
  for (const [at, one] of LABELS.entries()) {
    const others = LABELS.filter((_, index) => index !== at)
    expect(others.filter((other) => other.startsWith(one))).toEqual([])
  }
})

it('[C8] a label is its ASCII letters, in an array of its own each time', () => {
  for (const name of LABELS) expect(name).toMatch(/^folkmoot\/[a-z]+(-[a-z]+)*\/[1-9]$/)
  label('folkmoot/log/1').fill(0)
  expect(label('folkmoot/log/1')).toEqual(ascii('folkmoot/log/1'))
})

it('[C9] a key id is the hash of its label and the key', () => {
  const key = new Uint8Array(32).fill(3)
  const expected = nobleCrypto.sha256(joined(ascii('folkmoot/keyid/1'), key))
  expect(keyId(nobleCrypto, key)).toEqual(expected)
})
