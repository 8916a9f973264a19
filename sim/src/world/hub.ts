// The hub of a world: its production core over a virtual disk, put together as hub/src/start-hub.ts does
// with sockets and SQLite.

import type { Chance, Clock } from '@folkmoot/kernel/base'
import { hex } from '@folkmoot/kernel/base'
import type { Crypto } from '@folkmoot/kernel/crypto'
import type { LogId, SpaceId } from '@folkmoot/kernel/log'
import { type MemoryDisk, memoryDisk } from '@folkmoot/kernel/store'
import {
  createRunHolder,
  type Holder,
  type HubConnection,
  type Link,
  serveHub,
} from '@folkmoot/kernel/sync'
import {
  createGate,
  createIntake,
  createPastFrontiers,
  createSpaceRecords,
  createView,
  DEFAULT_QUOTAS,
  type HubGate,
  type HubQuotas,
  type Intake,
} from '@folkmoot/hub/core'
import type { Disk } from './disk.ts'

export interface HubPorts {
  readonly crypto: Crypto
  readonly clock: Clock
  readonly chance: Chance
  readonly disk: Disk
}

export interface WorldHub {
  readonly url: string
  readonly disk: Disk
  readonly isUp: boolean
  /** Ends of the wires that are plugged in. */
  readonly cuts: Set<() => void>
  /** A log of which this hub gives nothing away. */
  withheld: LogId | undefined
  quotas: HubQuotas
  start(): Promise<void>
  crash(): void
  /** Comes back with nothing, or with what a backup has. */
  replace(memory: MemoryDisk): void
  /** Faults that escaped from a session. */
  accept(link: Link): { tick(now: number): void; close(): void } | undefined
}

interface Life {
  readonly holder: Holder
  readonly gate: HubGate
  readonly intake: Intake
  readonly past: ReturnType<typeof createPastFrontiers>
  readonly id: { readonly id: string; readonly seed: Uint8Array }
  readonly sessions: Set<HubConnection>
}

async function record(
  disk: ReturnType<Disk['mount']>,
  chance: Chance,
  of: readonly [string, number],
) {
  const [name, length] = of
  const known = await disk.records.get(name)
  if (known) return known
  const fresh = chance.bytes(length)
  await disk.records.put(name, fresh)
  return fresh
}

async function startLife(ports: HubPorts, hub: WorldHub): Promise<Life> {
  const { crypto, clock, chance } = ports
  const store = hub.disk.mount()
  const id = await record(store, chance, ['hub/id', 16])
  const seed = await record(store, chance, ['hub/seed', 32])
  const holder = createRunHolder({ crypto, store: store.runs, blobs: store.blobs, tidies: false })
  const limits: HubQuotas = hub.quotas
  const gate = createGate({
    crypto,
    clock,
    limits,
    spaces: createSpaceRecords(store.records),
    newSpaces: 'open',
    arrivals: (space) => holder.arrivals(space),
  })
  return {
    holder,
    gate,
    intake: createIntake({ clock, holder, gate, runs: store.runs, blobs: store.blobs, limits }),
    past: createPastFrontiers(holder),
    id: { id: hex(id), seed },
    sessions: new Set(),
  }
}

/** As a hub that keeps one log back: it takes it, and names it, and never gives it. */
function withholding(holder: Holder, hub: WorldHub): Holder {
  const hides = (log: LogId): boolean => log === hub.withheld
  return {
    ...holder,
    ofLog: async (space, log, seq, bytesMax) =>
      hides(log) ? [] : holder.ofLog(space, log, seq, bytesMax),
    arrived: async (space, n, bytesMax) =>
      (await holder.arrived(space, n, bytesMax)).filter(({ run }) => !hides(run.log)),
    watch: (space, listener) =>
      holder.watch(space, (run, n) => (hides(run.log) ? undefined : listener(run, n))),
  }
}

export function createHub(ports: HubPorts, url: string): WorldHub {
  let life: Life | undefined
  const hub: WorldHub = {
    url,
    disk: ports.disk,
    get isUp() {
      return life !== undefined
    },
    cuts: new Set(),
    withheld: undefined,
    quotas: DEFAULT_QUOTAS,
    async start() {
      life = await startLife(ports, hub)
    },
    crash() {
      life = undefined
      hub.disk.crash()
      for (const cut of hub.cuts) cut()
      hub.cuts.clear()
    },
    replace(memory = memoryDisk()) {
      hub.crash()
      hub.disk.memory = memory
    },
    accept(link) {
      return life && session(ports, hub, life, link)
    },
  }
  return hub
}

function session(ports: HubPorts, hub: WorldHub, life: Life, link: Link) {
  const { crypto, chance } = ports
  const onStale = (space: SpaceId): void => connection.refuse(space, { kind: 'hub-access-stale' })
  const view = createView({
    ...life,
    crypto,
    limits: hub.quotas,
    invited: false,
    onStale,
  })
  const connection = serveHub({
    link,
    holder: hub.withheld ? withholding(view.holder, hub) : view.holder,
    gate: view.gate,
    crypto,
    chance,
    hub: {
      ...life.id,
      limits: { spacesMax: 200, spaceBytesMax: hub.quotas.spaceBytesMax, reconnectSeconds: 5 },
    },
  })
  link.onClose(() => view.close())
  return {
    tick: (now: number) => connection.tick(now),
    close: () => {
      connection.close()
      view.close()
    },
  }
}
