// What the app, the command line and the simulator see of a device: one replica, many spaces.

import type { Cbor, Chance, Clock, Refusal, Result } from '../base/index.ts'
import type { Crypto } from '../crypto/index.ts'
import type { EntryRef, Frontier, LogId, SpaceId } from '../log/index.ts'
import type { AnyArea, DecidingOptions, MemberId, Membership, SetAside } from '../project/index.ts'
import type { SpaceState } from '../space/index.ts'
import type { Store } from '../store/index.ts'
import type { Holder, Link } from '../sync/index.ts'

export interface ReplicaPorts {
  readonly crypto: Crypto
  readonly clock: Clock
  readonly chance: Chance
  readonly store: Store
  readonly areas: readonly AnyArea[]
}

/** A device: its vault and the spaces that it is in. Made by `createReplica` or `openReplica`. */
export interface Replica {
  spaces(): readonly Community[]
  space(id: SpaceId): Community | undefined
  create(options: {
    readonly name: string
    readonly as: string
    readonly hubs?: readonly string[]
  }): Promise<Result<Community>>
  /** Starts joining; the community is `waiting` until someone admits this device. */
  join(link: string, options: { readonly as: string }): Promise<Result<Community>>
  /**
   * Comes back with the twelve words of a paper key and the sheet printed beside them. Sync with a hub
   * or import a bundle next; `tend` then goes on under a new log of this device's own.
   */
  recover(paper: {
    readonly words: readonly string[]
    readonly sheet: string
    readonly label: string
  }): Promise<Result<Community>>
  /** Everything that the clock asks for: expiry, re-keying. Call every minute or so. */
  tend(): Promise<void>
  changePassphrase(next: string): Promise<Result<void>>
  /** Forgets keys in memory. The replica cannot be used after. */
  lock(): Promise<void>
  /** Panic: destroys the vault's key, then everything stored. */
  wipe(): Promise<void>
}

export interface JoinRequest {
  /** The log that asks. */
  readonly log: LogId
  readonly name: string
  /** A new person, or a further device of yours. */
  readonly kind: 'invite' | 'device'
  readonly invite: EntryRef
  /** Words to compare by voice or side by side. */
  readonly words: readonly string[]
}

export interface SpaceStatus {
  readonly space: SpaceId
  readonly name: string
  readonly members: number
  readonly logs: number
  readonly entries: number
  readonly setAside: number
  /** Entries that wait for a key or for entries they refer to. */
  readonly waiting: number
  /** Frontier root, hex. */
  readonly root: string
  /** Hash of the projected state, hex. Equal root means equal state. */
  readonly state: string
  readonly hubs: readonly HubStatus[]
  /** 'waiting' until admitted, 'removed' after a removal. */
  readonly me: 'waiting' | 'member' | 'suspended' | 'removed'
  readonly forks: number
}

export interface HubStatus {
  readonly url: string
  readonly state: 'connected' | 'connecting' | 'away' | 'refused'
  readonly refusal: Refusal | undefined
  /** Own entries that this hub has acknowledged as durable. */
  readonly acknowledged: number
  /** Own entries in all. */
  readonly own: number
  /** While connected: it has all that is here, and all that it had is here. */
  readonly complete: boolean
}

/** Where what you wrote is, in words for people (P-acked). */
export interface Safety {
  readonly ownEntries: number
  /** Greatest own seq that is durable on this device. */
  readonly here: number
  /** For each hub the greatest own seq that it acknowledged. */
  readonly hubs: readonly { readonly url: string; readonly seq: number }[]
  /** Greatest own seq that another member's entries have cited. */
  readonly members: number
}

export interface Attachment {
  readonly name: string
  readonly type: string
  readonly size: number
  /** Plain CBOR, to be put into an entry's body (shape `attachment` of keys). */
  readonly body: Cbor
}

export interface Draft {
  readonly kind: string
  readonly body: Cbor
  readonly time?: number
}

/** What an entry that is about to be written will have seen. */
export interface Seeing {
  /** Root of the frontier of all that is here. */
  readonly root: Uint8Array
  /** By this device's log, over a message that begins with `folkmoot/decision/1` and over no other. */
  signDecision(message: Uint8Array): Uint8Array
}

/** What a decision is recomputed from: one area's entries, and who had seen what. */
export interface Deciding extends DecidingOptions {
  /** Of now, as areas are asked about it. */
  readonly membership: Membership
  rootOf(frontier: Frontier): Uint8Array
}

export interface BundleSummary {
  readonly runs: number
  readonly newEntries: number
  readonly knownEntries: number
  readonly refused: readonly Refusal[]
  /** Logs of which entries in between are missing: another bundle has to come first. */
  readonly gaps: number
}

