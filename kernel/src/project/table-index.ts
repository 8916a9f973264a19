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

export function createTableIndex<Row>(name: string, of: (row: Row) => IndexValue): TableIndex<Row> {
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
  const valuesOf = (row: Row): readonly string[] => asList(of(row))

  return {
    name,
    valuesOf,
    change(key, before, after) {
      const was = before === undefined ? undefined : of(before)
      const is = after === undefined ? undefined : of(after)
      if (typeof was === typeof is && was === is) return
      for (const value of asList(was)) remove(value, key)
      for (const value of asList(is)) add(value, key)
    },
    by(value) {
      const bucket = buckets.get(value)
      if (bucket === undefined) return NONE
      return typeof bucket === 'string' ? [bucket] : bucket.sorted.list()
    },
    count(value) {
      const bucket = buckets.get(value)
      return bucket === undefined ? 0 : typeof bucket === 'string' ? 1 : bucket.keys.size
    },
    values: () => sortedValues.list(),
    clear() {
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
