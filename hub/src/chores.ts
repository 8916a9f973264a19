// What a hub does by itself now and then: it lets sessions notice time, and joins small runs, so that
// after a blackout everyone is served from few large ones (39 times less work, research/hub.md §2.2).

import type { SpaceId } from '@folkmoot/kernel/log'
import type { Holder } from '@folkmoot/kernel/sync'
import type { SqliteStore } from '@folkmoot/node'
import type { Connections } from './connections.ts'
import type { HubGate } from './core/gate.ts'
import type { HubLog } from './log-lines.ts'

export interface ChoreOptions {
  readonly connections: Connections
  readonly store: SqliteStore
  readonly holder: Holder
  readonly gate: HubGate
  readonly log: HubLog
  readonly tickMs?: number
  readonly compactMs?: number
  /** Runs that must have come since the last time. */
  readonly looseRunsMin?: number
}

const TICK_MS = 5_000
const COMPACT_MS = 10 * 60_000
const LOOSE_RUNS_MIN = 256

export function createChores(options: ChoreOptions): { stop(): void } {
  const compacted = new Map<SpaceId, number>()
  const ticking = setInterval(() => {
    const now = performance.now()
    for (const connection of options.connections.all) connection.tick(now)
  }, options.tickMs ?? TICK_MS)
  const compacting = setInterval(() => {
    compactAll(options, compacted).catch((error: unknown) => {
      options.log.event('fault', { fault: error instanceof Error ? error.name : 'unknown' })
    })
  }, options.compactMs ?? COMPACT_MS)
  return {
    stop() {
      clearInterval(ticking)
      clearInterval(compacting)
    },
  }
}

async function compactAll(options: ChoreOptions, compacted: Map<SpaceId, number>): Promise<void> {
  const { runs } = options.store
  let count = 0
  for (const space of await runs.spaces()) {
    const arrivals = await runs.arrivals(space)
    const before = compacted.get(space) ?? 0
    if (arrivals - before < (options.looseRunsMin ?? LOOSE_RUNS_MIN)) continue
    await runs.compact(space, { cuts: await options.gate.cuts(space) })
    compacted.set(space, arrivals)
    count++
  }
  if (count > 0) options.log.event('compacted', { count })
}
