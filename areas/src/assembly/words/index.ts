// The area's words in every language, for the command line; the app loads one (../load-words.ts).

import { en, type AssemblyWords } from './en.ts'
import { es } from './es.ts'
import { ru } from './ru.ts'
import { uk } from './uk.ts'
import { zh } from './zh.ts'

export type { AssemblyWords } from './en.ts'
export const assemblyWords = { en, ru, uk, zh, es } as const satisfies Readonly<
  Record<string, AssemblyWords>
>
