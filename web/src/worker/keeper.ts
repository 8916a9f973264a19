// The worker's heart: which stage the device is in, the open replica, and who must be told of changes.

import type { Clock } from '@folkmoot/kernel/base'
import type { Community, Replica } from '@folkmoot/kernel/replica'
import type { Store } from '@folkmoot/kernel/store'
import type { Stage, Storage } from './protocol.ts'
import { nameOfCommunity } from './standing.ts'

export interface Keeper {
  readonly clock: Clock
  stage: Stage
  replica: Replica | undefined
  store: Store | undefined
  storage: Storage
  example: boolean
  /** Id of the community on the screen. */
  current: string | undefined
  /** Lets go of the lock that makes this tab the one that keeps the log. */
  letGo: (() => void) | undefined
  readonly changed: (names: ReadonlySet<string>) => void
  readonly staged: (stage: Stage) => void
}

export const createKeeper = (clock: Clock, tell: Pick<Keeper, 'changed' | 'staged'>): Keeper => ({
  clock,
  stage: { at: 'starting' },
  replica: undefined,
  store: undefined,
  storage: 'memory',
  example: false,
  current: undefined,
  letGo: undefined,
  ...tell,
})

export function moveTo(keeper: Keeper, stage: Stage): void {
  keeper.stage = stage
  keeper.staged(stage)
}

export const currentCommunity = (keeper: Keeper): Community | undefined => {
  const all = keeper.replica?.spaces() ?? []
  return all.find((one) => one.id === keeper.current) ?? all[0]
}

/** Says again what is open: after a community was made, joined, chosen, renamed or left. */
export function tellOpen(keeper: Keeper): void {
  const { replica } = keeper
  if (!replica) return
  moveTo(keeper, {
    at: 'open',
    // The example lies in memory, whatever else this device could keep.
    storage: keeper.example ? 'memory' : keeper.storage,
    example: keeper.example,
    communities: replica.spaces().map(nameOfCommunity),
    current: currentCommunity(keeper)?.id,
  })
}
