// The three ways to begin a session: a member calls a hub, a hub answers, two members meet.

import { NONCE_BYTES } from './challenge.ts'
import { drive } from './driver.ts'
import type {
  HubConnection,
  HubOptions,
  MemberConnection,
  MemberOptions,
  PeerOptions,
} from './session-port.ts'
import { type Input, newSession, type Session } from './session.ts'

type Given = Pick<MemberOptions, 'crypto' | 'chance' | 'holder'>

const sessionOf = (
  { crypto, chance, holder }: Given,
  role: Session['role'],
  more: Partial<Pick<Session, 'hub' | 'expectHubKey' | 'wishes'>>,
): Session =>
  newSession({
    crypto,
    look: holder,
    role,
    nonce: chance.bytes(NONCE_BYTES),
    hub: undefined,
    expectHubKey: undefined,
    wishes: [],
    ...more,
  })

function connection(put: (input: Input) => void): MemberConnection {
  return {
    close: () => put({ kind: 'end' }),
    openSpace: (wish) => put({ kind: 'wish', wish }),
    closeSpace: (space) => put({ kind: 'leave', space }),
    changeAccess: (change) => put({ kind: 'change', change }),
    addGuest: (pass) => put({ kind: 'guest', pass }),
    wantBlobs: (space) => put({ kind: 'want-blobs', space }),
    offerBlobs: (space, hashes) => put({ kind: 'offer-blobs', space, hashes }),
    tick: (now) => put({ kind: 'tick', now }),
  }
}

/** A member calls a hub. */
export function connectMember(options: MemberOptions): MemberConnection {
  const { link, holder, expectHubKey, on = {} } = options
  const session = sessionOf(options, 'member', { expectHubKey, wishes: [...options.spaces] })
  const put = drive({ session, link, holder, gate: undefined, on })
  return connection(put)
}

/** Two members meet without a hub: each shows the other that it belongs. */
export function connectPeers(options: PeerOptions): MemberConnection {
  const { link, holder, gate, on = {} } = options
  const session = sessionOf(options, 'peer', { wishes: [...options.spaces] })
  const put = drive({ session, link, holder, gate, on })
  return connection(put)
}

/** A hub answers a call. */
export function serveHub(options: HubOptions): HubConnection {
  const { link, holder, gate, hub, on = {} } = options
  const session = sessionOf(options, 'hub', { hub })
  const put = drive({ session, link, holder, gate, on })
  return {
    close: () => put({ kind: 'end' }),
    refuse: (space, refusal) => put({ kind: 'leave', space, refusal }),
    tick: (now) => put({ kind: 'tick', now }),
  }
}
