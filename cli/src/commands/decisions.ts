// What becomes of a decision: how far it is carried out, a commission that holds it, and the end of that.

import { type Act, type BodyOf, standingHolds } from '@folkmoot/areas/assembly'
import { type Refusal, refuse, type Result } from '@folkmoot/kernel/base'
import { findVote } from '../assembly/finding.ts'
import { type House, inHouse, write } from '../assembly/house.ts'
import type { Call, Run } from '../command.ts'
import { writeProposal } from './proposing.ts'

export const carried: Run = (call) =>
  inHouse(call, async (house) => {
    const decision = findVote(house, call.given['REF'] ?? '')
    if (!decision.ok) return decision
    const { ref } = decision.value
    const task = call.flags.int('task')
    const status = call.flags.text('status') as BodyOf<'assembly/carried'>['status']
    const note = call.flags.text('note') ?? ''
    const body = { decision: ref, status, note, ...(task === undefined ? {} : { task }) }
    const say = (): string => call.words.assembly.carried(call.words.assembly.statuses[status])
    return write(house, 'assembly/carried', body, { say, ref })
  })

const titled = (house: House, decision: string): string => {
  const proposal = house.state.votes.get(decision)?.content.proposal ?? ''
  return house.state.proposals.get(proposal)?.content.title ?? ''
}

/** A proposal of the commission about a decision: what it does, it does once the commission has voted. */
const aboutDecision =
  (act: (call: Call, decision: string) => Act, title: (call: Call, of: string) => string): Run =>
  (call) =>
    inHouse(call, async (house): Promise<Result<void, Refusal>> => {
      const decision = findVote(house, call.given['REF'] ?? '')
      if (!decision.ok) return decision
      const { ref } = decision.value
      const named = call.flags.text('title') ?? title(call, titled(house, ref))
      return writeProposal(house, { title: named.slice(0, TITLE_CHARS), act: act(call, ref) })
    })
const TITLE_CHARS = 200

export const suspendDecision = aboutDecision(
  ({ flags }, decision) => ({
    suspend: {
      decision,
      because: flags.text('because') ?? '',
      resolves: flags.text('resolves') ?? '',
    },
  }),
  ({ words }, of) => words.assembly.suspendTitle(of),
)

export const liftDecision = aboutDecision(
  ({ flags }, decision) => ({ lift: { decision, because: flags.text('because') ?? '' } }),
  ({ words }, of) => words.assembly.liftTitle(of),
)

/** An attester's word, for each hold that stands or the one whose vote is named. */
export const termOver: Run = (call) =>
  inHouse(call, async (house) => {
    const decision = findVote(house, call.given['REF'] ?? '')
    if (!decision.ok) return decision
    const { ref } = decision.value
    const holds = standingHolds(house.state, ref)
    const by = call.flags.text('vote')
    const hold = by === undefined ? holds[0] : holds.find((each) => each.by.startsWith(by))
    if (!hold) return refuse({ kind: 'cli-not-held' })
    const body = { decision: ref, suspended: hold.by }
    return write(house, 'assembly/term-ended', body, {
      say: () => call.words.assembly.termOver,
      ref,
    })
  })
