// The messages of a session, byte by byte (docs/spec/sync.md). A reader refuses; it never throws.

import type { Refusal } from '../base/index.ts'
import { read, type Reader, write, type Writer } from '../base/index.ts'
import {
  HASH_BYTES,
  ID_BYTES,
  idBytes,
  RUN_BYTES_MAX,
  spaceId,
  type SpaceId,
} from '../log/index.ts'
import { BLOB_BYTES_MAX } from '../store/index.ts'
import { BLOB_NAME_BYTES } from './blob-name.ts'
import { HUB_ID_BYTES, NONCE_BYTES } from './challenge.ts'
import {
  readAccess,
  readGuest,
  readHaves,
  readLimits,
  readLogName,
  readProof,
  readRefusal,
  writeAccess,
  writeGuest,
  writeHaves,
  writeLimits,
  writeLogName,
  writeProof,
  writeRefusal,
} from './message-parts.ts'
import { type AccessChange, type AccessProof, type GuestPass, MESSAGE_BYTES_MAX } from './port.ts'
import type { HubLimits } from './session-port.ts'

export const SYNC_VERSION = 1
export const VERSIONS_MAX = 16
export const CHECK_BYTES = 8
export const ACKS_MAX = 10_000
export const BLOB_NAMES_MAX = 1_024
export const EVIDENCE_BYTES_MAX = MESSAGE_BYTES_MAX - 64

/** A log as HAVE names it: a prefix of its id (8 bytes, or all 32 where prefixes collide). */
export interface Have {
  readonly prefix: Uint8Array
  readonly seq: number
  readonly hash8: Uint8Array
}

/** A log as RUN names it: by its id when first mentioned on a channel, by its number afterwards. */
export type LogName = { readonly id: Uint8Array } | { readonly index: number }

/** How a space begins: 0 nothing to do, 1 what arrived after the cursor, 2 by comparing frontiers. */
export type OpenedMode = 'equal' | 'cursor' | 'have'
const MODES: readonly OpenedMode[] = ['equal', 'cursor', 'have']

export type NakWhy = 'gap' | 'elsewhere' | 'refused'
const WHYS: readonly NakWhy[] = ['gap', 'elsewhere', 'refused']

export type Message =
  | {
      readonly type: 'hello'
      readonly versions: readonly number[]
      readonly nonce: Uint8Array
      readonly hub:
        | {
            readonly id: Uint8Array
            readonly key: Uint8Array
            readonly signature: Uint8Array
            readonly limits: HubLimits
          }
        | undefined
    }
  | {
      readonly type: 'open'
      /** Chosen by the opener; a number is used once in a session. */
      readonly channel: number
      /** The space id; between members a hash of it, so that a stranger learns nothing. */
      readonly space: Uint8Array
      readonly proof: AccessProof
      readonly check: Uint8Array
      /** 0: none. */
      readonly cursor: number
    }
  | {
      readonly type: 'opened'
      readonly channel: number
      readonly mode: OpenedMode
      readonly n: number
      /** By a hub: the key is one of an earlier generation, which reads as far as that went (H5). */
      readonly past: boolean
      /** Between members: the answering side shows that it belongs, too. */
      readonly proof: AccessProof | undefined
    }
  | { readonly type: 'refused'; readonly channel: number; readonly refusal: Refusal }
  | {
      readonly type: 'have'
      readonly channel: number
      readonly more: boolean
      /** Asks for the other side's frontier in answer. */
      readonly want: boolean
      readonly logs: readonly Have[]
    }
  | {
      readonly type: 'run'
      readonly channel: number
      /** Arrival number at the hub; 0 where it means nothing. */
      readonly n: number
      readonly log: LogName
      /** encodeRun without version and log id. */
      readonly rest: Uint8Array
    }
  | {
      readonly type: 'ack'
      readonly channel: number
      /** Everything up to this arrival number has been sent (plus 1; 0: says nothing). */
      readonly n: number | undefined
      readonly bytes: number
      readonly logs: readonly { readonly index: number; readonly seq: number }[]
    }
  | {
      readonly type: 'nak'
      readonly channel: number
      readonly index: number
      readonly why: NakWhy
      readonly seq: number
      readonly refusal: Refusal | undefined
    }
  | { readonly type: 'fork'; readonly channel: number; readonly evidence: Uint8Array }
  | {
      readonly type: 'caught-up'
      readonly channel: number
      readonly root: Uint8Array
      readonly n: number
    }
  | { readonly type: 'leave'; readonly channel: number }
  | { readonly type: 'access'; readonly change: AccessChange }
  | { readonly type: 'guest'; readonly pass: GuestPass }
  | {
      readonly type: 'gate-answer'
      readonly what: 'access-change' | 'guest-pass'
      readonly space: SpaceId
      readonly refusal: Refusal | undefined
    }
  | { readonly type: 'blob-have'; readonly channel: number; readonly names: readonly Uint8Array[] }
  | { readonly type: 'blob-want'; readonly channel: number; readonly names: readonly Uint8Array[] }
  | {
      readonly type: 'blob-put'
      readonly channel: number
      readonly name: Uint8Array
      readonly bytes: Uint8Array
    }
  | {
      readonly type: 'blob-done'
      readonly channel: number
      readonly name: Uint8Array
      readonly refusal: Refusal | undefined
    }
  | { readonly type: 'ping' }
  | { readonly type: 'pong' }
  | { readonly type: 'bye'; readonly refusal: Refusal }

