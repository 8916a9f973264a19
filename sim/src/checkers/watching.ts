// What is checked while the world goes on: claims of safety (P14), places (P11), one root one state (P1).

import type { StoredRun } from '@folkmoot/kernel/log'
import type { Community } from '@folkmoot/kernel/replica'
import { communityOf, type SimDevice } from '../world/device.ts'
import { fail, type World } from '../world/world.ts'
import { noteDecisions } from './decisions.ts'
import { membershipText, notesOf, placesOf, topicsOf } from './reading.ts'

/** Notes where runs become durable; what anybody is told must not be more. */
export function watchDevice(world: World, device: SimDevice): void {
  device.disk.onAppend = (runs) => noteDurable(world, device, runs)
  const community = communityOf(device)
  community?.subscribe((changed) => {
    if (changed.has('status') && communityOf(device) === community) claims(world, device, community)
  })
}

export function watchHub(world: World): void {
  world.hub.disk.onAppend = (runs) => {
    for (const { log, to } of runs) raise(world.ghost.atHub, log, to)
  }
}

const raise = <K>(map: Map<K, number>, key: K, to: number): void =>
  void map.set(key, Math.max(map.get(key) ?? 0, to))

function noteDurable(world: World, device: SimDevice, runs: readonly StoredRun[]): void {
  for (const { log, to } of runs) if (!device.logs.has(log)) raise(world.ghost.atOthers, log, to)
}

/** P14: what is said to be safe elsewhere has been durable elsewhere. */
export function claims(world: World, device: SimDevice, community: Community): void {
  const { log } = community
  const safety = community.safety()
  const hub = Math.max(0, ...safety.hubs.map(({ seq }) => seq))
  const atHub = world.ghost.atHub.get(log) ?? 0
  if (hub > atHub)
    fail(world, 'P14', `${device.name} believes ${hub} at the hub, which had ${atHub}`)
  const atOthers = world.ghost.atOthers.get(log) ?? 0
  if (safety.members > atOthers) {
    fail(world, 'P14', `${device.name} believes ${safety.members} at others, who had ${atOthers}`)
  }
}

/** After each action of a device. */
export async function look(world: World, device: SimDevice): Promise<void> {
  const community = communityOf(device)
  if (!community || world.failure) return
  lookAtPlaces(world, device, community)
  lookAtOrder(world, device, community)
  if (world.options.assembly && device.honest) noteDecisions(world, device, community)
  const status = await community.status()
  if (communityOf(device) !== community || status.me !== 'member' || status.waiting > 0) return
  const state = [
    membershipText(community),
    ...notesOf(community).map(({ key, text }) => key + text),
    ...topicsOf(community).map(({ key, text }) => key + text),
  ].join('\n')
  const known = world.ghost.stateByRoot.get(status.root)
  if (!known) world.ghost.stateByRoot.set(status.root, { state, who: device.name })
  else if (known.state !== state) {
    fail(world, 'P1', `${device.name} and ${known.who} have one root and two states`)
  }
}

/** P11: a newcomer reads no place of the time before. */
function lookAtPlaces(world: World, device: SimDevice, community: Community): void {
  const seen = world.ghost.placesSeen.get(device.name) ?? new Set()
  world.ghost.placesSeen.set(device.name, seen)
  for (const { text } of placesOf(community)) {
    seen.add(text)
    const written = world.ghost.byText.get(text)
    const early = written && written.timeMs < device.createdMs
    if (early || written?.hiddenFrom.includes(device.name)) {
      fail(world, 'P11', `${device.name} reads the place "${text}" from before it belonged`)
    }
  }
}

/** P1: rows stand in the order of code units, on every device of every language. */
function lookAtOrder(world: World, device: SimDevice, community: Community): void {
  let before = ''
  for (const { key } of topicsOf(community)) {
    if (key < before) fail(world, 'P1', `${device.name} lists ${before} before ${key}`)
    before = key
  }
}
