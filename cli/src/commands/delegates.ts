// Delegates: who speaks where with which instruction, what they did there, recalling them; and who votes
// for whom at a vote that they cannot come to.

import {
  type BodyOf,
  type Found,
  type MandateFound,
  mandatesOf,
  reportsOf,
  type Vote,
} from '@folkmoot/areas/assembly'
import { ok, type Refusal, refuse, type Result } from '@folkmoot/kernel/base'
import { bodyGiven, findMembers, findVote } from '../assembly/finding.ts'
import { type House, inHouse, write } from '../assembly/house.ts'
import { findMeeting } from '../assembly/meetings.ts'
import { shortId } from '../choosing.ts'
import type { Run } from '../command.ts'
import { shown } from '../terminal.ts'
import { writeProposal } from './proposing.ts'

type Mandate = NonNullable<NonNullable<BodyOf<'assembly/proposed'>['act']>['mandate']>

export const mandates: Run = (call) =>
  inHouse(call, async (house) => {
    const all = mandatesOf(house.state)
    if (call.flags.is('json')) call.terminal.json(all.map((one) => told(house, one)))
    else if (all.length === 0) call.terminal.say(call.words.meeting.noMandates)
    else for (const one of all) for (const line of linesOf(house, one)) call.terminal.out(line)
    return ok()
  })

const placeOf = ({ state, call }: House, { row }: MandateFound): string => {
  const { body, content } = row
  if (content.elsewhere) return shown(content.elsewhere.name)
  const name = body === undefined || body === '' ? undefined : state.bodies.get(body)?.terms.name
  return name === undefined ? call.words.meeting.here : shown(name)
}

const ofDelegate = ({ state }: House, { row }: MandateFound) =>
  reportsOf(state, row.decision).filter((one) => one.row.content.delegate === row.delegate)

function told(house: House, mandate: MandateFound) {
  const { decision, delegate, content, since } = mandate.row
  return {
    decision,
    delegate,
    name: house.nameOf(delegate),
    where: placeOf(house, mandate),
    instruction: content.instruction,
    positions: content.positions,
    days: content.term?.days ?? null,
    since: new Date(since).toISOString(),
    over: mandate.over ?? null,
    reports: ofDelegate(house, mandate).map(({ ref, row, mark }) => ({
      ref,
      question: row.content.question,
      answer: row.content.answer ?? row.content.option ?? null,
      mark,
      note: row.content.note,
    })),
  }
}

function linesOf(house: House, mandate: MandateFound): readonly string[] {
  const { meeting: words } = house.call.words
  const { bold, dim } = house.call.terminal
  const { delegate, content, decision } = mandate.row
  const over = mandate.over === undefined ? '' : ` — ${words.over[mandate.over]}`
  const reports = ofDelegate(house, mandate).map(({ row, mark }) => {
    const { question, answer, option = '', note } = row.content
    const said = answer ?? shown(option)
    return `  ${shown(question)} ${said} (${words.marks[mark]})${note ? `: ${shown(note)}` : ''}`
  })
  return [
    `${bold(house.nameOf(delegate))} — ${placeOf(house, mandate)}${over}  ${dim(shortId(decision))}`,
    ...(content.instruction ? [`  ${shown(content.instruction)}`] : []),
    ...content.positions.map(
      ({ question, answers, options }) =>
        `  ${shown(question)} ${[...answers, ...options.map(shown)].join(', ')}`,
    ),
    ...reports,
  ]
}

export const mandateGive: Run = (call) =>
  inHouse(call, async (house) => {
    const { flags } = call
    const people = findMembers(house, flags.all('delegate'))
    if (!people.ok) return people
    const positions = positionsGiven(flags.all('position'))
    if (!positions.ok) return positions
    const place = bodyGiven(house, 'into')
    if (!place.ok) return place
    const elsewhere = flags.text('elsewhere')
    const days = flags.int('days')
    const mandate: Mandate = {
      delegates: people.value.map((who) => ({ who })),
      matters: [],
      instruction: flags.text('instruction') ?? '',
      positions: positions.value,
      ...(place.value ? { for: place.value.name } : {}),
      ...(elsewhere === undefined ? {} : { elsewhere: { name: elsewhere } }),
      ...(days === undefined ? {} : { term: { days } }),
    }
    return writeProposal(house, { act: { mandate } })
  })