/** What is said of a channel that was asked for. */
export type ChannelMessage = Exclude<Extract<Message, { channel: number }>, { type: 'open' }>

/** The first byte of each message; a number is never used again for something else. */
const CODES = {
  hello: 1,
  open: 2,
  opened: 4,
  refused: 5,
  have: 6,
  run: 7,
  ack: 8,
  nak: 9,
  fork: 10,
  'caught-up': 11,
  leave: 12,
  access: 13,
  guest: 14,
  'gate-answer': 15,
  'blob-have': 16,
  'blob-want': 17,
  'blob-put': 18,
  'blob-done': 19,
  ping: 20,
  pong: 21,
  bye: 22,
} as const satisfies Record<Message['type'], number>
/** OPEN by someone invited; its own code, because OPEN must stay small. */
const OPEN_AS_GUEST = 3

type Of<T extends Message['type']> = Extract<Message, { type: T }>
type Writers = { readonly [T in Message['type']]: (writer: Writer, message: Of<T>) => void }

function writeNames(writer: Writer, names: readonly Uint8Array[]): void {
  writer.varint(names.length)
  for (const name of names) writer.bytes(name)
}

const WRITERS: Writers = {
  hello(writer, { versions, nonce, hub }) {
    writer.varint(versions.length)
    for (const version of versions) writer.varint(version)
    writer.u8(hub ? 1 : 0).bytes(nonce)
    if (!hub) return
    writer.bytes(hub.id).bytes(hub.key).bytes(hub.signature)
    writeLimits(writer, hub.limits)
  },
  open(writer, { channel, space, proof, check, cursor }) {
    writer.varint(channel).bytes(space)
    writeProof(writer, proof)
    writer.bytes(check).varint(cursor)
  },
  opened(writer, { channel, mode, n, past, proof }) {
    const [guest, proven] = [proof?.as === 'guest' ? 32 : 0, proof ? 16 : 0]
    writer
      .varint(channel)
      .u8(MODES.indexOf(mode) | proven | guest | (past ? 64 : 0))
      .varint(n)
    if (proof) writeProof(writer, proof)
  },
  refused(writer, { channel, refusal }) {
    writer.varint(channel)
    writeRefusal(writer, refusal)
  },
  have(writer, { channel, more, want, logs }) {
    writer.varint(channel).u8((more ? 1 : 0) | (want ? 2 : 0))
    writeHaves(writer, logs)
  },
  run(writer, { channel, n, log, rest }) {
    writer.varint(channel).varint(n)
    writeLogName(writer, log)
    writer.bytes(rest)
  },
  ack(writer, { channel, n, bytes, logs }) {
    writer
      .varint(channel)
      .varint(n === undefined ? 0 : n + 1)
      .varint(bytes)
      .varint(logs.length)
    for (const { index, seq } of logs) writer.varint(index).varint(seq)
  },
  nak(writer, { channel, index, why, seq, refusal }) {
    writer.varint(channel).varint(index).u8(WHYS.indexOf(why)).varint(seq)
    if (why === 'refused') writeRefusal(writer, refusal ?? { kind: 'sync-refused' })
  },
  fork: (writer, { channel, evidence }) => void writer.varint(channel).bytes(evidence),
  'caught-up': (writer, { channel, root, n }) => void writer.varint(channel).bytes(root).varint(n),
  leave: (writer, { channel }) => void writer.varint(channel),
  access: (writer, { change }) => writeAccess(writer, change),
  guest: (writer, { pass }) => writeGuest(writer, pass),
  'gate-answer'(writer, { what, space, refusal }) {
    writer.u8((what === 'access-change' ? 0 : 1) | (refusal ? 2 : 0)).bytes(idBytes(space))
    if (refusal) writeRefusal(writer, refusal)
  },
  'blob-have': (writer, { channel, names }) => writeNames(writer.varint(channel), names),
  'blob-want': (writer, { channel, names }) => writeNames(writer.varint(channel), names),
  'blob-put'(writer, { channel, name, bytes }) {
    writer.varint(channel).bytes(name).bytes(bytes)
  },
  'blob-done'(writer, { channel, name, refusal }) {
    writer
      .varint(channel)
      .bytes(name)
      .u8(refusal ? 1 : 0)
    if (refusal) writeRefusal(writer, refusal)
  },
  ping: () => undefined,
  pong: () => undefined,
  bye: (writer, { refusal }) => writeRefusal(writer, refusal),
}

