// Crypto for long simulations: real hashes and ciphers, signatures that cost one hash. Anyone could
// forge them; what is tried here is everything around signatures.

import { concat, equalBytes } from '../base/index.ts'
import { type Crypto, nobleCrypto } from '../crypto/index.ts'

function stubSignature(crypto: Crypto, publicKey: Uint8Array, message: Uint8Array): Uint8Array {
  const digest = crypto.sha256(concat(publicKey, message))
  return concat(digest, digest)
}

/** `base` does what is not signing. */
export const stubCrypto = (base: Crypto = nobleCrypto): Crypto => ({
  ...base,
  name: `stub over ${base.name}`,
  ed25519PublicKey: (seed) => base.sha256(seed),
  ed25519Sign: (seed, message) => stubSignature(base, base.sha256(seed), message),
  ed25519Verify: (publicKey, message, signature) =>
    equalBytes(signature, stubSignature(base, publicKey, message)),
  ed25519Certify: (publicKey) => publicKey.length === 32,
})
