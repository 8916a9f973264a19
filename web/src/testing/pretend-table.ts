// A table without indexes of its own, for screens that are looked at without a kernel.

import type { Table, TableOptions, Tables } from '@folkmoot/kernel/project'

function pretendTable<Row>(options: TableOptions<Row> = {}): Table<Row> {
  const rows = new Map<string, Row>()
  const bucketsOf = (index: string, row: Row): readonly string[] => {
    const found = options.indexes?.[index]?.(row)
    return found === undefined ? [] : typeof found === 'string' ? [found] : found
  }
  const sorted = () => [...rows].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  const by = (index: string, value: string) =>
    sorted()
      .filter(([, row]) => bucketsOf(index, row).includes(value))
      .map(([key]) => key)
  return {
    get: (key) => rows.get(key),
    has: (key) => rows.has(key),
    put: (key, row) => void rows.set(key, row),
    delete: (key) => void rows.delete(key),
    get size() {
      return rows.size
    },
    rows: sorted,
    by,
    count: (index, value) => by(index, value).length,
    values: (index) =>
      [...new Set(sorted().flatMap(([, row]) => bucketsOf(index, row)))].sort((a, b) =>
        a < b ? -1 : 1,
      ),
  }
}

export const pretendTables: Tables = {
  table: (_, options) => pretendTable(options),
}
