// What must hold an hour after the last fault, judged by what the ghost knows.

import { decodeForkEvidence, type LogId } from '@folkmoot/kernel/log'
import type { Community } from '@folkmoot/kernel/replica'
import { communityOf, type SimDevice } from '../world/device.ts'
import type { Removal, Written } from '../world/ghost.ts'
import { count, fail, type World } from '../world/world.ts'
import type { SimState } from '../world/area.ts'
import { deviceOfLog, membershipText, notesOf, standingOf, textsOf, topicsOf } from './reading.ts'

export interface Agreed {
  readonly device: SimDevice
  readonly community: Community
}

export interface Reference extends Agreed {
  /** Nobody at all can read everything: after a quarrel in which everyone took out everyone else. */
  readonly waits: boolean
}

/**
 * One of those that most honest devices agree with, among those who can read all that they hold: by it
 * the others are judged. Who waits for a key may wait for the very entries that took it out, and several
 * who were left on one side of a quarrel agree with each other about what they cannot read. Where no honest
 * one reads all, a liar's device that does will do: what it lies about is in its entries, not in how it reads.
 */
export async function referenceOf(world: World): Promise<Reference | undefined> {
  const votes = new Map<string, number>()
  const voters: (Agreed & {
    readonly view: string
    readonly entries: number
    readonly honest: boolean
    readonly waits: boolean
  })[] = []
  for (const device of world.devices) {
    const community = communityOf(device)
    if (!community) continue
    const { me, entries, waiting } = await community.status()
    const { honest } = device
    if (me !== 'member' || (!honest && waiting > 0)) continue
    const view = membershipText(community)
    votes.set(view, (votes.get(view) ?? 0) + 1)
    voters.push({ device, community, view, entries, honest, waits: waiting > 0 })
  }
  const weight = ({ view, entries, honest, waits }: (typeof voters)[number]): number =>
    (waits ? 0 : 1e15) + (honest ? 1e12 : 0) + 1e9 * (votes.get(view) ?? 0) + entries
  return voters.sort((a, b) => weight(b) - weight(a))[0]
}

const isTakenOut = (community: Community, device: SimDevice): boolean => {
  const standing = standingOf(community, device)
  return standing === 'removed' || standing === 'suspended'
}

/** Honest devices of people who belong. */
export const correctDevices = (world: World, reference: Agreed): Agreed[] =>
  world.devices.flatMap((device) => {
    const community = communityOf(device)
    const log = community?.log
    if (!community || !device.honest || !log) return []
    const { memberOfLog, members } = reference.community.membership()
    const id = memberOfLog.get(log)
    const member = id && members.get(id)
    const own = member?.devices.find((each) => each.log === log)
    return member?.standing === 'member' && own && !own.retired && own.cut === undefined
      ? [{ device, community }]
      : []
  })

/** P1, P15. `whole`: places are gone everywhere, so that the kernel's own hash is equal too. */
export async function checkAgreement(
  world: World,
  reference: Reference,
  whole: boolean,
): Promise<void> {
  const expected = await reference.community.status()
  const text = membershipText(reference.community)
  for (const { device, community } of correctDevices(world, reference)) {
    const status = await community.status()
    const who = `${device.name} and ${reference.device.name}`
    if (status.root !== expected.root) return fail(world, 'P15', `${who} hold different entries`)
    // What cannot be read by anyone cannot be agreed upon.
    if (reference.waits) continue
    // Keys of a side epoch come with the next one, a week later at the latest (README, what falls short).
    if (!whole && status.waiting > 0) {
      count(world, 'waits for a key')
      continue
    }
    if (membershipText(community) !== text)
      return fail(world, 'P1', `${who} hold different members`)
    if (whole && status.state !== expected.state)
      return fail(world, 'P1', `${who} show different states`)
    if (visible(community) !== visible(reference.community)) {
      return fail(world, 'P1', `${who} show different notes`)
    }
  }
}

