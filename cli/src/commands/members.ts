// Who is in, and what stewards and members do about it.

import { ok, type Refusal, refuse, type Result } from '@folkmoot/kernel/base'
import type { Community } from '@folkmoot/kernel/replica'
import type { Member, Standing } from '@folkmoot/kernel/space'
import { findMember, shortId } from '../choosing.ts'
import type { Call, Run } from '../command.ts'
import { withSpace } from '../home.ts'
import { passOn } from '../hubs.ts'
import { columns, shown } from '../terminal.ts'

export const members: Run = (call) =>
  withSpace(call, async (community) => {
    const all = [...community.membership().members.values()]
    if (call.flags.is('json')) call.terminal.json(all.map((member) => told(member)))
    else
      for (const line of columns(all.map((member) => row(call, community, member))))
        call.terminal.out(line.trimEnd())
    return ok()
  })

const told = ({ id, name, role, standing, invitedBy, devices }: Member) => ({
  id,
  name,
  role,
  standing,
  invitedBy: invitedBy ?? null,
  devices: devices.map(({ log, label, kind, retired, cut }) => ({
    log,
    label,
    kind,
    retired,
    cutAfter: cut?.seq ?? null,
  })),
})

function row(call: Call, community: Community, member: Member): readonly string[] {
  const { said } = call.words
  const devices = member.devices.filter(({ retired, kind }) => !retired && kind === 'device')
  const name = member.id === community.me ? `${member.name} (${said.you})` : member.name
  return [
    shortId(member.id),
    shown(name),
    said.role[member.role],
    said.devices(devices.length),
    member.standing === 'member' ? '' : said.standing[member.standing],
  ]
}

type Act = (community: Community, member: Member) => Promise<Result<void, Refusal>>

/** Finds the member, acts, says what came of it, and passes it on. */
const onMember =
  (act: Act, say: (call: Call, name: string) => string, wanted?: Standing): Run =>
  (call) =>
    withSpace(call, async (community) => {
      const member = findMember(community.membership(), call.given['NAME'] ?? '')
      if (!member.ok) return member
      const done = await act(community, member.value)
      if (!done.ok) return done
      const name = shown(member.value.name)
      const standing = community.membership().members.get(member.value.id)?.standing
      // Where the policy asks for several stewards, one voice changes nothing yet.
      const isSo = wanted === undefined || standing === wanted
      call.terminal.say(isSo ? say(call, name) : call.words.said.waitsForStewards(name))
      return passOn(call, community)
    })

type ActWithReason = (
  community: Community,
  member: Member,
  reason: string,
) => Promise<Result<void, Refusal>>

const withReason =
  (act: ActWithReason, say: (call: Call, name: string) => string, wanted: Standing): Run =>
  (call) => {
    const reason = call.flags.text('reason') ?? ''
    return onMember((community, member) => act(community, member, reason), say, wanted)(call)
  }

export const remove = withReason(
  (community, { id }, reason) => community.remove(id, reason),
  ({ words }, name) => words.said.removed(name),
  'removed',
)
export const suspend = withReason(
  (community, { id }, reason) => community.suspend(id, reason),
  ({ words }, name) => words.said.suspended(name),
  'suspended',
)
export const reinstate = withReason(
  (community, { id }, reason) => community.reinstate(id, reason),
  ({ words }, name) => words.said.reinstated(name),
  'member',
)

export const vouch = onMember(
  (community, { id }) => community.vouch(id),
  ({ words }, name) => words.said.vouched(name),
)
export const confirm = onMember(
  (community, { id }) => community.confirm(id),
  ({ words }, name) => words.said.confirmed(name),
)

export const role: Run = (call) => {
  const wanted = call.given['ROLE']
  if (wanted !== 'steward' && wanted !== 'member')
    return Promise.resolve(refuse({ kind: 'cli-role-unknown', given: wanted ?? '' }))
  return onMember(
    (community, { id }) => community.setRole(id, wanted),
    ({ words }, name) => words.said.roleSet(name, words.said.role[wanted]),
  )(call)
}
