// Text as numbered lines, numbers within limits, and the way out of a reader deep in a file.

import { ok, refuse, type Result, utf8Text } from '@folkmoot/kernel/base'
import { BALLOTS_MAX, OPTIONS_MAX } from '../counting/profile.ts'
import type { FormatRefusal } from './refusals.ts'

export interface Line {
  /** Without its end and without spaces around it. */
  readonly text: string
  /** Counted from 1. */
  readonly number: number
}

/** Lines that say something; `\r\n` and `\r` end a line too. */
export function* linesOf(text: string): Generator<Line> {
  let number = 0
  for (const line of plainLines(text).split('\n')) {
    number++
    const trimmed = line.trim()
    if (trimmed !== '') yield { text: trimmed, number }
  }
}

export const plainLines = (text: string): string =>
  text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')

/** UTF-8, or else the bytes as Latin letters: old lists of candidates are written so. */
export function textOf(bytes: Uint8Array): Result<string, FormatRefusal> {
  if (bytes.includes(0)) return refuse({ kind: 'format-not-text' })
  const text = utf8Text(bytes)
  if (text !== undefined) return ok(text)
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 8_192)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 8_192)))
  return ok(parts.join(''))
}

/** undefined unless it is a whole number from 0 to `max`, also written as `3.0`. */
export function wholeNumber(text: string, max: number): number | undefined {
  const found = /^(\d{1,15})(?:\.0+)?$/.exec(text)
  const number = found ? Number(found[1]) : Number.NaN
  return number <= max ? number : undefined
}

export const weightOf = (text: string): number | undefined => wholeNumber(text, BALLOTS_MAX)
export const optionCountOf = (text: string): number | undefined => wholeNumber(text, OPTIONS_MAX)

/** What stood there, short enough to be shown. */
export const shortly = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)

export const refuseFormat = (refusal: FormatRefusal): Result<never, FormatRefusal> =>
  refuse<FormatRefusal>(refusal)

/** Options numbered from 1, as on paper. */
export const numbered = (names: readonly string[]): { id: string; name: string }[] =>
  names.map((name, option) => ({ id: String(option + 1), name }))
