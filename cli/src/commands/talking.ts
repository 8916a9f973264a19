// The talk about a proposal: reasons, questions and answers, reactions, and what moderators hide.

import { type BodyOf, REACTIONS } from '@folkmoot/areas/assembly'
import { ok, type Refusal, refuse, type Result } from '@folkmoot/kernel/base'
import { bodyGiven, findProposal, findSaid } from '../assembly/finding.ts'
import { type House, inHouse, write } from '../assembly/house.ts'
import type { Call, Run } from '../command.ts'

type Says = BodyOf<'assembly/said'>['says']
const WAYS = ['for', 'against', 'question', 'summary'] as const

export const say: Run = async (call) => {
  const ways = WAYS.filter((way) => call.flags.is(way))
  const answered = call.flags.text('answer')
  if (ways.length + (answered === undefined ? 0 : 1) > 1) return refuse({ kind: 'cli-say-one-way' })
  return inHouse(call, async (house) => {
    const proposal = findProposal(house, call.given['REF'] ?? '')
    if (!proposal.ok) return proposal
    const to = answered ?? call.flags.text('to')
    const said = to === undefined ? ok(undefined) : findSaid(house, to)
    if (!said.ok) return said
    const as = bodyGiven(house)
    if (!as.ok) return as
    const says: Says = answered === undefined ? (ways[0] ?? 'remark') : 'answer'
    const body: BodyOf<'assembly/said'> = {
      proposal: proposal.value.ref,
      says,
      text: call.given['TEXT'] ?? '',
      ...(said.value ? { to: said.value.ref } : {}),
      ...(as.value ? { as: as.value.name } : {}),
    }
    return write(house, 'assembly/said', body, { say: call.words.assembly.said })
  })
}

export const react: Run = async (call) => {
  const given = call.given['REACTION'] ?? ''
  const reaction = REACTIONS.find((each) => each === given)
  if (!reaction)
    return refuse({ kind: 'cli-reaction-unknown', given, choices: REACTIONS.join(', ') })
  return inHouse(call, async (house) => {
    const proposal = findProposal(house, call.given['REF'] ?? '')
    if (!proposal.ok) return proposal
    const { ref } = proposal.value
    const reason = call.flags.text('reason')
    const body = { proposal: ref, reaction, ...(reason === undefined ? {} : { reason }) }
    const words = (): string => house.area.reactions[reaction]
    return write(house, 'assembly/reacted', body, { say: words, ref })
  })
}

export const hide: Run = (call) =>
  inHouse(call, async (house) => {
    const said = findSaid(house, call.given['REF'] ?? '')
    if (!said.ok) return said
    const body = { said: said.value.ref, reason: reasonOf(call) }
    return write(house, 'assembly/hidden', body, {
      say: call.words.assembly.hidden,
      ref: said.value.ref,
    })
  })

const reasonOf = ({ flags }: Call): string => flags.text('reason') ?? ''

/** The hiding of a contribution that stands. */
function hidingOf(house: House): Result<{ said: string; hidden: string }, Refusal> {
  const said = findSaid(house, house.call.given['REF'] ?? '')
  if (!said.ok) return said
  const hidden = said.value.row.hiddenBy.at(-1)
  return hidden === undefined
    ? refuse({ kind: 'assembly-unknown-hiding' })
    : ok({ said: said.value.ref, hidden })
}

export const appeal: Run = (call) =>
  inHouse(call, async (house) => {
    const hiding = hidingOf(house)
    if (!hiding.ok) return hiding
    const { said, hidden } = hiding.value
    const made = { say: call.words.assembly.appealed, ref: said }
    return write(house, 'assembly/appealed', { hidden, reason: reasonOf(call) }, made)
  })

export const answerAppeal: Run = (call) =>
  inHouse(call, async (house) => {
    const hiding = hidingOf(house)
    if (!hiding.ok) return hiding
    const { said, hidden } = hiding.value
    const stays = !call.flags.is('show-again')
    const { staysHidden, shownAgain } = call.words.assembly
    const body = { hidden, stays, reason: reasonOf(call) }
    return write(house, 'assembly/appeal-answered', body, {
      say: stays ? staysHidden : shownAgain,
      ref: said,
    })
  })
