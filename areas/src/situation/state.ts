// What is known: reports with their versions, in a table that screens and searches read.

import { hex, type Of } from '@folkmoot/kernel/base'
import type { MemberId, Table, Tables } from '@folkmoot/kernel/project'
import type { SituationKinds } from './entries.ts'
import { DAY_MS } from './time-text.ts'

type ReportBody = Of<SituationKinds['situation/report']>
type CorrectionBody = Of<SituationKinds['situation/correction']>

/** What a report says in one of its versions. */
export type Content = Omit<CorrectionBody, 'report' | 'reason'>

/** A version that was corrected; it stays visible, struck out. */
export interface Version {
  readonly content: Content
  /** Claimed time of the correction. */
  readonly replaced: number
  readonly reason: string
}

export interface Report {
  readonly by: MemberId
  /** Claimed time of the first entry: when we learnt it. */
  readonly written: number
  /** Place in the one order, for "newest first" that is the same everywhere. */
  readonly lamport: number
  /** The lamport of the newest entry about it: the report itself, a correction or its withdrawal. */
  readonly changed: number
  readonly content: Content
  /** Earlier versions, oldest first; empty when never corrected. */
  readonly earlier: readonly Version[]
  readonly origin?: NonNullable<ReportBody['origin']>
  readonly flags: ReportBody['flags']
  readonly withdrawn?: { readonly reason: string; readonly written: number }
}

export interface SituationState {
  readonly reports: Table<Report>
}

/** Whole days since 1970 in UTC; the bucket of a timeline. */
export const dayOf = (time: number): string => String(Math.floor(time / DAY_MS))

/** Reports of neighbouring lamports share a bucket, so that "the newest fifty" reads one or two. */
export const recentOf = (lamport: number): string =>
  String(Math.floor(lamport / 256)).padStart(14, '0')

/** How a report stands, for marks in lists. */
export const standing = (report: Report): 'withdrawn' | 'corrected' | 'stands' =>
  report.withdrawn ? 'withdrawn' : report.earlier.length > 0 ? 'corrected' : 'stands'

/** What has no category has a bucket of its own, so that it is found. */
const categoriesOf = (report: Report): readonly string[] =>
  report.content.categories.length > 0 ? report.content.categories : ['']

export const emptySituation = (tables: Tables): SituationState => ({
  reports: tables.table<Report>('reports', {
    indexes: {
      category: categoriesOf,
      day: (report) => dayOf(report.content.when.from),
      learnt: (report) => dayOf(report.written),
      recent: (report) => recentOf(report.lamport),
      changed: (report) => recentOf(report.changed),
      standing,
      by: (report) => report.by,
      origin: (report) => (report.origin ? originKey(report.origin.digest) : undefined),
      flag: (report) => report.flags,
    },
  }),
})

/** The digest of a row as the key of the index `origin`. */
export const originKey = (digest: Uint8Array): string => hex(digest)
