// What authority entries say (control lane), and the state that follows from their set.

import {
  bytes,
  int,
  list,
  type Of,
  oneOf,
  optional,
  record,
  ref,
  type Refusal,
  text,
  time,
} from '../base/index.ts'
import type { Crypto } from '../crypto/index.ts'
import type { EntryRef, LogId, SpaceId } from '../log/index.ts'

export const MEMBERS_MAX = 2_000
export const LOGS_MAX = 4_000
export const NAME_MAX = 60
/** Devices of one member that are not retired. */
export const DEVICES_MAX = 16

/** One install of a person in a space: its log and the key that epoch keys are sealed to. */
const device = record({ log: bytes(32), sealKey: bytes(32) })

const policy = record({
  version: int(0, 1_000_000),
  /** How many members besides the inviter must vouch for an admission. */
  vouchers: int(0, 5),
  /** How many stewards must act for a suspension and for a removal to stand. */
  suspendStewards: int(1, 10),
  removeStewards: int(1, 10),
  /** Who may invite. */
  inviters: oneOf('members', 'stewards'),
  /**
   * What a newcomer may read of the record: all of it, because who belongs follows from it. Of the
   * ephemeral class a newcomer reads nothing from before (docs/spec/keys.md).
   */
  history: oneOf('all'),
  /** Days after which the key and bodies of the ephemeral class are destroyed. */
  ephemeralDays: int(7, 30),
})
export type Policy = Of<typeof policy>

export const POLICY_START: Policy = {
  version: 0,
  vouchers: 0,
  suspendStewards: 1,
  removeStewards: 1,
  inviters: 'members',
  history: 'all',
  ephemeralDays: 14,
}

/** A cut: what the remover had seen of a log; entries beyond give no rights (docs/spec/space.md). */
const cut = record({ log: bytes(32), seq: int(0, Number.MAX_SAFE_INTEGER), hash: bytes(32) })

export const spaceKinds = {
  'space/genesis': record({
    name: text(NAME_MAX),
    founder: text(NAME_MAX),
    device,
    policy,
    salt: bytes(16),
  }),
  /** The secret stays with the inviter; only what others need to check is written. */
  'space/invite': record({
    signKey: bytes(32),
    sealKey: bytes(32),
    uses: int(1, 100),
    expires: time(),
    role: oneOf('member', 'steward'),
    note: optional(text(NAME_MAX)),
  }),
  'space/revoke-invite': record({ invite: ref('space/invite') }),
  /** `proof`: signature by the invitation's key over label join ‖ space ‖ log ‖ sealKey. */
  'space/admit': record({
    invite: ref('space/invite'),
    name: text(NAME_MAX),
    device,
    proof: bytes(64),
    role: oneOf('member', 'steward'),
  }),
  /** A further member stands for an admission or a re-entry (`admission` names it). */
  'space/vouch': record({ admission: ref('space/admit') }),
  /** Any steward re-confirms an admission that became pending. */
  'space/confirm': record({ admission: ref('space/admit') }),
  /** `proof`: signature by the new log over label device ‖ space ‖ adding log ‖ new log ‖ sealKey. */
  'space/add-device': record({
    device,
    proof: bytes(64),
    label: text(NAME_MAX),
    kind: oneOf('device', 'paper'),
  }),
  'space/retire-device': record({ log: bytes(32) }),
  'space/suspend': record({
    member: ref('space/admit'),
    cuts: list(cut, LOGS_MAX),
    reason: text(500, true),
  }),
  'space/remove': record({
    member: ref('space/admit'),
    cuts: list(cut, LOGS_MAX),
    reason: text(500, true),
  }),
  'space/reinstate': record({ member: ref('space/admit'), reason: text(500, true) }),
  'space/role': record({ member: ref('space/admit'), role: oneOf('member', 'steward') }),
  'space/policy': record({ policy }),
  'space/rename': record({ name: text(NAME_MAX) }),
  /** Hubs that the space uses, so that every member finds them. */
  'space/hubs': record({ urls: list(text(300), 5) }),
} as const
export type SpaceKinds = typeof spaceKinds
export type SpaceKind = keyof SpaceKinds & string

/** An authority entry with what causality needs. */
export interface AuthorityEntry<N extends SpaceKind = SpaceKind> {
  readonly ref: EntryRef
  /** All 32 bytes of the chain hash. */
  readonly hash: Uint8Array
  readonly log: LogId
  readonly seq: number
  readonly lamport: number
  readonly time: number
  readonly kind: N
  readonly body: Of<SpaceKinds[N]>
}

/** The same, told apart by kind. */
export type AnyAuthority = { [N in SpaceKind]: AuthorityEntry<N> }[SpaceKind]

/** Happened-before between any two entries of the space; false for a place that is not here. */
export type Before = (
  a: { readonly log: LogId; readonly seq: number },
  b: { readonly log: LogId; readonly seq: number },
) => boolean

export type Standing = 'member' | 'pending' | 'suspended' | 'removed'

/** A place in a log. */
export interface Place {
  readonly log: LogId
  readonly seq: number
}

