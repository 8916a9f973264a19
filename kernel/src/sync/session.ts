// The state of one session, what comes into it and what it asks for: a machine without I/O. The driver
// does what the effects say and brings the answers back as inputs.

import type { Refusal, Result } from '../base/index.ts'
import type { Crypto } from '../crypto/index.ts'
import type { LogId, Run, SpaceId, StoredRun } from '../log/index.ts'
import type { ChannelMessage, Message, OpenedMode } from './messages.ts'
import type {
  AccessChange,
  AccessProof,
  ForkTaken,
  GateRefusal,
  GuestPass,
  Holder,
  Rights,
  Taken,
} from './port.ts'
import type { HubGreeting, HubOptions, SessionEvents, SpaceWish } from './session-port.ts'

/** Bytes that may be on their way without an answer, in all spaces of a session together. */
export const CREDIT_BYTES = 1024 * 1024
/** What a receiver puts up with beyond that before it calls it a flood. */
export const FLOOD_BYTES = 4 * CREDIT_BYTES
export const LINK_UNSENT_BYTES_MAX = 256 * 1024
/** Bytes read from the store at a time. */
export const READ_BYTES = 128 * 1024
/** A member that is further behind is served by comparing frontiers. */
export const CURSOR_BACK_MAX = 20_000
export const CHANNELS_MAX = 1_000
/** Logs that one channel gives numbers to, in each direction. */
export const NAMED_LOGS_MAX = 65_536
export const GUEST_LOG_BYTES_MAX = 64 * 1024
export const GUEST_LOG_SEQ_MAX = 64
export const STRIKES_MAX = 20
export const PING_MS = 25_000
export const SILENCE_MS = 75_000

/** What the machine may look at without waiting. */
export type Look = Pick<Holder, 'frontier' | 'standing' | 'root' | 'controlLogs' | 'forkOf'>

/** A stretch of a log that the other side lacks. */
export interface Stretch {
  readonly log: LogId
  /** The other side has up to here. */
  after: number
  readonly to: number
}

export interface HeardLog {
  readonly log: LogId
  /** Greatest seq that came from the other side; what it sent is not sent back. */
  seq: number
  bytes: number
}

export interface SentLog {
  readonly index: number
  /** Greatest seq sent. */
  seq: number
  /** Where the last attempt to show a fork began, and how much further back the next one goes. */
  rewound: number
  step: number
  /** The last gap that was answered. */
  gap: number
}

/** Something to do when all runs that had come before it are durable. */
interface Barrier {
  readonly after: number
  readonly act: () => void
}

export interface Channel {
  readonly number: number
  readonly space: SpaceId
  /** 'waiting' for the other side, 'checking' with the own gate, 'open' for runs. */
  stage: 'waiting' | 'checking' | 'open' | 'over'
  readonly wish: SpaceWish | undefined
  rights: Rights

  /** Sending: what comparing frontiers left to send, then everything that arrives after `tail`. */
  plan: Stretch[]
  outbox: { readonly run: StoredRun; readonly n: number }[]
  reading: boolean
  /** Arrival number up to which all has been sent; undefined before the other side's state is known. */
  tail: number | undefined
  arrivals: number
  readonly sentLogs: Map<LogId, SentLog>
  readonly sentOrder: LogId[]
  /** Logs that the other side does not want (refused, or closed by a fork). */
  readonly stopped: Set<LogId>
  owesCaughtUp: boolean
  announced: Uint8Array | undefined

