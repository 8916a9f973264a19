// The words of exports and of a list of members on screens; loaded with them.

import { type Catalogue, createCatalogue, useCatalogue } from '../../../../words/catalogue.ts'
import type { Language } from '../../../../words/language.ts'
import type { en } from './en.ts'

export type RecordsWords = typeof en

const loaders: Readonly<Record<Language, () => Promise<RecordsWords>>> = {
  en: async () => (await import('./en.ts')).en,
  es: async () => (await import('./es.ts')).es,
  ru: async () => (await import('./ru.ts')).ru,
  uk: async () => (await import('./uk.ts')).uk,
  zh: async () => (await import('./zh.ts')).zh,
}

const catalogue: Catalogue<RecordsWords> = createCatalogue<RecordsWords>(
  (language) => loaders[language],
)

export const useRecordsWords = (): RecordsWords => useCatalogue(catalogue)
