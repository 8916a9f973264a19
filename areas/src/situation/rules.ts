// What counts. The numbers are those of README.md and of the tests.

import { ok, refuse, type Result } from '@folkmoot/kernel/base'
import type { EntryOf } from '@folkmoot/kernel/project'
import { CORRECTIONS_MAX, type SituationKinds } from './entries.ts'
import { type Content, originKey, type Report, type SituationState } from './state.ts'

export type SituationRefusal =
  | { readonly kind: 'situation-empty' }
  | { readonly kind: 'situation-range-backwards' }
  | { readonly kind: 'situation-place-empty' }
  | { readonly kind: 'situation-source-empty' }
  | { readonly kind: 'situation-category-empty' }
  | { readonly kind: 'situation-already-imported' }
  | { readonly kind: 'situation-unknown-report' }
  | { readonly kind: 'situation-not-yours' }
  | { readonly kind: 'situation-withdrawn' }
  | { readonly kind: 'situation-corrected-often'; readonly max: number }

type Verdict = Result<void, SituationRefusal>

const blank = (text: string): boolean => text.trim() === ''

/** R1–R3: something is said, the range runs forwards, and whatever is named has a name. */
export function allowsContent(content: Content): Verdict {
  const { title = '', text, photos, when, place, source, categories } = content
  if (blank(text) && blank(title) && photos.length === 0) return refuse({ kind: 'situation-empty' })
  if (when.to < when.from) return refuse({ kind: 'situation-range-backwards' })
  if (place && !place.point && blank(place.name ?? '')) {
    return refuse({ kind: 'situation-place-empty' })
  }
  if (source && blank(source.name)) return refuse({ kind: 'situation-source-empty' })
  if (categories.some(blank) || new Set(categories).size < categories.length) {
    return refuse({ kind: 'situation-category-empty' })
  }
  return ok()
}

/** R5–R7: only the author changes a report, not after withdrawing it, and not without end. */
export function allowsChange(report: Report | undefined, by: string): Verdict {
  if (!report) return refuse({ kind: 'situation-unknown-report' })
  if (report.by !== by) return refuse({ kind: 'situation-not-yours' })
  return report.withdrawn ? refuse({ kind: 'situation-withdrawn' }) : ok()
}

export function allowsCorrection(report: Report | undefined, by: string, next: Content): Verdict {
  const change = allowsChange(report, by)
  if (!change.ok) return change
  if (report && report.earlier.length >= CORRECTIONS_MAX) {
    return refuse({ kind: 'situation-corrected-often', max: CORRECTIONS_MAX })
  }
  return allowsContent(next)
}

export function allowsSituation(state: SituationState, entry: EntryOf<SituationKinds>): Verdict {
  switch (entry.kind) {
    case 'situation/report': {
      const { origin } = entry.body
      // R4: two members who import the same row on two islands make one report of it.
      if (origin && state.reports.count('origin', originKey(origin.digest)) > 0) {
        return refuse({ kind: 'situation-already-imported' })
      }
      return allowsContent(entry.body)
    }
    case 'situation/correction':
      return allowsCorrection(state.reports.get(entry.body.report), entry.by, entry.body)
    case 'situation/withdrawal':
      return allowsChange(state.reports.get(entry.body.report), entry.by)
  }
}
