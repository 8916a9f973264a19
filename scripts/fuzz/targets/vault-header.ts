// The header of the vault, with a checksum that anyone can make.

import { concat } from '../../../kernel/src/base/index.ts'
import { isArgonCost, label } from '../../../kernel/src/crypto/index.ts'
import { decodeHeader, encodeHeader } from '../../../kernel/src/keys/vault-header.ts'
import { type MakeTarget, must, mustEqual } from '../target.ts'
import { crypto } from './shared-ports.ts'

const header = {
  generation: 3,
  cost: { memoryKiB: 64 * 1024, passes: 3 },
  salt: new Uint8Array(16).fill(1),
  nonce: new Uint8Array(24).fill(2),
  wrapped: new Uint8Array(48).fill(3),
}

export const target: MakeTarget = () => ({
  sources: ['kernel/src/keys/vault-header.ts', 'kernel/src/crypto/argon.ts'],
  seeds: [encodeHeader(crypto, header)],
  repair(bytes) {
    const content = bytes.subarray(0, Math.max(0, bytes.length - 8))
    const check = crypto.sha256(concat(label('folkmoot/vault/1'), content))
    return concat(content, check.subarray(0, 8))
  },
  run(bytes) {
    const read = decodeHeader(crypto, bytes)
    if (!read.ok) return false
    must(isArgonCost(read.value.cost), 'a cost within bounds')
    mustEqual(encodeHeader(crypto, read.value), bytes)
    return true
  },
})
