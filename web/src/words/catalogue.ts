// Catalogues are modules typed against the English one, so a missing sentence does not compile.
// Each is loaded once, for the language in use, and read without waiting from then on.

import { createContext, use } from 'react'
import type { Language } from './language.ts'

export interface Catalogue<W> {
  /** The same promise each time; it bears its value once it is there, as `use` looks for it. */
  load(language: Language): Promise<W>
}

export function createCatalogue<W>(
  loaderOf: (language: Language) => () => Promise<W>,
): Catalogue<W> {
  const promises = new Map<Language, Promise<W>>()
  return {
    load(language) {
      const known = promises.get(language)
      if (known) return known
      const loading = loaderOf(language)()
      void loading.then((value) => Object.assign(loading, { status: 'fulfilled', value }))
      promises.set(language, loading)
      return loading
    },
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

/**
 * The words of a catalogue in the person's language; waits (Suspense) the first time. It asks `use` also
 * when they are there: a screen that waited is drawn again, and React counts what it asked the first time.
 */
export function useCatalogue<W>(catalogue: Catalogue<W>): W {
  const { language } = useLanguage()
  return use(catalogue.load(language))
}
