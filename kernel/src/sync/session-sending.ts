// Sending: first the plan that comparing made, then whatever arrives, in order of arrival. Nothing is
// queued for a slow link: the store is the queue, and a channel reads on from where it stopped (Y10).

import { idBytes, type LogId, RUN_LOG_END, storedAfter, type StoredRun } from '../log/index.ts'
import type { LogName, Message } from './messages.ts'
import {
  type Channel,
  CREDIT_BYTES,
  LINK_UNSENT_BYTES_MAX,
  NAMED_LOGS_MAX,
  type SentLog,
  type Session,
} from './session.ts'
import { DAMAGED, hangUp, noteCursor, say, tell } from './session-words.ts'

type Of<T extends Message['type']> = Extract<Message, { type: T }>

/** Rewinds and gaps that one log may cause in a session before it is left alone. */
const REWIND_STEP_MAX = 2 ** 40

export const maySend = (session: Session): boolean =>
  session.phase === 'open' &&
  session.linkUnsent <= LINK_UNSENT_BYTES_MAX &&
  session.unacked < CREDIT_BYTES

/** Sends what may be sent now; asks the store for more when there is nothing at hand. */
export function pump(session: Session, channel: Channel): void {
  if (channel.stage !== 'open') return
  while (maySend(session)) {
    const next = channel.outbox.shift()
    if (next) {
      if (!channel.stopped.has(next.run.log)) sendRun(session, channel, next.run, next.n)
    } else if (channel.reading || !readMore(session, channel)) break
  }
  if (isIdle(channel) && channel.owesCaughtUp) sayCaughtUp(session, channel)
}

const isIdle = (channel: Channel): boolean =>
  channel.outbox.length === 0 &&
  !channel.reading &&
  channel.plan.length === 0 &&
  channel.tail !== undefined &&
  channel.tail >= channel.arrivals

/** false when there is nothing to read. */
function readMore(session: Session, channel: Channel): boolean {
  while (channel.plan[0] && channel.stopped.has(channel.plan[0].log)) channel.plan.shift()
  const [stretch] = channel.plan
  const { number } = channel
  if (stretch) {
    channel.reading = true
    session.effects.push({
      kind: 'read-log',
      channel: number,
      log: stretch.log,
      seq: stretch.after,
    })
    return true
  }
  if (channel.tail === undefined || channel.tail >= channel.arrivals) return false
  channel.reading = true
  session.effects.push({ kind: 'read-arrived', channel: number, n: channel.tail })
  return true
}

export function logRead(
  session: Session,
  channel: Channel,
  read: { readonly log: LogId; readonly seq: number; readonly runs: readonly StoredRun[] },
): void {
  channel.reading = false
  const [stretch] = channel.plan
  if (stretch && stretch.log === read.log && stretch.after === read.seq) {
    const runs = read.runs.filter((run) => run.from <= stretch.to && run.to > stretch.after)
    for (const run of runs) {
      channel.outbox.push({ run: storedAfter(session.crypto, run, stretch.after), n: 0 })
      stretch.after = run.to
    }
    if (runs.length === 0 || stretch.after >= stretch.to) channel.plan.shift()
  }
  pump(session, channel)
}

export function arrivedRead(
  session: Session,
  channel: Channel,
  runs: readonly { readonly n: number; readonly run: StoredRun }[],
): void {
  channel.reading = false
  for (const { run, n } of runs) {
    channel.tail = n
    if (!cameFromThere(channel, run)) channel.outbox.push({ run, n })
  }
  // Nothing where something should be: another hand has removed it; the number stays behind.
  if (runs.length === 0) channel.tail = channel.arrivals
  pump(session, channel)
}

/** A run is not sent back to where it came from. */
function cameFromThere(channel: Channel, run: StoredRun): boolean {
  const index = channel.heardByLog.get(run.log)
  return index !== undefined && (channel.heard[index]?.seq ?? 0) >= run.to
}

/** A run has become durable here, from whomever. */
export function stored(session: Session, channel: Channel, run: StoredRun, n: number): void {
  const upToDate = isIdle(channel)
  channel.arrivals = Math.max(channel.arrivals, n)
  if (channel.stage !== 'open') return
  if (upToDate && channel.tail === n - 1 && maySend(session)) {
    channel.tail = n
    if (!cameFromThere(channel, run) && !channel.stopped.has(run.log)) {
      sendRun(session, channel, run, n)
    }
  } else pump(session, channel)
}

function nameOf(channel: Channel, log: LogId): { readonly name: LogName; readonly sent: SentLog } {
  const known = channel.sentLogs.get(log)
  if (known) return { name: { index: known.index }, sent: known }
  const sent: SentLog = {
    index: channel.sentOrder.length,
    seq: 0,
    rewound: Infinity,
    step: 1,
    gap: -1,
  }
  channel.sentLogs.set(log, sent)
  channel.sentOrder.push(log)
  return { name: { id: idBytes(log) }, sent }
}

