// The ground: results, bytes, canonical encoding, shapes with limits, the ports for clock and chance.

export { assert, never, ok, refuse } from './result.ts'
export type { Ok, Refusal, Refused, Result } from './result.ts'
export {
  base64url,
  compareBytes,
  concat,
  equalBytes,
  fromBase64url,
  fromHex,
  hex,
  utf8,
  utf8Text,
} from './bytes.ts'
export { crc32 } from './crc32.ts'
export { cleaned, cleanLine, cleanText } from './clean-text.ts'
export type { Chance, Clock } from './ports.ts'
export { join, read, Reader, readPart, write, Writer } from './wire.ts'
export { CBOR_DEPTH_MAX, decodeCbor, encodeCbor, readCbor, readCborName } from './cbor.ts'
export type { Cbor, CborMap } from './cbor.ts'
export { bytes, fits, flag, int, list, oneOf, optional, record, ref, text, time } from './shapes.ts'
export type { Body, Of, OptionalShape, RecordOf, Shape, ShapeInfo } from './shapes.ts'
export {
  attachment,
  ATTACHMENT_BYTES_MAX,
  ATTACHMENT_CHUNKS_MAX,
  ATTACHMENT_TYPES,
  type AttachmentBody,
} from './attachment.ts'
