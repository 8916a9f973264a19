// What every language says about lists that are read and pages that are printed.

import type { enRecords } from './en-records.ts'

type Texts<T> = { readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]> }
export type RecordsWords = Texts<typeof enRecords>
