// What counts in conversations (README, O1–O5).

import { ok, refuse, type Result } from '@folkmoot/kernel/base'
import type { Context, EntryOf, MemberId } from '@folkmoot/kernel/project'
import type { AssemblyKinds } from './entries.ts'
import { allowsAs, blank, type BodyRefusal } from './rules-bodies.ts'
import { isModerator, type ProposalRefusal } from './rules-proposals.ts'
import type { AssemblyState } from './state.ts'

export type OpinionRefusal =
  | BodyRefusal
  | Extract<ProposalRefusal, { kind: 'assembly-said-nothing' | 'assembly-not-a-moderator' }>
  | { readonly kind: 'assembly-question-missing' }
  | { readonly kind: 'assembly-unknown-conversation' }
  | { readonly kind: 'assembly-unknown-statement' }
  | { readonly kind: 'assembly-author-states' }
  | { readonly kind: 'assembly-not-your-conversation' }

type Verdict = Result<void, OpinionRefusal>
type Of<Name extends keyof AssemblyKinds> = EntryOf<Pick<AssemblyKinds, Name>>

/** O1. */
export const allowsConversation = (
  state: AssemblyState,
  { by, body }: Of<'assembly/conversation-begun'>,
): Verdict =>
  blank(body.question)
    ? refuse({ kind: 'assembly-question-missing' })
    : allowsAs(state, body.body, by)

/** O1, O2. A second statement of the same words is not refused: one from another island has answers. */
export function allowsStating(state: AssemblyState, { by, body }: Of<'assembly/stated'>): Verdict {
  const row = state.conversations.get(body.conversation)
  if (!row) return refuse({ kind: 'assembly-unknown-conversation' })
  if (blank(body.text)) return refuse({ kind: 'assembly-said-nothing' })
  if (row.content.writing === 'author' && row.by !== by)
    return refuse({ kind: 'assembly-author-states' })
  return allowsAs(state, row.content.body, by)
}

/** O3. To what is hidden or marked as closed as well: who answers may not know it yet. */
export function allowsAnswer(state: AssemblyState, { by, body }: Of<'assembly/answered'>): Verdict {
  const row = state.statements.get(body.statement)
  const conversation = row && state.conversations.get(row.content.conversation)
  if (!conversation) return refuse({ kind: 'assembly-unknown-statement' })
  return allowsAs(state, conversation.content.body, by)
}

/** O4. */
export function allowsStatementHiding(
  state: AssemblyState,
  { by, body }: Of<'assembly/statement-hidden'>,
  context: Context,
): Verdict {
  const row = state.statements.get(body.statement)
  if (!row) return refuse({ kind: 'assembly-unknown-statement' })
  if (!isModerator(state, by, context)) return refuse({ kind: 'assembly-not-a-moderator' })
  if (blank(body.reason)) return refuse({ kind: 'assembly-reason-missing' })
  return row.hiddenBy.length === 0 ? ok() : refuse({ kind: 'assembly-already-so' })
}

/** O5. */
export function allowsMark(
  state: AssemblyState,
  { by, body }: Of<'assembly/conversation-marked'>,
  context: Context,
): Verdict {
  const row = state.conversations.get(body.conversation)
  if (!row) return refuse({ kind: 'assembly-unknown-conversation' })
  return mayMark(state, { by, author: row.by }, context)
    ? ok()
    : refuse({ kind: 'assembly-not-your-conversation' })
}

export const mayMark = (
  state: AssemblyState,
  { by, author }: { readonly by: MemberId; readonly author: MemberId },
  context: Pick<Context, 'membership'>,
): boolean => author === by || isModerator(state, by, context)
