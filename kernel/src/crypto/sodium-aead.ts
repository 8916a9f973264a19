// Both AEADs over libsodium's raw functions. They work in place, so a body crosses into the heap
// once and out of it once.

import { spanOf } from './open-many.ts'
import type { Open, OpenInto, OpenMany, Seal } from './port.ts'
import type { Address, Scratch, SodiumModule } from './sodium-heap.ts'

const KEY = 32
const TAG = 16
const BLOCK = 64

export interface SodiumAead {
  readonly encrypt: SodiumModule['_crypto_aead_xchacha20poly1305_ietf_encrypt']
  readonly decrypt: SodiumModule['_crypto_aead_xchacha20poly1305_ietf_decrypt']
}

/** key | nonce | associated data | plaintext, then ciphertext and tag in its place */
export const sodiumSeal =
  (module: SodiumModule, scratch: Scratch, { encrypt }: SodiumAead): Seal =>
  (key, nonce, plain, aad) => {
    const keyAt = scratch.reserve(KEY + nonce.length + aad.length + plain.length + TAG)
    const nonceAt = keyAt + KEY
    const aadAt = nonceAt + nonce.length
    const bodyAt = aadAt + aad.length
    const heap = module.HEAPU8
    heap.set(key, keyAt)
    heap.set(nonce, nonceAt)
    heap.set(aad, aadAt)
    heap.set(plain, bodyAt)
    encrypt(bodyAt, 0, bodyAt, plain.length, 0, aadAt, aad.length, 0, 0, nonceAt, keyAt)
    heap.fill(0, keyAt, nonceAt)
    return heap.slice(bodyAt, bodyAt + plain.length + TAG)
  }

/**
 * Decryption leaves the last incomplete block of the plaintext on libsodium's own stack until the
 * next call (seen, libsodium 1.0.22). Sealed keys are that short, so there the next call comes at
 * once: 63 zeros under the key of zeros that the wiped scratch area now holds.
 */
function overwriteStack({ encrypt }: SodiumAead, at: Address): void {
  encrypt(at + BLOCK, 0, at + BLOCK, BLOCK - 1, 0, at, 0, 0, 0, at, at)
}

/** key | nonce | associated data | ciphertext and tag, then plaintext in its place */
export const sodiumOpenInto =
  (module: SodiumModule, scratch: Scratch, aead: SodiumAead): OpenInto =>
  (key, nonce, sealed, aad, out) => {
    const keyAt = scratch.reserve(KEY + nonce.length + aad.length + sealed.length)
    const nonceAt = keyAt + KEY
    const aadAt = nonceAt + nonce.length
    const at = aadAt + aad.length
    const { length } = sealed
    const heap = module.HEAPU8
    heap.set(key, keyAt)
    heap.set(nonce, nonceAt)
    heap.set(aad, aadAt)
    heap.set(sealed, at)
    const code = aead.decrypt(at, 0, 0, at, length, 0, aadAt, aad.length, 0, nonceAt, keyAt)
    const opened = code === 0 ? length - TAG : undefined
    if (opened !== undefined) out.set(heap.subarray(at, at + opened))
    heap.fill(0, keyAt, at + length)
    if (length < BLOCK + TAG) overwriteStack(aead, keyAt)
    return opened
  }

/** key | associated data of all | the stretch of the source, in whose place the plaintexts come */
export const sodiumOpenMany =
  (module: SodiumModule, scratch: Scratch, aead: SodiumAead): OpenMany =>
  (key, bodies, out, lengths) => {
    const { source, count, places, aads, aadLength } = bodies
    const [from, to] = spanOf(bodies)
    const aadsLength = count * aadLength
    const keyAt = scratch.reserve(KEY + aadsLength + to - from)
    const aadsAt = keyAt + KEY
    const stretchAt = aadsAt + aadsLength
    const heap = module.HEAPU8
    heap.set(key, keyAt)
    heap.set(aads.subarray(0, aadsLength), aadsAt)
    heap.set(source.subarray(from, to), stretchAt)
    for (let i = 0; i < count; i++) {
      const nonceAt = stretchAt + (places[3 * i] as number) - from
      const at = stretchAt + (places[3 * i + 1] as number) - from
      const length = places[3 * i + 2] as number
      const aadAt = aadsAt + i * aadLength
      const opened =
        length >= TAG &&
        aead.decrypt(at, 0, 0, at, length, 0, aadAt, aadLength, 0, nonceAt, keyAt) === 0
      lengths[i] = opened ? length - TAG : -1
    }
    out.set(heap.subarray(stretchAt, stretchAt + to - from))
    heap.fill(0, keyAt, stretchAt + to - from)
    overwriteStack(aead, keyAt)
  }

export const openWith =
  (into: OpenInto): Open =>
  (key, nonce, sealed, aad) => {
    const plain = new Uint8Array(sealed.length - TAG)
    return into(key, nonce, sealed, aad, plain) === undefined ? undefined : plain
  }
