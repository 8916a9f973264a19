// A whole hub in one process: store, gate, sessions, HTTP. What `npm start`, the command line and the
// tests start; `main.ts` adds the environment and the signals of a server.

import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { type Chance, type Clock, hex } from '@folkmoot/kernel/base'
import type { Crypto } from '@folkmoot/kernel/crypto'
import { createRunHolder, type Holder } from '@folkmoot/kernel/sync'
import {
  loadNodeCrypto,
  openStoreThread,
  type SqliteStore,
  systemChance,
  systemClock,
} from '@folkmoot/node'
import { type Addresses, createAddresses } from './addresses.ts'
import { type Backups, createBackups } from './backup.ts'
import { createChores } from './chores.ts'
import { type Connections, createConnections } from './connections.ts'
import { createGate, type HubGate, type NewSpaces } from './core/gate.ts'
import { createIntake } from './core/intake.ts'
import { DEFAULT_QUOTAS, type HubQuotas } from './core/quotas.ts'
import { createPastFrontiers } from './core/past.ts'
import { createSpaceRecords } from './core/space-record.ts'
import { drain } from './drain.ts'
import { createFanOut, type FanOut } from './fan-out.ts'
import { listAppFiles } from './http/app-files.ts'
import { createAdmin } from './http/admin.ts'
import { HubStartError, listen, tryPort } from './http/listen.ts'
import { createRoutes } from './http/routes.ts'
import { type HubIdentity, openIdentity } from './identity.ts'
import { createLog, type HubLog, type WriteLine } from './log-lines.ts'
import { createMetrics, type Metrics } from './metrics.ts'
import { createFlow } from './reading.ts'
import { watchGauges } from './gauges.ts'
import { acceptSockets } from './sockets.ts'

export interface StartOptions {
  /** 0: any free port. */
  readonly port: number
  readonly host?: string
  /** Holds hub.sqlite and backups; made when it is not there. */
  readonly dataDir: string
  /** The built app; without it the hub answers with one sentence. */
  readonly appDir?: string | undefined
  readonly name?: string
  readonly newSpaces?: NewSpaces
  /** Codes that let someone found a space when `newSpaces` is 'invite'. */
  readonly codes?: readonly string[]
  readonly trustedProxies?: readonly string[]
  /** The second listener, on loopback; undefined: none. */
  readonly adminPort?: number | undefined
  readonly quotas?: Partial<HubQuotas>
  /** Connections are closed over at most this time when the hub stops. */
  readonly drainMs?: number
  /** Takes lines of JSON; nothing is written when absent. */
  readonly log?: WriteLine
  readonly clock?: Clock
  readonly chance?: Chance
}

export interface RunningHub {
  readonly url: string
  readonly port: number
  readonly adminUrl: string | undefined
  /** 32 hex digits; new with a new store. */
  readonly hubId: string
  readonly publicKey: Uint8Array
  readonly connections: () => number
  backup(): Promise<string>
  /** Stops reading, answers what was handed in, closes the connections spread out, then the store. */
  close(): Promise<void>
}

/** Everything that the parts of a running hub share. */
interface Parts {
  readonly options: StartOptions
  readonly clock: Clock
  readonly chance: Chance
  readonly crypto: Crypto
  readonly limits: HubQuotas
  readonly store: SqliteStore
  readonly metrics: Metrics
  readonly log: HubLog
  readonly identity: HubIdentity
  readonly holder: Holder
  readonly fanOut: FanOut
  readonly gate: HubGate
  readonly addresses: Addresses
  readonly backups: Backups
  readonly state: { ready: boolean }
}

const HOST = '127.0.0.1'
const FAN_OUT_MS = 5
const GROUP_MS = 2
const CACHE_KIB = 64 * 1024
const PENDING_BYTES_MAX = 1024 * 1024
const PENDING_BYTES_MAX_ALL = 64 * 1024 * 1024
const DRAIN_MS = 30_000
export const PROTOCOL_VERSIONS = [1] as const

/** Throws HubStartError or a StoreFault, each with a sentence that says what to do. */
export async function startHub(options: StartOptions): Promise<RunningHub> {
  // Before anything is made: a hub that cannot listen leaves no folder behind.
  if (options.port !== 0) await tryPort(options.host ?? HOST, options.port)
  const parts = await openParts(options)
  const server = createServer()
  const connections = serve(server, parts)
  const chores = createChores({ ...parts, connections })
  const admin = createAdmin({ metrics: parts.metrics, backup: parts.backups.run })
  const stop = async (): Promise<void> => {
    parts.state.ready = false
    chores.stop()
    await drain({ server, connections, fanOut: parts.fanOut, drainMs: options.drainMs ?? DRAIN_MS })
    admin.close()
    admin.closeAllConnections()
    await parts.store.close()
  }
  try {
    const at = await listen(server, options.host ?? HOST, options.port)
    const adminAt =
      options.adminPort === undefined
        ? undefined
        : await listen(admin, '127.0.0.1', options.adminPort)
    parts.state.ready = true
    parts.log.event('listening', { port: at.port })
    return running(parts, connections, { ...at, adminUrl: adminAt?.url, stop })
  } catch (error) {
    await stop()
    throw error
  }
}

