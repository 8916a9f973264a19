// The words of the example, one language at a time: nobody loads the other four.

import type { Language } from '../../../words/language.ts'
import type {
  CategoryName,
  corrections,
  PlaceName,
  ReportName,
  SourceName,
  withdrawals,
} from '../reports.ts'
import type { DecideWords } from './decide/names.ts'

export interface ExampleWords {
  readonly community: string
  readonly tablet: string
  /** Why Pia is no longer a member. */
  readonly leaving: string
  readonly invitations: readonly [string, string]
  readonly places: Readonly<Record<PlaceName, string>>
  readonly sources: Readonly<Record<SourceName, string>>
  readonly categories: Readonly<Record<CategoryName, string>>
  readonly reports: Readonly<Record<ReportName, string>>
  readonly corrections: Readonly<
    Record<keyof typeof corrections, { readonly text: string; readonly reason: string }>
  >
  readonly withdrawals: Readonly<Record<keyof typeof withdrawals, string>>
  readonly decide: DecideWords
}

const loaders: Readonly<Record<Language, () => Promise<ExampleWords>>> = {
  en: async () => (await import('./en.ts')).en,
  es: async () => (await import('./es.ts')).es,
  ru: async () => (await import('./ru.ts')).ru,
  uk: async () => (await import('./uk.ts')).uk,
  zh: async () => (await import('./zh.ts')).zh,
}

export const loadExampleWords = (language: Language): Promise<ExampleWords> => loaders[language]()
