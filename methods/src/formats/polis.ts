// What Polis exports: `votes.csv` (a vote a row), `participants-votes.csv` (a person a row, a statement a
// column) and `comments.csv` (the statements, with what moderators did).

import { ok, type Result } from '@folkmoot/kernel/base'
import { type Statement, type Vote, voteTable, type VoteTable } from '../opinion/votes.ts'
import { type CsvRow, parseCsv } from './csv.ts'
import { plainLines, refuseFormat, shortly } from './lines.ts'
import type { FormatRefusal } from './refusals.ts'

const ROWS_MAX = 60_000_000

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

/** The first of these columns that is there. */
const placeOf = ({ columns }: Table, ...names: readonly string[]): number =>
  names.map((name) => columns.indexOf(name)).find((at) => at >= 0) ?? -1

const VOTES = new Map([
  ['1', 1],
  ['-1', -1],
  ['0', 0],
  ['1.0', 1],
  ['-1.0', -1],
  ['0.0', 0],
])

export function readPolis(
  votes: string,
  comments: string | undefined,
): Result<VoteTable, FormatRefusal> {
  const table = tableIn(votes)
  if (!table.ok) return table
  const about = comments === undefined ? ok([]) : readComments(comments)
  if (!about.ok) return about
  const read =
    placeOf(table.value, 'statement', 'comment-id') >= 0
      ? votesByRow(table.value)
      : votesByColumn(table.value)
  return read.ok ? ok(voteTable(read.value, about.value)) : read
}

/** A later vote of the same person replaces the earlier one, by its time where there is one. */
function votesByRow(table: Table): Result<Vote[], FormatRefusal> {
  const who = placeOf(table, 'participant', 'voter-id')
  const what = placeOf(table, 'statement', 'comment-id')
  const how = placeOf(table, 'vote')
  const when = placeOf(table, 'modified_ms', 'timestamp')
  if (who < 0) return refuseFormat({ kind: 'format-field-missing', field: 'participant' })
  if (how < 0) return refuseFormat({ kind: 'format-field-missing', field: 'vote' })
  const votes: (Vote & { readonly at: number })[] = []
  for (const { fields, line } of table.rows) {
    const given = (fields[how] ?? '').trim()
    const vote = VOTES.get(given)
    if (vote === undefined)
      return refuseFormat({ kind: 'format-ballot', line, given: shortly(given) })
    const at = Number(fields[when] ?? '') || 0
    votes.push({ participant: fields[who] ?? '', statement: fields[what] ?? '', vote, at })
  }
  return ok(votes.sort((a, b) => a.at - b.at))
}

function votesByColumn(table: Table): Result<Vote[], FormatRefusal> {
  const who = placeOf(table, 'participant')
  if (who < 0) return refuseFormat({ kind: 'format-field-missing', field: 'participant' })
  const statements = table.columns.flatMap((name, at) => (/^\d+$/.test(name) ? [{ name, at }] : []))
  if (statements.length === 0)
    return refuseFormat({ kind: 'format-field-missing', field: 'statement' })
  const votes: Vote[] = []
  for (const { fields, line } of table.rows)
    for (const { name, at } of statements) {
      const given = (fields[at] ?? '').trim()
      if (given === '') continue
      const vote = VOTES.get(given)
      if (vote === undefined)
        return refuseFormat({ kind: 'format-ballot', line, given: shortly(given) })
      votes.push({ participant: fields[who] ?? '', statement: name, vote })
    }
  return ok(votes)
}

/** The statements themselves, with what was said where the file has it. */
export function readComments(
  text: string,
): Result<(Statement & { readonly text: string })[], FormatRefusal> {
  const table = tableIn(text)
  if (!table.ok) return table
  const id = placeOf(table.value, 'statement', 'comment-id')
  if (id < 0) return refuseFormat({ kind: 'format-field-missing', field: 'statement' })
  const [moderated, meta] = [placeOf(table.value, 'moderated'), placeOf(table.value, 'is_meta')]
  const said = placeOf(table.value, 'text', 'comment-body')
  return ok(
    table.value.rows.map(({ fields }) => ({
      id: (fields[id] ?? '').trim(),
      text: (fields[said] ?? '').trim(),
      hidden: (fields[moderated] ?? '').trim() === '-1',
      meta: /^(true|1|t)$/i.test((fields[meta] ?? '').trim()),
    })),
  )
}
