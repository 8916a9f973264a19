// A cell that begins like a formula is run by spreadsheets when a file is opened. Written out, it gets
// an apostrophe before it (research: CSV injection); read in, the apostrophe is taken off again.

const PLAIN_NUMBER = /^[+-]?\d{1,15}(?:[.,]\d{1,15})?$/
/** Apostrophes already there count as text, so that every cell comes back as it was. */
const RISKY = /^'*[=+\-@\t\r]/
const GUARDED = /^'+[=+\-@\t\r]/

export const guarded = (cell: string): string =>
  RISKY.test(cell) && !PLAIN_NUMBER.test(cell) ? `'${cell}` : cell

export const unguarded = (cell: string): string => (GUARDED.test(cell) ? cell.slice(1) : cell)
