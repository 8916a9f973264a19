// What counts about meetings. Every condition is one that stays true once it is true ("was ever seated",
// "has ever facilitated"): an island that comes late takes no word from anybody (README, M1).

import { ok, refuse, type Result } from '@folkmoot/kernel/base'
import type { Context, EntryOf, MemberId } from '@folkmoot/kernel/project'
import { bodyKey } from './charter.ts'
import type { AssemblyKinds } from './entries.ts'
import type { meetingKinds } from './entries-meetings.ts'
import { allowsAs, blank, type BodyRefusal } from './rules-bodies.ts'
import { type AssemblyState, wasSeated } from './state.ts'
import {
  guestKey,
  isRunning,
  type Meeting,
  presenceKey,
  type Role,
  roleKey,
  versionsKey,
} from './state-meetings.ts'

export type MeetingRefusal =
  | BodyRefusal
  | { readonly kind: 'assembly-meeting-nameless' }
  | { readonly kind: 'assembly-unknown-meeting' }
  | { readonly kind: 'assembly-unknown-item' }
  | { readonly kind: 'assembly-item-nameless' }
  | { readonly kind: 'assembly-unknown-proposal' }
  | { readonly kind: 'assembly-unknown-vote' }
  | { readonly kind: 'assembly-not-conducting' }
  | { readonly kind: 'assembly-not-eligible' }
  | { readonly kind: 'assembly-order-wrong' }
  | { readonly kind: 'assembly-presence-one' }
  | { readonly kind: 'assembly-unknown-turn' }
  | { readonly kind: 'assembly-minutes-empty' }
  | { readonly kind: 'assembly-minutes-elsewhere' }
  | { readonly kind: 'assembly-was-not-there' }
  | { readonly kind: 'assembly-task-empty' }

type Verdict = Result<void, MeetingRefusal>
export type MeetingEntry = EntryOf<Pick<AssemblyKinds, keyof typeof meetingKinds>>
type Of<Name extends keyof typeof meetingKinds> = EntryOf<Pick<AssemblyKinds, Name>>

const KINDS: readonly Role[] = ['facilitator', 'minutes']
const unknownMeeting: Verdict = refuse({ kind: 'assembly-unknown-meeting' })
const notConducting: Verdict = refuse({ kind: 'assembly-not-conducting' })
const alreadySo: Verdict = refuse({ kind: 'assembly-already-so' })

/** M1: who called it, and whoever facilitates or takes minutes, now or before. */
export const conducts = (state: AssemblyState, meeting: string, by: MemberId): boolean =>
  state.meetings.get(meeting)?.by === by ||
  KINDS.some((role) => state.rolesHeld.has(`${roleKey(meeting, role)}/${by}`))

export function allowsMeeting(
  state: AssemblyState,
  entry: MeetingEntry,
  { membership }: Context,
): Verdict {
  switch (entry.kind) {
    case 'assembly/meeting-called':
      return blank(entry.body.title)
        ? refuse({ kind: 'assembly-meeting-nameless' })
        : allowsAs(state, entry.body.body, entry.by)
    case 'assembly/meeting-moved':
      return allowsMove(state, entry)
    case 'assembly/meeting-turned':
      return allowsTurn(state, entry)
    case 'assembly/item-added':
      return allowsItem(state, entry)
    case 'assembly/agenda-ordered':
      return allowsOrder(state, entry)
    case 'assembly/item-turned':
      return allowsItemTurn(state, entry)
    case 'assembly/role-taken':
      return allowsRole(state, entry, membership)
    case 'assembly/presence-noted':
      return allowsPresence(state, entry, membership)
    case 'assembly/floor-asked':
      return allowsAsking(state, entry, membership)
    case 'assembly/floor-turned':
      return allowsFloor(state, entry)
    case 'assembly/minutes-written':
      return allowsMinutes(state, entry)
    case 'assembly/minutes-approved':
      return allowsApproval(state, entry)
    case 'assembly/task-given':
      return allowsTask(state, entry)
  }
}

