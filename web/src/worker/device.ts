// Opening and closing what is kept on this device. The only file that makes a replica.

import { ok, refuse, type Result } from '@folkmoot/kernel/base'
import type { Community } from '@folkmoot/kernel/replica'
import { pretendReplica } from '../testing/pretend-replica.ts'
import { type Keeper, moveTo, tellOpen } from './keeper.ts'

let pretended = pretendReplica()
let pass: string | undefined

/** What is on the disk: nothing yet, or a locked vault. */
export async function lookAtDevice(keeper: Keeper): Promise<void> {
  moveTo(keeper, { at: pass === undefined ? 'new' : 'locked', storage: keeper.storage })
}

export async function createDevice(keeper: Keeper, passphrase: string): Promise<Result<void>> {
  pass = passphrase
  pretended = pretendReplica()
  keeper.replica = pretended
  return ok()
}

export async function openDevice(keeper: Keeper, passphrase: string): Promise<Result<void>> {
  if (passphrase !== pass) return refuse({ kind: 'vault-wrong-passphrase' })
  keeper.replica = pretended
  return ok()
}

export async function openExample(
  keeper: Keeper,
  _progress: (done: number, all: number) => void,
): Promise<void> {
  keeper.example = true
  keeper.replica = pretendReplica()
  const made = await keeper.replica.create({ name: 'Lakeside', as: 'Ana' })
  if (made.ok) await follow(keeper, made.value)
}

/** Watches a community that was opened, made or joined, and puts it on the screen. */
export async function follow(keeper: Keeper, community: Community): Promise<void> {
  keeper.current = community.id
  community.subscribe((names) => keeper.changed(names))
  await tellOpen(keeper)
}

export async function closeDevice(keeper: Keeper): Promise<void> {
  const { replica, store } = keeper
  keeper.replica = undefined
  keeper.store = undefined
  await replica?.lock()
  await store?.close()
}
