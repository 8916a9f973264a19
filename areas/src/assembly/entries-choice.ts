// What a ballot says, alike for who casts it, for a proxy, and in the box.

import { int, list, oneOf, optional, record, text } from '@folkmoot/kernel/base'

export const REASON_MAX = 2_000
export const OPTIONS_MAX = 100
export const ANSWERS = ['yes', 'no', 'abstain'] as const

export const reason = text(REASON_MAX, true)

/** One of `answer`, `ranking`, `approves`, `points`, as the method asks. */
export const choiceFields = {
  answer: optional(oneOf(...ANSWERS)),
  objection: optional(record({ reason, resolves: reason })),
  /** Best first; equal ones together. */
  ranking: optional(list(list(int(1, OPTIONS_MAX), OPTIONS_MAX), OPTIONS_MAX)),
  approves: optional(list(int(1, OPTIONS_MAX), OPTIONS_MAX)),
  points: optional(list(record({ option: int(1, OPTIONS_MAX), points: int(0, 100) }), OPTIONS_MAX)),
} as const
