// Opening and closing what is kept on this device. The only file that makes a replica.

import { ok, refuse, type Result } from '@folkmoot/kernel/base'
import {
  type Community,
  createReplica,
  hasVault,
  openReplica,
  type Replica,
  type ReplicaPorts,
} from '@folkmoot/kernel/replica'
import type { Store } from '@folkmoot/kernel/store'
import { chance } from '../ports/chance.ts'
import { loadCrypto } from '../ports/crypto.ts'
import { openBrowserStore } from '../ports/opfs-store.ts'
import { areasOver } from './areas.ts'
import { followCommunity, unfollowAll } from './hubs.ts'
import { type Keeper, moveTo, tellOpen } from './keeper.ts'

export async function portsOver(keeper: Keeper, store: Store): Promise<ReplicaPorts> {
  const crypto = await loadCrypto()
  return { crypto, clock: keeper.clock, chance, store, areas: areasOver(crypto) }
}

/** What is on the disk: nothing yet, or a locked vault. */
export async function lookAtDevice(keeper: Keeper): Promise<void> {
  const { sha256 } = await loadCrypto()
  const { store, kind } = await openBrowserStore(sha256)
  keeper.store = store
  keeper.storage = kind
  moveTo(keeper, { at: (await hasVault({ store })) ? 'locked' : 'new', storage: kind })
}

type Opening = typeof createReplica | typeof openReplica

async function open(keeper: Keeper, how: Opening, passphrase: string): Promise<Result<void>> {
  if (!keeper.store) return refuse({ kind: 'nothing-open' })
  const opened = await how(await portsOver(keeper, keeper.store), { passphrase })
  if (!opened.ok) return opened
  begin(keeper, opened.value)
  return ok()
}

export const createDevice = (keeper: Keeper, passphrase: string): Promise<Result<void>> =>
  open(keeper, createReplica, passphrase)

export const openDevice = (keeper: Keeper, passphrase: string): Promise<Result<void>> =>
  open(keeper, openReplica, passphrase)

export function begin(keeper: Keeper, replica: Replica): void {
  keeper.replica = replica
  for (const community of replica.spaces()) followCommunity(keeper, community)
}

/** A community that was made or joined just now comes onto the screen. */
export function follow(keeper: Keeper, community: Community): void {
  keeper.current = community.id
  followCommunity(keeper, community)
  tellOpen(keeper)
}

/** Forgets the keys; the store stays open, so that a passphrase opens it again. */
export async function lockDevice(keeper: Keeper): Promise<void> {
  const { replica } = keeper
  keeper.replica = undefined
  unfollowAll()
  await replica?.lock()
}

export async function closeDevice(keeper: Keeper): Promise<void> {
  await lockDevice(keeper)
  await keeper.store?.close()
  keeper.store = undefined
}
