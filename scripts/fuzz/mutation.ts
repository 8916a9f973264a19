// How an input becomes another: bits, bytes, blocks, words of the dictionary, halves of two inputs.

import type { Chance } from './chance.ts'

export interface Mutation {
  readonly chance: Chance
  readonly dictionary: readonly Uint8Array[]
  readonly corpus: readonly Uint8Array[]
  readonly bytesMax: number
}

const BOUNDS = [0, 1, 2, 16, 23, 24, 31, 32, 63, 64, 127, 128, 192, 254, 255]
const BLOCK_MAX = 48
/** Mostly one or two changes: more seldom leave anything valid. */
const CHANGES = [1, 1, 1, 2, 2, 3, 4, 8]

const put = (bytes: Uint8Array, at: number, gone: number, part: Uint8Array): Uint8Array => {
  const end = Math.min(bytes.length, at + gone)
  const made = new Uint8Array(at + part.length + bytes.length - end)
  made.set(bytes.subarray(0, at))
  made.set(part, at)
  made.set(bytes.subarray(end), at + part.length)
  return made
}

function withByte(bytes: Uint8Array, at: number, change: (byte: number) => number): Uint8Array {
  const made = bytes.slice()
  if (made.length > 0) made[at % made.length] = change(made[at % made.length] ?? 0)
  return made
}

/** A stretch of some input, from anywhere. */
function stretch(from: Uint8Array, { chance }: Mutation): Uint8Array {
  const start = chance.below(from.length + 1)
  return from.subarray(start, start + 1 + chance.below(BLOCK_MAX))
}

/** Takes a byte for a length: it and what follows become shorter or longer together. */
function resized(bytes: Uint8Array, at: number, { chance }: Mutation): Uint8Array {
  const length = bytes[at] ?? 0
  const by = 1 + chance.below(8)
  const isLonger = chance.below(2) === 0
  const made = withByte(bytes, at, () => (isLonger ? length + by : length - by))
  const within = Math.min(made.length, at + 1 + chance.below(length + 1))
  return isLonger ? put(made, within, 0, chance.bytes(by)) : put(made, within, by, NOTHING)
}

/** A short stretch many times over: what takes its time on long input is found by long input. */
function repeated(bytes: Uint8Array, at: number, { chance, bytesMax }: Mutation): Uint8Array {
  const part = bytes.subarray(at, at + 1 + chance.below(3))
  const times = chance.below(8) === 0 ? bytesMax : 2 + chance.below(40)
  const length = Math.min(part.length * times, Math.max(0, bytesMax - bytes.length))
  return Uint8Array.from({ length }, (_, i) => part[i % part.length] ?? 0)
}

type Change = (bytes: Uint8Array, at: number, mutation: Mutation) => Uint8Array

const CHANGE: readonly Change[] = [
  (bytes, at, { chance }) => withByte(bytes, at, (byte) => byte ^ (1 << chance.below(8))),
  (bytes, at, { chance }) => withByte(bytes, at, () => chance.pick(BOUNDS)),
  (bytes, at, { chance }) => withByte(bytes, at, () => chance.below(256)),
  (bytes, at, { chance }) => withByte(bytes, at, (byte) => byte + chance.below(33) - 16),
  (bytes, at, { chance }) => put(bytes, at, 1 + chance.below(chance.pick([2, BLOCK_MAX])), NOTHING),
  (bytes, at, { chance }) => put(bytes, at, 0, chance.bytes(1 + chance.below(8))),
  (bytes, at, mutation) => put(bytes, at, 0, stretch(bytes, mutation)),
  (bytes, at, mutation) => {
    const part = stretch(bytes, mutation)
    return put(bytes, at, part.length, part)
  },
  (bytes, at, { chance, dictionary }) => {
    const word = dictionary.length > 0 ? chance.pick(dictionary) : NOTHING
    return put(bytes, at, word.length, word)
  },
  (bytes, at, { chance, dictionary }) =>
    put(bytes, at, chance.below(3), dictionary.length > 0 ? chance.pick(dictionary) : NOTHING),
  (bytes, at, mutation) =>
    put(bytes, at, 0, stretch(mutation.chance.pick(mutation.corpus), mutation)),
  (bytes, at, { chance, corpus }) => {
    const other = chance.pick(corpus)
    return put(bytes.subarray(0, at), at, 0, other.subarray(chance.below(other.length + 1)))
  },
  (bytes, at) => bytes.slice(0, at),
  (bytes, at, mutation) => resized(bytes, at, mutation),
  (bytes, at, mutation) => put(bytes, at, 0, repeated(bytes, at, mutation)),
]
const NOTHING = new Uint8Array()

/** Often near the beginning, where formats say what they are. */
function placeIn(bytes: Uint8Array, chance: Chance): number {
  const reach = chance.below(3) === 0 ? Math.min(HEAD_BYTES, bytes.length) : bytes.length
  return chance.below(reach + 1)
}
const HEAD_BYTES = 12

export function mutated(bytes: Uint8Array, mutation: Mutation): Uint8Array {
  const { chance, bytesMax } = mutation
  let made = bytes
  for (let left = chance.pick(CHANGES); left > 0; left--) {
    made = chance.pick(CHANGE)(made, placeIn(made, chance), mutation)
  }
  return made.length <= bytesMax ? made : made.slice(0, bytesMax)
}
