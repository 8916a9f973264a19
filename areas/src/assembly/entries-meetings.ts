// What can be written about meetings, as facts: called, moved, begun, who was there, who spoke, what
// the minutes say. Read for good like all kinds (entries.ts).

import { flag, int, list, oneOf, optional, record, ref, text, time } from '@folkmoot/kernel/base'
import { bodyName, member } from './charter.ts'

const TITLE_MAX = 200
const NOTE_MAX = 2_000
export const ITEMS_MAX = 100
export const MINUTES_TEXT_MAX = 20_000
const BASES_MAX = 32
const ITEM_MINUTES_MAX = 600
const GUEST_MAX = 120

export const AIMS = ['inform', 'talk', 'decide'] as const
export const ROLES = ['facilitator', 'minutes'] as const
export const FLOORS = ['speak', 'answer', 'point'] as const
export const SPEAKERS = ['first-come', 'least-first'] as const

const meeting = ref('assembly/meeting-called')
const item = ref('assembly/item-added')
const version = ref('assembly/minutes-written')
const place = text(TITLE_MAX)
const note = text(NOTE_MAX, true)

export const meetingKinds = {
  'assembly/meeting-called': record({
    /** Whose meeting; left out: the assembly's. */
    body: optional(bodyName),
    title: text(TITLE_MAX),
    when: time(),
    where: place,
    /** What it is about, and what to bring. */
    about: optional(note),
    speakers: oneOf(...SPEAKERS),
  }),
  'assembly/meeting-moved': record({ meeting, when: time(), where: place, reason: note }),
  'assembly/meeting-turned': record({
    meeting,
    to: oneOf('begun', 'ended', 'cancelled'),
    /** Asked of whoever cancels. */
    reason: optional(note),
  }),
  'assembly/item-added': record({
    meeting,
    title: text(TITLE_MAX),
    /** The time box. */
    minutes: int(1, ITEM_MINUTES_MAX),
    aim: oneOf(...AIMS),
    about: optional(note),
    proposal: optional(ref('assembly/proposed')),
    vote: optional(ref('assembly/opened')),
  }),
  /** Those named come in this order; the others follow. */
  'assembly/agenda-ordered': record({ meeting, items: list(item, ITEMS_MAX) }),
  'assembly/item-turned': record({
    item,
    to: oneOf('begun', 'done', 'put-off', 'withdrawn'),
    note: optional(note),
  }),
  'assembly/role-taken': record({ meeting, role: oneOf(...ROLES), who: member }),
  'assembly/presence-noted': record({
    meeting,
    here: flag(),
    /** Neither: oneself. */
    who: optional(member),
    guest: optional(text(GUEST_MAX)),
  }),
  'assembly/floor-asked': record({
    meeting,
    item: optional(item),
    as: oneOf(...FLOORS),
    /** Somebody without a device; left out: oneself. */
    who: optional(member),
  }),
  'assembly/floor-turned': record({
    asked: ref('assembly/floor-asked'),
    to: oneOf('given', 'done', 'withdrawn'),
  }),
  /** A text of the minutes over those that the author saw. */
  'assembly/minutes-written': record({
    meeting,
    base: list(version, BASES_MAX),
    text: text(MINUTES_TEXT_MAX, true),
  }),
  'assembly/minutes-approved': record({
    meeting,
    /** What the text that was read consists of. */
    versions: list(version, BASES_MAX),
    approves: flag(),
    /** Somebody without a device; left out: oneself. */
    who: optional(member),
  }),
  'assembly/task-given': record({
    meeting,
    item: optional(item),
    who: optional(member),
    name: optional(text(GUEST_MAX)),
    what: text(500),
    by: optional(time()),
  }),
} as const
