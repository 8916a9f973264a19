// Runs targets one after the other in a thread of its own: if one hangs or eats the memory, the thread
// that watches can still tell with which input.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { type Budget, fuzz, type Outcome } from './coverage.ts'
import { countModules, type Plant } from './instrument.ts'
import type { MakeTarget } from './target.ts'

export interface Work {
  readonly targets: readonly string[]
  readonly budget: Budget
  readonly plant: Plant | undefined
  /** Number of the input, its length, then the input itself. */
  readonly shared: SharedArrayBuffer
}
export const SHARED_HEAD = 8
export const INPUT_BYTES_MAX = 1 << 20

export type Report =
  | { readonly kind: 'begun'; readonly name: string }
  | { readonly kind: 'ended'; readonly name: string; readonly outcome: Outcome }

const CRASHERS = join(import.meta.dirname, 'crashers')
export const crasherFolder = (target: string): string => join(CRASHERS, target)

export function crashersOf(target: string): readonly Uint8Array[] {
  const folder = crasherFolder(target)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .sort()
    .map((name) => new Uint8Array(readFileSync(join(folder, name))))
}

async function work({ targets, budget, plant, shared }: Work): Promise<void> {
  // Readers refuse by an exception that they catch themselves; its stack would cost more than it.
  Error.stackTraceLimit = 4
  countModules(plant)
  const numbers = new Int32Array(shared, 0, 2)
  const input = new Uint8Array(shared, SHARED_HEAD)
  const begin = (bytes: Uint8Array): void => {
    numbers[0] = ((numbers[0] ?? 0) + 1) | 0
    numbers[1] = bytes.length
    input.set(bytes.subarray(0, input.length))
  }
  // oxlint-disable-next-line require-post-message-target-origin -- a thread has no origin
  const say = (report: Report): void => parentPort?.postMessage(report)
  for (const name of targets) {
    say({ kind: 'begun', name })
    const { target } = (await import(`./targets/${name}.ts`)) as { target: MakeTarget }
    const made = await target()
    const outcome = await fuzz(made, budget, { crashers: crashersOf(name), begin })
    say({ kind: 'ended', name, outcome })
  }
}

if (parentPort) await work(workerData as Work)
