// From verified frames to opened entries: each log in its own order, waiting where a key is missing.
// A log that waits goes on when any other log brings the key; what can never be opened is passed as
// opaque, so that it blocks nobody for ever.

import { concat } from '../base/index.ts'
import type { Crypto } from '../crypto/index.ts'
import {
  advanceDeps,
  createDepsTable,
  type DepsTable,
  isFounding,
  type Opened,
  openEntry,
} from '../keys/index.ts'
import {
  type EntryRef,
  entryRef,
  FLAG,
  type Frame,
  type LogId,
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

interface Queued {
  readonly seq: number
  readonly hash: Uint8Array
  readonly frame: Frame
}

interface LogReading {
  readonly log: LogId
  readonly table: DepsTable
  readonly queue: Queued[]
  /** The epoch whose key the first of the queue needs. */
  blockedBy: EntryRef | undefined
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
  readonly onEntry: (entry: ReadEntry) => void
}

export interface Reader {
  /** Takes verified frames that continue the log, then reads on as far as keys allow. */
  feed(log: LogId, from: number, frames: readonly Frame[], hashes: readonly Uint8Array[]): void
  /** Goes on with logs that waited; call after keys came. */
  retry(): void
  /** Frames that wait for a key. */
  readonly waiting: number
  readonly missingKeys: ReadonlySet<EntryRef>
  /** The author-local numbering of a log, for writing its next entry. */
  tableOf(log: LogId): DepsTable
}

export function createReader(options: ReaderOptions): Reader {
  const logs = new Map<LogId, LogReading>()
  const blocked = new Map<EntryRef, Set<LogReading>>()

  const reading = (log: LogId): LogReading => {
    const known = logs.get(log)
    if (known) return known
    const fresh: LogReading = {
      log,
      table: createDepsTable(log),
      queue: [],
      blockedBy: undefined,
      epoch: undefined,
    }
    logs.set(log, fresh)
    return fresh
  }

  const block = (of: LogReading, epoch: EntryRef): void => {
    of.blockedBy = epoch
    blocked.set(epoch, (blocked.get(epoch) ?? new Set()).add(of))
  }

  const drain = (of: LogReading): void => {
    of.blockedBy = undefined
    let done = 0
    for (const next of of.queue) {
      const epoch = readOne(options, of, next)
      if (epoch) {
        block(of, epoch)
        break
      }
      done++
    }
    of.queue.splice(0, done)
  }

  const retry = (): void => {
    let moved = true
    while (moved) {
      moved = false
      for (const [epoch, waiting] of blocked) {
        if (!options.keyOf(epoch) && !options.neverOpens(epoch)) continue
        blocked.delete(epoch)
        for (const of of waiting) drain(of)
        moved = true
      }
    }
  }

  return {
    feed(log, from, frames, hashes) {
      const of = reading(log)
      for (let i = 0; i < frames.length; i++) {
        const [frame, hash] = [frames[i] as Frame, hashes[i] as Uint8Array]
        if ((frame.flags & FLAG.seals) === 0) continue
        options.onSeals({ log, seq: from + i, ref: entryRef(hash), frame })
      }
      for (let i = 0; i < frames.length; i++) {
        const next = { seq: from + i, hash: hashes[i] as Uint8Array, frame: frames[i] as Frame }
        if (!of.blockedBy) {
          const epoch = readOne(options, of, next)
          if (epoch) block(of, epoch)
        }
        if (of.blockedBy) of.queue.push(next)
      }
      retry()
    },
    retry,
    get waiting() {
      let count = 0
      for (const of of logs.values()) count += of.queue.length
      return count
    },
    get missingKeys() {
      return new Set(blocked.keys())
    },
    tableOf: (log) => reading(log).table,
  }
}

/** Reads one frame; gives the epoch whose key is missing when it has to wait. */
function readOne(options: ReaderOptions, of: LogReading, next: Queued): EntryRef | undefined {
  const { seq, hash, frame } = next
  const ref = entryRef(hash)
  const { log } = of
  if ((frame.flags & FLAG.request) !== 0) {
    options.onEntry({ log, seq, hash, ref, frame, opened: undefined, request: true })
    return undefined
  }
  const place = { space: options.space, log, seq, ref }
  const epoch = epochName(of, frame, ref)
  const opened = openEntry(options.crypto, place, frame, {
    table: of.table,
    keyOf: options.keyOf,
    epoch,
  })
  if (!opened.ok && opened.refusal.kind === 'key-missing' && !options.neverOpens(epoch)) {
    return epoch
  }
  const value = opened.ok ? opened.value : undefined
  if (value) advanceDeps(of.table, value.plain.deps)
  options.onEntry({ log, seq, hash, ref, frame, opened: value, request: false })
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
