// What may be asked about the situation: plain, synchronous reads of the table and its indexes, the
// same for the command line and the app.

import type { SearchIndex } from './search-index.ts'
import { type Content, recentOf, type Report, type SituationState } from './state.ts'
import { DAY_MS, MINUTE_MS, type TimeRange } from './time-text.ts'

/** A report with the ref of its entry, by which people and other entries name it. */
export interface Found {
  readonly ref: string
  readonly report: Report
}

/** South and west to north and east in millionths of a degree; `west > east` crosses 180°. */
export interface Box {
  readonly south: number
  readonly west: number
  readonly north: number
  readonly east: number
}

export interface ReportFilter {
  /** '' asks for those without any. */
  readonly category?: string
  readonly flag?: Report['flags'][number]
  /** Member. */
  readonly by?: string
  readonly known?: Content['known']
  readonly box?: Box
  /** Those that may have happened within it. */
  readonly happened?: TimeRange
  /** Those written down within it. */
  readonly learnt?: TimeRange
  /** Touched by an entry of a greater lamport. */
  readonly changedSince?: number
  /** Withdrawn reports are left out unless asked for. */
  readonly withdrawn?: 'without' | 'with' | 'only'
}

/** `learnt`: as they came into the one order. `happened`: by the latest time it can have been. */
export type ReportOrder = 'learnt' | 'happened' | 'changed'

export interface PageOptions {
  readonly order?: ReportOrder
  readonly start?: number
  readonly count?: number
}

export interface Page {
  readonly items: readonly Found[]
  readonly start: number
  /** How many there are in all. */
  readonly all: number
}

export const reportByRef = (state: SituationState, ref: string): Report | undefined =>
  state.reports.get(ref)

/** Refs that begin so, for short names at a prompt; at most `count`. */
export function refsBeginning(state: SituationState, prefix: string, count = 10): string[] {
  const found: string[] = []
  for (const [ref] of state.reports.rows()) {
    if (ref.startsWith(prefix)) found.push(ref)
    if (found.length >= count) break
  }
  return found
}

/** The newest text by which a list names a report. */
export function headline({ content: { title, text, place } }: Report, lengthMax = 120): string {
  const line = (title || text || place?.name || '').replace(/\s+/g, ' ').trim()
  // By code points, so that no character is cut in half.
  const points = Array.from(line.slice(0, 2 * lengthMax + 2))
  return points.length <= lengthMax ? line : `${points.slice(0, lengthMax - 1).join('')}…`
}

/** No point is in no box. */
export function isInBox(
  box: Box,
  point: { readonly north: number; readonly east: number } | undefined,
): boolean {
  if (!point || point.north < box.south || point.north > box.north) return false
  const { east } = point
  return box.west <= box.east
    ? east >= box.west && east <= box.east
    : east >= box.west || east <= box.east
}

const overlaps = (a: TimeRange, b: TimeRange): boolean => a.from <= b.to && a.to >= b.from

function isWanted(report: Report, filter: ReportFilter): boolean {
  const { content } = report
  const { category, flag, by, known, box, happened, learnt, changedSince } = filter
  const withdrawn = filter.withdrawn ?? 'without'
  if (withdrawn !== 'with' && Boolean(report.withdrawn) !== (withdrawn === 'only')) return false
  if (category === '' && content.categories.length > 0) return false
  if (category && !content.categories.includes(category)) return false
  if (flag && !report.flags.includes(flag)) return false
  if (by !== undefined && report.by !== by) return false
  if (known && content.known !== known) return false
  if (box && !isInBox(box, content.place?.point)) return false
  if (happened && !overlaps(content.when, happened)) return false
  if (learnt && !(report.written >= learnt.from && report.written <= learnt.to)) return false
  return changedSince === undefined || report.changed > changedSince
}

/** Candidates by the narrowest index that the filter allows. */
function* candidates(state: SituationState, filter: ReportFilter): Iterable<Found> {
  const { reports } = state
  const [index, value] =
    filter.category !== undefined
      ? ['category', filter.category]
      : filter.flag
        ? ['flag', filter.flag]
        : filter.by !== undefined
          ? ['by', filter.by]
          : ['', '']
  if (index === '') {
    if (filter.changedSince !== undefined) yield* changedAfter(state, filter.changedSince)
    else for (const [ref, report] of reports.rows()) yield { ref, report }
    return
  }
  yield* foundOf(state, reports.by(index, value))
}

function* foundOf(state: SituationState, refs: readonly string[]): Iterable<Found> {
  for (const ref of refs) {
    const report = state.reports.get(ref)
    if (report) yield { ref, report }
  }
}

function* changedAfter(state: SituationState, lamport: number): Iterable<Found> {
  const first = recentOf(Math.max(0, lamport))
  for (const bucket of state.reports.values('changed')) {
    if (bucket >= first) yield* foundOf(state, state.reports.by('changed', bucket))
  }
}

const RANKS: Readonly<Record<ReportOrder, (report: Report) => number>> = {
  learnt: (report) => report.lamport,
  changed: (report) => report.changed,
  happened: (report) => report.content.when.to,
}

/** Newest first; ties by ref, so that every device shows the same list. */
export const byNewest =
  (order: ReportOrder) =>
  (a: Found, b: Found): number =>
    RANKS[order](b.report) - RANKS[order](a.report) ||
    b.report.lamport - a.report.lamport ||
    (a.ref < b.ref ? -1 : a.ref > b.ref ? 1 : 0)

