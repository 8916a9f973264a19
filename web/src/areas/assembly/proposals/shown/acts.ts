// What comes about by itself once a proposal is adopted, in a form that screens can tell.

import { type Act, type AssemblyState, type Vote, wordingOf } from '@folkmoot/areas/assembly'
import type { Community } from '@folkmoot/kernel/replica'
import { shownName } from '../../../../worker/standing.ts'
import { nameOf } from '../../acting.ts'
import { bodyShown, policyShown } from './names.ts'

/** The title of the proposal that a vote was about. */
export const titleOfVote = (state: AssemblyState, vote: string): string => {
  const proposal = state.votes.get(vote)?.content.proposal ?? ''
  return shownName(state.proposals.get(proposal)?.content.title ?? '…')
}

function actShown(community: Community, state: AssemblyState, act: Act) {
  const names = (ids: readonly string[]) => ids.map((id) => nameOf(community, id))
  if (act.charter) {
    const { version, text, policies, attesters, moderators } = act.charter
    return {
      is: 'charter',
      version,
      text,
      policies: policies.map((policy) => policyShown(state, policy, { charter: version })),
      attesters: names(attesters),
      moderators: names(moderators),
    } as const
  }
  if (act.found)
    return {
      is: 'found',
      bodies: act.found.map(({ name, charge, topic, members }) => ({
        name: shownName(name),
        charge,
        topic,
        members: names(members),
      })),
    } as const
  if (act.seat)
    return {
      is: 'seat',
      body: bodyShown(state, act.seat.body) ?? '…',
      comes: names(act.seat.seats),
      leaves: names(act.seat.leaves),
    } as const
  if (act.suspend)
    return {
      is: 'suspend',
      title: titleOfVote(state, act.suspend.decision),
      because: act.suspend.because,
      resolves: act.suspend.resolves,
    } as const
  if (act.lift)
    return {
      is: 'lift',
      title: titleOfVote(state, act.lift.decision),
      because: act.lift.because,
    } as const
  if (act.show) {
    const said = state.hidings.get(act.show)?.said
    const text = (said && state.talk.get(said)?.content.text) ?? '…'
    return { is: 'show', text } as const
  }
  return delegationShown(state, act, names)
}

/** What an act says about delegates, keys and consent. */
function delegationShown(
  state: AssemblyState,
  { mandate, recall, keys, consent }: Act,
  names: (ids: readonly string[]) => readonly string[],
) {
  if (mandate)
    return {
      is: 'mandate',
      delegates: names(mandate.delegates.map(({ who }) => who)),
      // Without either they go to the assembly itself.
      to: mandate.elsewhere ? shownName(mandate.elsewhere.name) : bodyShown(state, mandate.for),
      instruction: mandate.instruction,
      positions: mandate.positions.map(({ id, question, answers, options }) => ({
        id,
        question,
        answers,
        options,
      })),
      days: mandate.term?.days,
    } as const
  if (recall)
    return {
      is: 'recall',
      title: titleOfVote(state, recall.mandate),
      delegates: names(recall.delegates),
      because: recall.because,
    } as const
  if (keys) return { is: 'keys', body: bodyShown(state, keys.body) ?? '…' } as const
  if (consent)
    return {
      is: 'consent',
      title: shownName(state.proposals.get(consent.proposal)?.content.title ?? '…'),
    } as const
  return { is: 'other' } as const
}
export type ActShown = ReturnType<typeof actShown>

export type Unapplied = NonNullable<NonNullable<Vote['certified']>['unapplied']>

/** The act as it stands; `open` while several contradict. */
export function actOfProposal(
  community: Community,
  state: AssemblyState,
  ref: string,
): { readonly act?: ActShown | undefined; readonly open: boolean } {
  const wording = wordingOf(state, ref)
  return {
    act: wording?.act && actShown(community, state, wording.act),
    open: wording?.actOpen ?? false,
  }
}
