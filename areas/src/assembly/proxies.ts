// Who votes for whom: one step, by name, for one vote or one meeting, at most so many for one person.

import type { MemberId } from '@folkmoot/kernel/project'
import type { Policy } from './charter.ts'
import type { AssemblyState, Vote } from './state.ts'
import type { Proxy } from './state-delegates.ts'

/** Left out of a policy: one person votes for one absent one. */
export const PROXIES_DEFAULT = 1

export const proxiesMost = ({ proxies }: Policy): number => proxies ?? PROXIES_DEFAULT

/** A ballot that somebody cast for an absent member. */
export interface ProxyUse {
  readonly key: string
  readonly holder: MemberId
  readonly absent: MemberId
  /** Why it does not count; undefined: it does. */
  readonly why?: 'not-elector' | 'not-named' | 'voted-itself' | 'too-many' | 'late'
}

/** PX1: the last one that the absent member wrote about this vote or its proposal. */
export function proxyOf(
  state: AssemblyState,
  vote: { readonly ref: string; readonly proposal: string },
  absent: MemberId,
): MemberId | undefined {
  const covering = state.proxies
    .by('by', absent)
    .flatMap((key) => state.proxies.get(key) ?? [])
    .filter(({ content: { vote: one, meeting } }) =>
      one === undefined ? meeting?.proposals.includes(vote.proposal) : one === vote.ref,
    )
  const last = covering.toSorted(newestFirst).at(0)
  return last?.content.gives ? last.content.to : undefined
}

/** For the vote itself goes before for a meeting; then what its author wrote last. */
const newestFirst = (a: Proxy, b: Proxy): number =>
  Number(b.content.vote !== undefined) - Number(a.content.vote !== undefined) ||
  b.lamport - a.lamport ||
  (a.content.to < b.content.to ? -1 : 1)

interface Asked {
  readonly voteRef: string
  readonly vote: Vote
  readonly electors: readonly string[]
  readonly policy: Policy
}

/** PX2–PX4: every proxy ballot of a vote, and why one does not count. */
export function proxiesIn(
  closed: AssemblyState,
  { voteRef, vote, electors, policy }: Asked,
  inRooms: ReadonlySet<string>,
): readonly ProxyUse[] {
  const among = new Set(electors)
  const asked = { ref: voteRef, proposal: vote.content.proposal }
  const uses = closed.proxyBallots.by('vote', voteRef).map((key): ProxyUse => {
    const row = closed.proxyBallots.get(key)
    const use = { key, holder: row?.by ?? '', absent: row?.content.for ?? '' }
    if (!among.has(use.absent) || !among.has(use.holder)) return { ...use, why: 'not-elector' }
    if (closed.ballots.has(`${voteRef}/${use.absent}`) || inRooms.has(use.absent))
      return { ...use, why: 'voted-itself' }
    const named = proxyOf(closed, asked, use.absent)
    return named === use.holder ? use : { ...use, why: 'not-named' }
  })
  const most = proxiesMost(policy)
  return uses.map((use) =>
    use.why === undefined && heldBy(uses, use.holder) > most ? { ...use, why: 'too-many' } : use,
  )
}

const heldBy = (uses: readonly ProxyUse[], holder: MemberId): number =>
  uses.filter((use) => use.holder === holder && use.why === undefined).length
