// Catalogues are modules typed against the English one, so a missing sentence does not compile.
// Each is loaded once, for the language in use, and read without waiting from then on.

import { createContext, use } from 'react'
import type { Language } from './language.ts'

export interface Catalogue<W> {
  load(language: Language): Promise<W>
  loaded(language: Language): W | undefined
}

export function createCatalogue<W>(
  loaderOf: (language: Language) => () => Promise<W>,
): Catalogue<W> {
  const promises = new Map<Language, Promise<W>>()
  const values = new Map<Language, W>()
  return {
    load(language) {
      const known = promises.get(language)
      if (known) return known
      const loading = loaderOf(language)().then((words) => {
        values.set(language, words)
        return words
      })
      promises.set(language, loading)
      return loading
    },
    loaded: (language) => values.get(language),
  }
}

export interface LanguageChoice {
  readonly language: Language
  readonly choose: (language: Language) => void
}
export const LanguageContext = createContext<LanguageChoice>({
  language: 'en',
  choose: () => undefined,
})

export const useLanguage = (): LanguageChoice => use(LanguageContext)

/** The words of a catalogue in the person's language; waits (Suspense) the first time. */
export function useCatalogue<W>(catalogue: Catalogue<W>): W {
  const { language } = useLanguage()
  const ready = catalogue.loaded(language)
  return ready ?? use(catalogue.load(language))
}
