// HPKE (RFC 9180) in base mode, one message per key: what seals an epoch key to a device. Only
// seal and open, no context object, because the known flaw of a library lay in the context's
// counter (security.md §3.1). Sender authenticity comes from the signed entry around it.

import type { Chance } from '../base/index.ts'
import { ascii, joined } from './bytes.ts'
import type { Crypto } from './port.ts'

const KEY = 32
const NONCE = 12
const NONE = new Uint8Array()

// DHKEM(X25519, HKDF-SHA256) 0x0020, HKDF-SHA256 0x0001, ChaCha20-Poly1305 0x0003 (§7).
const KEM_SUITE = joined(ascii('KEM'), Uint8Array.of(0x00, 0x20))
const SUITE = joined(ascii('HPKE'), Uint8Array.of(0x00, 0x20, 0x00, 0x01, 0x00, 0x03))
const VERSION = ascii('HPKE-v1')
const BASE_MODE = Uint8Array.of(0)

export interface HpkeContext {
  readonly info: Uint8Array
  readonly aad: Uint8Array
}

/** The labelled input of LabeledExtract (§4). */
const input = (suite: Uint8Array, name: string, secret: Uint8Array): Uint8Array =>
  joined(VERSION, suite, ascii(name), secret)

/** The labelled info of LabeledExpand (§4); the length is two bytes, and ours is at most 32. */
const output = (suite: Uint8Array, name: string, context: Uint8Array, length: number) =>
  joined(Uint8Array.of(0, length), VERSION, suite, ascii(name), context)

/** ExtractAndExpand of §4.1: that is HKDF; the context is enc ‖ the recipient's public key. */
function sharedSecret(crypto: Crypto, dh: Uint8Array, context: Uint8Array): Uint8Array {
  const info = output(KEM_SUITE, 'shared_secret', context, KEY)
  return crypto.hkdfSha256(input(KEM_SUITE, 'eae_prk', dh), NONE, info, KEY)
}

/** KeySchedule of §5.1 in base mode, so with no psk. The nonce is that of sequence number 0. */
function schedule(crypto: Crypto, shared: Uint8Array, info: Uint8Array) {
  // Extract without a salt, as HKDF-Extract is HMAC with the salt as key (RFC 5869 §2.2).
  const hashed = (name: string, of: Uint8Array) => crypto.hmacSha256(NONE, input(SUITE, name, of))
  const context = joined(BASE_MODE, hashed('psk_id_hash', NONE), hashed('info_hash', info))
  const psk = input(SUITE, 'secret', NONE)
  const derive = (name: string, length: number) =>
    crypto.hkdfSha256(psk, shared, output(SUITE, name, context, length), length)
  return { key: derive('key', KEY), nonce: derive('base_nonce', NONCE) }
}

/** What `hpkeSeal` adds: the ephemeral public key and the tag. */
export const HPKE_OVERHEAD = KEY + 16

/** enc ‖ ciphertext; undefined when the recipient's key is of small order, so nobody's. */
export function hpkeSeal(
  { crypto, chance }: { readonly crypto: Crypto; readonly chance: Chance },
  recipient: Uint8Array,
  { info, aad }: HpkeContext,
  plain: Uint8Array,
): Uint8Array | undefined {
  const ephemeral = chance.bytes(KEY)
  const enc = crypto.x25519PublicKey(ephemeral)
  const dh = crypto.x25519Shared(ephemeral, recipient)
  if (!dh) return undefined
  const { key, nonce } = schedule(crypto, sharedSecret(crypto, dh, joined(enc, recipient)), info)
  return joined(enc, crypto.chachaSeal(key, nonce, plain, aad))
}

/** undefined when it was not sealed to this secret, with this info and this associated data. */
export function hpkeOpen(
  crypto: Crypto,
  secret: Uint8Array,
  { info, aad }: HpkeContext,
  sealed: Uint8Array,
): Uint8Array | undefined {
  if (sealed.length < HPKE_OVERHEAD) return undefined
  const enc = sealed.slice(0, KEY)
  const dh = crypto.x25519Shared(secret, enc)
  if (!dh) return undefined
  const context = joined(enc, crypto.x25519PublicKey(secret))
  const { key, nonce } = schedule(crypto, sharedSecret(crypto, dh, context), info)
  return crypto.chachaOpen(key, nonce, sealed.subarray(KEY), aad)
}
