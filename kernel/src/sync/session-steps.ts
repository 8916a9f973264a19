// One step of a session: an input in, effects out. Whatever comes from outside ends here as a refusal.

import { never } from '../base/index.ts'
import type { ChannelMessage, Message } from './messages.ts'
import {
  type Channel,
  type Effect,
  FLOOD_BYTES,
  type Input,
  PING_MS,
  type Session,
  SILENCE_MS,
} from './session.ts'
import {
  blobGot,
  blobsSorted,
  blobTaken,
  hearBlobDone,
  hearBlobHave,
  hearBlobPut,
  hearBlobWant,
  offerBlobs,
  pumpBlobs,
  wantBlobs,
} from './session-blobs.ts'
import { hearHave } from './session-comparing.ts'
import {
  addWish,
  begun,
  gateOpened,
  hearHello,
  hearOpen,
  hearOpened,
  refusedToUs,
  start,
} from './session-opening.ts'
import {
  forked,
  flushAcks,
  forkTaken,
  hearCaughtUp,
  hearFork,
  hearRun,
  takenRun,
} from './session-receiving.ts'
import { arrivedRead, hearAck, hearNak, logRead, pumpAll, stored } from './session-sending.ts'
import { DAMAGED, endChannel, finish, hangUp, say, tell } from './session-words.ts'

/** Moves the session and gives what is to be done, in this order. */
export function step(session: Session, input: Input): readonly Effect[] {
  if (session.phase !== 'closed') take(session, input)
  const { effects } = session
  session.effects = []
  return effects
}

function take(session: Session, input: Input): void {
  if ('channel' in input) {
    const channel = session.channels.get(input.channel)
    if (!channel) return
    ofChannel(session, channel, input)
    pumpBlobs(session, channel)
    return
  }
  switch (input.kind) {
    case 'start':
      return start(session)
    case 'message':
      return hear(session, input.message, input.size)
    case 'wish':
      return addWish(session, input.wish)
    case 'leave':
      return leave(session, input)
    case 'change':
      return void say(session, { type: 'access', change: input.change })
    case 'guest':
      return void say(session, { type: 'guest', pass: input.pass })
    case 'want-blobs':
    case 'offer-blobs':
      return aboutBlobs(session, input)
    case 'gate-answered':
      return gateAnswered(session, input)
    case 'drained':
      return resume(session)
    case 'tick':
      return tick(session, input.now)
    case 'end':
      return hangUp(session, { kind: 'sync-ended' })
    case 'fault':
      return hangUp(session, { kind: 'sync-fault' })
    default:
      return never(input)
  }
}

type ChannelInput = Extract<Input, { channel: number }>

function ofChannel(session: Session, channel: Channel, input: ChannelInput): void {
  switch (input.kind) {
    case 'gate-opened':
      gateOpened(session, channel, input.proof, input.result)
      return hearHeld(session, channel)
    case 'begun':
      return begun(session, channel, input.arrivals)
    case 'log-read':
      return logRead(session, channel, input)
    case 'arrived-read':
      return arrivedRead(session, channel, input.runs)
    case 'taken':
      return takenRun(session, channel, input)
    case 'fork-taken':
      return forkTaken(session, channel, input.log, input.taken)
    case 'stored':
      return stored(session, channel, input.run, input.n)
    case 'forked':
      return forked(session, channel, input.log)
    case 'blobs-sorted':
      return blobsSorted(session, channel, input.wanted)
    case 'blobs-offered':
      return offerBlobs(session, channel, input.hashes)
    case 'blob-got':
      return blobGot(session, channel, input.hash, input.bytes)
    case 'blob-taken':
      return blobTaken(session, channel, input)
    default:
      return never(input)
  }
}

function resume(session: Session): void {
  pumpAll(session)
  for (const channel of session.channels.values()) pumpBlobs(session, channel)
}

function hear(session: Session, message: Message | undefined, size: number): void {
  session.heardSomething = true
  session.pinged = false
  if (!message) return hangUp(session, DAMAGED)
  if (session.phase === 'greeting') {
    if (message.type === 'hello') return hearHello(session, message)
    if (message.type === 'bye') return finish(session, message.refusal)
    return hangUp(session, DAMAGED)
  }
  if ('channel' in message && message.type !== 'open') {
    const channel = session.channels.get(message.channel)
    // A space that was left a moment ago may still be spoken of.
    if (channel) admit(session, channel, message, size)
    return
  }
  hearOfSession(session, message)
}

const NEEDS_NO_ENTRY: readonly Message['type'][] = ['opened', 'refused', 'leave']

