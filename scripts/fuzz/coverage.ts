// The fuzzer: what reaches a new place, or an old one a new number of times, is kept and changed
// further. Each execution is held to the promises for parsers (research: only refusals, 50 ms, 64 MiB).

import { type Chance, chanceFrom } from './chance.ts'
import { dictionaryOf } from './dictionary.ts'
import { counters, countersUsed, sources } from './instrument.ts'
import { mutated } from './mutation.ts'
import type { Target } from './target.ts'

export const MS_MAX = 50
export const HEAP_BYTES_MAX = 64 * 1024 * 1024
const BYTES_MAX = 4096
/** How often the heap and the prototypes are looked at: each look costs as much as some executions. */
const LOOK_EVERY = 256
/** So much memory takes longer than this, so whatever does is looked at as well. */
const LONG_MS = 8

export interface Budget {
  readonly runs: number
  readonly ms: number
  readonly seed: number
}

export interface Outcome {
  readonly runs: number
  readonly accepted: number
  readonly corpus: number
  readonly places: number
  readonly ms: number
  /** Time of the thread itself: what a busy machine took away does not count. */
  readonly cpuMs: number
  readonly failure: { readonly bytes: Uint8Array; readonly why: string } | undefined
}

export interface Watch {
  /** The inputs that broke something once: replayed first. */
  readonly crashers: readonly Uint8Array[]
  /** Told of each input before it runs, so that someone outside can tell where it hung. */
  readonly begin?: (bytes: Uint8Array) => void
}

/** Counts as powers of two, as one bit each: 1, 2, 3, 4–7, 8–15, 16–31, 32–127, more. */
const BUCKET = Uint8Array.from({ length: 256 }, (_, n) =>
  n < 4 ? [0, 1, 2, 4][n]! : n < 8 ? 8 : n < 16 ? 16 : n < 32 ? 32 : n < 128 ? 64 : 128,
)
const PROTOTYPES = [Object, Array, Function, String, Number, Map, Promise, Uint8Array].map(
  ({ prototype }) => prototype as object,
)
const shapes = (): string =>
  PROTOTYPES.map((prototype) => Reflect.ownKeys(prototype).map(String).join()).join(';')
