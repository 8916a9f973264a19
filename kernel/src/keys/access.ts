// Keys with which a device shows a hub that it may read, write or change the gate: each derived from
// a secret of the space under a label of its own, so that the hub learns nothing but public keys.

import { concat } from '../base/index.ts'
import { type Crypto, type Label, label } from '../crypto/index.ts'
import { type EntryRef, idBytes, type SpaceId } from '../log/index.ts'
import { KEY_BYTES } from './seals-block.ts'

const derive = (crypto: Crypto, secret: Uint8Array, name: Label, bound: SpaceId | EntryRef) =>
  crypto.hkdfSha256(secret, new Uint8Array(), concat(label(name), idBytes(bound)), KEY_BYTES)

/** Seed of the Ed25519 key with which members open the gate of a hub. */
export const accessSeed = (crypto: Crypto, epochKey: Uint8Array, space: SpaceId): Uint8Array =>
  derive(crypto, epochKey, 'folkmoot/access/1', space)

/** Seed of the Ed25519 key with which stewards change the pair that a hub knows. */
export const rotationSeed = (
  crypto: Crypto,
  stewardSecret: Uint8Array,
  space: SpaceId,
): Uint8Array => derive(crypto, stewardSecret, 'folkmoot/rotate/1', space)

/** Seed of the Ed25519 key with which someone invited reads at a hub before admission. */
export const guestSeed = (crypto: Crypto, secret: Uint8Array, space: SpaceId): Uint8Array =>
  derive(crypto, secret, 'folkmoot/invite-access/1', space)

/**
 * Seed of the key by which a device that knows nothing yet tells a member: whoever has read the entry that
 * let the device in knows what keys are sealed to there, and no hub and no stranger does.
 */
export const knownSeed = (crypto: Crypto, sealKey: Uint8Array, space: SpaceId): Uint8Array =>
  derive(crypto, sealKey, 'folkmoot/nearby-known/1', space)

/** The first epoch has one steward, the founder's device, so its secret needs no seal. */
export const genesisStewardSecret = (
  crypto: Crypto,
  sealSecret: Uint8Array,
  genesis: EntryRef,
): Uint8Array => derive(crypto, sealSecret, 'folkmoot/steward/1', genesis)
