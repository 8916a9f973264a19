// Turns a refusal into a sentence: looks its kind up, and fills in what the refusal knows.

import type { Refusal } from '@folkmoot/kernel/base'
import { dayText } from '../situation/index.ts'

/** One text for each kind; `{name}` stands for a field of the refusal. */
export type SentencesByKind = Readonly<Record<string, string>>

const GIVEN_MAX = 80
const MEGABYTE = 1024 * 1024

/** The sentence from the first of the lists that has one. */
export function sentenceFrom(lists: readonly SentencesByKind[], refusal: Refusal): string {
  for (const list of lists) {
    if (Object.hasOwn(list, refusal.kind)) return filled(list[refusal.kind] ?? '', refusal)
  }
  const otherwise = lists.map((list) => list['refused-otherwise']).find(Boolean)
  return filled(otherwise ?? '{kind}', refusal)
}

export function filled(text: string, fields: object): string {
  const values = fields as Readonly<Record<string, unknown>>
  return text.replace(/\{(\w+)\}/g, (_, name: string) =>
    shown(name, Object.hasOwn(values, name) ? values[name] : undefined),
  )
}

/** Every field that a sentence may name, as people read it. */
function shown(name: string, value: unknown): string {
  if (typeof value === 'number' && /bytes/i.test(name)) return sizeText(value)
  if (typeof value === 'number' && name === 'expires') return dayText(value)
  if (Array.isArray(value)) return cut(value.map(String).join(', '))
  return typeof value === 'string' || typeof value === 'number' ? cut(String(value)) : '…'
}

/** What came from outside is shown on one line and not without end. */
function cut(text: string): string {
  // eslint-disable-next-line no-control-regex -- the control characters are the point
  const line = text.replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]+/g, ' ')
  const points = Array.from(line.slice(0, 2 * GIVEN_MAX))
  return points.length <= GIVEN_MAX ? line : `${points.slice(0, GIVEN_MAX).join('')}…`
}

const sizeText = (bytes: number): string =>
  bytes >= MEGABYTE ? `${Math.floor(bytes / MEGABYTE)} MB` : `${Math.ceil(bytes / 1024)} kB`
