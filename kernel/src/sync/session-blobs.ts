// Chunks of attachments, after the runs: asked for by name, sent under the same credit (Y15).

import { fromHex, hex, type Refusal, type Result } from '../base/index.ts'
import { BLOB_NAMES_MAX, type Message } from './messages.ts'
import { type Channel, FLOOD_BYTES, type Session } from './session.ts'
import { maySend, owe, pump } from './session-sending.ts'
import { hangUp, say, tell } from './session-words.ts'

type Of<T extends Message['type']> = Extract<Message, { type: T }>

const ASKED_MAX = 16_384

/** Both sides have each other's runs for the first time: now the chunks. */
export function settle(session: Session, channel: Channel): void {
  if (channel.settled) return
  channel.settled = true
  wantBlobs(session, channel)
  session.effects.push({ kind: 'blobs-offer', channel: channel.number })
}

export function wantBlobs(session: Session, channel: Channel): void {
  session.effects.push({ kind: 'blobs-sort', channel: channel.number, offered: undefined })
}

function sayNames(
  session: Session,
  channel: Channel,
  type: 'blob-have' | 'blob-want',
  hashes: readonly string[],
): void {
  const names = hashes.map((hash) => fromHex(hash)).filter((name) => name?.length === 32)
  for (let at = 0; at < names.length; at += BLOB_NAMES_MAX) {
    const part = names.slice(at, at + BLOB_NAMES_MAX) as Uint8Array[]
    say(session, { type, channel: channel.number, names: part })
  }
}

export function offerBlobs(session: Session, channel: Channel, hashes: readonly string[]): void {
  if (channel.stage === 'open') sayNames(session, channel, 'blob-have', hashes)
}

/** Of what was offered (or in general) these are wanted here. */
export function blobsSorted(session: Session, channel: Channel, wanted: readonly string[]): void {
  if (channel.stage === 'open') sayNames(session, channel, 'blob-want', wanted)
}

export function hearBlobHave(session: Session, channel: Channel, have: Of<'blob-have'>): void {
  if (channel.rights.as === 'guest') return
  const offered = have.names.map(hex)
  session.effects.push({ kind: 'blobs-sort', channel: channel.number, offered })
}

export function hearBlobWant(session: Session, channel: Channel, want: Of<'blob-want'>): void {
  if (channel.stage !== 'open') return
  const room = ASKED_MAX - channel.blobsAsked.length
  channel.blobsAsked.push(...want.names.slice(0, room).map(hex))
  pumpBlobs(session, channel)
}

/** Runs go before chunks; one chunk is read at a time. */
export function pumpBlobs(session: Session, channel: Channel): void {
  if (channel.stage !== 'open' || channel.blobReading || !maySend(session)) return
  if (channel.outbox.length > 0 || channel.plan.length > 0) return
  const hash = channel.blobsAsked.shift()
  if (hash === undefined) return
  channel.blobReading = true
  session.effects.push({ kind: 'blob-read', channel: channel.number, hash })
}

export function blobGot(
  session: Session,
  channel: Channel,
  hash: string,
  bytes: Uint8Array | undefined,
): void {
  channel.blobReading = false
  const name = fromHex(hash)
  if (bytes && name && channel.stage === 'open') {
    owe(session, channel, say(session, { type: 'blob-put', channel: channel.number, name, bytes }))
  }
  pump(session, channel)
  pumpBlobs(session, channel)
}

export function hearBlobPut(
  session: Session,
  channel: Channel,
  put: Of<'blob-put'>,
  size: number,
): void {
  const { name, bytes } = put
  if (channel.rights.as === 'guest') {
    const refusal = { kind: 'hub-guest-limit' }
    return sayDone(session, channel, { name, size, refusal })
  }
  session.takingBytes += size
  if (session.takingBytes > FLOOD_BYTES) return hangUp(session, { kind: 'sync-flood' })
  const hash = hex(name)
  session.effects.push({ kind: 'blob-take', channel: channel.number, hash, bytes, size })
}

export function blobTaken(
  session: Session,
  channel: Channel,
  taken: { readonly hash: string; readonly size: number; readonly result: Result<void> },
): void {
  const { hash, size, result } = taken
  session.takingBytes -= size
  const name = fromHex(hash) as Uint8Array
  const refusal = result.ok ? undefined : result.refusal
  sayDone(session, channel, { name, size, refusal })
  if (result.ok) tell(session, { event: 'blobArrived', args: [channel.space, hash] })
}

function sayDone(
  session: Session,
  channel: Channel,
  done: {
    readonly name: Uint8Array
    readonly size: number
    readonly refusal: Refusal | undefined
  },
): void {
  const { name, size, refusal } = done
  say(session, { type: 'blob-done', channel: channel.number, name, refusal })
  say(session, { type: 'ack', channel: channel.number, n: undefined, bytes: size, logs: [] })
}

export function hearBlobDone(session: Session, channel: Channel, done: Of<'blob-done'>): void {
  const hash = hex(done.name)
  if (!done.refusal) {
    tell(session, { event: 'blobAcknowledged', args: [channel.space, hash] })
    return
  }
  tell(session, {
    event: 'refused',
    args: [channel.space, done.refusal, { what: 'blob', blob: hash }],
  })
}
