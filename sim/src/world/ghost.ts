// What the simulator knows and nobody in the world does: who wrote what, having seen what. Checkers judge
// by this and never by the code under test.

import type { LogId } from '@folkmoot/kernel/log'

export interface Written {
  readonly text: string
  readonly kind: 'note' | 'topic' | 'correction' | 'place'
  readonly by: string
  readonly timeMs: number
  log: LogId | undefined
  seq: number
  ref: string | undefined
  /** The author was told that it is durable. */
  done: boolean
  /** Devices of people whom the author knew to be gone, or not yet here. */
  readonly hiddenFrom: readonly string[]
  /** Removals that the author had seen. */
  readonly knew: readonly Removal[]
  /** For a topic: what the author saw of it before. */
  readonly after?: string | undefined
  /** For a correction: the note that it corrects. */
  readonly of?: string | undefined
  /** Written by someone, or in a way, that can never count. */
  readonly evil?: string | undefined
}

export interface Removal {
  readonly timeMs: number
  readonly by: string
  /** Where it stands. */
  readonly log: LogId
  readonly seq: number
  /** Names of the devices of whoever was removed. */
  readonly devices: readonly string[]
  /** What the remover had seen of each log. */
  readonly cuts: ReadonlyMap<LogId, number>
  readonly kind: 'remove' | 'suspend'
}

export interface Ghost {
  readonly written: Written[]
  readonly byText: Map<string, Written>
  readonly removals: Removal[]
  /** Stewards who were made members again, and what of their logs had been seen then. */
  readonly demotions: { readonly cuts: ReadonlyMap<LogId, number> }[]
  /** Names of devices that someone tried to bring back. */
  readonly reinstated: Set<string>
  /** Devices that anyone has let in, rightly or not. */
  readonly admitted: Set<string>
  /** Devices that someone with the right to made stewards, or invited as such. */
  readonly granted: Set<string>
  /** Greatest seq of a log that was ever durable at the hub. */
  readonly atHub: Map<LogId, number>
  /** Greatest seq of a log that was ever durable at a device that is not its own. */
  readonly atOthers: Map<LogId, number>
  /** State by root, for members who have read everything. */
  readonly stateByRoot: Map<string, { readonly state: string; readonly who: string }>
  /** Places that a device has shown: it had their key. */
  readonly placesSeen: Map<string, Set<string>>
  /** What each vote was shown to have come to once it was certified, and by whom first. */
  readonly certified: Map<string, { readonly statement: string; readonly who: string }>
  /** How often the hub came back with less than it had acknowledged. */
  hubLosses: number
  count: number
}

export const createGhost = (): Ghost => ({
  written: [],
  byText: new Map(),
  removals: [],
  demotions: [],
  reinstated: new Set(),
  granted: new Set(),
  admitted: new Set(),
  atHub: new Map(),
  atOthers: new Map(),
  stateByRoot: new Map(),
  placesSeen: new Map(),
  certified: new Map(),
  hubLosses: 0,
  count: 0,
})

/** A text that occurs nowhere else in the world, with letters that sort differently from place to place. */
export function newText(ghost: Ghost, by: string): string {
  const letters = ['Ärger', 'zwölf', 'Мост', 'eau', 'Zoo', 'ångström', '桥']
  const n = ghost.count++
  return `Kanarie-${by}-${n} ${letters[n % letters.length]}`
}

export function noteWritten(ghost: Ghost, written: Written): Written {
  ghost.written.push(written)
  ghost.byText.set(written.text, written)
  return written
}
