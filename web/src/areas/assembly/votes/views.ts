// What the screens of votes show.

import { view } from '../../../worker/asking.ts'
import { touches } from '../acting.ts'
import { openingShown } from './opening-view.ts'
import { resultShown } from './result-view.ts'
import { electorsShown, voteShown } from './vote-view.ts'

export const voteViews = {
  'assembly/opening': view(touches, (community, { proposal }: { readonly proposal: string }) =>
    openingShown(community, proposal),
  ),
  'assembly/vote': view(touches, (community, { ref }: { readonly ref: string }) =>
    voteShown(community, ref),
  ),
  'assembly/electors': view(touches, (community, { ref }: { readonly ref: string }) =>
    electorsShown(community, ref),
  ),
  'assembly/result': view(touches, (community, { ref }: { readonly ref: string }) =>
    resultShown(community, ref),
  ),
}
