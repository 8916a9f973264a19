// What can be taken out: the tables with how much is in them, and what can be printed.

import { exportSections, stageOf, wordingOf } from '@folkmoot/areas/assembly'
import { view } from '../../../worker/asking.ts'
import { shownName } from '../../../worker/standing.ts'
import { nameOf, stateOf, touches } from '../acting.ts'

export const recordViews = {
  records: view(touches, (community) => {
    const state = stateOf(community)
    const asked = { state, nameOf: (id: string) => nameOf(community, id) }
    const titleOf = (proposal: string): string =>
      shownName(wordingOf(state, proposal)?.title ?? '…')
    return {
      tables: exportSections.map(({ name, rows }) => ({ name, rows: rows(asked).length })),
      proposals: [...state.proposals.rows()]
        .sort(([, a], [, b]) => b.lamport - a.lamport)
        .map(([ref]) => ({ ref, title: titleOf(ref) })),
      votes: [...state.votes.rows()]
        .sort(([, a], [, b]) => b.lamport - a.lamport)
        .map(([ref, vote]) => ({
          ref,
          title: titleOf(vote.content.proposal),
          written: vote.written,
          open: stageOf(state, ref) === 'open',
        })),
    }
  }),
}
