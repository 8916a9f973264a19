// The declaration that ties the parts of the area together.

import type { Area } from '@folkmoot/kernel/project'
import { situationKinds, type SituationKinds } from './entries.ts'
import { situationFold } from './fold.ts'
import { allowsSituation, type SituationRefusal } from './rules.ts'
import { emptySituation, type SituationState } from './state.ts'

export const situation: Area<SituationState, SituationKinds, SituationRefusal> = {
  name: 'situation',
  reads: [],
  kinds: situationKinds,
  empty: emptySituation,
  allows: allowsSituation,
  fold: situationFold,
}
