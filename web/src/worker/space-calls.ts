// Calls about communities and the people in them.

import { ok, refuse, type Result } from '@folkmoot/kernel/base'
import { decodeDeviceLink, decodeInvitationLink } from '@folkmoot/kernel/keys'
import type { EntryRef, LogId, SpaceId } from '@folkmoot/kernel/log'
import { loadCrypto } from '../ports/crypto.ts'
import { type Asking, inCommunity } from './asking.ts'
import { follow } from './device.ts'
import { unfollow } from './hubs.ts'
import { tellOpen } from './keeper.ts'

type Done = Promise<Result<void>>

export const spaceCalls = {
  'space/create': async (
    { keeper }: Asking,
    options: { readonly name: string; readonly as: string; readonly hubs: readonly string[] },
  ): Promise<Result<string>> => {
    if (!keeper.replica) return refuse({ kind: 'nothing-open' })
    const made = await keeper.replica.create(options)
    if (!made.ok) return made
    follow(keeper, made.value)
    return { ok: true, value: made.value.id }
  },

  /** Whether a link can open anything at all, before anything is made or asked of the person. */
  'space/check-link': async (
    { keeper }: Asking,
    { link }: { readonly link: string },
  ): Promise<Result<void>> => {
    const crypto = await loadCrypto()
    const now = keeper.clock.now()
    const invitation = decodeInvitationLink(crypto, link, now)
    if (invitation.ok) return ok()
    if (invitation.refusal.kind !== 'link-not-an-invitation') return invitation
    const device = decodeDeviceLink(crypto, link, now)
    return device.ok ? ok() : device
  },

  'space/join': async (
    { keeper }: Asking,
    { link, as }: { readonly link: string; readonly as: string },
  ): Promise<Result<string>> => {
    if (!keeper.replica) return refuse({ kind: 'nothing-open' })
    const joined = await keeper.replica.join(link, { as })
    if (!joined.ok) return joined
    follow(keeper, joined.value)
    return { ok: true, value: joined.value.id }
  },

  'space/recover': async (
    { keeper }: Asking,
    paper: { readonly words: readonly string[]; readonly sheet: string; readonly label: string },
  ): Promise<Result<string>> => {
    if (!keeper.replica) return refuse({ kind: 'nothing-open' })
    const back = await keeper.replica.recover(paper)
    if (!back.ok) return back
    follow(keeper, back.value)
    return { ok: true, value: back.value.id }
  },

  'space/choose': async ({ keeper }: Asking, { id }: { readonly id: string }): Promise<void> => {
    if (keeper.replica?.space(id as SpaceId)) keeper.current = id
    tellOpen(keeper)
    keeper.changed(new Set())
  },

  'space/rename': (asking: Asking, { name }: { readonly name: string }): Done =>
    inCommunity(asking, (community) => community.rename(name)),

  'space/hubs': (asking: Asking, { urls }: { readonly urls: readonly string[] }): Done =>
    inCommunity(asking, (community) => community.setHubs(urls)),

  'space/verify': (asking: Asking) => inCommunity(asking, (community) => community.verify()),

  'space/leave': (asking: Asking): Done =>
    inCommunity(asking, async (community) => {
      unfollow(community)
      await community.leave()
      asking.keeper.current = undefined
      tellOpen(asking.keeper)
      return { ok: true, value: undefined }
    }),

  'people/invite': (
    asking: Asking,
    options: {
      readonly uses: number
      readonly days: number
      readonly role: 'member' | 'steward'
      readonly note?: string
    },
  ) => inCommunity(asking, (community) => community.invite(options)),

  'people/revoke': (asking: Asking, { invite }: { readonly invite: string }): Done =>
    inCommunity(asking, (community) => community.revokeInvite(invite as EntryRef)),

  'people/admit': (asking: Asking, { log }: { readonly log: string }) =>
    inCommunity(asking, (community) => community.admit(log as LogId)),

  'people/confirm': (asking: Asking, { member }: { readonly member: string }): Done =>
    inCommunity(asking, (community) => community.confirm(member as EntryRef)),

  'people/stand': (
    asking: Asking,
    {
      member,
      reason,
      as,
    }: {
      readonly member: string
      readonly reason: string
      readonly as: 'removed' | 'suspended' | 'member'
    },
  ): Done =>
    inCommunity(asking, (community) => {
      if (as === 'removed') return community.remove(member, reason)
      if (as === 'suspended') return community.suspend(member, reason)
      return community.reinstate(member, reason)
    }),

  'people/role': (
    asking: Asking,
    { member, role }: { readonly member: string; readonly role: 'member' | 'steward' },
  ): Done => inCommunity(asking, (community) => community.setRole(member, role)),

  'device/link': (asking: Asking, { label }: { readonly label: string }) =>
    inCommunity(asking, (community) => community.deviceLink(label)),

  'device/confirm': (asking: Asking, { log }: { readonly log: string }): Done =>
    inCommunity(asking, (community) => community.confirmDevice(log as LogId)),

  'device/retire': (asking: Asking, { log }: { readonly log: string }): Done =>
    inCommunity(asking, (community) => community.retireDevice(log as LogId)),

  'device/paper': (asking: Asking) => inCommunity(asking, (community) => community.paperKey()),
}
