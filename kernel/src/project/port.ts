// The area contract (DESIGN §7): what an area declares, and what the kernel gives it.

import type { Of, Refusal, Result, Shape } from '../base/index.ts'
import type { EntryRef, LogId } from '../log/index.ts'

/** A member of a space: 32 hex digits, the ref of the entry that admitted it (or of genesis). */
export type MemberId = string

export type Kinds = Readonly<Record<string, Shape<unknown>>>

/** An entry as areas see it: decoded, of a standing member, in the one order. */
export interface Entry<Name extends string = string, Body = unknown> {
  readonly ref: EntryRef
  /** `area/name`, e.g. "situation/report". */
  readonly kind: Name
  readonly by: MemberId
  readonly log: LogId
  readonly seq: number
  readonly lamport: number
  /** Claimed by the author: shown, never decides. */
  readonly time: number
  readonly body: Body
}

export type EntryOf<K extends Kinds> = {
  [N in keyof K & string]: Entry<N, Of<K[N]>>
}[keyof K & string]

/** Who is in the space at the frontier that is being folded. */
export interface Membership {
  isMember(id: MemberId): boolean
  isSteward(id: MemberId): boolean
  memberName(id: MemberId): string | undefined
  members(): readonly MemberId[]
}

/** A table owned by the kernel: a Map by key with secondary indexes and an undo journal. */
export interface Table<Row> {
  get(key: string): Row | undefined
  has(key: string): boolean
  put(key: string, row: Row): void
  delete(key: string): void
  readonly size: number
  /** Rows in order of key. */
  rows(): Iterable<readonly [key: string, row: Row]>
  /**
   * Every row once, in the order in which this device came to have them: for sums, counts and indexes.
   * Another device has another order, so nothing that is folded may depend on it.
   */
  scan(): Iterable<readonly [key: string, row: Row]>
  /** Keys of rows whose index value is `value`, in order of key. */
  by(index: string, value: string): readonly string[]
  /** How many rows have this index value. */
  count(index: string, value: string): number
  /** The values of an index that have rows, in order. */
  values(index: string): readonly string[]
}

export interface TableOptions<Row> {
  /** Each gives the buckets a row is in: none, one or several. Pure. */
  readonly indexes?: Readonly<Record<string, (row: Row) => string | readonly string[] | undefined>>
}

/** Makes an area's tables; rows must be plain CBOR values, so that state can be stored and hashed. */
export interface Tables {
  table<Row>(name: string, options?: TableOptions<Row>): Table<Row>
}

/** What `allows` may look at besides its own state. */
export interface Context {
  readonly membership: Membership
  /** The states of the areas named in `reads`. */
  readonly areas: Readonly<Record<string, unknown>>
}

export interface Area<State = unknown, K extends Kinds = Kinds, R extends Refusal = Refusal> {
  readonly name: string
  /** Areas whose state this one reads; must be the imports that it really has. */
  readonly reads: readonly string[]
  readonly kinds: K
  /** Kinds of the ephemeral class (key and body destroyed after the term); none by default. */
  readonly ephemeral?: readonly (keyof K & string)[]
  /**
   * Kinds that speak of their own place: of what stood before it, or by the key of its log. Under another
   * log they would say something else, so they are not written there again (S32).
   */
  readonly placed?: readonly (keyof K & string)[]
  empty(tables: Tables): State
  /** What counts. The same check serves the command and every reader. Pure. */
  allows(state: State, entry: EntryOf<K>, context: Context): Result<void, R>
  /** Moves the state; cannot refuse; neither clock nor chance. */
  readonly fold: {
    readonly [N in keyof K & string]: (
      state: State,
      entry: Entry<N, Of<K[N]>>,
      context: Context,
    ) => void
  }
}

/** An area whose types have been forgotten, as the kernel holds it. */
// oxlint-disable-next-line no-explicit-any -- the one place where the types of all areas meet
export type AnyArea = Area<any, any, any>

export interface SetAside {
  readonly ref: EntryRef
  readonly kind: string
  readonly log: LogId
  readonly seq: number
  readonly time: number
  readonly by: MemberId | undefined
  readonly refusal: Refusal
}
