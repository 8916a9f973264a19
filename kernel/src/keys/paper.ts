// The paper key: twelve words from which a sleeping device follows in each space, other keys in each,
// so that no two spaces can be linked by it. It receives seals and may add a device, nothing more.

import { concat, ok, read, refuse, type Result, utf8, utf8Text, write } from '../base/index.ts'
import { type Crypto, label } from '../crypto/index.ts'
import { idBytes, type LogId, logId, NONCE_BYTES, type SpaceId, spaceId } from '../log/index.ts'
import type { KeyPorts } from './port.ts'
import { KEY_BYTES } from './seals-block.ts'

export const PAPER_KEY_BYTES = 16

/** Shown once as twelve words (Words.paperKeyWords) and kept nowhere. */
export const newPaperKey = ({ chance }: Pick<KeyPorts, 'chance'>): Uint8Array =>
  chance.bytes(PAPER_KEY_BYTES)

export interface PaperDevice {
  /** Ed25519 seed of its log in this space. */
  readonly seed: Uint8Array
  readonly log: LogId
  readonly sealSecret: Uint8Array
  readonly sealKey: Uint8Array
}

const derive = (crypto: Crypto, paperKey: Uint8Array, purpose: string, of: Uint8Array) =>
  crypto.hkdfSha256(paperKey, of, concat(label('folkmoot/paper/1'), utf8(purpose)), KEY_BYTES)

/** The device that the words stand for in a space. */
export function paperDevice(crypto: Crypto, paperKey: Uint8Array, space: SpaceId): PaperDevice {
  const seed = derive(crypto, paperKey, 'log', idBytes(space))
  const sealSecret = derive(crypto, paperKey, 'seal', idBytes(space))
  const log = logId(crypto.ed25519PublicKey(seed))
  return { seed, log, sealSecret, sealKey: crypto.x25519PublicKey(sealSecret) }
}

/** Where a capsule lies at a hub: 32 bytes that say nothing without the words. */
export const paperLocator = (crypto: Crypto, paperKey: Uint8Array): Uint8Array =>
  crypto.hkdfSha256(paperKey, new Uint8Array(), label('folkmoot/paper-locator/1'), KEY_BYTES)

/** The spaces that the words belong to, and the hubs where these are. */
export interface Capsule {
  readonly spaces: readonly { readonly space: SpaceId; readonly hubs: readonly string[] }[]
}

export const CAPSULE_BYTES = 4 * 1024
const CAPSULE_VERSION = 1
const PLAIN_BYTES = CAPSULE_BYTES - NONCE_BYTES - 16
const SPACES_MAX = 40
const HUBS_MAX = 5
const URL_BYTES_MAX = 300

export type CapsuleRefusal =
  | { readonly kind: 'capsule-full' }
  | { readonly kind: 'capsule-unreadable' }

/** Always the same size; full when the list does not fit. */
export function sealCapsule(
  { crypto, chance }: KeyPorts,
  paperKey: Uint8Array,
  capsule: Capsule,
): Result<Uint8Array, CapsuleRefusal> {
  const list = write((writer) => {
    writer.u8(CAPSULE_VERSION).varint(capsule.spaces.length)
    for (const { space, hubs } of capsule.spaces) {
      writer.bytes(idBytes(space)).u8(hubs.length)
      for (const url of hubs) writer.block(utf8(url))
    }
  })
  if (list.length > PLAIN_BYTES || capsule.spaces.length > SPACES_MAX) {
    return refuse({ kind: 'capsule-full' })
  }
  const plain = concat(list, new Uint8Array(PLAIN_BYTES - list.length))
  const nonce = chance.bytes(NONCE_BYTES)
  const key = derive(crypto, paperKey, 'capsule', new Uint8Array())
  const context = label('folkmoot/paper-locator/1')
  return ok(concat(nonce, crypto.xchachaSeal(key, nonce, plain, context)))
}

export function openCapsule(
  crypto: Crypto,
  paperKey: Uint8Array,
  bytes: Uint8Array,
): Result<Capsule, CapsuleRefusal> {
  const key = derive(crypto, paperKey, 'capsule', new Uint8Array())
  const sealed = bytes.length === CAPSULE_BYTES ? bytes.subarray(NONCE_BYTES) : undefined
  const context = label('folkmoot/paper-locator/1')
  const nonce = bytes.subarray(0, NONCE_BYTES)
  const plain = sealed && crypto.xchachaOpen(key, nonce, sealed, context)
  const capsule = plain && readCapsule(plain)
  return capsule ? ok(capsule) : refuse({ kind: 'capsule-unreadable' })
}

const readCapsule = (plain: Uint8Array): Capsule | undefined =>
  read(plain, (reader) => {
    if (reader.u8() !== CAPSULE_VERSION) reader.fail()
    const count = reader.varint(SPACES_MAX)
    const spaces = Array.from({ length: count }, () => {
      const space = spaceId(reader.bytes(32))
      const hubCount = reader.u8()
      if (hubCount > HUBS_MAX) reader.fail()
      const url = (): string => utf8Text(reader.block(URL_BYTES_MAX)) ?? reader.fail()
      return { space, hubs: Array.from({ length: hubCount }, url) }
    })
    if (reader.bytes(reader.left).some((byte) => byte !== 0)) reader.fail()
    return { spaces }
  })
