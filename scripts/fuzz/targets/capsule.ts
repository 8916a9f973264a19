// The capsule of a paper key, sealed under the right key with any content.

import { concat, utf8, write } from '../../../kernel/src/base/index.ts'
import { label } from '../../../kernel/src/crypto/index.ts'
import { CAPSULE_BYTES, openCapsule, sealCapsule } from '../../../kernel/src/keys/index.ts'
import { type MakeTarget, must, mustEqual } from '../target.ts'
import { crypto } from './shared-ports.ts'

const paperKey = new Uint8Array(16).fill(1)
const PLAIN_BYTES = CAPSULE_BYTES - 24 - 16
const key = crypto.hkdfSha256(
  paperKey,
  new Uint8Array(),
  concat(label('folkmoot/paper/1'), utf8('capsule')),
  32,
)
const nonce = new Uint8Array(24).fill(2)
const hubs = ['wss://one.example', 'https://вода.example']
const list = write((writer) => {
  writer.u8(1).varint(2)
  for (const n of [1, 2]) {
    writer.bytes(new Uint8Array(32).fill(n)).u8(hubs.length)
    for (const url of hubs) writer.block(utf8(url))
  }
})

export const target: MakeTarget = () => ({
  sources: ['kernel/src/keys/paper.ts', 'kernel/src/base/wire.ts'],
  seeds: [list, Uint8Array.of(1, 0)],
  bytesMax: PLAIN_BYTES,
  run(bytes) {
    const plain = concat(bytes, new Uint8Array(PLAIN_BYTES - bytes.length))
    const sealed = crypto.xchachaSeal(key, nonce, plain, label('folkmoot/paper-locator/1'))
    const whole = concat(nonce, sealed)
    const opened = openCapsule(crypto, paperKey, whole)
    if (!opened.ok) return false
    const chance = { bytes: () => nonce }
    const again = sealCapsule({ crypto, chance }, paperKey, opened.value)
    must(again.ok, 'what was opened can be sealed')
    mustEqual(again.value, whole)
    return true
  },
})
