// What counts. The numbers are those of README.md and of the tests.

import { ok, refuse, type Result } from '@folkmoot/kernel/base'
import type { EntryOf } from '@folkmoot/kernel/project'
import type { SituationKinds } from './entries.ts'
import { type Content, originKey, type Report, type SituationState } from './state.ts'

export type SituationRefusal =
  | { readonly kind: 'situation-empty' }
  | { readonly kind: 'situation-range-backwards' }
  | { readonly kind: 'situation-place-empty' }
  | { readonly kind: 'situation-already-imported' }
  | { readonly kind: 'situation-unknown-report' }
  | { readonly kind: 'situation-not-yours' }
  | { readonly kind: 'situation-withdrawn' }

type Verdict = Result<void, SituationRefusal>

/** R1–R3: something is said, the range runs forwards, a place that is given is a place. */
function allowsContent(content: Content): Verdict {
  const said = content.text.trim() !== '' || (content.title ?? '').trim() !== ''
  if (!said && content.photos.length === 0) return refuse({ kind: 'situation-empty' })
  if (content.when.to < content.when.from) return refuse({ kind: 'situation-range-backwards' })
  if (content.place && !content.place.point && !content.place.name?.trim()) {
    return refuse({ kind: 'situation-place-empty' })
  }
  return ok()
}

/** R5–R7: only the author changes a report, and not after withdrawing it. */
function allowsChange(report: Report | undefined, by: string): Verdict {
  if (!report) return refuse({ kind: 'situation-unknown-report' })
  if (report.by !== by) return refuse({ kind: 'situation-not-yours' })
  return report.withdrawn ? refuse({ kind: 'situation-withdrawn' }) : ok()
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
    case 'situation/correction': {
      const change = allowsChange(state.reports.get(entry.body.report), entry.by)
      return change.ok ? allowsContent(entry.body) : change
    }
    case 'situation/withdrawal':
      return allowsChange(state.reports.get(entry.body.report), entry.by)
  }
}