  /** Receiving. */
  readonly heard: HeardLog[]
  readonly heardByLog: Map<LogId, number>
  takesBegun: number
  takesDone: number
  readonly barriers: Barrier[]
  ackBytes: number
  /**
   * Each run is acknowledged as it comes. A member waits with that until the other side has said that
   * all it had when they met is on its way; a hub never does, because many may be filling it at once.
   */
  acksAtOnce: boolean
  readonly ackLogs: Map<number, number>
  /** Bytes sent on this channel that have not been acknowledged. */
  unacked: number
  /** The own root that an OPEN of ours was about. */
  askedWith: Uint8Array | undefined
  /** What an OPEN said, until the gate and the holder have answered. */
  asked: { readonly check: Uint8Array; readonly cursor: number } | undefined
  /** What has come since OPENED, until the own gate has answered (between members). */
  readonly held: { readonly message: ChannelMessage; readonly size: number }[]
  /** What an OPENED said, until the own gate has answered (between members). */
  answered: { readonly mode: OpenedMode; readonly n: number } | undefined
  /** Evidence that went to the other side or came from it, so that it is not sent again. */
  readonly forksSaid: Map<LogId, Uint8Array>
  forksHeard: Set<LogId>
  theirsComplete: boolean
  wantsAnswer: boolean
  settled: boolean
  /** How often CAUGHT-UP was said again because the roots still differed. */
  retold: number
  /** The last arrival number told to the other side in an ACK. */
  ackedN: number
  /** The other side's frontier while its messages come in. */
  theirs: Map<string, { readonly seq: number; readonly hash8: Uint8Array }> | undefined
  /** What it says to have beyond us, by name in HAVE. */
  readonly claimed: Map<string, { readonly seq: number; readonly hash8: Uint8Array }>
  compared: boolean
  cursorN: number
  cursorBroken: boolean

  /** Chunks that the other side asked for. */
  blobsAsked: string[]
  blobReading: boolean
}

export interface Session {
  readonly crypto: Crypto
  readonly look: Look
  readonly role: 'member' | 'hub' | 'peer'
  readonly nonce: Uint8Array
  readonly hub: HubOptions['hub'] | undefined
  readonly expectHubKey: Uint8Array | undefined
  phase: 'greeting' | 'open' | 'closed'
  /** Whether this side opens spaces (a member at a hub; of two peers the one with the smaller nonce). */
  opener: boolean
  theirNonce: Uint8Array
  greeting: HubGreeting | undefined
  /** Wishes that wait for the greeting; on an answering peer those it can be asked for. */
  wishes: SpaceWish[]
  readonly channels: Map<number, Channel>
  readonly bySpace: Map<SpaceId, Channel>
  nextChannel: number
  unacked: number
  takingBytes: number
  /** Bytes that are durable and not yet acknowledged, in all spaces together. */
  ackBytes: number
  /** Bytes that wait in the link: what the driver saw before this step, and what was said since. */
  linkUnsent: number
  heardAt: number | undefined
  heardSomething: boolean
  pinged: boolean
  /** Runs with a wrong signature or key; an honest side sends none. */
  strikes: number
  effects: Effect[]
}

export type Tell = {
  [N in keyof SessionEvents]-?: {
    readonly event: N
    readonly args: Parameters<NonNullable<SessionEvents[N]>>
  }
}[keyof SessionEvents]

export type Effect =
  | { readonly kind: 'send'; readonly bytes: Uint8Array }
  | { readonly kind: 'close'; readonly refusal: Refusal }
  | { readonly kind: 'tell'; readonly tell: Tell }
  | {
      readonly kind: 'gate-open'
      readonly channel: number
      readonly space: SpaceId
      readonly proof: AccessProof
      readonly challenge: Uint8Array
    }
  | { readonly kind: 'gate-change'; readonly change: AccessChange }
  | { readonly kind: 'gate-guest'; readonly pass: GuestPass }
  | { readonly kind: 'begin'; readonly channel: number; readonly space: SpaceId }
  | { readonly kind: 'end'; readonly channel: number }
  | {
      readonly kind: 'read-log'
      readonly channel: number
      readonly log: LogId
      readonly seq: number
    }
  | { readonly kind: 'read-arrived'; readonly channel: number; readonly n: number }
  | {
      readonly kind: 'take'
      readonly channel: number
      readonly index: number
      readonly run: Run
      readonly bytes: number
    }
  | { readonly kind: 'take-fork'; readonly channel: number; readonly evidence: Uint8Array }
  | {
      readonly kind: 'blobs-sort'
      readonly channel: number
      readonly offered: readonly string[] | undefined
    }
  | { readonly kind: 'blobs-offer'; readonly channel: number }
  | { readonly kind: 'blob-read'; readonly channel: number; readonly hash: string }
  | {
      readonly kind: 'blob-take'
      readonly channel: number
      readonly hash: string
      readonly bytes: Uint8Array
      readonly size: number
    }

