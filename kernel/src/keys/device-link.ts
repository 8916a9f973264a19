// A second device of the same person. The first device shows a link (or its QR code); the new one asks
// under it; both show the same words; then the first writes an entry that everyone sees.

import { concat, ok, refuse, type Result } from '../base/index.ts'
import { type Crypto, label, type Words } from '../crypto/index.ts'
import { type Frame, idBytes, type LogId, type SpaceId } from '../log/index.ts'
import {
  type Asking,
  askingVerifies,
  invitationSignKey,
  JOIN_WORDS,
  openRequest,
  sealRequest,
  signAsking,
} from './invitation.ts'
import { type DeviceLink, deviceRequest, type KeyPorts, type Place } from './port.ts'
import type { RequestRefusal } from './port.ts'

/** What the new log signs: it agrees to belong to the person whose log adds it. */
const deviceMessage = (space: SpaceId, by: LogId): Uint8Array =>
  concat(label('folkmoot/device/1'), idBytes(space), idBytes(by))

/** The proof of an add-device entry. `seed` is that of the new log. */
export const signDevice = (
  crypto: Crypto,
  seed: Uint8Array,
  { space, by }: { readonly space: SpaceId; readonly by: LogId },
): Uint8Array => crypto.ed25519Sign(seed, deviceMessage(space, by))

/** What space/ checks of each add-device entry. */
export const deviceProofVerifies = (
  crypto: Crypto,
  log: LogId,
  { space, by, proof }: { readonly space: SpaceId; readonly by: LogId; readonly proof: Uint8Array },
): boolean => crypto.ed25519Verify(idBytes(log), deviceMessage(space, by), proof)

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
  const linkProof = signAsking(crypto, link.secret, 'folkmoot/device-link/1', asking)
  const proof = signDevice(crypto, device.seed, { space: place.space, by: link.by })
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
  const asking = { space, log, sealKey, proof: linkProof }
  const linked = askingVerifies(crypto, signKey, 'folkmoot/device-link/1', asking)
  const agreed = deviceProofVerifies(crypto, log, { space, by, proof })
  if (!linked || !agreed) return refuse({ kind: 'request-proof-wrong' })
  return ok({ label: opened.value.label, sealKey, proof })
}

/** Compared on both screens before the first device confirms; they name the adding log as well. */
export const deviceWords = (
  crypto: Crypto,
  words: Words,
  { space, log, sealKey, by }: Asking & { readonly by: LogId },
): readonly string[] => {
  const bytes = concat(label('folkmoot/device-link/1'), idBytes(space), idBytes(log), sealKey)
  return words.comparisonWords(crypto, concat(bytes, idBytes(by)), JOIN_WORDS)
}
