// What changed between two wordings, word by word, for people to read. It shows; what merges is
// decided in merge-words.ts, from the same edits.

import { editsBetween, wordsOf } from './merge-words.ts'

export interface Piece {
  readonly way: 'same' | 'gone' | 'come'
  readonly text: string
}

/** Together, what is the same and what came are `next`; what is the same and what went are `base`. */
export function differencesOf(base: string, next: string): readonly Piece[] {
  const words = wordsOf(base)
  const pieces: Piece[] = []
  const add = (way: Piece['way'], part: readonly string[]): void => {
    if (part.length > 0) pieces.push({ way, text: part.join('') })
  }
  let at = 0
  for (const edit of editsBetween(words, wordsOf(next))) {
    add('same', words.slice(at, edit.from))
    add('gone', words.slice(edit.from, edit.to))
    add('come', edit.words)
    at = edit.to
  }
  add('same', words.slice(at))
  return pieces
}
