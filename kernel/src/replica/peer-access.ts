// Two members who meet: whom each lets in, and what it shows to be let in (docs/spec/sync.md, Y5, Y17).
// Each is the other's gate, and goes by the membership as it knows it itself.

import { accessSeed, knownSeed, liveEpochs, ruleW } from '../keys/index.ts'
import { idBytes, type LogId } from '../log/index.ts'
import { type AccessProof, nearbyProofHolds } from '../sync/index.ts'
import { gateSeeds } from './hub-access.ts'
import { activeDevices, type Inside, presenceOf } from './inside.ts'

/** What the other side has shown: a key of the space, or which device it is. */
export interface Met {
  readonly seed?: Uint8Array
  readonly log?: LogId
}

/** Newcomers whom a device that calls tries to be known by. */
const NEWCOMERS_MAX = 8

const holdsKeys = ({ view }: Inside): boolean =>
  [...view.keys.ring.epochs.values()].some(({ key }) => key !== undefined)

/** Every key that opens this device's gate, with what it says of whoever shows it. */
function* welcome(inside: Inside): Generator<readonly [key: Uint8Array, met: Met]> {
  const { crypto } = inside.ports
  const { ring } = inside.view.keys
  for (const { key } of liveEpochs(ring, 'record', presenceOf(inside))) {
    const seed = key && accessSeed(crypto, key, inside.space)
    if (seed) yield [crypto.ed25519PublicKey(seed), { seed }]
  }
  for (const { log } of activeDevices(inside)) {
    if (log !== inside.device.log) yield [idBytes(log), { log }]
  }
  // Who knows nothing of the space cannot know who was taken out of it, and has nothing to give away.
  if (holdsKeys(inside)) return
  const known = knownSeed(crypto, inside.device.sealKey, inside.space)
  yield [crypto.ed25519PublicKey(known), {}]
}

/** undefined: nobody whom this device knows to belong. */
export function recognize(
  inside: Inside,
  proof: AccessProof,
  challenge: Uint8Array,
): Met | undefined {
  const of = { space: inside.space, challenge }
  for (const [key, met] of welcome(inside)) {
    if (nearbyProofHolds(inside.ports.crypto, key, proof, of)) return met
  }
  return undefined
}

/** Devices that have written nothing but their request, as far as is known here; paper comes last. */
function newcomers(inside: Inside) {
  const tips = inside.holder.tips(inside.space)
  const isNew = ({ log }: { readonly log: LogId }): boolean =>
    log !== inside.device.log && (tips.get(log)?.seq ?? 0) <= 1
  const fresh = activeDevices(inside).filter(isNew).reverse()
  const [asked, paper] = [true, false].map((has) =>
    fresh.filter(({ log }) => tips.has(log) === has),
  ) as [typeof fresh, typeof fresh]
  return [...asked, ...paper].slice(0, NEWCOMERS_MAX)
}

/**
 * What to show, the likeliest first: the key that the other has shown, that of today, the own device, what
 * newcomers know a member by, keys of earlier days for whoever was away since.
 */
export function peerSeeds(inside: Inside, met: Met | undefined): readonly Uint8Array[] {
  const { crypto } = inside.ports
  const live = ruleW(inside.view.keys.ring, 'record', presenceOf(inside))
  const knows = met?.log
    ? activeDevices(inside).filter(({ log }) => log === met.log)
    : newcomers(inside)
  return [
    ...(met?.seed ? [met.seed] : []),
    ...(live ? [accessSeed(crypto, live.key, inside.space)] : []),
    inside.seed,
    ...knows.map(({ sealKey }) => knownSeed(crypto, sealKey, inside.space)),
    ...gateSeeds(inside).flatMap(({ as, seed }) => (as === 'member' ? [seed] : [])),
  ]
}
