// What can be written about what is happening: an observation, its correction, its withdrawal.

import {
  attachment,
  bytes,
  int,
  list,
  oneOf,
  optional,
  record,
  ref,
  text,
  time,
} from '@folkmoot/kernel/base'

export const TITLE_MAX = 200
export const TEXT_MAX = 8_000
export const CATEGORIES_MAX = 20
export const PHOTOS_MAX = 4
export const CATEGORY_MAX = 120
export const SOURCE_MAX = 120
export const REASON_MAX = 500
export const RADIUS_MAX_METRES = 1_000_000
/** R7: each version is kept for good, so their number has an end. */
export const CORRECTIONS_MAX = 100

export const KNOWN = ['saw', 'told', 'forwarded'] as const
export const SOURCE_KINDS = [
  'person',
  'organisation',
  'feed',
  'channel',
  'sensor',
  'document',
] as const

/** Degrees north and east in millionths: exact on every device (0.1 m). */
const point = record({
  north: int(-90_000_000, 90_000_000),
  east: int(-180_000_000, 180_000_000),
  /** How far off it may be; 0 where nobody said. */
  radiusMetres: int(0, RADIUS_MAX_METRES),
})

const place = record({ point: optional(point), name: optional(text(TITLE_MAX)) })

/** Who says so, apart from who typed it in. */
const source = record({ name: text(SOURCE_MAX), kind: oneOf(...SOURCE_KINDS) })

/** Where an imported report comes from; the digest makes a second import add nothing. */
const origin = record({
  format: oneOf('ushahidi-csv'),
  /** The row's own number there. */
  id: text(60),
  /** First 16 bytes of SHA-256 over what the row says. */
  digest: bytes(16),
  approved: optional(oneOf('yes', 'no')),
  verified: optional(oneOf('yes', 'no')),
})

/** What a reader should know before relying on it. */
export const FLAGS = ['outside-area', 'no-category', 'no-place', 'day-unclear'] as const

const content = {
  title: optional(text(TITLE_MAX)),
  text: text(TEXT_MAX, true),
  source: optional(source),
  known: oneOf(...KNOWN),
  /** When it happened, earliest to latest. */
  when: record({ from: time(), to: time() }),
  place: optional(place),
  categories: list(text(CATEGORY_MAX), CATEGORIES_MAX),
  photos: list(attachment, PHOTOS_MAX),
}

export const situationKinds = {
  'situation/report': record({
    ...content,
    origin: optional(origin),
    flags: list(oneOf(...FLAGS), FLAGS.length),
  }),
  /** The whole report as it should have been; the old one stays visible, struck out. */
  'situation/correction': record({
    report: ref('situation/report'),
    ...content,
    reason: text(REASON_MAX, true),
  }),
  'situation/withdrawal': record({
    report: ref('situation/report'),
    reason: text(REASON_MAX, true),
  }),
} as const
export type SituationKinds = typeof situationKinds
