// Tables of the conversations.

import type { MemberId, Table, Tables } from '@folkmoot/kernel/project'
import type { BodyOf } from './entries.ts'
import type { Stance } from './entries-opinion.ts'
import type { Written } from './state.ts'

export interface Conversation extends Written {
  readonly content: BodyOf<'assembly/conversation-begun'>
  /** The last mark. */
  readonly closed?: { readonly by: MemberId; readonly note: string; readonly written: number }
}
export interface Stated extends Written {
  readonly content: BodyOf<'assembly/stated'>
  /** The hidings that stand; the text stays here and can be opened. */
  readonly hiddenBy: readonly string[]
}
/** The last answer of a member to a statement. */
export interface Answered extends Written {
  readonly conversation: string
  readonly statement: string
  readonly stance: Stance
}

export interface OpinionState {
  readonly conversations: Table<Conversation>
  readonly statements: Table<Stated>
  readonly answers: Table<Answered>
}

export const emptyOpinion = (tables: Tables): OpinionState => ({
  conversations: tables.table<Conversation>('conversations'),
  statements: tables.table<Stated>('statements', {
    indexes: { conversation: ({ content }) => content.conversation },
  }),
  answers: tables.table<Answered>('answers', {
    indexes: {
      conversation: ({ conversation }) => conversation,
      mine: ({ conversation, by }) => `${conversation}/${by}`,
    },
  }),
})

export const answerKey = (statement: string, member: MemberId): string => `${statement}/${member}`
