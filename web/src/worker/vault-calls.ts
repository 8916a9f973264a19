// Calls about the device itself: making, opening, locking and wiping what is kept here.

import { loadWords } from '@folkmoot/kernel/crypto'
import { ok, refuse, type Result } from '@folkmoot/kernel/base'
import { hasVault } from '@folkmoot/kernel/replica'
import { chance } from '../ports/chance.ts'
import type { Language } from '../words/language.ts'
import type { Asking } from './asking.ts'
import { createDevice, lockDevice, openDevice } from './device.ts'
import { unfollowAll } from './hubs.ts'
import { moveTo, tellOpen } from './keeper.ts'
import { releaseTab, takeTab } from './one-tab.ts'

export const vaultCalls = {
  'vault/propose': async (): Promise<readonly string[]> =>
    (await loadWords()).passphraseWords(chance),

  'vault/create': async (
    { keeper }: Asking,
    { passphrase }: { readonly passphrase: string },
  ): Promise<Result<void>> => {
    const made = await createDevice(keeper, passphrase)
    if (made.ok) tellOpen(keeper)
    return made
  },

  'vault/open': async (
    { keeper }: Asking,
    { passphrase }: { readonly passphrase: string },
  ): Promise<Result<void>> => {
    const opened = await openDevice(keeper, passphrase)
    if (opened.ok) tellOpen(keeper)
    return opened
  },

  'vault/change': async (
    { keeper }: Asking,
    { next }: { readonly next: string },
  ): Promise<Result<void>> =>
    keeper.replica ? keeper.replica.changePassphrase(next) : refuse({ kind: 'nothing-open' }),

  'vault/lock': async ({ keeper }: Asking): Promise<void> => {
    await lockDevice(keeper)
    keeper.example = false
    const { store, storage } = keeper
    const locked = store !== undefined && (await hasVault({ store }))
    moveTo(keeper, { at: locked ? 'locked' : 'new', storage })
  },

  /** Destroys the key first, then the rest; the page clears what only it can reach. */
  'vault/wipe': async ({ keeper }: Asking): Promise<void> => {
    const { replica, store } = keeper
    keeper.replica = undefined
    unfollowAll()
    if (replica) await replica.wipe()
    await store?.wipe()
    await releaseTab(keeper)
  },

  'device/example': async (
    { keeper, progress }: Asking,
    { language }: { readonly language: Language },
  ): Promise<Result<void>> => {
    // A whole town of made-up people: loaded by those who want to look around.
    const { openExample } = await import('./example.ts')
    await openExample(keeper, language, progress)
    tellOpen(keeper)
    return ok()
  },

  'device/take-over': async ({ keeper }: Asking): Promise<void> => takeTab(keeper, 'take-over'),
}
