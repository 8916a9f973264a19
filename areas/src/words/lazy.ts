// The same sentences for one language at a time, so that the app loads no other.

import type { Refusal } from '@folkmoot/kernel/base'
import { loadAssemblyWords } from '../assembly/index.ts'
import { loadSituationWords } from '../situation/index.ts'
import { type Language, languageOf } from './languages.ts'
import { sentenceFrom, type SentencesByKind } from './sentence.ts'

const GROUND: Readonly<Record<Language, () => Promise<SentencesByKind>>> = {
  en: async () => (await import('./en.ts')).en,
  ru: async () => (await import('./ru.ts')).ru,
  uk: async () => (await import('./uk.ts')).uk,
  zh: async () => (await import('./zh.ts')).zh,
  es: async () => (await import('./es.ts')).es,
}

export async function loadSentences(language: string): Promise<(refusal: Refusal) => string> {
  const chosen = languageOf(language)
  const [ground, situation, assembly] = await Promise.all([
    GROUND[chosen](),
    loadSituationWords(chosen),
    loadAssemblyWords(chosen),
  ])
  return (refusal) => sentenceFrom([ground, situation.refusals, assembly.refusals], refusal)
}
