// A session with a hub or with another member: which proof to show, what to give and ask for besides
// runs, and what the answers mean for "where is what I wrote".

import type { Refusal } from '../base/index.ts'
import type { LogId } from '../log/index.ts'
import {
  connectMember,
  type Link,
  type MemberConnection,
  type SessionEvents,
} from '../sync/index.ts'
import { equalBytes, hex } from '../base/index.ts'
import { accessChanges, type GateSeed, gateSeeds, guestPasses, proofWith } from './hub-access.ts'
import { type HubState, type Inside, noteHub, ownTip, saveLocal } from './inside.ts'
import { peerSession } from './peer-session.ts'
import type { OpenSession } from './port.ts'
import type { Settling } from './settling.ts'

/** Older epochs to try at a gate that has not heard of the newest one. */
const ATTEMPTS_MAX = 40

/** What changes while a session lasts. */
interface Course {
  /** The seed that was shown last; undefined before the first try. */
  seed: GateSeed | undefined
  /** Public keys that this gate did not take. */
  readonly denied: Set<string>
  /** The newest pair that this hub has been given by this device. */
  sentGeneration: number
  /** How far this hub has each log, as far as it has said. */
  readonly held: Map<LogId, number>
  tries: number
  isOpen: boolean
  streaming: boolean
  registered: boolean
  readonly offered: Set<string>
  /** Keys that this hub was given passes for since the space was opened. */
  readonly passed: Set<string>
  /** The hub knows a newer key than the one that was shown (Y19). */
  isPast: boolean
  /** An older key has opened the space in this session. */
  wasPast: boolean
}

export function connectTo(
  inside: Inside,
  settling: Settling,
  link: Link,
  hub: { readonly url: string } | undefined,
): OpenSession {
  let finish = (): void => undefined
  const done = new Promise<void>((resolve) => (finish = resolve))
  const course = newCourse()
  settling.catchingUp(true)
  const ended = (): void => {
    stopStreaming(course, settling)
    void saveLocal(inside)
      .catch(() => undefined)
      .then(finish)
  }
  const session = hub
    ? hubSession(inside, settling, { link, url: hub.url, course, ended })
    : peerSession(inside, {
        link,
        on: sharedEvents(inside, settling, course, ended),
        givenUp: () => stopStreaming(course, settling),
      })
  return { ...session, done }
}

const newCourse = (): Course => ({
  seed: undefined,
  denied: new Set(),
  sentGeneration: 0,
  held: new Map(),
  tries: 0,
  isOpen: false,
  streaming: true,
  registered: false,
  offered: new Set(),
  passed: new Set(),
  isPast: false,
  wasPast: false,
})

function stopStreaming(course: Course, settling: Settling): void {
  if (!course.streaming) return
  course.streaming = false
  settling.catchingUp(false)
}

interface Meeting {
  readonly link: Link
  readonly course: Course
  readonly ended: () => void
}

function hubSession(
  inside: Inside,
  settling: Settling,
  { link, url, course, ended }: Meeting & { readonly url: string },
): Omit<OpenSession, 'done'> {
  const { crypto, chance } = inside.ports
  const { space, holder } = inside
  const known = inside.local.hubs.find((hub) => hub.url === url)
  const tell = (state: HubState['state'], refusal?: Refusal): void => {
    inside.hubStates.set(url, { ...inside.hubStates.get(url), state, refusal })
    settling.tell(['status'])
  }
  const open = (): void => {
    const cursor = inside.local.hubs.find((hub) => hub.url === url)?.cursor
    const seed = nextSeed(inside, course)
    course.seed = seed
    course.isPast = false
    course.passed.clear()
    connection.openSpace({
      space,
      proof: (challenge) => seed && proofWith(inside, seed, challenge),
      ...(cursor ? { cursor } : {}),
    })
  }
  const events: SessionEvents = {
    ...sharedEvents(inside, settling, course, ended),
    greeted: (greeting) => {
      // A new hub under the old address, after the old one was lost, begins with nothing.
      const isNew = known?.key !== undefined && !equalBytes(known.key, greeting.key)
      noteHub(inside, url, {
        key: greeting.key,
        ...(isNew ? { acknowledged: 0, generation: 0, refilled: true } : {}),
      })
      course.sentGeneration = isNew ? 0 : (known?.generation ?? 0)
      open()
    },
    opened: (_, { rights }) => {
      course.isPast = rights.as === 'member' && rights.past === true
    },
    refused: (_, refusal, about) => {
      // A pair or a pass that the hub has already, or will not have again, is nothing to tell people.
      if (about.what === 'access-change' || about.what === 'guest-pass') return
      if (about.what !== 'open') return tell(course.isOpen ? 'connected' : 'connecting', refusal)
      if (tryAgain(inside, connection, course, refusal)) return open()
      stopStreaming(course, settling)
      tell('refused', course.wasPast ? { kind: 'hub-access-stale' } : refusal)
    },
    caughtUp: (_, { equal, root }) => {
      course.isOpen = true
      stopStreaming(course, settling)
      if (equal) {
        noteHub(inside, url, { acknowledged: ownTip(inside).seq })
        for (const [log, { seq }] of holder.frontier(space)) course.held.set(log, seq)
      }
      const seen = inside.hubStates.get(url)
      if (seen) seen.equalAt = equal ? root : undefined
      if (course.isPast) spend(inside, course)
      tell('connected')
      void saveLocal(inside).catch(() => undefined)
      refresh()
    },
    acknowledged: (_, log, seq) => {
      course.held.set(log, seq)
      giveChanges()
      if (log !== inside.device.log) return
      noteHub(inside, url, { acknowledged: seq })
      settling.tell(['status'])
    },
    cursor: (_, id, n) => noteHub(inside, url, { cursor: { hub: id, n } }),
    closed: (why) => {
      const { state } = inside.hubStates.get(url) ?? { state: 'away' }
      const isOrdinary = why.kind === 'sync-closed' || why.kind === 'link-closed'
      tell(state === 'refused' ? 'refused' : 'away', isOrdinary ? undefined : why)
      stop()
      ended()
    },
  }
  const giveChanges = (): boolean => {
    const sent = course.isOpen && sendChanges(inside, connection, course, { only: 'held' })
    if (sent) noteHub(inside, url, { generation: course.sentGeneration })
    return sent
  }
  const passOn = (): void => {
    const refilled = inside.local.hubs.find((hub) => hub.url === url)?.refilled === true
    sendPasses(inside, connection, course, refilled)
  }
  /** What came up since: a new pair of keys, new invitations, own admission, new attachments. */
  const refresh = (): void => {
    if (!course.isOpen) return
    // The hub answers a new pair by refusing the old one, and the space is opened again then.
    // If it has that pair already, nothing more comes of it, and the passes must not wait for that.
    if (giveChanges() && !course.isPast) return passOn()
    const better = nextSeed(inside, course)
    if (better && better.key !== course.seed?.key) {
      course.isOpen = false
      connection.closeSpace(space)
      return open()
    }
    if (course.isPast) return tell('refused', { kind: 'hub-access-stale' })
    passOn()
    exchangeBlobs(inside, connection, course)
  }
  tell('connecting')
  // Who comes with an invitation meets the hub that it named. A member needs no such proof: the hub is
  // blind, and whoever lost it starts another under the same address.
  const isGuest = gateSeeds(inside).every((seed) => seed.as === 'guest')
  const expected = known?.key && isGuest ? { expectHubKey: known.key } : {}
  const options = { link, holder, crypto, chance, spaces: [], on: events, ...expected }
  const connection = connectMember(options)
  const stop = settling.onSettled(refresh)
  return {
    close: () => connection.close(),
    tick: (now) => connection.tick(now),
  }
}

