// In the worker: what several views of meetings read alike.

import {
  type AssemblyState,
  bodyKey,
  type BodyName,
  type Meeting,
  membersOf,
} from '@folkmoot/areas/assembly'
import type { Community } from '@folkmoot/kernel/replica'
import { shownName } from '../../../worker/standing.ts'
import { nameOf } from '../acting.ts'

export interface Someone {
  readonly id: string
  readonly name: string
  readonly isMe: boolean
}
export const someone = (community: Community, id: string): Someone => ({
  id,
  name: nameOf(community, id),
  isMe: id === community.me,
})

/** Undefined: the assembly itself. */
export const bodyNamed = (state: AssemblyState, body: BodyName | undefined): string | undefined => {
  const name = body && state.bodies.get(bodyKey(body))?.terms.name
  return name === undefined ? undefined : shownName(name)
}

/** Who belongs to those who meet. */
export const membersFor = (
  community: Community,
  state: AssemblyState,
  { content }: Meeting,
): readonly string[] =>
  content.body
    ? membersOf(state, bodyKey(content.body))
    : community.deciding('assembly').membership.members()

export const byName = (a: Someone, b: Someone): number => (a.name < b.name ? -1 : 1)
