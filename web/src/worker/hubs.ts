// Keeps every community of the open replica connected to its hubs, and the replica tended.

import type { Community } from '@folkmoot/kernel/replica'
import { chance } from '../ports/chance.ts'
import { connectHub, type HubLine } from '../ports/hub-line.ts'
import { keepTicking } from '../ports/ticking.ts'
import { type Keeper, tellOpen } from './keeper.ts'
import { nameOfCommunity } from './standing.ts'
import { moveOn, tendAll } from './tending.ts'

const TEND_MS = 60_000

interface Followed {
  readonly lines: Map<string, HubLine>
  readonly stop: () => void
}

const followed = new Map<Community, Followed>()
let tending: ReturnType<typeof setInterval> | undefined

async function dial(community: Community, lines: Map<string, HubLine>): Promise<void> {
  const { hubs } = await community.status()
  const wanted = new Set(hubs.map((hub) => hub.url))
  for (const [url, line] of lines) {
    if (wanted.has(url)) continue
    line.close()
    lines.delete(url)
  }
  for (const url of wanted) {
    if (lines.has(url)) continue
    const onLink = (link: Parameters<Community['connect']>[0]): void =>
      keepTicking(community.connect(link, { url }))
    lines.set(url, connectHub(url, { chance, onLink }))
  }
}

/** Watches a community: tells the screens what changed, and keeps to its list of hubs. */
export function followCommunity(keeper: Keeper, community: Community): void {
  if (followed.has(community)) return
  const lines = new Map<string, HubLine>()
  const dialAgain = (): void => {
    // In the example nothing ever leaves the device.
    if (!keeper.example) void dial(community, lines)
  }
  let known = ''
  let named = JSON.stringify(nameOfCommunity(community))
  const stop = community.subscribe((names) => {
    keeper.changed(names)
    void moveOn(community)
    const hubs = community.membership().hubs.join(' ')
    if (hubs !== known) dialAgain()
    known = hubs
    const now = JSON.stringify(nameOfCommunity(community))
    // Let in, suspended, renamed: another screen, not only another value on it.
    if (now !== named) tellOpen(keeper)
    named = now
  })
  followed.set(community, { lines, stop })
  dialAgain()
  tending ??= setInterval(() => {
    if (keeper.replica) void tendAll(keeper.replica)
  }, TEND_MS)
}

export function unfollow(community: Community): void {
  const one = followed.get(community)
  one?.stop()
  for (const line of one?.lines.values() ?? []) line.close()
  followed.delete(community)
}

export function unfollowAll(): void {
  for (const community of followed.keys()) unfollow(community)
  clearInterval(tending)
  tending = undefined
}

self.addEventListener('online', () => {
  for (const { lines } of followed.values()) for (const line of lines.values()) line.retryNow()
})
