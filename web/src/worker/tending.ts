// What the clock asks of the open communities; and the move to a log of this device's own after it
// came back with a paper key, which must wait until a hub has given everything.

import { comingBack, type Community, type Replica } from '@folkmoot/kernel/replica'

const busy = new WeakSet<Community>()

/** One at a time: two at once would move to two new logs. */
export async function tend(community: Community): Promise<void> {
  if (busy.has(community)) return
  busy.add(community)
  try {
    await community.tend()
  } finally {
    busy.delete(community)
  }
}

export async function tendAll(replica: Replica): Promise<void> {
  for (const community of replica.spaces()) {
    if (comingBack(community)) await moveOn(community)
    else await tend(community)
  }
}

const ANSWER_MS = 5_000

/**
 * After a bundle. Where the words were used before, a hub may know it and the bundle not: to go on
 * from the bundle alone would make two histories of the paper's log. So a hub gets a moment.
 */
export async function moveOnFromBundle(community: Community): Promise<void> {
  const { hubs } = await community.status()
  if (hubs.length > 0 && !hubs.some(({ state }) => state === 'connected'))
    await new Promise((resolve) => {
      setTimeout(resolve, ANSWER_MS)
    })
  if (comingBack(community) === 'on-paper') await tend(community)
}

/** Keys may still be on their way while a hub is sending: they open only with the paper's own. */
export async function moveOn(community: Community): Promise<void> {
  if (comingBack(community) !== 'on-paper' || busy.has(community)) return
  const { hubs } = await community.status()
  if (hubs.some(({ state }) => state === 'connected')) await tend(community)
}
