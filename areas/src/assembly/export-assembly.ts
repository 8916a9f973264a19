// Everything that the assembly holds, as one JSON file or a CSV file for each table. The format is
// versioned: a new table or column keeps the number, a changed meaning takes the next one.

import { writeCsv } from '@folkmoot/methods/formats'
import { delegateSections } from './export-delegates.ts'
import { meetingSections } from './export-meetings.ts'
import { opinionSections } from './export-opinion.ts'
import { proposalSections } from './export-proposals.ts'
import type { ExportAsked, ExportCell, ExportRow, ExportSection } from './export-section.ts'
import { voteSections } from './export-votes.ts'

export const EXPORT_FORMAT = 'folkmoot-assembly'
export const EXPORT_VERSION = 1

/** Other parts of the assembly add theirs here. */
export const exportSections: readonly ExportSection[] = [
  ...proposalSections,
  ...voteSections,
  ...meetingSections,
  ...delegateSections,
  ...opinionSections,
]

export interface ExportFile {
  readonly name: string
  readonly text: string
}

export function exportJson(asked: ExportAsked, sections = exportSections): string {
  const tables = Object.fromEntries(
    sections.map(({ name, columns, rows }) => [
      name,
      rows(asked).map((row) => ordered(row, columns)),
    ]),
  )
  return `${JSON.stringify({ format: EXPORT_FORMAT, version: EXPORT_VERSION, tables }, null, 2)}\n`
}

/** Fields in the order of the columns, so that two exports of one state are equal to the byte. */
const ordered = (row: ExportRow, columns: readonly string[]): ExportRow =>
  Object.fromEntries(columns.map((column) => [column, row[column] ?? null]))

/** One file a table, also for those that are empty: who opens them sees what there could be. */
export const exportCsv = (asked: ExportAsked, sections = exportSections): readonly ExportFile[] =>
  sections.map(({ name, columns, rows }) => ({
    name: `${name}.csv`,
    text: writeCsv([
      columns,
      ...rows(asked).map((row) => columns.map((column) => cellText(row[column]))),
    ]),
  }))

function cellText(cell: ExportCell | undefined): string {
  if (cell === undefined || cell === null) return ''
  if (Array.isArray(cell) && cell.every((part) => typeof part !== 'object')) return cell.join('; ')
  return typeof cell === 'object' ? JSON.stringify(cell) : String(cell)
}
