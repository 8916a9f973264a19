// The hub as one connection sees it: the shared holder, seen through the rights that this connection
// has shown. Whatever a session asks, nothing beyond these rights can come out or go in here.

import { ok, refuse, type Result } from '@folkmoot/kernel/base'
import type { Crypto } from '@folkmoot/kernel/crypto'
import { type Frontier, frontierRoot, type SpaceId } from '@folkmoot/kernel/log'
import type { Gate, GateRefusal, Holder, Rights, Taken } from '@folkmoot/kernel/sync'
import type { HubGate, Standing } from './gate.ts'
import type { Intake } from './intake.ts'
import type { HubQuotas } from './quotas.ts'
import { notBeyond, type PastFrontiers } from './past.ts'

export interface ViewPorts {
  readonly crypto: Crypto
  readonly holder: Holder
  readonly gate: HubGate
  readonly past: PastFrontiers
  readonly intake: Intake
  readonly limits: HubQuotas
  /** Whether this connection brought a code of the operator. */
  readonly invited: boolean
  readonly onRefusal?: (refusal: GateRefusal) => void
  /** The rights of a space changed under an open session: its member must show a newer key. */
  readonly onStale?: (space: SpaceId) => void
}

export interface View {
  readonly gate: Gate
  readonly holder: Holder
  /** How many spaces are open. */
  readonly spaces: number
  close(): void
}

interface Open {
  readonly standing: Standing
  /** Set when the standing is or has become a past one. */
  past: Frontier | undefined
}

const NOTHING: Frontier = new Map()

export function createView(ports: ViewPorts): View {
  const open = new Map<SpaceId, Open>()
  const rights = createRights(ports, open)
  const ended = async (space: SpaceId): Promise<void> => {
    if (await rights.bound(space)) ports.onStale?.(space)
  }
  const stop = ports.gate.onChange((space) => void ended(space))
  return {
    gate: createConnectionGate(ports, open, rights),
    holder: {
      ...createReading(ports, rights),
      ...createWriting(ports, rights),
      blobs: createBlobs(ports, rights),
    },
    get spaces() {
      return open.size
    },
    close() {
      stop()
      open.clear()
    },
  }
}

interface ViewRights {
  /** undefined: this connection has not opened the space. */
  standing(space: SpaceId): Standing | undefined
  /** Whether everything that arrives may be seen, as members and guests do. */
  sees(space: SpaceId): boolean
  frontier(space: SpaceId): Frontier
  compared(space: SpaceId): Frontier
  /** Learns how far a past standing reaches; true when it had not been a past one before. */
  bound(space: SpaceId): Promise<boolean>
}

function createRights(ports: ViewPorts, open: Map<SpaceId, Open>): ViewRights {
  const standing = (space: SpaceId): Standing | undefined => {
    const mine = open.get(space)
    return mine && ports.gate.now(space, mine.standing)
  }
  const sees = (space: SpaceId): boolean => {
    const now = standing(space)
    return now !== undefined && now.as !== 'past'
  }
  return {
    standing,
    sees,
    frontier(space) {
      if (sees(space)) return ports.holder.frontier(space)
      const past = open.get(space)?.past
      return past ? notBeyond(past, ports.holder.frontier(space)) : NOTHING
    },
    compared(space) {
      if (sees(space)) return ports.holder.standing(space)
      const past = open.get(space)?.past
      return past ? notBeyond(past, ports.holder.standing(space)) : NOTHING
    },
    async bound(space) {
      const mine = open.get(space)
      const now = standing(space)
      if (!mine || now?.as !== 'past' || mine.past) return false
      mine.past = await ports.past.at(space, now.until)
      return true
    },
  }
}

function createConnectionGate(
  ports: ViewPorts,
  open: Map<SpaceId, Open>,
  rights: ViewRights,
): Gate {
  const told = <T>(result: Result<T, GateRefusal>): Result<T, GateRefusal> => {
    if (!result.ok) ports.onRefusal?.(result.refusal)
    return result
  }
  return {
    async open(space, proof, challenge) {
      if (!open.has(space) && open.size >= ports.limits.connectionSpacesMax) {
        return told(refuse({ kind: 'hub-quota-connection', retrySeconds: 60 }))
      }
      const standing = await ports.gate.open(space, proof, challenge)
      if (!standing.ok) return told(standing)
      await ports.holder.load?.(space)
      // Whose generation ended in the meantime was not yet in, so nobody has told it.
      const hasEnded = ports.gate.now(space, standing.value) !== standing.value
      if (hasEnded) return told(refuse({ kind: 'hub-access-stale' }))
      open.set(space, { standing: standing.value, past: undefined })
      await rights.bound(space)
      return ok(asRights(standing.value))
    },
    change: async (change) => told(await ports.gate.change(change, ports.invited)),
    guest: async (pass) => told(await ports.gate.guest(pass)),
  }
}

