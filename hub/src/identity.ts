// Who this hub is: an id that is new with a new store, and a key that signs its greeting, so that
// whoever takes over its address cannot pose as it.

import { hex } from '@folkmoot/kernel/base'
import type { Chance } from '@folkmoot/kernel/base'
import type { Crypto } from '@folkmoot/kernel/crypto'
import type { RecordStore } from '@folkmoot/kernel/store'
import { HUB_ID_BYTES } from '@folkmoot/kernel/sync'

export interface HubIdentity {
  readonly hubId: Uint8Array
  readonly seed: Uint8Array
  readonly publicKey: Uint8Array
}

/** The record without which a store gets a new id: a backup does not carry it (H19). */
export const HUB_ID_RECORD = 'hub/id'
const SEED_RECORD = 'hub/seed'

export async function openIdentity(
  records: RecordStore,
  ports: { readonly crypto: Crypto; readonly chance: Chance },
): Promise<HubIdentity> {
  const made = async (name: string, length: number): Promise<Uint8Array> => {
    const known = await records.get(name)
    if (known?.length === length) return known
    const fresh = ports.chance.bytes(length)
    await records.put(name, fresh)
    return fresh
  }
  const hubId = await made(HUB_ID_RECORD, HUB_ID_BYTES)
  const seed = await made(SEED_RECORD, 32)
  return { hubId, seed, publicKey: ports.crypto.ed25519PublicKey(seed) }
}

export const identityText = (
  identity: HubIdentity,
): { readonly hubId: string; readonly key: string } => ({
  hubId: hex(identity.hubId),
  key: hex(identity.publicKey),
})
