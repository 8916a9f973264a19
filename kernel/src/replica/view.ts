// What a device makes of the entries of a space: from frames to the state that people see. Without
// I/O: the same frames in any order give the same picture, and it can be made again from the store.

import {
  type AttachmentBody,
  type Cbor,
  fits,
  hex,
  type Refusal,
  type Shape,
} from '../base/index.ts'
import type { Crypto } from '../crypto/index.ts'
import {
  type EntryPlace,
  epochOfFrame,
  isControlKind,
  type Keyring,
  openLateTail,
  type Plain,
} from '../keys/index.ts'
import {
  type EntryRef,
  entryRef,
  FLAG,
  type Frame,
  type LogId,
  type SpaceId,
} from '../log/index.ts'
import {
  type AnyArea,
  type Causality,
  createCausality,
  createProjection,
  type Opened as OrderEntry,
  type Projection,
  type Ready,
  type SetAside,
} from '../project/index.ts'
import { applyStanding, type Place, type SpaceKind, spaceKinds } from '../space/index.ts'
import { eachAttachment } from './attached.ts'
import { type Authority, createAuthority } from './authority.ts'
import { type Complaints, createComplaints } from './complaints.ts'
import { createKeyholder, type Keyholder, type LogDevice } from './keyholder.ts'
import { createReader, type Piece, type ReadEntry, type Reader } from './reader.ts'
import { createStranded, type Stranded } from './stranded.ts'

export interface ViewOptions {
  readonly crypto: Crypto
  readonly space: SpaceId
  readonly device: LogDevice
  readonly ring: Keyring
  readonly areas: readonly AnyArea[]
  readonly now: () => number
  /** Last common seq of each log with a proven fork. */
  readonly forked: ReadonlyMap<LogId, number>
}

/** A request of someone who is not yet a member, as it stands in the log. */
export interface StandingRequest {
  readonly place: EntryPlace
  readonly frame: Frame
}

export interface View {
  readonly keys: Keyholder
  readonly reader: Reader
  readonly causality: Causality
  readonly authority: Authority
  readonly projection: Projection
  readonly requests: readonly StandingRequest[]
  /** Ephemeral entries by the epoch that opens their tail. */
  readonly tails: ReadonlyMap<EntryRef, readonly { readonly log: LogId; readonly seq: number }[]>
  /** Where the seals of each ephemeral epoch stand. */
  readonly founders: ReadonlyMap<string, readonly { readonly log: LogId; readonly seq: number }[]>
  /** Names of the chunks of all attachments in entries that were read. */
  readonly attachmentChunks: ReadonlySet<string>
  /** Bodies of `key/access`, as they came. */
  readonly accessBodies: readonly {
    readonly body: Cbor
    readonly log: LogId
    readonly seq: number
  }[]
  readonly complaints: Complaints
  /** Whether who founded this epoch knew of every removal that stands, so that whoever reads it does (K16). */
  knowsWhoIsGone(epoch: EntryRef): boolean
  readonly stranded: Stranded
  /** Logs that have written under an epoch: their devices hold its key. */
  readonly writersUnder: ReadonlyMap<EntryRef, ReadonlySet<LogId>>
  /** Record entries known under each epoch. */
  readonly entriesUnder: ReadonlyMap<EntryRef, number>
  /** Takes verified frames that continue a log; `settle` reads them. */
  feed(piece: Piece): void
  /** Brings everything up to date; cheap when nothing came. */
  settle(): void
  waiting(): number
}

/**
 * What waits for its place. Of most entries only the content is needed then: to keep their frames as
 * well would cost half a kilobyte each while a long history streams in.
 */
type OrderedEntry = OrderEntry & {
  readonly ref: EntryRef
  readonly kind: string
  readonly time: number
  readonly body: Cbor
  /** Only of entries with more to them than content. */
  readonly read: ReadEntry | undefined
}

