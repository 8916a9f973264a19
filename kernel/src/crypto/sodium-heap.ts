// libsodium's memory, used with raw pointers. The wrapper allocates and frees every argument of
// every call and spends more time on that than on hashing 300 bytes (replication.md §3.1, §3.3);
// here one scratch area serves all calls: one copy in, one copy out.

import { assert } from './bytes.ts'

/** An address in the heap of the module. */
export type Address = number

type Encrypt = (
  out: Address,
  outLength: 0,
  plain: Address,
  length: number,
  lengthHigh: 0,
  aad: Address,
  aadLength: number,
  aadHigh: 0,
  secretNonce: 0,
  nonce: Address,
  key: Address,
) => number

type Decrypt = (
  out: Address,
  outLength: 0,
  secretNonce: 0,
  sealed: Address,
  length: number,
  lengthHigh: 0,
  aad: Address,
  aadLength: number,
  aadHigh: 0,
  nonce: Address,
  key: Address,
) => number

/**
 * What we call of the module that `libsodium-wrappers-sumo` exposes and does not describe. A
 * 64-bit length is two arguments, low and high; zero is success.
 */
export interface SodiumModule {
  /** Replaced when the memory grows: read it anew after every call that may allocate. */
  readonly HEAPU8: Uint8Array
  _malloc(length: number): Address
  _free(at: Address): void
  _crypto_hash_sha256(out: Address, at: Address, length: number, high: 0): number
  _crypto_auth_hmacsha256_statebytes(): number
  _crypto_auth_hmacsha256_init(state: Address, key: Address, length: number): number
  _crypto_auth_hmacsha256_update(state: Address, at: Address, length: number, high: 0): number
  _crypto_auth_hmacsha256_final(state: Address, out: Address): number
  _crypto_kdf_hkdf_sha256_extract(
    out: Address,
    salt: Address,
    saltLength: number,
    secret: Address,
    secretLength: number,
  ): number
  _crypto_kdf_hkdf_sha256_expand(
    out: Address,
    length: number,
    info: Address,
    infoLength: number,
    key: Address,
  ): number
  _crypto_sign_seed_keypair(publicKey: Address, secretKey: Address, seed: Address): number
  _crypto_sign_detached(
    out: Address,
    outLength: 0,
    at: Address,
    length: number,
    high: 0,
    secretKey: Address,
  ): number
  _crypto_sign_verify_detached(
    signature: Address,
    at: Address,
    length: number,
    high: 0,
    publicKey: Address,
  ): number
  _crypto_core_ed25519_is_valid_point(at: Address): number
  _crypto_scalarmult_base(out: Address, secret: Address): number
  _crypto_scalarmult(out: Address, secret: Address, publicKey: Address): number
  _crypto_aead_xchacha20poly1305_ietf_encrypt: Encrypt
  _crypto_aead_xchacha20poly1305_ietf_decrypt: Decrypt
  _crypto_aead_chacha20poly1305_ietf_encrypt: Encrypt
  _crypto_aead_chacha20poly1305_ietf_decrypt: Decrypt
  _crypto_pwhash(
    out: Address,
    outLength: number,
    outHigh: 0,
    password: Address,
    length: number,
    high: 0,
    salt: Address,
    passes: number,
    passesHigh: 0,
    memoryBytes: number,
    algorithm: number,
  ): number
}

export interface Scratch {
  /** The address of that many bytes; the bytes of the call before are gone. */
  reserve(length: number): Address
}

const SCRATCH_MIN = 64 * 1024

/** Grows in powers of two and never shrinks, as the memory of WebAssembly itself. */
export function createScratch(module: SodiumModule): Scratch {
  let capacity = 0
  let at: Address = 0
  return {
    reserve(length) {
      if (length > capacity) {
        if (at !== 0) module._free(at)
        capacity = 0
        const wanted = Math.max(SCRATCH_MIN, 2 ** Math.ceil(Math.log2(length)))
        at = module._malloc(wanted)
        assert(at !== 0, 'no memory for libsodium')
        capacity = wanted
      }
      return at
    },
  }
}
