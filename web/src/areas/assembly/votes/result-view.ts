// In the worker: what a vote came to, as plain data for a sentence, a picture and its table.

import type { Shown } from '@folkmoot/areas/assembly'
import { hex } from '@folkmoot/kernel/base'
import type { Community } from '@folkmoot/kernel/replica'
import { shownName } from '../../../worker/standing.ts'
import { nameOf, stateOf } from '../acting.ts'
import { besideShown } from '../bodies/result-view.ts'
import { commandFor } from './files.ts'
import { toldResult } from './kept.ts'
import { pictureOf } from './picture.ts'
import { voteShown } from './vote-view.ts'

/** Ballots that do not count, by the names of who cast them. */
const casters = (community: Community, keys: readonly string[]): readonly string[] =>
  keys.map((key) => nameOf(community, key.slice(key.indexOf('/') + 1)))

function shownRooms(community: Community, rooms: Shown['result']['rooms']) {
  return rooms.map(({ ref, tally, counts }) => ({
    ref,
    counts,
    by: nameOf(community, tally.by),
    where: tally.content.where && shownName(tally.content.where),
    way: tally.content.way,
    yes: tally.content.yes,
    no: tally.content.no,
    abstain: tally.content.abstain,
    right: tally.witnesses.filter(({ right }) => right).length,
    wrong: tally.witnesses.filter(({ right }) => !right).length,
  }))
}

export function resultShown(community: Community, ref: string) {
  const vote = voteShown(community, ref)
  if (!vote.found) return { found: false } as const
  const told = toldResult(community, ref)
  if (!told.ok) return { found: true, vote, refusal: told.refusal, result: undefined } as const
  const { closing, result } = told.value
  const { statement, recounted, box, hidden, forked } = result
  return {
    found: true,
    vote,
    refusal: undefined,
    result: {
      closing: closing.ref,
      closedBy: nameOf(community, closing.row.by),
      closedAt: closing.row.written,
      outcome: statement.outcome,
      winners: statement.winners,
      voters: statement.voters,
      electors: statement.electors,
      digest: hex(statement.box),
      certifiedAt: stateOf(community).votes.get(ref)?.certified?.written,
      picture: pictureOf(box, result.count),
      file: commandFor(ref, box),
      late: casters(community, result.late),
      outside: casters(community, result.outside),
      inRoom: casters(community, result.inRoom),
      rooms: shownRooms(community, result.rooms),
      beside: besideShown(community, result),
      hidden,
      forked: forked.length,
      countedNow: recounted?.voters,
    },
  } as const
}
export type ResultShown = Extract<ReturnType<typeof resultShown>, { found: true }>
export type ResultTold = NonNullable<ResultShown['result']>
