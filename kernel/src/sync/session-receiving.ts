// Receiving: runs go to the holder, answers come back when they are durable, and the end of the other
// side's sending is compared with what it claimed (Y11–Y14).

import { equalBytes } from '../base/index.ts'
import {
  decodeForkEvidence,
  decodeRun,
  joinRunBytes,
  logId,
  type LogId,
  type Run,
  runEnd,
} from '../log/index.ts'
import type { LogName, Message } from './messages.ts'
import type { ForkTaken, Taken } from './port.ts'
import {
  type Channel,
  FLOOD_BYTES,
  GUEST_LOG_BYTES_MAX,
  GUEST_LOG_SEQ_MAX,
  type HeardLog,
  NAMED_LOGS_MAX,
  type Session,
  STRIKES_MAX,
} from './session.ts'
import { settle } from './session-blobs.ts'
import { offerFrontier, sayFork } from './session-comparing.ts'
import { pump, rewind, sayCaughtUp, stopAtEnd } from './session-sending.ts'
import { DAMAGED, hangUp, noteCursor, passBarriers, say, tell, whenTaken } from './session-words.ts'
import type { Withheld } from './session-port.ts'

type Of<T extends Message['type']> = Extract<Message, { type: T }>

/** Half of what may be on its way: history is acknowledged so often, news at once. */
const ACK_BYTES = 512 * 1024

function heardLog(channel: Channel, name: LogName): number | undefined {
  if ('index' in name) return name.index < channel.heard.length ? name.index : undefined
  const log = logId(name.id)
  if (channel.heard.length >= NAMED_LOGS_MAX || channel.heardByLog.has(log)) return undefined
  channel.heardByLog.set(log, channel.heard.length)
  return channel.heard.push({ log, seq: 0, bytes: 0 }) - 1
}

export function hearRun(
  session: Session,
  channel: Channel,
  message: Of<'run'>,
  size: number,
): void {
  const index = heardLog(channel, message.log)
  const heard = index === undefined ? undefined : channel.heard[index]
  if (index === undefined || !heard) return hangUp(session, DAMAGED)
  const run = decodeRun(joinRunBytes(heard.log, message.rest))
  if (!run) return hangUp(session, DAMAGED)
  if (message.n > 0) noteArrival(session, channel, message.n)
  if (!guestMay(channel, heard, run, size)) return refuseGuest(session, channel, index, size)
  session.takingBytes += size
  if (session.takingBytes > FLOOD_BYTES) return hangUp(session, { kind: 'sync-flood' })
  heard.seq = Math.max(heard.seq, runEnd(run))
  skipPlanned(channel, heard)
  channel.takesBegun++
  session.effects.push({ kind: 'take', channel: channel.number, index, run, bytes: size })
}

/** The cursor passes a run only when that run, which is about to be taken, is durable. */
function noteArrival(session: Session, channel: Channel, n: number): void {
  channel.takesBegun++
  noteCursor(session, channel, n)
  channel.takesBegun--
}

/** What the other side has sent need not be sent to it. */
function skipPlanned(channel: Channel, heard: HeardLog): void {
  for (const stretch of channel.plan) {
    if (stretch.log === heard.log && stretch.after < heard.seq) stretch.after = heard.seq
  }
}

/** A guest writes one small log: the request to join. */
function guestMay(channel: Channel, heard: HeardLog, run: Run, size: number): boolean {
  const { rights } = channel
  if (rights.as !== 'guest') return true
  const own = rights.log ?? channel.heard[0]?.log
  heard.bytes += size
  return heard.log === own && heard.bytes <= GUEST_LOG_BYTES_MAX && runEnd(run) <= GUEST_LOG_SEQ_MAX
}

function refuseGuest(session: Session, channel: Channel, index: number, size: number): void {
  const refusal = { kind: 'hub-guest-limit' }
  say(session, { type: 'nak', channel: channel.number, index, why: 'refused', seq: 0, refusal })
  oweAck(session, channel, size)
  flushAck(session, channel)
}

export interface TakenRun {
  readonly index: number
  readonly run: Run
  readonly bytes: number
  readonly taken: Taken
}

export function takenRun(session: Session, channel: Channel, result: TakenRun): void {
  session.takingBytes -= result.bytes
  answer(session, channel, result)
  channel.takesDone++
  oweAck(session, channel, result.bytes)
  if (session.phase === 'closed') return
  passBarriers(channel)
  if (channel.acksAtOnce && channel.takesDone === channel.takesBegun) flushAck(session, channel)
  // Credit is common to all spaces, so what each owes a little of must not stop the other side.
  if (session.ackBytes >= ACK_BYTES) flushAcks(session)
  pump(session, channel)
}

function oweAck(session: Session, channel: Channel, bytes: number): void {
  channel.ackBytes += bytes
  session.ackBytes += bytes
}

export function flushAcks(session: Session): void {
  for (const channel of session.channels.values()) flushAck(session, channel)
}