const heapBytes = (): number => {
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

export async function fuzz(target: Target, budget: Budget, watch: Watch): Promise<Outcome> {
  const chance = chanceFrom(budget.seed)
  const texts = [...sources].filter(([path]) =>
    target.sources.some((part) => path.startsWith(part)),
  )
  const dictionary = dictionaryOf(texts.map(([, text]) => text))
  const bytesMax = target.bytesMax ?? BYTES_MAX
  const corpus: Uint8Array[] = []
  const taken: Uint8Array[] = []
  const seen = new Uint8Array(countersUsed())
  const state = { runs: 0, accepted: 0, places: 0, shapes: shapes() }
  const started = performance.now()
  const cpuStarted = cpuMs()
  const took = (): number => performance.now() - started
  const end = (failure?: Outcome['failure']): Outcome => {
    const { runs, accepted, places } = state
    return {
      runs,
      accepted,
      places,
      corpus: corpus.length,
      ms: took(),
      cpuMs: cpuMs() - cpuStarted,
      failure,
    }
  }
  const attempt = async (bytes: Uint8Array): Promise<string | undefined> => {
    state.runs++
    watch.begin?.(bytes)
    const result = await execute(target, bytes, state)
    if (typeof result === 'string') return result
    if (result) state.accepted++
    const fresh = newPlaces(seen)
    state.places += fresh.places
    if (fresh.isNew) corpus.push(bytes)
    if (fresh.isNew && result) taken.push(bytes)
    return undefined
  }
  for (const bytes of [...watch.crashers, ...target.seeds]) {
    const why = await attempt(bytes)
    if (why !== undefined) return end({ bytes, why })
  }
  for (const seed of target.seeds) if (!corpus.includes(seed)) corpus.push(seed)
  const next = walkBits(taken)
  const random = (): Uint8Array => {
    const parent = parentOf(chance.below(3) === 0 ? taken : corpus, chance)
    return target.vary && chance.below(2) === 0
      ? target.vary(parent, chance)
      : mutated(parent, { chance, dictionary, corpus, bytesMax })
  }
  while (state.runs < budget.runs && took() < budget.ms) {
    const made = (chance.below(4) === 0 ? next() : undefined) ?? random()
    const bytes = target.repair && chance.below(2) === 0 ? target.repair(made, chance) : made
    const why = await attempt(bytes)
    if (why !== undefined) return end({ bytes, why })
  }
  return end()
}

/** Each bit of each input that was taken, the first bits of all before the second: a flag is not missed. */
function walkBits(taken: readonly Uint8Array[]): () => Uint8Array | undefined {
  let [at, bit] = [0, 0]
  return () => {
    if (at >= taken.length) [at, bit] = [0, bit + 1]
    const bytes = taken[at++]
    if (!bytes || bit >= bytes.length * 8) return undefined
    const made = bytes.slice()
    made[bit >> 3] = (made[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    return made
  }
}

/** Half of the time one of the newest, which are nearest to something new. */
const parentOf = (corpus: readonly Uint8Array[], chance: Chance): Uint8Array => {
  const newest = chance.below(2) === 0 ? Math.min(16, corpus.length) : corpus.length
  return corpus[corpus.length - 1 - chance.below(Math.max(1, newest))] ?? new Uint8Array()
}

/** Takes what the last execution reached into `seen`, eight places at a time where there was nothing. */
function newPlaces(seen: Uint8Array): { readonly isNew: boolean; readonly places: number } {
  let [isNew, places] = [false, 0]
  for (let word = 0; word * 4 < seen.length; word++) {
    if (words[word] === 0) continue
    for (let at = word * 4; at < word * 4 + 4; at++) {
      const bucket = BUCKET[counters[at] ?? 0] ?? 0
      const before = seen[at] ?? 0
      if ((before & bucket) === bucket) continue
      if (before === 0) places++
      seen[at] = before | bucket
      isNew = true
    }
    words[word] = 0
  }
  return { isNew, places }
}
const words = new Uint32Array(counters.buffer)

/** Whether it was taken; a text says which promise was broken. */
async function execute(
  target: Target,
  bytes: Uint8Array,
  state: { readonly runs: number; readonly shapes: string },
): Promise<boolean | string> {
  counters.fill(0, 0, countersUsed())
  const isLook = state.runs % LOOK_EVERY === 0
  const before = isLook ? heapBytes() : 0
  const started = performance.now()
  let taken: boolean
  try {
    const result = target.run(bytes)
    taken = typeof result === 'boolean' ? result : await result
  } catch (error) {
    return why(error)
  }
  const ms = performance.now() - started
  // Measuring again would count again, and then a busy machine would change what is kept.
  const reached = ms < LONG_MS ? undefined : counters.slice(0, countersUsed())
  if (ms > MS_MAX) {
    const best = await fastest(target, bytes)
    if (best > MS_MAX) return `took ${Math.round(best)} ms, and at most ${MS_MAX} are allowed`
  }
  for (const key in {}) return `the prototype of all objects has got "${key}"`
  if (!isLook && ms < LONG_MS) return taken
  const grown = isLook ? heapBytes() - before : await growth(target, bytes)
  if (reached) counters.set(reached)
  if (grown > HEAP_BYTES_MAX) return `took ${Math.round(grown / 1024 / 1024)} MiB`
  return shapes() === state.shapes ? taken : 'a prototype has changed'
}

async function growth(target: Target, bytes: Uint8Array): Promise<number> {
  const before = heapBytes()
  await target.run(bytes)
  return heapBytes() - before
}

const why = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error)

/** A busy machine makes anything slow once: the best of three more counts, in time of this thread. */
async function fastest(target: Target, bytes: Uint8Array): Promise<number> {
  let best = Number.POSITIVE_INFINITY
  for (let i = 0; i < 3; i++) {
    const started = cpuMs()
    await target.run(bytes)
    best = Math.min(best, cpuMs() - started)
  }
  return best
}

const cpuMs = (): number => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1_000
}
