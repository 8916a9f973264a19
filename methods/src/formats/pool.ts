// A pool of people and the quotas of a panel, each in a table. People are known by a column of ids or
// names, or else by their row, counted from 1.

import { ok, type Result } from '@folkmoot/kernel/base'
import type { PoolMember, Quota } from '../sortition/pool.ts'
import { type CsvRow, parseCsv } from './csv.ts'
import { plainLines, refuseFormat, shortly, wholeNumber } from './lines.ts'
import type { FormatRefusal } from './refusals.ts'

const ROWS_MAX = 1_000_000
const KEYS = ['id', 'key', 'member', 'name', 'nationbuilder_id']

interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly CsvRow[]
}

function tableIn(text: string): Result<Table, FormatRefusal> {
  const read = parseCsv(plainLines(text), { delimiter: ',', rowsMax: ROWS_MAX })
  if (!read.ok) {
    const line = read.refusal.kind === 'import-quote-open' ? read.refusal.line : ROWS_MAX
    const kind = read.refusal.kind === 'import-quote-open' ? 'format-quote-open' : 'format-large'
    return refuseFormat({ kind, line })
  }
  const [head, ...rows] = read.value
  if (!head) return refuseFormat({ kind: 'format-empty' })
  const columns = head.fields.map((field) => field.trim())
  const uneven = rows.find(({ fields }) => fields.length !== columns.length)
  if (uneven) return refuseFormat({ kind: 'format-fields', line: uneven.line })
  return ok({ columns, rows })
}

export interface Pool {
  readonly members: readonly PoolMember[]
  /** False: the table names nobody, and people are known by their row. */
  readonly named: boolean
}

export function readPool(text: string): Result<Pool, FormatRefusal> {
  const table = tableIn(text)
  if (!table.ok) return table
  const { columns, rows } = table.value
  const lower = columns.map((name) => name.toLowerCase())
  const keyAt = KEYS.map((key) => lower.indexOf(key)).find((at) => at >= 0)
  const members = rows.map(({ fields }, row) => ({
    key: keyAt === undefined ? String(row + 1) : (fields[keyAt] ?? '').trim(),
    features: Object.fromEntries(columns.map((name, at) => [name, (fields[at] ?? '').trim()])),
  }))
  return ok({ members, named: keyAt !== undefined })
}

export function readQuotas(text: string): Result<Quota[], FormatRefusal> {
  const table = tableIn(text)
  if (!table.ok) return table
  const { columns, rows } = table.value
  const places = new Map(columns.map((name, at) => [name.toLowerCase(), at]))
  // Some programs say "name" where others say "feature".
  const featureAt = places.get('feature') ?? places.get('name')
  for (const field of ['category', 'min', 'max'])
    if (!places.has(field)) return refuseFormat({ kind: 'format-field-missing', field })
  if (featureAt === undefined)
    return refuseFormat({ kind: 'format-field-missing', field: 'feature' })
  const quotas: Quota[] = []
  for (const { fields, line } of rows) {
    const [category, feature] = [
      fields[places.get('category') ?? -1] ?? '',
      fields[featureAt] ?? '',
    ]
    const bounds = ['min', 'max'].map((name) => (fields[places.get(name) ?? -1] ?? '').trim())
    const [min, max] = bounds.map((bound) => wholeNumber(bound, ROWS_MAX))
    if (min === undefined || max === undefined || min > max)
      return refuseFormat({ kind: 'format-number', line, given: shortly(bounds.join(', ')) })
    quotas.push({ category: category.trim(), feature: feature.trim(), min, max })
  }
  return ok(quotas)
}
