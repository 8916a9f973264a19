// The header of the vault: the vault's key, wrapped under the passphrase. With a checksum of its own,
// because "wrong passphrase" and "damaged" ask different things of a person.

import { concat, equalBytes, ok, read, refuse, type Result, utf8, write } from '../base/index.ts'
import { type ArgonCost, type Crypto, isArgonCost, label } from '../crypto/index.ts'
import { NONCE_BYTES } from '../log/index.ts'
import type { KeyPorts, VaultRefusal } from './port.ts'

export const VAULT_KEY_BYTES = 32
/** In characters as people count them; the app offers words worth far more. */
export const PASSPHRASE_MIN = 8
const VERSION = 1
const SALT_BYTES = 16
const WRAPPED_BYTES = VAULT_KEY_BYTES + 16
const CHECK_BYTES = 8
const MAGIC = utf8('FMVAULT')

export interface VaultHeader {
  /** The higher of two is the newer one. */
  readonly generation: number
  readonly cost: ArgonCost
  readonly salt: Uint8Array
  readonly nonce: Uint8Array
  readonly wrapped: Uint8Array
}

export const passphraseTooShort = (
  passphrase: string,
): Extract<VaultRefusal, { kind: 'vault-passphrase-short' }> | undefined =>
  [...passphrase.normalize('NFKC').trim()].length < PASSPHRASE_MIN
    ? { kind: 'vault-passphrase-short', min: PASSPHRASE_MIN }
    : undefined

/** One key for one passphrase, however the keyboard composed its letters. */
const wrappingKey = (
  crypto: Crypto,
  passphrase: string,
  { salt, cost }: Pick<VaultHeader, 'salt' | 'cost'>,
): Uint8Array => crypto.argon2id(utf8(passphrase.normalize('NFKC')), salt, cost)

const inner = (header: Omit<VaultHeader, 'wrapped'>): Uint8Array =>
  write((writer) => {
    writer.bytes(MAGIC).u8(VERSION).varint(header.generation)
    writer.varint(header.cost.memoryKiB).varint(header.cost.passes)
    writer.bytes(header.salt).bytes(header.nonce)
  })

const context = (header: Omit<VaultHeader, 'wrapped'>): Uint8Array =>
  concat(label('folkmoot/vault/1'), inner(header))

export function wrapKey(
  { crypto, chance }: KeyPorts,
  key: Uint8Array,
  options: { readonly passphrase: string; readonly cost: ArgonCost; readonly generation: number },
): VaultHeader {
  const { cost, generation } = options
  const header = {
    generation,
    cost,
    salt: chance.bytes(SALT_BYTES),
    nonce: chance.bytes(NONCE_BYTES),
  }
  const kek = wrappingKey(crypto, options.passphrase, header)
  const wrapped = crypto.xchachaSeal(kek, header.nonce, key, context(header))
  kek.fill(0)
  return { ...header, wrapped }
}

/** undefined: the passphrase is another one. */
export function unwrapKey(
  crypto: Crypto,
  header: VaultHeader,
  passphrase: string,
): Uint8Array | undefined {
  const kek = wrappingKey(crypto, passphrase, header)
  const key = crypto.xchachaOpen(kek, header.nonce, header.wrapped, context(header))
  kek.fill(0)
  return key
}

const checkOf = (crypto: Crypto, bytes: Uint8Array): Uint8Array =>
  crypto.sha256(concat(label('folkmoot/vault/1'), bytes)).subarray(0, CHECK_BYTES)

export function encodeHeader(crypto: Crypto, header: VaultHeader): Uint8Array {
  const bytes = concat(inner(header), header.wrapped)
  return concat(bytes, checkOf(crypto, bytes))
}

/** Checksum first, then version: a newer header is told from a damaged one. */
export function decodeHeader(
  crypto: Crypto,
  stored: Uint8Array,
): Result<VaultHeader, VaultRefusal> {
  const bytes = stored.subarray(0, Math.max(0, stored.length - CHECK_BYTES))
  const whole = equalBytes(stored.subarray(bytes.length), checkOf(crypto, bytes))
  const named = equalBytes(bytes.subarray(0, MAGIC.length), MAGIC)
  if (!whole || !named) return refuse({ kind: 'vault-damaged' })
  if ((bytes[MAGIC.length] ?? 0) > VERSION) return refuse({ kind: 'vault-newer' })
  const header = read(bytes, (reader) => {
    reader.bytes(MAGIC.length)
    if (reader.u8() !== VERSION) reader.fail()
    return {
      generation: reader.varint(),
      cost: { memoryKiB: reader.varint(), passes: reader.varint() },
      salt: reader.bytes(SALT_BYTES).slice(),
      nonce: reader.bytes(NONCE_BYTES).slice(),
      wrapped: reader.bytes(WRAPPED_BYTES).slice(),
    }
  })
  // A cost out of bounds is an attack on the memory of the reader, or on the passphrase.
  return header && isArgonCost(header.cost) ? ok(header) : refuse({ kind: 'vault-damaged' })
}
