// In the worker: names for the members and bodies that a screen speaks of, and who may be chosen.

import { type AssemblyState, type BodyName, bodyKey } from '@folkmoot/areas/assembly'
import type { Community } from '@folkmoot/kernel/replica'
import { shownName } from '../../../worker/standing.ts'
import { nameOf } from '../acting.ts'

export interface Named {
  readonly id: string
  readonly name: string
}
export interface BodyNamed {
  readonly key: string
  readonly body: BodyName
  readonly name: string
}

/** Members who are here now, by name. */
export const peopleOf = (community: Community): readonly Named[] =>
  [...community.membership().members.values()]
    .filter(({ standing }) => standing === 'member')
    .map(({ id, name }) => ({ id: id as string, name: shownName(name) }))
    .sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1))

export const named = (community: Community, ids: readonly string[]): readonly Named[] =>
  ids.map((id) => ({ id, name: nameOf(community, id) }))

export const bodyFromKey = (key: string): BodyName => {
  const [founded = '', at = '0'] = key.split('/')
  return { founded: founded, at: Number(at) }
}

export const bodiesNamed = (state: AssemblyState): readonly BodyNamed[] =>
  [...state.bodies.rows()].map(([key, { terms }]) => ({
    key,
    body: bodyFromKey(key),
    name: shownName(terms.name),
  }))

/** '' is the assembly, which the screen names in its own language. */
export const bodyNameOf = (state: AssemblyState, key: string): string =>
  shownName(state.bodies.get(key)?.terms.name ?? '')

/** The address of a body's page. */
export const pathOf = (body: BodyName): string => bodyKey(body)
