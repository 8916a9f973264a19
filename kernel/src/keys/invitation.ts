// Inviting, asking and answering: the inviter makes keys of which only the public halves are written;
// whoever has the link asks under them; admission is a separate entry of a member.

import {
  concat,
  decodeCbor,
  encodeCbor,
  fits,
  ok,
  refuse,
  type Result,
  type Shape,
  type Cbor,
} from '../base/index.ts'
import { type Crypto, hpkeOpen, hpkeSeal, label, pad, unpad } from '../crypto/index.ts'
import type { Words } from '../crypto/index.ts'
import {
  FLAG,
  type Frame,
  frameContext,
  KEY_REF_BYTES,
  type LogId,
  NONCE_BYTES,
  type SpaceId,
} from '../log/index.ts'
import { joinMessage } from '../space/index.ts'
import { joinRequest, type KeyPorts, type Place, type RequestRefusal } from './port.ts'
import { isRequest, type Outside } from './seal.ts'
import { KEY_BYTES } from './seals-block.ts'
import { INVITATION_SECRET_BYTES } from './link.ts'

/** What the inviter keeps in the vault, on its own devices only. */
export interface InvitationSecrets {
  /** 16 bytes: in the link. */
  readonly secret: Uint8Array
  /** X25519 secret of the request box: not in the link. */
  readonly sealSecret: Uint8Array
}

/** What the log holds of an invitation. */
export interface InvitationKeys {
  readonly signKey: Uint8Array
  readonly sealKey: Uint8Array
}

const signSeed = (crypto: Crypto, secret: Uint8Array): Uint8Array =>
  crypto.hkdfSha256(secret, new Uint8Array(), label('folkmoot/invite-sign/1'), KEY_BYTES)

/** The Ed25519 key that follows from the secret in a link. */
export const invitationSignKey = (crypto: Crypto, secret: Uint8Array): Uint8Array =>
  crypto.ed25519PublicKey(signSeed(crypto, secret))

/** For an invitation and for a device link alike. */
export function newInvitation({ crypto, chance }: KeyPorts): InvitationSecrets & InvitationKeys {
  const secret = chance.bytes(INVITATION_SECRET_BYTES)
  const sealSecret = chance.bytes(KEY_BYTES)
  const sealKey = crypto.x25519PublicKey(sealSecret)
  return { secret, sealSecret, sealKey, signKey: invitationSignKey(crypto, secret) }
}

/** The keyRef of requests under an invitation: tells the inviter which box to try. */
export const requestRef = (crypto: Crypto, signKey: Uint8Array): Uint8Array =>
  crypto.sha256(concat(label('folkmoot/request/1'), signKey)).subarray(0, KEY_REF_BYTES)

/** Who asks: the log, and the key that epoch keys will be sealed to. */
export interface Asking {
  readonly space: SpaceId
  readonly log: LogId
  readonly sealKey: Uint8Array
}

/** Signs with the key that follows from the secret of a link. */
export const signWithLink = (crypto: Crypto, secret: Uint8Array, message: Uint8Array): Uint8Array =>
  crypto.ed25519Sign(signSeed(crypto, secret), message)

/** What the invitation's key signs, and what the words for comparing are made of. */
const askingMessage = ({ space, log, sealKey }: Asking): Uint8Array =>
  joinMessage(space, log, sealKey)

/** Whether `proof` in an admission was made with the invitation: what space/ checks of each. */
export const joinProofVerifies = (
  crypto: Crypto,
  signKey: Uint8Array,
  { proof, ...asking }: Asking & { readonly proof: Uint8Array },
): boolean => crypto.ed25519Verify(signKey, askingMessage(asking), proof)

export const JOIN_WORDS = 4

/** The same four words on both devices, unless someone else's keys are in the request. */
export const joinWords = (crypto: Crypto, words: Words, asking: Asking): readonly string[] =>
  words.comparisonWords(crypto, askingMessage(asking), JOIN_WORDS)

/** The key with which a request is sealed, and the one that its keyRef names. */
export interface RequestBox {
  readonly sealKey: Uint8Array
  readonly signKey: Uint8Array
}

const boxContext = (place: Place, outside: Outside) => ({
  info: label('folkmoot/invite-seal/1'),
  aad: frameContext(place.space, place.log, place.seq, outside),
})

/** A request as a frame of the asking log; undefined when the box's key is nobody's. */
export function sealRequest(
  ports: KeyPorts,
  place: Place,
  box: RequestBox,
  request: Cbor,
): Frame | undefined {
  const outside = { flags: FLAG.request, keyRef: requestRef(ports.crypto, box.signKey) }
  const plain = pad(encodeCbor(request))
  const body = hpkeSeal(ports, box.sealKey, boxContext(place, outside), plain)
  if (!body) return undefined
  const nonce = ports.chance.bytes(NONCE_BYTES)
  return { ...outside, nonce, length: body.length, body, bodyHash: undefined, tail: undefined }
}

/** Opens a request of a shape with the secret of the box. */
export function openRequest<T>(
  crypto: Crypto,
  place: Place,
  frame: Frame,
  { sealSecret, shape }: { readonly sealSecret: Uint8Array; readonly shape: Shape<T> },
): Result<T, RequestRefusal> {
  if (!isRequest(frame) || !frame.body) return refuse({ kind: 'request-not-for-us' })
  const plain = hpkeOpen(crypto, sealSecret, boxContext(place, frame), frame.body)
  if (!plain) return refuse({ kind: 'request-not-for-us' })
  const bytes = unpad(plain)
  const request = bytes && decodeCbor(bytes)
  return fits(shape, request) ? ok(request) : refuse({ kind: 'request-unreadable' })
}

export interface JoinAsking {
  readonly name: string
  readonly sealKey: Uint8Array
}

/** The first frame of someone who asks to join with a link. */
export function makeJoinRequest(
  ports: KeyPorts,
  place: Place,
  link: { readonly secret: Uint8Array; readonly sealKey: Uint8Array },
  { name, sealKey }: JoinAsking,
): Frame | undefined {
  const signKey = invitationSignKey(ports.crypto, link.secret)
  const asking = { space: place.space, log: place.log, sealKey }
  const proof = signWithLink(ports.crypto, link.secret, askingMessage(asking))
  return sealRequest(ports, place, { sealKey: link.sealKey, signKey }, { name, sealKey, proof })
}

export interface OpenedJoin extends JoinAsking {
  readonly proof: Uint8Array
}

/** The inviter's side; a request without the invitation's proof is refused. */
export function openJoinRequest(
  crypto: Crypto,
  place: Place,
  frame: Frame,
  invitation: { readonly sealSecret: Uint8Array; readonly signKey: Uint8Array },
): Result<OpenedJoin, RequestRefusal> {
  const { sealSecret, signKey } = invitation
  const opened = openRequest(crypto, place, frame, { sealSecret, shape: joinRequest })
  if (!opened.ok) return opened
  const { name, sealKey, proof } = opened.value
  const asking = { space: place.space, log: place.log, sealKey, proof }
  const holds = joinProofVerifies(crypto, signKey, asking)
  return holds ? ok({ name, sealKey, proof }) : refuse({ kind: 'request-proof-wrong' })
}
