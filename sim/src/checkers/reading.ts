// How checkers look at a device: through the same queries that a screen uses, and at its disk.

import type { Community } from '@folkmoot/kernel/replica'
import type { LogId } from '@folkmoot/kernel/log'
import type { SimState } from '../world/area.ts'
import { communityOf, type SimDevice } from '../world/device.ts'
import type { World } from '../world/world.ts'

export interface Row {
  readonly key: string
  readonly text: string
  readonly by: string
  readonly log: LogId
  readonly seq: number
}

const rowsOf = (community: Community, table: 'notes' | 'topics' | 'places'): Row[] =>
  [...community.area<SimState>('sim')[table].rows()].map(([key, row]) => ({
    key,
    text: row.text,
    by: row.by,
    log: row.log as LogId,
    seq: row.seq,
  }))

export const notesOf = (community: Community): Row[] => rowsOf(community, 'notes')
export const topicsOf = (community: Community): Row[] => rowsOf(community, 'topics')
export const placesOf = (community: Community): Row[] => rowsOf(community, 'places')

/** Everything readable, record and ephemeral. */
export const textsOf = (community: Community): Row[] => [
  ...notesOf(community),
  ...topicsOf(community),
  ...placesOf(community),
]

export const deviceOfLog = (world: World, log: string): SimDevice | undefined =>
  world.devices.find((device) => device.logs.has(log as LogId))

/** What a device holds of the standing of another's newest log. */
export function standingOf(community: Community, device: SimDevice): string {
  const { memberOfLog, members } = community.membership()
  const own = communityOf(device)?.log
  let found = 'unknown'
  for (const log of own ? [own, ...device.logs] : device.logs) {
    const id = memberOfLog.get(log)
    const standing = id && members.get(id)?.standing
    if (standing === 'member') return standing
    if (standing) found = standing
  }
  return found
}

/** Membership as text: the state hash of the areas does not say it all. */
export function membershipText(community: Community): string {
  const { members, name, hubs, forked } = community.membership()
  const lines = [...members.values()].map(({ id, standing, role, devices }) =>
    [
      id,
      standing,
      role,
      ...devices.map(({ log, cut }) => `${log.slice(0, 8)}:${cut?.seq}`).sort(),
    ].join(),
  )
  return [name, ...hubs, ...lines.sort(), ...[...forked].map(String).sort()].join(' ')
}
