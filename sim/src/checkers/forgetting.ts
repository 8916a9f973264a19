// P12: when the term of places is over, no honest disk has one of them, nor a key that opens one. The
// checker opens every vault and tries every key of everyone on everything that still has content.

import { openLateTail } from '@folkmoot/kernel/keys'
import {
  decodeForkEvidence,
  type EntryRef,
  entryRef,
  FLAG,
  type Frame,
  type LogId,
  runHashes,
  runOf,
  type SpaceId,
} from '@folkmoot/kernel/log'
import { communityOf, type SimDevice } from '../world/device.ts'
import { fail, type World } from '../world/world.ts'
import { placesOf } from './reading.ts'
import { secretsOf } from './secrets.ts'

interface Place {
  readonly space: SpaceId
  readonly log: LogId
  readonly seq: number
  readonly ref: EntryRef
  readonly frame: Frame
}

/** Entries of the ephemeral class whose content is still on this disk. */
function* contentOn(world: World, device: SimDevice): Generator<Place> {
  for (const [space, { arrived }] of device.disk.memory.spaces) {
    for (const { run: stored } of arrived) {
      const run = runOf(stored)
      if (!run.frames.some(({ tail }) => tail?.body)) continue
      const hashes = runHashes(world.crypto, run, stored.before)
      for (const [i, frame] of run.frames.entries()) {
        if ((frame.flags & FLAG.ephemeral) === 0 || !frame.tail?.body) continue
        const ref = entryRef(hashes[i] as Uint8Array)
        yield { space, log: run.log, seq: run.from + i, ref, frame }
      }
    }
  }
}

export async function checkForgotten(world: World, devices: readonly SimDevice[]): Promise<void> {
  const keys = new Map<EntryRef, Uint8Array>()
  for (const device of devices) {
    const community = communityOf(device)
    const [shown] = community ? placesOf(community) : []
    if (shown) fail(world, 'P12', `${device.name} still shows "${shown.text}"`)
    const secrets = await secretsOf(world, device.disk.memory)
    for (const [ref, epoch] of secrets?.ring.epochs ?? []) {
      if (epoch.key) keys.set(ref, epoch.key)
      if (epoch.key && epoch.class === 'ephemeral') {
        fail(world, 'P12', `${device.name} still has a key of places`)
      }
    }
  }
  for (const device of devices) checkContent(world, device, keys)
}

const forkEnds = (device: SimDevice): ReadonlyMap<LogId, number> =>
  new Map(
    [...(communityOf(device)?.forkEvidence() ?? [])].map(([log, bytes]) => [
      log,
      decodeForkEvidence(bytes)?.common.seq ?? 0,
    ]),
  )

/** Whoever could read a place has dropped it; what was never readable here opens with nobody's key. */
function checkContent(
  world: World,
  device: SimDevice,
  keys: ReadonlyMap<EntryRef, Uint8Array>,
): void {
  const seen = [...(world.ghost.placesSeen.get(device.name) ?? [])]
  const readable = new Set(seen.map((text) => world.ghost.byText.get(text)?.ref))
  const forks = forkEnds(device)
  for (const place of contentOn(world, device)) {
    // Beyond the end of a closed log nothing is read any more, nor dropped (README, what falls short).
    const isClosed = place.seq > (forks.get(place.log) ?? place.seq)
    if (readable.has(place.ref) && !isClosed) {
      return fail(world, 'P12', `${device.name} has kept the content of a place that it had read`)
    }
    const opened = openLateTail(world.crypto, place, place.frame, (ref) => keys.get(ref))
    if (opened !== undefined) fail(world, 'P12', `a place on ${device.name} opens with a kept key`)
  }
}
