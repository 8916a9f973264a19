// Parts that several messages share, each written and read side by side.

import {
  decodeCbor,
  encodeCbor,
  fits,
  int,
  type Reader,
  record,
  type Refusal,
  type Writer,
} from '../base/index.ts'
import { ID_BYTES, idBytes, spaceId } from '../log/index.ts'
import type { Have, LogName } from './messages.ts'
import type { AccessChange, AccessProof, GuestPass } from './port.ts'
import type { HubLimits } from './session-port.ts'

export const HAVE_PREFIX_BYTES = 8
export const HAVES_MAX = 16_384
const REFUSAL_BYTES_MAX = 1_024
const REFUSAL_FIELDS_MAX = 16
const LIMITS_BYTES_MAX = 512

export function writeProof(writer: Writer, proof: AccessProof): void {
  writer.bytes(proof.publicKey).bytes(proof.signature)
}

export const readProof = (reader: Reader, as: AccessProof['as']): AccessProof => ({
  as,
  publicKey: reader.bytes(32),
  signature: reader.bytes(64),
})

/** A refusal is a CBOR map of scalars with a `kind`; what it says is shown by the one who gets it. */
export function writeRefusal(writer: Writer, refusal: Refusal): void {
  writer.block(encodeCbor({ ...refusal }))
}

export function readRefusal(reader: Reader): Refusal {
  const value = decodeCbor(reader.block(REFUSAL_BYTES_MAX))
  if (typeof value !== 'object' || value === null || !('kind' in value)) return reader.fail()
  const { kind } = value
  const fields = Object.values(value)
  const plain = fields.every((field) => typeof field !== 'object')
  if (typeof kind !== 'string' || !/^[a-z][a-z0-9-]{0,63}$/.test(kind) || !plain)
    return reader.fail()
  if (fields.length > REFUSAL_FIELDS_MAX) return reader.fail()
  return { ...value, kind }
}

const limits = record({
  spacesMax: int(0, Number.MAX_SAFE_INTEGER),
  spaceBytesMax: int(0, Number.MAX_SAFE_INTEGER),
  reconnectSeconds: int(0, 24 * 60 * 60),
})

export function writeLimits(writer: Writer, value: HubLimits): void {
  const { spacesMax, spaceBytesMax, reconnectSeconds } = value
  writer.block(encodeCbor({ spacesMax, spaceBytesMax, reconnectSeconds }))
}

export function readLimits(reader: Reader): HubLimits {
  const value = decodeCbor(reader.block(LIMITS_BYTES_MAX))
  return fits(limits, value) ? value : reader.fail()
}

/** varint count of short names ‖ them ‖ varint count of full names ‖ them. */
export function writeHaves(writer: Writer, logs: readonly Have[]): void {
  for (const length of [HAVE_PREFIX_BYTES, ID_BYTES]) {
    const part = logs.filter(({ prefix }) => prefix.length === length)
    writer.varint(part.length)
    for (const { prefix, seq, hash8 } of part) writer.bytes(prefix).varint(seq).bytes(hash8)
  }
}

export function readHaves(reader: Reader): Have[] {
  const logs: Have[] = []
  for (const length of [HAVE_PREFIX_BYTES, ID_BYTES]) {
    const count = reader.varint(HAVES_MAX)
    if (count * (length + 9) > reader.left) reader.fail()
    for (let i = 0; i < count; i++) {
      logs.push({ prefix: reader.bytes(length), seq: reader.varint(), hash8: reader.bytes(8) })
    }
  }
  return logs
}

/** 0 ‖ id, which takes the next number of the channel; or the number plus 1. */
export function writeLogName(writer: Writer, name: LogName): void {
  if ('id' in name) writer.u8(0).bytes(name.id)
  else writer.varint(name.index + 1)
}

export function readLogName(reader: Reader): LogName {
  const value = reader.varint()
  return value === 0 ? { id: reader.bytes(ID_BYTES) } : { index: value - 1 }
}

export function writeAccess(writer: Writer, change: AccessChange): void {
  writer.bytes(idBytes(change.space)).bytes(change.accessKey).bytes(change.rotationKey)
  writer.varint(change.generation).bytes(change.signature)
}

export const readAccess = (reader: Reader): AccessChange => ({
  space: spaceId(reader.bytes(ID_BYTES)),
  accessKey: reader.bytes(32),
  rotationKey: reader.bytes(32),
  generation: reader.varint(),
  signature: reader.bytes(64),
})

export function writeGuest(writer: Writer, pass: GuestPass): void {
  writer.bytes(idBytes(pass.space)).bytes(pass.publicKey).varint(pass.expires).bytes(pass.signature)
}

export const readGuest = (reader: Reader): GuestPass => ({
  space: spaceId(reader.bytes(ID_BYTES)),
  publicKey: reader.bytes(32),
  expires: reader.varint(),
  signature: reader.bytes(64),
})
