// What a published set of vectors is to the tests: a file, how many cases it must hold (so that an
// empty file cannot pass), and which of them an implementation gets wrong.

import type { Crypto } from '../port.ts'

export interface Tally {
  readonly cases: number
  /** A name for each case that came out wrong. */
  readonly wrong: readonly string[]
}

export interface AnswerSet {
  /** Below shared/data/security. */
  readonly file: string
  readonly title: string
  readonly cases: number
  run(crypto: Crypto, text: string): Tally
}

export const unhex = (text: string): Uint8Array =>
  Uint8Array.from({ length: text.length / 2 }, (_, at) =>
    Number.parseInt(text.slice(2 * at, 2 * at + 2), 16),
  )

export const isHex = (bytes: Uint8Array | undefined, text: string): boolean =>
  bytes !== undefined &&
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('') === text

/** Runs every case and keeps the names of those that are not right. */
export function tally<Case>(
  cases: readonly Case[],
  isRight: (one: Case) => boolean,
  nameOf: (one: Case, at: number) => string = (_, at) => `case ${at}`,
): Tally {
  const wrong: string[] = []
  cases.forEach((one, at) => {
    if (!isRight(one)) wrong.push(nameOf(one, at))
  })
  return { cases: cases.length, wrong }
}

/** For arguments that we control, a wrong length is a fault: the vector expects us to throw. */
export function throws(attempt: () => unknown): boolean {
  try {
    attempt()
    return false
  } catch {
    return true
  }
}
