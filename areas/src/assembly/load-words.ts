// One language of the area's words at a time, so that the app loads no other.

import type { AssemblyWords, assemblyWords } from './words/index.ts'

type Language = keyof typeof assemblyWords

const LOADERS: Readonly<Record<Language, () => Promise<AssemblyWords>>> = {
  en: async () => (await import('./words/en.ts')).en,
  ru: async () => (await import('./words/ru.ts')).ru,
  uk: async () => (await import('./words/uk.ts')).uk,
  zh: async () => (await import('./words/zh.ts')).zh,
  es: async () => (await import('./words/es.ts')).es,
}

export const loadAssemblyWords = (language: Language): Promise<AssemblyWords> => LOADERS[language]()
