// The declaration that ties the parts of the area together.

import type { Area } from '@folkmoot/kernel/project'
import { type CertificatePorts, NO_PORTS } from './certificate.ts'
import { assemblyKinds, type AssemblyKinds } from './entries.ts'
import { assemblyFold } from './fold.ts'
import { allowsAssembly, type AssemblyRefusal } from './rules.ts'
import { type AssemblyState, emptyAssembly } from './state.ts'

/** The caller's cryptography: `verify` is strict Ed25519, the same on every device. */
export type AssemblyPorts = CertificatePorts
export type AssemblyArea = Area<AssemblyState, AssemblyKinds, AssemblyRefusal>

export const assemblyArea = (ports: AssemblyPorts): AssemblyArea => ({
  name: 'assembly',
  reads: [],
  kinds: assemblyKinds,
  placed: ['assembly/opened', 'assembly/closed', 'assembly/attested'],
  empty: emptyAssembly,
  allows: (state, entry, context) => allowsAssembly(state, entry, context, ports),
  fold: assemblyFold,
})

/** Takes no certificate from another space; for tests that need none. */
export const assembly: AssemblyArea = assemblyArea(NO_PORTS)