function answer(session: Session, channel: Channel, { index, run, taken }: TakenRun): void {
  const nak = { type: 'nak', channel: channel.number, index, refusal: undefined } as const
  switch (taken.kind) {
    case 'stored':
    case 'known':
      channel.ackLogs.set(index, Math.max(channel.ackLogs.get(index) ?? 0, runEnd(run)))
      return
    case 'fork':
      tell(session, { event: 'fork', args: [channel.space, run.log] })
      return sayFork(session, channel, run.log)
    case 'gap':
      channel.cursorBroken = true
      say(session, { ...nak, why: 'gap', seq: taken.have })
      return
    case 'elsewhere':
      channel.cursorBroken = true
      say(session, { ...nak, why: 'elsewhere', seq: taken.seq })
      return
    case 'refused':
      channel.cursorBroken = true
      say(session, { ...nak, why: 'refused', seq: run.from - 1, refusal: taken.refusal })
      if (taken.refusal.kind.startsWith('sync-wrong-') && ++session.strikes >= STRIKES_MAX) {
        hangUp(session, { kind: 'sync-too-many-wrong' })
      }
  }
}

/** One ACK for all that became durable; with it a hub says how far its order of arrival has been told. */
export function flushAck(session: Session, channel: Channel): void {
  const told = channel.outbox.length === 0 && !channel.reading && channel.plan.length === 0
  const n = session.role === 'hub' && told ? channel.tail : undefined
  if (channel.ackBytes === 0 && channel.ackLogs.size === 0) return
  const logs = [...channel.ackLogs].map(([index, seq]) => ({ index, seq }))
  say(session, { type: 'ack', channel: channel.number, n, bytes: channel.ackBytes, logs })
  session.ackBytes -= channel.ackBytes
  channel.ackBytes = 0
  channel.ackLogs.clear()
}

export function hearFork(session: Session, channel: Channel, evidence: Uint8Array): void {
  const log = decodeForkEvidence(evidence)?.log
  if (!log) return hangUp(session, DAMAGED)
  channel.forksHeard.add(log)
  session.effects.push({ kind: 'take-fork', channel: channel.number, evidence })
}

export function forkTaken(
  session: Session,
  channel: Channel,
  log: LogId | undefined,
  taken: ForkTaken,
): void {
  if (!log || taken.kind === 'wrong') return hangUp(session, DAMAGED)
  channel.forksHeard.delete(log)
  if (taken.kind === 'kept') tell(session, { event: 'fork', args: [channel.space, log] })
  // Our own entries part from theirs before that: shown by sending them from there on.
  if (taken.kind === 'elsewhere') rewind(session, channel, log, taken.seq)
  // We know of an earlier parting: they should, too.
  if (taken.kind === 'known') sayFork(session, channel, log)
  if (taken.kind !== 'elsewhere') stopAtEnd(session, channel, log)
  pump(session, channel)
}

/** A fork was proven here, by whatever came in. */
export function forked(session: Session, channel: Channel, log: LogId): void {
  if (channel.stage !== 'open') return
  const evidence = session.look.forkOf(channel.space, log)
  if (channel.forksHeard.has(log) && evidence) channel.forksSaid.set(log, evidence)
  else sayFork(session, channel, log)
}

export function hearCaughtUp(session: Session, channel: Channel, caughtUp: Of<'caught-up'>): void {
  const { n } = caughtUp
  const root = caughtUp.root.slice()
  whenTaken(channel, () => {
    channel.acksAtOnce = true
    flushAck(session, channel)
    noteCursor(session, channel, n)
    compareRoots(session, channel, root, n)
  })
}

function compareRoots(session: Session, channel: Channel, root: Uint8Array, n: number): void {
  const equal = equalBytes(root, session.look.root(channel.space))
  if (equal) {
    channel.tail ??= channel.arrivals
    channel.compared = true
  }
  tell(session, { event: 'caughtUp', args: [channel.space, { root, equal, n }] })
  const withheld = stillClaimed(session, channel)
  if (withheld.length > 0) tell(session, { event: 'withheld', args: [channel.space, withheld] })
  const announced = channel.announced && equalBytes(channel.announced, root)
  if (equal && !announced) sayCaughtUp(session, channel)
  if (!equal) tellAgain(session, channel)
  // After a cursor the opener does not know what the hub has: now it asks.
  if (!equal && !channel.compared && session.opener) offerFrontier(session, channel, true)
  settle(session, channel)
  pump(session, channel)
}

const RETOLD_MAX = 3

/** Both were still taking when they said where they stood; once more, when there is something new to say. */
function tellAgain(session: Session, channel: Channel): void {
  const root = session.look.root(channel.space)
  const moved = !channel.announced || !equalBytes(channel.announced, root)
  if (!channel.compared || !moved || channel.retold >= RETOLD_MAX) return
  channel.retold++
  channel.owesCaughtUp = true
}

/** Logs that the other side said it has further than we do now, though it has sent all it would. */
function stillClaimed(session: Session, channel: Channel): Withheld[] {
  if (channel.claimed.size === 0) return []
  const standing = session.look.standing(channel.space)
  const byPrefix = new Map([...standing.keys()].map((log) => [log.slice(0, 16), log]))
  const withheld: Withheld[] = []
  for (const [name, { seq }] of channel.claimed) {
    const log = standing.has(name as LogId) ? (name as LogId) : byPrefix.get(name)
    if ((log ? (standing.get(log)?.seq ?? 0) : 0) < seq) withheld.push({ log, seq })
  }
  channel.claimed.clear()
  return withheld
}
