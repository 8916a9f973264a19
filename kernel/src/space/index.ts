// Who belongs, in which role, at which point: a pure function of the set of authority entries.

export {
  DEVICES_MAX,
  LOGS_MAX,
  MEMBERS_MAX,
  NAME_MAX,
  POLICY_START,
  spaceKinds,
  type AnyAuthority,
  type AuthorityEntry,
  type Before,
  type Invitation,
  type Member,
  type MemberDevice,
  type Place,
  type Policy,
  type ResolvedSpace,
  type SpaceKind,
  type SpaceKinds,
  type SpaceOptions,
  type SpaceRefusal,
  type SpaceState,
  type Standing,
  type Strike,
} from './port.ts'
export { applyStanding, type PresenceRow, type PresenceRows } from './fold.ts'
export { inOrder } from './order.ts'
export { deviceMessage, joinMessage, spaceIdOf } from './proofs.ts'
export { createSpaceResolver, resolveSpace, type SpaceResolver } from './resolver.ts'
export {
  allowsSpace,
  isSteward,
  memberBy,
  memberLogs,
  memberOf,
  recipientDevices,
  type SpaceDraft,
  standingOf,
  stewards,
} from './standing.ts'
export { seenUpTo } from './view.ts'
