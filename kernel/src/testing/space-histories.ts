// Random histories of membership: two or three islands that write apart and meet again, three
// founding stewards and five others, every kind, honest and hostile. One seed, one history.

import {
  type AnyAuthority,
  type Before,
  type Member,
  memberOf,
  type ResolvedSpace,
  type SpaceOptions,
} from '../space/index.ts'
import { idBytes, type LogId } from '../log/index.ts'
import { createDice, type Dice } from './dice.ts'
import { createWorld, type PretendDevice, START, type World } from './space-world.ts'

export interface SpaceHistory {
  readonly entries: readonly AnyAuthority[]
  readonly before: Before
  readonly options: SpaceOptions
  /** Places of content entries among them. */
  readonly notes: readonly { readonly log: LogId; readonly seq: number }[]
  readonly seed: number
}

interface Story {
  readonly world: World
  readonly dice: Dice
  readonly devices: PretendDevice[]
  readonly notes: { readonly log: LogId; readonly seq: number }[]
  /** Devices of people who are not yet in. */
  readonly newcomers: PretendDevice[]
  islands: PretendDevice[][]
  count: number
}

const NAMES = ['Ana', 'Boris', 'Cleo', 'Dora', 'Emil', 'Fatma', 'Goran', 'Hana']

/** Mostly short, because most ways to be wrong are; every fourth is twice as long. */
const stepsFor = (seed: number): number => (seed % 4 === 0 ? 10 : 5)

export function randomSpaceHistory(seed: number, steps = stepsFor(seed)): SpaceHistory {
  const dice = createDice(seed)
  const world = createWorld(`history ${seed}`)
  const people = NAMES.map((name) => world.device(name))
  const story: Story = {
    world,
    dice,
    devices: people.slice(0, 3),
    notes: [],
    newcomers: people.slice(3),
    islands: [],
    count: 0,
  }
  begin(story)
  const rounds = 1 + dice.below(2)
  for (let round = 0; round < rounds; round++) {
    split(story)
    for (let step = 0; step < steps; step++) act(story, someone(story, dice.pick(story.islands)))
    world.meet(...story.devices)
  }
  story.islands = [story.devices]
  for (let step = dice.below(3); step > 0; step--) act(story, dice.pick(story.devices))
  const { space, crypto, entries, before, forked } = world
  return { entries, before, options: { space, crypto, forked }, notes: story.notes, seed }
}

/** Ana founds; Boris and Cleo become stewards; two of the others may be in from the start. */
function begin({ world, dice, devices, newcomers }: Story): void {
  const [ana, boris, cleo] = devices as [PretendDevice, PretendDevice, PretendDevice]
  world.found(ana)
  const invite = world.invite(ana, { uses: 6, role: 'steward' })
  for (const device of [boris, cleo]) world.admit(ana, invite, device, { role: 'steward' })
  for (let more = dice.below(3); more > 0; more--) {
    const device = newcomers.shift() as PretendDevice
    world.admit(ana, invite, device, { role: dice.chance(30) ? 'steward' : 'member' })
    devices.push(device)
  }
  world.meet(...devices)
  if (dice.chance(50)) setPolicy(world, dice, dice.pick([ana, boris]))
  world.meet(...devices)
}

function setPolicy(world: World, dice: Dice, by: PretendDevice): void {
  const { policy } = world.stateAt(by)
  world.write(by, 'space/policy', {
    policy: {
      ...policy,
      version: policy.version + (dice.chance(90) ? 1 : 2),
      vouchers: dice.pick([0, 0, 1, 2]),
      suspendStewards: dice.pick([1, 1, 2]),
      removeStewards: dice.pick([1, 1, 2, 2]),
      inviters: dice.pick(['members', 'stewards'] as const),
    },
  })
}

