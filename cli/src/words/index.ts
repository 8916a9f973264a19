// Which language, and its words; only the chosen one is loaded.

import type { Words } from './en.ts'

export type { Words }

export const LANGUAGES = ['en', 'ru', 'uk', 'zh', 'es'] as const
export type Language = (typeof LANGUAGES)[number]

/** FOLKMOOT_LANG first, then what POSIX asks: LC_ALL, LC_MESSAGES, LANG. */
export function languageOf(environment: Readonly<Record<string, string | undefined>>): Language {
  for (const name of ['FOLKMOOT_LANG', 'LC_ALL', 'LC_MESSAGES', 'LANG']) {
    const value = environment[name]
    if (value === undefined || value === '') continue
    const code = value.toLowerCase().split(/[_.@-]/)[0]
    return LANGUAGES.find((each) => each === code) ?? 'en'
  }
  return 'en'
}

export async function loadWords(language: Language): Promise<Words> {
  switch (language) {
    case 'en':
      return (await import('./en.ts')).en
    case 'ru':
      return (await import('./ru.ts')).ru
    case 'uk':
      return (await import('./uk.ts')).uk
    case 'zh':
      return (await import('./zh.ts')).zh
    case 'es':
      return (await import('./es.ts')).es
  }
}
