// libsodium, helped by Node where Node is faster. Measured on Node 24 (CPU time a call): SHA-256 of
// 98 bytes 0.24 against 0.48 µs, of 272 bytes 0.33 against 1.0, of 64 KiB 44 against 260. The digest is
// asked for as text, because Node takes a whole microsecond to make a Buffer of it.
// Verifying costs 125 with a cached KeyObject against 130 µs and signing with an uncached one 131
// against 103: neither is worth a second implementation in the path of trust.

import { hash } from 'node:crypto'
import { type Crypto, loadSodium } from '@folkmoot/kernel/crypto'

const HASH = 32
/** Written by Node as well: letter by letter it costs a tenth of the hash. */
const writeBinary = Buffer.prototype.latin1Write as (
  this: Uint8Array,
  text: string,
  at: number,
  length: number,
) => number

export const loadNodeCrypto = (): Promise<Crypto> =>
  loadSodium({ sha256: nativeSha256, sha256Into: nativeSha256Into })

/** Without Buffer's methods, so that nobody comes to rely on them. */
export function nativeSha256(bytes: Uint8Array): Uint8Array {
  const digest = new Uint8Array(HASH)
  nativeSha256Into(bytes, digest, 0)
  return digest
}

function nativeSha256Into(bytes: Uint8Array, out: Uint8Array, at: number): void {
  writeBinary.call(out, hash('sha256', bytes, 'binary'), at, HASH)
}
