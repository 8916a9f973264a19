// What the assembly's screens show; each folder of screens adds its own.

import { meetingViews } from './meetings/views.ts'
import { frontViews } from './front/views.ts'
import { opinionViews } from './opinions/views.ts'
import { proposalViews } from './proposals/views.ts'
import { voteViews } from './votes/views.ts'

export const assemblyViews = {
  ...frontViews,
  ...meetingViews,
  ...opinionViews,
  ...proposalViews,
  ...voteViews,
}
