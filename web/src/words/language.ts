// Which languages there are, which one the person wants, and how counts read in each.

export const LANGUAGES = {
  en: 'English',
  es: 'Español',
  ru: 'Русский',
  uk: 'Українська',
  zh: '中文',
} as const
export type Language = keyof typeof LANGUAGES
export const languages = Object.keys(LANGUAGES) as readonly Language[]

const KEPT = 'folkmoot-language'
const isLanguage = (text: string | null): text is Language => text !== null && text in LANGUAGES

export function preferredLanguage(): Language {
  const kept = localStorage.getItem(KEPT)
  if (isLanguage(kept)) return kept
  for (const wanted of navigator.languages) {
    const short = wanted.split('-')[0] ?? ''
    if (isLanguage(short)) return short
  }
  return 'en'
}

/** All five run from left to right; a language that does not is named here. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set()

export function keepLanguage(language: Language): void {
  localStorage.setItem(KEPT, language)
  showLanguage(language)
}

export function showLanguage(language: Language): void {
  document.documentElement.lang = language
  document.documentElement.dir = RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr'
}

export interface Forms {
  readonly one?: string
  readonly few?: string
  readonly many?: string
  readonly other: string
}

/** `#` in a form stands for the number, written as the language writes numbers. */
export function counting(language: Language): (count: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(language)
  const figures = new Intl.NumberFormat(language)
  return (count, forms) => {
    const form = rules.select(count)
    const text = (form === 'zero' || form === 'two' ? undefined : forms[form]) ?? forms.other
    return text.replace('#', figures.format(count))
  }
}