function running(
  parts: Parts,
  connections: Connections,
  at: {
    readonly url: string
    readonly port: number
    readonly adminUrl: string | undefined
    readonly stop: () => Promise<void>
  },
): RunningHub {
  let closing: Promise<void> | undefined
  return {
    url: at.url,
    port: at.port,
    adminUrl: at.adminUrl,
    hubId: hex(parts.identity.hubId),
    publicKey: parts.identity.publicKey,
    connections: () => connections.all.size,
    backup: parts.backups.run,
    close: () => (closing ??= at.stop()),
  }
}

async function openParts(options: StartOptions): Promise<Parts> {
  const clock = options.clock ?? systemClock
  const chance = options.chance ?? systemChance
  const limits: HubQuotas = { ...DEFAULT_QUOTAS, ...options.quotas }
  const metrics = createMetrics()
  const log = createLog(options.log ?? (() => {}), { clock, chance })
  const crypto = await loadNodeCrypto()
  const store = await openStore(options.dataDir, metrics)
  const identity = await openIdentity(store.records, { crypto, chance })
  const holder = createRunHolder({
    crypto,
    store: store.runs,
    blobs: store.blobs,
    tidies: false,
    onFork: (space) => log.event('fork', { space: log.tag(space) }),
  })
  const fanOut = createFanOut(holder, {
    everyMs: FAN_OUT_MS,
    onFlush: (ms) => metrics.observe('folkmoot_hub_fanout_seconds', ms / 1000),
  })
  const gate = createGate({
    crypto,
    clock,
    limits,
    spaces: createSpaceRecords(store.records),
    newSpaces: options.newSpaces ?? 'open',
    arrivals: (space) => holder.arrivals(space),
  })
  gate.onChange((space, { generation, isNew }) =>
    log.event(isNew ? 'founded' : 'rotated', { space: log.tag(space), generation }),
  )
  return {
    options,
    clock,
    chance,
    crypto,
    limits,
    store,
    metrics,
    log,
    identity,
    fanOut,
    gate,
    holder: { ...holder, watch: fanOut.watch },
    addresses: createAddresses(options.trustedProxies ?? [], chance),
    backups: createBackups(store, options.dataDir, clock),
    state: { ready: false },
  }
}

async function openStore(dataDir: string, metrics: Metrics): Promise<SqliteStore> {
  try {
    return await openStoreThread(join(dataDir, 'hub.sqlite'), {
      groupMs: GROUP_MS,
      cacheKiB: CACHE_KIB,
      onCommit(ms, jobs) {
        metrics.observe('folkmoot_hub_commit_seconds', ms / 1000)
        metrics.observe('folkmoot_hub_commit_jobs', jobs)
      },
    })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'EACCES' && code !== 'ENOTDIR' && code !== 'EROFS') throw error
    const sentence = `The folder ${dataDir} cannot be written: choose another with --data, or make it yours.`
    throw Object.assign(new HubStartError(sentence), { code })
  }
}

function serve(server: Server, parts: Parts): Connections {
  const { options, clock, limits, metrics, addresses, state } = parts
  const flow = createFlow(
    {
      connectionBytes: limits.connectionBytes,
      pendingBytesMax: PENDING_BYTES_MAX,
      pendingBytesMaxAll: PENDING_BYTES_MAX_ALL,
    },
    () => performance.now(),
  )
  const { runs, blobs } = parts.store
  const connections = createConnections({
    ...parts,
    past: createPastFrontiers(parts.holder),
    intake: createIntake({ ...parts, runs, blobs }),
    flow,
    flush: parts.fanOut.flush,
    hub: { id: hex(parts.identity.hubId), seed: parts.identity.seed, limits: greeting(limits) },
  })
  server.on(
    'request',
    createRoutes({
      files: listAppFiles(options.appDir),
      about: () => about(parts),
      ready: () => state.ready,
      secure: addresses.secure,
    }),
  )
  const codes = new Set(options.codes)
  acceptSockets({
    server,
    clock,
    limits,
    addresses,
    metrics,
    draining: () => !state.ready,
    onSocket(accepted) {
      const code = new URL(accepted.request.url ?? '/', 'http://hub').searchParams.get('code')
      connections.add(accepted, code !== null && codes.has(code))
    },
  })
  watchGauges({ ...parts, connections, dataDir: options.dataDir })
  return connections
}

const greeting = (limits: HubQuotas) => ({
  spacesMax: limits.connectionSpacesMax,
  spaceBytesMax: limits.spaceBytesMax,
  reconnectSeconds: 5,
})

/** What anyone may know of this hub before connecting. */
function about({ options, identity, limits }: Parts) {
  return {
    name: options.name ?? 'A folkmoot hub',
    hubId: hex(identity.hubId),
    key: hex(identity.publicKey),
    protocolVersions: PROTOCOL_VERSIONS,
    newSpaces: options.newSpaces ?? 'open',
    limits: {
      spaceBytesMax: limits.spaceBytesMax,
      spaceChunksMax: limits.spaceChunksMax,
      spaceLogsMax: limits.spaceLogsMax,
      connectionSpacesMax: limits.connectionSpacesMax,
    },
  }
}