function asRights(standing: Standing): Rights {
  if (standing.as === 'guest') return { as: 'guest' }
  return standing.as === 'past' ? { as: 'member', past: true } : { as: 'member' }
}

type Reading = Omit<Holder, 'take' | 'takeFork' | 'blobs'>

function createReading(ports: ViewPorts, rights: ViewRights): Reading {
  const { holder } = ports
  const last = (space: SpaceId): number => {
    const now = rights.standing(space)
    if (!now) return 0
    return now.as === 'past' ? now.until : Number.MAX_SAFE_INTEGER
  }
  return {
    load: async (space) => holder.load?.(space),
    frontier: rights.frontier,
    standing: rights.compared,
    root: (space) =>
      rights.sees(space) ? holder.root(space) : frontierRoot(ports.crypto, rights.compared(space)),
    async hashAt(space, log, seq) {
      if (rights.sees(space)) return holder.hashAt(space, log, seq)
      const end = rights.frontier(space).get(log)
      return end && seq <= end.seq ? holder.hashAt(space, log, seq) : undefined
    },
    async ofLog(space, log, seq, bytesMax) {
      if (rights.sees(space)) return holder.ofLog(space, log, seq, bytesMax)
      const end = rights.frontier(space).get(log)
      if (!end || seq >= end.seq) return []
      const runs = await holder.ofLog(space, log, seq, bytesMax)
      return runs.filter((run) => run.to <= end.seq)
    },
    async arrived(space, n, bytesMax) {
      const until = last(space)
      if (n >= until) return []
      const runs = await holder.arrived(space, n, bytesMax)
      return runs.filter((each) => each.n <= until)
    },
    arrivals: async (space) => Math.min(last(space), await holder.arrivals(space)),
    controlLogs(space) {
      const logs = rights.frontier(space)
      return new Set([...holder.controlLogs(space)].filter((log) => logs.has(log)))
    },
    forkOf: (space, log) =>
      rights.frontier(space).has(log) || rights.sees(space) ? holder.forkOf(space, log) : undefined,
    watch: (space, listener) =>
      holder.watch(space, (run, n) => {
        if (n <= last(space)) listener(run, n)
      }),
    watchForks: (space, listener) =>
      holder.watchForks?.(space, (log) => {
        if (rights.sees(space)) listener(log)
      }) ?? (() => {}),
  }
}

type Writing = Pick<Holder, 'take' | 'takeFork'>

function createWriting(ports: ViewPorts, rights: ViewRights): Writing {
  const refusal = (space: SpaceId): GateRefusal => ({
    kind: rights.standing(space) ? 'hub-access-stale' : 'hub-access-denied',
  })
  return {
    async take(space, runs) {
      const now = rights.standing(space)
      if (!now || now.as === 'past') {
        ports.onRefusal?.(refusal(space))
        return runs.map((): Taken => ({ kind: 'refused', refusal: refusal(space) }))
      }
      return ports.intake.take(space, runs, now)
    },
    // Evidence is checked by the holder; a guest has no reason to bring any.
    takeFork: async (space, evidence) =>
      rights.standing(space)?.as === 'member'
        ? ports.holder.takeFork(space, evidence)
        : { kind: 'wrong' },
  }
}

function createBlobs(ports: ViewPorts, rights: ViewRights): Holder['blobs'] {
  const { blobs } = ports.holder
  return {
    has: async (space, hash) => rights.sees(space) && blobs.has(space, hash),
    get: async (space, hash) => (rights.sees(space) ? blobs.get(space, hash) : undefined),
    async put(space, hash, bytes) {
      if (rights.standing(space)?.as !== 'member') return refuse({ kind: 'hub-access-stale' })
      return ports.intake.putChunk(space, hash, bytes)
    },
    wanted: async () => [],
    offered: async () => [],
  }
}
