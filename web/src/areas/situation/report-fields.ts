// What the form holds while somebody types, and how it becomes what the area's command takes.

import type { Content, ReportInput } from '@folkmoot/areas/situation'
import type { Photo } from './photos.ts'

export const RADII = ['50', '300', '1000', '5000'] as const
export type Radius = (typeof RADII)[number]

export interface ReportFields {
  readonly text: string
  readonly title: string
  readonly known: Content['known'] | undefined
  readonly when: 'now' | 'range'
  /** As the browser's own field writes local times: 2026-11-23T08:00. */
  readonly from: string
  readonly to: string
  readonly where: 'none' | 'name' | 'map' | 'coordinates'
  readonly placeName: string
  readonly coordinates: string
  readonly radius: Radius
  readonly source: string
  readonly sourceKind: NonNullable<Content['source']>['kind']
  readonly categories: string
  readonly photos: readonly Photo[]
}

export const emptyFields: ReportFields = {
  text: '',
  title: '',
  known: undefined,
  when: 'now',
  from: '',
  to: '',
  where: 'none',
  placeName: '',
  coordinates: '',
  radius: '300',
  source: '',
  sourceKind: 'person',
  categories: '',
  photos: [],
}

const two = (value: number): string => String(value).padStart(2, '0')

/** A moment as a field of the browser shows it, in the device's own zone. */
export function localText(time: number): string {
  const at = new Date(time)
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`
}

/** The whole minute that a local text names; what cannot be read is passed on to be refused. */
function wholeMinute(text: string, end: boolean): string {
  const time = new Date(text).getTime()
  if (Number.isNaN(time)) return text
  return `${new Date(time + (end ? 59_000 : 0)).toISOString().slice(0, 19)}Z`
}

function atText({ when, from, to }: ReportFields): string | undefined {
  if (when === 'now') return undefined
  return `${wholeMinute(from, false)}..${wholeMinute(to || from, true)}`
}

const degrees = (millionths: number): string => (millionths / 1e6).toFixed(5)

export const pointAsText = (north: number, east: number): string =>
  `${north.toFixed(5)}, ${east.toFixed(5)}`

function placeOf(fields: ReportFields): Pick<ReportInput, 'place' | 'placeName'> {
  if (fields.where === 'none') return { place: '', placeName: '' }
  const placeName = fields.placeName.trim()
  if (fields.where === 'name' || fields.coordinates.trim() === '') return { place: '', placeName }
  return { place: `${fields.coordinates.trim()} ~${fields.radius}m`, placeName }
}

/** Everything is named, also what is empty, so that a correction can take something away. */
export function inputOf(fields: ReportFields, photos: Content['photos']): ReportInput {
  const at = atText(fields)
  return {
    text: fields.text,
    title: fields.title,
    known: fields.known ?? '',
    ...(at === undefined ? {} : { at }),
    ...placeOf(fields),
    source: fields.source,
    sourceKind: fields.sourceKind,
    categories: fields.categories.split(/[,;،、，]/),
    photos,
  }
}

const radiusOf = (metres: number): Radius =>
  RADII.find((radius) => Number(radius) >= metres) ?? '5000'

/** The form as it stands for a report that is to be corrected. */
export function fieldsOf(content: Content): ReportFields {
  const { title = '', text, known, when, place, source, categories } = content
  const point = place?.point
  return {
    ...emptyFields,
    text,
    title,
    known,
    when: 'range',
    from: localText(when.from),
    to: localText(when.to),
    where: point ? 'coordinates' : place?.name ? 'name' : 'none',
    placeName: place?.name ?? '',
    coordinates: point ? `${degrees(point.north)}, ${degrees(point.east)}` : '',
    radius: point ? radiusOf(point.radiusMetres) : '300',
    source: source?.name ?? '',
    sourceKind: source?.kind ?? 'person',
    categories: categories.join(', '),
    photos: content.photos.map((body) => ({ kind: 'kept', body })),
  }
}