const visible = (community: Community): string => {
  const thread = community.area<SimState>('sim').thread.get('all')
  const rows = [...notesOf(community), ...topicsOf(community)].map(({ key, text }) => key + text)
  return [thread?.sum, thread?.length, ...rows].join('\n')
}

const forksOf = (community: Community): Map<LogId, number> => {
  const forks = new Map<LogId, number>()
  for (const [log, bytes] of community.forkEvidence()) {
    forks.set(log, decodeForkEvidence(bytes)?.common.seq ?? 0)
  }
  return forks
}

/** P3: nobody honest has two branches. P4: whoever has two, everyone has the proof of it. */
export function checkForks(world: World, reference: Agreed): void {
  const known = new Set<LogId>()
  const correct = correctDevices(world, reference)
  for (const { community } of correct) for (const log of forksOf(community).keys()) known.add(log)
  for (const log of known) {
    const owner = deviceOfLog(world, log)
    if (owner && !owner.mayFork.has(log))
      fail(world, 'P3', `${owner.name} signed two entries for one place`)
    for (const { device, community } of correct) {
      if (!forksOf(community).has(log))
        fail(world, 'P4', `${device.name} has no proof of the fork of ${owner?.name}`)
    }
  }
}

/** P5, P7, P8: what counts, counted a second time and in the simplest way. */
export function checkCounting(world: World, { community }: Agreed): void {
  const forks = forksOf(community)
  const texts = new Set<string>()
  const counts = new Map<string, number>()
  for (const row of notesOf(community)) {
    counts.set(row.by, (counts.get(row.by) ?? 0) + 1)
    if (texts.has(row.text)) fail(world, 'P8', `"${row.text}" counts twice`)
    texts.add(row.text)
  }
  for (const [by, { notes }] of community.area<SimState>('sim').counts.rows()) {
    if (notes !== (counts.get(by) ?? 0))
      fail(world, 'P8', `${by} counts ${notes}, has ${counts.get(by)}`)
  }
  for (const row of textsOf(community)) {
    const written = world.ghost.byText.get(row.text)
    if (written?.evil) fail(world, 'P5', `"${row.text}" counts, with ${written.evil}`)
    const end = forks.get(row.log)
    if (end !== undefined && row.seq > end)
      fail(world, 'P8', `"${row.text}" counts, on a branch after ${end}`)
  }
  checkCuts(world, community)
  checkRoles(world, community)
}

/** P7: nothing beyond every cut that anyone has ever named. */
function checkCuts(world: World, community: Community): void {
  const { members } = community.membership()
  for (const member of members.values()) {
    if (member.standing !== 'removed' && member.standing !== 'suspended') continue
    for (const { log } of member.devices) {
      const cuts = world.ghost.removals.flatMap(({ cuts: named }) => named.get(log) ?? [])
      const last = Math.max(...cuts)
      if (cuts.length === 0) continue
      for (const row of textsOf(community)) {
        if (row.log === log && row.seq > last)
          fail(world, 'P7', `"${row.text}" counts, beyond the cut ${last}`)
      }
    }
  }
}

/** P5: nobody is a steward whom no steward made one. */
function checkRoles(world: World, community: Community): void {
  const { members, genesis, fallback } = community.membership()
  if (fallback) return
  for (const { id, role, name, devices } of members.values()) {
    if (role !== 'steward' || id === genesis) continue
    const granted = devices.some(({ log }) => {
      const owner = deviceOfLog(world, log)
      return owner !== undefined && world.ghost.granted.has(owner.name)
    })
    if (!granted) fail(world, 'P5', `${name} is a steward, and nobody made it one`)
  }
}

