// Conversations: what people think, one statement at a time; what all groups share, and the groups.

import {
  answersIn,
  conversationsOf,
  mapOf,
  progressOf,
  STANCES,
  stanceOf,
  statementsOf,
  writeVotesCsv,
} from '@folkmoot/areas/assembly'
import { ok, type Refusal, refuse, type Result } from '@folkmoot/kernel/base'
import { bodyGiven, findOnly, rowsOf } from '../assembly/finding.ts'
import { type House, inHouse, write } from '../assembly/house.ts'
import { shortId } from '../choosing.ts'
import type { Run } from '../command.ts'
import { columns, shown } from '../terminal.ts'

export const conversations: Run = (call) =>
  inHouse(call, async (house) => {
    const { state, me } = house
    const all = conversationsOf(state).map(({ ref, row }) => {
      const { question } = row.content
      return { ref, question, closed: row.closed !== undefined, ...progressOf(state, ref, me) }
    })
    const { thinking: words } = call.words
    if (call.flags.is('json')) call.terminal.json(all)
    else if (all.length === 0) call.terminal.say(words.noConversations)
    else {
      const rows = all.map(({ ref, question, answered, asked, closed }) => [
        shortId(ref),
        words.answered(answered, asked),
        `${shown(question)}${closed ? ` (${words.isClosed})` : ''}`,
      ])
      for (const line of columns(rows)) call.terminal.out(line)
    }
    return ok()
  })

export const conversationBegin: Run = (call) =>
  inHouse(call, async (house) => {
    const body = bodyGiven(house)
    if (!body.ok) return body
    const about = call.flags.text('about')
    const content = {
      question: call.given['QUESTION'] ?? '',
      writing: call.flags.is('author-only') ? ('author' as const) : ('everybody' as const),
      ...(about === undefined ? {} : { about }),
      ...(body.value ? { body: body.value.name } : {}),
    }
    return write(house, 'assembly/conversation-begun', content, { say: call.words.thinking.begun })
  })

function conversationGiven({ state, call }: House): Result<string, Refusal> {
  const all = rowsOf(state.conversations, ({ content }) => content.question)
  const found = findOnly('conversation', call.given['REF'] ?? '', all)
  return found.ok ? ok(found.value.ref) : found
}

export const conversationState: Run = (call) =>
  inHouse(call, async (house) => {
    const conversation = conversationGiven(house)
    if (!conversation.ok) return conversation
    const body = { conversation: conversation.value, text: call.given['TEXT'] ?? '' }
    return write(house, 'assembly/stated', body, { say: call.words.thinking.stated })
  })

export const conversationAnswer: Run = async (call) => {
  const given = call.given['STANCE'] ?? ''
  const stance = STANCES.find((each) => each === given)
  if (!stance) return refuse({ kind: 'cli-stance-unknown', given })
  return inHouse(call, async (house) => {
    const all = rowsOf(house.state.statements, ({ content }) => content.text)
    const found = findOnly('statement', call.given['REF'] ?? '', all)
    if (!found.ok) return found
    const { ref } = found.value
    return write(
      house,
      'assembly/answered',
      { statement: ref, stance },
      {
        say: () => call.words.thinking.stances[stance],
        ref,
      },
    )
  })
}

export const conversationClose: Run = (call) =>
  inHouse(call, async (house) => {
    const conversation = conversationGiven(house)
    if (!conversation.ok) return conversation
    const closed = !call.flags.is('open')
    const note = call.flags.text('note') ?? ''
    const body = { conversation: conversation.value, closed, note }
    const { closedNow, openAgain } = call.words.thinking
    return write(house, 'assembly/conversation-marked', body, {
      say: () => (closed ? closedNow : openAgain),
      ref: conversation.value,
    })
  })

/** Statements with what all said and what oneself has said; then what the groups share. */
export const conversationShow: Run = (call) =>
  inHouse(call, async (house) => {
    const conversation = conversationGiven(house)
    if (!conversation.ok) return conversation
    const ref = conversation.value
    const map = mapOf(house.state, ref)
    if (!map.ok && map.refusal.kind !== 'assembly-conversation-silent') return map
    if (call.flags.is('json')) {
      const statements = statementsOf(house.state, ref).map(({ ref, row }) => ({
        ref,
        text: row.content.text,
        hidden: row.hiddenBy.length > 0,
        mine: stanceOf(house.state, ref, house.me) ?? null,
      }))
      call.terminal.json({ conversation: ref, statements, map: map.ok ? map.value : null })
    } else for (const line of linesOf(house, ref, map)) call.terminal.out(line)
    return ok()
  })

function linesOf(house: House, ref: string, map: ReturnType<typeof mapOf>): readonly string[] {
  const { state, me, call } = house
  const { thinking: words } = call.words
  const textOf = (statement: string): string =>
    shown(state.statements.get(statement)?.content.text ?? '')
  const rows = statementsOf(state, ref)
    .filter(({ row }) => row.hiddenBy.length === 0)
    .map(({ ref, row }) => {
      const stance = stanceOf(state, ref, me)
      const counts = map.ok ? map.value.counts[ref] : undefined
      const told = counts ? `${counts.agree}/${counts.disagree}/${counts.pass}` : ''
      return [shortId(ref), told, stance ? words.stances[stance] : '', shown(row.content.text)]
    })
  const lines = [shown(state.conversations.get(ref)?.content.question ?? ''), ...columns(rows)]
  if (!map.ok) return lines
  const { shared, groups } = map.value
  return [
    ...lines,
    ...(shared.length > 0 ? ['', words.shared, ...shared.map((one) => `  ${textOf(one)}`)] : []),
    ...groups.flatMap(({ id, members, stands }) => [
      '',
      words.group(id + 1, members.length),
      ...stands.map(({ statement, side }) => `  ${words.stances[side]}: ${textOf(statement)}`),
    ]),
  ]
}

/** For `folkmoot opinion`: numbers in place of people. */
export const conversationVotes: Run = (call) =>
  inHouse(call, async (house) => {
    const conversation = conversationGiven(house)
    if (!conversation.ok) return conversation
    call.terminal.write(writeVotesCsv(answersIn(house.state, conversation.value)))
    return ok()
  })
