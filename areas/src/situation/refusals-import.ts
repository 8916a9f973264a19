// Why a file, or one row of it, is not taken in.

import type { CsvRefusal } from '@folkmoot/methods/formats'

/** The file as a whole: nothing of it is taken. */
export type ImportRefusal =
  | CsvRefusal
  | { readonly kind: 'import-empty' }
  | { readonly kind: 'import-not-text' }
  | { readonly kind: 'import-not-utf8' }
  | { readonly kind: 'import-large'; readonly max: number }
  | { readonly kind: 'import-columns-missing'; readonly columns: string }

/** One row: the others are taken. `given` is what stands there, cut to a length that can be shown. */
export type RowRefusal =
  | { readonly kind: 'import-row-quote' }
  | { readonly kind: 'import-row-fields'; readonly found: number; readonly expected: number }
  | { readonly kind: 'import-row-empty' }
  | { readonly kind: 'import-row-repeated'; readonly line: number }
  | { readonly kind: 'import-row-id-long'; readonly max: number }
  | { readonly kind: 'import-row-text-long'; readonly length: number; readonly max: number }
  | { readonly kind: 'import-row-category-long'; readonly length: number; readonly max: number }
  | { readonly kind: 'import-row-categories-many'; readonly found: number; readonly max: number }
  | { readonly kind: 'import-date-unreadable'; readonly given: string }
  | { readonly kind: 'import-date-not-in-calendar'; readonly given: string }
  | { readonly kind: 'import-date-other-order'; readonly given: string }
