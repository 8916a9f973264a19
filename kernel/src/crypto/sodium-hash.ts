// Hashing and derivation over libsodium's raw functions. The comment above each one shows how the
// scratch area is cut; whatever was secret in it is overwritten before the call returns.

import { assert } from './bytes.ts'
import type { Crypto } from './port.ts'
import type { Scratch, SodiumModule } from './sodium-heap.ts'

const HASH = 32
const SALT = 16
const ARGON2ID_13 = 2

/** hash | bytes */
export const sodiumSha256 =
  (module: SodiumModule, scratch: Scratch): Crypto['sha256'] =>
  (bytes) => {
    const hash = scratch.reserve(HASH + bytes.length)
    module.HEAPU8.set(bytes, hash + HASH)
    module._crypto_hash_sha256(hash, hash + HASH, bytes.length, 0)
    const result = module.HEAPU8.slice(hash, hash + HASH)
    // Keys are hashed too (their ids), and this costs a fortieth of the hash.
    module.HEAPU8.fill(0, hash, hash + HASH + bytes.length)
    return result
  }

/** hash | bytes */
export const sodiumSha256Into =
  (module: SodiumModule, scratch: Scratch): Crypto['sha256Into'] =>
  (bytes, out, at) => {
    const hash = scratch.reserve(HASH + bytes.length)
    module.HEAPU8.set(bytes, hash + HASH)
    module._crypto_hash_sha256(hash, hash + HASH, bytes.length, 0)
    const heap = module.HEAPU8
    for (let i = 0; i < HASH; i++) out[at + i] = heap[hash + i] as number
    heap.fill(0, hash, hash + HASH + bytes.length)
  }

/** state | mac | key | bytes; the state comes first because it must be aligned. */
export function sodiumHmacSha256(module: SodiumModule, scratch: Scratch): Crypto['hmacSha256'] {
  const stateLength = module._crypto_auth_hmacsha256_statebytes()
  return (key, bytes) => {
    const state = scratch.reserve(stateLength + HASH + key.length + bytes.length)
    const mac = state + stateLength
    const keyAt = mac + HASH
    const heap = module.HEAPU8
    heap.set(key, keyAt)
    heap.set(bytes, keyAt + key.length)
    module._crypto_auth_hmacsha256_init(state, keyAt, key.length)
    module._crypto_auth_hmacsha256_update(state, keyAt + key.length, bytes.length, 0)
    module._crypto_auth_hmacsha256_final(state, mac)
    const result = heap.slice(mac, keyAt)
    heap.fill(0, state, keyAt + key.length + bytes.length)
    return result
  }
}

/** derived | pseudorandom key | secret | salt | info */
export const sodiumHkdfSha256 =
  (module: SodiumModule, scratch: Scratch): Crypto['hkdfSha256'] =>
  (secret, salt, info, length) => {
    const inputs = secret.length + salt.length + info.length
    const derived = scratch.reserve(length + HASH + inputs)
    const prk = derived + length
    const secretAt = prk + HASH
    const saltAt = secretAt + secret.length
    const infoAt = saltAt + salt.length
    const heap = module.HEAPU8
    heap.set(secret, secretAt)
    heap.set(salt, saltAt)
    heap.set(info, infoAt)
    module._crypto_kdf_hkdf_sha256_extract(prk, saltAt, salt.length, secretAt, secret.length)
    module._crypto_kdf_hkdf_sha256_expand(derived, length, infoAt, info.length, prk)
    const result = heap.slice(derived, prk)
    heap.fill(0, derived, infoAt)
    return result
  }

/** result | salt | password; the blocks of Argon2id itself are allocated and freed by libsodium. */
export const sodiumArgon2id =
  (module: SodiumModule, scratch: Scratch): Crypto['argon2id'] =>
  (password, salt, { memoryKiB, passes }) => {
    const at = scratch.reserve(HASH + SALT + password.length)
    const saltAt = at + HASH
    const passwordAt = saltAt + SALT
    const { length } = password
    const memory = memoryKiB * 1024
    module.HEAPU8.set(salt, saltAt)
    module.HEAPU8.set(password, passwordAt)
    const failed = module._crypto_pwhash(
      at,
      HASH,
      0,
      passwordAt,
      length,
      0,
      saltAt,
      passes,
      0,
      memory,
      ARGON2ID_13,
    )
    // Only now: the heap has probably grown, and the array of before is detached.
    const result = module.HEAPU8.slice(at, saltAt)
    module.HEAPU8.fill(0, at, passwordAt + length)
    assert(failed === 0, 'Argon2id got no memory')
    return result
  }
