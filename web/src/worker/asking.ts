// What every call and every view gets, and the small pieces that they share.

import { refuse, type Refused, type Result } from '@folkmoot/kernel/base'
import type { Community } from '@folkmoot/kernel/replica'
import { currentCommunity, type Keeper } from './keeper.ts'

export interface Asking {
  readonly keeper: Keeper
  readonly progress: (done: number, all: number) => void
  readonly cancelled: () => boolean
}

/** A view is read again whenever one of the names that it touches has changed; none means always. */
export interface View<Args, Value> {
  readonly touches: readonly string[]
  read(community: Community, args: Args, keeper: Keeper): Value | Promise<Value>
}

export const view = <Args, Value>(
  touches: readonly string[],
  read: View<Args, Value>['read'],
): View<Args, Value> => ({ touches, read })

const nothingOpen = (): Refused<{ readonly kind: 'nothing-open' }> =>
  refuse({ kind: 'nothing-open' })

/** Runs a command of the community on the screen; refused when the device was locked meanwhile. */
export async function inCommunity<T>(
  { keeper }: Asking,
  act: (community: Community) => Promise<Result<T>>,
): Promise<Result<T>> {
  const community = currentCommunity(keeper)
  return community ? act(community) : nothingOpen()
}
