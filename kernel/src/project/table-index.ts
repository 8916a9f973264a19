// One secondary index of a table: value → keys. A value with a single key, the common case for
// references, costs one string; larger ones a set and, once asked for, the sorted list.

import { createSortedKeys, type SortedKeys } from './sorted-keys.ts'

interface Bucket {
  readonly keys: Set<string>
  readonly sorted: SortedKeys
}

export type IndexValue = string | readonly string[] | undefined

export interface TableIndex<Row> {
  readonly name: string
  valuesOf(row: Row): readonly string[]
  change(key: string, before: Row | undefined, after: Row | undefined): void
  by(value: string): readonly string[]
  count(value: string): number
  values(): readonly string[]
  clear(): void
}

const NONE: readonly string[] = []

/**
 * An index is made when it is first asked for: what nobody looks at costs nothing while a long history
 * streams in. `rows` are those of the moment.
 */
export function createTableIndex<Row>(
  name: string,
  of: (row: Row) => IndexValue,
  rows: () => Iterable<readonly [key: string, row: Row]>,
): TableIndex<Row> {
  let made = false
  const buckets = new Map<string, string | Bucket>()
  const sortedValues = createSortedKeys(() => buckets.keys())

  const add = (value: string, key: string): void => {
    const bucket = buckets.get(value)
    if (bucket === undefined) {
      buckets.set(value, key)
      sortedValues.changed(value, true)
    } else if (typeof bucket === 'string') {
      if (bucket !== key) buckets.set(value, createBucket(bucket, key))
    } else {
      bucket.keys.add(key)
      bucket.sorted.changed(key, true)
    }
  }
  const remove = (value: string, key: string): void => {
    const bucket = buckets.get(value)
    if (bucket === undefined) return
    if (typeof bucket !== 'string') {
      bucket.keys.delete(key)
      bucket.sorted.changed(key, false)
      if (bucket.keys.size > 0) return
    }
    buckets.delete(value)
    sortedValues.changed(value, false)
  }
  const make = (): void => {
    if (made) return
    made = true
    for (const [key, row] of rows()) for (const value of asList(of(row))) add(value, key)
  }
  const valuesOf = (row: Row): readonly string[] => asList(of(row))

  return {
    name,
    valuesOf,
    change(key, before, after) {
      if (!made) return
      const was = before === undefined ? undefined : of(before)
      const is = after === undefined ? undefined : of(after)
      if (typeof was === typeof is && was === is) return
      for (const value of asList(was)) remove(value, key)
      for (const value of asList(is)) add(value, key)
    },
    by(value) {
      make()
      const bucket = buckets.get(value)
      if (bucket === undefined) return NONE
      return typeof bucket === 'string' ? [bucket] : bucket.sorted.list()
    },
    count(value) {
      make()
      const bucket = buckets.get(value)
      return bucket === undefined ? 0 : typeof bucket === 'string' ? 1 : bucket.keys.size
    },
    values() {
      make()
      return sortedValues.list()
    },
    clear() {
      made = false
      buckets.clear()
      sortedValues.forget()
    },
  }
}

function createBucket(...first: readonly string[]): Bucket {
  const keys = new Set(first)
  return { keys, sorted: createSortedKeys(() => keys) }
}

const asList = (value: IndexValue): readonly string[] =>
  value === undefined ? NONE : typeof value === 'string' ? [value] : value
