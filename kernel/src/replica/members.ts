// Membership as a member acts on it. Each command is tried first (authorizing.ts), then written; keys
// for newcomers travel in the entry that admits them, keys without those who leave go before it.

import { type Cbor, ok, refuse, type Result } from '../base/index.ts'
import type { Words } from '../crypto/index.ts'
import {
  encodeDeviceLink,
  encodeInvitationLink,
  invitationSignKey,
  joinWords,
  newInvitation,
  openDeviceRequest,
  openJoinRequest,
  type OpenedDevice,
  type OpenedJoin,
  type Recipient,
} from '../keys/index.ts'
import { type EntryRef, entryRef, idBytes, type LogId } from '../log/index.ts'
import type { MemberId } from '../project/index.ts'
import type { Member, SpaceKind, SpaceState } from '../space/index.ts'
import { tryAuthority } from './authorizing.ts'
import { type Inside, saveLocal } from './inside.ts'
import type { OwnInvite } from './local-space.ts'
import type { JoinRequest } from './port.ts'
import type { StandingRequest } from './view.ts'
import { append, type Writing } from './writing.ts'

const DAY_MS = 86_400_000

export type MemberRefusal =
  | { readonly kind: 'member-unknown' }
  | { readonly kind: 'member-request-unknown' }

/** Tries and writes one membership entry. */
export async function authorize(
  inside: Inside,
  kind: SpaceKind,
  body: unknown,
  more: Partial<Writing> = {},
): Promise<Result<EntryRef>> {
  return inside.serial(async () => {
    const tried = tryAuthority(inside, kind, body)
    if (!tried.ok) return tried
    const written = await append(inside, [{ ...more, kind, body: body as Cbor }])
    return written.ok ? ok(written.value[0] as EntryRef) : written
  })
}

const genesisHash = (inside: Inside): Uint8Array => {
  const { genesis } = inside.view.authority.state
  return (genesis && inside.view.authority.get(genesis)?.hash) ?? new Uint8Array(32)
}

/** The hubs that a link names: those of the space, with the keys that they showed. */
const linkHubs = (inside: Inside) =>
  inside.view.authority.state.hubs.slice(0, 5).map((url) => ({
    url,
    key: inside.local.hubs.find((hub) => hub.url === url)?.key,
  }))

/** An https (or http) page of the first hub opens the link in the app; otherwise `folkmoot:`. */
const linkHost = (hubs: readonly { readonly url: string }[]): string | undefined =>
  hubs[0]?.url.replace(/^ws/, 'http')

const commonLink = (inside: Inside, expires: number) => {
  const made = newInvitation(inside.keyPorts)
  const hubs = linkHubs(inside)
  const { secret, sealKey } = made
  const root = inside.holder.root(inside.space)
  const genesis = genesisHash(inside)
  const link = {
    version: 1,
    secret,
    space: inside.space,
    genesis,
    sealKey,
    expires,
    hubs,
    root,
  } as const
  return { made, link, host: linkHost(hubs) }
}

export interface InviteOptions {
  readonly uses?: number
  readonly days?: number
  readonly role?: 'member' | 'steward'
  readonly note?: string
}

export async function invite(
  inside: Inside,
  options: InviteOptions,
): Promise<Result<{ readonly link: string; readonly invite: EntryRef }>> {
  const { uses = 1, days = 7, role = 'member', note } = options
  const { crypto, clock } = inside.ports
  const expires = clock.now() + Math.round(days * DAY_MS)
  const { made, link, host } = commonLink(inside, expires)
  const body = {
    signKey: made.signKey,
    sealKey: made.sealKey,
    uses,
    expires,
    role,
    ...(note === undefined ? {} : { note }),
  }
  const written = await authorize(inside, 'space/invite', body)
  if (!written.ok) return written
  const text = encodeInvitationLink(crypto, { ...link, invite: written.value }, host)
  await keepInvite(inside, {
    id: idBytes(written.value),
    secret: made.secret,
    sealSecret: made.sealSecret,
    expires,
    link: text,
    kind: 'invite',
  })
  return ok({ link: text, invite: written.value })
}

/** For a second device of the same person; nothing is written until it is confirmed. */
export async function deviceLink(
  inside: Inside,
  label: string,
): Promise<Result<{ readonly link: string }>> {
  const { crypto, clock } = inside.ports
  const expires = clock.now() + DAY_MS
  const { made, link, host } = commonLink(inside, expires)
  const text = encodeDeviceLink(crypto, { ...link, by: inside.device.log }, host)
  await keepInvite(inside, {
    id: made.signKey.slice(0, 16),
    secret: made.secret,
    sealSecret: made.sealSecret,
    expires,
    link: text,
    kind: 'device',
    label,
  })
  return ok({ link: text })
}

const keepInvite = (inside: Inside, made: OwnInvite): Promise<void> => {
  const now = inside.ports.clock.now()
  const current = inside.local.invites.filter(({ expires }) => expires > now - 30 * DAY_MS)
  return saveLocal(inside, { invites: [...current.slice(-499), made] })
}

interface OpenRequest {
  readonly log: LogId
  readonly invite: OwnInvite
  readonly join: OpenedJoin | undefined
  readonly device: OpenedDevice | undefined
}

