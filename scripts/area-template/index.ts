// The public face of the area: what screens, commands and other areas may use of it.

export { __areaName__ } from './area.ts'
export {
  __areaName__NoteDraft,
  type __AreaName__CommandRefusal,
  type __AreaName__Draft,
} from './commands.ts'
export { __areaName__Kinds, TEXT_MAX, type __AreaName__Kinds } from './entries.ts'
export { notesOf, type FoundNote } from './queries.ts'
export type { __AreaName__Refusal } from './rules.ts'
export type { Note, __AreaName__State } from './state.ts'
export { __areaName__Words, type __AreaName__Words } from './words/index.ts'
