// The keyring as bytes for the vault. Strict on the way in: what comes back is what was put there,
// or nothing.

import {
  bytes,
  compareBytes,
  decodeCbor,
  encodeCbor,
  fits,
  flag,
  int,
  list,
  type Of,
  oneOf,
  optional,
  record,
  time,
} from '../base/index.ts'
import { type EntryRef, entryRef, idBytes, logId } from '../log/index.ts'
import type { Epoch, Keyring } from './keyring.ts'

const REFS_MAX = 4_000
const EPOCHS_MAX = 100_000
const refs = list(bytes(16), REFS_MAX)
const logs = list(bytes(32), REFS_MAX)

const epochShape = record({
  ref: bytes(16),
  keyHash: bytes(32),
  class: oneOf('record', 'ephemeral'),
  seen: time(),
  key: optional(bytes(32)),
  facts: optional(
    record({
      lamport: int(1, Number.MAX_SAFE_INTEGER),
      time: time(),
      recipients: logs,
      parents: refs,
    }),
  ),
  counts: optional(flag()),
  resealed: logs,
  opens: refs,
  stewardSecret: optional(bytes(32)),
  stewardHash: optional(bytes(32)),
  stewardOffers: list(bytes(32), 8),
  destroyed: flag(),
})

const keyringShape = record({
  version: int(1, 1),
  epochs: list(epochShape, EPOCHS_MAX),
  offered: list(record({ ref: bytes(16), keys: list(bytes(32), 3) }), 2_048),
})

const storedEpoch = (epoch: Epoch): Of<typeof epochShape> => {
  const { facts, key, counts, stewardSecret, stewardHash } = epoch
  return {
    ref: idBytes(epoch.ref),
    keyHash: epoch.keyHash,
    class: epoch.class,
    seen: epoch.seen,
    resealed: epoch.resealed.map(idBytes),
    opens: epoch.opens.map(idBytes),
    destroyed: epoch.destroyed,
    ...(key && { key }),
    ...(counts !== undefined && { counts }),
    ...(stewardSecret && { stewardSecret }),
    ...(stewardHash && { stewardHash }),
    stewardOffers: epoch.stewardOffers,
    ...(facts && {
      facts: {
        lamport: facts.lamport,
        time: facts.time,
        recipients: facts.recipients.map(idBytes),
        parents: facts.parents.map(idBytes),
      },
    }),
  }
}

/** Same keyring, same bytes. */
export function exportKeyring(ring: Keyring): Uint8Array {
  const epochs = [...ring.epochs.values()].sort((a, b) => (a.ref < b.ref ? -1 : 1)).map(storedEpoch)
  const offered = [...ring.offered]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([ref, keys]) => ({ ref: idBytes(ref), keys }))
  return encodeCbor({ version: 1, epochs, offered })
}

const ref = (of: Uint8Array): EntryRef => entryRef(of)

const restored = (stored: Of<typeof epochShape>): Epoch => ({
  ref: ref(stored.ref),
  keyHash: stored.keyHash,
  class: stored.class,
  seen: stored.seen,
  key: stored.key,
  facts: stored.facts && {
    class: stored.class,
    lamport: stored.facts.lamport,
    time: stored.facts.time,
    recipients: stored.facts.recipients.map(logId),
    parents: stored.facts.parents.map(ref),
  },
  counts: stored.counts,
  resealed: stored.resealed.map(logId),
  opens: stored.opens.map(ref),
  stewardSecret: stored.stewardSecret,
  stewardHash: stored.stewardHash,
  stewardOffers: stored.stewardOffers,
  destroyed: stored.destroyed,
})

/** In order and each once, as they are exported: one encoding for one keyring. */
const inOrder = (entries: readonly { readonly ref: Uint8Array }[]): boolean =>
  entries.every(({ ref }, at) => at === 0 || compareBytes(entries[at - 1]?.ref ?? ref, ref) < 0)

/** undefined unless the bytes are an exported keyring. */
export function importKeyring(stored: Uint8Array): Keyring | undefined {
  const value = decodeCbor(stored)
  if (!fits(keyringShape, value)) return undefined
  if (!inOrder(value.epochs) || !inOrder(value.offered)) return undefined
  const epochs = value.epochs.map(restored)
  return {
    epochs: new Map(epochs.map((epoch) => [epoch.ref, epoch])),
    offered: new Map(value.offered.map(({ ref: bytes, keys }) => [ref(bytes), keys])),
  }
}