function split(story: Story): void {
  const { dice, devices } = story
  const count = 2 + dice.below(2)
  story.islands = Array.from({ length: count }, () => [])
  for (const device of devices) dice.pick(story.islands).push(device)
  story.islands = story.islands.filter((island) => island.length > 0)
}

/** Mostly somebody who has a say where they are. */
function someone({ dice, world }: Story, island: readonly PretendDevice[]): PretendDevice {
  const chosen = dice.pick(island)
  if (dice.chance(25)) return chosen
  const state = world.stateAt(chosen)
  const able = island.filter(({ log }) => memberOf(state, log)?.standing === 'member')
  return able.length > 0 ? dice.pick(able) : chosen
}

/** A device does something, and mostly its island sees it; who never meets can back-date. */
function act(story: Story, device: PretendDevice): void {
  const { dice, world } = story
  story.count++
  const island = story.islands.find((each) => each.includes(device)) ?? [device]
  const state = world.stateAt(device)
  const move = dice.pick(movesFor(state, dice))
  move(story, device, state)
  if (dice.chance(75)) world.meet(...island)
  else if (dice.chance(50)) world.meet(device, dice.pick(island))
}

/** What makes sense now, mostly. */
function movesFor(state: ResolvedSpace, dice: Dice): readonly Move[] {
  if (dice.chance(10)) return [...MOVES, ...WELCOMES, reinstate]
  const members = [...state.members.values()]
  if (dice.chance(40) && members.some(({ waits }) => waits !== undefined)) return WELCOMES
  return dice.chance(25) && members.some(isOut) ? [reinstate] : MOVES
}

type Move = (story: Story, by: PretendDevice, state: ResolvedSpace) => void

