// Keys sealed to devices: the block that stands outside an epoch's ciphertext, and the single seals
// in it. A device finds its own by a salted hint, so a hub cannot tell which device one is for.

import {
  assert,
  compareBytes,
  concat,
  equalBytes,
  hex,
  read,
  type Reader,
  write,
} from '../base/index.ts'
import { hpkeOpen, hpkeSeal, keyId, label, type Label } from '../crypto/index.ts'
import type { Crypto } from '../crypto/index.ts'
import { FRAME_BODY_BYTES_MAX } from '../log/index.ts'
import { type KeyPorts, SEAL_BYTES, type SealPair, type SealsBlock } from './port.ts'

export const SALT_BYTES = 16
export const KEY_BYTES = 32
const HINT_BYTES = 8
/** A founding block is filled up to a multiple of this, so that it does not count the members. */
export const SEALS_STEP = 16
const SEALS_MAX = Math.floor(FRAME_BODY_BYTES_MAX / SEAL_BYTES)
/** An honest block has one seal a device; more tries would let a hostile one burn a phone. */
const TRIES_MAX = 2

export const encodeSeals = (block: SealsBlock): Uint8Array =>
  write((writer) => {
    writer.bytes(block.keyHash).bytes(block.salt).varint(block.seals.length)
    for (const seal of block.seals) writer.bytes(seal)
  })

function readBlock(reader: Reader): SealsBlock {
  const keyHash = reader.bytes(KEY_BYTES)
  const salt = reader.bytes(SALT_BYTES)
  const count = reader.varint(SEALS_MAX)
  const seals: Uint8Array[] = []
  for (let i = 0; i < count; i++) seals.push(reader.bytes(SEAL_BYTES))
  return { keyHash, salt, seals }
}

/** A block and the ciphertext behind it. */
export const splitSeals = (
  body: Uint8Array,
): { readonly block: SealsBlock; readonly rest: Uint8Array } | undefined =>
  read(body, (reader) => ({ block: readBlock(reader), rest: reader.bytes(reader.left) }))

/** A block and nothing behind it. */
export const decodeSeals = (bytes: Uint8Array): SealsBlock | undefined => read(bytes, readBlock)

/** What a seal is bound to: its purpose, its place, and for epochs the hash of the key. */
export interface SealScope {
  readonly label: Extract<Label, 'folkmoot/seal/1' | 'folkmoot/steward/1'>
  /** frameContext of the entry that carries the seal. */
  readonly context: Uint8Array
  readonly salt: Uint8Array
  readonly keyHash?: Uint8Array
}

const hpkeContext = (scope: SealScope): { info: Uint8Array; aad: Uint8Array } => ({
  info: concat(label(scope.label), scope.context),
  aad: concat(scope.salt, scope.keyHash ?? new Uint8Array()),
})

const hintFor = (crypto: Crypto, salt: Uint8Array, sealKey: Uint8Array): Uint8Array =>
  crypto.sha256(concat(label('folkmoot/hint/1'), salt, sealKey)).subarray(0, HINT_BYTES)

/** Whether one of these seals is meant for a device: only who may read where they stand can ask. */
export function hasSealFor(
  crypto: Crypto,
  { salt, seals }: Pick<SealsBlock, 'salt' | 'seals'>,
  sealKey: Uint8Array,
): boolean {
  const hint = hintFor(crypto, salt, sealKey)
  return seals.some((seal) => equalBytes(seal.subarray(0, HINT_BYTES), hint))
}

/** Looks like a seal to everyone: a real public key, since half of random bytes are none. */
const dummy = ({ crypto, chance }: KeyPorts): Uint8Array =>
  concat(
    chance.bytes(HINT_BYTES),
    crypto.x25519PublicKey(chance.bytes(KEY_BYTES)),
    chance.bytes(SEAL_BYTES - HINT_BYTES - KEY_BYTES),
  )

function sealTo(ports: KeyPorts, scope: SealScope, sealKey: Uint8Array, key: Uint8Array) {
  const sealed = hpkeSeal(ports, sealKey, hpkeContext(scope), key)
  // A public key of small order is nobody's: whoever gave it cannot be sealed to.
  return sealed ? concat(hintFor(ports.crypto, scope.salt, sealKey), sealed) : dummy(ports)
}

/** One seal for each different public key, in the order of their bytes; `step` fills up. */
export function makeSeals(
  ports: KeyPorts,
  scope: SealScope,
  key: Uint8Array,
  { sealKeys, step = 1 }: { readonly sealKeys: readonly Uint8Array[]; readonly step?: number },
): readonly Uint8Array[] {
  assert(key.length === KEY_BYTES, 'length of a key to seal')
  const distinct = new Map(sealKeys.map((sealKey) => [hex(sealKey), sealKey]))
  const seals = [...distinct.values()].map((sealKey) => sealTo(ports, scope, sealKey, key))
  while (seals.length % step !== 0) seals.push(dummy(ports))
  return seals.sort(compareBytes)
}

export type SealOutcome =
  | { readonly kind: 'opened'; readonly key: Uint8Array }
  /** No seal has this device's hint. */
  | { readonly kind: 'not-for-me' }
  /** A seal has the hint, but no key comes out, or another than the block commits to. */
  | { readonly kind: 'mismatch' }

export function openSeal(
  crypto: Crypto,
  scope: SealScope,
  seals: readonly Uint8Array[],
  device: SealPair,
): SealOutcome {
  const hint = hintFor(crypto, scope.salt, device.sealKey)
  const mine = seals.filter((seal) => equalBytes(seal.subarray(0, HINT_BYTES), hint))
  for (const seal of mine.slice(0, TRIES_MAX)) {
    const sealed = seal.subarray(HINT_BYTES)
    const key = hpkeOpen(crypto, device.secret, hpkeContext(scope), sealed)
    if (key?.length === KEY_BYTES && committed(crypto, scope, key)) return { kind: 'opened', key }
  }
  return { kind: mine.length === 0 ? 'not-for-me' : 'mismatch' }
}

const committed = (crypto: Crypto, scope: SealScope, key: Uint8Array): boolean =>
  scope.keyHash === undefined || equalBytes(keyId(crypto, key), scope.keyHash)
