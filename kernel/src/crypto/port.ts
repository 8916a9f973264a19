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
  /** Many at once, where they lie near each other: an implementation may take them in in one piece. */
  xchachaOpenMany: OpenMany
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

/** Bodies in one piece of memory that are sealed under one key. */
export interface SealedBodies {
  readonly source: Uint8Array
  readonly count: number
  /** For each, in order: where its nonce begins, where its ciphertext begins, how long that is with its tag. */
  readonly places: Int32Array
  /** Associated data of each, one after the other, all of one length. */
  readonly aads: Uint8Array
  readonly aadLength: number
}

/**
 * Gives the length of each plaintext, or -1 where the tag does not fit. Plaintexts stand in `out` as
 * far apart as their ciphertexts in `source`, the first nonce of which would stand at zero.
 */
export type OpenMany = (
  key: Uint8Array,
  bodies: SealedBodies,
  out: Uint8Array,
  lengths: Int32Array,
) => void

/** undefined when the tag does not fit: wrong key, wrong nonce, or changed on the way. */
export type Open = (
  key: Uint8Array,
  nonce: Uint8Array,
  sealed: Uint8Array,
  aad: Uint8Array,
) => Uint8Array | undefined