/**
 * Codes of messages whose content is vouched for already: by a signature, or by its name. What an OPEN
 * does not sign can only make the other side send what was not needed.
 */
export const CHECKS_ITSELF: ReadonlySet<number> = new Set([
  CODES.open,
  OPEN_AS_GUEST,
  CODES.run,
  CODES.fork,
  CODES['blob-put'],
])

export const encodeMessage = (message: Message): Uint8Array =>
  write((writer) => {
    const guest = message.type === 'open' && message.proof.as === 'guest'
    writer.u8(guest ? OPEN_AS_GUEST : CODES[message.type])
    const put = WRITERS[message.type] as (writer: Writer, message: Message) => void
    put(writer, message)
  })

const rest = (reader: Reader, max: number): Uint8Array =>
  reader.left <= max ? reader.bytes(reader.left) : reader.fail()

function readNames(reader: Reader): Uint8Array[] {
  const count = reader.varint(BLOB_NAMES_MAX)
  if (count * BLOB_NAME_BYTES > reader.left) reader.fail()
  return Array.from({ length: count }, () => reader.bytes(BLOB_NAME_BYTES))
}

function readHello(reader: Reader): Of<'hello'> {
  const count = reader.varint(VERSIONS_MAX)
  const versions = Array.from({ length: count }, () => reader.varint(0xffff))
  const role = reader.u8()
  const nonce = reader.bytes(NONCE_BYTES)
  if (role > 1 || count === 0) reader.fail()
  if (role === 0) return { type: 'hello', versions, nonce, hub: undefined }
  const [id, key, signature] = [reader.bytes(HUB_ID_BYTES), reader.bytes(32), reader.bytes(64)]
  return { type: 'hello', versions, nonce, hub: { id, key, signature, limits: readLimits(reader) } }
}

const readOpen = (reader: Reader, as: AccessProof['as']): Of<'open'> => ({
  type: 'open',
  channel: reader.varint(),
  space: reader.bytes(ID_BYTES),
  proof: readProof(reader, as),
  check: reader.bytes(CHECK_BYTES),
  cursor: reader.varint(),
})

function readOpened(reader: Reader): Of<'opened'> {
  const channel = reader.varint()
  const byte = reader.u8()
  const mode = MODES[byte & 15]
  const [proven, guest, past] = [(byte & 16) !== 0, (byte & 32) !== 0, (byte & 64) !== 0]
  if (!mode || byte > 127 || (guest && !proven)) return reader.fail()
  const n = reader.varint()
  const proof = proven ? readProof(reader, guest ? 'guest' : 'member') : undefined
  return { type: 'opened', channel, mode, n, past, proof }
}

function readHave(reader: Reader): Of<'have'> {
  const channel = reader.varint()
  const flags = reader.u8()
  if (flags > 3) reader.fail()
  const [more, want] = [(flags & 1) !== 0, (flags & 2) !== 0]
  return { type: 'have', channel, more, want, logs: readHaves(reader) }
}

