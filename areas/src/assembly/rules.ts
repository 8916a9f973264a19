// What counts. The numbers are those of README.md and of the tests.

import type { Result } from '@folkmoot/kernel/base'
import type { Context, EntryOf } from '@folkmoot/kernel/project'
import type { AssemblyKinds } from './entries.ts'
import type { CertificatePorts } from './certificate.ts'
import { allowsJoining } from './rules-bodies.ts'
import { allowsMeeting, type MeetingRefusal } from './rules-meetings.ts'
import { allowsCitation, type CitationRefusal } from './rules-certificates.ts'
import {
  allowsProxy,
  allowsProxyBallot,
  allowsReport,
  allowsTermOver,
  type DelegateRefusal,
} from './rules-delegates.ts'
import {
  allowsDecline,
  allowsDiceWitness,
  allowsEntering,
  allowsFixing,
  allowsLot,
  allowsOpeningShare,
  allowsPanel,
  allowsPanels,
  allowsRolling,
  allowsSealing,
  type LotRefusal,
} from './rules-lots.ts'
import {
  allowsAnswer,
  allowsConversation,
  allowsMark,
  allowsStatementHiding,
  allowsStating,
  type OpinionRefusal,
} from './rules-opinion.ts'
import {
  allowsAmendment,
  allowsAppeal,
  allowsCarrying,
  allowsDeclining,
  allowsHiding,
  allowsOnProposal,
  allowsProposal,
  allowsReaction,
  allowsSaying,
  allowsWithdrawal,
  type ProposalRefusal,
} from './rules-proposals.ts'
import {
  allowsAttestation,
  allowsBallot,
  allowsClosing,
  allowsOpening,
  allowsTally,
  allowsTermEnd,
  allowsWitness,
  type VoteRefusal,
} from './rules-votes.ts'
import type { AssemblyState } from './state.ts'

export type AssemblyRefusal =
  | ProposalRefusal
  | VoteRefusal
  | OpinionRefusal
  | LotRefusal
  | MeetingRefusal
  | DelegateRefusal
  | CitationRefusal

/** The same check serves the command and every reader. It asks neither clock nor chance. */
export function allowsAssembly(
  state: AssemblyState,
  entry: EntryOf<AssemblyKinds>,
  context: Context,
  ports: CertificatePorts,
): Result<void, AssemblyRefusal> {
  switch (entry.kind) {
    case 'assembly/proposed':
      return allowsProposal(state, entry)
    case 'assembly/amended':
      return allowsAmendment(state, entry)
    case 'assembly/declined':
      return allowsDeclining(state, entry)
    case 'assembly/withdrawn':
      return allowsWithdrawal(state, entry)
    case 'assembly/endorsed':
      return allowsOnProposal(state, entry.body.proposal)
    case 'assembly/said':
      return allowsSaying(state, entry)
    case 'assembly/reacted':
      return allowsReaction(state, entry)
    case 'assembly/hidden':
      return allowsHiding(state, entry, context)
    case 'assembly/appealed':
    case 'assembly/appeal-answered':
      return allowsAppeal(state, entry, context)
    case 'assembly/opened':
      return allowsOpening(state, entry)
    case 'assembly/ballot-cast':
      return allowsBallot(state, entry)
    case 'assembly/tally-entered':
      return allowsTally(state, entry)
    case 'assembly/tally-witnessed':
      return allowsWitness(state, entry)
    case 'assembly/closed':
      return allowsClosing(state, entry)
    case 'assembly/attested':
      return allowsAttestation(state, entry)
    case 'assembly/joined':
      return allowsJoining(state, entry)
    case 'assembly/carried':
      return allowsCarrying(state, entry)
    case 'assembly/term-ended':
      return allowsTermEnd(state, entry)
    case 'assembly/conversation-begun':
      return allowsConversation(state, entry)
    case 'assembly/stated':
      return allowsStating(state, entry)
    case 'assembly/answered':
      return allowsAnswer(state, entry)
    case 'assembly/statement-hidden':
      return allowsStatementHiding(state, entry, context)
    case 'assembly/conversation-marked':
      return allowsMark(state, entry, context)
    case 'assembly/lot-called':
      return allowsLot(state, entry)
    case 'assembly/lot-entered':
      return allowsEntering(state, entry)
    case 'assembly/share-sealed':
      return allowsSealing(state, entry)
    case 'assembly/lot-fixed':
      return allowsFixing(state, entry)
    case 'assembly/panels-published':
      return allowsPanels(state, entry)
    case 'assembly/share-opened':
      return allowsOpeningShare(state, entry)
    case 'assembly/dice-rolled':
      return allowsRolling(state, entry)
    case 'assembly/dice-witnessed':
      return allowsDiceWitness(state, entry)
    case 'assembly/panel-drawn':
      return allowsPanel(state, entry)
    case 'assembly/place-declined':
      return allowsDecline(state, entry)
    case 'assembly/vote-reported':
      return allowsReport(state, entry)
    case 'assembly/proxy-named':
      return allowsProxy(state, entry)
    case 'assembly/proxy-cast':
      return allowsProxyBallot(state, entry)
    case 'assembly/term-over':
      return allowsTermOver(state, entry)
    case 'assembly/certificate-cited':
      return allowsCitation(state, entry, ports)
    default:
      return allowsMeeting(state, entry, context)
  }
}
