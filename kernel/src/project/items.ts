// What the projection keeps of every entry, in columns: an object for each would be the largest part of
// memory, and its collection the dearest part of taking in a long history. An item is its number.

import type { Refusal } from '../base/index.ts'
import type { EntryRef, LogId } from '../log/index.ts'
import type { AuthorityEntry } from '../space/port.ts'
import { Names } from './names.ts'
import type { MemberId } from './port.ts'
import type { ContentEntry } from './sequence.ts'

export type ItemId = number

/** Why an item does not count; nearly all do. */
export interface Trouble {
  /** Why it can never count: place, kind or shape. */
  fixed?: Refusal | undefined
  /** Why its author has no right to it, as the space sees it now. */
  standing?: Refusal | undefined
  /** Why its area did not let it count at its place. */
  refused?: Refusal | undefined
}

export type NewItem = Omit<ContentEntry, 'flaw'> & {
  readonly authority?: AuthorityEntry | undefined
}

const ROOM = 64
const NOBODY = ''

export class Items {
  #room = ROOM
  #length = 0
  #lamports = new Float64Array(ROOM)
  #seqs = new Float64Array(ROOM)
  #times = new Float64Array(ROOM)
  #logs = new Uint32Array(ROOM)
  #kinds = new Uint32Array(ROOM)
  #bys = new Uint32Array(ROOM)
  /** One more than the mark; zero: not folded. */
  #marks = new Float64Array(ROOM)
  readonly #refs: EntryRef[] = []
  readonly #given: ContentEntry['body'][] = []
  readonly #logNames = new Names<LogId>()
  readonly #kindNames = new Names<string>()
  readonly #memberNames = new Names<MemberId>()
  readonly #authority = new Map<ItemId, AuthorityEntry>()
  readonly #troubles = new Map<ItemId, Trouble>()

  add({ lamport, log, seq, ref, kind, time, body, authority }: NewItem): ItemId {
    if (this.#length === this.#room) this.#grow()
    const id = this.#length++
    this.#lamports[id] = lamport
    this.#seqs[id] = seq
    this.#times[id] = time
    this.#logs[id] = this.#logNames.numberOf(log)
    this.#kinds[id] = this.#kindNames.numberOf(kind)
    this.#bys[id] = this.#memberNames.numberOf(NOBODY)
    this.#refs.push(ref)
    this.#given.push(body)
    if (authority) this.#authority.set(id, authority)
    return id
  }

  #grow(): void {
    this.#room += this.#room >> 1
    this.#lamports = wider(this.#lamports, this.#room)
    this.#seqs = wider(this.#seqs, this.#room)
    this.#times = wider(this.#times, this.#room)
    this.#marks = wider(this.#marks, this.#room)
    this.#logs = narrow(this.#logs, this.#room)
    this.#kinds = narrow(this.#kinds, this.#room)
    this.#bys = narrow(this.#bys, this.#room)
  }

  /** The one order: lamport, log id, seq. */
  compare(a: ItemId, b: ItemId): number {
    const difference = (this.#lamports[a] as number) - (this.#lamports[b] as number)
    if (difference !== 0) return difference
    if (this.#logs[a] !== this.#logs[b]) return this.log(a) < this.log(b) ? -1 : 1
    return (this.#seqs[a] as number) - (this.#seqs[b] as number)
  }

  lamport(id: ItemId): number {
    return this.#lamports[id] as number
  }

  seq(id: ItemId): number {
    return this.#seqs[id] as number
  }

  time(id: ItemId): number {
    return this.#times[id] as number
  }

  log(id: ItemId): LogId {
    return this.#logNames.at(this.#logs[id] as number)
  }

  kind(id: ItemId): string {
    return this.#kindNames.at(this.#kinds[id] as number)
  }

  ref(id: ItemId): EntryRef {
    return this.#refs[id] as EntryRef
  }

  given(id: ItemId): ContentEntry['body'] {
    return this.#given[id] as ContentEntry['body']
  }

  /** Undefined: an entry of content. */
  authority(id: ItemId): AuthorityEntry | undefined {
    return this.#authority.size > 0 ? this.#authority.get(id) : undefined
  }

  by(id: ItemId): MemberId | undefined {
    return this.#memberNames.at(this.#bys[id] as number) || undefined
  }

  setBy(id: ItemId, by: MemberId | undefined): void {
    this.#bys[id] = this.#memberNames.numberOf(by ?? NOBODY)
  }

  /** Where the journal stood before it was folded; undefined: not folded. */
  mark(id: ItemId): number | undefined {
    const mark = this.#marks[id] as number
    return mark === 0 ? undefined : mark - 1
  }

  setMark(id: ItemId, mark: number | undefined): void {
    this.#marks[id] = mark === undefined ? 0 : mark + 1
  }

  trouble(id: ItemId): Trouble | undefined {
    return this.#troubles.size > 0 ? this.#troubles.get(id) : undefined
  }

  setTrouble(id: ItemId, what: keyof Trouble, refusal: Refusal | undefined): void {
    const known = this.trouble(id)
    if (known) known[what] = refusal
    else if (refusal) this.#troubles.set(id, { [what]: refusal })
  }
}

function wider(column: Float64Array, room: number): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(room)
  larger.set(column)
  return larger
}

function narrow(column: Uint32Array, room: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(room)
  larger.set(column)
  return larger
}
