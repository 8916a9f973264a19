// Tables as CSV, for spreadsheets. No cell is one that a spreadsheet would run (formula-guard.ts).

import { guarded } from './formula-guard.ts'

const cell = (text: string): string => {
  const safe = guarded(text)
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')
