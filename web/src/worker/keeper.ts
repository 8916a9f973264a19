// The worker's heart: which stage the device is in, the open replica, and who must be told of changes.

import type { Clock } from '@folkmoot/kernel/base'
import type { Community, Replica } from '@folkmoot/kernel/replica'
import type { Store } from '@folkmoot/kernel/store'
import type { Stage, Storage } from './protocol.ts'

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
export async function tellOpen(keeper: Keeper): Promise<void> {
  const { replica } = keeper
  if (!replica) return
  const statuses = await Promise.all(replica.spaces().map((one) => one.status()))
  if (keeper.replica !== replica) return
  moveTo(keeper, {
    at: 'open',
    storage: keeper.storage,
    example: keeper.example,
    communities: statuses.map(({ space, name, me }) => ({ id: space, name, me })),
    current: currentCommunity(keeper)?.id,
  })
}
