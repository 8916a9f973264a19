// The vault: everything secret that a device keeps, each record encrypted singly under a random key
// that only the passphrase opens (research/security.md §3.8). Nothing readable lies outside it.

import {
  assert,
  type Cbor,
  concat,
  decodeCbor,
  encodeCbor,
  hex,
  ok,
  refuse,
  type Result,
  utf8,
} from '../base/index.ts'
import { type ArgonCost, ARGON_USUAL, type Crypto, label, pad, unpad } from '../crypto/index.ts'
import { NONCE_BYTES } from '../log/index.ts'
import type { KeyPorts, VaultRecords, VaultRefusal } from './port.ts'
import {
  decodeHeader,
  encodeHeader,
  passphraseTooShort,
  unwrapKey,
  VAULT_KEY_BYTES,
  type VaultHeader,
  wrapKey,
} from './vault-header.ts'

/** Two places for the header: a new one is whole in its place before the old one goes. */
export const HEADER_NAMES = ['vault-a', 'vault-b'] as const
type HeaderName = (typeof HEADER_NAMES)[number]
const RECORD_PREFIX = 'v-'
const RECORD_VERSION = 1

export interface VaultPorts extends KeyPorts {
  readonly records: VaultRecords
}

export interface Vault {
  /** undefined: nothing under this name. */
  get(name: string): Promise<Result<Uint8Array | undefined, VaultRefusal>>
  put(name: string, value: Uint8Array): Promise<void>
  remove(name: string): Promise<void>
  /** Names in order; a record that is damaged is a refusal, since its name is unknown. */
  names(): Promise<Result<readonly string[], VaultRefusal>>
  /** After a crash at any moment the old or the new passphrase opens, never neither. */
  changePassphrase(next: string, cost?: ArgonCost): Promise<Result<void, VaultRefusal>>
  /** What a guess at the passphrase costs now. */
  readonly cost: ArgonCost
  /** Overwrites the keys in memory; using the vault after is a fault. */
  lock(): void
}

interface Slot {
  readonly name: HeaderName
  readonly header: VaultHeader
}

interface Keys {
  readonly vault: Uint8Array
  readonly names: Uint8Array
  readonly data: Uint8Array
}

function deriveKeys(crypto: Crypto, vault: Uint8Array): Keys {
  const derive = (purpose: string): Uint8Array =>
    crypto.hkdfSha256(
      vault,
      new Uint8Array(),
      concat(label('folkmoot/vault-record/1'), utf8(purpose)),
      VAULT_KEY_BYTES,
    )
  return { vault, names: derive('names'), data: derive('data') }
}

export async function createVault({
  passphrase,
  cost = ARGON_USUAL,
  ...ports
}: VaultPorts & { readonly passphrase: string; readonly cost?: ArgonCost }): Promise<
  Result<Vault, VaultRefusal>
> {
  const short = passphraseTooShort(passphrase)
  if (short) return refuse(short)
  const names = await ports.records.names()
  if (HEADER_NAMES.some((name) => names.includes(name))) return refuse({ kind: 'vault-exists' })
  // Left over from a vault whose header was destroyed: no key opens them any more.
  for (const name of names.filter(isRecordName)) await ports.records.remove(name)
  const key = ports.chance.bytes(VAULT_KEY_BYTES)
  const header = wrapKey(ports, key, { passphrase, cost, generation: 1 })
  await ports.records.put(HEADER_NAMES[0], encodeHeader(ports.crypto, header))
  return ok(vaultOver(ports, key, { name: HEADER_NAMES[0], header }))
}

const isRecordName = (name: string): boolean => name.startsWith(RECORD_PREFIX)

/** Headers that are whole, the newest first; or why there is none. */
async function readSlots({
  crypto,
  records,
}: VaultPorts): Promise<Result<readonly Slot[], VaultRefusal>> {
  const slots: Slot[] = []
  let worst: VaultRefusal = { kind: 'vault-absent' }
  for (const name of HEADER_NAMES) {
    const bytes = await records.get(name)
    if (!bytes) continue
    const header = decodeHeader(crypto, bytes)
    if (header.ok) slots.push({ name, header: header.value })
    else if (worst.kind !== 'vault-newer') worst = header.refusal
  }
  if (slots.length === 0) return refuse(worst)
  return ok(slots.sort((a, b) => b.header.generation - a.header.generation))
}

export async function openVault({
  passphrase,
  ...ports
}: VaultPorts & { readonly passphrase: string }): Promise<Result<Vault, VaultRefusal>> {
  const slots = await readSlots(ports)
  if (!slots.ok) return slots
  for (const slot of slots.value) {
    const key = unwrapKey(ports.crypto, slot.header, passphrase)
    if (!key) continue
    await settleOn(ports, slot)
    return ok(vaultOver(ports, key, slot))
  }
  return refuse({ kind: 'vault-wrong-passphrase' })
}

/** A change of passphrase that was cut short ends here: what opened stays, the other goes. */
async function settleOn({ records }: VaultPorts, kept: Slot): Promise<void> {
  const names = await records.names()
  for (const name of HEADER_NAMES) {
    if (name !== kept.name && names.includes(name)) await discard(records, name)
  }
}

