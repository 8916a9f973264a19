// The words of charter, bodies and delegates on screens; loaded with them.

import { type Catalogue, createCatalogue, useCatalogue } from '../../../../words/catalogue.ts'
import type { Language } from '../../../../words/language.ts'
import type { en } from './en.ts'

export type BodyWords = typeof en

const loaders: Readonly<Record<Language, () => Promise<BodyWords>>> = {
  en: async () => (await import('./en.ts')).en,
  es: async () => (await import('./es.ts')).es,
  ru: async () => (await import('./ru.ts')).ru,
  uk: async () => (await import('./uk.ts')).uk,
  zh: async () => (await import('./zh.ts')).zh,
}

const catalogue: Catalogue<BodyWords> = createCatalogue<BodyWords>((language) => loaders[language])

export const useBodyWords = (): BodyWords => useCatalogue(catalogue)
