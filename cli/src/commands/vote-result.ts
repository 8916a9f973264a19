// What a vote came to, recounted here: a plain sentence, the count to follow on paper, and what stands
// beside it. An open vote says how long, and no more than the charter lets it.

import {
  certifyingOf,
  type Found,
  mayShowBallots,
  recountIn,
  resultToShow,
  stageOf,
  standingHolds,
  type Vote,
  voteEnds,
  type VoteResult,
} from '@folkmoot/areas/assembly'
import { hex, ok, type Refusal, type Result } from '@folkmoot/kernel/base'
import { countReport } from '../assembly/count.ts'
import { findVote } from '../assembly/finding.ts'
import { type House, inHouse, stillOpenUntil } from '../assembly/house.ts'
import type { Run } from '../command.ts'
import { shown } from '../terminal.ts'
import { loadMethodWords } from '../words/methods/index.ts'
import type { Report } from './count-report.ts'

export const result: Run = (call) =>
  inHouse(call, async (house) => {
    const vote = findVote(house, call.given['REF'] ?? '')
    if (!vote.ok) return vote
    return stageOf(house.state, vote.value.ref) === 'open'
      ? sayOpen(house, vote.value)
      : sayResult(house, vote.value)
  })

const titleOf = ({ state }: House, { row }: Found<Vote>): string =>
  shown(state.proposals.get(row.content.proposal)?.content.title ?? '')

function sayOpen(house: House, vote: Found<Vote>): Result<void> {
  const { state, call, area } = house
  const ends = voteEnds(state, vote.ref)
  const voted = mayShowBallots(state, vote.ref) ? state.ballots.count('vote', vote.ref) : undefined
  if (call.flags.is('json')) {
    const until = ends === undefined ? null : new Date(ends).toISOString()
    const told = {
      vote: vote.ref,
      proposal: vote.row.content.proposal,
      title: titleOf(house, vote),
    }
    call.terminal.json({ ...told, stage: 'open', until, voted: voted ?? null })
    return ok()
  }
  const { assembly } = call.words
  call.terminal.out(`${titleOf(house, vote)} — ${area.stages.open}`)
  for (const [at, { name }] of vote.row.content.options.entries())
    call.terminal.out(`  ${at + 1}. ${shown(name)}`)
  const until = stillOpenUntil(house, vote.ref)
  if (until !== undefined) call.terminal.out(assembly.until(until))
  call.terminal.out(voted === undefined ? assembly.blind : assembly.voted(voted))
  return ok()
}

async function sayResult(house: House, vote: Found<Vote>): Promise<Result<void, Refusal>> {
  const { call, community } = house
  const recount = recountIn(community)
  const found = resultToShow(recount, vote.ref)
  if (!found.ok) return found
  const { counted } = await loadMethodWords(call.language)
  const telling = { words: call.words.assembly, counted, sha256: recount.sha256 }
  const report = countReport(found.value.result, telling)
  const shownResult = { vote, result: found.value.result, report }
  if (call.flags.is('json')) call.terminal.json(told(house, shownResult))
  else for (const line of linesOf(house, shownResult)) call.terminal.out(line)
  return ok()
}

interface Shown {
  readonly vote: Found<Vote>
  readonly result: VoteResult
  readonly report: Report
}

/** The count is that of the certificate; fields are only ever added. */
function told(house: House, { vote, result, report }: Shown) {
  const { state } = house
  const { statement, box } = result
  const { have, needed } = certifyingOf(state, vote.ref) ?? { have: 0, needed: 0 }
  return {
    vote: vote.ref,
    proposal: vote.row.content.proposal,
    title: titleOf(house, vote),
    stage: stageOf(state, vote.ref),
    outcome: statement.outcome,
    winners: statement.winners,
    electors: statement.electors,
    voters: statement.voters,
    round: box.round,
    attested: { have, needed },
    late: result.late.length,
    outside: result.outside.length,
    inRoom: result.inRoom.length,
    rooms: result.rooms.map(({ ref, counts }) => ({ ref, counts })),
    delegates: result.delegates.map(({ voter, mark }) => ({ voter, mark })),
    proxies: result.proxies.length,
    apart: (box.apart ?? []).map(({ why }) => why),
    unreadable: result.hidden,
    statement: {
      closing: statement.closing,
      opened: hex(statement.opened),
      closed: hex(statement.closed),
      text: hex(statement.text),
      box: hex(statement.box),
    },
    count: report.json,
  }
}

function linesOf(house: House, { vote, result, report }: Shown): readonly string[] {
  const { state, call, area } = house
  const { assembly: words } = call.words
  const { statement, box } = result
  const stage = stageOf(state, vote.ref) ?? 'closed'
  const { have, needed } = certifyingOf(state, vote.ref) ?? { have: 0, needed: 0 }
  const chosen = statement.winners.map((winner) => shown(box.options[winner - 1]?.name ?? ''))
  const outcome = area.outcomes[statement.outcome]
  return [
    call.terminal.bold(titleOf(house, vote)),
    chosen.length > 0 ? words.chosen(chosen.join(', ').replace(/[.。]$/, '')) : `${outcome}.`,
    `${area.stages[stage]}${stage === 'closed' ? ` (${have}/${needed})` : ''}.`,
    words.tookPart(statement.voters, statement.electors),
    ...standingHolds(state, vote.ref).map(({ because, resolves }) =>
      words.held(shown(because), shown(resolves)),
    ),
    '',
    ...report.lines,
    ...besideOf(house, result),
  ]
}

/** What is shown and not counted, and what makes the result doubtful. */
function besideOf({ call }: House, result: VoteResult): readonly string[] {
  const { assembly: words } = call.words
  const { late, outside, inRoom, rooms, hidden, forked, box } = result
  const apart = rooms.filter(({ counts }) => !counts).length
  return [
    ...(late.length > 0 ? [words.late(late.length)] : []),
    ...(outside.length > 0 ? [words.outside(outside.length)] : []),
    ...(inRoom.length > 0 ? [words.inRoom(inRoom.length)] : []),
    ...(apart > 0 ? [words.roomsApart(apart)] : []),
    ...(box.apart && box.apart.length > 0 ? [call.words.meeting.apart(box.apart.length)] : []),
    ...(hidden > 0 ? [words.unreadable(hidden)] : []),
    ...(forked.length > 0 ? [words.forked(forked.length)] : []),
  ]
}