function allowsMove(state: AssemblyState, { by, body }: Of<'assembly/meeting-moved'>): Verdict {
  if (!state.meetings.has(body.meeting)) return unknownMeeting
  if (!conducts(state, body.meeting, by)) return notConducting
  return blank(body.reason) ? refuse({ kind: 'assembly-reason-missing' }) : ok()
}

function allowsTurn(state: AssemblyState, { by, body }: Of<'assembly/meeting-turned'>): Verdict {
  const meeting = state.meetings.get(body.meeting)
  if (!meeting) return unknownMeeting
  if (!conducts(state, body.meeting, by)) return notConducting
  if (body.to !== 'cancelled')
    return isRunning(meeting) === (body.to === 'begun') ? alreadySo : ok()
  if (blank(body.reason ?? '')) return refuse({ kind: 'assembly-reason-missing' })
  return meeting.cancelled ? alreadySo : ok()
}

/** Of the body, or of the space where the assembly meets; former members too (M1). */
function eligible(
  state: AssemblyState,
  { content }: Meeting,
  who: MemberId,
  membership: Context['membership'],
): boolean {
  return content.body
    ? wasSeated(state, bodyKey(content.body), who)
    : membership.memberName(who) !== undefined
}

/** M3. */
function allowsItem(state: AssemblyState, { by, body }: Of<'assembly/item-added'>): Verdict {
  const meeting = state.meetings.get(body.meeting)
  if (!meeting) return unknownMeeting
  if (blank(body.title)) return refuse({ kind: 'assembly-item-nameless' })
  if (body.proposal !== undefined && !state.proposals.has(body.proposal))
    return refuse({ kind: 'assembly-unknown-proposal' })
  if (body.vote !== undefined && !state.votes.has(body.vote))
    return refuse({ kind: 'assembly-unknown-vote' })
  return allowsAs(state, meeting.content.body, by)
}

function allowsOrder(state: AssemblyState, { by, body }: Of<'assembly/agenda-ordered'>): Verdict {
  if (!state.meetings.has(body.meeting)) return unknownMeeting
  if (!conducts(state, body.meeting, by)) return notConducting
  const there = body.items.every((ref) => itemIn(state, body.meeting, ref))
  return there && new Set(body.items).size === body.items.length
    ? ok()
    : refuse({ kind: 'assembly-order-wrong' })
}

const itemIn = (state: AssemblyState, meeting: string, item: string | undefined): boolean =>
  item === undefined || state.items.get(item)?.content.meeting === meeting

/** M4: whoever conducts; who added an item takes it back as well. */
function allowsItemTurn(state: AssemblyState, { by, body }: Of<'assembly/item-turned'>): Verdict {
  const item = state.items.get(body.item)
  if (!item) return refuse({ kind: 'assembly-unknown-item' })
  const own = body.to === 'withdrawn' && item.by === by
  if (!own && !conducts(state, item.content.meeting, by)) return notConducting
  const running = state.meetings.get(item.content.meeting)?.running === body.item
  const so = body.to === 'begun' ? running : item.status === body.to
  return so && blank(body.note ?? '') ? alreadySo : ok()
}

/** M6. */
function allowsRole(
  state: AssemblyState,
  { by, body: { meeting: ref, role, who } }: Of<'assembly/role-taken'>,
  membership: Context['membership'],
): Verdict {
  const meeting = state.meetings.get(ref)
  if (!meeting) return unknownMeeting
  if (!eligible(state, meeting, who, membership)) return refuse({ kind: 'assembly-not-eligible' })
  if (state.roles.get(roleKey(ref, role)) === who) return alreadySo
  return allowsAs(state, meeting.content.body, by)
}