export type Input =
  | { readonly kind: 'start' }
  | { readonly kind: 'message'; readonly message: Message | undefined; readonly size: number }
  | { readonly kind: 'wish'; readonly wish: SpaceWish }
  | { readonly kind: 'leave'; readonly space: SpaceId; readonly refusal?: Refusal }
  | { readonly kind: 'change'; readonly change: AccessChange }
  | { readonly kind: 'guest'; readonly pass: GuestPass }
  | { readonly kind: 'want-blobs'; readonly space: SpaceId }
  | { readonly kind: 'offer-blobs'; readonly space: SpaceId; readonly hashes: readonly string[] }
  | {
      readonly kind: 'gate-opened'
      readonly channel: number
      readonly proof: AccessProof
      readonly result: Result<Rights, GateRefusal>
    }
  | {
      readonly kind: 'gate-answered'
      readonly what: 'access-change' | 'guest-pass'
      readonly space: SpaceId
      readonly result: Result<void, GateRefusal>
    }
  | { readonly kind: 'begun'; readonly channel: number; readonly arrivals: number }
  | {
      readonly kind: 'log-read'
      readonly channel: number
      readonly log: LogId
      readonly seq: number
      readonly runs: readonly StoredRun[]
    }
  | {
      readonly kind: 'arrived-read'
      readonly channel: number
      readonly runs: readonly { readonly n: number; readonly run: StoredRun }[]
    }
  | {
      readonly kind: 'taken'
      readonly channel: number
      readonly index: number
      readonly run: Run
      readonly bytes: number
      readonly taken: Taken
    }
  | {
      readonly kind: 'fork-taken'
      readonly channel: number
      readonly log: LogId | undefined
      readonly taken: ForkTaken
    }
  | {
      readonly kind: 'stored'
      readonly channel: number
      readonly run: StoredRun
      readonly n: number
    }
  | { readonly kind: 'forked'; readonly channel: number; readonly log: LogId }
  | { readonly kind: 'blobs-sorted'; readonly channel: number; readonly wanted: readonly string[] }
  | { readonly kind: 'blobs-offered'; readonly channel: number; readonly hashes: readonly string[] }
  | {
      readonly kind: 'blob-got'
      readonly channel: number
      readonly hash: string
      readonly bytes: Uint8Array | undefined
    }
  | {
      readonly kind: 'blob-taken'
      readonly channel: number
      readonly hash: string
      readonly size: number
      readonly result: Result<void>
    }
  | { readonly kind: 'drained' }
  | { readonly kind: 'tick'; readonly now: number }
  | { readonly kind: 'fault' }
  | { readonly kind: 'end' }

export function newSession(
  given: Pick<Session, 'crypto' | 'look' | 'role' | 'nonce' | 'hub' | 'expectHubKey' | 'wishes'>,
): Session {
  return {
    ...given,
    phase: 'greeting',
    opener: given.role === 'member',
    theirNonce: given.nonce,
    greeting: undefined,
    channels: new Map(),
    bySpace: new Map(),
    nextChannel: 0,
    unacked: 0,
    takingBytes: 0,
    ackBytes: 0,
    linkUnsent: 0,
    heardAt: undefined,
    heardSomething: false,
    pinged: false,
    strikes: 0,
    effects: [],
  }
}

export function newChannel(
  session: Session,
  given: Pick<Channel, 'number' | 'space' | 'stage' | 'wish'>,
): Channel {
  const channel: Channel = {
    ...given,
    rights: { as: 'member' },
    plan: [],
    outbox: [],
    reading: false,
    tail: undefined,
    arrivals: 0,
    sentLogs: new Map(),
    sentOrder: [],
    stopped: new Set(),
    owesCaughtUp: false,
    announced: undefined,
    heard: [],
    heardByLog: new Map(),
    takesBegun: 0,
    takesDone: 0,
    barriers: [],
    ackBytes: 0,
    acksAtOnce: session.role === 'hub',
    ackLogs: new Map(),
    ackedN: -1,
    unacked: 0,
    askedWith: undefined,
    asked: undefined,
    answered: undefined,
    held: [],
    forksSaid: new Map(),
    forksHeard: new Set(),
    theirsComplete: false,
    wantsAnswer: false,
    settled: false,
    retold: 0,
    theirs: undefined,
    claimed: new Map(),
    compared: false,
    cursorN: given.wish?.cursor?.n ?? 0,
    cursorBroken: false,
    blobsAsked: [],
    blobReading: false,
  }
  session.channels.set(channel.number, channel)
  session.bySpace.set(channel.space, channel)
  return channel
}
