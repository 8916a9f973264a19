// Folds entries into the areas' tables in the one order, whatever order they came in: goes back by
// the undo journal to the earliest place where something changed, and folds from there again.

import { refuse, type Cbor, type Refusal, type Result } from '../base/index.ts'
import { arrangeAreas, type AreaSlot } from './area-slots.ts'
import type { Sha256 } from './judging.ts'
import { createJournal } from './journal.ts'
import { membershipOf, standingRows, type ApplyStanding, type SpaceView } from './membership.ts'
import type { AnyArea, Context, Entry, MemberId, SetAside } from './port.ts'
import { createSeen } from './seen.ts'
import {
  compareSpots,
  indexOfSpot,
  mergeItems,
  type ContentEntry,
  type ContentHead,
  type Item,
  type Spot,
} from './sequence.ts'
import { stateDigest, type TableDigests } from './state-digest.ts'
import { createTables, type KernelTable } from './tables.ts'
import { deepFreeze } from './values.ts'

export interface ProjectionOptions {
  readonly areas: readonly AnyArea[]
  readonly sha256: Sha256
  readonly applyStanding: ApplyStanding
  /** For so many of the newest entries a late arrival costs an undo; for older ones a new start. */
  readonly undoEntries?: number
  /** Freezes rows and entries, so that an area that changes them in place is found out. For tests. */
  readonly freeze?: boolean
}

export interface ProjectionCounts {
  readonly entries: number
  readonly setAside: number
  /** Folds done since the start, repeated ones included. */
  readonly folds: number
  /** How often everything had to be folded from the start. */
  readonly restarts: number
  /** Old rows held for going back. */
  readonly journal: number
}

export interface Projection {
  /** Ready content entries in any order; repetitions are ignored. Takes effect with `settle`. */
  insert(entries: Iterable<ContentEntry>): void
  /** The same for one entry, whose parts the caller has apart. */
  insertOne(
    entry: ContentHead,
    lamport: number,
    body: ContentEntry['body'],
    flaw: Refusal | undefined,
  ): void
  setSpace(view: SpaceView): void
  /** Brings everything up to date and tells the listeners once. */
  settle(): void
  /** Whether an entry would count at the end of the order: what a command asks before it writes. */
  check(entry: ContentEntry): Result<void>
  state<State>(area: string): State
  readonly membership: Context['membership']
  setAside(): readonly SetAside[]
  /** The content entries whose kind begins so, in the one order, to be folded again elsewhere. */
  entries(start: string): Iterable<ContentEntry>
  /** 32 bytes; equal for equal sets of entries. */
  stateHash(): Uint8Array
  /** Names of what changed: "area", "area/table", "area/table:index=value", "set-aside". */
  subscribe(listener: (changed: ReadonlySet<string>) => void): () => void
  counts(): ProjectionCounts
}

export const UNDO_ENTRIES = 50_000

const NOBODY: SpaceView = {
  standing: [],
  standingOf: () => refuse({ kind: 'space-not-a-member' }),
  setAside: [],
}

export const createProjection = (options: ProjectionOptions): Projection => new Folding(options)

class Folding implements Projection {
  readonly membership: Context['membership']
  readonly #options: ProjectionOptions
  readonly #undoEntries: number
  readonly #journal = createJournal()
  readonly #slots: ReadonlyMap<string, AreaSlot>
  /** Only of kinds that there are: what others claim does not pile up here. */
  readonly #slotByKind = new Map<string, AreaSlot>()
  readonly #rows: ReturnType<typeof standingRows>
  readonly #tables: readonly KernelTable<unknown>[]
  readonly #digests: TableDigests = new Map()
  readonly #items: Item[] = []
  readonly #seen = createSeen()
  readonly #authority = new Map<string, Item>()
  readonly #aside = new Set<Item>()
  readonly #listeners = new Set<(changed: ReadonlySet<string>) => void>()
  #asideList: readonly SetAside[] | undefined
  #asideChanged = false
  #space = NOBODY
  #spaceChanged = false
  /** Judged by themselves only; whether their author has the right is asked with `settle`. */
  #incoming: Item[] = []
  #trimmedAt = 0
  #folds = 0
  #restarts = 0

