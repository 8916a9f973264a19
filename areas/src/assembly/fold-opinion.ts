// How conversations move. Nothing here can refuse: rules-opinion.ts has already said yes.

import type { Area } from '@folkmoot/kernel/project'
import type { AssemblyKinds } from './entries.ts'
import type { opinionKinds } from './entries-opinion.ts'
import { found, written } from './fold-rows.ts'
import type { AssemblyState } from './state.ts'
import { answerKey } from './state-opinion.ts'

type Fold = Area<AssemblyState, AssemblyKinds>['fold']

export const opinionFold: Pick<Fold, keyof typeof opinionKinds> = {
  'assembly/conversation-begun': (state, entry) =>
    state.conversations.put(entry.ref, { ...written(entry), content: entry.body }),

  'assembly/stated': (state, entry) =>
    state.statements.put(entry.ref, { ...written(entry), content: entry.body, hiddenBy: [] }),

  'assembly/answered': (state, entry) => {
    const { statement, stance } = entry.body
    const { conversation } = found(state.statements, statement).content
    const row = { ...written(entry), conversation, statement, stance }
    state.answers.put(answerKey(statement, entry.by), row)
  },

  'assembly/statement-hidden': (state, entry) => {
    const { statement, reason } = entry.body
    const row = found(state.statements, statement)
    const hiding = { ...written(entry), said: statement, what: 'statement', reason } as const
    state.hidings.put(entry.ref, hiding)
    state.statements.put(statement, { ...row, hiddenBy: [...row.hiddenBy, entry.ref] })
  },

  'assembly/conversation-marked': (state, entry) => {
    const { conversation, closed, note } = entry.body
    const { closed: _, ...row } = found(state.conversations, conversation)
    const mark = closed ? { closed: { by: entry.by, note, written: entry.time } } : {}
    state.conversations.put(conversation, { ...row, ...mark })
  },
}
