// Makes our own modules count where they go: a loader hook that strips types, lets istanbul put its
// counters in, and turns those counters into one array of bytes, because nothing else is fast enough.

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire, registerHooks, stripTypeScriptTypes } from 'node:module'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A deliberate fault, to see that it is found: `from` must stand exactly once in the file. */
export interface Plant {
  readonly path: string
  readonly from: string
  readonly to: string
}

interface Instrumenter {
  instrumentSync(code: string, path: string): string
}

const ROOT = join(import.meta.dirname, '../..')
const CACHE = join(ROOT, '.cache/fuzz')
const CACHE_VERSION = 3
const COUNTED = /^(?:kernel|methods|areas|hub|cli)\/src\/|^scripts\/fuzz\/toy-/
const NOT_COUNTED = /\/(?:testing|known-answers|words)\/|\.test\.ts$/
const COUNTERS_MAX = 1 << 17

/** What each place was reached since it was last cleared; a byte a place. */
export const counters = new Uint8Array(COUNTERS_MAX)
/** Source text by path, for dictionaries. */
export const sources = new Map<string, string>()
let used = 0
export const countersUsed = (): number => used

const instrumenter = (): Instrumenter => {
  const { createInstrumenter } = createRequire(import.meta.url)('istanbul-lib-instrument') as {
    createInstrumenter(options: object): Instrumenter
  }
  return createInstrumenter({ esModules: true, compact: true })
}
let made: Instrumenter | undefined

const HEADER = /^function (cov_\w+)\(\)\{[\s\S]*?\}\1\(\);/
const COUNTER = /cov_\w+\(\)\.([sfb])\[(\d+)\](?:\[(\d+)\])?\+\+/g

/** The code with places numbered from nought, and how many there are. */
function numbered(code: string): { readonly code: string; readonly places: number } {
  const places = new Map<string, number>()
  const body = code.replace(HEADER, '').replace(COUNTER, (_, kind, at, branch = '') => {
    const name = `${kind}${at}/${branch}`
    if (!places.has(name)) places.set(name, places.size)
    return `__at[__from+${places.get(name)}]++`
  })
  return { code: body, places: places.size }
}

function instrumented(path: string, source: string): ReturnType<typeof numbered> {
  const key = createHash('sha256').update(`${CACHE_VERSION}\n${path}\n${source}`).digest('hex')
  const kept = join(CACHE, `${key.slice(0, 32)}.json`)
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8')) as ReturnType<typeof numbered>
  made ??= instrumenter()
  const fresh = numbered(made.instrumentSync(stripTypeScriptTypes(source), path))
  mkdirSync(CACHE, { recursive: true })
  writeFileSync(kept, JSON.stringify(fresh))
  return fresh
}

function planted(path: string, source: string, plant: Plant | undefined): string {
  if (plant?.path !== path) return source
  if (source.split(plant.from).length !== 2) {
    throw new Error(`${path}: the text of the planted fault must stand there once`)
  }
  return source.replace(plant.from, () => plant.to)
}

/** From now on our modules are loaded with counters. */
export function countModules(plant?: Plant): void {
  ;(globalThis as { __counters?: Uint8Array }).__counters = counters
  registerHooks({
    load(url, context, next) {
      if (!url.startsWith('file:')) return next(url, context)
      const path = relative(ROOT, fileURLToPath(url))
      const isOurs = COUNTED.test(path) && !NOT_COUNTED.test(path) && path.endsWith('.ts')
      if (!isOurs) return next(url, context)
      const source = planted(path, readFileSync(fileURLToPath(url), 'utf8'), plant)
      const { code, places } = instrumented(path, source)
      const from = used
      used += places
      if (used > COUNTERS_MAX) throw new Error('more places than counters')
      sources.set(path, source)
      // On one line with the code, so that lines stay what they are.
      const head = `const __at=globalThis.__counters,__from=${from};`
      return { format: 'module', source: head + code, shortCircuit: true }
    },
  })
}
