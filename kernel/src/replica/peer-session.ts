// A session of two members who meet. Neither knows how far the other is behind, so both show one proof
// after the other: who calls asks again until it is let in and has let the other in.

import { hex, ok, refuse } from '../base/index.ts'
import {
  connectPeers,
  type Gate,
  type Link,
  makeNearbyProof,
  type MemberConnection,
  type SessionEvents,
} from '../sync/index.ts'
import type { Inside } from './inside.ts'
import { type Met, peerSeeds, recognize } from './peer-access.ts'
import type { OpenSession } from './port.ts'

/** More than both sides together have to show. */
const TRIES_MAX = 50

interface Turns {
  /** Who calls shows a proof before it has seen one. */
  calls: boolean | undefined
  met: Met | undefined
  /** What the other side did not take. */
  readonly spent: Set<string>
  shown: string
  /** This gate has refused since the last try: then the other side has to show something else. */
  refusedThem: boolean
  tries: number
}

const gateOf = (inside: Inside, turns: Turns): Pick<Gate, 'open'> => ({
  open: async (asked, proof, challenge) => {
    turns.calls ??= false
    if (asked !== inside.space) return refuse({ kind: 'hub-space-unknown' })
    turns.met = recognize(inside, proof, challenge)
    turns.refusedThem = turns.met === undefined
    return turns.met ? ok({ as: 'member' }) : refuse({ kind: 'hub-access-denied' })
  },
})

/** The next proof; of what an answer shows each is shown once, because it hears of no refusal. */
function show(inside: Inside, turns: Turns, challenge: Uint8Array) {
  turns.calls ??= true
  const seed = peerSeeds(inside, turns.met).find((each) => !turns.spent.has(hex(each)))
  if (!seed) return undefined
  turns.shown = hex(seed)
  if (!turns.calls) turns.spent.add(turns.shown)
  return makeNearbyProof(inside.ports.crypto, seed, { space: inside.space, challenge })
}

/** True when it is worth asking again. */
function mayAskAgain(turns: Turns, kind: string): boolean {
  if (kind !== 'hub-access-denied' || turns.tries++ >= TRIES_MAX) return false
  if (!turns.refusedThem) turns.spent.add(turns.shown)
  turns.refusedThem = false
  return true
}

export interface PeerMeeting {
  readonly link: Link
  readonly on: SessionEvents
  /** Nothing more will come of it. */
  readonly givenUp: () => void
}

export function peerSession(
  inside: Inside,
  { link, on, givenUp }: PeerMeeting,
): Omit<OpenSession, 'done'> {
  const { crypto, chance } = inside.ports
  const { space, holder } = inside
  const turns: Turns = {
    calls: undefined,
    met: undefined,
    spent: new Set(),
    shown: '',
    refusedThem: false,
    tries: 0,
  }
  const wish = { space, proof: (challenge: Uint8Array) => show(inside, turns, challenge) }
  const refused: SessionEvents['refused'] = (_, refusal, { what }) => {
    if (what !== 'open' || !turns.calls) return
    if (mayAskAgain(turns, refusal.kind)) connection.openSpace(wish)
    else givenUp()
  }
  const connection: MemberConnection = connectPeers({
    link,
    holder,
    crypto,
    chance,
    spaces: [wish],
    gate: gateOf(inside, turns),
    on: { ...on, refused },
  })
  return { close: () => connection.close(), tick: (now) => connection.tick(now) }
}