export interface Member {
  /** Ref of the admission (or genesis). */
  readonly id: EntryRef
  readonly name: string
  readonly role: 'member' | 'steward'
  readonly standing: Standing
  readonly invitedBy: EntryRef | undefined
  readonly admittedBy: EntryRef | undefined
  readonly devices: readonly MemberDevice[]
  /** What a pending admission waits for: a steward's word, and how many more vouchers. */
  readonly waits: { readonly confirm: boolean; readonly vouchers: number } | undefined
  /** Ids of the members who vouched. */
  readonly vouchedBy: readonly EntryRef[]
}

export interface MemberDevice {
  readonly log: LogId
  readonly sealKey: Uint8Array
  readonly label: string
  readonly kind: 'device' | 'paper'
  readonly retired: boolean
  /** The entries that brought the log in; an entry has rights only if it follows one of them. */
  readonly since: readonly Place[]
  /**
   * Entries of this log after this seq give no rights. undefined: no cut. The hash is known where
   * a removal named exactly this place.
   */
  readonly cut: { readonly seq: number; readonly hash: Uint8Array | undefined } | undefined
  /** Every removal and suspension that bears on the log, also those that were lifted or still wait. */
  readonly strikes: readonly Strike[]
}

/** A removal or suspension as it bears on one log. */
export interface Strike {
  readonly ref: EntryRef
  readonly kind: 'suspend' | 'remove'
  /** Id of the steward whose voice it is. */
  readonly by: EntryRef
  /** How many voices it needs. */
  readonly need: number
  /** What its author had seen of the log. */
  readonly seq: number
  readonly hash: Uint8Array | undefined
  /** It bears on no entry that follows one of these reinstatements. */
  readonly lifted: readonly Place[]
}

export interface Invitation {
  readonly id: EntryRef
  readonly by: EntryRef
  readonly signKey: Uint8Array
  readonly sealKey: Uint8Array
  readonly uses: number
  readonly used: number
  readonly expires: number
  readonly role: 'member' | 'steward'
  readonly revoked: boolean
  readonly note: string | undefined
}

/** A pure function of the set of authority entries (and of known forks). */
export interface SpaceState {
  readonly name: string
  readonly genesis: EntryRef | undefined
  readonly members: ReadonlyMap<EntryRef, Member>
  readonly memberOfLog: ReadonlyMap<LogId, EntryRef>
  readonly policy: Policy
  readonly invitations: ReadonlyMap<EntryRef, Invitation>
  readonly hubs: readonly string[]
  readonly setAside: ReadonlyMap<EntryRef, Refusal>
  /** No steward left: all remaining members act as stewards (replication.md §4.7.7). */
  readonly fallback: boolean
  /** Further admissions of a log that was admitted twice at the same time, by the member's id. */
  readonly aliases: ReadonlyMap<EntryRef, EntryRef>
  /** Closed logs: log → last seq with rights. */
  readonly forked: ReadonlyMap<LogId, number>
}

/** The state with what the layers above need to ask it. */
export interface ResolvedSpace extends SpaceState {
  readonly space: SpaceId
  /**
   * Entries that have an effect at their own place in the one order. Not among them, and not set
   * aside either: admissions that are pending, and removals that only count towards a later one.
   */
  readonly standing: ReadonlySet<EntryRef>
  /** Removals in a circle: they stand as suspensions. */
  readonly contested: ReadonlySet<EntryRef>
  readonly before: Before
}

export interface SpaceOptions {
  readonly space: SpaceId
  readonly crypto: Crypto
  /** Logs with a proven fork: log → the last common seq. */
  readonly forked?: ReadonlyMap<LogId, number>
  /** For tests: fewer than MEMBERS_MAX. */
  readonly membersMax?: number
}

export type SpaceRefusal =
  | { readonly kind: 'space-not-a-member' }
  | { readonly kind: 'space-not-a-steward' }
  | { readonly kind: 'space-after-cut' }
  | { readonly kind: 'space-unknown-member' }
  | { readonly kind: 'space-unknown-invitation' }
  | { readonly kind: 'space-invitation-used' }
  | { readonly kind: 'space-invitation-expired' }
  | { readonly kind: 'space-invitation-revoked' }
  | { readonly kind: 'space-proof-wrong' }
  | { readonly kind: 'space-already-member' }
  | { readonly kind: 'space-not-waiting' }
  | { readonly kind: 'space-second-genesis' }
  | { readonly kind: 'space-overruled' }
  | { readonly kind: 'space-self-rescue' }
  | { readonly kind: 'space-policy-version' }
  | { readonly kind: 'space-log-forked' }
  | { readonly kind: 'space-full' }
  /** Admitted, but someone must confirm or vouch before anything counts. */
  | { readonly kind: 'space-pending' }
  /** A removal or suspension that needs more voices. */
  | { readonly kind: 'space-waiting-for-stewards'; readonly have: number; readonly need: number }
  /** A cut behind what the author had already seen: a removal does not reach back. */
  | { readonly kind: 'space-cut-too-low' }
  /** A paper key may only bring in a device or retire one. */
  | { readonly kind: 'space-paper-key' }
  | { readonly kind: 'space-unknown-device' }
  /** It is so already, or this person has said it already. */
  | { readonly kind: 'space-already-so' }
