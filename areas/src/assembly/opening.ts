// Whether a vote may open, judged by what its author had seen and by nothing else. The same check
// serves who opens, who attests and who recounts.

import { ok, refuse, type Result } from '@folkmoot/kernel/base'
import type { Membership } from '@folkmoot/kernel/project'
import type { BodyName, Policy } from './charter.ts'
import type { BodyOf } from './entries.ts'
import { judgeLot } from './judging-lot.ts'
import type { OpeningRefusal } from './refusals-deciding.ts'
import { policyFor } from './rules-votes.ts'
import { type AssemblyState, belongs, bodyKey, bodyOf, currentCharter, isAdopted } from './state.ts'
import { openArticles, type Wording, wordingOf } from './wording.ts'

type Opening = BodyOf<'assembly/opened'>
type Verdict = Result<void, OpeningRefusal>
interface Seen {
  readonly state: AssemblyState
  readonly membership: Membership
}

export function judgeOpening(
  opening: Opening,
  by: string,
  seen: Seen,
): Result<{ readonly policy: Policy; readonly wording: Wording }, OpeningRefusal> {
  const { state } = seen
  const proposal = state.proposals.get(opening.proposal)
  const wording = wordingOf(state, opening.proposal)
  if (!proposal || !wording) return refuse({ kind: 'assembly-unknown-proposal' })
  const policy = policyFor(state, opening)
  if (!policy) return refuse({ kind: 'assembly-unknown-matter' })
  const { version } = currentCharter(state)
  if (opening.charter !== version) return refuse({ kind: 'assembly-charter-old', version })
  if (proposal.withdrawn !== undefined) return refuse({ kind: 'assembly-proposal-withdrawn' })
  if (!belongs(state, opening.body ?? proposal.content.body, by))
    return refuse({ kind: 'assembly-not-of-body' })
  for (const check of [judgeSupport, judgeBodies, judgeText, judgeRound]) {
    const verdict = check(opening, policy, { ...seen, wording })
    if (!verdict.ok) return verdict
  }
  const lot = judgeLot(opening, state)
  return lot.ok ? ok({ policy, wording }) : lot
}

type Asked = Seen & { readonly wording: Wording }

/** V15: who may propose, and how many must stand behind it. */
function judgeSupport(
  { proposal }: Opening,
  policy: Policy,
  { state, membership }: Asked,
): Verdict {
  const by = state.proposals.get(proposal)?.by ?? ''
  if (policy.propose === 'stewards' && !membership.isSteward(by))
    return refuse({ kind: 'assembly-stewards-propose' })
  const have = state.endorsements
    .by('proposal', proposal)
    .filter((key) => key !== `${proposal}/${by}`).length
  const need = policy.endorsements
  return have >= need ? ok() : refuse({ kind: 'assembly-endorsements-few', have, need })
}

/**
 * V15: who must be heard has spoken; whose consent is needed has adopted the same proposal. A body
 * that gives its consent waits neither for itself nor for the others: each would wait for each.
 */
function judgeBodies({ proposal, body: by }: Opening, policy: Policy, { state }: Asked): Verdict {
  const nameOf = (body: BodyName): string => state.bodies.get(bodyKey(body))?.terms.name ?? '?'
  const decides = bodyOf(by ?? state.proposals.get(proposal)?.content.body)
  if (policy.consents.some((body) => bodyKey(body) === decides)) return ok()
  for (const body of policy.heard)
    if (
      state.talk.count('as', `${proposal}/${bodyKey(body)}`) === 0 &&
      !consentedFar(state, bodyKey(body), proposal)
    )
      return refuse({ kind: 'assembly-not-heard', body: nameOf(body) })
  for (const body of policy.consents) {
    const given = state.votes
      .by('proposal', proposal)
      .map((ref) => state.votes.get(ref))
      .some((vote) => isAdopted(vote) && bodyOf(vote?.body) === bodyKey(body))
    if (!given && !consentedFar(state, bodyKey(body), proposal))
      return refuse({ kind: 'assembly-consent-missing', body: nameOf(body) })
  }
  return ok()
}

/** KB4: by a certificate from its own space. */
const consentedFar = (state: AssemblyState, body: string, proposal: string): boolean =>
  state.cited
    .by('body', body)
    .some((key) => state.cited.get(key)?.text.act?.consent?.proposal === proposal)

/** P7: no vote passes over a contradiction in silence. */
function judgeText({ options, act }: Opening, _policy: Policy, { wording }: Asked): Verdict {
  if (wording.actOpen || wording.actVersion !== act) return refuse({ kind: 'assembly-picks-wrong' })
  const open = openArticles(wording)
  if (options.length === 0) {
    const [article] = open
    return article ? refuse({ kind: 'assembly-alternatives-open', article: article.id }) : ok()
  }
  for (const { picks } of options) {
    const fits = picks.every(({ article, version }) =>
      wording.articles
        .find(({ id }) => id === article)
        ?.alternatives.some((alternative) => alternative.version === version),
    )
    const picked = picks.map(({ article }) => article)
    const all = open.every(({ id }) => picked.includes(id))
    if (!fits || !all || new Set(picked).size < picked.length)
      return refuse({ kind: 'assembly-picks-wrong' })
  }
  return ok()
}

/** C4: certified, or who is in a hurry could close round after round and come to the majority. */
function judgeRound({ follows }: Opening, _policy: Policy, { state }: Asked): Verdict {
  if (follows === undefined) return ok()
  const outcome = state.votes.get(follows)?.certified?.statement.outcome
  return outcome === 'another-round' ? ok() : refuse({ kind: 'assembly-round-early' })
}
