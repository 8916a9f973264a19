// One language of the area's words at a time, so that the app loads no other.

import type { SituationWords, situationWords } from './words/index.ts'

type Language = keyof typeof situationWords

const LOADERS: Readonly<Record<Language, () => Promise<SituationWords>>> = {
  en: async () => (await import('./words/en.ts')).en,
  ru: async () => (await import('./words/ru.ts')).ru,
  uk: async () => (await import('./words/uk.ts')).uk,
  zh: async () => (await import('./words/zh.ts')).zh,
  es: async () => (await import('./words/es.ts')).es,
}

export const loadSituationWords = (language: Language): Promise<SituationWords> =>
  LOADERS[language]()
