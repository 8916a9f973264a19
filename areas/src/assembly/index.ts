// The assembly: bodies, charter, proposals, talk, votes and what they came to.

export {
  actingIn,
  attestationDraft,
  closingDraft,
  openingDraft,
  recountIn,
  resultToShow,
  type Acting,
  type ActingRefusal,
  type House,
  type OpeningInput,
  type Shown,
} from './acting.ts'
export {
  agendaWithStages,
  PROPOSAL_STAGES,
  proposalStage,
  statusOfTasks,
  votesOf,
  type OnAgenda,
  type ProposalStage,
} from './agenda.ts'
export { assemblyArea, type AssemblyArea, type AssemblyPorts } from './area.ts'
export {
  boxDigest,
  electorsOf,
  knownAt,
  resultOf,
  textDigest,
  type DecidedText,
  type Frontier,
  type ClosingPlace,
  type Known,
  type KnownAt,
  type Recount,
  type VoteResult,
} from './deciding.ts'
export { bodyIn, citationDraft, type CitingRefusal } from './citation.ts'
export { APART, MARKS, type Apart, type Mark } from './delegation.ts'
export { type Mandate, type Position, type Recall } from './entries-mandates.ts'
export { PROXIES_DEFAULT, proxiesMost, proxyOf, type ProxyUse } from './proxies.ts'
export {
  absentFor,
  citedBy,
  mandatesOf,
  proxiesBy,
  reportsOf,
  termsOf,
  type MandateFound,
  type ReportFound,
  type Term,
} from './queries-delegates.ts'
export { type DelegateBallot, type Room } from './sorting.ts'
export {
  isCouncil,
  isDelegate,
  mandateKey,
  mandateOver,
  type Cited,
  type MandateRow,
  type Proxy,
} from './state-delegates.ts'
export { standingOf } from './acts.ts'
export { ballotFileOf, type BallotFile } from './ballot-file.ts'
export { countBox, type Box, type BoxRefusal, type Count } from './box.ts'
export {
  certificateOf,
  checkCertificate,
  readCertificate,
  statementMessage,
  writeCertificate,
  type Certificate,
  type CertificatePorts,
  type Checked,
  type Signed,
} from './certificate.ts'
export {
  ATTESTERS_MAX,
  attestersNeeded,
  METHODS,
  PHASES,
  TOPICS,
  type BodyName,
  type BodyTerms,
  type Charter,
  type Policy,
} from './charter.ts'
export {
  assemblyDraft,
  baseOf,
  type AssemblyCommandRefusal,
  type AssemblyDraft,
  type Author,
} from './commands.ts'
export { differencesOf, type Piece } from './differences.ts'
export {
  assemblyKinds,
  REACTIONS,
  SAYS,
  STATUSES,
  type Act,
  type AssemblyKinds,
  type BodyOf,
  type Statement,
} from './entries.ts'
export { fixingDraft, ownShare, sealingDraft, shareDraft, type ShareAsked } from './acting-lots.ts'
export {
  EXPORT_FORMAT,
  EXPORT_VERSION,
  exportCsv,
  exportJson,
  exportSections,
  type ExportFile,
} from './export-assembly.ts'
export { writePoolCsv, writeStatementsCsv, writeVotesCsv } from './export-opinion.ts'
export type { ExportAsked, ExportCell, ExportRow, ExportSection } from './export-section.ts'
export {
  MEMBER_LIST_ROWS_MAX,
  readMemberList,
  type ListedMember,
  type MemberList,
  type WrongRow,
} from './import-members.ts'
export { printBallot, printProposal, printResult, type Printing } from './print-assembly.ts'
export type { MemberListRefusal, MemberRowRefusal } from './refusals-members.ts'
export { QUESTION_MAX, STANCES, STATEMENT_MAX, type Stance } from './entries-opinion.ts'
export { LOT_SIZE_MAX, QUOTAS_MAX, ROLLS_MIN, SHARES_MIN, WITNESSES_MIN } from './entries-lots.ts'
export { sealOf, seedOf, sharesOf, type LotAsked, type LotSeed, type Shares } from './lot-seed.ts'
export { drawnBy, panelsDigest, poolAt, type LotResult, type Pool } from './lots.ts'
export {
  mapOf,
  type ConversationMap,
  type MapGroup,
  type MapPoint,
  type StandPoint,
  type StatementCount,
} from './opinion-map.ts'
export {
  answersIn,
  conversationsOf,
  nextToAnswer,
  progressOf,
  stanceOf,
  statementsOf,
  type Answers,
} from './queries-opinion.ts'
export type { LotResultRefusal } from './refusals-lots.ts'
export type { MapRefusal } from './refusals-opinion.ts'
export { mayMark } from './rules-opinion.ts'
export type { Conversation, Stated } from './state-opinion.ts'
export type { Lot } from './state-lots.ts'
export { AIMS, FLOORS, ITEMS_MAX, MINUTES_TEXT_MAX, ROLES, SPEAKERS } from './entries-meetings.ts'
export { meetingsWithout, minutesAwaiting } from './meetings-for.ts'
export { mergeTexts } from './merge-words.ts'
export {
  minutesOf,
  type ItemLine,
  type Minutes,
  type MinutesLine,
  type MinutesOptions,
} from './minutes.ts'
export {
  agendaSheet,
  lineText,
  minutesSheet,
  sheetText,
  type Reader,
  type Sheet,
} from './minutes-sheet.ts'
export { minutesView, type Approval, type MinutesView } from './minutes-text.ts'
export { judgeOpening } from './opening.ts'
export { createKeptPlaces, recountKept, type KeptPlaces } from './recounting.ts'
export {
  agendaOf,
  carriedOf,
  certifyingOf,
  closingsOf,
  mayShowBallots,
  membersOf,
  stageOf,
  talkOf,
  termEnd,
  voteEnds,
  votesFor,
  type CertifyingState,
  type Found,
  type VoteStage,
} from './queries.ts'
export {
  holderOf,
  itemsOf,
  lastedMs,
  meetingsOf,
  membersHere,
  presenceQuorum,
  presencesOf,
  speakersQueue,
  spokenBy,
  timeBox,
  turnsOf,
  turnStage,
  whenAndWhere,
  type PresenceQuorum,
  type Spoken,
  type TimeBox,
  type TurnStage,
  type Waiting,
} from './queries-meetings.ts'
export { rotationOf, type InLine } from './rotation.ts'
export type { CertificateRefusal } from './refusals-certificate.ts'
export type { OpeningRefusal } from './refusals-deciding.ts'
export type { AssemblyRefusal } from './rules.ts'
export { isModerator } from './rules-proposals.ts'
export { policyFor, policyOf, type Choice } from './rules-votes.ts'
export { conducts } from './rules-meetings.ts'
export {
  belongs,
  bodyKey,
  bodyOf,
  charterOf,
  currentCharter,
  isAdopted,
  isHeld,
  standingHolds,
  type Amendment,
  type AssemblyState,
  type Hiding,
  type Ballot,
  type Hold,
  type Proposal,
  type Said,
  type Vote,
} from './state.ts'
export {
  meetingStage,
  type Asked,
  type Item,
  type ItemStatus,
  type Meeting,
  type MeetingStage,
  type Presence,
  type Role,
  type Task,
} from './state-meetings.ts'
export {
  charterFrom,
  commissionFor,
  FOUNDING_CHARTER,
  OFFERED_TOPICS,
  TEMPLATES,
  type Template,
} from './templates.ts'
export { openArticles, wordingOf, type Alternative, type Article, type Wording } from './wording.ts'
export { loadAssemblyWords } from './load-words.ts'
export { assemblyWords, type AssemblyWords } from './words/index.ts'
