// What those who start a session give and get: a member towards a hub, a hub, two members who meet.

import type { Chance, Refusal } from '../base/index.ts'
import type { Crypto } from '../crypto/index.ts'
import type { LogId, SpaceId } from '../log/index.ts'
import type { AccessChange, AccessProof, Gate, GuestPass, Holder, Link, Rights } from './port.ts'

/** How far a member has everything that a hub gave, in that hub's own order of arrival. */
export interface Cursor {
  /** The hub's id, 32 hex digits. */
  readonly hub: string
  readonly n: number
}

/** A space that a member opens on a session. */
export interface SpaceWish {
  readonly space: SpaceId
  /** undefined: nothing to show now, so the space is not opened. */
  readonly proof: (challenge: Uint8Array) => AccessProof | undefined
  /** Sent before the space is opened. */
  readonly accessChange?: AccessChange
  readonly guestPasses?: readonly GuestPass[]
  readonly cursor?: Cursor
}

/** What a hub says of itself in its greeting. */
export interface HubLimits {
  readonly spacesMax: number
  readonly spaceBytesMax: number
  /** Spread reconnects over this many seconds. */
  readonly reconnectSeconds: number
}
export interface HubGreeting {
  readonly id: string
  readonly key: Uint8Array
  readonly limits: HubLimits
}

/** A log of which the other side says that it has more than it gave. */
export interface Withheld {
  /** undefined: a log that was never seen here. */
  readonly log: LogId | undefined
  /** The seq that the other side claims. */
  readonly seq: number
}

export interface SessionEvents {
  /** The hub has shown its key; before any space is opened. */
  greeted?: (hub: HubGreeting) => void
  /** On the hub: the gate let a member in. With `proof` the hub can tell who came under an old key. */
  opened?: (space: SpaceId, how: { readonly rights: Rights; readonly proof?: AccessProof }) => void
  /** `about` says what was refused; with 'log' and 'blob' the session goes on with everything else. */
  refused?: (
    space: SpaceId,
    refusal: Refusal,
    about: {
      readonly what: 'open' | 'access-change' | 'guest-pass' | 'log' | 'blob'
      readonly log?: LogId
      readonly blob?: string
    },
  ) => void
  /** The hub has taken a change of access or a guest's pass. */
  gateChanged?: (space: SpaceId, what: 'access-change' | 'guest-pass') => void
  /**
   * All that the other side had is durable here. `equal`: and it has all that is here, so every entry
   * of this device is acknowledged.
   */
  caughtUp?: (
    space: SpaceId,
    at: { readonly root: Uint8Array; readonly equal: boolean; readonly n: number },
  ) => void
  /** The other side has this log up to `seq`, durable. Less than before: it has lost something. */
  acknowledged?: (space: SpaceId, log: LogId, seq: number) => void
  /** Everything that arrived at the hub up to n is durable here. */
  cursor?: (space: SpaceId, hub: string, n: number) => void
  /** A proof was found or received. */
  fork?: (space: SpaceId, log: LogId) => void
  /** The other side claims entries that it does not give. */
  withheld?: (space: SpaceId, logs: readonly Withheld[]) => void
  blobArrived?: (space: SpaceId, hash: string) => void
  /** The other side holds this chunk, durable. */
  blobAcknowledged?: (space: SpaceId, hash: string) => void
  closed?: (why: Refusal) => void
}

interface SessionOptions {
  readonly link: Link
  readonly holder: Holder
  readonly crypto: Crypto
  readonly chance: Chance
  readonly on?: SessionEvents
}

export interface MemberOptions extends SessionOptions {
  readonly spaces: readonly SpaceWish[]
  /** The key that the invitation named; another one ends the session. */
  readonly expectHubKey?: Uint8Array
}

export interface HubOptions extends SessionOptions {
  readonly gate: Gate
  readonly hub: {
    /** 32 hex digits, made at random with each new store: a cursor is good for one id only. */
    readonly id: string
    readonly seed: Uint8Array
    readonly limits: HubLimits
  }
}

export interface PeerOptions extends SessionOptions {
  readonly spaces: readonly SpaceWish[]
  /** Checks the other's proof against the keys that this replica knows. */
  readonly gate: Pick<Gate, 'open'>
}

export interface MemberConnection {
  close(): void
  openSpace(wish: SpaceWish): void
  closeSpace(space: SpaceId): void
  changeAccess(change: AccessChange): void
  addGuest(pass: GuestPass): void
  /** Asks again for the chunks that the holder wants (after new entries named some). */
  wantBlobs(space: SpaceId): void
  /** Offers chunks to the other side. */
  offerBlobs(space: SpaceId, hashes: readonly string[]): void
  /** Milliseconds of any clock that only goes forward; every few seconds. Pings and gives up. */
  tick(now: number): void
}

export interface HubConnection {
  close(): void
  /** Ends a space on this session: its access has changed, or its quota is spent. */
  refuse(space: SpaceId, refusal: Refusal): void
  tick(now: number): void
}
