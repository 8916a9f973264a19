// Every area that this version of the app knows.

import { assemblyArea, type AssemblyPorts } from '@folkmoot/areas/assembly'
import { situation } from '@folkmoot/areas/situation'
import type { ReplicaPorts } from '@folkmoot/kernel/replica'

/** The assembly checks certificates from other spaces, by the same cryptography on every device. */
export const assemblyPorts = (crypto: ReplicaPorts['crypto']): AssemblyPorts => ({
  sha256: (bytes) => crypto.sha256(bytes),
  verify: (key, message, signature) => crypto.ed25519Verify(key, message, signature),
})

export const areasOver = (crypto: ReplicaPorts['crypto']): ReplicaPorts['areas'] => [
  situation,
  assemblyArea(assemblyPorts(crypto)),
]
