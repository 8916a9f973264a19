// The catalogue of everything outside the areas.

import { type Catalogue, createCatalogue, useCatalogue } from './catalogue.ts'
import type { en } from './en.ts'
import type { inside } from './en/inside.ts'
import type { outside } from './en/outside.ts'
import type { Language } from './language.ts'

export type ShellWords = typeof en
export type OutsideWords = typeof outside
export type InsideWords = typeof inside

const loaders: Readonly<Record<Language, () => Promise<ShellWords>>> = {
  en: async () => (await import('./en.ts')).en,
  es: async () => (await import('./es.ts')).es,
  ru: async () => (await import('./ru.ts')).ru,
  uk: async () => (await import('./uk.ts')).uk,
  zh: async () => (await import('./zh.ts')).zh,
}

export const shellWords: Catalogue<ShellWords> = createCatalogue<ShellWords>(
  (language) => loaders[language],
)

export const useWords = (): ShellWords => useCatalogue(shellWords)
