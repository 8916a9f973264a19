// A space with the simplest rules that still change the past: whoever is admitted belongs; a removal
// cuts a log; authority beyond a cut does not stand. The real rules are kernel/space's business.

import { ok, refuse } from '../base/index.ts'
import { logId, type LogId } from '../log/index.ts'
import type { ApplyStanding, MemberId, SetAside, SpaceView } from '../project/index.ts'
import type { AuthorityEntry } from '../space/port.ts'

const bodyOf = <T>(entry: AuthorityEntry): T => entry.body as T
interface DeviceBody {
  readonly name?: string
  readonly founder?: string
  readonly role?: 'member' | 'steward'
  readonly device: { readonly log: Uint8Array }
}
interface MemberBody {
  readonly member: MemberId
  readonly role: 'member' | 'steward'
  readonly cuts: readonly { readonly log: Uint8Array; readonly seq: number }[]
}

/** A pure function of the set of authority entries. */
export function toySpace(entries: readonly AuthorityEntry[]): SpaceView {
  const memberByLog = new Map<LogId, MemberId>()
  const cutByLog = new Map<LogId, number>()
  for (const entry of entries) {
    if (entry.kind === 'space/genesis' || entry.kind === 'space/admit')
      memberByLog.set(logId(bodyOf<DeviceBody>(entry).device.log), entry.ref)
    if (entry.kind !== 'space/remove') continue
    for (const { log, seq } of bodyOf<MemberBody>(entry).cuts)
      cutByLog.set(logId(log), Math.min(seq, cutByLog.get(logId(log)) ?? seq))
  }
  const beyond = ({ log, seq }: AuthorityEntry): boolean => seq > (cutByLog.get(log) ?? seq)
  return {
    standing: entries.filter((entry) => !beyond(entry)),
    setAside: entries.filter(beyond).map(({ ref, kind, log, seq, time }): SetAside => ({
      ref,
      kind,
      log,
      seq,
      time,
      by: memberByLog.get(log),
      refusal: { kind: 'space-after-cut' },
    })),
    standingOf(log, seq) {
      const member = memberByLog.get(log)
      if (!member) return refuse({ kind: 'space-not-a-member' })
      if (seq > (cutByLog.get(log) ?? seq)) return refuse({ kind: 'space-after-cut' })
      return ok(member)
    },
  }
}

export const toyStanding: ApplyStanding = ({ members }, entry) => {
  if (entry.kind === 'space/genesis' || entry.kind === 'space/admit') {
    const { name = '', founder, role = 'steward' } = bodyOf<DeviceBody>(entry)
    members.put(entry.ref, { name: founder ?? name, role, present: true })
    return
  }
  const { member, role } = bodyOf<MemberBody>(entry)
  const row = members.get(member)
  if (!row) return
  if (entry.kind === 'space/remove') members.put(member, { ...row, present: false })
  if (entry.kind === 'space/role') members.put(member, { ...row, role })
}
