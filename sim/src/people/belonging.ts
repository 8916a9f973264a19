// People come and go: invite, join, admit, remove, suspend, reinstate, a second device, a new role.

import type { LogId } from '@folkmoot/kernel/log'
import type { Community } from '@folkmoot/kernel/replica'
import type { Member } from '@folkmoot/kernel/space'
import { communityOf, isUp, type SimDevice } from '../world/device.ts'
import { addDevice, type World } from '../world/world.ts'
import { start } from '../world/starting.ts'
import { visitHub } from '../world/meeting.ts'
import { watchDevice } from '../checkers/watching.ts'
import { type Action, type Doing, said } from './doing.ts'

export const DEVICES_MAX = 7

/** The one device that asks, once it has asked; its person goes on visiting until someone admits them. */
async function joinBy(
  world: World,
  link: string,
  { as, granted = false }: { as: (device: SimDevice) => string; granted?: boolean },
): Promise<string> {
  const device = addDevice(world)
  if (granted) world.ghost.granted.add(device.name)
  const up = await start(world, device)
  if (up !== 'up' || !device.replica) return up
  const joined = await device.replica.join(link, { as: as(device) })
  if (!joined.ok) return joined.refusal.kind
  device.space = joined.value.id
  communityOf(device)
  watchDevice(world, device)
  visitHub(world, device, 60_000)
  return `${device.name} asks`
}

export const invite: Action = async ({ world, community }) => {
  if (world.devices.length >= DEVICES_MAX) return 'enough'
  const role = world.dice.percent(25) ? 'steward' : 'member'
  const invited = await community.invite({ days: 30, role })
  if (!invited.ok) return invited.refusal.kind
  return joinBy(world, invited.value.link, {
    as: ({ person }) => person,
    granted: role === 'steward',
  })
}

export const secondDevice: Action = async ({ world, device, community }) => {
  if (world.devices.length >= DEVICES_MAX) return 'enough'
  const link = await community.deviceLink('Kanarie-tablet')
  if (!link.ok) return link.refusal.kind
  return joinBy(world, link.value.link, {
    as: () => `Kanarie-tablet-${device.name}`,
    granted: world.ghost.granted.has(device.name),
  })
}

export const admit: Action = async ({ world, community }) => {
  const [request] = community.requests()
  if (!request) return 'nobody'
  const guest = world.devices.find(({ logs }) => logs.has(request.log))
  if (guest) world.ghost.admitted.add(guest.name)
  if (request.kind === 'device') return said(await community.confirmDevice(request.log))
  return said(await community.admit(request.log))
}

const standing = ({ community }: Doing, of: Member['standing']): Member[] =>
  [...community.membership().members.values()].filter(
    (member) => member.standing === of && member.id !== community.me,
  )

export const devicesOf = (world: World, member: Member): SimDevice[] => {
  const logs = new Set<LogId>(member.devices.map(({ log }) => log))
  return world.devices.filter((device) => [...device.logs].some((log) => logs.has(log)))
}

async function takeOut(doing: Doing, kind: 'remove' | 'suspend'): Promise<string> {
  const { world, device, community } = doing
  const members = standing(doing, 'member')
  // Two people stay, so that there is someone to agree with.
  if (members.length < 3) return 'too few'
  const member = world.dice.pick(members)
  const cuts = seenOf(community, member)
  const { log } = community
  const done = await community[kind](member.id, 'Kanarie-reason')
  if (done.ok) {
    const devices = devicesOf(world, member).map(({ name }) => name)
    const seq = community.holder.frontier(community.id).get(log)?.seq ?? 0
    const { now: timeMs } = world.timeline
    world.ghost.removals.push({ timeMs, by: device.name, log, seq, devices, cuts, kind })
  }
  return said(done)
}

/** What this community has of each log of a member. */
function seenOf(community: Community, member: Member): Map<LogId, number> {
  const frontier = community.holder.frontier(community.id)
  return new Map(member.devices.map(({ log }) => [log, frontier.get(log)?.seq ?? 0]))
}

export const remove: Action = (doing) => takeOut(doing, 'remove')
export const suspend: Action = (doing) => takeOut(doing, 'suspend')

export const reinstate: Action = async (doing) => {
  const { world, community } = doing
  const gone = [...standing(doing, 'suspended'), ...standing(doing, 'removed')]
  if (gone.length === 0) return 'nobody'
  const member = world.dice.pick(gone)
  for (const { name } of devicesOf(world, member)) world.ghost.reinstated.add(name)
  return said(await community.reinstate(member.id, 'Kanarie-reason'))
}

export const role: Action = async (doing) => {
  const members = standing(doing, 'member')
  if (members.length === 0) return 'nobody'
  const member = doing.world.dice.pick(members)
  const next = doing.world.dice.pick(['member', 'steward'] as const)
  // By what the ghost knows, not by what the kernel lets happen: else the kernel would judge itself.
  const { granted } = doing.world.ghost
  const may = granted.has(doing.device.name) || doing.community.membership().fallback
  if (next === 'steward' && may)
    for (const { name } of devicesOf(doing.world, member)) granted.add(name)
  const cuts = seenOf(doing.community, member)
  const done = await doing.community.setRole(member.id, next)
  if (done.ok && next === 'member') doing.world.ghost.demotions.push({ cuts })
  return said(done)
}

export const rename: Action = async ({ world, community }) =>
  said(await community.rename(`Kanarie-space-${world.dice.below(1000)}`))

/** Who asks to come in goes on asking: the hub passes it on when there is a pass for the guest. */
export function keepAsking(world: World): void {
  for (const device of world.devices) {
    if (isUp(world, device) && !communityOf(device)?.me) visitHub(world, device, 45_000)
  }
}
