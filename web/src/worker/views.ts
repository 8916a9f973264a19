// Views of the shell: what screens outside the areas show. Values are plain data for the page.

import { comingBack, type HubStatus } from '@folkmoot/kernel/replica'
import type { Member, MemberDevice } from '@folkmoot/kernel/space'
import { view } from './asking.ts'
import { nameOfCommunity, shownName, statusOf } from './standing.ts'

const device = (one: MemberDevice) => ({
  log: one.log as string,
  label: one.label,
  kind: one.kind,
  retired: one.retired,
})

const person = (member: Member, me: string | undefined, forked: ReadonlySet<string>) => ({
  id: member.id as string,
  name: shownName(member.name),
  role: member.role,
  standing: member.standing,
  isMe: member.id === me,
  forked: member.devices.some((one) => forked.has(one.log)),
  devices: member.devices.map(device),
})
export type Person = ReturnType<typeof person>

/** The best that any hub says. */
function wayOf(hubs: readonly HubStatus[]): 'connected' | 'refused' | 'away' | 'none' {
  const states = new Set(hubs.map(({ state }) => state))
  if (states.has('connected')) return 'connected'
  if (states.has('refused')) return 'refused'
  return hubs.length > 0 ? 'away' : 'none'
}

export const shellViews = {
  people: view([], (community, _: Record<string, never>, keeper) => {
    const state = community.membership()
    const forked = new Set<string>(community.forkEvidence().keys())
    const people = [...state.members.values()].map((one) => person(one, community.me, forked))
    return {
      me: community.me,
      isSteward: state.fallback || people.some((one) => one.isMe && one.role === 'steward'),
      mayInvite: state.policy.inviters === 'members',
      people,
      requests: community.requests().map(({ log, name, kind, words }) => ({
        log: log as string,
        name: shownName(name),
        kind,
        words,
      })),
      invitations: [...state.invitations.values()]
        .filter((one) => !one.revoked && one.used < one.uses && one.expires > keeper.clock.now())
        .map((one) => ({
          id: one.id as string,
          by: one.by as string,
          uses: one.uses,
          used: one.used,
          expires: one.expires,
          role: one.role,
          note: one.note,
        })),
    }
  }),

  safety: view([], async (community, _: Record<string, never>, keeper) => {
    const safety = community.safety()
    const status = await statusOf(community, keeper)
    return {
      own: safety.ownEntries,
      here: safety.here,
      members: safety.members,
      hubs: status.hubs.map(({ url, state, refusal }) => ({
        url,
        state,
        refusal,
        seq: safety.hubs.find((hub) => hub.url === url)?.seq ?? 0,
      })),
      waiting: status.waiting,
      entries: status.entries,
    }
  }),

  waiting: view([], async (community, _: Record<string, never>, keeper) => {
    const { ownEntries, hubs } = community.safety()
    const paper = comingBack(community) !== undefined
    return {
      /** Came with twelve words: nobody has to let this device in, but the record must come. */
      paper,
      way: paper ? wayOf((await statusOf(community, keeper)).hubs) : 'none',
      name: nameOfCommunity(community).name,
      words: await community.ownWords(),
      /** Somebody else holds the request: it will be seen without this device. */
      arrived: hubs.some((hub) => hub.seq >= ownEntries),
    }
  }),
}
