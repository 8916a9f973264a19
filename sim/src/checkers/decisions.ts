// P8, P9, P10 of decisions: one member one vote, no two results of one vote, and nothing certified that
// too few have signed; all devices recount the same.

import {
  type AssemblyState,
  attestersNeeded,
  recountIn,
  resultToShow,
  type Vote,
} from '@folkmoot/areas/assembly'
import { encodeCbor, hex } from '@folkmoot/kernel/base'
import type { Community } from '@folkmoot/kernel/replica'
import type { SimDevice } from '../world/device.ts'
import { count, fail, type World } from '../world/world.ts'
import { type Agreed, correctDevices } from './ending.ts'
import { deviceOfLog } from './reading.ts'

const stateOf = (community: Community): AssemblyState => community.area<AssemblyState>('assembly')
const textOf = (statement: Parameters<typeof encodeCbor>[0]): string => hex(encodeCbor(statement))

/** Attesters who lie, whose log may have two branches, or who were taken out: these promise nothing. */
function faulty(world: World, community: Community, { attesters }: Vote): number {
  const { members } = community.membership()
  return attesters.filter((id) => {
    const devices = members.get(id as never)?.devices ?? []
    return devices.some(({ log }) => {
      const device = deviceOfLog(world, log)
      if (!device || !device.honest || device.mayFork.size > 0) return true
      return world.ghost.removals.some(({ devices: gone }) => gone.includes(device.name))
    })
  }).length
}

const f = ({ attesters }: Vote): number => Math.floor((attesters.length - 1) / 3)

/** P9, P10, after each action of an honest device. */
export function noteDecisions(world: World, device: SimDevice, community: Community): void {
  const state = stateOf(community)
  for (const [ref, vote] of state.votes.rows()) {
    if (!vote.certified) continue
    checkSigned(world, device, state, vote)
    const statement = textOf(vote.certified.statement)
    const known = world.ghost.certified.get(ref)
    if (!known) world.ghost.certified.set(ref, { statement, who: device.name })
    else if (known.statement !== statement && faulty(world, community, vote) <= f(vote))
      fail(world, 'P9', `${device.name} and ${known.who} show two results of ${ref}`)
  }
}

function checkSigned(world: World, device: SimDevice, state: AssemblyState, vote: Vote): void {
  const { certified, attesters } = vote
  if (!certified) return
  const said = textOf(certified.statement)
  const signers = new Set(
    [...state.attestations.rows()].flatMap(([, row]) =>
      textOf(row.statement) === said && attesters.includes(row.by) ? [row.by] : [],
    ),
  )
  if (signers.size < attestersNeeded(attesters.length))
    fail(world, 'P10', `${device.name} shows as certified what ${signers.size} have signed`)
}

/** P1, P8: at the end every device that holds the same recounts the same, and nobody votes twice. */
export function checkDecisions(world: World, reference: Agreed): void {
  if (!world.options.assembly) return
  const expected = tellAll(world, reference.community)
  for (const { device, community } of correctDevices(world, reference)) {
    const found = tellAll(world, community)
    for (const [ref, told] of expected)
      if (found.get(ref) !== told)
        return fail(
          world,
          'P1',
          `${device.name} recounts ${ref} otherwise: ${found.get(ref)}, ${told}`,
        )
  }
}

function tellAll(world: World, community: Community): Map<string, string> {
  const state = stateOf(community)
  const recount = recountIn(community)
  const told = new Map<string, string>()
  for (const [ref, vote] of state.votes.rows()) {
    if (state.closings.count('vote', ref) === 0) continue
    const shown = resultToShow(recount, ref)
    told.set(ref, shown.ok ? textOf(shown.value.result.statement) : shown.refusal.kind)
    count(world, shown.ok ? 'decision recounted' : `decision ${shown.refusal.kind}`)
    // Whoever opens or closes here cites in the same breath what the device has seen.
    if (!shown.ok && shown.refusal.kind === 'assembly-frontier-differs')
      fail(world, 'P8', `${ref} cites something else than its author had seen`)
    if (!shown.ok) continue
    const { recounted, box, electors } = shown.value.result
    const statement = recounted ?? shown.value.result.statement
    const inRooms = box.rooms.reduce((sum, { yes, no, abstain }) => sum + yes + no + abstain, 0)
    if (box.choices.length + inRooms > electors.length)
      fail(world, 'P8', `in ${ref} there are more ballots than electors`)
    if (!vote.certified) continue
    count(world, 'decision certified')
    if (textOf(vote.certified.statement) === textOf(statement)) continue
    count(world, 'decision recounted otherwise')
    if (shown.value.result.forked.length === 0 && faulty(world, community, vote) <= f(vote))
      fail(world, 'P9', `${ref} was certified as one thing and recounts as another`)
  }
  return told
}
