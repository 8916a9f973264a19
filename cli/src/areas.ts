// The areas of this folkmoot, in one list that every command opens a replica with.

import { assemblyArea } from '@folkmoot/areas/assembly'
import { situation } from '@folkmoot/areas/situation'
import type { Crypto } from '@folkmoot/kernel/crypto'
import type { AnyArea } from '@folkmoot/kernel/project'

/** The assembly checks certificates from other spaces, by the same cryptography on every device. */
export const areasOver = (crypto: Crypto): readonly AnyArea[] => [
  situation,
  assemblyArea({
    sha256: (bytes) => crypto.sha256(bytes),
    verify: (key, message, signature) => crypto.ed25519Verify(key, message, signature),
  }),
]
