// Finding what a person means: a community, a member, someone who asks, a device. A name is enough
// while it is clear; where it is not, the answer lists what it could be.

import { ok, type Refusal, refuse, type Result } from '@folkmoot/kernel/base'
import type { LogId } from '@folkmoot/kernel/log'
import type { Community, JoinRequest, Replica } from '@folkmoot/kernel/replica'
import type { Member, MemberDevice, SpaceState } from '@folkmoot/kernel/space'

const PREFIX_MIN = 4
const SHORT_ID = 8

export const shortId = (id: string): string => id.slice(0, SHORT_ID)

const folded = (text: string): string => text.normalize('NFC').trim().toLowerCase()

const isPrefixOf = (given: string, id: string): boolean =>
  given.length >= PREFIX_MIN && id.startsWith(given)

/** Exactly this name, else this name in other letters, else the beginning of an id. */
function matches<T>(
  given: string,
  all: readonly T[],
  { nameOf, idOf }: { nameOf: (one: T) => string; idOf: (one: T) => string },
): readonly T[] {
  const exact = all.filter((one) => nameOf(one) === given)
  if (exact.length > 0) return exact
  const alike = all.filter((one) => folded(nameOf(one)) === folded(given))
  return alike.length > 0 ? alike : all.filter((one) => isPrefixOf(folded(given), idOf(one)))
}

export interface Named {
  readonly id: string
  readonly name: string
}

/** All that it could be, as with members and communities. */
export const findNamed = <T extends Named>(all: readonly T[], given: string): readonly T[] =>
  matches(given, all, { nameOf: ({ name }) => name, idOf: ({ id }) => id })

export const nameOf = (community: Community): string =>
  community.membership().name || shortId(community.id)

const listed = (communities: readonly Community[]): string =>
  communities.map((each) => `${nameOf(each)} (${shortId(each.id)})`).join(', ')

export function chooseSpace(
  home: { readonly replica: Replica; readonly chosen: string | undefined; readonly path: string },
  given: string | undefined,
): Result<Community, Refusal> {
  const all = home.replica.spaces()
  if (given !== undefined) return findSpace(all, given)
  const chosen = all.find(({ id }) => id === home.chosen) ?? (all.length === 1 ? all[0] : undefined)
  if (chosen) return ok(chosen)
  return all.length === 0
    ? refuse({ kind: 'cli-no-space', path: home.path })
    : refuse({ kind: 'cli-space-not-chosen', choices: listed(all) })
}

export function findSpace(all: readonly Community[], given: string): Result<Community, Refusal> {
  const found = matches(given, all, { nameOf, idOf: ({ id }) => id })
  const [only] = found
  if (!only) return refuse({ kind: 'cli-space-unknown', given, choices: listed(all) })
  return found.length === 1
    ? ok(only)
    : refuse({ kind: 'cli-space-unclear', given, choices: listed(found) })
}

/** Those who have left are found only when nobody else has the name. */
export function findMember(state: SpaceState, given: string): Result<Member, Refusal> {
  const how = { nameOf: ({ name }: Member) => name, idOf: ({ id }: Member) => id as string }
  const all = [...state.members.values()]
  const here = matches(
    given,
    all.filter(({ standing }) => standing !== 'removed'),
    how,
  )
  const found = here.length > 0 ? here : matches(given, all, how)
  const [only] = found
  if (!only) return refuse({ kind: 'cli-member-unknown', given })
  const choices = found.map(({ name, id }) => `${name} (${shortId(id)})`).join(', ')
  return found.length === 1 ? ok(only) : refuse({ kind: 'cli-member-unclear', given, choices })
}

/** By name, by the comparison words (all, or the first of them), or by the beginning of the log. */
export function findRequest(
  requests: readonly JoinRequest[],
  given: string,
): Result<JoinRequest, Refusal> {
  const words = folded(given).split(/[\s,·-]+/)
  const named = matches(given, requests, { nameOf: ({ name }) => name, idOf: ({ log }) => log })
  const found =
    named.length > 0
      ? named
      : requests.filter((request) => words.every((word, at) => request.words[at] === word))
  const [only] = found
  if (!only) return refuse({ kind: 'cli-request-unknown', given })
  const choices = found.map(({ name, words }) => `${name} (${words.join(' ')})`).join(', ')
  return found.length === 1 ? ok(only) : refuse({ kind: 'cli-request-unclear', given, choices })
}

/** One of a member's own devices, by its label or the beginning of its log. */
export function findDevice(
  devices: readonly MemberDevice[],
  given: string,
): Result<LogId, Refusal> {
  const found = matches(
    given,
    devices.filter(({ retired }) => !retired),
    {
      nameOf: ({ label }) => label,
      idOf: ({ log }) => log,
    },
  )
  const [only] = found
  if (!only) return refuse({ kind: 'cli-device-unknown', given })
  const choices = found.map(({ label, log }) => `${label} (${shortId(log)})`).join(', ')
  return found.length === 1 ? ok(only.log) : refuse({ kind: 'cli-device-unclear', given, choices })
}