const ANSWERS = ['yes', 'no', 'abstain'] as const

/** `Do medicines cross first? = yes, abstain`; other words are options that may stand first. */
function positionsGiven(given: readonly string[]): Result<Mandate['positions'], Refusal> {
  const positions: Mandate['positions'][number][] = []
  for (const [at, text] of given.entries()) {
    const [, question, said = ''] = /^(.*\S)\s*=\s*(\S.*)$/.exec(text.trim()) ?? []
    if (question === undefined) return refuse({ kind: 'cli-position-unreadable', given: text })
    const words = said.split(',').map((word) => word.trim())
    const answers = ANSWERS.filter((answer) => words.includes(answer))
    const options = words.filter((word) => !ANSWERS.some((answer) => answer === word))
    positions.push({ id: `p${at + 1}`, question, answers, options })
  }
  return ok(positions)
}

/** The decision that gave a mandate. */
function mandateGiven(house: House): Result<Found<Vote>, Refusal> {
  const given = house.call.given['REF'] ?? ''
  const decision = findVote(house, given)
  if (!decision.ok) return decision
  return mandatesOf(house.state).some(({ row }) => row.decision === decision.value.ref)
    ? decision
    : refuse({ kind: 'assembly-unknown-mandate' })
}

export const mandateRecall: Run = (call) =>
  inHouse(call, async (house) => {
    const decision = mandateGiven(house)
    if (!decision.ok) return decision
    const people = findMembers(house, call.flags.all('delegate'))
    if (!people.ok) return people
    const recall = {
      mandate: decision.value.ref,
      delegates: [...people.value],
      because: call.flags.text('because') ?? '',
    }
    const title = call.words.meeting.recallTitle(people.value.map(house.nameOf).join(', '))
    return writeProposal(house, { title, act: { recall } })
  })

export const mandateReport: Run = (call) =>
  inHouse(call, async (house) => {
    const decision = mandateGiven(house)
    if (!decision.ok) return decision
    const { flags } = call
    const people = findMembers(house, [flags.text('delegate') ?? ''])
    if (!people.ok) return people
    const [delegate = ''] = people.value
    const position = flags.int('position')
    const option = flags.text('option')
    const answer = flags.text('voted') as (typeof ANSWERS)[number] | undefined
    const body: BodyOf<'assembly/vote-reported'> = {
      mandate: decision.value.ref,
      delegate,
      question: flags.text('question') ?? '',
      note: flags.text('note') ?? '',
      ...(position === undefined ? {} : { position: `p${position}` }),
      ...(answer === undefined ? {} : { answer }),
      ...(option === undefined ? {} : { option }),
    }
    return write(house, 'assembly/vote-reported', body, { say: call.words.meeting.voteReported })
  })

export const proxyName: Run = (call) =>
  inHouse(call, async (house) => {
    const people = findMembers(house, [call.given['NAME'] ?? ''])
    if (!people.ok) return people
    const [to = ''] = people.value
    const forWhat = proxyFor(house)
    if (!forWhat.ok) return forWhat
    const gives = !call.flags.is('not')
    const body = { to, gives, note: call.flags.text('reason') ?? '', ...forWhat.value }
    const { proxyNamed, proxyTaken } = call.words.meeting
    return write(house, 'assembly/proxy-named', body, {
      say: () => (gives ? proxyNamed : proxyTaken)(house.nameOf(to)),
    })
  })

/** One vote, or one meeting with the proposals on its agenda. */
function proxyFor(
  house: House,
): Result<Pick<BodyOf<'assembly/proxy-named'>, 'vote' | 'meeting'>, Refusal> {
  const { flags } = house.call
  const [vote, meeting] = [flags.text('vote'), flags.text('meeting')]
  if (vote !== undefined) {
    const found = findVote(house, vote)
    return found.ok ? ok({ vote: found.value.ref }) : found
  }
  if (meeting === undefined) return ok({})
  const found = findMeeting(house, meeting)
  if (!found.ok) return found
  const { ref, row } = found.value
  const proposals = house.state.items
    .by('meeting', ref)
    .flatMap((key) => house.state.items.get(key)?.content.proposal ?? [])
  return ok({ meeting: { name: row.content.title, ref, proposals: [...new Set(proposals)] } })
}