/** Whoever has not been let in yet says nothing more; who was only not checked yet, waits (Y4, Y5). */
function admit(session: Session, channel: Channel, message: ChannelMessage, size: number): void {
  const mayHear = channel.stage === 'open' || NEEDS_NO_ENTRY.includes(message.type)
  if (mayHear) return hearOfChannel(session, channel, message, size)
  if (!channel.answered) return hangUp(session, DAMAGED)
  session.takingBytes += size
  if (session.takingBytes > FLOOD_BYTES) return hangUp(session, { kind: 'sync-flood' })
  channel.held.push({ message, size })
}

function hearHeld(session: Session, channel: Channel): void {
  for (const { message, size } of channel.held.splice(0)) {
    session.takingBytes -= size
    if (channel.stage === 'open') hearOfChannel(session, channel, message, size)
  }
}

function hearOfChannel(
  session: Session,
  channel: Channel,
  message: ChannelMessage,
  size: number,
): void {
  switch (message.type) {
    case 'opened':
      return hearOpened(session, channel, message)
    case 'refused':
      return refusedToUs(session, channel, message.refusal)
    case 'have':
      return hearHave(session, channel, message)
    case 'run':
      return hearRun(session, channel, message, size)
    case 'ack':
      hearAck(session, channel, message)
      return resume(session)
    case 'nak':
      return hearNak(session, channel, message)
    case 'fork':
      return hearFork(session, channel, message.evidence)
    case 'caught-up':
      return hearCaughtUp(session, channel, message)
    case 'leave':
      return endChannel(session, channel)
    case 'blob-have':
      return hearBlobHave(session, channel, message)
    case 'blob-want':
      return hearBlobWant(session, channel, message)
    case 'blob-put':
      return hearBlobPut(session, channel, message, size)
    case 'blob-done':
      return hearBlobDone(session, channel, message)
    default:
      return never(message)
  }
}

type SessionMessage = Exclude<Message, ChannelMessage>

function hearOfSession(session: Session, message: SessionMessage): void {
  switch (message.type) {
    case 'hello':
      return hearHello(session, message)
    case 'open':
      return hearOpen(session, message)
    case 'access':
      if (session.role !== 'hub') return hangUp(session, DAMAGED)
      return void session.effects.push({ kind: 'gate-change', change: message.change })
    case 'guest':
      if (session.role !== 'hub') return hangUp(session, DAMAGED)
      return void session.effects.push({ kind: 'gate-guest', pass: message.pass })
    case 'gate-answer':
      return hearGateAnswer(session, message)
    case 'ping':
      return void say(session, { type: 'pong' })
    case 'pong':
      return undefined
    case 'bye':
      return finish(session, message.refusal)
    default:
      return never(message)
  }
}

function leave(session: Session, input: Extract<Input, { kind: 'leave' }>): void {
  const channel = session.bySpace.get(input.space)
  session.wishes = session.wishes.filter(({ space }) => space !== input.space)
  if (!channel) return
  const { number } = channel
  if (input.refusal) say(session, { type: 'refused', channel: number, refusal: input.refusal })
  else if (channel.stage !== 'checking') say(session, { type: 'leave', channel: number })
  endChannel(session, channel)
}

function aboutBlobs(
  session: Session,
  input: Extract<Input, { kind: 'want-blobs' | 'offer-blobs' }>,
): void {
  const channel = session.bySpace.get(input.space)
  if (!channel || channel.stage !== 'open') return
  if (input.kind === 'offer-blobs') offerBlobs(session, channel, input.hashes)
  else wantBlobs(session, channel)
}

function gateAnswered(session: Session, input: Extract<Input, { kind: 'gate-answered' }>): void {
  const { what, space, result } = input
  const refusal = result.ok ? undefined : result.refusal
  say(session, { type: 'gate-answer', what, space, refusal })
}

function hearGateAnswer(
  session: Session,
  message: Extract<Message, { type: 'gate-answer' }>,
): void {
  const { space, what, refusal } = message
  if (refusal) tell(session, { event: 'refused', args: [space, refusal, { what }] })
  else tell(session, { event: 'gateChanged', args: [space, what] })
}

/** Silence is answered by a ping, more silence by hanging up; what is durable is said at the latest now. */
function tick(session: Session, now: number): void {
  flushAcks(session)
  if (session.heardSomething || session.heardAt === undefined) session.heardAt = now
  session.heardSomething = false
  const silence = now - session.heardAt
  if (silence >= SILENCE_MS) return hangUp(session, { kind: 'sync-silence' })
  if (silence >= PING_MS && !session.pinged && session.phase === 'open') {
    session.pinged = true
    say(session, { type: 'ping' })
  }
}
