// From verified frames to opened entries: each log in its own order, waiting where a key is missing.
// A log that waits goes on when any other log brings the key; what can never be opened is passed as
// opaque, so that it blocks nobody for ever.

import { concat } from '../base/index.ts'
import type { Crypto } from '../crypto/index.ts'
import {
  advanceDeps,
  createDepsTable,
  type DepsTable,
  forgetAhead,
  isFounding,
  openAhead,
  OPENED_AHEAD_MAX,
  type Opened,
  type OpenedAhead,
  openEntry,
  type Plain,
  plainAhead,
} from '../keys/index.ts'
import {
  type EntryRef,
  entryRef,
  FLAG,
  FrameCursor,
  type Frame,
  HASH_BYTES,
  type LogId,
  packedHashes,
  passedFrame,
  type SpaceId,
} from '../log/index.ts'

/** An entry as the layers above get it: in the order of its log, after its head has verified. */
export interface ReadEntry {
  readonly log: LogId
  readonly seq: number
  readonly hash: Uint8Array
  readonly ref: EntryRef
  readonly frame: Frame
  /** undefined: opaque for ever (dropped, damaged, unreadable) or a request of someone outside. */
  readonly opened: Opened | undefined
  readonly request: boolean
}

/** In parts, because this is called for nearly every entry that there is. */
export type OnPlain = (
  log: LogId,
  seq: number,
  hash: Uint8Array,
  ref: EntryRef,
  plain: Plain,
) => boolean

/** Verified frames that continue a log, and the encoding of a run that holds just these. */
export interface Piece {
  readonly log: LogId
  readonly from: number
  readonly frames: readonly Frame[]
  readonly hashes: readonly Uint8Array[]
  readonly bytes: Uint8Array
  /** The chain hash in front of the first frame. */
  readonly before: Uint8Array
}

/** A piece that waits, packed. */
interface Unread {
  readonly from: number
  readonly count: number
  readonly hashes: Uint8Array
  readonly bytes: Uint8Array
  /** Where there are so few that they need no packing. */
  readonly frames: readonly Frame[] | undefined
  cursor: FrameCursor | undefined
}

/** So few frames are read in a moment: not worth packing. */
const LIVE_FRAMES_MAX = 16

interface LogReading {
  readonly log: LogId
  readonly table: DepsTable
  readonly unread: Unread[]
  /** The seq that is read next. */
  next: number
  /** Its frame, where that was looked at and could not be read yet. */
  frame: Frame | undefined
  /** Plain entries from an earlier seq on that are open already. */
  ahead: OpenedAhead | undefined
  /** Memory for the next ones. */
  room: Uint8Array | undefined
  /** Waits for a key, or for entries of other logs: others call it back to work. */
  waits: boolean
  atWork: boolean
  /** The epoch's name of the frame read last: frames of a run share the bytes of theirs. */
  epoch: { readonly keyRef: Uint8Array; readonly name: EntryRef } | undefined
}

export interface ReaderOptions {
  readonly crypto: Crypto
  readonly space: SpaceId
  readonly keyOf: (epoch: EntryRef) => Uint8Array | undefined
  /** Whether an epoch's key will never come: its entries are then opaque. */
  readonly neverOpens: (epoch: EntryRef) => boolean
  /** Sees each frame with sealed keys as soon as it arrives, opened or not. */
  readonly onSeals: (entry: { log: LogId; seq: number; ref: EntryRef; frame: Frame }) => void
  /** Whether the entry has its place: a log is read on only then, so that little waits opened. */
  readonly onEntry: (entry: ReadEntry) => boolean
  /** The same for an entry of content, of which nothing but that matters. */
  readonly onPlain: OnPlain
}

