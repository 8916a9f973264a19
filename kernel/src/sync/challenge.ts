// What is signed at a gate: a proof of access, the next pair of keys, a guest's pass, a hub's greeting.
// One place for these bytes, since signer and verifier stand in different packages.

import { concat, equalBytes } from '../base/index.ts'
import { type Crypto, label } from '../crypto/index.ts'
import { idBytes, putU64, type SpaceId } from '../log/index.ts'
import type { AccessChange, AccessProof, GuestPass, SpaceAccess } from './port.ts'

export const NONCE_BYTES = 32
export const HUB_ID_BYTES = 16

const u64 = (value: number): Uint8Array => {
  const bytes = new Uint8Array(8)
  putU64(bytes, 0, value)
  return bytes
}

/** The gate's nonce ‖ the other's nonce ‖ the hub's key; zeros for the key of a member's gate (Y4). */
export const challengeOf = (
  gateNonce: Uint8Array,
  otherNonce: Uint8Array,
  hubKey: Uint8Array | undefined,
): Uint8Array => concat(gateNonce, otherNonce, hubKey ?? new Uint8Array(32))

export const challengeMessage = (space: SpaceId, challenge: Uint8Array): Uint8Array =>
  concat(label('folkmoot/challenge/1'), idBytes(space), challenge)

/** Signs with the key of the epoch ('member') or of the invitation ('guest'). */
export const makeProof = (
  crypto: Crypto,
  seed: Uint8Array,
  as: AccessProof['as'],
  of: { readonly space: SpaceId; readonly challenge: Uint8Array },
): AccessProof => ({
  as,
  publicKey: crypto.ed25519PublicKey(seed),
  signature: crypto.ed25519Sign(seed, challengeMessage(of.space, of.challenge)),
})

/** Whether the proof is made with this key for this challenge. */
export const proofHolds = (
  crypto: Crypto,
  key: Uint8Array,
  proof: AccessProof,
  of: { readonly space: SpaceId; readonly challenge: Uint8Array },
): boolean =>
  equalBytes(key, proof.publicKey) &&
  crypto.ed25519Verify(key, challengeMessage(of.space, of.challenge), proof.signature)

/** What stands for a key between members: another one at each meeting, so that nobody is known by it. */
const blinded = (crypto: Crypto, key: Uint8Array, challenge: Uint8Array): Uint8Array =>
  crypto.sha256(concat(label('folkmoot/nearby-key/1'), challenge, key))

/** A proof for another member (Y5): only who knows the key can tell which one it is. */
export function makeNearbyProof(
  crypto: Crypto,
  seed: Uint8Array,
  of: { readonly space: SpaceId; readonly challenge: Uint8Array },
): AccessProof {
  const proof = makeProof(crypto, seed, 'member', of)
  return { ...proof, publicKey: blinded(crypto, proof.publicKey, of.challenge) }
}

/** Whether the proof is made with this key, for this challenge, by another member. */
export const nearbyProofHolds = (
  crypto: Crypto,
  key: Uint8Array,
  proof: AccessProof,
  of: { readonly space: SpaceId; readonly challenge: Uint8Array },
): boolean =>
  proof.as === 'member' &&
  equalBytes(blinded(crypto, key, of.challenge), proof.publicKey) &&
  crypto.ed25519Verify(key, challengeMessage(of.space, of.challenge), proof.signature)

export const accessChangeMessage = (space: SpaceId, access: SpaceAccess): Uint8Array =>
  concat(
    label('folkmoot/rotation/1'),
    idBytes(space),
    access.accessKey,
    access.rotationKey,
    u64(access.generation),
  )

/** `seed` is that of the rotation key before (of the pair itself when it is the first). */
export const makeAccessChange = (
  crypto: Crypto,
  seed: Uint8Array,
  space: SpaceId,
  access: SpaceAccess,
): AccessChange => ({
  ...access,
  space,
  signature: crypto.ed25519Sign(seed, accessChangeMessage(space, access)),
})

export const accessChangeHolds = (
  crypto: Crypto,
  rotationKey: Uint8Array,
  change: AccessChange,
): boolean =>
  crypto.ed25519Verify(rotationKey, accessChangeMessage(change.space, change), change.signature)

export const guestPassMessage = (pass: Omit<GuestPass, 'signature'>): Uint8Array =>
  concat(label('folkmoot/guest/1'), idBytes(pass.space), pass.publicKey, u64(pass.expires))

/** `seed` is that of the space's current access key. */
export const makeGuestPass = (
  crypto: Crypto,
  seed: Uint8Array,
  pass: Omit<GuestPass, 'signature'>,
): GuestPass => ({ ...pass, signature: crypto.ed25519Sign(seed, guestPassMessage(pass)) })

export const guestPassHolds = (crypto: Crypto, accessKey: Uint8Array, pass: GuestPass): boolean =>
  crypto.ed25519Verify(accessKey, guestPassMessage(pass), pass.signature)

/** What a hub signs in its greeting: it holds the key that the invitation pinned, here and now. */
export const greetingMessage = (
  clientNonce: Uint8Array,
  hubNonce: Uint8Array,
  hubId: Uint8Array,
): Uint8Array => concat(label('folkmoot/hub-hello/1'), clientNonce, hubNonce, hubId)
