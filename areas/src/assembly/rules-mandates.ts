// What counts about mandates and recalls as parts of a proposal.

import { ok, refuse, type Result } from '@folkmoot/kernel/base'
import { bodyKey } from './charter.ts'
import type { Mandate, Position, Recall } from './entries-mandates.ts'
import type { AssemblyState } from './state.ts'
import { isKnownDecision } from './state-delegates.ts'

export type MandateRefusal =
  | { readonly kind: 'assembly-unknown-body' }
  | { readonly kind: 'assembly-mandate-empty' }
  | { readonly kind: 'assembly-mandate-places' }
  | { readonly kind: 'assembly-mandate-positions' }
  | { readonly kind: 'assembly-unknown-mandate' }
  | { readonly kind: 'assembly-reason-missing' }

type Verdict = Result<void, MandateRefusal>
export const blank = (text: string): boolean => text.trim() === ''

const distinct = (items: readonly string[]): boolean => new Set(items).size === items.length

/** D1: somebody, one place, and an instruction or positions. */
export function allowsMandate(state: AssemblyState, mandate: Mandate): Verdict {
  const { delegates, elsewhere, instruction, positions } = mandate
  const named = delegates.length > 0 && distinct(delegates.map(({ who }) => who))
  if (!named || (blank(instruction) && positions.length === 0))
    return refuse({ kind: 'assembly-mandate-empty' })
  if (elsewhere && (mandate.for || blank(elsewhere.name)))
    return refuse({ kind: 'assembly-mandate-places' })
  if (mandate.for && !state.bodies.has(bodyKey(mandate.for)))
    return refuse({ kind: 'assembly-unknown-body' })
  return distinct(positions.map(({ id }) => id)) && positions.every(isPosition)
    ? ok()
    : refuse({ kind: 'assembly-mandate-positions' })
}

const isPosition = ({ id, question, answers, options }: Position): boolean =>
  !blank(id) && !blank(question) && answers.length + options.length > 0

/** D3: with a reason, and of a mandate that some decision gave. */
export function allowsRecall(state: AssemblyState, { mandate, because }: Recall): Verdict {
  if (!isKnownDecision(state, mandate)) return refuse({ kind: 'assembly-unknown-mandate' })
  return blank(because) ? refuse({ kind: 'assembly-reason-missing' }) : ok()
}
