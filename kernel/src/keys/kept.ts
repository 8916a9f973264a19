// An epoch that a fork left behind: others wrote under it before they knew, and its founding frame, which
// says what its key must hash to, stands beyond the end of a closed log (K43).

import { fits } from '../base/index.ts'
import type { Crypto } from '../crypto/index.ts'
import {
  chainNext,
  decodeFrame,
  encodeFrame,
  entryRef,
  FLAG,
  type Frame,
  idBytes,
  logId,
  type SpaceId,
} from '../log/index.ts'
import { recipientsOf } from './epoch.ts'
import { discount, type Keyring, keyOf, noteFacts } from './keyring.ts'
import { type EntryPlace, keyKinds, type KeptBody } from './port.ts'
import { epochOfFrame, isFounding, peekEntry } from './seal.ts'

/** A founding frame with what its name follows from. */
export interface KeptFounding {
  readonly place: EntryPlace
  readonly before: Uint8Array
  readonly frame: Frame
}

export const keptBody = ({ place, before, frame }: KeptFounding): KeptBody => ({
  log: idBytes(place.log),
  seq: place.seq,
  before,
  frame: encodeFrame(frame),
})

/** What a `key/seal` carries on besides keys, once its own key is held. */
export function keptIn(
  crypto: Crypto,
  ring: Keyring,
  { place, frame }: Pick<KeptFounding, 'place' | 'frame'>,
): KeptFounding | undefined {
  const key = keyOf(ring, epochOfFrame(frame, place.ref))
  const body = key && !isFounding(frame) && peekEntry(crypto, place, frame, key)?.body
  const kept = fits(keyKinds['key/seal'], body) ? body.kept : undefined
  return kept && keptFounding(crypto, place.space, kept)
}

/** undefined unless it is a whole frame that founds an epoch of the record class. */
function keptFounding(
  crypto: Crypto,
  space: SpaceId,
  { log, seq, before, frame: bytes }: KeptBody,
): KeptFounding | undefined {
  const frame = decodeFrame(bytes)
  if (!frame?.body || !isFounding(frame) || (frame.flags & FLAG.ephemeral) !== 0) return undefined
  const ref = entryRef(chainNext(crypto, before, seq, frame))
  return { place: { space, log: logId(log), seq, ref }, before, frame }
}

/**
 * What an epoch says that counts for nobody any more: who may hold its key still matters (rule W). That it
 * was read in order before its log was closed stays known (K17).
 */
export function readKept(
  crypto: Crypto,
  ring: Keyring,
  { place, frame }: Pick<KeptFounding, 'place' | 'frame'>,
): Keyring {
  const epoch = ring.epochs.get(place.ref)
  if (epoch?.facts) return epoch.counts === true ? discount(ring, place.ref) : ring
  const head = epoch?.key && peekEntry(crypto, place, frame, epoch.key)
  if (!head || !fits(keyKinds['key/epoch'], head.body)) return ring
  const { lamport, time, body } = head
  const parents = body.parents.map(entryRef)
  const facts = { class: 'record', lamport, time, recipients: recipientsOf(body), parents } as const
  return noteFacts(ring, place.ref, facts)
}
