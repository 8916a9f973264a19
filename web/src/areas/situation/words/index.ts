// The situation's words on screens; loaded with its screens.

import { type Catalogue, createCatalogue, useCatalogue } from '../../../words/catalogue.ts'
import type { Language } from '../../../words/language.ts'
import type { en } from './en.ts'

export type SituationWords = typeof en

const loaders: Readonly<Record<Language, () => Promise<SituationWords>>> = {
  en: async () => (await import('./en.ts')).en,
  es: async () => (await import('./es.ts')).es,
  ru: async () => (await import('./ru.ts')).ru,
  uk: async () => (await import('./uk.ts')).uk,
  zh: async () => (await import('./zh.ts')).zh,
}

const catalogue: Catalogue<SituationWords> = createCatalogue<SituationWords>(
  (language) => loaders[language],
)

export const useSituationWords = (): SituationWords => useCatalogue(catalogue)
