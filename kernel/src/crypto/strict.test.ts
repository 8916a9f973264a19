// The strict rule on cases made here, so that it is tested where shared/data is absent, and on
// random torsion, which the published files hold only for a few keys (security.md §3.2).

import { ed25519, ED25519_TORSION_SUBGROUP } from '@noble/curves/ed25519.js'
import { bytesToNumberLE, numberToBytesLE } from '@noble/curves/utils.js'
import { sha512 } from '@noble/hashes/sha2.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ascii, joined } from './bytes.ts'
import { unhex } from './known-answers/answer-set.ts'
import { nobleCrypto } from './noble.ts'
import { loadSodium } from './sodium.ts'
import { isStrictForm, isStrictPoint } from './strict.ts'

const { Point } = ed25519
const sodium = await loadSodium()
const seed = new Uint8Array(32).fill(7)
const message = ascii('who has water?')
const publicKey = nobleCrypto.ed25519PublicKey(seed)
const signature = nobleCrypto.ed25519Sign(seed, message)

/** A signature by our own key whose R, or whose key, carries a point of small order. */
function withTorsion(torsion: string, where: 'R' | 'A', nonce = 12_345n) {
  const point = Point.fromHex(torsion)
  const secret = bytesToNumberLE(ed25519.utils.getExtendedPublicKey(seed).head) % Point.Fn.ORDER
  const r = Point.BASE.multiply(nonce)
  const a = Point.BASE.multiply(secret)
  const key = (where === 'A' ? a.add(point) : a).toBytes()
  const rBytes = (where === 'R' ? r.add(point) : r).toBytes()
  const k = Point.Fn.create(bytesToNumberLE(sha512(joined(rBytes, key, message))))
  const s = Point.Fn.create(nonce + k * secret)
  return { key, k, signature: joined(rBytes, numberToBytesLE(s, 32)) }
}

describe.each([sodium, nobleCrypto])('strict Ed25519 on $name', (crypto) => {
  const verify = crypto.ed25519Verify

  it('[C1] wants 64 and 32 bytes', () => {
    expect(verify(publicKey, message, signature)).toBe(true)
    for (const length of [0, 63]) {
      expect(verify(publicKey, message, signature.slice(0, length))).toBe(false)
    }
    expect(verify(publicKey, message, joined(signature, Uint8Array.of(0)))).toBe(false)
    expect(verify(publicKey.slice(0, 31), message, signature)).toBe(false)
    expect(crypto.ed25519Certify(joined(publicKey, publicKey))).toBe(false)
  })

  it('[C2] refuses S + L, the second S that satisfies the equation', () => {
    const s = bytesToNumberLE(signature.slice(32)) + Point.Fn.ORDER
    const second = joined(signature.slice(0, 32), numberToBytesLE(s, 32))
    expect(verify(publicKey, message, second)).toBe(false)
  })

  it('[C3] refuses every encoding of a point of small order, as key and as R', () => {
    for (const small of ED25519_TORSION_SUBGROUP.map(unhex)) {
      expect(crypto.ed25519Certify(small)).toBe(false)
      expect(verify(small, message, signature)).toBe(false)
      expect(verify(publicKey, message, joined(small, signature.slice(32)))).toBe(false)
    }
  })

  it('[C4] refuses R + T for every T of small order, which a cofactored verifier accepts', () => {
    for (const torsion of ED25519_TORSION_SUBGROUP.slice(1)) {
      const forged = withTorsion(torsion, 'R')
      expect(ed25519.verify(forged.signature, message, publicKey)).toBe(true)
      expect(verify(publicKey, message, forged.signature)).toBe(false)
    }
  })

  it('[C5] does not certify a key with a torsion part, nor bytes that are no point', () => {
    expect(crypto.ed25519Certify(publicKey)).toBe(true)
    for (const torsion of ED25519_TORSION_SUBGROUP.slice(1)) {
      expect(crypto.ed25519Certify(withTorsion(torsion, 'A').key)).toBe(false)
    }
    const offCurve = new Uint8Array(32).fill(2)
    expect(crypto.ed25519Certify(offCurve)).toBe(false)
    expect(verify(offCurve, message, signature)).toBe(false)
  })
})

describe('strict form', () => {
  it('[C3] refuses y from p up to 2^255 - 1 with either sign, and no other y', () => {
    const p = Point.Fp.ORDER
    for (let y = p; y < 2n ** 255n; y++) {
      expect(isStrictPoint(numberToBytesLE(y, 32))).toBe(false)
      expect(isStrictPoint(numberToBytesLE(y + 2n ** 255n, 32))).toBe(false)
    }
    for (const y of [2n, p - 2n, p - 256n]) expect(isStrictPoint(numberToBytesLE(y, 32))).toBe(true)
  })

  it('[C3] refuses both "minus zero" encodings', () => {
    for (const y of [1n, Point.Fp.ORDER - 1n]) {
      expect(isStrictPoint(numberToBytesLE(y + 2n ** 255n, 32))).toBe(false)
    }
  })

  it('[C6] stands before a verifier that says yes to everything', async () => {
    const credulous = await loadSodium({ ed25519Verify: () => true })
    const forged = joined(new Uint8Array(32), signature.slice(32))
    expect(credulous.ed25519Verify(publicKey, message, signature)).toBe(true)
    expect(credulous.ed25519Verify(publicKey, message, forged)).toBe(false)
    expect(isStrictForm(publicKey, forged)).toBe(false)
  })
})

describe('one verdict', () => {
  it('[C4] whatever is added to R or to the key', () => {
    const torsion = fc.constantFrom(...ED25519_TORSION_SUBGROUP)
    const where = fc.constantFrom('R' as const, 'A' as const)
    const nonce = fc.bigInt({ min: 1n, max: 2n ** 250n })
    fc.assert(
      fc.property(torsion, where, nonce, (point, at, r) => {
        const { key, signature: made } = withTorsion(point, at, r)
        const verdict = nobleCrypto.ed25519Verify(key, message, made)
        expect(sodium.ed25519Verify(key, message, made)).toBe(verdict)
        expect(sodium.ed25519Certify(key)).toBe(nobleCrypto.ed25519Certify(key))
      }),
      { numRuns: 60, seed: 1 },
    )
  })
})
