// The log is closed, the person is not (DESIGN §4): who wrote on from a backup comes in again under a new
// log, and what stood on the own branch beyond the end is written there once more (S32).

import { type Cbor, encodeCbor, hex, ok, type Result } from '../base/index.ts'
import { isControlKind, peekEntry } from '../keys/index.ts'
import {
  type EntryRef,
  entryRef,
  FLAG,
  idBytes,
  type LogId,
  logId,
  runHashes,
  runOf,
} from '../log/index.ts'
import type { OwnRun } from '../sync/index.ts'
import { writeDrafts } from './content.ts'
import type { NewDeviceKeys } from './founding.ts'
import { type Inside, ownTip, saveLocal } from './inside.ts'
import type { LocalSpace } from './local-space.ts'
import type { Draft } from './port.ts'
import type { Settling } from './settling.ts'

const READ_BYTES = 1024 * 1024
/** More own logs than this were never closed in one space. */
const CLOSED_MAX = 10

/** Whether this device has no way left to write here but to come in again. */
export function isOver(inside: Inside): boolean {
  const { log } = inside.device
  const { state } = inside.view.authority
  const me = state.members.get(state.memberOfLog.get(log) as never)
  const own = me?.devices.find((device) => device.log === log)
  const isOut = me?.standing === 'removed' || own?.retired === true
  return isOut || inside.forked.has(log) || ownTip(inside).seq === 0
}

/** Asks to come in once more; what it knows and holds stays. */
export async function rejoin(
  inside: Inside,
  settling: Settling,
  fresh: { readonly local: LocalSpace; readonly device: NewDeviceKeys; readonly run: OwnRun },
): Promise<Result<void>> {
  const { local, device, run } = fresh
  const old = inside.device.log
  const closed = [...(inside.local.closed ?? []), ...(inside.forked.has(old) ? [idBytes(old)] : [])]
  const known = inside.local.hubs.map((hub) => ({ ...hub, acknowledged: 0 }))
  const added = local.hubs.filter(({ url }) => !known.some((hub) => hub.url === url))
  const hubs = [...known, ...added].slice(-10)
  const { papers } = inside.local
  await saveLocal(inside, { ...local, hubs, papers, closed: closed.slice(-CLOSED_MAX) })
  inside.device = { ...device.pair, log: device.log }
  inside.seed = device.seed
  inside.ownLogAhead = false
  await settling.again()
  const [taken] = await inside.holder.addOwn(inside.space, [run])
  if (taken?.kind !== 'stored') throw new Error('fault: the first run was not stored')
  settling.now()
  return ok()
}

interface OwnContent extends Draft {
  readonly ref: EntryRef
}

/** Content entries of an own log behind a seq, opened by the key alone: their order is the log's. */
async function* contentOf(inside: Inside, log: LogId, after: number): AsyncGenerator<OwnContent> {
  const { crypto, store } = inside.ports
  for (let have = after; ;) {
    const runs = await store.runs.ofLog(inside.space, log, have, READ_BYTES)
    if (runs.length === 0) return
    for (const stored of runs) {
      const run = runOf(stored)
      for (const [i, hash] of runHashes(crypto, run, stored.before).entries()) {
        const [seq, frame] = [run.from + i, run.frames[i]]
        if (!frame || seq <= after || (frame.flags & (FLAG.ephemeral | FLAG.request)) !== 0)
          continue
        const key = inside.view.keys.key(entryRef(frame.keyRef))
        const head = key && peekEntry(crypto, { space: inside.space, log, seq }, frame, key)
        if (!head || isControlKind(head.kind)) continue
        const { kind, time, body } = head
        yield { ref: entryRef(hash), kind, time, body }
      }
      have = stored.to
    }
  }
}

/** The same words as before, about the same things under their new names. */
function renamed(body: Cbor, names: ReadonlyMap<string, EntryRef>): Cbor {
  if (typeof body === 'string') return names.get(body) ?? body
  if (Array.isArray(body)) return body.map((item: Cbor) => renamed(item, names))
  if (body === null || typeof body !== 'object' || body instanceof Uint8Array) return body
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [name, renamed(value, names)]),
  )
}

const sameness = ({ kind, time, body }: Draft): string => `${kind} ${time} ${hex(encodeCbor(body))}`

/** Writes again what is not there yet; what the area refuses now stays behind. */
export async function writeAgain(inside: Inside, settling: Settling): Promise<Result<void>> {
  const closed = inside.local.closed ?? []
  if (closed.length === 0) return ok()
  const there = new Map<string, EntryRef>()
  for await (const own of contentOf(inside, inside.device.log, 0)) there.set(sameness(own), own.ref)
  const placed = new Set(inside.ports.areas.flatMap((area) => area.placed ?? []))
  const names = new Map<string, EntryRef>()
  for (const log of closed.map(logId)) {
    for await (const lost of contentOf(inside, log, inside.forked.get(log) ?? Infinity)) {
      if (placed.has(lost.kind)) continue
      const draft = { kind: lost.kind, time: lost.time ?? 0, body: renamed(lost.body, names) }
      const known = there.get(sameness(draft))
      const written = known ? ok([known]) : await writeDrafts(inside, settling, [draft])
      const [ref] = written.ok ? written.value : []
      if (ref) names.set(lost.ref, ref)
    }
  }
  const { closed: _, ...rest } = inside.local
  inside.local = rest
  await saveLocal(inside)
  return ok()
}
