// The words of the methods in one language; loaded when a method is called or refuses.

import type { Language } from '../index.ts'
import type { MethodWords } from './en.ts'

export type { MethodWords }

export async function loadMethodWords(language: Language): Promise<MethodWords> {
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
