// What somebody was writing when they went to look at something else. It is in the page's memory only:
// gone when it is saved, when the device is locked, and with the tab.

import type { Line } from './line.ts'

export interface Drafts<Fields> {
  /** Of this community only; a locked device has none. */
  draftOf(line: Line): Fields | undefined
  keepDraft(line: Line, fields: Fields): void
  forgetDraft(): void
}

const current = (line: Line): string | undefined => {
  const stage = line.stage()
  return stage.at === 'open' ? stage.current : undefined
}

export function createDrafts<Fields>(): Drafts<Fields> {
  let kept: { readonly community: string | undefined; readonly fields: Fields } | undefined
  let watched: Line | undefined
  return {
    draftOf: (line) => (kept?.community === current(line) ? kept?.fields : undefined),
    keepDraft(line, fields) {
      kept = { community: current(line), fields }
      if (watched === line) return
      watched = line
      line.onStage(() => {
        if (line.stage().at !== 'open') kept = undefined
      })
    },
    forgetDraft() {
      kept = undefined
    },
  }
}
