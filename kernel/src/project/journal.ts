// The undo journal: old rows of changed keys, in the order of the changes, cut by marks. Going back
// before a late entry reads it from its end; it keeps no more than its owner asks for.

import { assert } from '../base/index.ts'

/** What can be put back: a table. */
export interface Undoable {
  /** `row` undefined: there was none. */
  restore(key: string, row: unknown): void
}

export interface Journal {
  /** A point to come back to. */
  mark(): number
  record(owner: Undoable, key: string, before: unknown): void
  /** Whether everything since the mark is still here. */
  reaches(mark: number): boolean
  undoTo(mark: number): void
  /** Gives up what was recorded before the mark. */
  forgetBefore(mark: number): void
  /** Gives up everything: what was recorded belongs to rows that were cleared. */
  restart(): void
  readonly size: number
}

export function createJournal(): Journal {
  let [owners, keys, rows] = [[] as Undoable[], [] as string[], [] as unknown[]]
  // The mark of the first record still held, and the index where that record stands.
  let [floor, first] = [0, 0]
  const end = (): number => floor + owners.length - first

  const drop = (count: number): void => {
    ;[owners, keys, rows] = [owners.slice(count), keys.slice(count), rows.slice(count)]
    first = 0
  }
  return {
    mark: end,
    record(owner, key, before) {
      owners.push(owner)
      keys.push(key)
      rows.push(before)
    },
    reaches: (mark) => mark >= floor,
    undoTo(mark) {
      assert(mark >= floor && mark <= end(), 'the journal does not reach that mark')
      const keep = first + mark - floor
      for (let i = owners.length - 1; i >= keep; i--)
        (owners[i] as Undoable).restore(keys[i] as string, rows[i])
      owners.length = keys.length = rows.length = keep
    },
    forgetBefore(mark) {
      if (mark <= floor) return
      assert(mark <= end(), 'a mark of the future')
      first += mark - floor
      floor = mark
      // Moving the rest pays once the given-up part is the larger one.
      if (first > owners.length / 2) drop(first)
    },
    restart() {
      floor = end()
      drop(owners.length)
    },
    get size() {
      return owners.length - first
    },
  }
}
