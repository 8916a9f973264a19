// Reads the CSV export of an Ushahidi deployment into drafts of reports. Nothing is lost: each row
// becomes a draft, or is listed with its line and the reason.

import { cleanLine, type Of, ok, refuse, type Result, utf8Text } from '@folkmoot/kernel/base'
import { countryOf } from './country.ts'
import { type CsvRow, parseCsv, parseRow } from '@folkmoot/methods/formats'
import { type DayOrder, type DayOrderFound, dayOrderOf, readDate } from './day-order.ts'
import { type FLAGS, SOURCE_MAX, type SituationKinds } from './entries.ts'
import { isInBox, type Box } from './queries.ts'
import type { ImportRefusal, RowRefusal } from './refusals-import.ts'
import { type Content, originKey, type Report, type SituationState } from './state.ts'
import {
  type Columns,
  columnsOf,
  fieldOf,
  missingColumns,
  rowBytes,
  rowContent,
  yesOrNo,
} from './ushahidi-row.ts'

export const IMPORT_BYTES_MAX = 32 * 1024 * 1024
export const IMPORT_ROWS_MAX = 100_000

export interface ImportOptions {
  /** SHA-256: areas have no cryptography of their own. */
  readonly sha256: (bytes: Uint8Array) => Uint8Array
  /** What lies outside is flagged; without it the country that the points lie in. */
  readonly area?: Box
  /** The dates are local times so many minutes ahead of UTC; without it they stay as written. */
  readonly zoneMinutes?: number
  /** For files whose dates do not say whether the day comes first. */
  readonly dayOrder?: DayOrder
  /** Who says so: the name of the deployment, or of the file. */
  readonly source?: string
  /** Of bytes; UTF-8 unless said. */
  readonly encoding?: ImportEncoding
}
export const IMPORT_ENCODINGS = ['utf-8', 'utf-16le', 'windows-1251', 'windows-1252'] as const
export type ImportEncoding = (typeof IMPORT_ENCODINGS)[number]

export interface ImportedReport {
  readonly kind: 'situation/report'
  readonly body: Of<SituationKinds['situation/report']>
  /** Where the row begins in the file. */
  readonly line: number
}

export interface RejectedRow {
  readonly line: number
  readonly lastLine: number
  readonly refusal: RowRefusal
}

export interface UshahidiImport {
  /** Oldest first, so that the newest are the last to be written and the first to be listed. */
  readonly drafts: readonly ImportedReport[]
  /** In order of line. */
  readonly rejected: readonly RejectedRow[]
  readonly counts: ImportCounts
  readonly dayOrder: DayOrderFound
  /** What was taken for the area, and its name when it is a country that was found. */
  readonly area: Box | undefined
  readonly country: string | undefined
  /** Columns with names and addresses of people, which are not taken in. */
  readonly leftOut: readonly string[]
}

export interface ImportCounts {
  readonly rows: number
  readonly reports: number
  readonly rejected: number
  readonly categories: number
  readonly flags: Readonly<Record<(typeof FLAGS)[number], number>>
}

export function readUshahidiCsv(
  given: string | Uint8Array,
  options: ImportOptions,
): Result<UshahidiImport, ImportRefusal> {
  const text = textFrom(given, options.encoding ?? 'utf-8')
  if (!text.ok) return text
  const table = tableIn(text.value)
  if (!table.ok) return table
  const { columns, rows } = table.value
  const dates = rows.map(({ fields }) => fieldOf(columns, fields, 'date'))
  const dayOrder = dayOrderOf(dates, options.dayOrder)
  const read = readRows(rows, columns, {
    ...options,
    dayOrder,
    isDayKnown: isKnown(dayOrder, options),
  })
  const points = read.drafts.flatMap(({ body }) => body.place?.point ?? [])
  const country = options.area ? undefined : countryOf(points)
  const area = options.area ?? country?.box
  const drafts = read.drafts
    .map((draft) => withOutside(draft, area))
    .sort((a, b) => a.body.when.from - b.body.when.from || a.line - b.line)
  return ok({
    drafts,
    rejected: read.rejected,
    counts: countsOf(rows.length, drafts, read.rejected.length),
    dayOrder,
    area,
    country: country?.name,
    leftOut: columns.personal.map((at) => columns.names[at] ?? ''),
  })
}

/** Whether this row is in the space already: a second import of a file adds nothing. */
export const alreadyImported = (state: SituationState, { body }: ImportedReport): boolean =>
  body.origin !== undefined && state.reports.count('origin', originKey(body.origin.digest)) > 0

function textFrom(
  given: string | Uint8Array,
  encoding: ImportEncoding,
): Result<string, ImportRefusal> {
  if (given.length > IMPORT_BYTES_MAX) {
    return refuse({ kind: 'import-large', max: IMPORT_BYTES_MAX / 1024 / 1024 })
  }
  const text = typeof given === 'string' ? given.toWellFormed() : decoded(given, encoding)
  if (text === undefined) return refuse({ kind: 'import-not-utf8' })
  // A spreadsheet, a picture or an archive has zeros in it; no text does.
  if (text.includes('\0')) return refuse({ kind: 'import-not-text' })
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  return plain.trim() === '' ? refuse({ kind: 'import-empty' }) : ok(plain)
}