/** Opens a request with the box that it names, if that is one of this device's. */
function openOne(inside: Inside, { place, frame }: StandingRequest): OpenRequest | undefined {
  const { crypto } = inside.ports
  const { log } = place
  for (const invite of inside.local.invites) {
    const signKey = signKeyOf(inside, invite)
    const box = { sealSecret: invite.sealSecret, signKey }
    if (invite.kind === 'invite') {
      const join = openJoinRequest(crypto, place, frame, box)
      if (join.ok) return { log, invite, join: join.value, device: undefined }
    } else {
      const device = openDeviceRequest(crypto, place, frame, { ...box, by: inside.device.log })
      if (device.ok) return { log, invite, join: undefined, device: device.value }
    }
  }
  return undefined
}

const signKeyOf = (inside: Inside, invite: OwnInvite): Uint8Array =>
  invitationSignKey(inside.ports.crypto, invite.secret)

/** Requests that were answered are members' logs now. */
export function openRequests(inside: Inside): readonly OpenRequest[] {
  const known = inside.view.authority.state.memberOfLog
  return inside.view.requests
    .filter(({ place }) => !known.has(place.log))
    .flatMap((request) => openOne(inside, request) ?? [])
}

export const requestWords = (inside: Inside, words: Words, log: LogId, sealKey: Uint8Array) =>
  joinWords(inside.ports.crypto, words, { space: inside.space, log, sealKey })

export const listRequests = (inside: Inside, words: Words): readonly JoinRequest[] =>
  openRequests(inside).map(({ log, invite, join, device }) => ({
    log,
    name: join?.name ?? device?.label ?? '',
    kind: invite.kind,
    invite: entryRef(invite.id),
    words: requestWords(inside, words, log, (join ?? device)?.sealKey ?? new Uint8Array(32)),
  }))

export async function admit(inside: Inside, log: LogId): Promise<Result<MemberId>> {
  const request = openRequests(inside).find((open) => open.log === log)
  if (!request?.join) return refuse({ kind: 'member-request-unknown' })
  const { name, sealKey, proof } = request.join
  const invite = entryRef(request.invite.id)
  const role = inside.view.authority.state.invitations.get(invite)?.role ?? 'member'
  const device = { log: idBytes(log), sealKey }
  const body = { invite, name, device, proof, role }
  const tried = tryAuthority(inside, 'space/admit', body)
  if (!tried.ok) return tried
  // A pending admission is sealed nothing: the key follows when others have vouched for it.
  const standing = tried.value.memberOfLog.get(log)
  const stands = standing && tried.value.members.get(standing)?.standing === 'member'
  const more = stands ? { sealTo: [{ log, sealKey }] } : {}
  return authorize(inside, 'space/admit', body, more)
}

export async function confirmDevice(inside: Inside, log: LogId): Promise<Result<void>> {
  const request = openRequests(inside).find((open) => open.log === log)
  if (!request?.device) return refuse({ kind: 'member-request-unknown' })
  const { label, sealKey, proof } = request.device
  const device = { log: idBytes(log), sealKey }
  const body = { device, proof, label, kind: 'device' }
  const written = await authorize(inside, 'space/add-device', body, { sealTo: [{ log, sealKey }] })
  return written.ok ? ok() : written
}

export const memberOf = (state: SpaceState, id: MemberId): Member | undefined =>
  state.members.get(id as EntryRef)

/** What this device has seen of a member's logs: entries beyond give no rights. */
function cutsOf(inside: Inside, member: Member) {
  const frontier = inside.view.causality.frontier()
  return member.devices.map(({ log }) => {
    const seen = frontier.get(log)
    return { log: idBytes(log), seq: seen?.seq ?? 0, hash: seen?.hash ?? new Uint8Array(32) }
  })
}

/** Suspends or removes; where it takes effect at once, new keys go before it in the same run. */
export async function takeOut(
  inside: Inside,
  kind: 'space/remove' | 'space/suspend',
  id: MemberId,
  reason: string,
): Promise<Result<void>> {
  const member = memberOf(inside.view.authority.state, id)
  if (!member) return refuse({ kind: 'member-unknown' })
  const body = { member: id, cuts: cutsOf(inside, member), reason }
  const tried = tryAuthority(inside, kind, body)
  if (!tried.ok) return tried
  const after = memberOf(tried.value, id)?.standing
  const leaves = after === 'removed' || after === 'suspended'
  const without: readonly Recipient[] = leaves ? member.devices : []
  const written = await authorize(inside, kind, body, { without })
  return written.ok ? ok() : written
}

export async function retireDevice(inside: Inside, log: LogId): Promise<Result<void>> {
  const owner = inside.view.authority.state.memberOfLog.get(log)
  const member = owner && inside.view.authority.state.members.get(owner)
  const device = member?.devices.find((known) => known.log === log)
  if (!device) return refuse({ kind: 'member-unknown' })
  const without = log === inside.device.log ? [] : [device]
  const written = await authorize(inside, 'space/retire-device', { log: idBytes(log) }, { without })
  return written.ok ? ok() : written
}

export async function change(
  inside: Inside,
  kind: SpaceKind,
  body: unknown,
): Promise<Result<void>> {
  const written = await authorize(inside, kind, body)
  return written.ok ? ok() : written
}
