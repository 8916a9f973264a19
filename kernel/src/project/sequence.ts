// The one order (lamport, log id, seq), and what the projection keeps of an entry in it.

import type { Cbor, Refusal } from '../base/index.ts'
import type { EntryRef, LogId } from '../log/index.ts'
import type { AuthorityEntry } from '../space/port.ts'
import type { MemberId } from './port.ts'

/** A content entry whose whole past is here, as causality gives it. */
export interface ContentEntry extends ContentHead {
  /** The number that counts (causality's, not the claimed one). */
  readonly lamport: number
  /** The value, or a way to decode it again: then nothing but the caller's bytes stays in memory. */
  readonly body: Cbor | (() => Cbor)
  readonly flaw?: Refusal | undefined
}

/** What an entry of content is called and says of itself. */
export interface ContentHead {
  readonly ref: EntryRef
  readonly log: LogId
  readonly seq: number
  readonly kind: string
  readonly time: number
}

export interface Spot {
  readonly lamport: number
  readonly log: LogId
  readonly seq: number
}

/** An entry at its place. */
export interface Item extends Spot {
  /** Undefined: an entry of content, which the next four fields describe. */
  readonly authority: AuthorityEntry | undefined
  readonly ref: EntryRef
  readonly kind: string
  readonly time: number
  /** As it was given. */
  readonly given: ContentEntry['body']
  /** Why it can never count: place, kind or shape. */
  readonly fixed: Refusal | undefined
  by: MemberId | undefined
  /** Why its author has no right to it, as the space sees it now. */
  standing: Refusal | undefined
  /** Why its area did not let it count at its place. */
  refused: Refusal | undefined
  /** Where the journal stood before it was folded; undefined: not folded. */
  mark: number | undefined
  /** The decoded body between the check of its shape and its first fold. */
  body: Cbor | undefined
}

export function compareSpots(a: Spot, b: Spot): number {
  if (a.lamport !== b.lamport) return a.lamport - b.lamport
  if (a.log !== b.log) return a.log < b.log ? -1 : 1
  return a.seq - b.seq
}

/** The index of the first item that is not before the spot. */
export function indexOfSpot(items: readonly Item[], spot: Spot): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (compareSpots(items[middle] as Item, spot) < 0) low = middle + 1
    else high = middle
  }
  return low
}

/** Merges sorted newcomers into sorted items, leaving out what is gone; only the end is moved. */
export function mergeItems(
  items: Item[],
  incoming: readonly Item[],
  gone: ReadonlySet<Item>,
): void {
  let from = items.length
  for (const item of gone) from = Math.min(from, indexOfSpot(items, item))
  if (incoming[0]) from = Math.min(from, indexOfSpot(items, incoming[0]))
  const rest = items.slice(from)
  items.length = from
  let next = 0
  for (const item of rest) {
    for (; next < incoming.length; next++) {
      const newcomer = incoming[next] as Item
      if (compareSpots(newcomer, item) >= 0) break
      items.push(newcomer)
    }
    if (!gone.has(item)) items.push(item)
  }
  for (; next < incoming.length; next++) items.push(incoming[next] as Item)
}
