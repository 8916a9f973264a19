// Every published vector we hold, in one list, so that Node and Chromium run the same (security.md
// §4.5). It is test code without a test runner in it: a screen "check this device" could run it.

import { composedSets } from './composed.ts'
import { ed25519Sets } from './ed25519.ts'
import type { AnswerSet } from './answer-set.ts'
import { wycheproofSets } from './wycheproof.ts'

export const answerSets: readonly AnswerSet[] = [...wycheproofSets, ...ed25519Sets, ...composedSets]

export type { Tally, AnswerSet } from './answer-set.ts'
