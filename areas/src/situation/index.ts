// The situation: who says that what happened where and when, and how they know.

export { situation } from './area.ts'
export {
  CATEGORIES_MAX,
  FLAGS,
  PHOTOS_MAX,
  situationKinds,
  TEXT_MAX,
  TITLE_MAX,
  type SituationKinds,
} from './entries.ts'
export type { SituationRefusal } from './rules.ts'
export {
  DAY_MS,
  dayOf,
  originKey,
  type Content,
  type Report,
  type SituationState,
  type Version,
} from './state.ts'