/** Every report that the filter lets through, in order of ref. */
export function selectReports(state: SituationState, filter: ReportFilter = {}): Found[] {
  const selected: Found[] = []
  for (const found of candidates(state, filter))
    if (isWanted(found.report, filter)) selected.push(found)
  return selected
}

export function reportPage(
  state: SituationState,
  filter: ReportFilter = {},
  { order = 'learnt', start = 0, count = 50 }: PageOptions = {},
): Page {
  const nothingAsked = Object.values(filter).every((value) => value === undefined)
  if (nothingAsked && order !== 'happened' && start === 0) return newestPage(state, order, count)
  const selected = selectReports(state, filter).sort(byNewest(order))
  return { items: selected.slice(start, start + count), start, all: selected.length }
}

/** The first page of a list reads the newest buckets only, however many reports there are. */
function newestPage(state: SituationState, order: 'learnt' | 'changed', count: number): Page {
  const index = order === 'learnt' ? 'recent' : 'changed'
  const items: Found[] = []
  for (const bucket of state.reports.values(index).toReversed()) {
    if (items.length >= count) break
    const inBucket = [...foundOf(state, state.reports.by(index, bucket))]
    items.push(...inBucket.filter(({ report }) => !report.withdrawn).sort(byNewest(order)))
  }
  const all = state.reports.size - state.reports.count('standing', 'withdrawn')
  return { items: items.slice(0, count), start: 0, all }
}

export interface CategoryCount {
  /** '' stands for reports without any. */
  readonly category: string
  readonly count: number
}

/** Most used first, then by code unit; withdrawn reports do not count. */
export function categoryCounts(state: SituationState, filter: ReportFilter = {}): CategoryCount[] {
  const counts = new Map<string, number>()
  for (const { report } of selectReports(state, filter)) {
    const { categories } = report.content
    for (const name of categories.length > 0 ? categories : ['']) {
      counts.set(name, (counts.get(name) ?? 0) + 1)
    }
  }
  return [...counts]
    .map(([category, count]) => ({ category, count }))
    .sort((a, b) => b.count - a.count || (a.category < b.category ? -1 : 1))
}

export interface DayCount {
  /** Whole local days since 1970. */
  readonly day: number
  readonly happened: number
  readonly learnt: number
}

/** The two clocks of a timeline: when it happened (its earliest) and when we learnt it. */
export function dayCounts(
  state: SituationState,
  filter: ReportFilter = {},
  zoneMinutes = 0,
): DayCount[] {
  const days = new Map<number, { happened: number; learnt: number }>()
  const add = (time: number, clock: 'happened' | 'learnt'): void => {
    const day = Math.floor((time + zoneMinutes * MINUTE_MS) / DAY_MS)
    const counts = days.get(day) ?? { happened: 0, learnt: 0 }
    counts[clock]++
    days.set(day, counts)
  }
  for (const { report } of selectReports(state, filter)) {
    add(report.content.when.from, 'happened')
    add(report.written, 'learnt')
  }
  return [...days].map(([day, counts]) => ({ day, ...counts })).sort((a, b) => a.day - b.day)
}

export interface SituationCounts {
  readonly reports: number
  readonly corrected: number
  readonly withdrawn: number
  /** By flag, standing or not. */
  readonly flags: Readonly<Record<Report['flags'][number], number>>
}

export function situationCounts({ reports }: SituationState): SituationCounts {
  return {
    reports: reports.size,
    corrected: reports.count('standing', 'corrected'),
    withdrawn: reports.count('standing', 'withdrawn'),
    flags: {
      'outside-area': reports.count('flag', 'outside-area'),
      'no-category': reports.count('flag', 'no-category'),
      'no-place': reports.count('flag', 'no-place'),
      'day-unclear': reports.count('flag', 'day-unclear'),
    },
  }
}

/** The smallest box with every point of a list; undefined without points. */
export function boxOf(found: readonly Found[]): Box | undefined {
  const points = found.flatMap(({ report }) => report.content.place?.point ?? [])
  if (points.length === 0) return undefined
  let [south, west, north, east] = [90e6, 180e6, -90e6, -180e6]
  for (const point of points) {
    south = Math.min(south, point.north)
    north = Math.max(north, point.north)
    west = Math.min(west, point.east)
    east = Math.max(east, point.east)
  }
  return { south, west, north, east }
}

/** The greatest lamport that a report bears: what `changedSince` starts from next time. */
export function newestLamport({ reports }: SituationState): number {
  const last = reports.values('changed').at(-1)
  let newest = 0
  if (last === undefined) return newest
  for (const ref of reports.by('changed', last)) {
    newest = Math.max(newest, reports.get(ref)?.changed ?? 0)
  }
  return newest
}

export interface SearchOptions extends PageOptions {
  readonly filter?: ReportFilter
}

/** Reports with all the words, best first, or newest first where an order is asked for. */
export function searchReports(
  state: SituationState,
  index: SearchIndex,
  words: string,
  { filter = {}, order, start = 0, count = 50 }: SearchOptions = {},
): Page {
  index.update(state)
  const found = index.search(words).flatMap(({ ref }) => {
    const report = state.reports.get(ref)
    return report && isWanted(report, filter) ? [{ ref, report }] : []
  })
  if (order) found.sort(byNewest(order))
  return { items: found.slice(start, start + count), start, all: found.length }
}
