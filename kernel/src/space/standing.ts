// What other layers ask of a resolved space: does an entry count, who receives keys, may I.

import { ok, type Of, refuse, type Result } from '../base/index.ts'
import type { Crypto } from '../crypto/index.ts'
import type { EntryRef, LogId } from '../log/index.ts'
import {
  LOGS_MAX,
  type Member,
  type MemberDevice,
  MEMBERS_MAX,
  type Place,
  type ResolvedSpace,
  type SpaceKind,
  type SpaceKinds,
  type SpaceRefusal,
  type SpaceState,
} from './port.ts'
import { judge } from './rules.ts'
import { type SpaceView, takenOut } from './view.ts'

const no = (
  kind: Exclude<SpaceRefusal['kind'], 'space-waiting-for-stewards'>,
): Result<EntryRef, SpaceRefusal> => refuse({ kind })

export const memberBy = (state: SpaceState, ref: string): Member | undefined =>
  state.members.get(state.aliases.get(ref as EntryRef) ?? (ref as EntryRef))

export function memberOf(state: SpaceState, log: LogId): Member | undefined {
  const id = state.memberOfLog.get(log)
  return id === undefined ? undefined : state.members.get(id)
}

/** Whether an entry at this place counts, and for which member (S28). */
export function standingOf(
  state: ResolvedSpace,
  log: LogId,
  seq: number,
): Result<EntryRef, SpaceRefusal> {
  const member = memberOf(state, log)
  const device = member?.devices.find((each) => each.log === log)
  if (!member || !device) return no('space-not-a-member')
  if (seq > (state.forked.get(log) ?? seq)) return no('space-log-forked')
  const place = { log, seq }
  if (!device.since.some((entry) => follows(state, entry, place))) return no('space-not-a-member')
  if (device.kind === 'paper') return no('space-paper-key')
  if (isBeyond(state, device, place)) return no('space-after-cut')
  if (member.standing === 'pending') return no('space-pending')
  return ok(member.id)
}

const follows = ({ before }: ResolvedSpace, a: Place, b: Place): boolean =>
  (a.log === b.log && a.seq === b.seq) || before(a, b)

function isBeyond(state: ResolvedSpace, device: MemberDevice, place: Place): boolean {
  const { cut, retired, strikes } = device
  if (retired && cut && place.seq > cut.seq) return true
  return takenOut(
    strikes,
    ({ seq, lifted }) => place.seq > seq && !lifted.some((back) => state.before(back, place)),
  )
}

/** Ids of those who act as stewards: everybody when no steward is left (S25). */
export const stewards = (state: SpaceState): readonly EntryRef[] =>
  [...state.members.values()]
    .filter(({ standing, role }) => standing === 'member' && (state.fallback || role === 'steward'))
    .map(({ id }) => id)
    .sort()

export const isSteward = (state: SpaceState, log: LogId): boolean => {
  const member = memberOf(state, log)
  return member?.standing === 'member' && (state.fallback || member.role === 'steward')
}

/** The devices that a new epoch is sealed to: of standing members, none that is retired (S29). */
export const recipientDevices = (
  state: SpaceState,
  { paper = true }: { readonly paper?: boolean } = {},
): readonly MemberDevice[] =>
  [...state.members.values()]
    .filter(({ standing }) => standing === 'member')
    .flatMap(({ devices }) => devices)
    .filter(({ retired, kind }) => !retired && (paper || kind === 'device'))
    .sort((a, b) => (a.log < b.log ? -1 : 1))

export const memberLogs = (state: SpaceState, includePaper = true): readonly LogId[] =>
  recipientDevices(state, { paper: includePaper }).map(({ log }) => log)

export type SpaceDraft = {
  [N in SpaceKind]: {
    readonly kind: N
    readonly body: Of<SpaceKinds[N]>
    readonly time: number
  }
}[SpaceKind]

/**
 * Whether an entry written now from this log would be right at its place: the same rules as for
 * entries of others. Without `crypto` proofs are taken for granted.
 */
export function allowsSpace(
  state: ResolvedSpace,
  draft: SpaceDraft,
  by: LogId,
  options: { readonly crypto?: Crypto; readonly isSeen?: (place: Place) => boolean } = {},
): Result<void, SpaceRefusal> {
  const written = { ...draft, log: by }
  if (state.forked.has(by)) return refuse({ kind: 'space-log-forked' })
  const verdict = judge(viewOf(state, options), written)
  return verdict.ok ? ok() : verdict
}

/** The view from the end, for who writes next. */
function viewOf(
  state: ResolvedSpace,
  options: { readonly crypto?: Crypto; readonly isSeen?: (place: Place) => boolean },
): SpaceView {
  const { members } = state
  return {
    space: state.space,
    crypto: options.crypto,
    genesis: state.genesis,
    policy: state.policy,
    fallback: state.fallback,
    member: (ref) => memberBy(state, ref),
    memberOfLog: (log) => memberOf(state, log),
    invitation: (ref) => state.invitations.get(ref as EntryRef),
    roomFor: (what) =>
      what === 'log'
        ? state.memberOfLog.size < LOGS_MAX
        : members.size < MEMBERS_MAX || here(members) < MEMBERS_MAX,
    isSeen: options.isSeen ?? (() => false),
  }
}

const here = (members: SpaceState['members']): number => {
  let count = 0
  for (const { standing } of members.values()) if (standing !== 'removed') count++
  return count
}
