// The areas of this folkmoot, in one list that every command opens a replica with.

import { situation } from '@folkmoot/areas/situation'
import type { AnyArea } from '@folkmoot/kernel/project'

export const areas: readonly AnyArea[] = [situation]
