// What there is to decide, with what waits for whoever asks first.

import {
  type AssemblyState,
  agendaWithStages,
  belongs,
  bodyOf,
  conversationsOf,
  type Found,
  isModerator,
  minutesView,
  type OnAgenda,
  presencesOf,
  progressOf,
  PROPOSAL_STAGES,
  stageOf,
  type Vote,
  voteEnds,
  votesFor,
  votesOf,
} from '@folkmoot/areas/assembly'
import { ok } from '@folkmoot/kernel/base'
import { bodyGiven } from '../assembly/finding.ts'
import { type House, inHouse, stillOpenUntil } from '../assembly/house.ts'
import { shortId } from '../choosing.ts'
import type { Run } from '../command.ts'
import { columns, shown } from '../terminal.ts'

export const agenda: Run = (call) =>
  inHouse(call, async (house) => {
    const body = bodyGiven(house)
    if (!body.ok) return body
    const all = agendaWithStages(house.state, body.value?.key)
    const needs = needsOf(house)
    if (call.flags.is('json')) call.terminal.json(told(house, all, needs))
    else for (const line of linesOf(house, all, needs)) call.terminal.out(line)
    if (all.length === 0) call.terminal.say(call.words.assembly.noProposals)
    return ok()
  })

export interface Need {
  readonly what: 'ballot' | 'attest' | 'appeal' | 'minutes' | 'opinion'
  readonly ref: string
  readonly title: string
}

const titleOf = (state: AssemblyState, proposal: string): string =>
  state.proposals.get(proposal)?.content.title ?? ''

/** Ballots to cast, results to recount and sign, appeals, minutes to approve, statements to answer. */
export function needsOf(house: House): readonly Need[] {
  const { state, me } = house
  const titled = ({ ref, row }: Found<Vote>) => ({
    ref,
    title: titleOf(state, row.content.proposal),
  })
  return [
    ...votesFor(state, me).map((vote) => ({ what: 'ballot' as const, ...titled(vote) })),
    ...toAttest(house).map((vote) => ({ what: 'attest' as const, ...titled(vote) })),
    ...appealsFor(house),
    ...minutesFor(house),
    ...questionsFor(house),
  ]
}

const toAttest = ({ state, me }: House): readonly Found<Vote>[] =>
  [...state.votes.rows()]
    .filter(([ref, { attesters }]) => stageOf(state, ref) === 'closed' && attesters.includes(me))
    .filter(([ref]) =>
      state.attestations.by('vote', ref).every((key) => state.attestations.get(key)?.by !== me),
    )
    .map(([ref, row]) => ({ ref, row }))

function appealsFor({ state, me, acting }: House): readonly Need[] {
  if (!isModerator(state, me, acting)) return []
  return state.hidings.by('open', 'yes').flatMap((ref) => {
    const hiding = state.hidings.get(ref)
    const said = hiding && hiding.by !== me ? state.talk.get(hiding.said) : undefined
    return hiding && said
      ? [
          {
            what: 'appeal' as const,
            ref: hiding.said,
            title: titleOf(state, said.content.proposal),
          },
        ]
      : []
  })
}

/** Of meetings where one was, written and not approved of by oneself. */
function minutesFor({ state, me }: House): readonly Need[] {
  const written = [...state.meetings.rows()].filter(([ref]) => {
    const { text, approval } = minutesView(state, ref)
    const said = [...approval.approve, ...approval.decline].includes(me)
    const was = presencesOf(state, ref).some(({ who, came }) => who === me && came !== undefined)
    return text !== undefined && was && !said && !approval.approved
  })
  return written.map(([ref, { content }]) => ({ what: 'minutes', ref, title: content.title }))
}

function questionsFor({ state, me }: House): readonly Need[] {
  return conversationsOf(state).flatMap(({ ref, row: { closed, content } }) => {
    const { answered, asked } = progressOf(state, ref, me)
    const isMine = belongs(state, content.body, me)
    return !closed && isMine && answered < asked
      ? [{ what: 'opinion' as const, ref, title: content.question }]
      : []
  })
}

function linesOf(house: House, all: readonly OnAgenda[], needs: readonly Need[]): string[] {
  const { call } = house
  const { assembly } = call.words
  const { bold } = call.terminal
  const lines: string[] = []
  const part = (heading: string, rows: readonly (readonly string[])[]): void => {
    if (rows.length === 0) return
    if (lines.length > 0) lines.push('')
    lines.push(bold(heading), ...columns(rows).map((line) => `  ${line.trimEnd()}`))
  }
  part(
    assembly.needsYou,
    needs.map(({ what, ref, title }) => [shortId(ref), shown(title), assembly.needs[what]]),
  )
  for (const stage of PROPOSAL_STAGES)
    part(
      assembly.stages[stage],
      all.filter((one) => one.stage === stage).map((one) => rowOf(house, one)),
    )
  return lines
}

function rowOf(house: House, { ref, row, stage }: OnAgenda): readonly string[] {
  const { state, call, nameOf } = house
  const body = state.bodies.get(bodyOf(row.content.body))?.terms.name
  const vote = votesOf(state, ref)[0]?.ref
  const until = stage === 'voting' && vote !== undefined ? stillOpenUntil(house, vote) : undefined
  return [
    shortId(ref),
    shown(row.content.title),
    until === undefined ? nameOf(row.by) : call.words.assembly.until(until),
    body === undefined ? '' : shown(body),
  ]
}

function told({ state }: House, all: readonly OnAgenda[], needs: readonly Need[]) {
  return {
    needs,
    proposals: all.map(({ ref, row, stage }) => {
      const vote = votesOf(state, ref)[0]?.ref
      return {
        ref,
        title: row.content.title,
        stage,
        matter: row.content.matter,
        by: row.by,
        body: state.bodies.get(bodyOf(row.content.body))?.terms.name ?? null,
        vote: vote ?? null,
        until: vote === undefined ? null : (voteEnds(state, vote) ?? null),
        written: new Date(row.written).toISOString(),
      }
    }),
  }
}
