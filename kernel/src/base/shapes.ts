// Shapes with limits: they decode, and feed forms, flags, documents and random histories (DESIGN §7).
// No shape can be made without a limit. A shape checks a decoded value in place and changes nothing.

import type { Cbor } from './cbor.ts'

export type ShapeInfo =
  | { readonly type: 'text'; readonly max: number; readonly lines: boolean }
  | { readonly type: 'int'; readonly min: number; readonly max: number }
  | { readonly type: 'flag' }
  | { readonly type: 'bytes'; readonly min: number; readonly max: number }
  | { readonly type: 'one-of'; readonly options: readonly string[] }
  | { readonly type: 'ref'; readonly kind: string }
  | { readonly type: 'list'; readonly item: Shape<unknown>; readonly max: number }
  | { readonly type: 'optional'; readonly inner: Shape<unknown> }
  | { readonly type: 'record'; readonly fields: Readonly<Record<string, Shape<unknown>>> }

export interface Shape<T> {
  readonly info: ShapeInfo
  /** undefined when the value fits; else the path of the misfit, e.g. "when.from". */
  misfit(value: unknown): string | undefined
  /** Never set; carries the type. */
  readonly _type?: T
}

export type Of<S> = S extends Shape<infer T> ? T : never

const shape = <T>(info: ShapeInfo, misfit: (value: unknown) => string | undefined): Shape<T> => ({
  info,
  misfit,
})

const when = (fits: boolean): string | undefined => (fits ? undefined : '')

/** Up to `max` UTF-16 units, well-formed, without control characters (but line ends if `lines`). */
export function text(max: number, lines = false): Shape<string> {
  // eslint-disable-next-line no-control-regex -- the control characters are the point
  const banned = lines ? /[\u0000-\u0008\u000b-\u001f\u007f]/ : /[\u0000-\u001f\u007f]/
  return shape({ type: 'text', max, lines }, (value) =>
    when(
      typeof value === 'string' &&
        value.length <= max &&
        !banned.test(value) &&
        value.isWellFormed(),
    ),
  )
}

export const int = (min: number, max: number): Shape<number> =>
  shape({ type: 'int', min, max }, (value) =>
    when(Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max),
  )

/** Milliseconds since 1970, years 1 to 9999. */
export const time = (): Shape<number> => int(-62_135_596_800_000, 253_402_300_799_999)

export const flag = (): Shape<boolean> =>
  shape({ type: 'flag' }, (value) => when(typeof value === 'boolean'))

export const bytes = (min: number, max = min): Shape<Uint8Array> =>
  shape({ type: 'bytes', min, max }, (value) =>
    when(value instanceof Uint8Array && value.length >= min && value.length <= max),
  )

export const oneOf = <const O extends readonly string[]>(...options: O): Shape<O[number]> =>
  shape({ type: 'one-of', options }, (value) => when(options.includes(value as string)))

/** The id (16 bytes as 32 hex digits, see EntryRef) of an earlier entry of a kind. */
export const ref = (kind: string): Shape<string> =>
  shape({ type: 'ref', kind }, (value) =>
    when(typeof value === 'string' && /^[0-9a-f]{32}$/.test(value)),
  )

export const list = <T>(item: Shape<T>, max: number): Shape<readonly T[]> =>
  shape({ type: 'list', item, max }, (value) => {
    if (!Array.isArray(value) || value.length > max) return ''
    for (let i = 0; i < value.length; i++) {
      const inner = item.misfit(value[i])
      if (inner !== undefined) return under(String(i), inner)
    }
    return undefined
  })

export interface OptionalShape<T> extends Shape<T> {
  readonly optional: true
}

export const optional = <T>(inner: Shape<T>): OptionalShape<T> => ({
  info: { type: 'optional', inner },
  misfit: (value) => (value === undefined ? undefined : inner.misfit(value)),
  optional: true,
})

type Fields = Readonly<Record<string, Shape<unknown>>>
type OptionalKeys<F> = { [N in keyof F]: F[N] extends OptionalShape<unknown> ? N : never }[keyof F]
export type RecordOf<F extends Fields> = {
  readonly [N in Exclude<keyof F, OptionalKeys<F>>]: Of<F[N]>
} & { readonly [N in OptionalKeys<F>]?: Of<F[N]> }

/** Unknown fields do not fit: what must never be stored has no field. */
export function record<F extends Fields>(fields: F): Shape<RecordOf<F>> {
  const names = Object.keys(fields)
  return shape({ type: 'record', fields }, (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return ''
    if (value instanceof Uint8Array) return ''
    const map = value as Record<string, unknown>
    let seen = 0
    for (const name of names) {
      const field = Object.hasOwn(map, name) ? map[name] : undefined
      const inner = (fields[name] as Shape<unknown>).misfit(field)
      if (inner !== undefined) return under(name, inner)
      if (field !== undefined) seen++
    }
    for (const key in map) if (map[key] !== undefined) seen--
    return when(seen === 0)
  })
}

const under = (name: string, inner: string): string => (inner === '' ? name : `${name}.${inner}`)

/** A type guard over a decoded value. */
export const fits = <T>(of: Shape<T>, value: unknown): value is T => of.misfit(value) === undefined

/** Bodies are plain CBOR values; shapes only narrow them. */
export type Body = Cbor
