// In the worker: what a result says of delegates and of ballots for absent people, with names.

import type { VoteResult } from '@folkmoot/areas/assembly'
import type { Community } from '@folkmoot/kernel/replica'
import { nameOf } from '../acting.ts'

export const besideShown = (
  community: Community,
  { delegates, proxies }: Pick<VoteResult, 'delegates' | 'proxies'>,
) => ({
  delegates: delegates.map(({ key, voter, mark, counts }) => ({
    key,
    name: nameOf(community, voter),
    mark,
    counts,
  })),
  standIns: proxies.map(({ key, holder, absent, why }) => ({
    key,
    holder: nameOf(community, holder),
    absent: nameOf(community, absent),
    why,
  })),
})
export type BesideShown = ReturnType<typeof besideShown>