/** M7: oneself; somebody without a device, and guests, by whoever conducts. */
function allowsPresence(
  state: AssemblyState,
  { by, body: { meeting, who, guest, here } }: Of<'assembly/presence-noted'>,
  membership: Context['membership'],
): Verdict {
  if (!state.meetings.has(meeting)) return unknownMeeting
  if (who !== undefined && guest !== undefined) return refuse({ kind: 'assembly-presence-one' })
  if (guest !== undefined && blank(guest)) return refuse({ kind: 'assembly-presence-one' })
  if (who !== undefined && membership.memberName(who) === undefined)
    return refuse({ kind: 'assembly-not-eligible' })
  const own = guest === undefined && (who ?? by) === by
  if (!own && !conducts(state, meeting, by)) return notConducting
  const key = guest === undefined ? presenceKey(meeting, who ?? by) : guestKey(meeting, guest)
  return (state.presences.get(key)?.here ?? false) === here ? alreadySo : ok()
}

/** M9. */
function allowsAsking(
  state: AssemblyState,
  { by, body: { meeting, item, who } }: Of<'assembly/floor-asked'>,
  membership: Context['membership'],
): Verdict {
  if (!state.meetings.has(meeting)) return unknownMeeting
  if (!itemIn(state, meeting, item)) return refuse({ kind: 'assembly-unknown-item' })
  if (who !== undefined && membership.memberName(who) === undefined)
    return refuse({ kind: 'assembly-not-eligible' })
  return who === undefined || who === by || conducts(state, meeting, by) ? ok() : notConducting
}

function allowsFloor(state: AssemblyState, { by, body }: Of<'assembly/floor-turned'>): Verdict {
  const asked = state.floor.get(body.asked)
  if (!asked) return refuse({ kind: 'assembly-unknown-turn' })
  const own = body.to !== 'given' && (asked.by === by || asked.who === by)
  if (!own && !conducts(state, asked.content.meeting, by)) return notConducting
  const { given, done, withdrawn } = asked
  const so = body.to === 'given' ? given : body.to === 'done' ? done : withdrawn
  return so === undefined ? ok() : alreadySo
}

/** M12. */
function allowsMinutes(
  state: AssemblyState,
  { by, body }: Of<'assembly/minutes-written'>,
): Verdict {
  const meeting = state.meetings.get(body.meeting)
  if (!meeting) return unknownMeeting
  if (blank(body.text)) return refuse({ kind: 'assembly-minutes-empty' })
  if (!textsOf(state, body.meeting, body.base))
    return refuse({ kind: 'assembly-minutes-elsewhere' })
  return state.presences.has(presenceKey(body.meeting, by))
    ? ok()
    : allowsAs(state, meeting.content.body, by)
}

const textsOf = (state: AssemblyState, meeting: string, refs: readonly string[]): boolean =>
  new Set(refs).size === refs.length &&
  refs.every((ref) => state.minutes.get(ref)?.content.meeting === meeting)

/** M13: about a text that there is, of people who were there. */
function allowsApproval(
  state: AssemblyState,
  { by, body }: Of<'assembly/minutes-approved'>,
): Verdict {
  const { meeting, versions, who = by, approves } = body
  if (!state.meetings.has(meeting)) return unknownMeeting
  if (versions.length === 0 || !textsOf(state, meeting, versions))
    return refuse({ kind: 'assembly-minutes-elsewhere' })
  if (who !== by && !conducts(state, meeting, by)) return notConducting
  if (!state.presences.has(presenceKey(meeting, who)))
    return refuse({ kind: 'assembly-was-not-there' })
  const said = state.minutesWords.get(`${meeting}/${versionsKey(versions)}/${who}`)
  return said?.approves === approves && said.by === by ? alreadySo : ok()
}

function allowsTask(state: AssemblyState, { by, body }: Of<'assembly/task-given'>): Verdict {
  const meeting = state.meetings.get(body.meeting)
  if (!meeting) return unknownMeeting
  if (!itemIn(state, body.meeting, body.item)) return refuse({ kind: 'assembly-unknown-item' })
  if (blank(body.what) || (body.who === undefined && blank(body.name ?? '')))
    return refuse({ kind: 'assembly-task-empty' })
  return allowsAs(state, meeting.content.body, by)
}
