// What time asks of a device: keys that are due, seals that are missing, content whose term is over.

import { type Cbor, ok, refuse, type Result } from '../base/index.ts'
import {
  epochRoot,
  endedEpochs,
  expireKeys,
  needsRekey,
  reKeyRank,
  type RekeyNeed,
  ruleW,
} from '../keys/index.ts'
import { type EntryRef, idBytes } from '../log/index.ts'
import { isOnPaper, moveToNewLog } from './devices.ts'
import { activeDevices, type Inside, keepOwn, ownTip, presenceOf, saveRing } from './inside.ts'
import { publishAccess } from './hub-access.ts'
import { append, careForKeys, mayWrite, startRun } from './writing.ts'
import { writeAgain } from './rejoining.ts'
import { passesBack, stewardsLacking, strandedEpochs } from './sealing.ts'
import type { Settling } from './settling.ts'

/** The next member waits so long before it re-keys in place of one who does not. */
const RANK_DELAY_MS = 3_600_000

export async function tend(inside: Inside, settling: Settling): Promise<Result<void>> {
  settling.now()
  await expire(inside, settling)
  if (inside.forked.has(inside.device.log)) return ok()
  if (inside.ownLogAhead || isOnPaper(inside)) {
    if (!isOwnLogRead(inside)) return refuse({ kind: 'write-restored-backup' })
    return moveToNewLog(inside, settling, inside.local.name)
  }
  if (!mayWrite(inside).ok) return ok()
  const again = await writeAgain(inside, settling)
  if (!again.ok) return again
  const complained = await complain(inside)
  if (!complained.ok) return complained
  return inside.serial(async () => {
    const cared = await tendKeys(inside)
    return cared.ok ? publishAccess(inside) : cared
  })
}

/** What the own last entry cites may still be on its way to a device that was set back. */
function isOwnLogRead(inside: Inside): boolean {
  const { seq } = ownTip(inside)
  return seq === 0 || inside.view.causality.lamportAt({ log: inside.device.log, seq }) !== undefined
}

/**
 * Destroys keys whose term is over, their seals and their content, here and in the store. Content first:
 * other writes save the keys as well, and a power cut after that would leave content that nobody comes
 * back for.
 */
async function expire(inside: Inside, settling: Settling): Promise<void> {
  const { keys, authority } = inside.view
  const days = authority.state.policy.ephemeralDays
  const now = inside.ports.clock.now()
  await dropContent(inside, endedEpochs(keys.ring, now, days))
  const { ring, destroyed } = expireKeys(inside.view.keys.ring, now, days)
  inside.view.keys.change(() => ring)
  if (destroyed.length === 0) return
  await saveRing(inside)
  await settling.again()
}

/** Until nothing of it has come meanwhile. */
async function dropContent(inside: Inside, epochs: readonly EntryRef[]): Promise<void> {
  const dropped = new Set<string>()
  for (;;) {
    const left = epochs
      .flatMap((epoch) => [...(inside.view.tails.get(epoch) ?? []), ...foundersOf(inside, epoch)])
      .filter(({ log, seq }) => !dropped.has(`${log}/${seq}`))
    if (left.length === 0) return
    for (const log of new Set(left.map((place) => place.log))) {
      const seqs = left.filter((place) => place.log === log).map(({ seq }) => seq)
      await inside.ports.store.runs.dropBodies(inside.space, log, seqs)
    }
    for (const { log, seq } of left) dropped.add(`${log}/${seq}`)
  }
}

const foundersOf = (inside: Inside, epoch: string) => inside.view.founders.get(epoch) ?? []

/** A key that has not come by any way in so long is asked for. */
const MISSING_MS = 3_600_000

/** Epochs that are founded here, under which something waits that nobody has given the key for. */
function longMissing(inside: Inside): EntryRef[] {
  const { keys, reader, complaints } = inside.view
  const now = inside.ports.clock.now()
  const missing = [...reader.missingKeys].filter((epoch) => keys.ring.epochs.has(epoch))
  const since = inside.missingSince
  inside.missingSince = new Map(missing.map((epoch) => [epoch, since.get(epoch) ?? now]))
  return missing.filter(
    (epoch) =>
      now - (inside.missingSince.get(epoch) ?? now) >= MISSING_MS &&
      !complaints.has(epoch, inside.device.log),
  )
}

async function complain(inside: Inside): Promise<Result<void>> {
  const complaints = new Set([...inside.view.keys.takeComplaints(), ...longMissing(inside)])
  if (complaints.size === 0) return ok()
  return inside.serial(async () => {
    const entries = [...complaints].map((epoch) => ({
      kind: 'key/complaint',
      body: { epoch: idBytes(epoch) } as Cbor,
    }))
    const written = await append(inside, entries)
    return written.ok ? ok() : written
  })
}

const SEALS_SUFFICE: ReadonlySet<RekeyNeed['kind']> = new Set([
  'devices-without-key',
  'keys-not-passed',
])

/** One member first, then the next: what keys are due, and what has not reached everybody. */
async function tendKeys(inside: Inside): Promise<Result<void>> {
  const { keys, complaints, entriesUnder } = inside.view
  const need = needsRekey(keys.ring, 'record', {
    active: new Set(activeDevices(inside).map(({ log }) => log)),
    now: inside.ports.clock.now(),
    entriesUnder: (epoch) => entriesUnder.get(epoch.ref) ?? 0,
    knowsWhoIsGone: (epoch) => inside.view.knowsWhoIsGone(epoch),
    complains: (epoch, log) => complaints.has(epoch.ref, log),
    passesBack: passesBack(inside),
  })
  // Only those who have a secret can hand it over: for that nobody waits for a turn.
  if (!need && hasToHandOver(inside)) return rekey(inside, need)
  const isDone = !need && strandedEpochs(inside).length === 0
  if (isDone) inside.turnSince = undefined
  if (isDone || !isMyTurn(inside)) return ok()
  inside.turnSince = undefined
  return rekey(inside, need)
}

function hasToHandOver(inside: Inside): boolean {
  const live = ruleW(inside.view.keys.ring, 'record', presenceOf(inside))
  return live !== undefined && stewardsLacking(inside, live).length > 0
}

/** After a change of stewards: the new ones get what they need to change the keys of the gate. */
export const careForStewards = (inside: Inside): Promise<Result<void>> =>
  inside.serial(async () => {
    const handed = hasToHandOver(inside) ? await rekey(inside, undefined) : ok()
    return handed.ok ? publishAccess(inside) : handed
  })

/** A new epoch when rule W has none, or the old one has served; else the seals that are missing. */
async function rekey(inside: Inside, need: RekeyNeed | undefined): Promise<Result<void>> {
  const builder = startRun(inside, true)
  const isNewDue = need !== undefined && !SEALS_SUFFICE.has(need.kind)
  const made = careForKeys(inside, builder, isNewDue)
  if (!made.ok) return made
  // What was lacking may have come with what the run began by reading.
  return builder.length === 0 ? ok() : keepOwn(inside, builder.finish())
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
