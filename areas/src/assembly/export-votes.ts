// Votes, what they came to and what became of it, as tables.

import { hex } from '@folkmoot/kernel/base'
import { byWhom, type ExportAsked, type ExportSection } from './export-section.ts'
import { plain } from './export-proposals.ts'
import { mayShowBallots, stageOf } from './queries.ts'
import { policyOf } from './rules-votes.ts'
import type { Vote } from './state.ts'

const votes: ExportSection = {
  name: 'votes',
  columns: [
    'vote',
    'proposal',
    'matter',
    'method',
    'charter',
    'round',
    'by',
    'written',
    'stage',
    'seats',
    'limit',
    'seed',
    'seedHow',
    'lot',
    'outcome',
    'winners',
    'voters',
    'electors',
    'late',
    'certified',
    'text',
    'box',
  ],
  rows: (asked) =>
    [...asked.state.votes.rows()].map(([vote, row]) => ({
      vote,
      ...byWhom(asked, row),
      ...askedIn(asked, row),
      stage: stageOf(asked.state, vote),
      ...cameTo(asked, vote, row),
    })),
}

const askedIn = ({ state }: ExportAsked, vote: Vote) => {
  const { proposal, charter, round, seats, limit, seed, lot } = vote.content
  const policy = policyOf(state, vote)
  return {
    proposal,
    matter: policy?.name,
    method: policy?.method,
    charter,
    round,
    seats,
    limit,
    seed: hex(seed.bytes),
    seedHow: seed.how,
    lot,
  }
}

/** What was certified, else what somebody has recounted: then it is provisional. */
function cameTo({ results }: ExportAsked, ref: string, { certified, content }: Vote) {
  const result = results?.get(ref)
  const statement = certified?.statement ?? result?.statement
  if (!statement) return { certified: false }
  return {
    outcome: statement.outcome,
    winners: statement.winners.map((number) => content.options[number - 1]?.name ?? ''),
    voters: statement.voters,
    electors: statement.electors,
    late: result?.late.length,
    certified: certified !== undefined,
    text: hex(statement.text),
    box: hex(statement.box),
  }
}

const options: ExportSection = {
  name: 'options',
  columns: ['vote', 'number', 'option', 'name', 'cost'],
  rows: ({ state }) =>
    [...state.votes.rows()].flatMap(([vote, { content }]) =>
      content.options.map(({ id, name, cost }, at) => ({
        vote,
        number: at + 1,
        option: id,
        name,
        cost,
      })),
    ),
}

/** V7: none of a blind vote that is open. */
const ballots: ExportSection = {
  name: 'ballots',
  columns: [
    'vote',
    'by',
    'written',
    'answer',
    'objection',
    'ranking',
    'approves',
    'points',
    'reason',
    'casts',
  ],
  rows: (asked) =>
    [...asked.state.ballots.rows()]
      .filter(([, { content }]) => mayShowBallots(asked.state, content.vote))
      .map(([, { content, casts, ...row }]) => ({
        vote: content.vote,
        ...byWhom(asked, row),
        answer: content.answer,
        objection: content.objection && plain(content.objection),
        ranking: content.ranking,
        approves: content.approves,
        points: content.points && plain(content.points),
        reason: content.reason,
        casts,
      })),
}

const tallies: ExportSection = {
  name: 'tallies',
  columns: [
    'vote',
    'way',
    'yes',
    'no',
    'abstain',
    'voters',
    'where',
    'right',
    'wrong',
    'by',
    'written',
  ],
  rows: (asked) =>
    [...asked.state.tallies.rows()].map(([, row]) => {
      const { vote, way, yes, no, abstain, voters, where } = row.content
      return {
        vote,
        way,
        yes,
        no,
        abstain,
        voters: voters.map((id) => asked.nameOf(id) ?? id),
        where,
        right: row.witnesses.filter(({ right }) => right).length,
        wrong: row.witnesses.filter(({ right }) => !right).length,
        ...byWhom(asked, row),
      }
    }),
}

const attestations: ExportSection = {
  name: 'attestations',
  columns: ['vote', 'closing', 'outcome', 'by', 'written', 'signature'],
  rows: (asked) =>
    [...asked.state.attestations.rows()].map(([, row]) => ({
      vote: row.statement.vote,
      closing: row.statement.closing,
      outcome: row.statement.outcome,
      ...byWhom(asked, row),
      signature: hex(row.signature),
    })),
}

const holds: ExportSection = {
  name: 'suspensions',
  columns: ['decision', 'commission', 'because', 'resolves', 'days', 'ended'],
  rows: ({ state }) =>
    [...state.holds.rows()].map(([, { decision, commission, because, resolves, days, ended }]) => ({
      decision,
      commission: state.bodies.get(commission)?.terms.name ?? commission,
      because,
      resolves,
      days,
      ended,
    })),
}

const carried: ExportSection = {
  name: 'progress',
  columns: ['decision', 'task', 'status', 'note', 'by', 'written'],
  rows: (asked) =>
    [...asked.state.carried.rows()].map(([, row]) => ({
      decision: row.content.decision,
      task: row.content.task,
      status: row.content.status,
      note: row.content.note,
      ...byWhom(asked, row),
    })),
}

export const voteSections: readonly ExportSection[] = [
  votes,
  options,
  ballots,
  tallies,
  attestations,
  holds,
  carried,
]
