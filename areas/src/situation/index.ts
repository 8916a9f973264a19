// The situation: who says that what happened where and when, and how they know.

export { situation } from './area.ts'
export {
  correctionDraft,
  reportDraft,
  withdrawalDraft,
  type CorrectionInput,
  type Moment,
  type ReportInput,
  type SituationCommandRefusal,
  type SituationDraft,
} from './commands.ts'
export type { DayOrder, DayOrderFound } from './day-order.ts'
export {
  CATEGORIES_MAX,
  CATEGORY_MAX,
  CORRECTIONS_MAX,
  FLAGS,
  KNOWN,
  PHOTOS_MAX,
  REASON_MAX,
  situationKinds,
  SOURCE_KINDS,
  SOURCE_MAX,
  TEXT_MAX,
  TITLE_MAX,
  type SituationKinds,
} from './entries.ts'
export { writeReportsCsv, writeUshahidiCsv, type ExportOptions } from './export-csv.ts'
export {
  alreadyImported,
  IMPORT_BYTES_MAX,
  IMPORT_ENCODINGS,
  IMPORT_ROWS_MAX,
  readUshahidiCsv,
  type ImportCounts,
  type ImportEncoding,
  type ImportedReport,
  type ImportOptions,
  type RejectedRow,
  type UshahidiImport,
} from './import-ushahidi.ts'
export {
  degreesText,
  pointAt,
  parsePlace,
  placeText,
  pointText,
  type Place,
  type PlaceRefusal,
  type Point,
} from './place-text.ts'
export {
  boxOf,
  byNewest,
  categoryCounts,
  dayCounts,
  headline,
  isInBox,
  newestLamport,
  refsBeginning,
  reportByRef,
  reportPage,
  searchReports,
  selectReports,
  situationCounts,
  type Box,
  type CategoryCount,
  type DayCount,
  type Found,
  type Page,
  type PageOptions,
  type ReportFilter,
  type ReportOrder,
  type SearchOptions,
  type SituationCounts,
} from './queries.ts'
export type { ImportRefusal, RowRefusal } from './refusals-import.ts'
export type { SituationRefusal } from './rules.ts'
export { createSearchIndex, type SearchHit, type SearchIndex } from './search-index.ts'
export {
  dayOf,
  originKey,
  standing,
  type Content,
  type Report,
  type SituationState,
  type Version,
} from './state.ts'
export {
  civilOf,
  clockText,
  dayNumber,
  DAY_MS,
  dayText,
  MINUTE_MS,
  parseTime,
  timeText,
  type Civil,
  type TimeRange,
  type TimeRefusal,
} from './time-text.ts'
export { loadSituationWords } from './load-words.ts'
export { situationWords, type SituationWords } from './words/index.ts'
