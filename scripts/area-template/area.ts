// The declaration that ties the parts of the area together.

import type { Area } from '@folkmoot/kernel/project'
import { __areaName__Kinds, type __AreaName__Kinds } from './entries.ts'
import { __areaName__Fold } from './fold.ts'
import { type __AreaName__Refusal, allows__AreaName__ } from './rules.ts'
import { empty__AreaName__, type __AreaName__State } from './state.ts'

export const __areaName__: Area<__AreaName__State, __AreaName__Kinds, __AreaName__Refusal> = {
  name: '__area__',
  reads: [],
  kinds: __areaName__Kinds,
  empty: empty__AreaName__,
  allows: allows__AreaName__,
  fold: __areaName__Fold,
}
