// The file of a certificate as a shape with limits: it comes from anybody.

import { bytes, int, list, oneOf, optional, record, text } from '@folkmoot/kernel/base'
import { policyShape, ROUNDS_MAX } from './charter.ts'
import { APART } from './delegation.ts'
import { actShape, ARTICLE_TEXT_MAX, statementShape, tallyCounts, TITLE_MAX } from './entries.ts'
import { choiceFields, OPTIONS_MAX } from './entries-choice.ts'

const VOTERS_MAX = 10_000
const ALTERNATIVES_MAX = 1_000
/** Merged texts may be longer than each that went in. */
const MERGED_MAX = 16 * ARTICLE_TEXT_MAX
const option = int(1, OPTIONS_MAX)
const wording = text(MERGED_MAX, true)

const choice = record(choiceFields)
const mark = int(0, VOTERS_MAX)

const box = record({
  policy: policyShape,
  round: int(1, ROUNDS_MAX),
  options: list(
    record({
      id: text(32),
      name: text(TITLE_MAX),
      cost: optional(int(0, Number.MAX_SAFE_INTEGER)),
    }),
    OPTIONS_MAX,
  ),
  seats: option,
  limit: optional(int(0, Number.MAX_SAFE_INTEGER)),
  seed: bytes(16, 32),
  electors: int(0, VOTERS_MAX),
  choices: list(choice, VOTERS_MAX),
  rooms: list(record(tallyCounts), VOTERS_MAX),
  proxies: optional(mark),
  marks: optional(record({ within: mark, outside: mark, noInstruction: mark, noMandate: mark })),
  apart: optional(list(record({ why: oneOf(...APART), choice }), VOTERS_MAX)),
})

export const certificateShape = record({
  space: bytes(32),
  statement: statementShape,
  text: record({
    title: text(TITLE_MAX),
    articles: list(
      record({
        id: text(32),
        text: optional(wording),
        alternatives: list(
          record({ version: optional(text(32)), text: wording }),
          ALTERNATIVES_MAX,
        ),
        versions: list(text(32), ALTERNATIVES_MAX),
      }),
      ALTERNATIVES_MAX,
    ),
    act: optional(actShape),
  }),
  box,
  attesters: int(1, VOTERS_MAX),
  signatures: list(
    record({ member: text(32), key: bytes(32), signature: bytes(64) }),
    ALTERNATIVES_MAX,
  ),
})
