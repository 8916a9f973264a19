// The area's words in every language, for the command line; the app loads one (../load-words.ts).

import { en, type SituationWords } from './en.ts'
import { es } from './es.ts'
import { ru } from './ru.ts'
import { uk } from './uk.ts'
import { zh } from './zh.ts'

export type { SituationWords } from './en.ts'
export const situationWords = { en, ru, uk, zh, es } as const satisfies Readonly<
  Record<string, SituationWords>
>
