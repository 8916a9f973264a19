// How bytes pass between devices: a visit to the hub, a meeting of two, a stick that is carried.

import { importBundle, createBundle, type Link, MESSAGE_BYTES_MAX } from '@folkmoot/kernel/sync'
import type { Community } from '@folkmoot/kernel/replica'
import { communityOf, isUp, type SimDevice } from './device.ts'
import { count, fail, together, type World } from './world.ts'
import { openWire, type Wire } from './wire.ts'

const TICK_MS = 20_000

interface Side {
  tick(now: number): void
  close(): void
}

const wireOf = (world: World, name: string): Wire =>
  openWire({
    timeline: world.timeline,
    dice: world.dice.child(`wire ${name} ${world.timeline.now}`),
    weather: world.weather,
    onSend: ({ length }) => {
      count(world, 'messages')
      count(world, 'bytes', length)
      if (length > MESSAGE_BYTES_MAX) fail(world, 'P16', `a message of ${length} bytes`)
    },
  })

/** Keeps two sides ticking until the time is over or the wire is cut. */
function hold(world: World, wire: Wire, sides: readonly Side[], untilMs: number): void {
  const tick = (): void => {
    if (wire.isCut) return
    if (world.timeline.now >= untilMs) return sides[0]?.close()
    for (const side of sides) side.tick(world.timeline.now)
    world.timeline.after(Math.min(TICK_MS, untilMs - world.timeline.now), tick)
  }
  world.timeline.after(Math.min(TICK_MS, untilMs - world.timeline.now), tick)
}

/** The port does not name `tick`; what connects has it all the same. */
const sideOf = (community: Community, link: Link, hub?: { readonly url: string }): Side =>
  community.connect(link, hub)

export function visitHub(world: World, device: SimDevice, lengthMs: number): string {
  const community = communityOf(device)
  if (!community || !isUp(world, device)) return 'not up'
  if (!world.hub.isUp || !together(world, device.name, 'hub')) return 'out of reach'
  if (device.sessions.size > 2) return 'busy'
  const wire = wireOf(world, `${device.name} hub`)
  const theirs = world.hub.accept(wire.b)
  if (!theirs) return 'out of reach'
  const mine = sideOf(community, wire.a, { url: world.hub.url })
  const cut = (): void => wire.cut('crash')
  device.sessions.add(cut)
  world.hub.cuts.add(cut)
  wire.a.onClose(() => device.sessions.delete(cut))
  wire.b.onClose(() => world.hub.cuts.delete(cut))
  const close = (): void => {
    device.sessions.delete(cut)
    world.hub.cuts.delete(cut)
    mine.close()
    theirs.close()
  }
  hold(world, wire, [{ ...mine, tick: mine.tick, close }, theirs], world.timeline.now + lengthMs)
  if (world.dice.percent(5)) {
    const half = world.dice.pick(['a', 'b', undefined] as const)
    world.timeline.after(world.dice.below(lengthMs), () => wire.cut('cut', half))
  }
  return 'connected'
}

export function meet(world: World, a: SimDevice, b: SimDevice, lengthMs: number): string {
  const [first, second] = [communityOf(a), communityOf(b)]
  if (!first || !second || !isUp(world, a) || !isUp(world, b)) return 'not up'
  if (first.id !== second.id || a === b) return 'strangers'
  if (!together(world, a.name, b.name)) return 'out of reach'
  const wire = wireOf(world, `${a.name} ${b.name}`)
  const [mine, theirs] = [sideOf(first, wire.a), sideOf(second, wire.b)]
  const cut = (): void => wire.cut('crash')
  for (const each of [a, b]) each.sessions.add(cut)
  const close = (): void => {
    for (const each of [a, b]) each.sessions.delete(cut)
    mine.close()
    theirs.close()
  }
  wire.a.onClose(() => a.sessions.delete(cut))
  wire.b.onClose(() => b.sessions.delete(cut))
  hold(world, wire, [{ tick: mine.tick, close }, theirs], world.timeline.now + lengthMs)
  return 'met'
}

/** Someone walks over with a stick; no wire is needed, and no permission of any hub. */
export async function carry(world: World, from: SimDevice, to: SimDevice): Promise<string> {
  const [first, second] = [communityOf(from), communityOf(to)]
  if (!first || !second || from === to || first.id !== second.id) return 'strangers'
  const bytes = await createBundle(world.crypto, first.holder, first.id)
  const given = { bytes }
  const imported = await importBundle(world.crypto, second.holder, second.id, given)
  return imported.ok ? `new ${imported.value.newEntries}` : imported.refusal.kind
}
