// The whole opinion map of a table of votes: places, groups, what each group stands for and what all
// share. It shows; it never decides.

import { ok, refuse, type Result } from '@folkmoot/kernel/base'
import { type Consensus, consensusOf, groupInformedConsensus, prioritiesOf } from './consensus.ts'
import type { Step } from './pair-counts.ts'
import { groupPoints, silhouetteOf } from './groups.ts'
import { type OpinionMap, opinionMap } from './map.ts'
import { type Representative, representativeOf } from './representative.ts'
import { countVotes, type VoteCounts } from './statistics.ts'
import { PARTICIPANTS_MAX, placedOf, STATEMENTS_MAX, type VoteTable } from './votes.ts'

export interface OpinionGroup {
  readonly id: number
  /** Rows of the table. */
  readonly members: readonly number[]
}

export interface Opinion {
  readonly map: OpinionMap
  readonly groups: readonly OpinionGroup[]
  /** Of the placed people; 0 where there are no two groups. */
  readonly silhouette: number
  /** By group, by statement. */
  readonly groupVotes: readonly (readonly VoteCounts[])[]
  readonly representative: readonly (readonly Representative[])[]
  readonly consensus: Consensus
  readonly groupInformedConsensus: readonly number[]
  readonly priorities: readonly number[]
  /** What to be careful about when looking at it. */
  readonly warnings: readonly ('few-people' | 'small-group' | 'no-groups')[]
}

export type OpinionRefusal =
  | { readonly kind: 'opinion-no-votes' }
  | { readonly kind: 'opinion-large'; readonly participants: number; readonly statements: number }
  | { readonly kind: 'opinion-groups-unreadable' }
  | { readonly kind: 'opinion-member-unknown'; readonly given: string }

/** With `given` the groups are somebody else's, and only the statistics are made here. */
export function opinionOf(
  table: VoteTable,
  { given, step }: { readonly given?: readonly OpinionGroup[]; readonly step?: Step } = {},
): Result<Opinion, OpinionRefusal> {
  if (table.participants.length === 0) return refuse({ kind: 'opinion-no-votes' })
  if (table.participants.length > PARTICIPANTS_MAX || table.statements.length > STATEMENTS_MAX)
    return refuse({
      kind: 'opinion-large',
      participants: PARTICIPANTS_MAX,
      statements: STATEMENTS_MAX,
    })
  const map = opinionMap(table, step)
  const { groups, silhouette } = given ? knownGroups(map, given) : foundGroups(table, map)
  const everybody = [...table.participants.keys()]
  const groupVotes = groups.map(({ members }) => countVotes(table, members))
  return ok({
    map,
    groups,
    silhouette,
    groupVotes,
    representative: representativeOf(table, groupVotes),
    consensus: consensusOf(table, countVotes(table, everybody)),
    groupInformedConsensus: groupInformedConsensus(groupVotes, table.statements.length),
    priorities: prioritiesOf(table, groupVotes, map.extremity),
    warnings: warningsFor(groups),
  })
}

type Groups = Pick<Opinion, 'groups' | 'silhouette'>

function foundGroups(table: VoteTable, map: OpinionMap): Groups {
  const placed = placedOf(table)
  const found = groupPoints(pointsOf(map, placed))
  if (!found) return { groups: [{ id: 0, members: placed }], silhouette: 0 }
  const groups = found.sizes.map((_, id) => ({
    id,
    members: placed.filter((_, at) => found.groups[at] === id),
  }))
  return { groups, silhouette: found.silhouette }
}

const pointsOf = ({ xs, ys }: OpinionMap, rows: readonly number[]) => ({
  xs: Float64Array.from(rows, (row) => xs[row] as number),
  ys: Float64Array.from(rows, (row) => ys[row] as number),
})

function knownGroups(map: OpinionMap, groups: readonly OpinionGroup[]): Groups {
  const rows = groups.flatMap(({ members }) => members)
  const labels = groups.flatMap(({ members }, at) => members.map(() => at))
  return { groups, silhouette: silhouetteOf(pointsOf(map, rows), labels, groups.length) }
}

const PEOPLE_FEW = 15
/** Of all who are placed: smaller groups are often only people with few votes. */
const GROUP_SMALL = 0.1

function warningsFor(groups: readonly OpinionGroup[]): Opinion['warnings'] {
  const sizes = groups.map(({ members }) => members.length)
  const all = sizes.reduce((sum, size) => sum + size, 0)
  return [
    ...(all < PEOPLE_FEW ? (['few-people'] as const) : []),
    ...(groups.length < 2 ? (['no-groups'] as const) : []),
    ...(sizes.some((size) => size < GROUP_SMALL * all) ? (['small-group'] as const) : []),
  ]
}
