// Letting people in: the link, who asks, the admission.

import { ok, refuse, type Result } from '@folkmoot/kernel/base'
import { requestsOf } from '../asking.ts'
import { findRequest, shortId } from '../choosing.ts'
import type { Run } from '../command.ts'
import { withSpace } from '../home.ts'
import { passOn } from '../hubs.ts'
import { columns, shown } from '../terminal.ts'
import { timeLine } from '../zone.ts'

const HOURS = { h: 1, d: 24, w: 24 * 7 } as const
const TERM = /^(\d{1,4})([hdw])$/
const DAYS_USUAL = 7
const DAYS_MAX = 366

/** `12h`, `7d`, `4w` as days. */
export function termDays(given: string | undefined): Result<number> {
  if (given === undefined) return ok(DAYS_USUAL)
  const [, amount, unit] = TERM.exec(given) ?? []
  const days = (Number(amount) * HOURS[(unit ?? 'h') as keyof typeof HOURS]) / 24
  return days > 0 && days <= DAYS_MAX ? ok(days) : refuse({ kind: 'cli-term-unreadable', given })
}

export const invite: Run = async (call) => {
  const { flags, terminal, words } = call
  const days = termDays(flags.text('expires'))
  if (!days.ok) return days
  return withSpace(call, async (community) => {
    const uses = flags.int('uses') ?? 1
    const role = flags.is('steward') ? 'steward' : 'member'
    const made = await community.invite({ uses, days: days.value, role })
    if (!made.ok) return made
    const expires = community.membership().invitations.get(made.value.invite)?.expires
    if (flags.is('json')) terminal.json({ ...made.value, uses, expires: expires ?? null })
    else terminal.out(made.value.link)
    if (expires !== undefined) terminal.say(words.said.inviteFor(uses, timeLine(expires)))
    return passOn(call, community)
  })
}

export const requests: Run = (call) =>
  withSpace(call, async (community) => {
    const all = await requestsOf(community)
    if (call.flags.is('json')) call.terminal.json(all)
    else if (all.length === 0) call.terminal.say(call.words.said.noRequests)
    else {
      const rows = all.map(({ name, words, log }) => [shown(name), words.join(' '), shortId(log)])
      for (const line of columns(rows)) call.terminal.out(line)
    }
    return ok()
  })

export const admit: Run = (call) =>
  withSpace(call, async (community) => {
    const people = (await requestsOf(community)).filter(({ kind }) => kind === 'invite')
    const request = findRequest(people, call.given['WHO'] ?? '')
    if (!request.ok) return request
    const member = await community.admit(request.value.log)
    if (!member.ok) return member
    const { name } = request.value
    const standing = community.membership().members.get(member.value as never)?.standing
    if (call.flags.is('json')) call.terminal.json({ member: member.value, name, standing })
    const { said } = call.words
    const say = standing === 'pending' ? said.admittedPending : said.admitted
    call.terminal.say(say(shown(name)))
    return passOn(call, community)
  })
