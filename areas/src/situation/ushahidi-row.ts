// One row of an Ushahidi export as a report: every column finds a place in it, or the row is refused
// with the reason. Nothing is cut and nothing is dropped but the names and addresses of people.

import { cleanLine, cleanText, encodeCbor, ok, refuse, type Result } from '@folkmoot/kernel/base'
import { CATEGORIES_MAX, CATEGORY_MAX, TEXT_MAX, TITLE_MAX } from './entries.ts'
import { pointAt } from './place-text.ts'
import { unguarded } from '@folkmoot/methods/formats'
import type { RowRefusal } from './refusals-import.ts'
import type { Content, Report } from './state.ts'

/** Which column holds what; the rest are the deployment's own fields. */
export interface Columns {
  readonly names: readonly string[]
  readonly at: ReadonlyMap<ColumnName, number>
  readonly personal: readonly number[]
  readonly others: readonly number[]
}
export type ColumnName = keyof typeof COLUMNS

/** Headers of the versions seen, in capitals. */
const COLUMNS = {
  id: ['#', 'SERIAL'],
  title: ['INCIDENT TITLE'],
  date: ['INCIDENT DATE'],
  location: ['LOCATION'],
  description: ['DESCRIPTION'],
  category: ['CATEGORY'],
  latitude: ['LATITUDE'],
  longitude: ['LONGITUDE'],
  approved: ['APPROVED'],
  verified: ['VERIFIED'],
} as const
const NEEDED: readonly ColumnName[] = ['title', 'date']
/** Who sent a report in is nobody's business here: these never enter a log that cannot forget. */
const PERSONAL: readonly string[] = ['FIRST NAME', 'LAST NAME', 'EMAIL']

export function columnsOf(header: readonly string[]): Columns {
  const names = header.map((name) => cleanLine(name))
  const at = new Map<ColumnName, number>()
  const [personal, others]: [number[], number[]] = [[], []]
  names.forEach((name, index) => {
    const known = columnNamed(name.toUpperCase())
    if (known && !at.has(known)) at.set(known, index)
    else if (PERSONAL.includes(name.toUpperCase())) personal.push(index)
    else others.push(index)
  })
  return { names, at, personal, others }
}

function columnNamed(header: string): ColumnName | undefined {
  for (const [name, headers] of Object.entries(COLUMNS)) {
    if ((headers as readonly string[]).includes(header)) return name as ColumnName
  }
  return undefined
}

/** Headers that are needed and are not there. */
export const missingColumns = ({ at }: Columns): string[] =>
  NEEDED.filter((name) => !at.has(name)).map((name) => COLUMNS[name][0])

export const fieldOf = (columns: Columns, fields: readonly string[], name: ColumnName): string => {
  const at = columns.at.get(name)
  return unguarded(at === undefined ? '' : (fields[at] ?? ''))
}

export interface RowContent extends Pick<Content, 'text' | 'categories'> {
  readonly title?: string
  readonly place?: NonNullable<Content['place']>
}

/** What the row says, but for its date. */
export function rowContent(
  columns: Columns,
  fields: readonly string[],
): Result<RowContent, RowRefusal> {
  const field = (name: ColumnName): string => fieldOf(columns, fields, name)
  const categories = categoriesIn(field('category'))
  if (!categories.ok) return categories
  const title = cleanLine(field('title'))
  const spot = spotIn(field('latitude'), field('longitude'))
  const name = cleanLine(field('location'))
  const text = [
    title.length > TITLE_MAX ? title : '',
    cleanText(field('description')),
    name.length > TITLE_MAX ? `LOCATION: ${name}` : '',
    spot ? '' : strayCoordinates(field('latitude'), field('longitude')),
    ...columns.others.map((at) => ownField(columns.names[at] ?? '', fields[at] ?? '')),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
  if (text === '' && title === '') return refuse({ kind: 'import-row-empty' })
  if (text.length > TEXT_MAX) {
    return refuse({ kind: 'import-row-text-long', length: text.length, max: TEXT_MAX })
  }
  const isNamed = name !== '' && name.length <= TITLE_MAX
  return ok({
    ...(title === '' || title.length > TITLE_MAX ? {} : { title }),
    text,
    categories: categories.value,
    ...(spot || isNamed
      ? { place: { ...(spot ? { point: spot } : {}), ...(isNamed ? { name } : {}) } }
      : {}),
  })
}

function ownField(name: string, given: string): string {
  const value = cleanText(unguarded(given))
  return value === '' ? '' : `${name}: ${value}`
}

/** "code. French | English, code. …, " */
function categoriesIn(given: string): Result<readonly string[], RowRefusal> {
  const categories = [...new Set(given.split(',').map(cleanLine))].filter((name) => name !== '')
  if (categories.length > CATEGORIES_MAX) {
    const found = categories.length
    return refuse({ kind: 'import-row-categories-many', found, max: CATEGORIES_MAX })
  }
  const long = categories.find((name) => name.length > CATEGORY_MAX)
  return long === undefined
    ? ok(categories)
    : refuse({ kind: 'import-row-category-long', length: long.length, max: CATEGORY_MAX })
}

const DEGREES = /^[+-]?\d{1,3}(?:[.,]\d{1,20})?$/

function spotIn(latitude: string, longitude: string) {
  const [north, east] = [latitude, longitude].map((given) => {
    const text = given.trim()
    return DEGREES.test(text) ? Number(text.replace(',', '.')) : Number.NaN
  })
  const spot = pointAt(north ?? Number.NaN, east ?? Number.NaN)
  return spot && { ...spot, radiusMetres: 0 }
}

/** Coordinates that cannot be used stay readable. */
function strayCoordinates(latitude: string, longitude: string): string {
  const [north, east] = [cleanLine(latitude), cleanLine(longitude)]
  return north === '' && east === '' ? '' : `LATITUDE, LONGITUDE: ${north}, ${east}`
}

/** What the row says as bytes to be hashed: not what the deployment thinks of it, which changes. */
export function rowBytes(columns: Columns, fields: readonly string[]): Uint8Array {
  const said: readonly ColumnName[] = [
    'id',
    'title',
    'date',
    'location',
    'description',
    'category',
    'latitude',
    'longitude',
  ]
  const others = columns.others
    .map((at) => [columns.names[at] ?? '', cleanText(fields[at] ?? '')])
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${value}`)
    .sort()
  return encodeCbor([
    'ushahidi-csv',
    ...said.map((name) => cleanText(fieldOf(columns, fields, name))),
    others,
  ])
}

type Origin = NonNullable<Report['origin']>

/** YES or NO of a column, where there is one. */
export function yesOrNo(given: string): Origin['approved'] {
  const said = given.trim().toLowerCase()
  if (['yes', '1', 'true'].includes(said)) return 'yes'
  return ['no', '0', 'false'].includes(said) ? 'no' : undefined
}
