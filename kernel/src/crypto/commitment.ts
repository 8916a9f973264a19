// An AEAD does not commit to its key: one ciphertext can be made to open under two. So an epoch
// carries a hash of its key, and a device opens with exactly that key (security.md §3.4).

import { joined } from './bytes.ts'
import { label } from './labels.ts'
import type { Crypto } from './port.ts'

/** [C9] of docs/spec/crypto.md; 32 bytes. */
export const keyId = (crypto: Pick<Crypto, 'sha256'>, key: Uint8Array): Uint8Array =>
  crypto.sha256(joined(label('folkmoot/keyid/1'), key))
