// Which ballots count at the frontier of a closing, and what is shown beside them with its reason:
// late ones, those of others, rooms, proxies, delegates.

import type { MemberId } from '@folkmoot/kernel/project'
import type { Policy } from './charter.ts'
import {
  type Apart,
  type Cites,
  delegateOver,
  judgeDelegate,
  type Judged,
  judgesDelegates,
} from './delegation.ts'
import { type ProxyUse, proxiesIn } from './proxies.ts'
import type { Choice } from './rules-votes.ts'
import type { AssemblyState, Tally, Vote } from './state.ts'

export interface Room {
  readonly ref: string
  readonly tally: Tally
  readonly counts: boolean
}
/** A ballot of a delegate, its own or by a proxy. */
export interface DelegateBallot extends Judged {
  readonly key: string
  readonly voter: MemberId
}

export interface Sorting {
  readonly voteRef: string
  readonly vote: Vote
  readonly electors: readonly string[]
  readonly policy: Policy
}
export interface Sorted {
  /** What goes into the box. */
  readonly counted: readonly Choice[]
  readonly late: readonly string[]
  readonly outside: readonly string[]
  readonly inRoom: readonly string[]
  readonly rooms: readonly Room[]
  readonly proxies: readonly ProxyUse[]
  /** Empty where nobody votes as a delegate. */
  readonly delegates: readonly DelegateBallot[]
  readonly apart: readonly { readonly why: Apart; readonly choice: Choice }[]
}

interface Cast {
  readonly key: string
  readonly voter: MemberId
  readonly choice: Choice
  readonly cites: Cites
}

/** V4–V6, V9, V10, D4, D5, PX2–PX4. */
export function sortBallots(now: AssemblyState, closed: AssemblyState, asked: Sorting): Sorted {
  const { voteRef, electors } = asked
  const rooms = roomsOf(closed, asked)
  const inRooms = new Set(
    rooms.flatMap(({ counts, tally }) => (counts ? tally.content.voters : [])),
  )
  const own: Cast[] = []
  const outside: string[] = []
  const inRoom: string[] = []
  const among = new Set(electors)
  for (const key of closed.ballots.by('vote', voteRef)) {
    const ballot = closed.ballots.get(key)
    if (!ballot) continue
    if (!among.has(ballot.by)) outside.push(key)
    else if (inRooms.has(ballot.by)) inRoom.push(key)
    else own.push({ key, voter: ballot.by, choice: ballot.content, cites: ballot.content })
  }
  const used = proxiesIn(closed, asked, inRooms)
  const cast = [...own, ...used.flatMap((use) => castBy(closed, use))]
  const late = lateOf(now, closed, voteRef)
  const proxies = [...used, ...lateProxies(now, closed, voteRef)]
  return { late, outside, inRoom, rooms, proxies, ...judged(closed, asked, cast) }
}

function castBy(closed: AssemblyState, { key, absent, why }: ProxyUse): readonly Cast[] {
  const choice = why === undefined ? closed.proxyBallots.get(key)?.content : undefined
  return choice ? [{ key, voter: absent, choice, cites: {} }] : []
}

const lateOf = (now: AssemblyState, closed: AssemblyState, vote: string): readonly string[] =>
  now.ballots
    .by('vote', vote)
    .filter((key) => now.ballots.get(key)?.ref !== closed.ballots.get(key)?.ref)

/** Those for absent people that came or were changed after the close. */
const lateProxies = (
  now: AssemblyState,
  closed: AssemblyState,
  vote: string,
): readonly ProxyUse[] =>
  now.proxyBallots.by('vote', vote).flatMap((key) => {
    const row = now.proxyBallots.get(key)
    const known = closed.proxyBallots.get(key)
    return row && row.ref !== known?.ref
      ? [{ key, holder: row.by, absent: row.content.for, why: 'late' as const }]
      : []
  })

function judged(
  closed: AssemblyState,
  { vote, policy }: Sorting,
  cast: readonly Cast[],
): Pick<Sorted, 'counted' | 'delegates' | 'apart'> {
  if (!judgesDelegates(closed, vote, policy))
    return { counted: cast.map(({ choice }) => choice), delegates: [], apart: [] }
  const rows = cast.map((one) => ({ ...one, ...judgeDelegate(closed, vote, policy, one) }))
  return {
    counted: rows.flatMap(({ counts, choice }) => (counts ? [choice] : [])),
    delegates: rows.map(({ choice: _choice, cites: _cites, ...row }) => row),
    apart: rows.flatMap(({ counts, mark, choice }) =>
      counts ? [] : [{ why: mark as Apart, choice }],
    ),
  }
}

/** Two witnesses at least and more than against it, all voters electors, and nobody in two rooms. */
function roomsOf(
  closed: AssemblyState,
  { voteRef, vote, policy, electors }: Sorting,
): readonly Room[] {
  const judges = judgesDelegates(closed, vote, policy)
  const able = new Set(
    electors.filter((id) => !judges || delegateOver(closed, vote, id) === undefined),
  )
  const tallies = closed.tallies.by('vote', voteRef).flatMap((ref) => {
    const tally = closed.tallies.get(ref)
    return tally ? [{ ref, tally }] : []
  })
  const sound = tallies.filter(({ tally }) => {
    const right = tally.witnesses.filter((witness) => witness.right).length
    const wrong = tally.witnesses.length - right
    return right >= 2 && right > wrong && tally.content.voters.every((id) => able.has(id))
  })
  const rooms = new Map<string, number>()
  for (const { tally } of sound)
    for (const id of tally.content.voters) rooms.set(id, (rooms.get(id) ?? 0) + 1)
  // Who raised which hand for which instruction nobody can say: bound delegates vote by name.
  const counted = policy.tallies === 'counted' && policy.delegates !== 'bound'
  return tallies.map((room) => ({
    ...room,
    counts:
      counted &&
      sound.includes(room) &&
      room.tally.content.voters.every((id) => rooms.get(id) === 1),
  }))
}
