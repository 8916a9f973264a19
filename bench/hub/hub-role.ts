// A whole hub in a process of its own, as `folkmoot hub` starts it, with quotas out of the way.

import { readFileSync } from 'node:fs'
import { type RunningHub, startHub } from '../../hub/src/index.ts'

type Order = { readonly do: 'start'; readonly folder: string } | { readonly do: 'measure' | 'stop' }

let hub: RunningHub | undefined

/** Bytes that this process has handed to the disk, where the system says so. */
function bytesWritten(): number | undefined {
  try {
    return Number(/^write_bytes: (\d+)$/m.exec(readFileSync('/proc/self/io', 'utf8'))?.[1])
  } catch {
    return undefined
  }
}

async function obey(order: Order): Promise<unknown> {
  if (order.do === 'start') {
    const wide = { burst: 1e9, perSecond: 1e9 }
    hub = await startHub({
      port: 0,
      dataDir: order.folder,
      adminPort: 0,
      drainMs: 0,
      quotas: {
        spaceBytesMax: 2 ** 40,
        logEntries: wide,
        logBytes: wide,
        connectionBytes: wide,
        newSpaces: wide,
        addressConnects: wide,
        connectionsMax: 100_000,
      },
    })
    return { url: hub.url, adminUrl: hub.adminUrl }
  }
  if (order.do === 'stop') return hub?.close()
  globalThis.gc?.()
  const { user, system } = process.cpuUsage()
  const { rss } = process.memoryUsage()
  return { cpuMs: (user + system) / 1000, rss, written: bytesWritten(), at: performance.now() }
}

process.on('message', (order: Order) => {
  void obey(order).then(
    (value) => process.send?.({ ok: true, value: value ?? null }),
    (error: unknown) =>
      process.send?.({ ok: false, error: error instanceof Error ? error.stack : String(error) }),
  )
})
process.on('disconnect', () => process.exit(0))
