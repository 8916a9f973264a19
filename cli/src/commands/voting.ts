// A vote from opening to attestation. What is cited is all that this device has seen, so `sync` first.

import {
  attestationDraft,
  certifyingOf,
  closingDraft,
  openingDraft,
  recountIn,
  resultToShow,
} from '@folkmoot/areas/assembly'
import { idBytes } from '@folkmoot/kernel/log'
import { choiceGiven } from '../assembly/choice.ts'
import { findMembers, findProposal, findVote } from '../assembly/finding.ts'
import { inHouse, stillOpenUntil, write, writeSeeing } from '../assembly/house.ts'
import { openingGiven } from '../assembly/opening.ts'
import type { Run } from '../command.ts'
import { shown } from '../terminal.ts'

export const open: Run = (call) =>
  inHouse(call, async (house) => {
    const proposal = findProposal(house, call.given['REF'] ?? '')
    if (!proposal.ok) return proposal
    const input = await openingGiven(house, proposal.value)
    if (!input.ok) return input
    return writeSeeing(house, (seen) => openingDraft(input.value, house.acting, seen), {
      say: call.words.assembly.opened,
    })
  })

export const cast: Run = async (call) => {
  const choice = choiceGiven(call)
  if (!choice.ok) return choice
  return inHouse(call, async (house) => {
    const vote = findVote(house, call.given['REF'] ?? '')
    if (!vote.ok) return vote
    const { ref } = vote.value
    const say = (): string => call.words.assembly.cast(stillOpenUntil(house, ref) ?? '')
    const absent = call.flags.text('on-behalf')
    if (absent !== undefined) {
      const people = findMembers(house, [absent])
      if (!people.ok) return people
      const [who = ''] = people.value
      const body = { vote: ref, for: who, ...choice.value }
      return write(house, 'assembly/proxy-cast', body, { say, ref })
    }
    return write(house, 'assembly/ballot-cast', { vote: ref, ...choice.value }, { say, ref })
  })
}

export const close: Run = (call) =>
  inHouse(call, async (house) => {
    const vote = findVote(house, call.given['REF'] ?? '')
    if (!vote.ok) return vote
    const { ref } = vote.value
    const recount = recountIn(house.community)
    return writeSeeing(house, (seen) => closingDraft(ref, house.acting, seen, recount), {
      say: () => call.words.assembly.closed,
      ref,
    })
  })

/** Recounts, and signs what was found. */
export const attest: Run = (call) =>
  inHouse(call, async (house) => {
    const vote = findVote(house, call.given['REF'] ?? '')
    if (!vote.ok) return vote
    const { ref } = vote.value
    const { community, acting, area } = house
    const recount = recountIn(community)
    const found = resultToShow(recount, ref)
    if (!found.ok) return found
    const { closing, result } = found.value
    const say = (): string => {
      const { have = 0, needed = 0 } = certifyingOf(recountIn(community).now, ref) ?? {}
      const outcome = area.outcomes[result.statement.outcome]
      return call.words.assembly.attested(outcome, have, needed)
    }
    const space = idBytes(community.id)
    return writeSeeing(
      house,
      (seeing) => attestationDraft(space, closing.ref, acting, { seeing, recount }),
      { say, ref },
    )
  })

/** Hands or papers that were counted in a room, with who took part. */
export const tally: Run = (call) =>
  inHouse(call, async (house) => {
    const { flags } = call
    const vote = findVote(house, call.given['REF'] ?? '')
    if (!vote.ok) return vote
    const voters = findMembers(house, flags.all('voter'))
    if (!voters.ok) return voters
    const where = flags.text('where')
    const body = {
      vote: vote.value.ref,
      way: flags.is('paper') ? ('paper' as const) : ('hands' as const),
      yes: flags.int('yes') ?? 0,
      no: flags.int('no') ?? 0,
      abstain: flags.int('abstain') ?? 0,
      voters: [...voters.value],
      ...(where === undefined ? {} : { where: shown(where) }),
    }
    return write(house, 'assembly/tally-entered', body, { say: call.words.assembly.tallied })
  })

export const witness: Run = (call) =>
  inHouse(call, async (house) => {
    const given = call.given['REF'] ?? ''
    const [ref = given] = [...house.state.tallies.rows()]
      .map(([key]) => key)
      .filter((key) => given.length >= 4 && key.startsWith(given.toLowerCase()))
    const note = call.flags.text('note')
    const right = !call.flags.is('wrong')
    const body = { tally: ref, right, ...(note === undefined ? {} : { note }) }
    return write(house, 'assembly/tally-witnessed', body, {
      say: () => call.words.assembly.witnessed,
      ref,
    })
  })
