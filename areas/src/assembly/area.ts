// The declaration that ties the parts of the area together.

import type { Area } from '@folkmoot/kernel/project'
import { assemblyKinds, type AssemblyKinds } from './entries.ts'
import { assemblyFold } from './fold.ts'
import { allowsAssembly, type AssemblyRefusal } from './rules.ts'
import { type AssemblyState, emptyAssembly } from './state.ts'

export const assembly: Area<AssemblyState, AssemblyKinds, AssemblyRefusal> = {
  name: 'assembly',
  reads: [],
  kinds: assemblyKinds,
  empty: emptyAssembly,
  allows: allowsAssembly,
  fold: assemblyFold,
}