export interface Reader {
  /** Keeps verified frames until `read`; what they carry of sealed keys is seen at once. */
  feed(piece: Piece): void
  /** Reads every log as far as keys and the places of its entries allow; true if it read anything. */
  read(): boolean
  /** The entry at which a log waited has got its place. */
  resume(log: LogId): void
  /** Frames that were not read, because they wait or because nobody has called `read`. */
  readonly waiting: number
  readonly missingKeys: ReadonlySet<EntryRef>
  /** The author-local numbering of a log, for writing its next entry. */
  tableOf(log: LogId): DepsTable
}

export function createReader(options: ReaderOptions): Reader {
  const logs = new Map<LogId, LogReading>()
  const blocked = new Map<EntryRef, Set<LogReading>>()
  const work: LogReading[] = []

  const reading = (log: LogId): LogReading => {
    const known = logs.get(log)
    if (known) return known
    const fresh: LogReading = {
      log,
      table: createDepsTable(log),
      unread: [],
      next: 1,
      frame: undefined,
      ahead: undefined,
      room: undefined,
      waits: false,
      atWork: false,
      epoch: undefined,
    }
    logs.set(log, fresh)
    return fresh
  }

  const wake = (of: LogReading): void => {
    of.waits = false
    if (of.atWork || of.unread.length === 0) return
    of.atWork = true
    work.push(of)
  }

  const block = (of: LogReading, epoch: EntryRef): void => {
    of.waits = true
    blocked.set(epoch, (blocked.get(epoch) ?? new Set()).add(of))
  }

  const readLog = (of: LogReading): boolean => {
    const first = of.next
    while (!of.waits) {
      if (readAhead(options, of)) continue
      const frame = frameAt(of)
      if (!frame) break
      const epoch = readOne(options, of, frame)
      if (epoch) {
        block(of, epoch)
        break
      }
    }
    return of.next > first
  }

  const wakeBlocked = (): void => {
    for (const [epoch, waiting] of blocked) {
      if (!options.keyOf(epoch) && !options.neverOpens(epoch)) continue
      blocked.delete(epoch)
      for (const of of waiting) wake(of)
    }
  }

  return {
    feed({ log, from, frames, hashes, bytes }) {
      const of = reading(log)
      for (let i = 0; i < frames.length; i++) {
        const [frame, hash] = [frames[i] as Frame, hashes[i] as Uint8Array]
        if ((frame.flags & FLAG.seals) === 0) continue
        options.onSeals({ log, seq: from + i, ref: entryRef(hash), frame })
      }
      const count = frames.length
      if (count === 0) return
      const kept = count <= LIVE_FRAMES_MAX ? frames : undefined
      const packed = packedHashes(hashes)
      const piece = { from, count, hashes: packed, bytes, frames: kept, cursor: undefined }
      keepInOrder(of.unread, piece)
      if (!of.waits) wake(of)
    },
    read() {
      let moved = false
      wakeBlocked()
      for (let of = work.pop(); of; of = work.pop()) {
        of.atWork = false
        moved = readLog(of) || moved
      }
      return moved
    },
    resume(log) {
      const of = reading(log)
      if (of.waits) wake(of)
    },
    get waiting() {
      let count = 0
      for (const { unread, next } of logs.values()) {
        for (const each of unread) count += Math.max(0, endOf(each) - Math.max(next, each.from))
      }
      return count
    },
    get missingKeys() {
      return new Set(blocked.keys())
    },
    tableOf: (log) => reading(log).table,
  }
}

const endOf = ({ from, count }: Unread): number => from + count

/** Pieces come in order, but for those that arrive while the store is read again. */
function keepInOrder(unread: Unread[], piece: Unread): void {
  let at = unread.length
  while (at > 0 && (unread[at - 1] as Unread).from > piece.from) at--
  unread.splice(at, 0, piece)
}

/** The piece that holds the entry at `next`. */
function unreadAt(of: LogReading): Unread | undefined {
  while (of.unread[0] && endOf(of.unread[0]) <= of.next) of.unread.shift()
  const [unread] = of.unread
  return unread && unread.from <= of.next ? unread : undefined
}