  constructor(options: ProjectionOptions) {
    this.#options = options
    this.#undoEntries = options.undoEntries ?? UNDO_ENTRIES
    const tablesOptions = { journal: this.#journal, freeze: options.freeze ?? false }
    const own = createTables('space', tablesOptions)
    this.#rows = standingRows(own)
    this.membership = membershipOf(this.#rows)
    this.#slots = arrangeAreas(options.areas, this.membership, tablesOptions)
    this.#tables = [...[...this.#slots.values()].flatMap((slot) => slot.tables.all()), ...own.all()]
  }

  insert(entries: Iterable<ContentEntry>): void {
    for (const entry of entries) this.insertOne(entry, entry.lamport, entry.body, entry.flaw)
  }

  insertOne(
    entry: ContentHead,
    lamport: number,
    body: ContentEntry['body'],
    flaw: Refusal | undefined,
  ): void {
    if (!this.#seen.add(entry.log, entry.seq)) return
    this.#incoming.push(this.#toItem(entry, lamport, body, flaw))
  }

  setSpace(view: SpaceView): void {
    this.#space = view
    this.#spaceChanged = true
    this.#asideList = undefined
    this.#asideChanged = true
  }

  settle(): void {
    const gone = new Set<Item>()
    const incoming = this.#incoming
    this.#incoming = []
    for (const item of incoming) this.#stand(item)
    let from: Spot | undefined
    const affects = (item: Item): void => {
      if (!from || compareSpots(item, from) < 0) from = item
    }
    if (this.#spaceChanged) {
      this.#spaceChanged = false
      this.#restand(affects)
      this.#exchangeAuthority(incoming, gone)
    }
    for (const item of incoming)
      if (hopeless(item)) this.#noteAside(item)
      else affects(item)
    for (const item of gone) affects(item)
    incoming.sort(compareSpots)
    if (from) from = this.#goBack(from)
    mergeItems(this.#items, incoming, gone)
    if (from) this.#foldFrom(indexOfSpot(this.#items, from))
    this.#tell()
  }

  check(entry: ContentEntry): Result<void> {
    const item = this.#toItem(entry, entry.lamport, entry.body, entry.flaw)
    this.#stand(item)
    const refusal = item.fixed ?? item.standing
    if (refusal) return refuse(refusal)
    const slot = this.#slotOf(entry.kind) as AreaSlot
    return slot.area.allows(slot.state, this.#entryOf(item), slot.context)
  }

  state<State>(area: string): State {
    return this.#slots.get(area)?.state as State
  }

  setAside(): readonly SetAside[] {
    this.#asideList ??= [
      ...this.#space.setAside,
      ...[...this.#aside].sort(compareSpots).map(asSetAside),
    ]
    return this.#asideList
  }

  *entries(start: string): Iterable<ContentEntry> {
    for (const item of this.#items)
      if (!item.authority && item.kind.startsWith(start)) yield contentOf(item)
  }

  stateHash(): Uint8Array {
    const refs = this.setAside().map(({ ref }) => ref)
    return stateDigest(this.#options.sha256, this.#tables, refs, this.#digests)
  }

  subscribe(listener: (changed: ReadonlySet<string>) => void): () => void {
    this.#listeners.add(listener)
    for (const table of this.#tables) table.track(true)
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size === 0) for (const table of this.#tables) table.track(false)
    }
  }

  counts(): ProjectionCounts {
    return {
      entries: this.#items.length,
      setAside: this.setAside().length,
      folds: this.#folds,
      restarts: this.#restarts,
      journal: this.#journal.size,
    }
  }

  #slotOf(kind: string): AreaSlot | undefined {
    const known = this.#slotByKind.get(kind)
    if (known) return known
    const slash = kind.indexOf('/')
    const slot = slash > 0 ? this.#slots.get(kind.slice(0, slash)) : undefined
    if (!slot || !Object.hasOwn(slot.area.kinds, kind)) return undefined
    this.#slotByKind.set(kind, slot)
    return slot
  }

  /** Judges what depends neither on the place in the order nor on the space: flaw, kind, shape. */
  #toItem(
    { log, seq, ref, kind, time }: ContentHead,
    lamport: number,
    given: ContentEntry['body'],
    flaw: Refusal | undefined,
  ): Item {
    const body = typeof given === 'function' ? given() : given
    const fixed = flaw ?? this.#misfit(kind, body)
    return {
      lamport,
      log,
      seq,
      authority: undefined,
      ref,
      kind,
      time,
      given,
      fixed,
      by: undefined,
      standing: undefined,
      refused: undefined,
      mark: undefined,
      body: fixed ? undefined : body,
    }
  }

  #misfit(kind: string, body: Cbor): Refusal | undefined {
    const shape = this.#slotOf(kind)?.area.kinds[kind]
    if (!shape) return { kind: 'entry-unknown-kind' }
    const path = shape.misfit(body)
    return path === undefined ? undefined : entryMisfit(path)
  }

  #stand(item: Item): void {
    const standing = this.#space.standingOf(item.log, item.seq)
    item.by = standing.ok ? standing.value : undefined
    item.standing = standing.ok ? undefined : standing.refusal
  }

  /** Asks the space again about every entry. */
  #restand(affects: (item: Item) => void): void {
    for (const item of this.#items) {
      if (item.authority) continue
      const [by, was] = [item.by, hopeless(item)]
      this.#stand(item)
      const is = hopeless(item)
      if (was !== is || (!is && by !== item.by)) affects(item)
      if (was && is) this.#noteAside(item)
    }
  }

  #exchangeAuthority(incoming: Item[], gone: Set<Item>): void {
    const standing = new Set<string>()
    for (const authority of this.#space.standing) {
      standing.add(authority.ref)
      if (this.#authority.has(authority.ref)) continue
      const item = authorityItem(authority)
      this.#authority.set(authority.ref, item)
      incoming.push(item)
    }
    for (const [ref, item] of this.#authority) {
      if (standing.has(ref)) continue
      this.#authority.delete(ref)
      gone.add(item)
    }
  }

  /** Undoes every fold from the spot on; gives the spot from which to fold again. */
  #goBack(from: Spot): Spot {
    let at = indexOfSpot(this.#items, from)
    let mark: number | undefined
    for (let i = at; i < this.#items.length && mark === undefined; i++) mark = this.#items[i]?.mark
    if (mark !== undefined && !this.#journal.reaches(mark)) {
      for (const table of this.#tables) table.clear()
      this.#journal.restart()
      this.#restarts++
      at = 0
    } else if (mark !== undefined) this.#journal.undoTo(mark)
    this.#trimmedAt = Math.min(this.#trimmedAt, at)
    const first = this.#items[at]
    for (let i = at; i < this.#items.length; i++) (this.#items[i] as Item).mark = undefined
    return first && compareSpots(first, from) < 0 ? first : from
  }

  #foldFrom(start: number): void {
    const items = this.#items
    this.#trimmedAt = Math.min(this.#trimmedAt, start)
    for (let i = start; i < items.length; i++) {
      const item = items[i] as Item
      if (!hopeless(item)) {
        item.mark = this.#journal.mark()
        this.#folds++
        if (item.authority) this.#options.applyStanding(this.#rows, item.authority)
        else item.refused = this.#foldContent(item)
      }
      this.#noteAside(item)
      if (i - this.#trimmedAt >= 2 * this.#undoEntries) this.#trim(i)
    }
  }

  #foldContent(item: Item): Refusal | undefined {
    const entry = this.#entryOf(item)
    const slot = this.#slotOf(entry.kind) as AreaSlot
    try {
      const allowed = slot.area.allows(slot.state, entry, slot.context)
      if (!allowed.ok) return allowed.refusal
      slot.area.fold[entry.kind]?.(slot.state, entry, slot.context)
      return undefined
    } catch (fault) {
      // A fault of an area must not take the whole space from people: its entry is set aside, the rest goes on.
      this.#journal.undoTo(item.mark as number)
      return entryFault(fault)
    }
  }

  #entryOf(item: Item): Entry {
    const { ref, log, seq, kind, time, lamport, given } = item
    const value = item.body ?? (typeof given === 'function' ? given() : given)
    if (typeof given === 'function') item.body = undefined
    const by = item.by as MemberId
    const entry: Entry = { ref, kind, by, log, seq, lamport, time, body: value }
    return this.#options.freeze ? deepFreeze(entry) : entry
  }

  #trim(at: number): void {
    for (let i = at - this.#undoEntries; i <= at; i++) {
      const { mark } = this.#items[i] as Item
      if (mark === undefined) continue
      this.#journal.forgetBefore(mark)
      break
    }
    this.#trimmedAt = at - this.#undoEntries
  }

  #noteAside(item: Item): void {
    if (item.authority) return
    const refused = item.fixed ?? item.standing ?? item.refused
    if (!refused && this.#aside.size === 0) return
    if (refused) this.#aside.add(item)
    else if (!this.#aside.delete(item)) return
    this.#asideList = undefined
    this.#asideChanged = true
  }

  #tell(): void {
    if (this.#listeners.size === 0) return
    const changed = new Set<string>()
    for (const table of this.#tables) {
      table.changes(changed)
      if (changed.has(table.name)) changed.add(table.name.slice(0, table.name.indexOf('/')))
    }
    if (this.#asideChanged) changed.add('set-aside')
    this.#asideChanged = false
    if (changed.size === 0) return
    for (const listener of this.#listeners) listener(changed)
  }
}

/** Whether the item does not reach its area. */
const hopeless = (item: Item): boolean => item.fixed !== undefined || item.standing !== undefined

const contentOf = ({ ref, log, seq, kind, time, lamport, given, fixed }: Item): ContentEntry => ({
  ref,
  log,
  seq,
  kind,
  time,
  lamport,
  body: given,
  flaw: fixed,
})

const authorityItem = (authority: Item['authority'] & object): Item => ({
  lamport: authority.lamport,
  log: authority.log,
  seq: authority.seq,
  authority,
  ref: authority.ref,
  kind: authority.kind,
  time: authority.time,
  given: null,
  fixed: undefined,
  by: undefined,
  standing: undefined,
  refused: undefined,
  mark: undefined,
  body: undefined,
})

const asSetAside = (item: Item): SetAside => {
  const { ref, kind, log, seq, time } = item
  const refusal = (item.fixed ?? item.standing ?? item.refused) as Refusal
  return { ref, kind, log, seq, time, by: item.by, refusal }
}

const entryMisfit = (path: string): EntryRefusal => ({ kind: 'entry-misfit', path })
const entryFault = (fault: unknown): EntryRefusal => ({ kind: 'entry-fault', what: String(fault) })

/** Why an entry is set aside before its area is asked, or because its area failed. */
export type EntryRefusal =
  /** Written by a newer version, or by nobody's. */
  | { readonly kind: 'entry-unknown-kind' }
  /** The body does not fit its kind; `path` says where. */
  | { readonly kind: 'entry-misfit'; readonly path: string }
  /** The area failed on it: our mistake, and the entry stays readable. */
  | { readonly kind: 'entry-fault'; readonly what: string }
