// What the assembly's screens show; each folder of screens adds its own.

import { voteViews } from './votes/views.ts'

export const assemblyViews = { ...voteViews }
