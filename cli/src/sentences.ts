// A sentence for every refusal: the command line's own, or those that the areas and the kernel give.

import type { Refusal } from '@folkmoot/kernel/base'
import type { Language, Words } from './words/index.ts'

export type Sentence = (refusal: Refusal) => string

/** The words of areas are loaded only when something is refused. */
export async function sentenceFor(
  language: Language,
  words: Words,
  refusal: Refusal,
): Promise<string> {
  return ownSentence(words, refusal) ?? (await areaSentences(language))(refusal)
}

export function ownSentence(words: Words, refusal: Refusal): string | undefined {
  const own = words.refusals as unknown as Readonly<Record<string, (said: Refusal) => string>>
  return Object.hasOwn(own, refusal.kind) ? own[refusal.kind]?.(refusal) : undefined
}

export async function areaSentences(language: Language): Promise<Sentence> {
  const { loadSentences } = await import('@folkmoot/areas/words/lazy')
  return loadSentences(language)
}
