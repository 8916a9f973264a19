// What a device can say of a space: counts, roots, and where its own entries are kept (P-acked).

import { equalBytes, hex } from '../base/index.ts'
import type { LogId } from '../log/index.ts'
import { type Inside, ownTip } from './inside.ts'
import type { HubStatus, Safety, SpaceStatus } from './port.ts'

export function hubStatuses(inside: Inside): readonly HubStatus[] {
  const own = ownTip(inside).seq
  const known = inside.view.authority.state.hubs
  const urls = [...new Set([...known, ...inside.local.hubs.map(({ url }) => url)])]
  return urls.map((url) => {
    const seen = inside.hubStates.get(url)
    const note = inside.local.hubs.find((hub) => hub.url === url)
    const acknowledged = Math.min(note?.acknowledged ?? 0, own)
    const state = seen?.state ?? 'away'
    const root = inside.holder.root(inside.space)
    const complete =
      state === 'connected' && seen?.equalAt !== undefined && equalBytes(seen.equalAt, root)
    return { url, state, refusal: seen?.refusal, acknowledged, own, complete }
  })
}

export function statusOf(inside: Inside): SpaceStatus {
  const { view, holder, space } = inside
  const { state } = view.authority
  const frontier = holder.frontier(space)
  let entries = 0
  for (const { seq } of frontier.values()) entries += seq
  const members = [...state.members.values()].filter(({ standing }) => standing === 'member')
  return {
    space,
    name: state.name,
    members: members.length,
    logs: frontier.size,
    entries,
    setAside: view.projection.setAside().length,
    waiting: view.waiting(),
    root: hex(holder.root(space)),
    // Asked for by tests and the command line; a screen that asks for the rest must not pay for it.
    get state() {
      return hex(view.projection.stateHash())
    },
    hubs: hubStatuses(inside),
    me: myStanding(inside),
    forks: holder.forks(space).size,
  }
}

function myStanding(inside: Inside): SpaceStatus['me'] {
  const { state } = inside.view.authority
  const id = state.memberOfLog.get(inside.device.log)
  const standing = id && state.members.get(id)?.standing
  if (!standing || standing === 'pending') return 'waiting'
  return standing
}

export function safetyOf(inside: Inside): Safety {
  const own = ownTip(inside).seq
  return {
    ownEntries: own,
    here: own,
    hubs: inside.local.hubs.map(({ url, acknowledged }) => ({
      url,
      seq: Math.min(acknowledged, own),
    })),
    members: citedByOthers(inside, own),
  }
}

/** The greatest own seq in the past of any entry of another member's log. */
function citedByOthers(inside: Inside, own: number): number {
  const { causality, authority } = inside.view
  const { log } = inside.device
  const me = authority.state.memberOfLog.get(log)
  let cited = 0
  for (const [other, { seq }] of causality.frontier()) {
    if (other === log || authority.state.memberOfLog.get(other) === me) continue
    cited = Math.max(
      cited,
      lastSeen({ log, own, cited }, (at) => causality.before(at, { log: other, seq })),
    )
  }
  return cited
}

/** Binary search: what was seen of a log is always its beginning. */
function lastSeen(
  from: { readonly log: LogId; readonly own: number; readonly cited: number },
  seen: (at: { readonly log: LogId; readonly seq: number }) => boolean,
): number {
  let [low, high] = [from.cited, from.own]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (seen({ log: from.log, seq: middle })) low = middle
    else high = middle - 1
  }
  return low
}