export function createView(options: ViewOptions): View {
  const { crypto, space, forked } = options
  const sha256 = (bytes: Uint8Array): Uint8Array => crypto.sha256(bytes)
  const requests: StandingRequest[] = []
  const keyEntries: Ready<OrderedEntry>[] = []
  const unreadable: SetAside[] = []
  let viewed = -1
  const late = new Map<EntryRef, Ready<OrderedEntry>[]>()
  const tails = new Map<EntryRef, { readonly log: LogId; readonly seq: number }[]>()
  const entriesUnder = new Map<EntryRef, number>()
  const writersUnder = new Map<EntryRef, Set<LogId>>()
  const accessBodies: { readonly body: Cbor; readonly log: LogId; readonly seq: number }[] = []
  const attachmentChunks = new Set<string>()
  const founders = new Map<string, { readonly log: LogId; readonly seq: number }[]>()

  const epochPlaces = new Map<EntryRef, Place>()
  const keys = createKeyholder(options)
  const stranded = createStranded(space, keys)
  const causality = createCausality<OrderedEntry>({ sha256, closed: forked })
  // The entry that this device would write next sees everything that is here.
  const before: Causality['before'] = (a, b) =>
    b.log === options.device.log && causality.lamportAt(b) === undefined
      ? causality.lamportAt(a) !== undefined
      : causality.before(a, b)
  const authority = createAuthority({ crypto, space, before, forked })
  const complaints = createComplaints(before)
  const projection = createProjection({ areas: options.areas, sha256, applyStanding })
  const reader = createReader({
    crypto,
    space,
    keyOf: (epoch) => keys.key(epoch),
    neverOpens: () => false,
    onSeals: ({ frame, ...place }) => keys.see({ space, ...place }, frame),
    onEntry: (read) => place(orderEntry(read)),
    onPlain: (log, seq, hash, ref, plain) => place(plainEntry(log, seq, hash, ref, plain)),
  })

  const setAside = ({ ref, kind, log, seq, time }: OrderedEntry, refusal: Refusal): void => {
    unreadable.push({ ref, kind, log, seq, time, by: undefined, refusal })
  }

  const take = (ready: Ready<OrderedEntry>): void => {
    const { entry, flaw } = ready
    const { read } = entry
    if (!read) return insert(ready, entry.body)
    const plain = read.opened?.plain
    if (read.request) requests.push({ place: { space, ...read }, frame: read.frame })
    if (!plain) return
    if (isControlKind(plain.kind)) {
      if (flaw) setAside(entry, flaw)
      else if (plain.kind === 'key/access')
        accessBodies.push({ body: plain.body, log: read.log, seq: read.seq })
      else if (plain.kind.startsWith('key/')) keyEntries.push(ready)
      else takeAuthority(ready, plain.kind as SpaceKind)
      return
    }
    if (noteTail(ready)) return
    insert(ready, plain.body)
  }

  /** Whether the entry stands in the order now; what waited for it stands as well. */
  const place = (entry: OrderedEntry): boolean => {
    placing = entry
    return causality.addOne(entry, stands)
  }
  let placing: OrderedEntry | undefined
  const stands = (ready: Ready<OrderedEntry>): void => {
    if (ready.entry !== placing) reader.resume(ready.entry.log)
    take(ready)
  }

  const noteChunks = ({ chunks }: AttachmentBody): void => {
    for (const chunk of chunks) attachmentChunks.add(hex(chunk))
  }

  const insert = ({ entry, lamport, flaw }: Ready<OrderedEntry>, body: Cbor): void => {
    eachAttachment(body, noteChunks)
    projection.insertOne(entry, lamport, body, flaw)
  }

  const takeAuthority = (ready: Ready<OrderedEntry>, kind: SpaceKind): void => {
    const { ref, log, seq, hash, time, body } = ready.entry
    const shape: Shape<unknown> | undefined = Object.hasOwn(spaceKinds, kind)
      ? spaceKinds[kind]
      : undefined
    if (!shape) return setAside(ready.entry, { kind: 'entry-unknown-kind' })
    if (!fits(shape, body)) return setAside(ready.entry, { kind: 'entry-misfit' })
    authority.add({ ref, hash, log, seq, lamport: ready.lamport, time, kind, body } as never)
    keyEntries.push(ready)
  }

  /** True when the content of an ephemeral entry is not here: then there is nothing to fold yet. */
  const noteTail = (ready: Ready<OrderedEntry>): boolean => {
    const { log, seq, read } = ready.entry
    if (!read?.opened || read.opened.tail === 'none') return false
    const { tail, tailKey } = read.opened
    if (tailKey) addTo(tails, tailKey, { log, seq })
    if (tail === 'key-missing' && tailKey) addTo(late, tailKey, ready)
    return tail !== 'open'
  }

  /** Content whose key came after its entry. */
  const readLate = (): void => {
    for (const [epoch, waiting] of late) {
      if (!keys.key(epoch)) continue
      late.delete(epoch)
      for (const ready of waiting) {
        const { read } = ready.entry
        const body =
          read && openLateTail(crypto, { space, ...read }, read.frame, (ref) => keys.key(ref))
        if (body !== undefined) insert(ready, body)
      }
    }
  }

  const readKeys = (): void => {
    for (const { entry } of keyEntries.splice(0)) {
      const { read } = entry
      if (!read?.opened) continue
      const place = { space, log: read.log, seq: read.seq, ref: read.ref }
      const { plain } = read.opened
      noteFounder(founders, read)
      if (isFounder(plain.kind)) epochPlaces.set(read.ref, place)
      const known = keys.read({ place, frame: read.frame, plain }, () =>
        authority.recipientsAt(place),
      )
      if (!known) setAside(entry, { kind: 'entry-misfit' })
      else if (plain.kind.startsWith('key/'))
        complaints.read({ ...place, body: plain.body }, epochOfFrame(read.frame, read.ref))
    }
  }

  return {
    keys,
    reader,
    causality,
    authority,
    projection,
    requests,
    tails,
    founders,
    attachmentChunks,
    accessBodies,
    complaints,
    knowsWhoIsGone(epoch) {
      const at = epochPlaces.get(epoch)
      if (!at) return false
      // Keys first: the removal that an epoch is founded for follows it at once.
      const isNext = ({ log, seq }: Place): boolean => log === at.log && seq === at.seq + 1
      return authority.takings().every((taking) => before(taking, at) || isNext(taking))
    },
    stranded,
    entriesUnder,
    writersUnder,
    feed: (piece) => {
      const { log, from, frames } = piece
      const closed = forked.get(log)
      if (closed !== undefined) stranded.beyond(piece, closed)
      const open = closed === undefined ? frames : frames.slice(0, Math.max(0, closed + 1 - from))
      countUnder(entriesUnder, open, (epoch) => addWriter(writersUnder, epoch, log))
      reader.feed({ ...piece, frames: open })
    },
    settle() {
      let moved = false
      while (reader.read()) {
        moved = true
        readKeys()
        readLate()
      }
      if (!moved) return
      // Asking the space again about every entry is dear; it answers otherwise only after a change.
      if (authority.size + unreadable.length !== viewed) {
        viewed = authority.size + unreadable.length
        projection.setSpace(authority.view(unreadable))
      }
      projection.settle()
    },
    waiting: () =>
      reader.waiting + causality.waiting().reduce((sum, { entries }) => sum + entries, 0),
  }
}

