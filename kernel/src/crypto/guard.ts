// The rules that hold for every implementation alike, written once: lengths, the strict form, the
// limits of HKDF and Argon2id. What an implementation or a platform brings is only the raw part.

import { assert, assertLength } from './bytes.ts'
import { spanOf } from './open-many.ts'
import type { ArgonCost, Crypto, Open, OpenInto, OpenMany, Seal } from './port.ts'
import { isStrictForm, isStrictPoint } from './strict.ts'

const KEY = 32
const TAG = 16
const SALT = 16
/** RFC 5869 §2.3: the block counter is one byte. */
const HKDF_MAX = 255 * 32
/** RFC 9106 §3.1: eight blocks of 1 KiB a lane. */
const ARGON_MEMORY_MIN = 8

const guardedSeal =
  (seal: Seal, nonceLength: number): Seal =>
  (key, nonce, plain, aad) => {
    assertLength(key, KEY, 'key')
    assertLength(nonce, nonceLength, 'nonce')
    return seal(key, nonce, plain, aad)
  }

const guardedOpen =
  (open: Open, nonceLength: number): Open =>
  (key, nonce, sealed, aad) => {
    assertLength(key, KEY, 'key')
    assertLength(nonce, nonceLength, 'nonce')
    return sealed.length < TAG ? undefined : open(key, nonce, sealed, aad)
  }

const guardedOpenInto =
  (open: OpenInto, nonceLength: number): OpenInto =>
  (key, nonce, sealed, aad, out) => {
    assertLength(key, KEY, 'key')
    assertLength(nonce, nonceLength, 'nonce')
    assert(out.length >= sealed.length, 'room for the plaintext')
    return sealed.length < TAG ? undefined : open(key, nonce, sealed, aad, out)
  }

const guardedOpenMany =
  (open: OpenMany): OpenMany =>
  (key, bodies, out, lengths) => {
    const { source, count, places, aads, aadLength } = bodies
    if (count === 0) return
    assertLength(key, KEY, 'key')
    assert(places.length >= 3 * count && lengths.length >= count, 'room for places and lengths')
    assert(aads.length >= count * aadLength, 'associated data of each body')
    const [from, to] = spanOf(bodies)
    assert(from >= 0 && to <= source.length && out.length >= to - from, 'room for the plaintexts')
    open(key, bodies, out, lengths)
  }

function assertCost(cost: ArgonCost): void {
  const { memoryKiB, passes } = cost
  assert(Number.isSafeInteger(memoryKiB) && memoryKiB >= ARGON_MEMORY_MIN, 'Argon2id memory')
  assert(Number.isSafeInteger(passes) && passes >= 1, 'Argon2id passes')
}

const guardedSignatures = (raw: Crypto) => ({
  ed25519PublicKey(seed: Uint8Array) {
    assertLength(seed, KEY, 'seed')
    return raw.ed25519PublicKey(seed)
  },
  ed25519Sign(seed: Uint8Array, message: Uint8Array) {
    assertLength(seed, KEY, 'seed')
    return raw.ed25519Sign(seed, message)
  },
  ed25519Verify: (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) =>
    isStrictForm(publicKey, signature) && raw.ed25519Verify(publicKey, message, signature),
  ed25519Certify: (publicKey: Uint8Array) =>
    isStrictPoint(publicKey) && raw.ed25519Certify(publicKey),
})

const guardedAgreement = (raw: Crypto) => ({
  x25519PublicKey(secret: Uint8Array) {
    assertLength(secret, KEY, 'secret')
    return raw.x25519PublicKey(secret)
  },
  x25519Shared(secret: Uint8Array, publicKey: Uint8Array) {
    assertLength(secret, KEY, 'secret')
    return publicKey.length === KEY ? raw.x25519Shared(secret, publicKey) : undefined
  },
})

const guardedDerivation = (raw: Crypto) => ({
  hkdfSha256(secret: Uint8Array, salt: Uint8Array, info: Uint8Array, length: number) {
    assert(Number.isInteger(length) && length >= 0 && length <= HKDF_MAX, 'length of HKDF')
    return raw.hkdfSha256(secret, salt, info, length)
  },
  argon2id(password: Uint8Array, salt: Uint8Array, cost: ArgonCost) {
    assertLength(salt, SALT, 'salt')
    assertCost(cost)
    return raw.argon2id(password, salt, cost)
  },
})

export const guarded = (raw: Crypto): Crypto => ({
  name: raw.name,
  sha256: raw.sha256,
  sha256Into: raw.sha256Into,
  hmacSha256: raw.hmacSha256,
  ...guardedSignatures(raw),
  ...guardedAgreement(raw),
  ...guardedDerivation(raw),
  xchachaSeal: guardedSeal(raw.xchachaSeal, 24),
  xchachaOpen: guardedOpen(raw.xchachaOpen, 24),
  xchachaOpenInto: guardedOpenInto(raw.xchachaOpenInto, 24),
  xchachaOpenMany: guardedOpenMany(raw.xchachaOpenMany),
  chachaSeal: guardedSeal(raw.chachaSeal, 12),
  chachaOpen: guardedOpen(raw.chachaOpen, 12),
})
