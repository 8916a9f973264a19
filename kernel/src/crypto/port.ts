// The one port for cryptography. Two complete implementations stand behind it (security.md §3.1):
// libsodium in WebAssembly, and noble in JavaScript as fallback and oracle. Everything is
// synchronous once loaded, so that no caller needs a state "half hashed".
//
// A wrong length of something that we control (key, nonce, seed) is a fault and throws; a wrong
// length of bytes from outside (signature, public key, sealed) is an answer: false or undefined.

export interface ArgonCost {
  readonly memoryKiB: number
  readonly passes: number
}

export interface Crypto {
  readonly name: string
  sha256(bytes: Uint8Array): Uint8Array
  /** The same, written to `out` from `at` on: a chain hashes twice an entry, and an array costs as much. */
  sha256Into: HashInto
  hmacSha256(key: Uint8Array, bytes: Uint8Array): Uint8Array
  hkdfSha256(secret: Uint8Array, salt: Uint8Array, info: Uint8Array, length: number): Uint8Array
  /** Ed25519: the seed is 32 bytes. */
  ed25519PublicKey(seed: Uint8Array): Uint8Array
  ed25519Sign(seed: Uint8Array, message: Uint8Array): Uint8Array
  /** Strict rule of security.md §3.2, identical verdict in every implementation. */
  ed25519Verify(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean
  /** Once per log at enrolment: canonical, not of small order, free of torsion. */
  ed25519Certify(publicKey: Uint8Array): boolean
  x25519PublicKey(secret: Uint8Array): Uint8Array
  /** undefined when the shared secret is all zero (RFC 7748 §6.1). */
  x25519Shared(secret: Uint8Array, publicKey: Uint8Array): Uint8Array | undefined
  /** The nonce is 24 bytes; what comes back is ciphertext and a tag of 16 bytes. */
  xchachaSeal: Seal
  xchachaOpen: Open
  /** The same, written to the start of `out`, which must have room for `sealed`. */
  xchachaOpenInto: OpenInto
  /** The nonce is 12 bytes (RFC 8439); for HPKE, where each key is used once. */
  chachaSeal: Seal
  chachaOpen: Open
  /** Argon2id version 1.3 with one lane; salt 16 bytes, result 32 bytes. */
  argon2id(password: Uint8Array, salt: Uint8Array, cost: ArgonCost): Uint8Array
}

export type Seal = (
  key: Uint8Array,
  nonce: Uint8Array,
  plain: Uint8Array,
  aad: Uint8Array,
) => Uint8Array

export type HashInto = (bytes: Uint8Array, out: Uint8Array, at: number) => void

/** The length of the plaintext; undefined when the tag does not fit, and then `out` holds nothing of use. */
export type OpenInto = (
  key: Uint8Array,
  nonce: Uint8Array,
  sealed: Uint8Array,
  aad: Uint8Array,
  out: Uint8Array,
) => number | undefined

/** undefined when the tag does not fit: wrong key, wrong nonce, or changed on the way. */
export type Open = (
  key: Uint8Array,
  nonce: Uint8Array,
  sealed: Uint8Array,
  aad: Uint8Array,
) => Uint8Array | undefined