function decoded(bytes: Uint8Array, encoding: ImportEncoding): string | undefined {
  // What is neither text nor meant to be is told apart from text of another encoding.
  if (encoding === 'utf-8') return utf8Text(bytes) ?? (isBinary(bytes) ? '\0' : undefined)
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const isBinary = (bytes: Uint8Array): boolean =>
  bytes.includes(0) && !(bytes[0] === 0xff && bytes[1] === 0xfe)

interface Table {
  readonly columns: Columns
  readonly rows: readonly CsvRow[]
}

/** The delimiter is the one by which the first row has the headers that are needed. */
function tableIn(text: string): Result<Table, ImportRefusal> {
  let missing: readonly string[] = []
  for (const delimiter of [',', ';', '\t']) {
    const header = headerIn(text, delimiter)
    const columns = columnsOf(header?.fields ?? [])
    missing = missingColumns(columns)
    if (missing.length > 0) continue
    const rows = parseCsv(text, { delimiter, rowsMax: IMPORT_ROWS_MAX + 1 })
    if (!rows.ok) return rows
    const body = rows.value.filter(({ line }) => line > (header?.lastLine ?? 0))
    return body.length === 0 ? refuse({ kind: 'import-empty' }) : ok({ columns, rows: body })
  }
  return refuse({ kind: 'import-columns-missing', columns: missing.join(', ') })
}

/** The first row that is not blank and not a spreadsheet's note about its delimiter. */
function headerIn(text: string, delimiter: string): CsvRow | undefined {
  const reading = { at: 0, line: 1 }
  while (reading.at < text.length) {
    const row = parseRow(text, delimiter, reading)
    if (!row) return undefined
    const first = row.fields.join('').trim()
    if (first !== '' && !/^sep=.?$/i.test(first)) return row
  }
  return undefined
}

interface RowOptions extends Omit<ImportOptions, 'dayOrder'> {
  readonly dayOrder: DayOrderFound
  readonly isDayKnown: boolean
}

const isKnown = ({ found }: DayOrderFound, { dayOrder }: ImportOptions): boolean =>
  dayOrder !== undefined || found === 'day-first' || found === 'month-first'

function readRows(rows: readonly CsvRow[], columns: Columns, options: RowOptions) {
  const drafts: ImportedReport[] = []
  const rejected: RejectedRow[] = []
  const lineByDigest = new Map<string, number>()
  for (const row of rows) {
    const read = readRow(row, columns, options)
    const body = read.ok ? firstOfItsKind(read.value, row.line, lineByDigest) : read
    if (body.ok) drafts.push({ kind: 'situation/report', body: body.value, line: row.line })
    else rejected.push({ line: row.line, lastLine: row.lastLine, refusal: body.refusal })
  }
  return { drafts, rejected }
}

type Body = ImportedReport['body']

function firstOfItsKind(
  body: Body,
  line: number,
  lineByDigest: Map<string, number>,
): Result<Body, RowRefusal> {
  const key = body.origin ? originKey(body.origin.digest) : ''
  const before = lineByDigest.get(key)
  if (before !== undefined) return refuse({ kind: 'import-row-repeated', line: before })
  lineByDigest.set(key, line)
  return ok(body)
}

const ID_MAX = 60

function readRow(
  { fields, strayQuote }: CsvRow,
  columns: Columns,
  { sha256, dayOrder, isDayKnown, zoneMinutes = 0, source = '' }: RowOptions,
): Result<Body, RowRefusal> {
  if (strayQuote) return refuse({ kind: 'import-row-quote' })
  const expected = columns.names.length
  const isShort = fields.length < expected
  if (isShort || fields.slice(expected).some((field) => field.trim() !== '')) {
    return refuse({ kind: 'import-row-fields', found: fields.length, expected })
  }
  const content = rowContent(columns, fields)
  if (!content.ok) return content
  const date = readDate(fieldOf(columns, fields, 'date'), dayOrder.used, zoneMinutes)
  if (!date.ok) return date
  const id = cleanLine(fieldOf(columns, fields, 'id'))
  if (id.length > ID_MAX) return refuse({ kind: 'import-row-id-long', max: ID_MAX })
  return ok({
    ...content.value,
    source: { name: sourceName(source), kind: 'feed' },
    known: 'forwarded',
    when: date.value.when,
    photos: [],
    origin: {
      format: 'ushahidi-csv',
      id,
      digest: sha256(rowBytes(columns, fields)).slice(0, 16),
      ...markOf('approved', fieldOf(columns, fields, 'approved')),
      ...markOf('verified', fieldOf(columns, fields, 'verified')),
    },
    flags: flagsOf(content.value, date.value.isEither && !isDayKnown),
  })
}

const sourceName = (given: string): string =>
  cleanLine(given).slice(0, SOURCE_MAX).toWellFormed() || 'Ushahidi'

function markOf(name: 'approved' | 'verified', given: string) {
  const said = yesOrNo(given)
  return said === undefined ? {} : { [name]: said }
}

function flagsOf(
  { categories, place }: Pick<Content, 'categories' | 'place'>,
  isUnclear: boolean,
): Report['flags'] {
  return [
    ...(categories.length === 0 ? (['no-category'] as const) : []),
    ...(place?.point ? [] : (['no-place'] as const)),
    ...(isUnclear ? (['day-unclear'] as const) : []),
  ]
}

function withOutside(draft: ImportedReport, area: Box | undefined): ImportedReport {
  const point = draft.body.place?.point
  if (!area || !point || isInBox(area, point)) return draft
  return { ...draft, body: { ...draft.body, flags: ['outside-area', ...draft.body.flags] } }
}

function countsOf(rows: number, drafts: readonly ImportedReport[], rejected: number): ImportCounts {
  const flagged = (flag: (typeof FLAGS)[number]): number =>
    drafts.filter(({ body }) => body.flags.includes(flag)).length
  return {
    rows,
    reports: drafts.length,
    rejected,
    categories: new Set(drafts.flatMap(({ body }) => body.categories)).size,
    flags: {
      'outside-area': flagged('outside-area'),
      'no-category': flagged('no-category'),
      'no-place': flagged('no-place'),
      'day-unclear': flagged('day-unclear'),
    },
  }
}
