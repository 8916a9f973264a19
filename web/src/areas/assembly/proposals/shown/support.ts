// What a vote waits for: endorsements, bodies to be heard or to agree, and whether it may open now.

import {
  type AssemblyState,
  bodyKey,
  type BodyName,
  bodyOf,
  currentCharter,
  isAdopted,
  judgeOpening,
  type Policy,
  policyFor,
  type Proposal,
  stageOf,
  votesOf,
  wordingOf,
} from '@folkmoot/areas/assembly'
import type { Refusal } from '@folkmoot/kernel/base'
import type { Community } from '@folkmoot/kernel/replica'
import { bodyNamed, whoIs } from './names.ts'

export interface Opening {
  /** plain: at once; options: on a screen of its own. */
  readonly way: 'plain' | 'options'
  readonly round: number
  readonly follows?: string | undefined
  readonly again: boolean
  /** Why it cannot open yet. */
  readonly refusal?: Refusal | undefined
}

const NOTHING = new Uint8Array(32)

/** The policy by which a body decides on a proposal now. */
export const policyNow = (
  state: AssemblyState,
  proposal: string,
  body?: BodyName,
): Policy | undefined =>
  policyFor(state, {
    proposal,
    ...(body ? { body } : {}),
    charter: currentCharter(state).version,
  } as Parameters<typeof policyFor>[1])

/** undefined where no vote is to be opened: one is open, waits to be attested, or has adopted it. */
export function openingNow(
  community: Community,
  state: AssemblyState,
  ref: string,
  body?: BodyName,
): Opening | undefined {
  const [latest] = votesOf(state, ref, body && bodyKey(body))
  const stage = latest && stageOf(state, latest.ref)
  const outcome = latest?.row.certified?.statement.outcome
  if (stage === 'open' || stage === 'closed' || isAdopted(latest?.row)) return undefined
  const policy = policyNow(state, ref, body)
  const answers = policy?.method === 'consent' || policy?.method === 'yes-no'
  const again = outcome === 'another-round'
  const follows = again ? latest?.ref : undefined
  const round = again ? (latest?.row.content.round ?? 0) + 1 : 1
  const refusal = refusalOf(community, state, { ref, body, round, follows })
  const chooses = !answers && refusal?.kind === 'assembly-alternatives-open'
  return {
    way: answers ? 'plain' : 'options',
    round,
    follows,
    again: latest !== undefined,
    refusal: chooses ? undefined : refusal && numbered(state, ref, refusal),
  }
}

function refusalOf(
  community: Community,
  state: AssemblyState,
  asked: {
    readonly ref: string
    readonly body: BodyName | undefined
    readonly round: number
    readonly follows: string | undefined
  },
): Refusal | undefined {
  const { ref, body, round, follows } = asked
  const act = wordingOf(state, ref)?.actVersion
  const { membership } = community.deciding('assembly')
  const judged = judgeOpening(
    {
      proposal: ref,
      ...(body ? { body } : {}),
      ...(follows === undefined ? {} : { follows }),
      ...(act === undefined ? {} : { act }),
      charter: currentCharter(state).version,
      round,
      options: [],
      seats: 1,
      seed: { bytes: NOTHING, how: 'device' },
      frontier: NOTHING,
    },
    community.me ?? '',
    { state, membership },
  )
  return judged.ok ? undefined : judged.refusal
}

/** People know points by their number, not by an id. */
function numbered(state: AssemblyState, ref: string, refusal: Refusal): Refusal {
  if (refusal.kind !== 'assembly-alternatives-open') return refusal
  const { article } = refusal as Refusal & { readonly article?: string }
  const at = wordingOf(state, ref)?.articles.findIndex(({ id }) => id === article) ?? -1
  return { ...refusal, article: String(at + 1) } as Refusal
}

export function supportShown(
  community: Community,
  state: AssemblyState,
  { ref, row, policy }: { readonly ref: string; readonly row: Proposal; readonly policy: Policy },
) {
  const endorsing = state.endorsements.by('proposal', ref).flatMap((key) => {
    const one = state.endorsements.get(key)
    return one && one.by !== row.by ? [whoIs(community, one.by)] : []
  })
  return {
    endorsing,
    need: policy.endorsements,
    heard: policy.heard.map((body) => ({
      ...bodyNamed(community, state, body),
      done: state.talk.count('as', `${ref}/${bodyKey(body)}`) > 0,
    })),
    consents: policy.consents.map((body) => ({
      ...bodyNamed(community, state, body),
      done: state.votes
        .by('proposal', ref)
        .map((vote) => state.votes.get(vote))
        .some((vote) => isAdopted(vote) && bodyOf(vote?.body) === bodyKey(body)),
      opening: openingNow(community, state, ref, body),
    })),
  }
}
