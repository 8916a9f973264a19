// What the situation's screens show, read from the area's tables in the worker.

import {
  createSearchIndex,
  dayCounts,
  type Found,
  headline,
  newestLamport,
  pointText,
  type Report,
  type ReportFilter,
  type ReportOrder,
  reportPage,
  type SearchIndex,
  searchReports,
  selectReports,
  type SituationState,
  timeText,
} from '@folkmoot/areas/situation'
import type { EntryRef } from '@folkmoot/kernel/log'
import type { Community } from '@folkmoot/kernel/replica'
import { view } from '../../worker/asking.ts'
import { shownName } from '../../worker/standing.ts'

const CATEGORIES_SHOWN = 40
const touches = ['situation']

/** What a person has set above the list; the same for list, timeline and map. */
export interface Wanted {
  readonly words?: string
  readonly category?: string
  readonly known?: Report['content']['known']
  readonly withdrawn?: boolean
  readonly changedSince?: number
}

const indexes = new WeakMap<Community, SearchIndex>()

function indexOf(community: Community): SearchIndex {
  const known = indexes.get(community)
  if (known) return known
  const made = createSearchIndex()
  indexes.set(community, made)
  return made
}

const stateOf = (community: Community): SituationState => community.area('situation')

function filterOf({ category, known, withdrawn, changedSince }: Wanted): ReportFilter {
  return {
    ...(category === undefined ? {} : { category }),
    ...(known === undefined ? {} : { known }),
    ...(changedSince === undefined ? {} : { changedSince }),
    withdrawn: withdrawn ? 'with' : 'without',
  }
}

/** Without the name of a member who is not known here yet, their id would be jargon. */
const nameOf = (community: Community, id: string): string =>
  shownName(community.membership().members.get(id as EntryRef)?.name ?? '…')

const shownIf = (name: string | undefined): string | undefined =>
  name === undefined ? undefined : shownName(name)

const row = (community: Community, { ref, report }: Found) => ({
  ref,
  headline: headline(report),
  by: nameOf(community, report.by),
  mine: report.by === community.me,
  written: report.written,
  when: report.content.when,
  known: report.content.known,
  source: shownIf(report.content.source?.name),
  place: shownIf(report.content.place?.name),
  hasPoint: report.content.place?.point !== undefined,
  categories: report.content.categories.map(shownName),
  photos: report.content.photos.length,
  corrected: report.earlier.length > 0,
  withdrawn: report.withdrawn !== undefined,
})
export type Row = ReturnType<typeof row>

function found(community: Community, wanted: Wanted): readonly Found[] {
  const state = stateOf(community)
  const filter = filterOf(wanted)
  if (!wanted.words?.trim()) return selectReports(state, filter)
  const options = { filter, count: state.reports.size }
  return searchReports(state, indexOf(community), wanted.words, options).items
}

/** Straight from the index: asked again after each change, however many reports there are. */
const mostUsed = ({ reports }: SituationState) =>
  reports
    .values('category')
    .map((category) => ({ category, count: reports.count('category', category) }))
    .sort((a, b) => b.count - a.count || (a.category < b.category ? -1 : 1))

/** What others wrote or changed since this person last looked; everything of theirs the first time. */
function changedByOthers(community: Community, state: SituationState, since: number): number {
  const { reports } = state
  const me = community.me ?? ''
  if (since === 0) return reports.size - reports.count('by', me)
  return selectReports(state, { changedSince: since, withdrawn: 'with' }).filter(
    ({ report }) => report.by !== me,
  ).length
}

export const situationViews = {
  'situation/front': view(touches, (community, { since }: { readonly since: number }) => {
    const state = stateOf(community)
    return {
      all: state.reports.size,
      newest: newestLamport(state),
      changed: changedByOthers(community, state, since),
      categories: mostUsed(state).slice(0, CATEGORIES_SHOWN),
    }
  }),

  'situation/list': view(
    touches,
    (
      community,
      args: {
        readonly wanted: Wanted
        readonly order: ReportOrder
        readonly start: number
        readonly count: number
      },
    ) => {
      const { wanted, order, start, count } = args
      const state = stateOf(community)
      const filter = filterOf(wanted)
      const words = wanted.words?.trim() ?? ''
      const page =
        words === ''
          ? reportPage(state, onlySet(filter), { order, start, count })
          : searchReports(state, indexOf(community), words, { filter, order, start, count })
      return { all: page.all, start, rows: page.items.map((one) => row(community, one)) }
    },
  ),

  'situation/days': view(
    touches,
    (community, args: { readonly wanted: Wanted; readonly zoneMinutes: number }) =>
      dayCounts(stateOf(community), filterOf(args.wanted), args.zoneMinutes),
  ),

  /** Reports that may have happened on one local day, for the timeline. */
  'situation/day': view(
    touches,
    (
      community,
      args: {
        readonly wanted: Wanted
        readonly from: number
        readonly to: number
        readonly count: number
      },
    ) => {
      const { from, to, count } = args
      const filter = { ...filterOf(args.wanted), happened: { from, to } }
      const page = reportPage(stateOf(community), filter, { order: 'happened', count })
      return { all: page.all, rows: page.items.map((one) => row(community, one)) }
    },
  ),

  'situation/points': view(touches, (community, args: { readonly wanted: Wanted }) =>
    found(community, args.wanted).flatMap(({ ref, report }) => {
      const point = report.content.place?.point
      return point
        ? [
            {
              ref,
              north: point.north / 1e6,
              east: point.east / 1e6,
              radius: point.radiusMetres,
              title: headline(report, 60),
              place: shownIf(report.content.place?.name),
            },
          ]
        : []
    }),
  ),

  /** Some reports by name, in the order asked; what is not here is left out. */
  'situation/rows': view(touches, (community, { refs }: { readonly refs: readonly string[] }) =>
    refs.flatMap((ref) => {
      const report = stateOf(community).reports.get(ref)
      return report ? [row(community, { ref, report })] : []
    }),
  ),

  'situation/report': view(touches, (community, { ref }: { readonly ref: string }) => {
    const report = stateOf(community).reports.get(ref)
    if (!report) return { found: false } as const
    const { content } = report
    return {
      found: true,
      ...row(community, { ref, report }),
      content,
      point: content.place?.point && pointText(content.place.point),
      whenText: timeText(content.when),
      earlier: report.earlier,
      flags: report.flags,
      origin: report.origin && { format: report.origin.format, id: report.origin.id },
      withdrawal: report.withdrawn,
    } as const
  }),
}

/** The newest page is read from a small index only when nothing at all is asked. */
const onlySet = (filter: ReportFilter): ReportFilter => {
  const { withdrawn, ...rest } = filter
  return withdrawn === 'without' ? rest : filter
}
