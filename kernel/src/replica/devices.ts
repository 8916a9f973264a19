// Further devices of one person, the paper key, and the move to a new log: a log's key is never
// copied, so whatever was restored or recovered goes on under a key of its own.

import { assert, ok, refuse, type Result } from '../base/index.ts'
import type { Words } from '../crypto/index.ts'
import { guestSeed, newPaperKey, paperDevice, signDevice } from '../keys/index.ts'
import { idBytes, type LogId } from '../log/index.ts'
import { newDeviceKeys, type NewDeviceKeys } from './founding.ts'
import { type Inside, saveLocal, saveRing } from './inside.ts'
import { authorize } from './members.ts'
import { encodePaperSheet } from './paper-sheet.ts'
import type { Settling } from './settling.ts'
import { append } from './writing.ts'

interface OtherDevice {
  readonly log: LogId
  readonly seed: Uint8Array
  readonly sealKey: Uint8Array
}

const addDeviceBody = (
  inside: Inside,
  of: OtherDevice,
  label: string,
  kind: 'device' | 'paper',
) => ({
  device: { log: idBytes(of.log), sealKey: of.sealKey },
  proof: signDevice(inside.ports.crypto, of.seed, {
    space: inside.space,
    by: inside.device.log,
    sealKey: of.sealKey,
  }),
  label,
  kind,
})

/** Enrols a sleeping device; its words are shown once and kept nowhere. */
export async function makePaperKey(
  inside: Inside,
  words: Words,
): Promise<Result<{ readonly words: readonly string[]; readonly sheet: string }>> {
  const { crypto } = inside.ports
  const paperKey = newPaperKey(inside.ports)
  const paper = paperDevice(crypto, paperKey, inside.space)
  const body = addDeviceBody(inside, paper, 'paper', 'paper')
  const sealTo = [{ log: paper.log, sealKey: paper.sealKey }]
  const written = await authorize(inside, 'space/add-device', body, { sealTo })
  if (!written.ok) return written
  // Hubs let the words in as a guest: whoever has them reads ciphertext, and the seals do the rest.
  const guest = crypto.ed25519PublicKey(guestSeed(crypto, paperKey, inside.space))
  await saveLocal(inside, { papers: [...inside.local.papers.slice(-9), guest] })
  const sheet = encodePaperSheet(crypto, {
    space: inside.space,
    hubs: inside.view.authority.state.hubs,
  })
  return ok({ words: words.paperKeyWords(paperKey), sheet })
}

/** Whether this device still writes in the log of a paper key: the first thing is to move on. */
export function isOnPaper(inside: Inside): boolean {
  const { state } = inside.view.authority
  const me = state.memberOfLog.get(inside.device.log)
  const own = me && state.members.get(me)?.devices.find(({ log }) => log === inside.device.log)
  return own?.kind === 'paper'
}

/**
 * Goes on under a new log: the last thing that the old one writes is that it hands over. For an
 * install that was restored from a backup, and for the words of a paper key.
 */
export async function moveToNewLog(
  inside: Inside,
  settling: Settling,
  label: string,
): Promise<Result<void>> {
  const fresh = newDeviceKeys(inside.keyPorts)
  const of = { log: fresh.log, seed: fresh.seed, sealKey: fresh.pair.sealKey }
  const moved = await inside.serial(async () => {
    settling.now()
    const { state } = inside.view.authority
    const me = state.memberOfLog.get(inside.device.log)
    if (!me) return refuse({ kind: 'write-waiting-for-admission' } as const)
    const own = state.members.get(me)?.devices.find(({ log }) => log === inside.device.log)
    const sealTo = [{ log: of.log, sealKey: of.sealKey }]
    const entries = [
      { kind: 'space/add-device', body: addDeviceBody(inside, of, label, 'device'), sealTo },
    ]
    const written = await append(inside, entries)
    if (!written.ok) return written
    settling.now()
    if (own?.kind === 'paper') return ok()
    return append(inside, [
      { kind: 'space/retire-device', body: { log: idBytes(inside.device.log) } },
    ])
  })
  if (!moved.ok) return moved
  return takeOver(inside, settling, fresh)
}

async function takeOver(
  inside: Inside,
  settling: Settling,
  fresh: NewDeviceKeys,
): Promise<Result<void>> {
  // What a hub has acknowledged was said of the old log.
  const hubs = inside.local.hubs.map((hub) => ({ ...hub, acknowledged: 0 }))
  // The secret of the twelve words has served, and stays on the paper alone.
  const { joined: _, ...kept } = inside.local
  inside.local = kept
  await saveLocal(inside, { seed: fresh.seed, sealSecret: fresh.pair.secret, invites: [], hubs })
  inside.device = { ...fresh.pair, log: fresh.log }
  inside.seed = fresh.seed
  inside.ownLogAhead = false
  await settling.again()
  await saveRing(inside)
  assert(inside.view.keys.ring.epochs.size > 0, 'keys came with the new log')
  return ok()
}
