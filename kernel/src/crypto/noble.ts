// The implementation in plain JavaScript: the fallback where WebAssembly is missing (iOS Lockdown
// Mode, a page without 'wasm-unsafe-eval') and the oracle for the other one (security.md §3.1).

import { chacha20poly1305, xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { ed25519, x25519 } from '@noble/curves/ed25519.js'
import { bytesToNumberLE } from '@noble/curves/utils.js'
import { argon2id } from '@noble/hashes/argon2.js'
import { hkdf } from '@noble/hashes/hkdf.js'
import { hmac } from '@noble/hashes/hmac.js'
import { sha256, sha512 } from '@noble/hashes/sha2.js'
import { joined, same } from './bytes.ts'
import { guarded } from './guard.ts'
import { manyWith } from './open-many.ts'
import type { Crypto, Open, OpenInto, Seal } from './port.ts'

const { Point } = ed25519

type Cipher = typeof xchacha20poly1305

/** noble says "no" by throwing; this is the one place where that becomes a value. */
function orUndefined<T>(attempt: () => T): T | undefined {
  try {
    return attempt()
  } catch {
    return undefined
  }
}

/**
 * encode([S]B - [k]A) = R, byte for byte, as OpenSSL, BoringSSL and libsodium compute it. noble's
 * own `verify` multiplies by the cofactor in both of its modes and would accept R + T for every T
 * of small order (security.md §3.2).
 */
function rawVerify(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  const key = orUndefined(() => Point.fromBytes(publicKey))
  if (!key) return false
  const r = signature.subarray(0, 32)
  const k = Point.Fn.create(bytesToNumberLE(sha512(joined(r, publicKey, message))))
  const s = bytesToNumberLE(signature.subarray(32))
  const expected = Point.BASE.multiplyUnsafe(s).subtract(key.multiplyUnsafe(k))
  return same(expected.toBytes(), r)
}

function rawCertify(publicKey: Uint8Array): boolean {
  const key = orUndefined(() => Point.fromBytes(publicKey))
  return key !== undefined && !key.isSmallOrder() && key.isTorsionFree()
}

const sealWith =
  (cipher: Cipher): Seal =>
  (key, nonce, plain, aad) =>
    cipher(key, nonce, aad).encrypt(plain)

const openWith =
  (cipher: Cipher): Open =>
  (key, nonce, sealed, aad) =>
    orUndefined(() => cipher(key, nonce, aad).decrypt(sealed))

const openIntoWith =
  (open: Open): OpenInto =>
  (key, nonce, sealed, aad, out) => {
    const plain = open(key, nonce, sealed, aad)
    if (plain) out.set(plain)
    return plain?.length
  }

export const nobleCrypto: Crypto = guarded({
  name: 'noble',
  sha256: (bytes) => sha256(bytes),
  sha256Into: (bytes, out, at) => out.set(sha256(bytes), at),
  hmacSha256: (key, bytes) => hmac(sha256, key, bytes),
  hkdfSha256: (secret, salt, info, length) => hkdf(sha256, secret, salt, info, length),
  ed25519PublicKey: (seed) => ed25519.getPublicKey(seed),
  ed25519Sign: (seed, message) => ed25519.sign(message, seed),
  ed25519Verify: rawVerify,
  ed25519Certify: rawCertify,
  x25519PublicKey: (secret) => x25519.getPublicKey(secret),
  // The guard has checked both lengths, so all that is left to throw for is the zero secret.
  x25519Shared: (secret, publicKey) => orUndefined(() => x25519.getSharedSecret(secret, publicKey)),
  xchachaSeal: sealWith(xchacha20poly1305),
  xchachaOpen: openWith(xchacha20poly1305),
  xchachaOpenInto: openIntoWith(openWith(xchacha20poly1305)),
  xchachaOpenMany: manyWith(openIntoWith(openWith(xchacha20poly1305))),
  chachaSeal: sealWith(chacha20poly1305),
  chachaOpen: openWith(chacha20poly1305),
  argon2id: (password, salt, { memoryKiB, passes }) =>
    argon2id(password, salt, { m: memoryKiB, t: passes, p: 1, dkLen: 32, version: 0x13 }),
})
