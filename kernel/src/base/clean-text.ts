// Text from outside, made fit for an entry: nothing readable is lost, nothing unreadable stays.

import type { Shape } from './shapes.ts'

// eslint-disable-next-line no-control-regex -- the control characters are the point
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/g
// eslint-disable-next-line no-control-regex -- the control characters are the point
const CONTROL_OR_BREAK = /[\u0000-\u001f\u007f]+/g

/** Line ends become \n, other control characters and half characters go, ends are trimmed. */
export const cleanText = (text: string): string =>
  text.toWellFormed().replace(/\r\n?/g, '\n').replace(CONTROL, '').trim()

/** The same for one line: a break is a space. */
export const cleanLine = (text: string): string =>
  text.toWellFormed().replace(CONTROL_OR_BREAK, ' ').trim()

/** Every text in a body as its shape wants it; what does not fit is left for the shape to refuse. */
export function cleaned<T>({ info }: Shape<T>, value: T): T
export function cleaned({ info }: Shape<unknown>, value: unknown): unknown {
  if (info.type === 'optional') return value === undefined ? value : cleaned(info.inner, value)
  if (info.type === 'text' && typeof value === 'string')
    return info.lines ? cleanText(value) : cleanLine(value)
  if (info.type === 'list' && Array.isArray(value))
    return value.map((item: unknown) => cleaned(info.item, item))
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value)
  if (info.type !== 'record' || !isMap) return value
  const { fields } = info
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]: [string, unknown]) => [
      name,
      Object.hasOwn(fields, name) ? cleaned(fields[name] as Shape<unknown>, inner) : inner,
    ]),
  )
}
