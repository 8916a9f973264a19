// The block of sealed keys, which stands outside the ciphertext.

import { decodeSeals, encodeSeals, splitSeals } from '../../../kernel/src/keys/index.ts'
import { concat } from '../../../kernel/src/base/index.ts'
import { type MakeTarget, must, mustEqual } from '../target.ts'

const block = (count: number): Uint8Array =>
  encodeSeals({
    keyHash: new Uint8Array(32).fill(1),
    salt: new Uint8Array(16).fill(2),
    seals: Array.from({ length: count }, (_, i) => new Uint8Array(88).fill(i)),
  })

export const target: MakeTarget = () => ({
  sources: ['kernel/src/keys/seals-block.ts', 'kernel/src/base/wire.ts'],
  seeds: [block(0), block(1), block(16)],
  run(bytes) {
    const parts = splitSeals(bytes)
    if (!parts) {
      must(!decodeSeals(bytes), 'a block alone can be split, too')
      return false
    }
    mustEqual(concat(encodeSeals(parts.block), parts.rest), bytes)
    must((parts.rest.length === 0) === (decodeSeals(bytes) !== undefined), 'nothing behind a block')
    return true
  },
})
