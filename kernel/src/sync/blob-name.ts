// The name of an attachment's chunk: the hash of its ciphertext, so that everyone can check it.

import { hex } from '../base/index.ts'
import type { Crypto } from '../crypto/index.ts'

export const BLOB_NAME_BYTES = 32

/** 64 hex digits of SHA-256(ciphertext). */
export const blobName = (crypto: Crypto, ciphertext: Uint8Array): string =>
  hex(crypto.sha256(ciphertext))
