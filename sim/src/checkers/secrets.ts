// Opens a device from outside with its passphrase, as its owner or a thief would: what keys lie there?

import { decodeCbor, type Cbor } from '@folkmoot/kernel/base'
import { importKeyring, type Keyring, openVault } from '@folkmoot/kernel/keys'
import { createMemoryStore, type MemoryDisk } from '@folkmoot/kernel/store'
import { PASSPHRASE } from '../world/device.ts'
import { copyOf } from '../world/disk.ts'
import type { World } from '../world/world.ts'

export interface Secrets {
  readonly seed: Uint8Array
  readonly sealSecret: Uint8Array
  readonly ring: Keyring
}

type LocalRecord = {
  readonly seed: Uint8Array
  readonly sealSecret: Uint8Array
  readonly space: Uint8Array
}

/** undefined when the disk has no vault, or a vault without a space. */
export async function secretsOf(world: World, memory: MemoryDisk): Promise<Secrets | undefined> {
  const { crypto } = world
  const store = createMemoryStore((bytes) => crypto.sha256(bytes), copyOf(memory))
  const chance = { bytes: (length: number) => new Uint8Array(length) }
  const vault = await openVault({ crypto, chance, records: store.records, passphrase: PASSPHRASE })
  if (!vault.ok) return undefined
  const names = await vault.value.names()
  const name = names.ok ? names.value.find((each) => each.startsWith('space/')) : undefined
  if (!name) return undefined
  const local = await vault.value.get(name)
  const keys = await vault.value.get(name.replace('space/', 'keys/'))
  const record =
    local.ok && local.value ? (decodeCbor(local.value) as Cbor & LocalRecord) : undefined
  const ring = keys.ok && keys.value ? importKeyring(keys.value) : undefined
  return record && ring ? { seed: record.seed, sealSecret: record.sealSecret, ring } : undefined
}