function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

/** The seals of an ephemeral epoch, founding or later, go with its key. */
function noteFounder(
  founders: Map<string, { readonly log: LogId; readonly seq: number }[]>,
  { ref, log, seq, frame, opened }: ReadEntry,
): void {
  if ((frame.flags & FLAG.ephemeral) === 0) return
  const named = (opened?.plain.body as { readonly epoch?: Uint8Array } | null)?.epoch
  const epoch = named ? entryRef(named) : ref
  founders.set(epoch, [...(founders.get(epoch) ?? []), { log, seq }])
}

function addWriter(writers: Map<EntryRef, Set<LogId>>, epoch: EntryRef, log: LogId): void {
  const known = writers.get(epoch)
  if (known) known.add(log)
  else writers.set(epoch, new Set([log]))
}

/** Frames of a run share the bytes of their keyRef, so the name is made once for each change. */
function countUnder(
  entriesUnder: Map<EntryRef, number>,
  frames: readonly Frame[],
  wrote: (epoch: EntryRef) => void,
): void {
  for (let i = 0; i < frames.length;) {
    const { keyRef } = frames[i] as Frame
    const first = i
    while (frames[i]?.keyRef === keyRef) i++
    const epoch = entryRef(keyRef)
    entriesUnder.set(epoch, (entriesUnder.get(epoch) ?? 0) + i - first)
    wrote(epoch)
  }
}

function plainEntry(
  log: LogId,
  seq: number,
  hash: Uint8Array,
  ref: EntryRef,
  { kind, time, lamport, deps, body }: Plain,
): OrderedEntry {
  const { changes, digest } = deps
  return { log, seq, hash, lamport, changes, digest, ref, kind, time, body, read: undefined }
}

/** A request has no past and the first place; what cannot be opened has a place and nothing else. */
function orderEntry(read: ReadEntry): OrderedEntry {
  const { log, seq, hash, ref, opened } = read
  if (opened) {
    const { kind, time, lamport, deps, body } = opened.plain
    const { changes, digest } = deps
    const isContent = opened.tail === 'none' && !isControlKind(kind)
    const kept = isContent ? undefined : read
    return { log, seq, hash, lamport, changes, digest, ref, kind, time, body, read: kept }
  }
  const nothing = { ref, kind: '', time: 0, body: null, read }
  if (read.request && seq === 1) {
    return { log, seq, hash, lamport: 1, changes: [], digest: undefined, ...nothing }
  }
  return { log, seq, hash, opaque: true, ...nothing }
}

const isFounder = (kind: string): boolean => kind === 'key/epoch' || kind === 'space/genesis'
