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
      const table = new StoredTable<Row>(`${owner}/${name}`, tableOptions, options)
      tables.set(name, table)
      return table
    },
    all: () => [...tables.keys()].sort().map((name) => tables.get(name) as KernelTable<unknown>),
  }
}

class StoredTable<Row> implements KernelTable<Row> {
  readonly name: string
  readonly #journal: Journal
  readonly #freeze: boolean
  readonly #rows = new Map<string, Row>()
  readonly #sorted = createSortedKeys(() => this.#rows.keys())
  readonly #indexes: readonly TableIndex<Row>[]
  readonly #indexByName: ReadonlyMap<string, TableIndex<Row>>
  #version = 0
  /** The first old row of each key since the last `changes`. */
  #touched: Map<string, Row | undefined> | undefined

  constructor(name: string, { indexes = {} }: TableOptions<Row>, options: TablesOptions) {
    this.name = name
    this.#journal = options.journal
    this.#freeze = options.freeze ?? false
    this.#indexes = Object.entries(indexes).map(([index, of]) =>
      createTableIndex<Row>(index, of, () => this.#rows),
    )
    this.#indexByName = new Map(this.#indexes.map((index) => [index.name, index]))
  }

  get size(): number {
    return this.#rows.size
  }

  get version(): number {
    return this.#version
  }

  get(key: string): Row | undefined {
    return this.#rows.get(key)
  }

  has(key: string): boolean {
    return this.#rows.has(key)
  }

  put(key: string, row: Row): void {
    assert(row !== undefined, 'a row is a value')
    const before = this.#rows.get(key)
    this.#journal.record(this, key, before)
    this.#set(key, before, this.#freeze ? deepFreeze(row) : row)
  }

  delete(key: string): void {
    const before = this.#rows.get(key)
    if (before === undefined) return
    this.#journal.record(this, key, before)
    this.#set(key, before, undefined)
  }

  *rows(): Iterable<readonly [string, Row]> {
    for (const key of this.#sorted.list()) yield [key, this.#rows.get(key) as Row]
  }

  scan(): Iterable<readonly [string, Row]> {
    return this.#rows
  }

  by(index: string, value: string): readonly string[] {
    return this.#index(index).by(value)
  }

  count(index: string, value: string): number {
    return this.#index(index).count(value)
  }

  values(index: string): readonly string[] {
    return this.#index(index).values()
  }

  restore(key: string, row: unknown): void {
    this.#set(key, this.#rows.get(key), row as Row | undefined)
  }

  clear(): void {
    this.#version++
    for (const [key, row] of this.#touched ? this.#rows : []) this.#touch(key, row)
    this.#rows.clear()
    this.#sorted.forget()
    for (const index of this.#indexes) index.clear()
  }

  track(on: boolean): void {
    this.#touched = on ? (this.#touched ?? new Map()) : undefined
  }

  changes(into: Set<string>): void {
    if (!this.#touched || this.#touched.size === 0) return
    const before = this.#touched
    this.#touched = new Map()
    for (const [key, row] of before) this.#noteChange(row, this.#rows.get(key), into)
  }

  #index(name: string): TableIndex<Row> {
    const found = this.#indexByName.get(name)
    assert(found, `${this.name} has no index ${name}`)
    return found
  }

  #set(key: string, before: Row | undefined, after: Row | undefined): void {
    this.#version++
    if (this.#touched) this.#touch(key, before)
    if (after === undefined) this.#rows.delete(key)
    else this.#rows.set(key, after)
    if ((before === undefined) !== (after === undefined))
      this.#sorted.changed(key, after !== undefined)
    for (const index of this.#indexes) index.change(key, before, after)
  }

  #touch(key: string, before: Row | undefined): void {
    if (!this.#touched?.has(key)) this.#touched?.set(key, before)
  }

  #noteChange(before: Row | undefined, after: Row | undefined, into: Set<string>): void {
    if (sameValue(before, after)) return
    into.add(this.name)
    for (const index of this.#indexes)
      for (const row of [before, after])
        for (const value of row === undefined ? [] : index.valuesOf(row))
          into.add(`${this.name}:${index.name}=${value}`)
  }
}
