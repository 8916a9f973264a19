// What the assembly's screens show; each folder of screens adds its own.

import { bodyViews } from './bodies/views.ts'
import { frontViews } from './front/views.ts'
import { lotViews } from './lots/views.ts'
import { meetingViews } from './meetings/views.ts'
import { opinionViews } from './opinions/views.ts'
import { proposalViews } from './proposals/views.ts'
import { recordViews } from './records/views.ts'
import { voteViews } from './votes/views.ts'

export const assemblyViews = {
  ...bodyViews,
  ...frontViews,
  ...lotViews,
  ...meetingViews,
  ...opinionViews,
  ...proposalViews,
  ...recordViews,
  ...voteViews,
}
