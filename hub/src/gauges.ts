// What is read only when somebody asks for the metrics.

import { statSync } from 'node:fs'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Backups } from './backup.ts'
import type { Connections } from './connections.ts'
import type { Metrics } from './metrics.ts'

/** A connection with more than this unsent gets nothing live and is served from the store. */
const LAGGING_BYTES = 256 * 1024

export interface GaugeOptions {
  readonly metrics: Metrics
  readonly connections: Connections
  readonly backups: Backups
  readonly dataDir: string
}

export function watchGauges({ metrics, connections, backups, dataDir }: GaugeOptions): void {
  const delay = monitorEventLoopDelay({ resolution: 20 })
  delay.enable()
  const all = () => [...connections.all]
  metrics.gauge('folkmoot_hub_connections', () => connections.all.size)
  metrics.gauge('folkmoot_hub_subscriptions', () =>
    all().reduce((sum, connection) => sum + connection.spaces, 0),
  )
  metrics.gauge(
    'folkmoot_hub_lagging_connections',
    () => all().filter(({ socket }) => socket.bufferedAmount > LAGGING_BYTES).length,
  )
  metrics.gauge('folkmoot_hub_backup_age_seconds', backups.ageSeconds)
  metrics.gauge('folkmoot_hub_event_loop_delay_p99_seconds', () => {
    const seconds = delay.percentile(99) / 1e9
    delay.reset()
    return seconds
  })
  metrics.storeBytes((kind) =>
    sizeOf(join(dataDir, kind === 'journal' ? 'hub.sqlite-wal' : 'hub.sqlite')),
  )
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}
