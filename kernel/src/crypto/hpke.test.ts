// Our HPKE against the one vector that everybody has (RFC 9180 A.2.1, sequence number 0) and
// against everything that may be wrong with what arrives.

import { describe, expect, it } from 'vitest'
import { ascii, joined } from './bytes.ts'
import { HPKE_OVERHEAD, hpkeOpen, hpkeSeal } from './hpke.ts'
import { isHex, unhex } from './known-answers/answer-set.ts'
import { nobleCrypto } from './noble.ts'
import { loadSodium } from './sodium.ts'

const RFC = {
  ephemeral: 'f4ec9b33b792c372c1d2c2063507b684ef925b8c75a42dbcbf57d63ccd381600',
  secret: '8057991eef8f1f1af18f4a9491d16a1ce333f695d4db8e38da75975c4478e0fb',
  publicKey: '4310ee97d88cc1f088a5576c77ab0cf5c3ac797f3d95139c6c84b5429c59662a',
  enc: '1afa08d3dec047a643885163f1180476fa7ddb54c6a8029ea33f95796bf2ac4a',
  ciphertext:
    '1c5250d8034ec2b784ba2cfd69dbdb8af406cfe3ff938e131f0def8c8b60b4db21993c62ce81883d2dd1b51a28',
}
const context = { info: ascii('Ode on a Grecian Urn'), aad: ascii('Count-0') }
const plain = ascii('Beauty is truth, truth beauty')

describe.each([await loadSodium(), nobleCrypto])('HPKE on $name', (crypto) => {
  const chance = { bytes: () => unhex(RFC.ephemeral) }
  const secret = unhex(RFC.secret)
  const seal = () => hpkeSeal({ crypto, chance }, unhex(RFC.publicKey), context, plain)
  const sealed = seal() ?? new Uint8Array()

  it('[C12] is RFC 9180 A.2.1, byte for byte, and adds 48 bytes', () => {
    expect(isHex(sealed, RFC.enc + RFC.ciphertext)).toBe(true)
    expect(sealed.length).toBe(plain.length + HPKE_OVERHEAD)
    expect(hpkeOpen(crypto, secret, context, sealed)).toEqual(plain)
  })

  it('[C13] opens for nobody else, in no other context, and nothing changed or cut', () => {
    const other = { ...context, info: ascii('Ode on a Grecian urn') }
    const changed = sealed.map((byte, at) => (at === 40 ? byte ^ 1 : byte))
    expect(hpkeOpen(crypto, unhex(RFC.ephemeral), context, sealed)).toBeUndefined()
    expect(hpkeOpen(crypto, secret, other, sealed)).toBeUndefined()
    expect(hpkeOpen(crypto, secret, { ...context, aad: plain }, sealed)).toBeUndefined()
    expect(hpkeOpen(crypto, secret, context, changed)).toBeUndefined()
    for (const length of [0, 31, HPKE_OVERHEAD - 1, HPKE_OVERHEAD]) {
      expect(hpkeOpen(crypto, secret, context, sealed.slice(0, length))).toBeUndefined()
    }
  })

  it('[C13] refuses a key of small order on either side', () => {
    const nobody = new Uint8Array(32)
    expect(hpkeSeal({ crypto, chance }, nobody, context, plain)).toBeUndefined()
    expect(hpkeOpen(crypto, secret, context, joined(nobody, sealed.slice(32)))).toBeUndefined()
  })
})
