// Everything that a page may ask of the worker. A new area adds its views and calls here.

import { assemblyCalls } from '../areas/assembly/calls.ts'
import { assemblyViews } from '../areas/assembly/views.ts'
import { situationCalls } from '../areas/situation/calls.ts'
import { situationViews } from '../areas/situation/views.ts'
import { entryCalls } from './entry-calls.ts'
import { spaceCalls } from './space-calls.ts'
import { vaultCalls } from './vault-calls.ts'
import { shellViews } from './views.ts'

export const calls = {
  ...vaultCalls,
  ...spaceCalls,
  ...entryCalls,
  ...situationCalls,
  ...assemblyCalls,
}
export type Calls = typeof calls
export type CallName = keyof Calls & string

export const views = { ...shellViews, ...situationViews, ...assemblyViews }
export type Views = typeof views
export type ViewName = keyof Views & string
