// What time asks of a device: keys that are due, seals that are missing, content whose term is over.

import { type Cbor, ok, type Result } from '../base/index.ts'
import { expireKeys, needsRekey, reKeyRank, epochRoot } from '../keys/index.ts'
import { idBytes } from '../log/index.ts'
import { isOnPaper, moveToNewLog } from './devices.ts'
import { activeDevices, type Inside, keepOwn, saveRing } from './inside.ts'
import { publishAccess } from './hub-access.ts'
import { append, completeSeals, foundEpoch, mayWrite, startRun } from './writing.ts'
import type { Settling } from './settling.ts'

/** The next member waits so long before it re-keys in place of one who does not. */
const RANK_DELAY_MS = 3_600_000

export async function tend(inside: Inside, settling: Settling): Promise<Result<void>> {
  settling.now()
  await expire(inside, settling)
  if (inside.ownLogAhead || isOnPaper(inside)) {
    return moveToNewLog(inside, settling, inside.local.name)
  }
  if (!mayWrite(inside).ok) return ok()
  const complained = await complain(inside)
  if (!complained.ok) return complained
  return inside.serial(async () => {
    const rekeyed = await rekey(inside)
    return rekeyed.ok ? publishAccess(inside) : rekeyed
  })
}

/** Destroys keys whose term is over, their seals and their content, here and in the store. */
async function expire(inside: Inside, settling: Settling): Promise<void> {
  const { keys, tails, authority } = inside.view
  const days = authority.state.policy.ephemeralDays
  const { ring, destroyed } = expireKeys(keys.ring, inside.ports.clock.now(), days)
  keys.change(() => ring)
  if (destroyed.length === 0) return
  const gone = destroyed.flatMap((epoch) => [
    ...(tails.get(epoch) ?? []),
    ...foundersOf(inside, epoch),
  ])
  for (const log of new Set(gone.map((place) => place.log))) {
    const seqs = gone.filter((place) => place.log === log).map(({ seq }) => seq)
    await inside.ports.store.runs.dropBodies(inside.space, log, seqs)
  }
  await saveRing(inside)
  await settling.again()
}

const foundersOf = (inside: Inside, epoch: string) => inside.view.founders.get(epoch) ?? []

async function complain(inside: Inside): Promise<Result<void>> {
  const complaints = inside.view.keys.takeComplaints()
  if (complaints.length === 0) return ok()
  return inside.serial(async () => {
    const entries = complaints.map((epoch) => ({
      kind: 'key/complaint',
      body: { epoch: idBytes(epoch) } as Cbor,
    }))
    const written = await append(inside, entries)
    return written.ok ? ok() : written
  })
}

/** A new epoch when rule W has none, or the old one has served; one member first, then the next. */
async function rekey(inside: Inside): Promise<Result<void>> {
  const { ring } = inside.view.keys
  const devices = activeDevices(inside)
  const need = needsRekey(ring, 'record', {
    active: new Set(devices.map(({ log }) => log)),
    now: inside.ports.clock.now(),
    entriesUnder: (epoch) => inside.view.entriesUnder.get(epoch.ref) ?? 0,
  })
  if (!need) inside.turnSince = undefined
  if (!need || !isMyTurn(inside)) return ok()
  const builder = startRun(inside, true)
  const made =
    need.kind === 'devices-without-key'
      ? completeSeals(inside, builder)
      : foundEpoch(inside, builder, devices)
  if (!made.ok) return made
  inside.turnSince = undefined
  return keepOwn(inside, builder.finish())
}

function isMyTurn(inside: Inside): boolean {
  const { authority, keys } = inside.view
  const { crypto, clock } = inside.ports
  const me = authority.state.memberOfLog.get(inside.device.log)
  const members = [...authority.state.members.values()].filter(
    ({ standing }) => standing === 'member',
  )
  if (!me) return false
  const root = epochRoot(crypto, keys.ring, 'record')
  const rank = reKeyRank(
    crypto,
    members.map(({ id }) => id),
    me,
    root,
  )
  inside.turnSince ??= clock.now()
  return clock.now() - inside.turnSince >= rank * RANK_DELAY_MS
}
