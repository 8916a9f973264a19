import { expect, it } from 'vitest'
import { crc32, utf8 } from './index.ts'

it('is the checksum that everybody has', () => {
  expect(crc32(utf8('123456789'))).toBe(0xcbf4_3926)
  expect(crc32(new Uint8Array())).toBe(0)
})
