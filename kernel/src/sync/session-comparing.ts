// Comparing two frontiers: what the other side lacks becomes the plan, what it claims is remembered,
// and a log that stands differently at one seq is suspected of a fork (Y7–Y9).

import { equalBytes, hex } from '../base/index.ts'
import { idBytes, type LogId, type Position } from '../log/index.ts'
import type { Have, Message } from './messages.ts'
import { HAVE_PREFIX_BYTES } from './message-parts.ts'
import { type Channel, NAMED_LOGS_MAX, type Session, type Stretch } from './session.ts'
import { pump } from './session-sending.ts'
import { DAMAGED, hangUp, say, tell, whenTaken } from './session-words.ts'

type HaveMessage = Extract<Message, { type: 'have' }>

/** At most 400 KB: below MESSAGE_BYTES_MAX also when every name is a whole id. */
const HAVES_PER_MESSAGE = 8_192
const PREFIX_DIGITS = 2 * HAVE_PREFIX_BYTES
const prefixOf = (log: LogId): string => log.slice(0, PREFIX_DIGITS)

/** Prefixes that more than one of these logs has. */
function collisions(logs: Iterable<LogId>): ReadonlySet<string> {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const log of logs) {
    const prefix = prefixOf(log)
    if (seen.has(prefix)) twice.add(prefix)
    else seen.add(prefix)
  }
  return twice
}

function havesOf(standing: ReadonlyMap<LogId, Position>): Have[] {
  const twice = collisions(standing.keys())
  return [...standing.keys()].sort().map((log) => {
    const { seq, hash } = standing.get(log) as Position
    const id = idBytes(log)
    const prefix = twice.has(prefixOf(log)) ? id : id.subarray(0, HAVE_PREFIX_BYTES)
    return { prefix, seq, hash8: hash.subarray(0, 8) }
  })
}

/** Says where every log stands here; in several messages where one would be too large. */
export function offerFrontier(session: Session, channel: Channel, want: boolean): void {
  const logs = havesOf(session.look.standing(channel.space))
  let at = 0
  do {
    const part = logs.slice(at, at + HAVES_PER_MESSAGE)
    at += HAVES_PER_MESSAGE
    const more = at < logs.length
    say(session, { type: 'have', channel: channel.number, more, want: want && !more, logs: part })
  } while (at < logs.length)
}

export function hearHave(session: Session, channel: Channel, have: HaveMessage): void {
  const theirs = channel.theirsComplete || !channel.theirs ? new Map() : channel.theirs
  channel.theirs = theirs
  channel.theirsComplete = !have.more
  for (const { prefix, seq, hash8 } of have.logs) {
    theirs.set(hex(prefix), { seq, hash8: have.more ? hash8.slice() : hash8 })
  }
  if (theirs.size > NAMED_LOGS_MAX) return hangUp(session, DAMAGED)
  channel.wantsAnswer ||= have.want
  if (channel.theirsComplete) whenTaken(channel, () => compare(session, channel))
}

function compare(session: Session, channel: Channel): void {
  const { theirs } = channel
  if (!theirs || !channel.theirsComplete) return
  channel.theirs = undefined
  if (channel.wantsAnswer) offerFrontier(session, channel, false)
  channel.wantsAnswer = false
  const lost = theirs.size === 0
  const plan = [...planFor(session, channel, theirs)]
  channel.plan = lost ? rotated(session, plan) : plan
  channel.tail ??= channel.arrivals
  channel.compared = true
  channel.owesCaughtUp = true
  pump(session, channel)
}

/**
 * Everybody refills a hub that has lost everything; if each begins elsewhere, each sends a part, since
 * what another has sent meanwhile is left out.
 */
function rotated(session: Session, plan: readonly Stretch[]): Stretch[] {
  const first = (session.nonce[0] ?? 0) % Math.max(1, plan.length)
  return session.role === 'member' ? [...plan.slice(first), ...plan.slice(0, first)] : [...plan]
}

type Theirs = NonNullable<Channel['theirs']>

/** Control logs first, then the most recently written, so that today comes before last year. */
function inSendingOrder(session: Session, channel: Channel): LogId[] {
  const { look } = session
  const control = look.controlLogs(channel.space)
  const standing = look.standing(channel.space)
  const recent = [...look.frontier(channel.space).keys()].reverse()
  const known = new Set(recent)
  const onlyClosed = [...standing.keys()].filter((log) => !known.has(log))
  const all = [...recent, ...onlyClosed]
  return [...all.filter((log) => control.has(log)), ...all.filter((log) => !control.has(log))]
}

function* planFor(session: Session, channel: Channel, theirs: Theirs): Iterable<Stretch> {
  const standing = session.look.standing(channel.space)
  const twice = collisions(standing.keys())
  for (const log of inSendingOrder(session, channel)) {
    const prefix = prefixOf(log)
    const name = theirs.has(log) || twice.has(prefix) ? log : prefix
    const their = theirs.get(name)
    theirs.delete(name)
    const stretch = judge(session, channel, log, their)
    if (stretch) yield stretch
  }
  // A hub keeps nothing of what a member claims; a member does, to notice what is withheld.
  if (session.role === 'hub') return
  for (const [name, claim] of theirs) channel.claimed.set(name, claim)
}

type Their = { readonly seq: number; readonly hash8: Uint8Array } | undefined

function judge(session: Session, channel: Channel, log: LogId, their: Their): Stretch | undefined {
  const mine = session.look.standing(channel.space).get(log) as Position
  const seq = their?.seq ?? 0
  const same = their?.seq === mine.seq && equalBytes(their.hash8, mine.hash.subarray(0, 8))
  const closed = session.look.forkOf(channel.space, log) !== undefined
  if (their && seq <= mine.seq && !closed) {
    tell(session, { event: 'acknowledged', args: [channel.space, log, seq] })
  }
  if (same) return undefined
  if (closed) return judgeClosed(session, channel, log, seq)
  if (seq < mine.seq) return { log, after: seq, to: mine.seq }
  // The same seq with another hash: a run from an entry earlier lets the other side prove it.
  if (seq === mine.seq) return { log, after: seq - 1, to: seq }
  if (their && session.role !== 'hub') channel.claimed.set(log, their)
  return undefined
}

function judgeClosed(
  session: Session,
  channel: Channel,
  log: LogId,
  seq: number,
): Stretch | undefined {
  sayFork(session, channel, log)
  const to = session.look.frontier(channel.space).get(log)?.seq ?? 0
  return seq < to ? { log, after: seq, to } : undefined
}

/** Shows the proof, once for each proof. */
export function sayFork(session: Session, channel: Channel, log: LogId): void {
  const evidence = session.look.forkOf(channel.space, log)
  if (!evidence || channel.forksSaid.get(log) === evidence) return
  channel.forksSaid.set(log, evidence)
  say(session, { type: 'fork', channel: channel.number, evidence })
}