const NOT_THIS_KEY = new Set(['hub-access-denied', 'hub-access-stale', 'hub-guest-expired'])

/** A hub that does not know the space gets its keys; one that knows other keys sees other proofs. */
function tryAgain(
  inside: Inside,
  connection: MemberConnection,
  course: Course,
  refusal: Refusal,
): boolean {
  if (refusal.kind === 'hub-space-unknown' && !course.registered) {
    course.registered = true
    course.sentGeneration = 0
    return sendChanges(inside, connection, course, { only: 'all' })
  }
  const isOther = NOT_THIS_KEY.has(refusal.kind)
  // Whoever was let in under a pair that has just ended knows the next one, or an older one reads on.
  if (refusal.kind === 'hub-access-stale') course.denied.clear()
  if (isOther && course.seed) course.denied.add(course.seed.key)
  return isOther && course.tries++ < ATTEMPTS_MAX && nextSeed(inside, course) !== undefined
}

/** What this key could open has been read, and what is older opens less of it; the rest may be newer. */
function spend(inside: Inside, course: Course): void {
  course.wasPast = true
  const { seed } = course
  if (!seed) return
  const isOlder = (other: GateSeed): boolean =>
    other.generation > 0 && seed.generation > 0
      ? other.generation < seed.generation
      : other.depth < seed.depth
  for (const other of gateSeeds(inside)) {
    if (other.key === seed.key || (other.as === 'member' && isOlder(other)))
      course.denied.add(other.key)
  }
}

/** The likeliest seed that this gate has not refused. */
const nextSeed = (inside: Inside, course: Course): GateSeed | undefined =>
  gateSeeds(inside).find(({ key }) => !course.denied.has(key))

/**
 * Gives the hub the pairs that it lacks. The entry that publishes a pair stands behind the epoch that it
 * belongs to, and both must be at the hub before it: whoever still comes under the old pair finds
 * there what opens the new one, and nothing after (docs/spec/hub.md, H5).
 */
function sendChanges(
  inside: Inside,
  connection: MemberConnection,
  course: Course,
  { only }: { readonly only: 'held' | 'all' },
): boolean {
  let sent = false
  for (const { change, log, seq } of accessChanges(inside)) {
    if (change.generation <= course.sentGeneration) continue
    if (only === 'held' && (course.held.get(log) ?? 0) < seq) break
    connection.changeAccess(change)
    course.denied.clear()
    course.passed.clear()
    course.sentGeneration = change.generation
    sent = true
  }
  return sent
}

function sendPasses(
  inside: Inside,
  connection: MemberConnection,
  course: Course,
  refilled: boolean,
): void {
  if (course.seed?.as !== 'member') return
  for (const pass of guestPasses(inside, course.seed, { refilled })) {
    const key = hex(pass.publicKey)
    if (!course.passed.has(key)) connection.addGuest(pass)
    course.passed.add(key)
  }
}

function exchangeBlobs(inside: Inside, connection: MemberConnection, course: Course): void {
  const { attachmentChunks } = inside.view
  const fresh = [...attachmentChunks].filter((hash) => !course.offered.has(hash))
  if (fresh.length === 0) return
  for (const hash of fresh) course.offered.add(hash)
  connection.offerBlobs(inside.space, fresh)
  connection.wantBlobs(inside.space)
}

const sharedEvents = (
  inside: Inside,
  settling: Settling,
  course: Course,
  ended: () => void,
): SessionEvents => ({
  blobArrived: () => settling.tell(['attachments']),
  withheld: (_, logs) => {
    inside.withheld = logs.length
    settling.tell(['status'])
  },
  caughtUp: () => stopStreaming(course, settling),
  closed: () => ended(),
})
