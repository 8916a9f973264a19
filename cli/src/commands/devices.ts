// A person's own devices: a second one, one that is lost, and the paper that replaces all.

import { hostname } from 'node:os'
import { ok, refuse, type Result } from '@folkmoot/kernel/base'
import type { Community } from '@folkmoot/kernel/replica'
import type { Member } from '@folkmoot/kernel/space'
import { requestsOf } from '../asking.ts'
import { findDevice, findRequest } from '../choosing.ts'
import type { Run } from '../command.ts'
import { withSpace } from '../home.ts'
import { passOn } from '../hubs.ts'

export const deviceLink: Run = (call) =>
  withSpace(call, async (community) => {
    const made = await community.deviceLink(call.flags.text('label') ?? hostname().slice(0, 60))
    if (!made.ok) return made
    if (call.flags.is('json')) call.terminal.json({ link: made.value.link })
    else {
      call.terminal.say(call.words.said.deviceLink)
      call.terminal.out(made.value.link)
    }
    return passOn(call, community)
  })

/** By its words, so that they are compared: whoever has seen the link could ask, too. */
export const deviceConfirm: Run = (call) =>
  withSpace(call, async (community) => {
    const asking = (await requestsOf(community)).filter(({ kind }) => kind === 'device')
    const given = call.given['WORDS'] ?? ''
    const found = findRequest(asking, given)
    if (!found.ok) return found
    const done = await community.confirmDevice(found.value.log)
    if (!done.ok) return done
    call.terminal.say(call.words.said.deviceConfirmed)
    return passOn(call, community)
  })

const self = (community: Community): Result<Member> => {
  const me = [...community.membership().members.values()].find(({ id }) => id === community.me)
  return me ? ok(me) : refuse({ kind: 'cli-waiting' })
}

export const deviceRetire: Run = (call) =>
  withSpace(call, async (community) => {
    const me = self(community)
    if (!me.ok) return me
    const log = findDevice(me.value.devices, call.given['DEVICE'] ?? '')
    if (!log.ok) return log
    const done = await community.retireDevice(log.value)
    if (!done.ok) return done
    call.terminal.say(call.words.said.deviceRetired)
    return passOn(call, community)
  })

const WORDS_IN_A_LINE = 4

export const paperKey: Run = (call) =>
  withSpace(call, async (community) => {
    const made = await community.paperKey()
    if (!made.ok) return made
    const { words, sheet } = made.value
    if (call.flags.is('json')) call.terminal.json({ words, sheet })
    else {
      call.terminal.say(call.words.said.paperKey)
      for (let at = 0; at < words.length; at += WORDS_IN_A_LINE)
        call.terminal.out(words.slice(at, at + WORDS_IN_A_LINE).join(' '))
      call.terminal.say(call.words.said.paperSheet)
      call.terminal.out(sheet)
    }
    return passOn(call, community)
  })
