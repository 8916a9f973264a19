// The few things that every part of a session does: say something, tell someone, end.

import type { Refusal } from '../base/index.ts'
import { checked } from './message-check.ts'
import { encodeMessage, type Message } from './messages.ts'
import type { Channel, Session, Tell } from './session.ts'

/** Sends a message and gives its length. */
export function say(session: Session, message: Message): number {
  const bytes = checked(encodeMessage(message))
  session.effects.push({ kind: 'send', bytes })
  session.linkUnsent += bytes.length
  return bytes.length
}

export function tell(session: Session, tell: Tell): void {
  session.effects.push({ kind: 'tell', tell })
}

/** The last word to the other side, and the end. */
export function hangUp(session: Session, refusal: Refusal): void {
  if (session.phase === 'closed') return
  say(session, { type: 'bye', refusal })
  finish(session, refusal)
}

export function finish(session: Session, refusal: Refusal): void {
  if (session.phase === 'closed') return
  session.phase = 'closed'
  for (const channel of session.channels.values()) endChannel(session, channel)
  session.effects.push({ kind: 'close', refusal })
}

export const DAMAGED: Refusal = { kind: 'sync-message-damaged' }

export function endChannel(session: Session, channel: Channel): void {
  if (channel.stage === 'over') return
  channel.stage = 'over'
  session.unacked -= channel.unacked
  session.ackBytes -= channel.ackBytes
  channel.ackBytes = 0
  session.channels.delete(channel.number)
  if (session.bySpace.get(channel.space) === channel) session.bySpace.delete(channel.space)
  session.effects.push({ kind: 'end', channel: channel.number })
}

/** After everything that has come so far is durable. */
export function whenTaken(channel: Channel, act: () => void): void {
  if (channel.takesDone >= channel.takesBegun) act()
  else channel.barriers.push({ after: channel.takesBegun, act })
}

export function passBarriers(channel: Channel): void {
  for (;;) {
    const barrier = channel.barriers[0]
    if (!barrier || barrier.after > channel.takesDone) return
    channel.barriers.shift()
    barrier.act()
  }
}

/** All that arrived at the hub up to n has come; it counts once it is durable. */
export function noteCursor(session: Session, channel: Channel, n: number): void {
  const { greeting } = session
  if (!greeting || n <= channel.cursorN) return
  whenTaken(channel, () => {
    if (channel.cursorBroken || n <= channel.cursorN) return
    channel.cursorN = n
    tell(session, { event: 'cursor', args: [channel.space, greeting.id, n] })
  })
}
