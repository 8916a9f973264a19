// Ties a session to a link, a holder and a gate: does what the effects say, brings answers back. The
// same driver runs in the browser, on Node, in the hub and in the simulator.

import { ok } from '../base/index.ts'
import { decodeForkEvidence } from '../log/index.ts'
import { unchecked } from './message-check.ts'
import { decodeMessage } from './messages.ts'
import type { Gate, Holder, Link } from './port.ts'
import { type Effect, type Input, READ_BYTES, type Session } from './session.ts'
import type { SessionEvents } from './session-port.ts'
import { step } from './session-steps.ts'

export interface Driven {
  readonly session: Session
  readonly link: Link
  readonly holder: Holder
  readonly gate: Partial<Gate> | undefined
  readonly on: SessionEvents
}

/** Starts the session and gives the way to put inputs into it. */
export function drive(driven: Driven): (input: Input) => void {
  const { session, link } = driven
  const inputs: Input[] = []
  let running = false
  const watches = new Map<number, () => void>()
  let gateTurn: Promise<unknown> = Promise.resolve()
  const does: Doing = {
    ...driven,
    put,
    watches,
    inGateTurn: (act) => {
      gateTurn = gateTurn.then(act, act).catch(() => put({ kind: 'fault' }))
    },
  }
  function put(input: Input): void {
    inputs.push(input)
    if (running) return
    running = true
    try {
      for (let next = inputs.shift(); next; next = inputs.shift()) {
        session.linkUnsent = link.unsentBytes
        for (const effect of step(session, next)) act(does, effect)
      }
    } finally {
      running = false
    }
  }
  link.onMessage((bytes) => {
    const whole = unchecked(bytes)
    put({ kind: 'message', message: whole && decodeMessage(whole), size: bytes.length })
  })
  link.onDrain(() => put({ kind: 'drained' }))
  link.onClose((why) => lost(does, why))
  put({ kind: 'start' })
  return put
}

interface Doing extends Driven {
  readonly put: (input: Input) => void
  readonly watches: Map<number, () => void>
  /** Changes of access and openings happen one after the other, as they were said. */
  readonly inGateTurn: (act: () => Promise<void>) => void
}

/** The link is gone: nothing can be said any more, but everything has to be let go. */
function lost(does: Doing, why: string): void {
  const { session } = does
  if (session.phase === 'closed') return
  session.phase = 'closed'
  letGo(does)
  const refusal = { kind: 'sync-link-lost', why }
  does.on.closed?.(refusal)
}

function letGo(does: Doing): void {
  for (const stop of does.watches.values()) stop()
  does.watches.clear()
  does.session.channels.clear()
  does.session.bySpace.clear()
}

function act(does: Doing, effect: Effect): void {
  switch (effect.kind) {
    case 'send':
      return does.link.send(effect.bytes)
    case 'close':
      letGo(does)
      does.link.close(effect.refusal.kind)
      return does.on.closed?.(effect.refusal)
    case 'tell': {
      const { event, args } = effect.tell
      const listener = does.on[event] as ((...args: readonly unknown[]) => void) | undefined
      return listener?.(...args)
    }
    case 'end':
      does.watches.get(effect.channel)?.()
      does.watches.delete(effect.channel)
      return undefined
    case 'gate-open':
    case 'gate-change':
    case 'gate-guest':
      return does.inGateTurn(() => atGate(does, effect))
    default:
      // A fault of the holder (disk full) ends the session; the runs were not acknowledged.
      void atHolder(does, effect).catch(() => does.put({ kind: 'fault' }))
  }
}

type GateEffect = Extract<Effect, { kind: 'gate-open' | 'gate-change' | 'gate-guest' }>

async function atGate(does: Doing, effect: GateEffect): Promise<void> {
  const { gate, put } = does
  if (effect.kind === 'gate-open') {
    const { channel, space, proof, challenge } = effect
    const result = await gate?.open?.(space, proof, challenge)
    return put({ kind: 'gate-opened', channel, proof, result: result ?? ok({ as: 'member' }) })
  }
  if (effect.kind === 'gate-change') {
    const result = (await gate?.change?.(effect.change)) ?? ok()
    return put({ kind: 'gate-answered', what: 'access-change', space: effect.change.space, result })
  }
  const result = (await gate?.guest?.(effect.pass)) ?? ok()
  put({ kind: 'gate-answered', what: 'guest-pass', space: effect.pass.space, result })
}

type HolderEffect = Exclude<Effect, GateEffect | { kind: 'send' | 'close' | 'tell' | 'end' }>

async function atHolder(does: Doing, effect: HolderEffect): Promise<void> {
  const { holder, put, session } = does
  const { channel } = effect
  const space = session.channels.get(channel)?.space
  if (!space) return
  switch (effect.kind) {
    case 'begin':
      return begin(does, effect)
    case 'read-log': {
      const { log, seq } = effect
      const runs = await holder.ofLog(space, log, seq, READ_BYTES)
      return put({ kind: 'log-read', channel, log, seq, runs })
    }
    case 'read-arrived':
      return put({
        kind: 'arrived-read',
        channel,
        runs: await holder.arrived(space, effect.n, READ_BYTES),
      })
    case 'take': {
      const { index, run, bytes } = effect
      const [taken] = await holder.take(space, [run], 'peer')
      return taken && put({ kind: 'taken', channel, index, run, bytes, taken })
    }
    case 'take-fork': {
      const log = decodeForkEvidence(effect.evidence)?.log
      const taken = await holder.takeFork(space, effect.evidence)
      return put({ kind: 'fork-taken', channel, log, taken })
    }
    case 'blobs-sort':
      return put({ kind: 'blobs-sorted', channel, wanted: await sorted(does, effect) })
    case 'blobs-offer':
      return put({
        kind: 'blobs-offered',
        channel,
        hashes: (await holder.blobs.offered?.(space)) ?? [],
      })
    case 'blob-read':
      return put({
        kind: 'blob-got',
        channel,
        hash: effect.hash,
        bytes: await holder.blobs.get(space, effect.hash),
      })
    case 'blob-take': {
      const { hash, size } = effect
      const result = await holder.blobs.put(space, hash, effect.bytes)
      return put({ kind: 'blob-taken', channel, hash, size, result })
    }
  }
}

async function begin(does: Doing, effect: Extract<Effect, { kind: 'begin' }>): Promise<void> {
  const { holder, put, session, watches } = does
  const { channel, space } = effect
  await holder.load?.(space)
  if (!session.channels.has(channel)) return
  const stops = [
    holder.watch(space, (run, n) => put({ kind: 'stored', channel, run, n })),
    holder.watchForks?.(space, (log) => put({ kind: 'forked', channel, log })),
  ]
  watches.set(channel, () => stops.forEach((stop) => stop?.()))
  put({ kind: 'begun', channel, arrivals: await holder.arrivals(space) })
}

/** A hub wants every chunk that it is offered; a member only those that its entries name. */
async function sorted(
  does: Doing,
  effect: Extract<Effect, { kind: 'blobs-sort' }>,
): Promise<readonly string[]> {
  const { holder, session } = does
  const space = session.channels.get(effect.channel)?.space
  if (!space) return []
  const { offered } = effect
  if (session.role === 'hub' && offered) {
    const missing = await Promise.all(
      offered.map(async (hash) => ((await holder.blobs.has(space, hash)) ? undefined : hash)),
    )
    return missing.filter((hash) => hash !== undefined)
  }
  const wanted = await holder.blobs.wanted(space)
  if (!offered) return wanted
  const given = new Set(offered)
  return wanted.filter((hash) => given.has(hash))
}
