// Reports as CSV, for spreadsheets and for an Ushahidi deployment. No cell is one that a spreadsheet
// would run (methods/formats), and what was imported comes back as it was.

import type { MemberId } from '@folkmoot/kernel/project'
import { writeCsv } from '@folkmoot/methods/formats'
import { degreesText, type Point } from './place-text.ts'
import type { Found } from './queries.ts'
import { standing } from './state.ts'
import { clockText, dayText } from './time-text.ts'

export interface ExportOptions {
  /** Local times so many minutes ahead of UTC. */
  readonly zoneMinutes?: number
}

const momentText = (time: number, zoneMinutes: number): string =>
  `${dayText(time, zoneMinutes)} ${clockText(time, zoneMinutes)}`

const latitude = (point: Point | undefined): string => (point ? degreesText(point.north) : '')
const longitude = (point: Point | undefined): string => (point ? degreesText(point.east) : '')

/** A comma in a name would make two categories of it. */
const categoryList = (categories: readonly string[]): string =>
  categories.map((name) => `${name.replaceAll(',', ';')}, `).join('')

const USHAHIDI = [
  '#',
  'INCIDENT TITLE',
  'INCIDENT DATE',
  'LOCATION',
  'DESCRIPTION',
  'CATEGORY',
  'LATITUDE',
  'LONGITUDE',
  'APPROVED',
  'VERIFIED',
] as const

/** As an Ushahidi deployment takes it in; dates begin with the year, so that nobody has to guess. */
export function writeUshahidiCsv(
  reports: readonly Found[],
  { zoneMinutes = 0 }: ExportOptions = {},
): string {
  const rows = reports.map(({ ref, report: { content, origin } }) => [
    origin?.id || ref,
    content.title ?? content.text.split('\n', 1)[0] ?? '',
    momentText(content.when.from, zoneMinutes),
    content.place?.name ?? '',
    content.text,
    categoryList(content.categories),
    latitude(content.place?.point),
    longitude(content.place?.point),
    (origin?.approved ?? 'no').toUpperCase(),
    (origin?.verified ?? 'no').toUpperCase(),
  ])
  return writeCsv([USHAHIDI, ...rows])
}

const ALL = [
  'ref',
  'standing',
  'earliest',
  'latest',
  'learnt',
  'written by',
  'known',
  'source',
  'title',
  'text',
  'place',
  'latitude',
  'longitude',
  'radius in metres',
  'categories',
  'flags',
] as const

/** Everything that a report says; `nameOf` names the members. */
export function writeReportsCsv(
  reports: readonly Found[],
  nameOf: (member: MemberId) => string | undefined,
  { zoneMinutes = 0 }: ExportOptions = {},
): string {
  const rows = reports.map(({ ref, report }) => {
    const { content, flags, by, written } = report
    const point = content.place?.point
    return [
      ref,
      standing(report),
      momentText(content.when.from, zoneMinutes),
      momentText(content.when.to, zoneMinutes),
      momentText(written, zoneMinutes),
      nameOf(by) ?? by,
      content.known,
      content.source?.name ?? '',
      content.title ?? '',
      content.text,
      content.place?.name ?? '',
      latitude(point),
      longitude(point),
      point && point.radiusMetres > 0 ? String(point.radiusMetres) : '',
      content.categories.join('; '),
      flags.join('; '),
    ]
  })
  return writeCsv([ALL, ...rows])
}
