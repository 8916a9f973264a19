// Looks for words in everything that lies in a folder: the test of blindness (P-blind) reads a hub's
// store, journal and logs with it, and an operator may look for himself.

import { createReadStream, readdirSync } from 'node:fs'
import { join } from 'node:path'

export interface FoundWord {
  readonly word: string
  readonly file: string
}

const WORD_LETTERS_MIN = 4

/**
 * Which of the words stand in files below `dir`, as UTF-8 or UTF-16, in any case; also the hexadecimal
 * form of words given as bytes (keys). Words under four letters are passed over: they stand everywhere.
 */
export async function scanForWords(
  dir: string,
  words: readonly (string | Uint8Array)[],
): Promise<readonly FoundWord[]> {
  const wanted = words.flatMap(forms)
  const longest = Math.max(1, ...wanted.map(({ bytes }) => bytes.length))
  const found = new Map<string, FoundWord>()
  for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    let tail = Buffer.alloc(0)
    for await (const chunk of createReadStream(file, { highWaterMark: 1024 * 1024 })) {
      const piece = Buffer.concat([tail, chunk as Buffer])
      const lower = lowered(piece)
      for (const { word, bytes, exact } of wanted) {
        if ((exact ? piece : lower).includes(bytes)) found.set(word + file, { word, file })
      }
      tail = piece.subarray(Math.max(0, piece.length - longest))
    }
  }
  return [...found.values()]
}

interface Wanted {
  readonly word: string
  readonly bytes: Buffer
  readonly exact: boolean
}

function forms(word: string | Uint8Array): readonly Wanted[] {
  if (typeof word !== 'string') {
    const bytes = Buffer.from(word)
    const text = bytes.toString('hex')
    return [
      { word: text, bytes, exact: true },
      { word: text, bytes: Buffer.from(text), exact: false },
    ]
  }
  if ([...word].length < WORD_LETTERS_MIN) return []
  return (['utf8', 'utf16le'] as const).flatMap((encoding) => {
    const bytes = Buffer.from(word.toLowerCase(), encoding)
    const plain = { word, bytes: Buffer.from(word, encoding), exact: true }
    return [plain, { word, bytes: lowered(bytes), exact: false }]
  })
}

/** Latin letters only; other alphabets are looked for as they were written. */
function lowered(bytes: Buffer): Buffer {
  const lower = Buffer.from(bytes)
  for (let i = 0; i < lower.length; i++) {
    const byte = lower[i] ?? 0
    if (byte >= 65 && byte <= 90) lower[i] = byte + 32
  }
  return lower
}
