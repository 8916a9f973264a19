// Signatures and key agreement over libsodium's raw functions. The comment above each one shows how
// the scratch area is cut; whatever was secret in it is overwritten before the call returns.

import type { Crypto } from './port.ts'
import type { Scratch, SodiumModule } from './sodium-heap.ts'

const KEY = 32
const SIGNATURE = 64
const SECRET_KEY = 64

/** seed | public key | secret key | signature | message */
export function sodiumSignatures(module: SodiumModule, scratch: Scratch) {
  const expand = (seed: Uint8Array, messageLength: number): number => {
    const at = scratch.reserve(2 * KEY + SECRET_KEY + SIGNATURE + messageLength)
    module.HEAPU8.set(seed, at)
    module._crypto_sign_seed_keypair(at + KEY, at + 2 * KEY, at)
    return at
  }
  const take = (from: number, to: number, secretFrom: number): Uint8Array => {
    const result = module.HEAPU8.slice(from, to)
    module.HEAPU8.fill(0, secretFrom, secretFrom + 2 * KEY + SECRET_KEY)
    return result
  }
  return {
    ed25519PublicKey(seed: Uint8Array) {
      const at = expand(seed, 0)
      return take(at + KEY, at + 2 * KEY, at)
    },
    ed25519Sign(seed: Uint8Array, message: Uint8Array) {
      const at = expand(seed, message.length)
      const secretKey = at + 2 * KEY
      const signature = secretKey + SECRET_KEY
      const messageAt = signature + SIGNATURE
      module.HEAPU8.set(message, messageAt)
      module._crypto_sign_detached(signature, 0, messageAt, message.length, 0, secretKey)
      return take(signature, messageAt, at)
    },
  }
}

/** signature | public key | message */
export const sodiumVerify =
  (module: SodiumModule, scratch: Scratch): Crypto['ed25519Verify'] =>
  (publicKey, message, signature) => {
    const at = scratch.reserve(SIGNATURE + KEY + message.length)
    const keyAt = at + SIGNATURE
    const messageAt = keyAt + KEY
    module.HEAPU8.set(signature, at)
    module.HEAPU8.set(publicKey, keyAt)
    module.HEAPU8.set(message, messageAt)
    return module._crypto_sign_verify_detached(at, messageAt, message.length, 0, keyAt) === 0
  }

/** On the curve and in the subgroup of prime order (whole since 1.0.21, CVE-2025-69277). */
export const sodiumCertify =
  (module: SodiumModule, scratch: Scratch): Crypto['ed25519Certify'] =>
  (publicKey) => {
    const at = scratch.reserve(KEY)
    module.HEAPU8.set(publicKey, at)
    return module._crypto_core_ed25519_is_valid_point(at) === 1
  }

/** result | secret | public key */
export function sodiumAgreement(module: SodiumModule, scratch: Scratch) {
  const take = (at: number): Uint8Array => {
    const result = module.HEAPU8.slice(at, at + KEY)
    module.HEAPU8.fill(0, at, at + 2 * KEY)
    return result
  }
  return {
    x25519PublicKey(secret: Uint8Array) {
      const at = scratch.reserve(3 * KEY)
      module.HEAPU8.set(secret, at + KEY)
      module._crypto_scalarmult_base(at, at + KEY)
      return take(at)
    },
    x25519Shared(secret: Uint8Array, publicKey: Uint8Array) {
      const at = scratch.reserve(3 * KEY)
      module.HEAPU8.set(secret, at + KEY)
      module.HEAPU8.set(publicKey, at + 2 * KEY)
      const refused = module._crypto_scalarmult(at, at + KEY, at + 2 * KEY) !== 0
      const shared = take(at)
      return refused ? undefined : shared
    },
  }
}
