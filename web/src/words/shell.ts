// The catalogue of everything outside the areas.

import { type Catalogue, createCatalogue, useCatalogue } from './catalogue.ts'
import type { en } from './en.ts'

export type ShellWords = typeof en

export const shellWords: Catalogue<ShellWords> = createCatalogue<ShellWords>({
  en: async () => (await import('./en.ts')).en,
  es: async () => (await import('./es.ts')).es,
  ru: async () => (await import('./ru.ts')).ru,
  uk: async () => (await import('./uk.ts')).uk,
  zh: async () => (await import('./zh.ts')).zh,
})

export const useWords = (): ShellWords => useCatalogue(shellWords)