const someMember = (
  { dice }: Story,
  state: ResolvedSpace,
  wish?: (m: Member) => boolean,
): Member => {
  const all = [...state.members.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  const wished = wish ? all.filter(wish) : all
  return dice.pick(wished.length > 0 && dice.chance(90) ? wished : all)
}

const isHere = ({ standing }: Member): boolean => standing === 'member' || standing === 'pending'
const isOut = ({ standing }: Member): boolean => standing === 'suspended' || standing === 'removed'
const NOBODY = '0'.repeat(32)

/** Now and then somebody who is not there. */
const refOf = ({ dice }: Story, { id }: Member): string => (dice.chance(97) ? id : NOBODY)

const strike =
  (kind: 'space/remove' | 'space/suspend'): Move =>
  (story, by, state) => {
    const { world, dice } = story
    const target = someMember(
      story,
      state,
      (member) => isHere(member) || member.standing === 'suspended',
    )
    const ref = refOf(story, target)
    if (dice.chance(95)) return void world.strike(by, kind, ref)
    // Reaches back, or names a log that is not the member's.
    const device = dice.chance(50) ? target.devices[0] : someMember(story, state).devices[0]
    if (!device) return
    const cuts = [{ log: idBytes(device.log), seq: 0, hash: new Uint8Array(32) }]
    world.write(by, kind, { member: ref, cuts, reason: '' })
  }

const invite: Move = ({ world, dice }, by) => {
  const role = dice.chance(25) ? 'steward' : 'member'
  world.invite(by, {
    uses: 1 + dice.below(2),
    role,
    expires: START + (dice.chance(90) ? 100 : -100),
  })
}

const admit: Move = (story, by, state) => {
  const { world, dice, newcomers, devices } = story
  const invitations = world.entries.filter(
    ({ kind, ref }) => kind === 'space/invite' && (state.invitations.has(ref) || dice.chance(5)),
  )
  const chosen = invitations.length > 0 ? dice.pick(invitations) : undefined
  const invitation = chosen && dice.chance(97) ? chosen : { ...world.entries[0], ref: NOBODY }
  // Two islands may well admit the same person, or one that is already in.
  const whom = dice.chance(85) && newcomers.length > 0 ? dice.pick(newcomers) : dice.pick(devices)
  const wish = chosen?.kind === 'space/invite' && dice.chance(70) ? chosen.body.role : 'member'
  const role = dice.chance(90) ? wish : 'steward'
  world.admit(by, invitation as AnyAuthority, whom, { role, time: START + dice.below(20) })
  join(story, by, whom)
}

/** A newcomer lives on the island of who let it in, and has seen what let it in. */
function join(story: Story, by: PretendDevice, fresh: PretendDevice): void {
  const { devices, newcomers, world, dice } = story
  if (devices.includes(fresh)) return
  if (dice.chance(80)) newcomers.splice(newcomers.indexOf(fresh) >>> 0, 1)
  devices.push(fresh)
  story.islands.find((island) => island.includes(by))?.push(fresh)
  world.meet(by, fresh)
}

const addDevice: Move = (story, by, state) => {
  const { world, dice, devices, newcomers } = story
  const fresh = world.device(`device ${story.count}`)
  const added = dice.chance(88) ? fresh : dice.pick([...devices, ...newcomers])
  const entry = world.addDevice(by, added, dice.chance(30) ? 'paper' : 'device')
  if (dice.chance(4)) (entry.body as { proof: Uint8Array }).proof = new Uint8Array(64)
  if (state.memberOfLog.has(by.log)) join(story, by, added)
}

const retire: Move = ({ world, dice, devices }, by, state) => {
  const own = state.members.get(state.memberOfLog.get(by.log) as never)
  const device = own && dice.chance(90) ? dice.pick(own.devices) : dice.pick(devices)
  world.write(by, 'space/retire-device', { log: idBytes(device.log) })
}

const fork: Move = (story, by) => {
  const { world, devices, islands, dice } = story
  if (dice.chance(70)) return
  const copy = world.clone(by)
  devices.push(copy)
  dice.pick(islands).push(copy)
  world.note(by)
  world.note(copy)
  if (dice.chance(70)) world.proveFork(by)
}

const reinstate: Move = (story, by, state) => {
  const member = refOf(story, someMember(story, state, isOut))
  story.world.write(by, 'space/reinstate', { member, reason: '' })
}

/** What brings those in who wait. */
const WELCOMES: readonly Move[] = [
  (story, by, state) => {
    const target = someMember(story, state, ({ waits }) => (waits?.vouchers ?? 0) > 0)
    story.world.write(by, 'space/vouch', { admission: refOf(story, target) })
  },
  (story, by, state) => {
    const target = someMember(story, state, ({ waits }) => waits?.confirm === true)
    story.world.write(by, 'space/confirm', { admission: refOf(story, target) })
  },
]

const MOVES: readonly Move[] = [
  strike('space/remove'),
  strike('space/remove'),
  strike('space/remove'),
  strike('space/remove'),
  strike('space/suspend'),
  strike('space/suspend'),
  invite,
  invite,
  admit,
  admit,
  admit,
  addDevice,
  retire,
  fork,
  ({ world, notes }, by) => void notes.push(world.note(by)),
  (story, by, state) => {
    const member = refOf(story, someMember(story, state, isHere))
    const role = story.dice.chance(60) ? 'steward' : 'member'
    story.world.write(by, 'space/role', { member, role })
  },
  ({ world, dice }, by) => setPolicy(world, dice, by),
  ({ world }, by) => void world.write(by, 'space/rename', { name: `Lakeside of ${by.name}` }),
  ({ world }, by) => void world.write(by, 'space/hubs', { urls: [`wss://${by.seq}.example`] }),
  ({ world, dice }, by, state) => {
    const known = [...state.invitations.keys()].sort()
    const chosen = known.length > 0 && dice.chance(95) ? dice.pick(known) : NOBODY
    world.write(by, 'space/revoke-invite', { invite: chosen })
  },
  ({ world, dice }, by) => {
    if (dice.chance(20)) world.write(by, 'space/genesis', world.entries[0]?.body as never)
  },
]
