// Tables owned by the kernel: Maps with secondary indexes, an undo journal and a note of what changed
// since it was last asked. Areas see the `Table` of port.ts only.

import { assert } from '../base/index.ts'
import type { Journal, Undoable } from './journal.ts'
import type { Table, TableOptions, Tables } from './port.ts'
import { createSortedKeys } from './sorted-keys.ts'
import { createTableIndex, type TableIndex } from './table-index.ts'
import { deepFreeze, sameValue } from './values.ts'

/** A table as the kernel holds it. */
export interface KernelTable<Row> extends Table<Row>, Undoable {
  readonly name: string
  /** Rises with every change, also with those that are undone. */
  readonly version: number
  clear(): void
  track(on: boolean): void
  /** Adds the names of what differs since the last call: the table, and `table:index=value`. */
  changes(into: Set<string>): void
}

export interface KernelTables extends Tables {
  /** In the order of their names. */
  all(): readonly KernelTable<unknown>[]
}

export interface TablesOptions {
  readonly journal: Journal
  /** Rows are frozen when put: shows areas that change a row in place. For tests. */
  readonly freeze?: boolean
}

export function createTables(owner: string, options: TablesOptions): KernelTables {
  const tables = new Map<string, KernelTable<unknown>>()
  return {
    table<Row>(name: string, tableOptions: TableOptions<Row> = {}): Table<Row> {
      assert(!tables.has(name), `two tables named ${owner}/${name}`)
      const table = createTable(`${owner}/${name}`, tableOptions, options)
      tables.set(name, table as KernelTable<unknown>)
      return table
    },
    all: () => [...tables.keys()].sort().map((name) => tables.get(name) as KernelTable<unknown>),
  }
}

function createTable<Row>(
  name: string,
  tableOptions: TableOptions<Row>,
  { journal, freeze = false }: TablesOptions,
): KernelTable<Row> {
  const rows = new Map<string, Row>()
  const sorted = createSortedKeys(() => rows.keys())
  const indexes = Object.entries(tableOptions.indexes ?? {}).map(([index, of]) =>
    createTableIndex<Row>(index, of),
  )
  const indexByName = new Map(indexes.map((index) => [index.name, index]))
  let version = 0
  // The first old row of each key since the last `changes`.
  let touched: Map<string, Row | undefined> | undefined

  const named = (index: string): TableIndex<Row> => {
    const found = indexByName.get(index)
    assert(found, `${name} has no index ${index}`)
    return found
  }
  const set = (key: string, before: Row | undefined, after: Row | undefined): void => {
    version++
    if (touched && !touched.has(key)) touched.set(key, before)
    if (after === undefined) rows.delete(key)
    else rows.set(key, after)
    if ((before === undefined) !== (after === undefined)) sorted.changed(key, after !== undefined)
    for (const index of indexes) index.change(key, before, after)
  }

  const table: KernelTable<Row> = {
    name,
    get: (key) => rows.get(key),
    has: (key) => rows.has(key),
    put(key, row) {
      assert(row !== undefined, 'a row is a value')
      const before = rows.get(key)
      journal.record(table, key, before)
      set(key, before, freeze ? deepFreeze(row) : row)
    },
    delete(key) {
      const before = rows.get(key)
      if (before === undefined) return
      journal.record(table, key, before)
      set(key, before, undefined)
    },
    get size() {
      return rows.size
    },
    get version() {
      return version
    },
    *rows() {
      for (const key of sorted.list()) yield [key, rows.get(key) as Row] as const
    },
    by: (index, value) => named(index).by(value),
    count: (index, value) => named(index).count(value),
    values: (index) => named(index).values(),
    restore: (key, row) => set(key, rows.get(key), row as Row | undefined),
    clear() {
      version++
      if (touched) for (const [key, row] of rows) if (!touched.has(key)) touched.set(key, row)
      rows.clear()
      sorted.forget()
      for (const index of indexes) index.clear()
    },
    track(on) {
      touched = on ? (touched ?? new Map()) : undefined
    },
    changes(into) {
      if (!touched || touched.size === 0) return
      const before = touched
      touched = new Map()
      for (const [key, row] of before) noteChange(row, rows.get(key), into)
    },
  }
  function noteChange(before: Row | undefined, after: Row | undefined, into: Set<string>): void {
    if (sameValue(before, after)) return
    into.add(name)
    for (const index of indexes) {
      const prefix = `${name}:${index.name}=`
      if (before !== undefined) for (const v of index.valuesOf(before)) into.add(prefix + v)
      if (after !== undefined) for (const v of index.valuesOf(after)) into.add(prefix + v)
    }
  }
  return table
}
