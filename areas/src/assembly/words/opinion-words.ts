// What every language says about conversations and lots.

import type { enOpinion } from './en-opinion.ts'

type Texts<T> = { readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]> }
export type OpinionWords = Texts<typeof enOpinion>