/** The frame at `next`. */
function frameAt(of: LogReading): Frame | undefined {
  const unread = unreadAt(of)
  if (!unread || of.frame) return of.frame
  of.frame = unread.frames
    ? unread.frames[of.next - unread.from]
    : (unread.cursor ??= new FrameCursor(unread.bytes)).take(of.next)
  return of.frame
}

/** Reads one of the plain entries that are opened many at a time; false when the next one is none. */
function readAhead(options: ReaderOptions, of: LogReading): boolean {
  const ahead = of.frame ? undefined : (of.ahead ?? openNext(options, of))
  if (!ahead) return false
  const { table, next: seq } = of
  const { frames } = ahead
  const plain = plainAhead(ahead, table, seq)
  if (seq + 1 === frames.from + frames.count) {
    forgetAhead(ahead)
    of.room = ahead.bytes
    of.ahead = undefined
  }
  if (!plain) {
    // Damaged, or without a key: what there is to say of it is said where every other frame is read.
    of.frame = passedFrame(frames, seq - frames.from)
    return false
  }
  advanceDeps(table, plain.deps)
  const { log } = of
  const hash = hashAtNext(of)
  passOn(of)
  if (options.onPlain(log, seq, hash, entryRef(hash), plain)) of.waits = false
  return true
}

function openNext(options: ReaderOptions, of: LogReading): OpenedAhead | undefined {
  const unread = unreadAt(of)
  if (!unread || unread.frames) return undefined
  unread.cursor ??= new FrameCursor(unread.bytes)
  const frames = unread.cursor.pass(of.next, endOf(unread) - 1, OPENED_AHEAD_MAX)
  if (!frames) return undefined
  const { crypto, space, keyOf } = options
  const key = keyOf(entryRef(frames.keyRef))
  of.ahead = openAhead(crypto, { space, log: of.log }, frames, key, of.room)
  return of.ahead
}

function hashAtNext(of: LogReading): Uint8Array {
  const unread = unreadAt(of) as Unread
  const at = (of.next - unread.from) * HASH_BYTES
  return unread.hashes.subarray(at, at + HASH_BYTES)
}

/** The entry at `next` has been read. It is said that the log waits before that is asked: the answer may call it back. */
function passOn(of: LogReading): void {
  of.next++
  of.frame = undefined
  of.waits = true
}

/** Reads one frame; gives the epoch whose key is missing when it has to wait. */
function readOne(options: ReaderOptions, of: LogReading, frame: Frame): EntryRef | undefined {
  const { log, next: seq } = of
  const hash = hashAtNext(of)
  const ref = entryRef(hash)
  const request = (frame.flags & FLAG.request) !== 0
  let opened: Opened | undefined
  if (!request) {
    const epoch = epochName(of, frame, ref)
    const { table } = of
    const { crypto, space, keyOf } = options
    const result = openEntry(crypto, { space, log, seq, ref }, frame, { table, keyOf, epoch })
    if (result.ok) opened = result.value
    else if (result.refusal.kind === 'key-missing' && !options.neverOpens(epoch)) return epoch
    if (opened) advanceDeps(table, opened.plain.deps)
  }
  passOn(of)
  if (options.onEntry({ log, seq, hash, ref, frame, opened, request })) of.waits = false
  return undefined
}

function epochName(of: LogReading, frame: Frame, ref: EntryRef): EntryRef {
  if (isFounding(frame)) return ref
  if (of.epoch?.keyRef !== frame.keyRef) {
    of.epoch = { keyRef: frame.keyRef, name: entryRef(frame.keyRef) }
  }
  return of.epoch.name
}

/** First 8 bytes of H(chain hashes of the changes, in order): ties dependencies to content. */
export const depsDigest = (crypto: Crypto, hashes: readonly Uint8Array[]): Uint8Array =>
  crypto.sha256(concat(...hashes)).slice(0, 8)
