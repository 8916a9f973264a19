// libsodium, helped by Node where Node is faster. Measured on Node 24 (CPU time a call): SHA-256 of
// 64 KiB 44 against 260 µs, but of 98 bytes 1.5 against 1.0, of 272 bytes 1.9 against 1.7: short input stays in WebAssembly.
// Verifying costs 125 with a cached KeyObject against 130 µs and signing with an uncached one 131
// against 103: neither is worth a second implementation in the path of trust.

import { hash } from 'node:crypto'
import { type Crypto, loadSodium } from '@folkmoot/kernel/crypto'

const NATIVE_FROM_BYTES = 384

export async function loadNodeCrypto(): Promise<Crypto> {
  const sodium = await loadSodium()
  const sha256 = (bytes: Uint8Array): Uint8Array =>
    bytes.length < NATIVE_FROM_BYTES ? sodium.sha256(bytes) : nativeSha256(bytes)
  return loadSodium({ sha256 })
}

/** Without Buffer's methods, so that nobody comes to rely on them. */
export function nativeSha256(bytes: Uint8Array): Uint8Array {
  const digest = hash('sha256', bytes, 'buffer')
  return new Uint8Array(digest.buffer, digest.byteOffset, digest.length)
}
