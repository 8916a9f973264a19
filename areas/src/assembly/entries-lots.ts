// Lots: people drawn for seats, or the seed of a tie in a vote, by dice before witnesses or by shares that
// were sealed before they were opened. Whoever calls a lot fixes it and rolls, from the same device.

import { bytes, flag, int, list, oneOf, optional, record, ref, text } from '@folkmoot/kernel/base'
import { bodyName, member } from './charter.ts'

export const LOT_SIZE_MAX = 1_000
export const QUOTAS_MAX = 60
export const SHARES_MIN = 3
export const WITNESSES_MIN = 3
export const ROLLS_MIN = 10
const TITLE_MAX = 200
const REASON_MAX = 2_000
const OPTIONS_MAX = 100
const FEATURE_MAX = 60
const PANELS_MAX = 1_000

const lot = ref('assembly/lot-called')

export const lotKinds = {
  /** Either a draw of people or the seed for a tie. */
  'assembly/lot-called': record({
    body: optional(bodyName),
    title: text(TITLE_MAX),
    draw: optional(
      record({
        pool: oneOf('members', 'volunteers'),
        /** Whose members, or whose volunteers; left out: the assembly's. */
        of: optional(bodyName),
        size: int(1, LOT_SIZE_MAX),
        quotas: optional(
          list(
            record({
              category: text(FEATURE_MAX),
              feature: text(FEATURE_MAX),
              min: int(0, LOT_SIZE_MAX),
              max: int(0, LOT_SIZE_MAX),
            }),
            QUOTAS_MAX,
          ),
        ),
      }),
    ),
    tie: optional(
      record({ proposal: ref('assembly/proposed'), options: list(text(32), OPTIONS_MAX) }),
    ),
    way: oneOf('dice', 'shares'),
    /** The lot in whose place this one is called, because a share was withheld or a roll is doubted. */
    instead: optional(lot),
  }),
  /** Yes, and what somebody says about themselves for this draw only; the last one counts. */
  'assembly/lot-entered': record({
    lot,
    takes: flag(),
    features: optional(
      list(record({ category: text(FEATURE_MAX), feature: text(FEATURE_MAX) }), QUOTAS_MAX),
    ),
  }),
  /** The digest of a share that stays secret until the lot is fixed. */
  'assembly/share-sealed': record({ lot, sealed: bytes(32) }),
  /** Fixes who can be drawn and which shares count: its frontier is everything that its author had seen. */
  'assembly/lot-fixed': record({ lot, frontier: bytes(32) }),
  /** Of a draw with quotas, before anybody can know the seed: the digest of the list of equally likely panels. */
  'assembly/panels-published': record({ lot, digest: bytes(32), panels: int(1, PANELS_MAX) }),
  'assembly/share-opened': record({ lot, share: bytes(16, 64) }),
  /** Digits from 1 to 6, as they fell. */
  'assembly/dice-rolled': record({ lot, rolls: text(1_200), where: optional(text(TITLE_MAX)) }),
  'assembly/dice-witnessed': record({
    lot,
    right: flag(),
    note: optional(text(REASON_MAX, true)),
  }),
  /** What the list and the seed give, as its author found it; anybody can check it with the file. */
  'assembly/panel-drawn': record({
    lot,
    number: int(1, PANELS_MAX),
    panel: list(member, LOT_SIZE_MAX),
  }),
  /** By whoever was drawn or comes next; for good. */
  'assembly/place-declined': record({ lot, reason: optional(text(REASON_MAX, true)) }),
} as const
