// Virtual links: two ends of a wire with delay, loss, repetition, reordering, damage, congestion and cuts.

import type { Link } from '@folkmoot/kernel/sync'
import type { Dice } from './dice.ts'
import type { Timeline } from './timeline.ts'

/** Percentages, except where the unit is in the name. */
export interface Weather {
  readonly delayMsMax: number
  readonly drop: number
  readonly repeat: number
  readonly reorder: number
  /** One in a thousand messages. */
  readonly damagePerMille: number
  /** How often the wire stands still for up to a minute. */
  readonly clog: number
}

export const FAIR: Weather = {
  delayMsMax: 120,
  drop: 0,
  repeat: 0,
  reorder: 0,
  damagePerMille: 0,
  clog: 0,
}

export interface Wire {
  readonly a: Link
  readonly b: Link
  readonly isCut: boolean
  readonly messages: number
  /** Both ends hear it, one of them perhaps only by the silence. */
  cut(why: string, half?: 'a' | 'b'): void
}

export interface WirePorts {
  readonly timeline: Timeline
  readonly dice: Dice
  readonly weather: Weather
  /** Sees every message that leaves an end. */
  readonly onSend: (bytes: Uint8Array) => void
}

interface End {
  open: boolean
  unsent: number
  hear: ((message: Uint8Array) => void) | undefined
  readonly early: Uint8Array[]
  readonly closes: ((why: string) => void)[]
  readonly drains: (() => void)[]
}

const newEnd = (): End => ({
  open: true,
  unsent: 0,
  hear: undefined,
  early: [],
  closes: [],
  drains: [],
})

export function openWire(ports: WirePorts): Wire {
  const { timeline, dice, weather } = ports
  const ends = { a: newEnd(), b: newEnd() }
  let isCut = false
  let isBroken = false
  let messages = 0
  const close = (end: End, why: string): void => {
    if (!end.open) return
    end.open = false
    for (const tell of end.closes) tell(why)
  }
  const cut = (why: string, half?: 'a' | 'b'): void => {
    if (isCut) return
    isCut = true
    isBroken = true
    if (half !== 'b') timeline.after(dice.below(200), () => close(ends.a, why))
    if (half !== 'a') timeline.after(dice.below(200), () => close(ends.b, why))
  }
  const arrive = (from: End, to: End, message: Uint8Array): void => {
    from.unsent = Math.max(0, from.unsent - message.length)
    if (!to.open || (isBroken && dice.percent(50))) return
    if (to.hear) to.hear(message)
    else to.early.push(message)
    for (const drain of from.drains) drain()
  }
  const direction = (from: End, to: End): Link => {
    let last = 0
    const deliver = (message: Uint8Array): void => {
      let delay = 1 + dice.below(weather.delayMsMax)
      if (dice.percent(weather.clog)) delay += dice.below(60_000)
      const late = dice.percent(weather.reorder)
      const at = late
        ? timeline.now + delay + dice.below(10_000)
        : Math.max(last, timeline.now + delay)
      if (!late) last = at
      timeline.after(at - timeline.now, () => arrive(from, to, message))
    }
    return {
      send(message) {
        if (!from.open || isCut) return
        messages++
        ports.onSend(message)
        if (dice.percent(weather.drop)) return
        const bytes = message.slice()
        if (dice.below(1000) < weather.damagePerMille && bytes.length > 0) {
          const at = dice.below(bytes.length)
          bytes[at] = (bytes[at] as number) ^ (1 + dice.below(255))
        }
        from.unsent += bytes.length
        deliver(bytes)
        if (dice.percent(weather.repeat)) deliver(bytes)
      },
      get unsentBytes() {
        return from.unsent
      },
      onMessage(hear) {
        from.hear = hear
        for (const message of from.early.splice(0)) hear(message)
      },
      onClose: (tell) => void from.closes.push(tell),
      onDrain: (drain) => void from.drains.push(drain),
      close(why) {
        // What was said before still arrives; the other end hears of the close after it.
        if (isCut) return
        isCut = true
        close(from, why)
        timeline.after(Math.max(0, last - timeline.now) + 1, () => close(to, why))
      },
    }
  }
  return {
    a: direction(ends.a, ends.b),
    b: direction(ends.b, ends.a),
    cut,
    get isCut() {
      return isCut
    },
    get messages() {
      return messages
    },
  }
}
