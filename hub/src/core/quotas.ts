// What a hub allows by default, each with its reason. Every refusal that follows from one of these is
// data that the client can show (GateRefusal in kernel/src/sync/port.ts).

import type { BucketLimit } from './bucket.ts'

export interface HubQuotas {
  /** Runs of a space. 64 MiB are about 100,000 entries: a town district's assembly for years. */
  readonly spaceBytesMax: number
  /** Attachment chunks of a space, 256 KiB each: 1 GiB. */
  readonly spaceChunksMax: number
  /** Logs of a space: 2,000 devices (research/hub.md §6). */
  readonly spaceLogsMax: number
  /** Spaces on this hub, and how fast strangers may found them. */
  readonly spacesMax: number
  readonly newSpaces: BucketLimit
  /** Entries of one log: an import of 20,000 reports goes through, a flood does not. */
  readonly logEntries: BucketLimit
  /** Bytes of one log: one device cannot use up the space in a day. */
  readonly logBytes: BucketLimit
  /** Bytes that one connection may hand in; beyond it the hub reads more slowly. */
  readonly connectionBytes: BucketLimit
  readonly connectionSpacesMax: number
  /** Wrong signatures, proofs and messages before a connection is cut. */
  readonly connectionFaultsMax: number
  /** A guest's one log (a request to join is about 1 KiB). */
  readonly guestBytesMax: number
  readonly guestsMax: number
  readonly guestDaysMax: number
  /** Connections in all, and how fast one address may open them: a shelter shares one address. */
  readonly connectionsMax: number
  readonly addressConnects: BucketLimit
  /** Past generations of access keys that may still read up to their end (docs/spec/hub.md H6). */
  readonly generationsKept: number
}

export const DEFAULT_QUOTAS: HubQuotas = {
  spaceBytesMax: 64 * 1024 * 1024,
  spaceChunksMax: 4096,
  spaceLogsMax: 2000,
  spacesMax: 10_000,
  newSpaces: { burst: 200, perSecond: 1 / 36 },
  logEntries: { burst: 20_000, perSecond: 1 / 2 },
  logBytes: { burst: 32 * 1024 * 1024, perSecond: 256 },
  connectionBytes: { burst: 32 * 1024 * 1024, perSecond: 4 * 1024 * 1024 },
  connectionSpacesMax: 200,
  connectionFaultsMax: 20,
  guestBytesMax: 64 * 1024,
  guestsMax: 256,
  guestDaysMax: 30,
  connectionsMax: 20_000,
  addressConnects: { burst: 1000, perSecond: 5 },
  generationsKept: 64,
}
