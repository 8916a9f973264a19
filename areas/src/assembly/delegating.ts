// What would not count, told before it is written: terms beyond the limit, mandates and proxies that
// are not there. Readers judge the same at the frontiers of the vote.

import { ok, refuse, type Result } from '@folkmoot/kernel/base'
import type { EntryOf, Membership } from '@folkmoot/kernel/project'
import { bodyKey } from './charter.ts'
import type { Act, AssemblyKinds } from './entries.ts'
import { proxiesMost, proxyOf } from './proxies.ts'
import { policyOf } from './rules-votes.ts'
import type { AssemblyState } from './state.ts'
import { mandateOver } from './state-delegates.ts'
import { termsLimit, termsOnSeat } from './terms.ts'

export type AheadRefusal =
  | { readonly kind: 'assembly-terms-many'; readonly limit: number }
  | { readonly kind: 'assembly-unknown-mandate' }
  | { readonly kind: 'assembly-unknown-member' }
  | { readonly kind: 'assembly-unknown-vote' }
  | { readonly kind: 'assembly-proxy-missing' }
  | { readonly kind: 'assembly-proxy-voted' }
  | { readonly kind: 'assembly-proxies-many'; readonly limit: number }

type Verdict = Result<void, AheadRefusal>
type Of<Name extends keyof AssemblyKinds> = EntryOf<Pick<AssemblyKinds, Name>>

export function judgeAhead(
  state: AssemblyState,
  entry: EntryOf<AssemblyKinds>,
  { membership }: { readonly membership: Membership },
): Verdict {
  switch (entry.kind) {
    case 'assembly/proposed':
    case 'assembly/amended':
      return entry.body.act ? judgeTerms(state, entry.body.act) : ok()
    case 'assembly/ballot-cast':
      return judgeCites(state, entry)
    case 'assembly/proxy-named':
      return membership.isMember(entry.body.to) ? ok() : refuse({ kind: 'assembly-unknown-member' })
    case 'assembly/proxy-cast':
      return judgeProxyBallot(state, entry)
    default:
      return ok()
  }
}

/** R1. */
function judgeTerms(state: AssemblyState, { seat }: Act): Verdict {
  if (!seat) return ok()
  const body = bodyKey(seat.body)
  const limit = termsLimit(state, body)
  return limit !== undefined && seat.seats.some((id) => termsOnSeat(state, body, id) > limit)
    ? refuse({ kind: 'assembly-terms-many', limit })
    : ok()
}

/** D4: a mandate of one's own that is in force. */
function judgeCites(
  state: AssemblyState,
  { by, body: { mandate } }: Of<'assembly/ballot-cast'>,
): Verdict {
  if (mandate === undefined) return ok()
  const row = state.mandates
    .by('decision', mandate)
    .flatMap((key) => state.mandates.get(key) ?? [])
    .find(({ delegate }) => delegate === by)
  const stands = row && mandateOver(state, row) === undefined
  return stands ? ok() : refuse({ kind: 'assembly-unknown-mandate' })
}

/** PX2–PX4. */
function judgeProxyBallot(state: AssemblyState, { by, body }: Of<'assembly/proxy-cast'>): Verdict {
  const vote = state.votes.get(body.vote)
  const policy = vote && policyOf(state, vote)
  if (!vote || !policy) return refuse({ kind: 'assembly-unknown-vote' })
  const asked = { ref: body.vote, proposal: vote.content.proposal }
  if (proxyOf(state, asked, body.for) !== by) return refuse({ kind: 'assembly-proxy-missing' })
  if (state.ballots.has(`${body.vote}/${body.for}`)) return refuse({ kind: 'assembly-proxy-voted' })
  const limit = proxiesMost(policy)
  const others = state.proxyBallots
    .by('vote', body.vote)
    .flatMap((key) => state.proxyBallots.get(key) ?? [])
    .filter((row) => row.by === by && row.content.for !== body.for)
    .filter((row) => proxyOf(state, asked, row.content.for) === by)
    .filter((row) => !state.ballots.has(`${body.vote}/${row.content.for}`))
  return others.length < limit ? ok() : refuse({ kind: 'assembly-proxies-many', limit })
}
