// In the worker: how a screen of the assembly reads the area and writes to it. Drafts are made by the
// area's own commands, where the state is.

import {
  actingIn,
  type Acting,
  assemblyDraft,
  type AssemblyKinds,
  type AssemblyState,
  type BodyOf,
} from '@folkmoot/areas/assembly'
import type { Result } from '@folkmoot/kernel/base'
import type { EntryRef } from '@folkmoot/kernel/log'
import type { Community, Draft, Seeing } from '@folkmoot/kernel/replica'
import { type Asking, inCommunity } from '../../worker/asking.ts'
import { shownName } from '../../worker/standing.ts'

/** What a view of the assembly touches. */
export const touches = ['assembly', 'space']

export const stateOf = (community: Community): AssemblyState => community.area('assembly')

/** Without the name of a member who is not known here yet, their id would be jargon. */
export const nameOf = (community: Community, id: string): string =>
  shownName(community.membership().members.get(id as EntryRef)?.name ?? '…')

/** Writes one fact, after the checks that every reader applies. */
export const writeFact = <Name extends keyof AssemblyKinds>(
  asking: Asking,
  kind: Name,
  body: BodyOf<Name>,
): Promise<Result<EntryRef>> =>
  inCommunity(asking, async (community) => {
    const acting = actingIn(community, asking.keeper.clock.now())
    const draft = assemblyDraft(kind, body, acting, { ...acting, areas: {} })
    return draft.ok ? community.write(draft.value) : draft
  })

/** Writes what cites all that this device has seen: an opening, a closing, an attestation. */
export const writeSeeing = (
  asking: Asking,
  make: (acting: Acting, seeing: Seeing, community: Community) => Result<unknown>,
): Promise<Result<EntryRef>> =>
  inCommunity(asking, (community) =>
    community.writeSeeing((seeing) => {
      const acting = actingIn(community, asking.keeper.clock.now())
      return make(acting, seeing, community) as Result<Draft>
    }),
  )

/** A call that writes one kind of fact as it was typed. */
export const factCall =
  <Name extends keyof AssemblyKinds>(kind: Name) =>
  (asking: Asking, body: BodyOf<Name>): Promise<Result<EntryRef>> =>
    writeFact(asking, kind, body)
