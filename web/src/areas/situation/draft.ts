// The report that somebody was writing when they went to look at something else.

import { createDrafts } from '../../shell/drafts.ts'
import type { ReportFields } from './report-fields.ts'

export const { draftOf, keepDraft, forgetDraft } = createDrafts<ReportFields>()
