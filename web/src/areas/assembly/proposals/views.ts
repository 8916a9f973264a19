// What the screens of proposals show, read from the area's tables in the worker.

import {
  type AssemblyState,
  bodyKey,
  currentCharter,
  isAdopted,
  type Policy,
  policyOf,
  proposalStage,
  type ProposalStage,
  votesOf,
} from '@folkmoot/areas/assembly'
import type { Community } from '@folkmoot/kernel/replica'
import { view } from '../../../worker/asking.ts'
import { shownName } from '../../../worker/standing.ts'
import { stateOf, touches } from '../acting.ts'
import { actOfProposal, titleOfVote } from './shown/acts.ts'
import { decisionOf, holdsShown, placesShown, tasksShown } from './shown/after.ts'
import { articlesShown } from './shown/articles.ts'
import { bodiesShown, bodyShown, policyShown, whoIs } from './shown/names.ts'
import { openingNow, policyNow, supportShown } from './shown/support.ts'
import { textShown } from './shown/text-of.ts'
import { talkShown } from './shown/talk.ts'
import { objectionsShown, votesShown } from './shown/votes.ts'

interface Decides {
  readonly policy: Policy
  readonly charter: number
}

/**
 * By what a proposal is decided: as long as it is talked about by the newest charter, afterwards by the
 * one that its vote cites. Where no charter has its matter any more, it stays readable.
 */
function decides(state: AssemblyState, ref: string, stage: ProposalStage): Decides {
  const { version, policies } = currentCharter(state)
  const vote = votesOf(state, ref).find(({ row }) => isAdopted(row)) ?? votesOf(state, ref)[0]
  const cited = vote && stage !== 'talk' ? policyOf(state, vote.row) : undefined
  if (vote && cited) return { policy: cited, charter: vote.row.content.charter }
  return { policy: policyNow(state, ref) ?? (policies[0] as Policy), charter: version }
}

function proposalShown(community: Community, ref: string, standing: boolean) {
  const state = stateOf(community)
  const row = state.proposals.get(ref)
  if (!row) return { found: false } as const
  const { content } = row
  const stage = proposalStage(state, ref) ?? 'talk'
  const { policy, charter } = decides(state, ref, stage)
  const own = content.body && state.bodies.get(bodyKey(content.body))?.terms.policy
  const body = bodyShown(state, content.body)
  const decision = decisionOf(state, ref)
  const text = textShown(community, state, { ref, stage: standing ? 'talk' : stage })
  return {
    found: true,
    ref,
    ...whoIs(community, row.by),
    written: row.written,
    withdrawn: row.withdrawn,
    title: shownName(content.title),
    matter: shownName(content.matter),
    body,
    budget: content.budget,
    policy: policyShown(state, policy, { own: own && body, charter }),
    stage,
    ...actOfProposal(community, state, ref),
    unapplied: decision === undefined ? undefined : state.votes.get(decision)?.certified?.unapplied,
    ...text,
    support: supportShown(community, state, { ref, row, policy }),
    opening: openingNow(community, state, ref),
    votes: votesShown(community, state, ref),
    objections: objectionsShown(community, state, {
      proposal: ref,
      ...articlesShown(community, state, ref),
    }),
    holds: holdsShown(state, decision),
    decision,
    ...tasksShown(community, state, { row, decision }),
    ...placesShown(state, row, decision),
  } as const
}
export type ProposalShown = Extract<ReturnType<typeof proposalShown>, { found: true }>

export const proposalViews = {
  /** `standing`: with the text as it stands now, for who amends it, also where another was voted on. */
  'assembly/proposal': view(
    touches,
    (community, { ref, standing = false }: { readonly ref: string; readonly standing?: boolean }) =>
      proposalShown(community, ref, standing),
  ),

  'assembly/talk': view(touches, (community, { ref }: { readonly ref: string }) =>
    talkShown(community, stateOf(community), ref),
  ),

  /** What somebody who proposes can choose from. */
  'assembly/drafting': view(
    touches,
    (community, { replaces }: { readonly replaces: string | undefined }) => {
      const state = stateOf(community)
      const charter = currentCharter(state)
      return {
        charter: charter.version,
        policies: charter.policies.map((policy) =>
          policyShown(state, policy, { charter: charter.version }),
        ),
        bodies: bodiesShown(community, state)
          .filter(({ mine }) => mine)
          .map((body) => {
            const own = state.bodies.get(body.key)?.terms.policy
            const told = { own: body.name, charter: charter.version }
            return { ...body, policy: own && policyShown(state, own, told) }
          }),
        members: [...community.membership().members.values()]
          .filter(({ standing }) => standing === 'member')
          .map(({ id, name }) => ({ id: id as string, name: shownName(name) })),
        replaces: replaces === undefined ? undefined : titleOfVote(state, replaces),
      }
    },
  ),
}
