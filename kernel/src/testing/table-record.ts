// Listens in while an area makes its tables, so that a check can read all of them and hold every
// index against the rows.

import { sameValue, type AnyArea, type Table, type TableOptions } from '../project/index.ts'

export interface TableRecord {
  readonly tables: ReadonlyMap<
    string,
    { readonly table: Table<unknown>; readonly indexes: Indexes }
  >
  /** Throws where the state holds anything but tables: the journal could not undo it. */
  demandOnlyTables(): void
}

type Indexes = NonNullable<TableOptions<unknown>['indexes']>

/** The area, and what it makes when the kernel asks for its state. */
export function recordTables(area: AnyArea): {
  readonly area: AnyArea
  readonly record: TableRecord
} {
  const tables = new Map<string, { readonly table: Table<unknown>; readonly indexes: Indexes }>()
  let state: unknown
  const recording: AnyArea = {
    ...area,
    empty(kernelTables) {
      state = area.empty({
        table<Row>(name: string, options: TableOptions<Row> = {}): Table<Row> {
          const table = kernelTables.table<Row>(name, options)
          const indexes = (options.indexes ?? {}) as Indexes
          tables.set(`${area.name}/${name}`, { table, indexes })
          return table
        },
      })
      return state
    },
  }
  const known = (value: unknown): boolean =>
    [...tables.values()].some(({ table }) => table === value)
  const demandOnlyTables = (): void => {
    if (typeof state !== 'object' || state === null) throw new Error('a state is a set of tables')
    for (const [name, value] of Object.entries(state))
      if (!known(value)) throw new Error(`${area.name}: ${name} of the state is not a table`)
  }
  return { area: recording, record: { tables, demandOnlyTables } }
}

/** Every table's rows; throws when an index says something else than the rows. */
export function dumpTables(
  records: readonly TableRecord[],
): ReadonlyMap<string, readonly (readonly [string, unknown])[]> {
  const dump = new Map<string, readonly (readonly [string, unknown])[]>()
  for (const { tables } of records)
    for (const [name, { table, indexes }] of tables) {
      const rows = [...table.rows()]
      if (rows.length !== table.size) throw new Error(`${name}: the size is wrong`)
      for (const [key, row] of rows)
        if (table.get(key) !== row || !table.has(key))
          throw new Error(`${name}: ${key} is not there`)
      for (const index of Object.keys(indexes)) demandIndex(name, table, index, indexes)
      dump.set(name, rows)
    }
  return dump
}

function demandIndex(name: string, table: Table<unknown>, index: string, indexes: Indexes): void {
  const expected = new Map<string, string[]>()
  for (const [key, row] of table.rows()) {
    const value = indexes[index]?.(row) ?? []
    for (const one of new Set([value].flat()))
      expected.set(one, [...(expected.get(one) ?? []), key])
  }
  const values = [...expected.keys()].sort()
  if (!sameValue(table.values(index), values))
    throw new Error(`${name}: values of ${index} are wrong`)
  for (const value of values) {
    const keys = expected.get(value)
    if (!sameValue(table.by(index, value), keys) || table.count(index, value) !== keys?.length)
      throw new Error(`${name}: ${index}=${value} is wrong`)
  }
}
