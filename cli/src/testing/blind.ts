// Looks for what people wrote in everything that a hub keeps (P-blind). Short words stand in any random
// bytes by chance, so the same search over random bytes of the same length says how many are chance.

import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const LETTERS_MIN = 4
const LETTERS_MAX = 24

/** Every word of four letters or more. */
export function wordsIn(texts: Iterable<string>): ReadonlySet<string> {
  const words = new Set<string>()
  for (const text of texts)
    for (const [word] of text.toLowerCase().matchAll(/[a-z]{4,}/g))
      words.add(word.slice(0, LETTERS_MAX))
  return words
}

/** Words that stand anywhere in the bytes, in any case, with how often. */
function wordsFound(bytes: Buffer, words: ReadonlySet<string>): Map<string, number> {
  const found = new Map<string, number>()
  for (const [run] of bytes
    .toString('latin1')
    .toLowerCase()
    .matchAll(/[a-z]{4,}/g)) {
    for (let from = 0; from + LETTERS_MIN <= run.length; from++) {
      for (let to = from + LETTERS_MIN; to <= Math.min(run.length, from + LETTERS_MAX); to++) {
        const word = run.slice(from, to)
        if (words.has(word)) found.set(word, (found.get(word) ?? 0) + 1)
      }
    }
  }
  return found
}

function bytesIn(folder: string): Buffer {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  const paths = files.flatMap((entry) =>
    entry.isFile() ? [join(entry.parentPath, entry.name)] : [],
  )
  return Buffer.concat(paths.map((path) => readFileSync(path)))
}

/** What a hub's own tables and records are called: the words that another community's hub has, too. */
export const ownWords = (folder: string, words: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(wordsFound(bytesIn(folder), words).keys())

export interface Sight {
  readonly bytes: number
  readonly words: number
  /** Words that stand there and are not the hub's own, the longest first. */
  readonly found: readonly string[]
  /** How many different words the same search finds in random bytes. */
  readonly byChance: readonly string[]
}

export function lookInto(
  folder: string,
  words: ReadonlySet<string>,
  own: ReadonlySet<string>,
): Sight {
  const bytes = bytesIn(folder)
  const search = (within: Buffer): string[] =>
    [...wordsFound(within, words).keys()]
      .filter((word) => !own.has(word))
      .sort((a, b) => b.length - a.length)
  return {
    bytes: bytes.length,
    words: words.size,
    found: search(bytes),
    byChance: search(randomBytes(bytes.length)),
  }
}