/** Overwritten first, for stores that keep the bytes of removed records for a while. */
async function discard(records: VaultRecords, name: string): Promise<void> {
  const before = await records.get(name)
  if (before) await records.put(name, new Uint8Array(before.length))
  await records.remove(name)
}

/** Destroys the vault without opening it: the wrapped key first, so that the rest is noise. */
export async function destroyVault(records: VaultRecords): Promise<void> {
  const names = await records.names()
  for (const name of HEADER_NAMES) if (names.includes(name)) await discard(records, name)
  for (const name of names.filter(isRecordName)) await records.remove(name)
}

function vaultOver(ports: VaultPorts, key: Uint8Array, opened: Slot): Vault {
  let slot = opened
  let keys: Keys | undefined = deriveKeys(ports.crypto, key)
  const open = (): Keys => {
    assert(keys, 'the vault is locked')
    return keys
  }
  return {
    get: async (name) => {
      const { crypto, records } = ports
      const stored = recordName(crypto, open(), name)
      const bytes = await records.get(stored)
      if (!bytes) return ok(undefined)
      const record = openRecord(crypto, open(), stored, bytes)
      return record ? ok(record.value) : refuse({ kind: 'vault-damaged' })
    },
    put: (name, value) => {
      const stored = recordName(ports.crypto, open(), name)
      return ports.records.put(stored, sealRecord(ports, open(), { stored, name, value }))
    },
    remove: (name) => ports.records.remove(recordName(ports.crypto, open(), name)),
    names: () => namesIn(ports, open()),
    changePassphrase: async (next, cost = slot.header.cost) => {
      const short = passphraseTooShort(next)
      if (short) return refuse(short)
      const other = await writeOther(ports, slot, { key: open().vault, passphrase: next, cost })
      const old = slot.name
      slot = other
      await discard(ports.records, old)
      return ok()
    },
    get cost() {
      return slot.header.cost
    },
    lock: () => {
      for (const part of Object.values(keys ?? {}) as Uint8Array[]) part.fill(0)
      keys = undefined
    },
  }
}

/** The new header goes where the old one is not; the old one is still whole. */
async function writeOther(
  ports: VaultPorts,
  { name, header }: Slot,
  {
    key,
    ...next
  }: { readonly key: Uint8Array; readonly passphrase: string; readonly cost: ArgonCost },
): Promise<Slot> {
  const other = name === HEADER_NAMES[0] ? HEADER_NAMES[1] : HEADER_NAMES[0]
  const wrapped = wrapKey(ports, key, { ...next, generation: header.generation + 1 })
  await ports.records.put(other, encodeHeader(ports.crypto, wrapped))
  return { name: other, header: wrapped }
}

/** The name of a record says nothing without the key. */
const recordName = (crypto: Crypto, keys: Keys, name: string): string =>
  RECORD_PREFIX +
  hex(
    crypto
      .hmacSha256(keys.names, concat(label('folkmoot/vault-record/1'), utf8(name)))
      .subarray(0, 20),
  )

/** Associated data of a record: it opens under its own stored name and in this version only. */
const recordContext = (stored: string): Uint8Array =>
  concat(utf8(stored), Uint8Array.of(RECORD_VERSION))

/** version ‖ nonce ‖ sealed [name, value], padded, so that sizes say little. */
function sealRecord(
  ports: KeyPorts,
  keys: Keys,
  { stored, name, value }: StoredRecord & { readonly stored: string },
): Uint8Array {
  const nonce = ports.chance.bytes(NONCE_BYTES)
  const plain = pad(encodeCbor([name, value]))
  const sealed = ports.crypto.xchachaSeal(keys.data, nonce, plain, recordContext(stored))
  return concat(Uint8Array.of(RECORD_VERSION), nonce, sealed)
}

interface StoredRecord {
  readonly name: string
  readonly value: Uint8Array
}

const RECORD_HEAD = 1 + NONCE_BYTES

/** undefined when it is damaged, or stands where another record was. */
function openRecord(
  crypto: Crypto,
  keys: Keys,
  stored: string,
  bytes: Uint8Array,
): StoredRecord | undefined {
  if (bytes[0] !== RECORD_VERSION || bytes.length < RECORD_HEAD) return undefined
  const nonce = bytes.subarray(1, RECORD_HEAD)
  const sealed = bytes.subarray(RECORD_HEAD)
  const padded = crypto.xchachaOpen(keys.data, nonce, sealed, recordContext(stored))
  const plain = padded && unpad(padded)
  return plain && fields(decodeCbor(plain))
}

function fields(value: Cbor | undefined): StoredRecord | undefined {
  if (!Array.isArray(value) || value.length !== 2) return undefined
  const [name, content] = value as readonly Cbor[]
  if (typeof name !== 'string' || !(content instanceof Uint8Array)) return undefined
  return { name, value: content }
}

async function namesIn(
  { crypto, records }: VaultPorts,
  keys: Keys,
): Promise<Result<readonly string[], VaultRefusal>> {
  const names: string[] = []
  for (const stored of (await records.names()).filter(isRecordName)) {
    const bytes = await records.get(stored)
    if (!bytes) continue
    const record = openRecord(crypto, keys, stored, bytes)
    if (!record) return refuse({ kind: 'vault-damaged' })
    names.push(record.name)
  }
  return ok(names.sort())
}
