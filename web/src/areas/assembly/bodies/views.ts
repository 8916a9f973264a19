// What the screens of charter, bodies and delegates show.

import { type View, view } from '../../../worker/asking.ts'
import { touches } from '../acting.ts'
import { bodiesShown, bodyShown } from './bodies-view.ts'
import { charterShown } from './charter-view.ts'
import { delegatesShown, mandateChoices, mandatePage, proxyChoices } from './delegates-view.ts'

type Nothing = Record<string, never>

/** A view that is asked nothing. */
const whole = <Value>(read: View<Nothing, Value>['read']) => view<Nothing, Value>(touches, read)

export const bodyViews = {
  'assembly/charter': whole((community) => charterShown(community)),
  'assembly/bodies': whole((community) => bodiesShown(community)),
  'assembly/body': view(touches, (community, { key }: { readonly key: string }) =>
    bodyShown(community, key),
  ),
  'assembly/delegates': whole((community, _, keeper) =>
    delegatesShown(community, keeper.clock.now()),
  ),
  'assembly/mandate': view(touches, (community, { key }: { readonly key: string }) =>
    mandatePage(community, key),
  ),
  'assembly/mandate-choices': whole((community) => mandateChoices(community)),
  'assembly/proxy-choices': whole((community) => proxyChoices(community)),
}
