// Comma-separated values (RFC 4180) with the line of each row, because a row that is refused must be
// found again. Linear in the length of the text; own code since the usual parser tells no lines,
// reads on over a stray quote and brings Node's types (docs/decisions).

import { ok, refuse, type Result } from '@folkmoot/kernel/base'

export interface CsvRow {
  readonly fields: readonly string[]
  /** Counted from 1 over the file's own line ends, also those inside quotes. */
  readonly line: number
  readonly lastLine: number
  /** Something stood between a closing quote and the end of its field. */
  readonly strayQuote: boolean
}

export type CsvRefusal =
  | { readonly kind: 'import-quote-open'; readonly line: number }
  | { readonly kind: 'import-rows-many'; readonly max: number }

export interface CsvOptions {
  readonly delimiter: string
  readonly rowsMax: number
}

/** Rows that are not blank. The text must have \n for line ends. */
export function parseCsv(text: string, options: CsvOptions): Result<CsvRow[], CsvRefusal> {
  const rows: CsvRow[] = []
  const reading = { at: 0, line: 1 }
  while (reading.at < text.length) {
    const row = parseRow(text, options.delimiter, reading)
    if (!row) return refuse({ kind: 'import-quote-open', line: reading.line })
    if (row.fields.every((field) => field.trim() === '')) continue
    if (rows.length >= options.rowsMax)
      return refuse({ kind: 'import-rows-many', max: options.rowsMax - 1 })
    rows.push(row)
  }
  return ok(rows)
}

export interface Reading {
  at: number
  line: number
}

/** The row at the place of reading, which moves on; undefined when a quote stays open. */
export function parseRow(text: string, delimiter: string, reading: Reading): CsvRow | undefined {
  const fields: string[] = []
  const { line } = reading
  let strayQuote = false
  for (;;) {
    const inQuotes = text[reading.at] === '"'
    const value = inQuotes ? quoted(text, reading) : ''
    if (value === undefined) return undefined
    const end = endOfField(text, delimiter, reading.at)
    const rest = text.slice(reading.at, end)
    const isStray = inQuotes && rest.trim() !== ''
    strayQuote ||= isStray
    fields.push(inQuotes && !isStray ? value : value + rest)
    reading.at = end + 1
    if (text[end] === delimiter) continue
    const lastLine = reading.line
    if (text[end] === '\n') reading.line++
    return { fields, line, lastLine, strayQuote }
  }
}

function endOfField(text: string, delimiter: string, from: number): number {
  let at = from
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n') at++
  return at
}

/** What stands in quotes; leaves the place behind the closing one. */
function quoted(text: string, reading: Reading): string | undefined {
  let value = ''
  let from = reading.at + 1
  let line = reading.line
  for (;;) {
    const end = text.indexOf('"', from)
    if (end < 0) return undefined
    const part = text.slice(from, end)
    for (let at = part.indexOf('\n'); at >= 0; at = part.indexOf('\n', at + 1)) line++
    value += part
    if (text[end + 1] === '"') {
      value += '"'
      from = end + 2
    } else {
      reading.at = end + 1
      reading.line = line
      return value
    }
  }
}
