// Places as people write and read them: coordinates with how far off they may be, or a name.

import { ok, refuse, type Result } from '@folkmoot/kernel/base'
import { RADIUS_MAX_METRES, TITLE_MAX } from './entries.ts'
import type { Content } from './state.ts'

export type Place = NonNullable<Content['place']>
export type Point = NonNullable<Place['point']>

export type PlaceRefusal =
  | { readonly kind: 'situation-place-unreadable'; readonly given: string }
  | { readonly kind: 'situation-place-off-earth'; readonly given: string }
  | { readonly kind: 'situation-place-radius'; readonly given: string; readonly max: number }
  | { readonly kind: 'situation-place-long'; readonly max: number }

const MILLION = 1_000_000
const POINT =
  /^([+-]?\d{1,3}(?:\.\d{1,12})?)[,;\s]\s*([+-]?\d{1,3}(?:\.\d{1,12})?)(?:\s*~\s*(\d{1,9}(?:\.\d{1,3})?)\s*(m|km))?$/
/** Whatever begins like two numbers was meant as coordinates and is not taken for a name. */
const LIKE_A_POINT = /^[+-]?\d+(?:[.,]\d+)?\s*[,;\s]\s*[+-]?\d+(?:[.,]\d+)?\s*(?:~|[,;.\d]|$)/

/** `61.78,34.35`, `61.78,34.35~300m`, `61.78 34.35 ~2km`, or the name of a place. */
export function parsePlace(given: string): Result<Place, PlaceRefusal> {
  const text = given.trim()
  // Before the patterns, which take their time over endless spaces; no place needs so many letters.
  if (text.length > TITLE_MAX) return refuse({ kind: 'situation-place-long', max: TITLE_MAX })
  const parts = POINT.exec(text)
  if (!parts) {
    if (LIKE_A_POINT.test(text)) return refuse({ kind: 'situation-place-unreadable', given })
    if (text === '') return refuse({ kind: 'situation-place-unreadable', given })
    return ok({ name: text })
  }
  const [, north, east, radius = '0', unit] = parts
  const point = pointAt(Number(north), Number(east))
  if (!point) return refuse({ kind: 'situation-place-off-earth', given })
  const radiusMetres = Math.round(Number(radius) * (unit === 'km' ? 1_000 : 1))
  if (radiusMetres > RADIUS_MAX_METRES) {
    return refuse({ kind: 'situation-place-radius', given, max: RADIUS_MAX_METRES / 1_000 })
  }
  return ok({ point: { ...point, radiusMetres } })
}

/** Degrees as millionths; undefined off the earth. */
export function pointAt(
  northDegrees: number,
  eastDegrees: number,
): { readonly north: number; readonly east: number } | undefined {
  if (!(Math.abs(northDegrees) <= 90) || !(Math.abs(eastDegrees) <= 180)) return undefined
  // Adding zero turns -0 into 0, which has another encoding.
  return {
    north: Math.round(northDegrees * MILLION) + 0,
    east: Math.round(eastDegrees * MILLION) + 0,
  }
}

/** Millionths as the shortest decimal degrees. */
export function degreesText(millionths: number): string {
  const size = Math.abs(millionths)
  const whole = Math.floor(size / MILLION)
  const rest = String(size % MILLION)
    .padStart(6, '0')
    .replace(/0+$/, '')
  return `${millionths < 0 ? '-' : ''}${whole}${rest === '' ? '' : `.${rest}`}`
}

export const radiusText = (metres: number): string =>
  metres >= 1_000 && metres % 100 === 0 ? `${metres / 1_000}km` : `${metres}m`

/** `61.78,34.35~300m`; `parsePlace` reads it back. */
export function pointText({ north, east, radiusMetres }: Point): string {
  const radius = radiusMetres === 0 ? '' : `~${radiusText(radiusMetres)}`
  return `${degreesText(north)},${degreesText(east)}${radius}`
}

/** The name first where there is one: `Dock Street (61.78,34.35~300m)`. */
export function placeText({ name, point }: Place): string {
  if (!point) return name ?? ''
  return name ? `${name} (${pointText(point)})` : pointText(point)
}
