// A sentence for every refusal of the kernel, the hub, the store and the areas, in each language. The
// command line loads all of them; the app loads one language (lazy.ts).

import type { Refusal } from '@folkmoot/kernel/base'
import { assemblyWords } from '../assembly/index.ts'
import { situationWords } from '../situation/index.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { type Language, languageOf } from './languages.ts'
import { ru } from './ru.ts'
import { sentenceFrom, type SentencesByKind } from './sentence.ts'
import { uk } from './uk.ts'
import { zh } from './zh.ts'

export { type Language, languageOf, LANGUAGES } from './languages.ts'

const ground: Readonly<Record<Language, SentencesByKind>> = { en, ru, uk, zh, es }
interface AreaWords {
  readonly refusals: SentencesByKind
}
/** Each area brings its own; one that is new has English only. */
const areas: readonly (Readonly<Partial<Record<Language, AreaWords>>> & {
  readonly en: AreaWords
})[] = [situationWords, assemblyWords]

/** Unknown languages get English, unknown kinds a sentence that names them. */
export function sentence(language: string, refusal: Refusal): string {
  const chosen = languageOf(language)
  return sentenceFrom(
    [ground[chosen], ...areas.map((words) => (words[chosen] ?? words.en).refusals)],
    refusal,
  )
}
