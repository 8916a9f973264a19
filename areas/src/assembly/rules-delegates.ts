// What counts of reports, proxies and terms in the running order. Whether a proxy or a mandate holds
// is judged at the frontiers of the vote (sorting.ts), where it can be shown why not.

import { ok, refuse, type Result } from '@folkmoot/kernel/base'
import type { EntryOf } from '@folkmoot/kernel/project'
import type { AssemblyKinds, BodyOf } from './entries.ts'
import { blank } from './rules-mandates.ts'
import { allowsChoice, type VoteRefusal } from './rules-votes.ts'
import { type AssemblyState, isAdopted } from './state.ts'
import { mandateKey } from './state-delegates.ts'

export type DelegateRefusal =
  | VoteRefusal
  | { readonly kind: 'assembly-report-incomplete' }
  | { readonly kind: 'assembly-unknown-position' }
  | { readonly kind: 'assembly-proxy-one' }
  | { readonly kind: 'assembly-proxy-self' }
  | { readonly kind: 'assembly-unknown-decision' }

type Verdict = Result<void, DelegateRefusal>
type Of<Name extends keyof AssemblyKinds> = EntryOf<Pick<AssemblyKinds, Name>>

/** D6: of somebody who has or had that mandate, with what was said to which question. */
export function allowsReport(
  state: AssemblyState,
  { body: { mandate, delegate, position, question, answer, option } }: Of<'assembly/vote-reported'>,
): Verdict {
  const row = state.mandates.get(mandateKey(mandate, delegate))
  if (!row) return refuse({ kind: 'assembly-unknown-mandate' })
  if (blank(question) || (answer === undefined) === (option === undefined))
    return refuse({ kind: 'assembly-report-incomplete' })
  const known = position === undefined || row.content.positions.some(({ id }) => id === position)
  return known ? ok() : refuse({ kind: 'assembly-unknown-position' })
}

/** PX1: one vote or one meeting, another person; only what was given is taken back. */
export function allowsProxy(
  state: AssemblyState,
  { by, body }: Of<'assembly/proxy-named'>,
): Verdict {
  const { to, gives, vote, meeting } = body
  if ((vote === undefined) === (meeting === undefined))
    return refuse({ kind: 'assembly-proxy-one' })
  if (to === by) return refuse({ kind: 'assembly-proxy-self' })
  if (vote !== undefined && !state.votes.has(vote)) return refuse({ kind: 'assembly-unknown-vote' })
  const { proposals = [], name = '-' } = meeting ?? {}
  if (blank(name) || (meeting && gives && proposals.length === 0))
    return refuse({ kind: 'assembly-proxy-one' })
  if (!proposals.every((ref) => state.proposals.has(ref)))
    return refuse({ kind: 'assembly-unknown-proposal' })
  const before = state.proxies.get(proxyKey(by, body))
  return gives || before?.content.gives ? ok() : refuse({ kind: 'assembly-already-so' })
}

export const proxyKey = (
  by: string,
  { vote, meeting }: Pick<BodyOf<'assembly/proxy-named'>, 'vote' | 'meeting'>,
): string => `${by}/${vote ?? `meeting ${meeting?.ref ?? meeting?.name}`}`

/** PX2: a ballot like any other, for somebody else. */
export function allowsProxyBallot(
  state: AssemblyState,
  { by, body }: Of<'assembly/proxy-cast'>,
): Verdict {
  if (body.for === by) return refuse({ kind: 'assembly-proxy-self' })
  return allowsChoice(state, body.vote, body)
}

/** R3: only attesters of a decision that is there, each once. */
export function allowsTermOver(
  state: AssemblyState,
  { by, body: { decision } }: Of<'assembly/term-over'>,
): Verdict {
  const vote = state.votes.get(decision)
  if (!vote || !isAdopted(vote)) return refuse({ kind: 'assembly-unknown-decision' })
  if (!vote.attesters.includes(by)) return refuse({ kind: 'assembly-not-an-attester' })
  return state.termsOver.has(`${decision}/${by}`) ? refuse({ kind: 'assembly-already-so' }) : ok()
}
