// What somebody was writing when they went to look at something else. It is in the page's memory only:
// gone when it is saved, when the device is locked, and with the tab.

import type { Line } from '../../shell/line.ts'
import type { ReportFields } from './report-fields.ts'

let kept: { readonly community: string | undefined; readonly fields: ReportFields } | undefined
let watched: Line | undefined

const current = (line: Line): string | undefined => {
  const stage = line.stage()
  return stage.at === 'open' ? stage.current : undefined
}

/** Of this community only; a locked device has none. */
export function draftOf(line: Line): ReportFields | undefined {
  return kept?.community === current(line) ? kept?.fields : undefined
}

export function keepDraft(line: Line, fields: ReportFields): void {
  kept = { community: current(line), fields }
  if (watched === line) return
  watched = line
  line.onStage(() => {
    if (line.stage().at !== 'open') kept = undefined
  })
}

export function forgetDraft(): void {
  kept = undefined
}