/** A session that is held open. */
export interface OpenSession {
  close(): void
  /** Call every few seconds with a clock that never goes back: so a dead connection is noticed. */
  tick(now: number): void
  /** Resolves when it is over, whoever ended it. */
  readonly done: Promise<void>
}

export interface Community {
  readonly id: SpaceId
  /** The member that this device belongs to; undefined while waiting. */
  readonly me: MemberId | undefined
  readonly log: LogId
  /** What this device shows while it asks to come in; who admits it sees the same words. */
  ownWords(): Promise<readonly string[]>
  status(): Promise<SpaceStatus>
  safety(): Safety
  membership(): SpaceState
  /** The state of an area, for its own queries. */
  area<State>(name: string): State
  setAside(): readonly SetAside[]
  /** Called after each settled change with the names of what changed; returns the way to stop. */
  subscribe(listener: (changed: ReadonlySet<string>) => void): () => void

  /** Writes an entry; refused with the area's own reason before anything is stored. */
  write(draft: Draft): Promise<Result<EntryRef>>
  /** Writes many under few heads; `progress` is called now and then; `cancelled` stops between runs. */
  writeMany(
    drafts: readonly Draft[],
    options?: {
      readonly progress?: (done: number, all: number) => void
      readonly cancelled?: () => boolean
    },
  ): Promise<Result<readonly EntryRef[]>>
  /**
   * Writes an entry that is made, in the same breath, of all that is here: an opening or a closing that
   * cites its own frontier, an attestation. `make` is called once more if keys had to be written first.
   */
  writeSeeing(make: (seeing: Seeing) => Result<Draft>): Promise<Result<EntryRef>>
  /** For the area of this name alone; asked anew after each change. */
  deciding(area: string): Deciding
  /** What was being written under this name on this device; it survives a lock and a restart. */
  keptDraft(name: string): Uint8Array | undefined
  /** Kept in the vault; undefined forgets it. Of too many the one that was kept longest goes. */
  keepDraft(name: string, bytes: Uint8Array | undefined): Promise<void>
  attach(
    bytes: Uint8Array,
    meta: { readonly name: string; readonly type: string },
  ): Promise<Result<Attachment>>
  /** undefined while its chunks have not arrived. */
  attachment(body: Cbor): Promise<Uint8Array | undefined>

  invite(options?: {
    readonly uses?: number
    readonly days?: number
    readonly role?: 'member' | 'steward'
    readonly note?: string
  }): Promise<Result<{ readonly link: string; readonly invite: EntryRef }>>
  revokeInvite(invite: EntryRef): Promise<Result<void>>
  requests(): readonly JoinRequest[]
  admit(log: LogId): Promise<Result<MemberId>>
  vouch(admission: EntryRef): Promise<Result<void>>
  confirm(admission: EntryRef): Promise<Result<void>>
  remove(member: MemberId, reason: string): Promise<Result<void>>
  suspend(member: MemberId, reason: string): Promise<Result<void>>
  reinstate(member: MemberId, reason: string): Promise<Result<void>>
  setRole(member: MemberId, role: 'member' | 'steward'): Promise<Result<void>>
  rename(name: string): Promise<Result<void>>
  setHubs(urls: readonly string[]): Promise<Result<void>>

  /** For a second device of the same person: a link that the new device opens. */
  deviceLink(label: string): Promise<Result<{ readonly link: string }>>
  /** On the old device, after comparing the words. */
  confirmDevice(log: LogId): Promise<Result<void>>
  retireDevice(log: LogId): Promise<Result<void>>
  /** Enrols a sleeping device under 12 words that are shown once. */
  paperKey(): Promise<Result<{ readonly words: readonly string[]; readonly sheet: string }>>

  readonly holder: Holder
  /** Starts a session over a link; with a hub, `hub` names it so that acknowledgements are counted. */
  connect(link: Link, hub?: { readonly url: string }): OpenSession
  /** `since`: a bundle that the reader has already. */
  exportBundle(since?: Uint8Array): Promise<Result<Uint8Array>>
  importBundle(
    bytes: Uint8Array,
    options?: { readonly progress?: (done: number, all: number) => void },
  ): Promise<Result<BundleSummary>>
  /** Re-checks every chain and head in the store. */
  verify(): Promise<Result<{ readonly logs: number; readonly entries: number }>>
  /** Evidence of forks known here (log/fork.ts). */
  forkEvidence(): ReadonlyMap<LogId, Uint8Array>
  /** What the clock asks for in this space: keys that are due, content whose term is over. */
  tend(): Promise<Result<void>>
  /** This device forgets the space: keys and runs. */
  leave(): Promise<void>
}
