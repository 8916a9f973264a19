// What a device keeps of one space in its vault: its own keys, and notes that no entry carries.
// The log's key lives only here. It is never copied to another device nor restored from a backup.

import {
  bytes,
  decodeCbor,
  encodeCbor,
  fits,
  flag,
  int,
  list,
  oneOf,
  type Of,
  optional,
  record,
  text,
} from '../base/index.ts'

/** An invitation that this device made: only here are its secrets. */
const ownInvite = record({
  id: bytes(16),
  secret: bytes(16),
  /** X25519 secret of the request box. */
  sealSecret: bytes(32),
  expires: int(0, Number.MAX_SAFE_INTEGER),
  /** The link as it was given out. */
  link: text(2_000),
  kind: oneOf('invite', 'device'),
  label: optional(text(60)),
})
export type OwnInvite = Of<typeof ownInvite>

const hubNote = record({
  url: text(300),
  /** Ed25519 key that the hub showed first, or that the invitation named. */
  key: optional(bytes(32)),
  /** Greatest own seq that it acknowledged as durable. */
  acknowledged: int(0, Number.MAX_SAFE_INTEGER),
  cursor: optional(record({ hub: text(64), n: int(0, Number.MAX_SAFE_INTEGER) })),
  /** Greatest access generation that it took from this device. */
  generation: int(0, Number.MAX_SAFE_INTEGER),
  /** It began anew: keys of earlier generations find nothing there to climb by. */
  refilled: optional(flag()),
})
export type HubNote = Of<typeof hubNote>

export const DRAFTS_MAX = 8
const DRAFT_BYTES_MAX = 64 * 1024

/** What a person was writing and has not sent: nobody else's business, and lost with the device. */
const keptDraft = record({ name: text(80), bytes: bytes(0, DRAFT_BYTES_MAX) })
export type KeptDraft = Of<typeof keptDraft>

/** undefined where it is too long to be kept. */
export const draftToKeep = (name: string, raw: Uint8Array): KeptDraft | undefined => {
  const draft = { name, bytes: raw }
  return fits(keptDraft, draft) ? draft : undefined
}

const localSpace = record({
  version: int(1, 1),
  space: bytes(32),
  /** Ed25519 seed of the own log, X25519 secret that keys are sealed to. */
  seed: bytes(32),
  sealSecret: bytes(32),
  /** Own name as it was given when asking, shown while waiting. */
  name: text(60),
  /** How this device came: by founding, or with an invitation whose guest key opens the hub. */
  joined: optional(
    record({ secret: bytes(16), genesis: bytes(32), expires: int(0, Number.MAX_SAFE_INTEGER) }),
  ),
  invites: list(ownInvite, 500),
  hubs: list(hubNote, 10),
  /** Guest keys of paper keys made here, so that a hub lets their words in. */
  papers: list(bytes(32), 10),
  /** Own logs that were closed, of which not all is written again yet. */
  closed: optional(list(bytes(32), 10)),
  drafts: optional(list(keptDraft, DRAFTS_MAX)),
})
export type LocalSpace = Of<typeof localSpace>

export const encodeLocal = (local: LocalSpace): Uint8Array => encodeCbor(local)

/** undefined when the vault's record is not one of ours. */
export function decodeLocal(raw: Uint8Array): LocalSpace | undefined {
  const value = decodeCbor(raw)
  return fits(localSpace, value) ? value : undefined
}
