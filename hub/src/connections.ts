// One connection: its link, its view of the hub, its session, and what is counted about it.

import type { Chance } from '@folkmoot/kernel/base'
import type { Crypto } from '@folkmoot/kernel/crypto'
import type { SpaceId } from '@folkmoot/kernel/log'
import {
  type GateRefusal,
  type HubConnection,
  type HubLimits,
  type Link,
  serveHub,
} from '@folkmoot/kernel/sync'
import { wsLink } from '@folkmoot/node'
import type { WebSocket } from 'ws'
import { createView, type View, type ViewPorts } from './core/view.ts'
import type { HubLog } from './log-lines.ts'
import { countTaken, type Metrics } from './metrics.ts'
import type { Flow, Reading } from './reading.ts'
import type { Accepted } from './sockets.ts'

export interface ConnectionPorts extends Omit<ViewPorts, 'invited' | 'onRefusal' | 'onStale'> {
  readonly crypto: Crypto
  readonly chance: Chance
  readonly hub: { readonly id: string; readonly seed: Uint8Array; readonly limits: HubLimits }
  readonly metrics: Metrics
  readonly log: HubLog
  readonly flow: Flow
  /** Delivers what waits to be delivered. */
  readonly flush: () => void
}

export interface Connection {
  readonly socket: WebSocket
  readonly reading: Reading
  readonly spaces: number
  tick(now: number): void
}

export interface Connections {
  readonly all: ReadonlySet<Connection>
  add(accepted: Accepted, invited: boolean): void
}

export function createConnections(ports: ConnectionPorts): Connections {
  const all = new Set<Connection>()
  return {
    all,
    add(accepted, invited) {
      const { socket } = accepted
      const reading = ports.flow.connection(socket)
      const { view, session } = openSession(ports, accepted, { reading, invited })
      const connection: Connection = {
        socket,
        reading,
        get spaces() {
          return view.spaces
        },
        tick: (now) => session.tick(now),
      }
      all.add(connection)
      socket.on('close', () => {
        all.delete(connection)
        reading.close()
        view.close()
      })
    },
  }
}

function openSession(
  ports: ConnectionPorts,
  { socket, stream }: Accepted,
  of: { readonly reading: Reading; readonly invited: boolean },
): { readonly view: View; readonly session: HubConnection } {
  const link = countedLink(wsLink(socket, { stream }), ports.metrics, of.reading)
  const faults = createFaults(ports, socket)
  const onStale = (space: SpaceId): void => {
    // What arrived before the change still belongs to those who were here.
    ports.flush()
    session.refuse(space, { kind: 'hub-access-stale' })
  }
  const onRefusal = (refusal: GateRefusal): void => {
    ports.metrics.count('folkmoot_hub_naks_total', refusal.kind)
    if (refusal.kind === 'hub-access-denied') faults.add()
  }
  const view = createView({ ...ports, invited: of.invited, onRefusal, onStale })
  const holder = countedHolder(view.holder, ports.metrics, { reading: of.reading, faults })
  const { crypto, chance, hub } = ports
  const session: HubConnection = serveHub({ link, holder, gate: view.gate, crypto, chance, hub })
  return { view, session }
}

interface Faults {
  add(): void
}

/** Wrong signatures and proofs cost the hub more than their sender: after some it hangs up. */
function createFaults(ports: ConnectionPorts, socket: WebSocket): Faults {
  let count = 0
  return {
    add() {
      if (++count !== ports.limits.connectionFaultsMax) return
      ports.log.event('cut-off', { why: 'faults' })
      socket.close(1008, 'faults')
    },
  }
}

function countedLink(link: Link, metrics: Metrics, reading: Reading): Link {
  return {
    ...link,
    get unsentBytes() {
      return link.unsentBytes
    },
    send(message) {
      metrics.count('folkmoot_hub_bytes_total', 'out', message.length)
      link.send(message)
    },
    onMessage: (listener) =>
      link.onMessage((message) => {
        metrics.count('folkmoot_hub_bytes_total', 'in', message.length)
        reading.received(message.length)
        listener(message)
      }),
  }
}

function countedHolder(
  holder: View['holder'],
  metrics: Metrics,
  of: { readonly reading: Reading; readonly faults: Faults },
): View['holder'] {
  return {
    ...holder,
    async take(space, runs, from) {
      const bytes = runs.reduce((sum, run) => sum + run.frames.length * 64 + sizeOf(run), 0)
      const began = performance.now()
      of.reading.pending(bytes)
      try {
        const taken = await holder.take(space, runs, from)
        for (const [i, each] of taken.entries()) {
          countTaken(metrics, each, runs[i]?.frames.length ?? 0)
          if (each.kind === 'refused' && each.refusal.kind.startsWith('sync-wrong-'))
            of.faults.add()
        }
        return taken
      } finally {
        of.reading.pending(-bytes)
        metrics.observe('folkmoot_hub_take_seconds', (performance.now() - began) / 1000)
      }
    },
  }
}

const sizeOf = (run: {
  readonly frames: readonly {
    readonly length: number
    readonly tail?: { length: number } | undefined
  }[]
}): number => run.frames.reduce((sum, frame) => sum + frame.length + (frame.tail?.length ?? 0), 0)
