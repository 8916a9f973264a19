// The areas of this folkmoot, in one list that every command opens a replica with.

import { assembly } from '@folkmoot/areas/assembly'
import { situation } from '@folkmoot/areas/situation'
import type { AnyArea } from '@folkmoot/kernel/project'

export const areas: readonly AnyArea[] = [situation, assembly]
