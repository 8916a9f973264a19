// Meeting the hubs of a community. After something was written a command tries for a moment to pass it
// on; `sync` stays until both sides have the same. When a meeting is over is seen on the line itself:
// the hub says that it has everything, and nothing more moves.

import { ok, type Refusal, type Result } from '@folkmoot/kernel/base'
import type { Community, HubStatus, OpenSession } from '@folkmoot/kernel/replica'
import type { Link } from '@folkmoot/kernel/sync'
import { connectHub, systemChance } from '@folkmoot/node'
import type { Call } from './command.ts'
import { sentenceFor } from './sentences.ts'
import { keepTicking } from './ticking.ts'

export interface Meeting {
  readonly url: string
  /** `partly`: the hub answers, but the two do not have the same yet. */
  readonly outcome: 'complete' | 'partly' | 'away' | 'refused'
  readonly refusal: Refusal | undefined
}

export interface MeetOptions {
  /** How long a hub may take to answer at all. */
  readonly answerMs: number
  /** How long nothing may move before a meeting that is not complete is given up. */
  readonly stallMs: number
  /** How long nothing must move before a complete one is over: pictures come after entries. */
  readonly quietMs: number
  /** The whole of it at most. */
  readonly mostMs?: number
  /** Enough when everything of this device is acknowledged, whatever the others' entries do. */
  readonly ownOnly?: true
  readonly moved?: (bytes: number) => void
}

const LOOK_MS = 15
const GOODBYE_MS = 500

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** For commands that have written something: as short as a person does not notice. */
const BRIEFLY: MeetOptions = {
  answerMs: 1_500,
  stallMs: 1_500,
  quietMs: 45,
  mostMs: 3_000,
  ownOnly: true,
}
export const FULLY: MeetOptions = { answerMs: 5_000, stallMs: 10_000, quietMs: 150 }
/** Both may have sent their last before they could compare: a further look costs one round trip. */
const LOOKS_MAX = 3

export async function hubsOf(community: Community): Promise<readonly HubStatus[]> {
  return (await community.status()).hubs
}

export async function meetHubs(
  community: Community,
  options: MeetOptions,
): Promise<readonly Meeting[]> {
  const hubs = await hubsOf(community)
  return Promise.all(hubs.map(({ url }) => meetUntilEqual(community, url, options)))
}

async function meetUntilEqual(
  community: Community,
  url: string,
  options: MeetOptions,
): Promise<Meeting> {
  for (let looks = 1; ; looks++) {
    const meeting = await meetHub(community, url, options)
    if (meeting.outcome !== 'partly' || options.ownOnly || looks === LOOKS_MAX) return meeting
  }
}

/** What moves on the line of one meeting. */
interface Line {
  lastMoved: number
  bytes: number
  link: Link | undefined
  /** Whether there is news since it was last looked at. */
  isFresh: boolean
}

function watched(link: Link, line: Line, options: MeetOptions): Link {
  const moved = (bytes: number): void => {
    line.lastMoved = performance.now()
    line.bytes += bytes
    line.isFresh = true
    options.moved?.(line.bytes)
  }
  line.link = link
  return {
    ...link,
    get unsentBytes() {
      return link.unsentBytes
    },
    send(message) {
      moved(message.length)
      link.send(message)
    },
    onMessage: (listener) =>
      link.onMessage((message) => {
        moved(message.length)
        listener(message)
      }),
  }
}

async function meetHub(community: Community, url: string, options: MeetOptions): Promise<Meeting> {
  const line: Line = { lastMoved: performance.now(), bytes: 0, link: undefined, isFresh: true }
  const started = performance.now()
  let session: OpenSession | undefined
  let isAway = false
  const connection = connectHub(url, {
    chance: systemChance,
    onLink: (link) =>
      (session = keepTicking(community.connect(watched(link, line, options), { url }))),
    onState: (state) => (isAway = state === 'away'),
  })
  try {
    for (;;) {
      await pause(LOOK_MS)
      const now = performance.now()
      const over = await look(community, url, { line, options, now, isAway, started })
      if (over) return over
    }
  } finally {
    session?.close()
    connection.close()
    // What the hub acknowledged is written down before the store closes; a hub that has frozen
    // does not keep anybody waiting.
    await Promise.race([session?.done, pause(GOODBYE_MS)])
  }
}

/** Long enough that an answer would have come. */
const isAtRest = (still: number, { quietMs }: MeetOptions): boolean => still > 10 * quietMs

interface Moment {
  readonly line: Line
  readonly options: MeetOptions
  readonly now: number
  readonly isAway: boolean
  readonly started: number
}

/** The meeting if it is over. The status costs a fold, so it is asked for only when the line rests. */
async function look(
  community: Community,
  url: string,
  { line, options, now, isAway, started }: Moment,
): Promise<Meeting | undefined> {
  const isLate = now - started > (options.mostMs ?? Number.POSITIVE_INFINITY)
  if (!line.link) {
    const isSilent = isAway || isLate || now - started > options.answerMs
    return isSilent ? { url, outcome: 'away', refusal: undefined } : undefined
  }
  const still = now - line.lastMoved
  const isStalled = isLate || isAway || still > options.stallMs
  const isMoving = still < options.quietMs || line.link.unsentBytes > 0
  if (!isStalled && (isMoving || !(line.isFresh || isAtRest(still, options)))) return undefined
  line.isFresh = false
  const hub = (await hubsOf(community)).find((each) => each.url === url)
  if (!hub) return { url, outcome: 'away', refusal: undefined }
  if (hub.state === 'refused') return { url, outcome: 'refused', refusal: hub.refusal }
  // It was connected, or the line would not be there.
  if (hub.state === 'away')
    return { url, outcome: hub.refusal ? 'refused' : 'away', refusal: hub.refusal }
  const isConnected = hub.state === 'connected'
  const isEnough = hub.complete || (options.ownOnly && isConnected && hub.acknowledged >= hub.own)
  if (isEnough) return { url, outcome: 'complete', refusal: hub.refusal }
  if (!isStalled && !(isConnected && hub.acknowledged >= hub.own && isAtRest(still, options)))
    return undefined
  if (hub.refusal) return { url, outcome: 'refused', refusal: hub.refusal }
  return { url, outcome: isConnected ? 'partly' : 'away', refusal: undefined }
}

/** After writing: tries briefly to bring it to the hubs, and says in words where it is (P-acked). */
export async function passOn(call: Call, community: Community): Promise<Result<void, Refusal>> {
  const { terminal, words, language } = call
  const meetings = await meetHubs(community, BRIEFLY)
  if (meetings.length === 0) return ok()
  if (meetings.some(({ outcome }) => outcome === 'complete')) terminal.say(words.said.keptOnHub)
  else {
    const refusal = meetings.find(({ outcome }) => outcome === 'refused')?.refusal
    if (!refusal) terminal.say(words.said.keptHere)
    else {
      const why = await sentenceFor(language, words, refusal)
      terminal.say(`${words.said.keptHereRefused} ${why}`)
    }
  }
  return ok()
}
