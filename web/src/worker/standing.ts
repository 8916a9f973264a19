// What is asked of a community so often that it must cost nothing, and its status, which costs more
// the more there is: it is asked at most once a second.

import type { Community, SpaceStatus } from '@folkmoot/kernel/replica'
import type { EntryRef } from '@folkmoot/kernel/log'
import type { Keeper } from './keeper.ts'
import type { CommunityName } from './protocol.ts'

const STATUS_MS = 1_000

export function nameOfCommunity(community: Community): CommunityName {
  const { name, members } = community.membership()
  const standing = community.me && members.get(community.me as EntryRef)?.standing
  const me = !standing || standing === 'pending' ? 'waiting' : standing
  return { id: community.id, name: shownName(name), me }
}

interface Recent {
  readonly status: SpaceStatus
  readonly at: number
  again: ReturnType<typeof setTimeout> | undefined
}
const recent = new WeakMap<Community, Recent>()

export async function statusOf(community: Community, keeper: Keeper): Promise<SpaceStatus> {
  const now = performance.now()
  const known = recent.get(community)
  if (known && now - known.at < STATUS_MS) {
    known.again ??= setTimeout(() => keeper.changed(new Set(['status'])), STATUS_MS)
    return known.status
  }
  const status = await community.status()
  recent.set(community, { status, at: now, again: undefined })
  return status
}

/** Signs that turn the direction of writing have no business in a name: they make one look like another. */
export const shownName = (name: string): string =>
  name.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