function readAck(reader: Reader): Of<'ack'> {
  const [channel, n, bytes] = [reader.varint(), reader.varint(), reader.varint()]
  const count = reader.varint(ACKS_MAX)
  if (count * 2 > reader.left) reader.fail()
  const logs = Array.from({ length: count }, () => ({
    index: reader.varint(),
    seq: reader.varint(),
  }))
  return { type: 'ack', channel, n: n === 0 ? undefined : n - 1, bytes, logs }
}

function readNak(reader: Reader): Of<'nak'> {
  const [channel, index] = [reader.varint(), reader.varint()]
  const why = WHYS[reader.u8()] ?? reader.fail()
  const seq = reader.varint()
  const refusal = why === 'refused' ? readRefusal(reader) : undefined
  return { type: 'nak', channel, index, why, seq, refusal }
}

function readBlobDone(reader: Reader): Of<'blob-done'> {
  const [channel, name, refused] = [reader.varint(), reader.bytes(BLOB_NAME_BYTES), reader.u8()]
  if (refused > 1) reader.fail()
  return { type: 'blob-done', channel, name, refusal: refused ? readRefusal(reader) : undefined }
}

function readGateAnswer(reader: Reader): Of<'gate-answer'> {
  const flags = reader.u8()
  if (flags > 3) reader.fail()
  const what = (flags & 1) === 0 ? 'access-change' : 'guest-pass'
  const space = spaceId(reader.bytes(ID_BYTES))
  const refusal = flags > 1 ? readRefusal(reader) : undefined
  return { type: 'gate-answer', what, space, refusal }
}

type Reading = (reader: Reader) => Message

const READERS: ReadonlyMap<number, Reading> = new Map<number, Reading>([
  [CODES.hello, readHello],
  [CODES.open, (reader) => readOpen(reader, 'member')],
  [OPEN_AS_GUEST, (reader) => readOpen(reader, 'guest')],
  [CODES.opened, readOpened],
  [
    CODES.refused,
    (reader) => ({ type: 'refused', channel: reader.varint(), refusal: readRefusal(reader) }),
  ],
  [CODES.have, readHave],
  [
    CODES.run,
    (reader) => ({
      type: 'run',
      channel: reader.varint(),
      n: reader.varint(),
      log: readLogName(reader),
      rest: rest(reader, RUN_BYTES_MAX),
    }),
  ],
  [CODES.ack, readAck],
  [CODES.nak, readNak],
  [
    CODES.fork,
    (reader) => ({
      type: 'fork',
      channel: reader.varint(),
      evidence: rest(reader, EVIDENCE_BYTES_MAX),
    }),
  ],
  [
    CODES['caught-up'],
    (reader) => ({
      type: 'caught-up',
      channel: reader.varint(),
      root: reader.bytes(HASH_BYTES),
      n: reader.varint(),
    }),
  ],
  [CODES.leave, (reader) => ({ type: 'leave', channel: reader.varint() })],
  [CODES.access, (reader) => ({ type: 'access', change: readAccess(reader) })],
  [CODES.guest, (reader) => ({ type: 'guest', pass: readGuest(reader) })],
  [CODES['gate-answer'], readGateAnswer],
  [
    CODES['blob-have'],
    (reader) => ({ type: 'blob-have', channel: reader.varint(), names: readNames(reader) }),
  ],
  [
    CODES['blob-want'],
    (reader) => ({ type: 'blob-want', channel: reader.varint(), names: readNames(reader) }),
  ],
  [
    CODES['blob-put'],
    (reader) => ({
      type: 'blob-put',
      channel: reader.varint(),
      name: reader.bytes(BLOB_NAME_BYTES),
      bytes: rest(reader, BLOB_BYTES_MAX),
    }),
  ],
  [CODES['blob-done'], readBlobDone],
  [CODES.ping, () => ({ type: 'ping' })],
  [CODES.pong, () => ({ type: 'pong' })],
  [CODES.bye, (reader) => ({ type: 'bye', refusal: readRefusal(reader) })],
])

/** undefined unless the bytes are one message within the limits. Views, not copies. */
export function decodeMessage(bytes: Uint8Array): Message | undefined {
  if (bytes.length > MESSAGE_BYTES_MAX) return undefined
  return read(bytes, (reader) => (READERS.get(reader.u8()) ?? reader.fail())(reader))
}
