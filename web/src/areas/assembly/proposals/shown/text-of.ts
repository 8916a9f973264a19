// Which text the page shows: the one that stands as long as it is talked about, and the one that was
// voted on from then on. What came after a vote was opened is no part of what it decides.

import {
  type AssemblyState,
  isAdopted,
  type ProposalStage,
  votesOf,
} from '@folkmoot/areas/assembly'
import type { Community } from '@folkmoot/kernel/replica'
import { recountOf } from '../../votes/kept.ts'
import { type AmendmentShown, type ArticleShown, articlesShown } from './articles.ts'

const VOTED_ON: ReadonlySet<ProposalStage> = new Set([
  'voting',
  'closed',
  'decided',
  'held',
  'done',
  'replaced',
])

export interface TextShown {
  readonly articles: readonly ArticleShown[]
  /** Amendments with a new point that were withdrawn. */
  readonly gone: readonly AmendmentShown[]
  /** What came after the vote was opened. */
  readonly later: readonly AmendmentShown[]
}

interface Asked {
  readonly ref: string
  readonly stage: ProposalStage
}

export function textShown(
  community: Community,
  state: AssemblyState,
  { ref, stage }: Asked,
): TextShown {
  const now = articlesShown(community, state, ref)
  const votes = votesOf(state, ref)
  const vote = votes.find(({ row }) => isAdopted(row)) ?? votes[0]
  // Without amendments there is one text; to look at a frontier costs a replay.
  const amended = state.amendments.count('proposal', ref) > 0
  if (!vote || !amended || !VOTED_ON.has(stage)) return { ...now, later: [] }
  const opened = recountOf(community).at(vote.row)
  // What has not arrived whole cannot be shown as it was; the vote's own page says so.
  if (!opened.ok || !opened.value.state.proposals.has(ref)) return { ...now, later: [] }
  const then = opened.value.state
  const { articles, gone } = articlesShown(community, then, ref)
  const every = [...now.articles.flatMap(({ amendments }) => amendments), ...now.gone]
  const later = every.filter((amendment) => !then.amendments.has(amendment.ref))
  return { articles: withPicks(articles, vote.row), gone, later }
}

/** Of wordings that contradict, the one that the winning option stands for. */
function withPicks(
  articles: readonly ArticleShown[],
  { content, certified }: ReturnType<typeof votesOf>[number]['row'],
): readonly ArticleShown[] {
  const [winner] = certified?.statement.outcome === 'adopted' ? certified.statement.winners : []
  const picks = winner === undefined ? [] : (content.options[winner - 1]?.picks ?? [])
  return articles.map((article) => {
    const pick = picks.find((one) => one.article === article.id)
    const picked = article.alternatives.find(({ version }) => pick && version === pick.version)
    return picked ? { ...article, text: picked.text } : article
  })
}
