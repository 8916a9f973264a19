// The replica: a device with its vault, its spaces and everything people do in them.

export type {
  Attachment,
  BundleSummary,
  Community,
  Deciding,
  Draft,
  HubStatus,
  JoinRequest,
  OpenSession,
  Replica,
  ReplicaPorts,
  Safety,
  Seeing,
  SpaceStatus,
} from './port.ts'
export { comingBack } from './coming-back.ts'
export { createReplica, hasVault, openReplica, type ReplicaOptions } from './replica.ts'
