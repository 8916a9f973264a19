// What a body that decides in a space of its own has decided, as it comes into the log of the assembly:
// the certified outcome with its text and signatures, not the votes.

import { bytes, list, type Of, optional, record, text } from '@folkmoot/kernel/base'
import { ATTESTERS_MAX, bodyName } from './charter.ts'
import { actShape, statementShape } from './entries-acts.ts'

export const CITED_ARTICLES_MAX = 20
const CITED_TEXT_MAX = 8_000
const CITED_ALTERNATIVES_MAX = 10

const wording = text(CITED_TEXT_MAX, true)

export const citedText = record({
  title: text(200),
  articles: list(
    record({
      id: text(32),
      text: optional(wording),
      alternatives: list(
        record({ version: optional(text(32)), text: wording }),
        CITED_ALTERNATIVES_MAX,
      ),
    }),
    CITED_ARTICLES_MAX,
  ),
  act: optional(actShape),
})

export const certificateKinds = {
  'assembly/certificate-cited': record({
    /** Whose it is: its terms name its space and the keys of its attesters. */
    body: bodyName,
    statement: statementShape,
    text: citedText,
    signatures: list(record({ key: bytes(32), signature: bytes(64) }), ATTESTERS_MAX),
  }),
} as const
export type CitedText = Of<typeof citedText>
