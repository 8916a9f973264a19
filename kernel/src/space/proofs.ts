// What a newcomer and a new device sign (security.md §3.7), and checking it once per entry.

import { concat, equalBytes } from '../base/index.ts'
import { type Crypto, label } from '../crypto/index.ts'
import { idBytes, type LogId, spaceId, type SpaceId } from '../log/index.ts'

/** Signed by the invitation's key: label ‖ space ‖ log ‖ sealKey. */
export const joinMessage = (space: SpaceId, log: LogId, sealKey: Uint8Array): Uint8Array =>
  concat(label('folkmoot/join/1'), idBytes(space), idBytes(log), sealKey)

/** Signed by the new log: label ‖ space ‖ adding log ‖ new log ‖ sealKey. */
export const deviceMessage = (
  space: SpaceId,
  logs: { readonly adding: LogId; readonly added: LogId },
  sealKey: Uint8Array,
): Uint8Array =>
  concat(
    label('folkmoot/device/1'),
    idBytes(space),
    idBytes(logs.adding),
    idBytes(logs.added),
    sealKey,
  )

/** SHA-256(label ‖ founder's log ‖ salt). */
export const spaceIdOf = (crypto: Crypto, founder: LogId, salt: Uint8Array): SpaceId =>
  spaceId(crypto.sha256(concat(label('folkmoot/space/1'), idBytes(founder), salt)))

interface Checked {
  readonly key: Uint8Array
  readonly message: Uint8Array
  readonly holds: boolean
}
const checked = new WeakMap<object, Checked>()

export interface Proof {
  /** The body that carries the proof: what it says never changes, so one check serves for good. */
  readonly body: object
  readonly key: Uint8Array
  readonly log: Uint8Array
  readonly message: Uint8Array
  readonly proof: Uint8Array
}

/** A log is certified here, at enrolment, because heads are checked against certified keys only. */
export function proofHolds(crypto: Crypto, proof: Proof): boolean {
  const known = checked.get(proof.body)
  if (known && equalBytes(known.key, proof.key) && equalBytes(known.message, proof.message))
    return known.holds
  const holds =
    crypto.ed25519Certify(proof.log) &&
    (proof.key === proof.log || crypto.ed25519Certify(proof.key)) &&
    crypto.ed25519Verify(proof.key, proof.message, proof.proof)
  checked.set(proof.body, { key: proof.key, message: proof.message, holds })
  return holds
}
