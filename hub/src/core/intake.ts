// What may be written, and how much of it: asked before anything is verified, because a signature
// costs the hub a hundred times what a counter does.

import { refuse, type Result } from '@folkmoot/kernel/base'
import { idBytes, type Run, runEnd, encodeRun, type SpaceId } from '@folkmoot/kernel/log'
import type { BlobStore, RunStore } from '@folkmoot/kernel/store'
import type { GateRefusal, Holder, Taken } from '@folkmoot/kernel/sync'
import type { Clock } from '@folkmoot/kernel/base'
import { createBuckets } from './bucket.ts'
import type { HubGate, Standing } from './gate.ts'
import type { HubQuotas } from './quotas.ts'

export type Writer = Exclude<Standing, { readonly as: 'past' }>

export interface Intake {
  take(space: SpaceId, runs: readonly Run[], as: Writer): Promise<readonly Taken[]>
  putChunk(space: SpaceId, hash: string, bytes: Uint8Array): Promise<Result<void>>
}

export interface IntakePorts {
  readonly clock: Clock
  readonly holder: Holder
  readonly gate: HubGate
  readonly runs: Pick<RunStore, 'size'>
  readonly blobs: Pick<BlobStore, 'list' | 'has'>
  readonly limits: HubQuotas
}

export function createIntake(ports: IntakePorts): Intake {
  const usage = createUsage(ports)
  const entries = createBuckets(ports.clock, ports.limits.logEntries)
  const bytes = createBuckets(ports.clock, ports.limits.logBytes)

  /** undefined: it may go on to be verified. */
  const limited = async (
    space: SpaceId,
    run: Run,
    reserved: Map<Run, number>,
  ): Promise<GateRefusal | undefined> => {
    const { spaceBytesMax, spaceLogsMax } = ports.limits
    const frontier = ports.holder.frontier(space)
    const fresh = runEnd(run) - (frontier.get(run.log)?.seq ?? 0)
    // What is known already costs no room, and is what a member offers who missed an answer.
    if (fresh <= 0) return undefined
    const size = encodeRun(run).length
    if ((await usage.bytes(space)) + size > spaceBytesMax) {
      return { kind: 'hub-quota-space', limitBytes: spaceBytesMax }
    }
    if (!frontier.has(run.log) && frontier.size >= spaceLogsMax) {
      return { kind: 'hub-quota-log', retrySeconds: 86_400 }
    }
    const retrySeconds =
      entries.take(space + run.log, Math.min(fresh, run.frames.length)) ||
      bytes.take(space + run.log, size)
    if (retrySeconds > 0) return { kind: 'hub-quota-log', retrySeconds }
    usage.addBytes(space, size)
    reserved.set(run, size)
    return undefined
  }

  return {
    async take(space, runs, as) {
      const refusals = new Map<Run, GateRefusal>()
      const reserved = new Map<Run, number>()
      for (const run of runs) {
        const refusal =
          (as.as === 'guest' ? await guestRefusal(ports, space, run, as) : undefined) ??
          (await limited(space, run, reserved))
        if (refusal) refusals.set(run, refusal)
      }
      const admitted = runs.filter((run) => !refusals.has(run))
      const taken = await takenOrFull(ports.holder, space, admitted)
      // Room that was reserved for what was then not stored is given back.
      for (const [i, run] of admitted.entries()) {
        if (taken[i]?.kind !== 'stored') usage.addBytes(space, -(reserved.get(run) ?? 0))
      }
      return merge(runs, refusals, taken)
    },
    async putChunk(space, hash, chunk) {
      const known = await ports.blobs.has(space, hash)
      if (!known && (await usage.chunks(space)) >= ports.limits.spaceChunksMax) {
        const limitBytes = ports.limits.spaceChunksMax * 256 * 1024
        return refuse({ kind: 'hub-quota-space', limitBytes } satisfies GateRefusal)
      }
      const put = await ports.holder.blobs.put(space, hash, chunk)
      if (put.ok && !known) usage.addChunk(space)
      return put
    },
  }
}

/** A full disk is data for the member's screen, and no reason to hang up: reading goes on (H9). */
async function takenOrFull(
  holder: Holder,
  space: SpaceId,
  runs: readonly Run[],
): Promise<readonly Taken[]> {
  try {
    return await holder.take(space, runs, 'peer')
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'StoreFull') throw error
    return runs.map((): Taken => ({ kind: 'refused', refusal: { kind: 'hub-full' } }))
  }
}

/** The answers in the order of the runs that came. */
function merge(
  runs: readonly Run[],
  refusals: ReadonlyMap<Run, GateRefusal>,
  taken: readonly Taken[],
): readonly Taken[] {
  let next = 0
  return runs.map((run): Taken => {
    const refusal = refusals.get(run)
    if (refusal) return { kind: 'refused', refusal }
    return taken[next++] ?? { kind: 'refused', refusal: { kind: 'sync-history-missing' } }
  })
}

/** H8: a guest's log, up to a limit that counts what it holds already; one pass, so many logs. */
async function guestRefusal(
  ports: IntakePorts,
  space: SpaceId,
  run: Run,
  as: Extract<Writer, { readonly as: 'guest' }>,
): Promise<GateRefusal | undefined> {
  if (as.guest.expires <= ports.clock.now()) return { kind: 'hub-guest-expired' }
  if (!(await ports.gate.bindGuest(space, as.guest, idBytes(run.log)))) {
    return { kind: 'hub-access-denied' }
  }
  const { guestBytesMax } = ports.limits
  const held = await ports.holder.ofLog(space, run.log, 0, 2 * guestBytesMax)
  const bytes = held.reduce((sum, each) => sum + each.bytes.length, encodeRun(run).length)
  return bytes > guestBytesMax ? { kind: 'hub-quota-space', limitBytes: guestBytesMax } : undefined
}

interface Usage {
  bytes(space: SpaceId): Promise<number>
  chunks(space: SpaceId): Promise<number>
  addBytes(space: SpaceId, bytes: number): void
  addChunk(space: SpaceId): void
}

const REMEMBERED_MAX = 20_000

/** Counted in memory while it changes, read from the store once. */
function createUsage(ports: IntakePorts): Usage {
  const bytes = new Map<SpaceId, number>()
  const chunks = new Map<SpaceId, number>()
  const add = (to: Map<SpaceId, number>, space: SpaceId, more: number): void => {
    const known = to.get(space)
    if (known !== undefined) to.set(space, known + more)
  }
  const read = async (
    from: Map<SpaceId, number>,
    space: SpaceId,
    count: () => Promise<number>,
  ): Promise<number> => {
    const known = from.get(space)
    if (known !== undefined) return known
    if (from.size >= REMEMBERED_MAX) from.clear()
    const counted = await count()
    from.set(space, from.get(space) ?? counted)
    return from.get(space) ?? counted
  }
  return {
    bytes: (space) => read(bytes, space, async () => (await ports.runs.size(space)).bytes),
    chunks: (space) => read(chunks, space, async () => (await ports.blobs.list(space)).length),
    addBytes: (space, more) => add(bytes, space, more),
    addChunk: (space) => add(chunks, space, 1),
  }
}