function sendRun(session: Session, channel: Channel, run: StoredRun, n: number): void {
  if (channel.sentOrder.length >= NAMED_LOGS_MAX && !channel.sentLogs.has(run.log)) return
  const { name, sent } = nameOf(channel, run.log)
  sent.seq = Math.max(sent.seq, run.to)
  const told = session.role === 'hub' ? n : 0
  const rest = run.bytes.subarray(RUN_LOG_END)
  const message: Message = { type: 'run', channel: channel.number, n: told, log: name, rest }
  owe(session, channel, say(session, message))
}

/** Bytes that wait for an acknowledgement. */
export function owe(session: Session, channel: Channel, bytes: number): void {
  session.unacked += bytes
  channel.unacked += bytes
}

export function sayCaughtUp(session: Session, channel: Channel): void {
  const root = session.look.root(channel.space)
  const n = session.role === 'hub' ? (channel.tail ?? 0) : 0
  channel.owesCaughtUp = false
  channel.announced = root
  say(session, { type: 'caught-up', channel: channel.number, root, n })
}

export function hearAck(session: Session, channel: Channel, ack: Of<'ack'>): void {
  const bytes = Math.min(ack.bytes, channel.unacked)
  channel.unacked -= bytes
  session.unacked -= bytes
  for (const { index, seq } of ack.logs) {
    const log = channel.sentOrder[index]
    // Nobody can have taken what was never sent.
    if (log === undefined || seq > (channel.sentLogs.get(log)?.seq ?? 0)) {
      return hangUp(session, DAMAGED)
    }
    tell(session, { event: 'acknowledged', args: [channel.space, log, seq] })
  }
  if (ack.n !== undefined) noteCursor(session, channel, ack.n)
  pumpAll(session)
}

/** Credit is common to all spaces of a session. */
export function pumpAll(session: Session): void {
  for (const channel of session.channels.values()) pump(session, channel)
}

export function hearNak(session: Session, channel: Channel, nak: Of<'nak'>): void {
  const log = channel.sentOrder[nak.index]
  const sent = log && channel.sentLogs.get(log)
  if (!log || !sent) return hangUp(session, DAMAGED)
  if (nak.why === 'refused') {
    channel.stopped.add(log)
    const refusal = nak.refusal ?? { kind: 'sync-refused' }
    tell(session, { event: 'refused', args: [channel.space, refusal, { what: 'log', log }] })
  } else if (nak.why === 'gap') fillGap(session, channel, log, nak.seq)
  else rewind(session, channel, log, nak.seq)
  pump(session, channel)
}

/** The other side has less than it was thought to have. */
function fillGap(session: Session, channel: Channel, log: LogId, have: number): void {
  const sent = channel.sentLogs.get(log)
  // Runs that were on their way meet the same gap; it is filled once.
  // Where histories differ, runs behind the first one seem to leave a gap; the rewind answers them all.
  if (!sent || sent.rewound < Infinity || sent.gap >= have || have >= sent.seq) return
  sent.gap = have
  sendAgain(session, channel, log, have)
}

/**
 * The other side has another history at `seq`: runs from an earlier entry on let it find where the two
 * part. Each attempt goes twice as far back.
 */
export function rewind(session: Session, channel: Channel, log: LogId, seq: number): void {
  const sent = channel.sentLogs.get(log)
  // Nothing of it was sent yet: a number that the other side never heard with its log would say nothing.
  if (!sent) return sendAgain(session, channel, log, Math.max(0, seq - 1))
  if (seq > sent.rewound) return
  if (seq === 0 || sent.step > REWIND_STEP_MAX) {
    channel.stopped.add(log)
    return
  }
  sent.rewound = Math.max(0, seq - sent.step)
  sent.step *= 2
  sendAgain(session, channel, log, sent.rewound)
}

/** A closed log needs no more than what comes before its end. */
export function stopAtEnd(session: Session, channel: Channel, log: LogId): void {
  const end = session.look.frontier(channel.space).get(log)?.seq ?? 0
  channel.outbox = channel.outbox.filter(({ run }) => run.log !== log || run.from <= end)
  channel.plan = channel.plan.filter((stretch) => stretch.log !== log || stretch.after < end)
}

function sendAgain(session: Session, channel: Channel, log: LogId, after: number): void {
  const to = Math.max(
    session.look.frontier(channel.space).get(log)?.seq ?? 0,
    channel.sentLogs.get(log)?.seq ?? 0,
  )
  channel.outbox = channel.outbox.filter(({ run }) => run.log !== log)
  channel.plan = [{ log, after, to }, ...channel.plan.filter((stretch) => stretch.log !== log)]
}
