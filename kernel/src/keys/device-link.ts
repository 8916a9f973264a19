// A second device of the same person. The first device shows a link (or its QR code); the new one asks
// under it; both show the same words; then the first writes an entry that everyone sees.

import { concat, ok, refuse, type Result } from '../base/index.ts'
import { type Crypto, label, type Words } from '../crypto/index.ts'
import { type Frame, idBytes, type LogId, logId, type SpaceId } from '../log/index.ts'
import { deviceMessage } from '../space/index.ts'
import {
  type Asking,
  invitationSignKey,
  JOIN_WORDS,
  openRequest,
  sealRequest,
  signWithLink,
} from './invitation.ts'
import { type DeviceLink, deviceRequest, type KeyPorts, type Place } from './port.ts'
import type { RequestRefusal } from './port.ts'

export interface DeviceProof {
  readonly space: SpaceId
  /** The log that adds the new one. */
  readonly by: LogId
  readonly sealKey: Uint8Array
}

/** The proof of an add-device entry; `seed` is that of the new log, which agrees to be added. */
export function signDevice(
  crypto: Crypto,
  seed: Uint8Array,
  { space, by, sealKey }: DeviceProof,
): Uint8Array {
  const added = logId(crypto.ed25519PublicKey(seed))
  return crypto.ed25519Sign(seed, deviceMessage(space, { adding: by, added }, sealKey))
}

/** The check that every reader of the add-device entry makes (space/). */
export const deviceProofVerifies = (
  crypto: Crypto,
  log: LogId,
  { space, by, sealKey, proof }: DeviceProof & { readonly proof: Uint8Array },
): boolean => {
  const message = deviceMessage(space, { adding: by, added: log }, sealKey)
  return crypto.ed25519Verify(idBytes(log), message, proof)
}

/** What the link's key signs: under a label of its own, so no invitation stands for a device. */
const linkMessage = ({ space, log, sealKey }: Asking): Uint8Array =>
  concat(label('folkmoot/device-link/1'), idBytes(space), idBytes(log), sealKey)

export interface NewDevice {
  /** As its owner calls it: "old phone". */
  readonly label: string
  readonly sealKey: Uint8Array
  /** Ed25519 seed of its new log. */
  readonly seed: Uint8Array
}

/** The first frame of the new device. */
export function makeDeviceRequest(
  ports: KeyPorts,
  place: Place,
  link: Pick<DeviceLink, 'secret' | 'sealKey' | 'by'>,
  device: NewDevice,
): Frame | undefined {
  const { crypto } = ports
  const { sealKey } = device
  const asking = { space: place.space, log: place.log, sealKey }
  const linkProof = signWithLink(crypto, link.secret, linkMessage(asking))
  const proof = signDevice(crypto, device.seed, { space: place.space, by: link.by, sealKey })
  const box = { sealKey: link.sealKey, signKey: invitationSignKey(crypto, link.secret) }
  return sealRequest(ports, place, box, { label: device.label, sealKey, linkProof, proof })
}

export interface OpenedDevice {
  readonly label: string
  readonly sealKey: Uint8Array
  /** Goes into the add-device entry. */
  readonly proof: Uint8Array
}

/** On the first device: both proofs must hold, that of the link and that of the new log. */
export function openDeviceRequest(
  crypto: Crypto,
  place: Place,
  frame: Frame,
  link: { readonly sealSecret: Uint8Array; readonly signKey: Uint8Array; readonly by: LogId },
): Result<OpenedDevice, RequestRefusal> {
  const { sealSecret, signKey, by } = link
  const opened = openRequest(crypto, place, frame, { sealSecret, shape: deviceRequest })
  if (!opened.ok) return opened
  const { sealKey, linkProof, proof } = opened.value
  const { space, log } = place
  const linked = crypto.ed25519Verify(signKey, linkMessage({ space, log, sealKey }), linkProof)
  const agreed = deviceProofVerifies(crypto, log, { space, by, sealKey, proof })
  if (!linked || !agreed) return refuse({ kind: 'request-proof-wrong' })
  return ok({ label: opened.value.label, sealKey, proof })
}

/** Compared on both screens before the first device confirms; they name the adding log as well. */
export const deviceWords = (
  crypto: Crypto,
  words: Words,
  { by, ...asking }: Asking & { readonly by: LogId },
): readonly string[] =>
  words.comparisonWords(crypto, concat(linkMessage(asking), idBytes(by)), JOIN_WORDS)
