// Reads a list of members (CSV) as people to invite: name, role and a short note, and nothing else. Where
// they live or how to reach them stays in the file: an invitation is written into a log that forgets nothing.

import { cleanLine, ok, refuse, type Result, utf8Text } from '@folkmoot/kernel/base'
import { type CsvRow, parseCsv } from '@folkmoot/methods/formats'
import { columnNamed, type MemberColumn, roleNamed } from './member-columns.ts'
import type { MemberListRefusal, MemberRowRefusal } from './refusals-members.ts'

export const MEMBER_LIST_BYTES_MAX = 1024 * 1024
export const MEMBER_LIST_ROWS_MAX = 2_000
export const MEMBER_NAME_MAX = 60
export const MEMBER_NOTE_MAX = 120

export interface ListedMember {
  readonly name: string
  readonly role: 'member' | 'steward'
  /** Empty where there is none. */
  readonly note: string
  readonly line: number
}
export interface WrongRow {
  readonly line: number
  readonly refusal: MemberRowRefusal
}
export interface MemberList {
  readonly people: readonly ListedMember[]
  /** In order of line. */
  readonly wrong: readonly WrongRow[]
  /** Names of the columns that were left in the file. */
  readonly leftOut: readonly string[]
}

export function readMemberList(given: string | Uint8Array): Result<MemberList, MemberListRefusal> {
  const text = textFrom(given)
  if (!text.ok) return text
  const table = tableIn(text.value)
  if (!table.ok) return table
  const { columns, rows, leftOut } = table.value
  const people: ListedMember[] = []
  const wrong: WrongRow[] = []
  const lines = new Map<string, number>()
  for (const row of rows) {
    const read = readRow(row, columns, lines)
    if (read.ok) people.push(read.value)
    else wrong.push({ line: row.line, refusal: read.refusal })
  }
  return ok({ people, wrong, leftOut })
}

function textFrom(given: string | Uint8Array): Result<string, MemberListRefusal> {
  if (given.length > MEMBER_LIST_BYTES_MAX) return refuse({ kind: 'members-large', max: 1 })
  const text = typeof given === 'string' ? given.toWellFormed() : utf8Text(given)
  if (text === undefined || text.includes('\0')) return refuse({ kind: 'members-not-text' })
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  return plain.trim() === '' ? refuse({ kind: 'members-empty' }) : ok(plain)
}

interface Columns {
  readonly count: number
  readonly at: ReadonlyMap<MemberColumn, number>
}
interface Table {
  readonly columns: Columns
  readonly rows: readonly CsvRow[]
  readonly leftOut: readonly string[]
}

/** The delimiter is the one by which the first row names a column of names. */
function tableIn(text: string): Result<Table, MemberListRefusal> {
  for (const delimiter of [',', ';', '\t']) {
    const rows = parseCsv(text, { delimiter, rowsMax: MEMBER_LIST_ROWS_MAX + 2 })
    if (!rows.ok) return rows
    const [header, ...body] = rows.value.filter(({ fields }) => !/^sep=.?$/i.test(fields.join('')))
    const names = (header?.fields ?? []).map((name) => cleanLine(name))
    const at = new Map<MemberColumn, number>()
    names.forEach((name, index) => {
      const column = columnNamed(name)
      if (column && !at.has(column)) at.set(column, index)
    })
    if (!at.has('name')) continue
    if (body.length === 0) return refuse({ kind: 'members-empty' })
    const taken = new Set(at.values())
    const leftOut = names.filter((name, index) => name !== '' && !taken.has(index))
    return ok({ columns: { count: names.length, at }, rows: body, leftOut })
  }
  return refuse({ kind: 'members-no-names' })
}

function readRow(
  { fields, strayQuote, line }: CsvRow,
  { count, at }: Columns,
  lines: Map<string, number>,
): Result<ListedMember, MemberRowRefusal> {
  if (strayQuote) return refuse({ kind: 'members-row-quote' })
  if (fields.slice(count).some((field) => field.trim() !== ''))
    return refuse({ kind: 'members-row-long', found: fields.length, expected: count })
  const field = (column: MemberColumn): string => cleanLine(fields[at.get(column) ?? -1] ?? '')
  const [name, note] = [field('name'), field('note')]
  if (name === '') return refuse({ kind: 'members-row-nameless' })
  if (name.length > MEMBER_NAME_MAX)
    return refuse({ kind: 'members-name-long', max: MEMBER_NAME_MAX })
  if (note.length > MEMBER_NOTE_MAX)
    return refuse({ kind: 'members-note-long', max: MEMBER_NOTE_MAX })
  const contact = [name, note].find(isContact)
  if (contact !== undefined) return refuse({ kind: 'members-contact', given: shown(contact) })
  const role = roleNamed(field('role'))
  if (!role) return refuse({ kind: 'members-role-unknown', given: shown(field('role')) })
  return first({ name, role, note, line }, lines)
}

/** Two people may have one name: then a note tells them apart. */
function first(
  person: ListedMember,
  lines: Map<string, number>,
): Result<ListedMember, MemberRowRefusal> {
  const key = `${person.name}\u0000${person.note}`.toLowerCase()
  const before = lines.get(key)
  if (before !== undefined) return refuse({ kind: 'members-row-repeated', line: before })
  lines.set(key, person.line)
  return ok(person)
}

const shown = (text: string): string => text.slice(0, 40).toWellFormed()

/** An address for mail, or so many digits that they are a telephone number. */
const isContact = (text: string): boolean =>
  /\S@\S/.test(text) || text.replace(/[^\p{Nd}]/gu, '').length >= 7
