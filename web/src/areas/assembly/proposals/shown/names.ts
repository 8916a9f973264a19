// How people, bodies and points are named in what the screens show.

import {
  type AssemblyState,
  belongs,
  bodyKey,
  type BodyName,
  type Policy,
} from '@folkmoot/areas/assembly'
import type { Community } from '@folkmoot/kernel/replica'
import { shownName } from '../../../../worker/standing.ts'
import { nameOf } from '../../acting.ts'

export interface Who {
  readonly name: string
  readonly mine: boolean
}
export const whoIs = (community: Community, id: string): Who => ({
  name: nameOf(community, id),
  mine: id === community.me,
})

/** undefined: the assembly, which each language names itself. */
export const bodyShown = (state: AssemblyState, body: BodyName | undefined): string | undefined =>
  body && shownName(state.bodies.get(bodyKey(body))?.terms.name ?? '…')

export interface BodyShown {
  readonly name: string
  readonly key: string
  readonly body: BodyName
  readonly mine: boolean
}
export const bodyNamed = (
  community: Community,
  state: AssemblyState,
  body: BodyName,
): BodyShown => ({
  name: bodyShown(state, body) ?? '…',
  key: bodyKey(body),
  body,
  mine: belongs(state, body, community.me ?? ''),
})

/** Every body that there is, by name, then by place: for choices and filters. */
export function bodiesShown(community: Community, state: AssemblyState): readonly BodyShown[] {
  const bodies = [...state.bodies.rows()].map(([key]) => {
    const [founded = '', at = '0'] = key.split('/')
    return bodyNamed(community, state, { founded, at: Number(at) })
  })
  return bodies.sort((a, b) => a.name.localeCompare(b.name) || (a.key < b.key ? -1 : 1))
}

/** A policy with the bodies in it named. */
export interface PolicyShown extends Omit<Policy, 'heard' | 'consents'> {
  readonly heard: readonly string[]
  readonly consents: readonly string[]
  /** The body whose own rule it is; else the version of the charter. */
  readonly own?: string | undefined
  readonly charter: number
}
export const policyShown = (
  state: AssemblyState,
  policy: Policy,
  told: Pick<PolicyShown, 'own' | 'charter'>,
): PolicyShown => ({
  ...policy,
  heard: policy.heard.map((body) => bodyShown(state, body) ?? '…'),
  consents: policy.consents.map((body) => bodyShown(state, body) ?? '…'),
  ...told,
})
