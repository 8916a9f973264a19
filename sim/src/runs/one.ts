// One seed, run here: what the workers and the prompt have in common.

import { createHash } from 'node:crypto'
import { runWorld } from '../world/run.ts'
import type { Failure, World } from '../world/world.ts'

export interface Job {
  readonly seed: number
  readonly real: boolean
  readonly assembly?: boolean
  readonly actions: number
  readonly only?: readonly number[] | undefined
  readonly verbose?: boolean
}

export interface Outcome {
  readonly seed: number
  readonly real: boolean
  readonly assembly: boolean
  readonly failure: Failure | undefined
  /** SHA-256 of the whole event output. */
  readonly digest: string
  readonly events: number
  readonly virtualDays: number
  readonly tally: Readonly<Record<string, number>>
}

/** A promise that breaks with nobody listening is a fault of the code under test. */
const stray: { fault: unknown } = { fault: undefined }
process.on('unhandledRejection', (fault) => (stray.fault ??= fault))

export async function runSeed(job: Job): Promise<Outcome> {
  stray.fault = undefined
  const onLine = job.verbose ? (line: string) => void process.stdout.write(`${line}\n`) : undefined
  const only = job.only && new Set(job.only)
  try {
    return outcomeOf(job, await runWorld({ ...job, only, onLine }))
  } catch (fault) {
    return { ...nothing(job), failure: asFailure(fault) }
  }
}

const asFailure = (fault: unknown): Failure => ({
  property: 'fault',
  what: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault),
  timeMs: 0,
})

const nothing = ({ seed, real, assembly = false }: Job): Outcome => ({
  seed,
  real,
  assembly,
  failure: undefined,
  digest: '',
  events: 0,
  virtualDays: 0,
  tally: {},
})

function outcomeOf(job: Job, world: World): Outcome {
  const { fault } = stray
  const isOrdinary = fault instanceof Error && fault.name === 'StoreFull'
  const strayed = fault === undefined || isOrdinary ? undefined : asFailure(fault)
  return {
    ...nothing(job),
    failure: world.failure ?? strayed,
    digest: createHash('sha256').update(world.record.lines.join('\n')).digest('hex'),
    events: world.record.lines.length,
    virtualDays: Math.floor(world.timeline.now / 86_400_000),
    tally: Object.fromEntries([...world.tally].sort(([a], [b]) => (a < b ? -1 : 1))),
  }
}
