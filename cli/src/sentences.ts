// A sentence for every refusal: the command line's own, or those that the areas and the kernel give.

import type { Refusal } from '@folkmoot/kernel/base'
import type { Language, Words } from './words/index.ts'
import { loadMethodWords } from './words/methods/index.ts'

export type Sentence = (refusal: Refusal) => string

/** The words of areas are loaded only when something is refused. */
export async function sentenceFor(
  language: Language,
  words: Words,
  refusal: Refusal,
): Promise<string> {
  return (
    ownSentence(words, refusal) ??
    (await methodSentence(language, refusal)) ??
    (await areaSentences(language))(refusal)
  )
}

type Sentences = Readonly<Record<string, (said: Refusal) => string>>
const sentenceIn = (sentences: Sentences, refusal: Refusal): string | undefined =>
  Object.hasOwn(sentences, refusal.kind) ? sentences[refusal.kind]?.(refusal) : undefined

export const ownSentence = (words: Words, refusal: Refusal): string | undefined =>
  sentenceIn(words.refusals as unknown as Sentences, refusal)

const OF_METHODS = /^(format|count|opinion|draw)-/

const methodSentence = async (language: Language, refusal: Refusal): Promise<string | undefined> =>
  OF_METHODS.test(refusal.kind)
    ? sentenceIn((await loadMethodWords(language)).refusals as unknown as Sentences, refusal)
    : undefined

export async function areaSentences(language: Language): Promise<Sentence> {
  const { loadSentences } = await import('@folkmoot/areas/words/lazy')
  return loadSentences(language)
}