/** P8, P15: everything that honest people wrote while they belonged is there. */
export function checkNothingLost(world: World, { community }: Agreed): void {
  const shown = new Map(notesOf(community).map((row) => [row.key, row]))
  const forked = forksOf(community)
  for (const written of world.ghost.written) {
    if (written.kind !== 'note' || !written.done || !written.ref || written.evil) continue
    const author = world.devices.find(({ name }) => name === written.by)
    if (!author || !isPlain(world, community, author, forked) || author.mayFork.size > 0) continue
    const row = shown.get(written.ref)
    if (!row)
      return fail(world, 'P15', `"${written.text}" is missing, though ${written.by} belongs`)
    const isCorrected = world.ghost.byText.get(row.text)?.of === written.ref
    if (row.text !== written.text && !isCorrected)
      fail(world, 'P8', `"${written.text}" became "${row.text}"`)
  }
}

/** Never taken out, not by anyone, and no branch in its log. */
function isPlain(
  world: World,
  community: Community,
  author: SimDevice,
  forked: ReadonlyMap<LogId, number>,
): boolean {
  if (!author.honest || standingOf(community, author) !== 'member') return false
  if ([...author.logs].some((log) => forked.has(log))) return false
  const id = [...author.logs]
    .map((log) => community.membership().memberOfLog.get(log))
    .find(Boolean)
  const { devices = [], waits } = (id && community.membership().members.get(id)) || {}
  const clean = devices.every(({ strikes, cut }) => strikes.length === 0 && cut === undefined)
  return clean && !waits && !world.ghost.removals.some((each) => each.devices.includes(author.name))
}

/** P1: a topic is not what somebody has answered to; a wrong clock changes nothing about that. */
export function checkTopics(world: World, { community }: Agreed): void {
  const forked = forksOf(community)
  for (const topic of topicsOf(community)) {
    const answers = world.ghost.written.filter(({ after }) => after === topic.text)
    for (const answer of answers) {
      const author = world.devices.find(({ name }) => name === answer.by)
      if (!answer.done || !author || author.mayFork.size > 0) continue
      if (!isPlain(world, community, author, forked)) continue
      fail(world, 'P1', `"${topic.text}" stands, though "${answer.text}" answered it`)
    }
  }
}

/** P6: whoever was taken out reads nothing written by those who knew it. */
export function checkTakenOut(world: World, reference: Agreed): void {
  for (const device of world.devices) {
    const community = communityOf(device)
    if (!community || !isTakenOut(reference.community, device)) continue
    if (world.ghost.reinstated.has(device.name)) continue
    for (const { text } of textsOf(community)) {
      const written = world.ghost.byText.get(text)
      if (!written?.hiddenFrom.includes(device.name) || !fromHonest(world, written)) continue
      if (!isOverruled(world, device, written)) {
        fail(
          world,
          'P6',
          `${device.name} reads "${text}", written by ${written.by} after its removal`,
        )
      }
    }
  }
}

/**
 * Each removal of this device that the author knew of was beside a removal or demotion of whoever made it:
 * those who knew that one first held the device for a member (S18, S22), and rightly gave it what they read.
 */
function isOverruled(world: World, device: SimDevice, { knew }: Written): boolean {
  const { removals, demotions } = world.ghost
  const isBeside = ({ log, seq }: Removal): boolean =>
    [...removals, ...demotions].some(({ cuts }) => (cuts.get(log) ?? seq) < seq)
  const bearing = knew.filter(({ devices }) => devices.includes(device.name))
  return bearing.length > 0 && bearing.every(isBeside)
}

const fromHonest = (world: World, written: Written): boolean =>
  world.devices.some(({ name, honest }) => name === written.by && honest)

/** P5, P11: whoever was never let in reads nothing; whoever was reads the whole record. */
export function checkOutsiders(world: World): void {
  for (const device of world.devices) {
    const community = communityOf(device)
    if (!community || world.ghost.admitted.has(device.name) || device === world.devices[0]) continue
    const [first] = textsOf(community)
    if (first) fail(world, 'P11', `${device.name} was never let in and reads "${first.text}"`)
  }
}
