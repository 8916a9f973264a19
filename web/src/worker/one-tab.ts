// One tab keeps the log (a file handle is exclusive, and two writers would fork it). The lock is held
// by the worker, so it falls free with the tab; another tab may ask for it and gets it after the
// owner has closed its files.

import { type Keeper, moveTo } from './keeper.ts'
import { closeDevice, lookAtDevice } from './device.ts'

const LOCK = 'folkmoot-log'
/** A tab that does not let go in this time is frozen or gone: the lock is taken from it. */
const PATIENCE_MS = 4_000

const channel = new BroadcastChannel('folkmoot-tabs')

/** Holds the lock until `keeper.letGo`; false when another tab has it. */
function holdLock(keeper: Keeper, options: LockOptions): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const held = async (lock: Lock | null): Promise<void> => {
      if (!lock) return resolve(false)
      await new Promise<void>((letGo) => {
        keeper.letGo = letGo
        resolve(true)
      })
    }
    navigator.locks.request(LOCK, options, held).catch((fault: unknown) => {
      // A promise that has resolved ignores this: then the lock was stolen from us, long after.
      reject(fault)
      if (keeper.letGo) void yieldTab(keeper)
    })
  })
}

async function waitForLock(keeper: Keeper): Promise<boolean> {
  channel.postMessage('hand-over')
  try {
    return await holdLock(keeper, { signal: AbortSignal.timeout(PATIENCE_MS) })
  } catch {
    return holdLock(keeper, { steal: true })
  }
}

export async function takeTab(keeper: Keeper, how: 'if-free' | 'take-over'): Promise<void> {
  const got =
    how === 'if-free' ? await holdLock(keeper, { ifAvailable: true }) : await waitForLock(keeper)
  if (got) await lookAtDevice(keeper)
  else moveTo(keeper, { at: 'elsewhere', wasOpen: false })
}

export async function releaseTab(keeper: Keeper): Promise<void> {
  await closeDevice(keeper)
  keeper.letGo?.()
  keeper.letGo = undefined
}

/** Everything acknowledged is on disk before the lock is let go, so nothing is lost. */
async function yieldTab(keeper: Keeper): Promise<void> {
  await releaseTab(keeper)
  moveTo(keeper, { at: 'elsewhere', wasOpen: true })
}

export function listenToTabs(keeper: Keeper): void {
  channel.addEventListener('message', (event) => {
    if (event.data === 'hand-over' && keeper.letGo) void yieldTab(keeper)
  })
}
