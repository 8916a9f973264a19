// The door of this folder: what areas declare, the one order, and the state that follows from it.

export type {
  AnyArea,
  Area,
  Context,
  Entry,
  EntryOf,
  Kinds,
  MemberId,
  Membership,
  SetAside,
  Table,
  TableOptions,
  Tables,
} from './port.ts'
export {
  createCausality,
  type Causality,
  type CausalityOptions,
  type NextDeps,
  type Waiting,
} from './causality.ts'
export { depsDigest, DIGEST_BYTES, OPAQUE_LEAP_MAX, type Ready, type Sha256 } from './judging.ts'
export type { KnownEntry, OpaqueEntry, Opened, OrderRefusal, Place } from './places.ts'
export type { ApplyStanding, MemberRow, SpaceView, StandingRows } from './membership.ts'
export { compareSpots, type ContentEntry, type Spot } from './sequence.ts'
export {
  createProjection,
  UNDO_ENTRIES,
  type EntryRefusal,
  type Projection,
  type ProjectionCounts,
  type ProjectionOptions,
} from './projection.ts'
export {
  checkFrontier,
  projectAt,
  type DecidingOptions,
  type FrontierRefusal,
  type ProjectionAt,
} from './deciding.ts'
export { frontierAhead, frontierBefore, frontierOf } from './pasts.ts'
export { sameValue } from './values.ts'
