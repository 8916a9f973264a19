// The text of a proposal as it stands: the first wording of each article, with the amendments that
// merge; where they do not, the alternatives, to be voted on or amended together.

import type { Act } from './entries.ts'
import type { Amendment, AssemblyState, Proposal } from './state.ts'
import { headsOf, mergeVersions, type Version } from './versions.ts'

export interface Alternative {
  /** undefined: the first wording. */
  readonly version: string | undefined
  readonly text: string
}
export interface Article {
  readonly id: string
  /** One text; undefined while amendments contradict one another. */
  readonly text: string | undefined
  /** What contradicts, or was declined: wordings to choose among. */
  readonly alternatives: readonly Alternative[]
  /** The amendments that are in it. */
  readonly versions: readonly string[]
}
export interface Wording {
  readonly title: string
  readonly articles: readonly Article[]
  readonly act: Act | undefined
  /** Which amendment the act is of; undefined: the first one. */
  readonly actVersion: string | undefined
  /** Whether several acts contradict. */
  readonly actOpen: boolean
}

type Rows = ReadonlyMap<string, Amendment>

export function wordingOf(state: AssemblyState, ref: string): Wording | undefined {
  const proposal = state.proposals.get(ref)
  if (!proposal) return undefined
  const rows = new Map<string, Amendment>()
  for (const key of state.amendments.by('proposal', ref)) {
    const row = state.amendments.get(key)
    if (row) rows.set(key, row)
  }
  const ids = articleIds(proposal, rows)
  const articles = ids.flatMap((id) => articleOf(proposal, rows, id))
  return { title: proposal.content.title, articles, ...actIn(proposal, rows) }
}

/** First ones in their order; a new one right after the article that it names, or at the end. */
function articleIds(proposal: Proposal, rows: Rows): readonly string[] {
  const ids = proposal.content.articles.map(({ id }) => id)
  const added = [...rows].filter(([ref, row]) => row.article === ref)
  added.sort(([a, x], [b, y]) => x.lamport - y.lamport || (a < b ? -1 : 1))
  for (const [ref, { content }] of added) {
    const { after } = content
    const at = after === undefined ? -1 : ids.indexOf(after)
    if (after === '') ids.unshift(ref)
    else ids.splice(at < 0 ? ids.length : at + 1, 0, ref)
  }
  return ids
}

function articleOf(proposal: Proposal, rows: Rows, id: string): Article[] {
  const first = proposal.content.articles.find((article) => article.id === id)?.text
  const versions = new Map([...rows].filter(([, { article }]) => article === id))
  const heads = headsOf(versions)
  const taken = heads.filter((head) => versions.get(head)?.declined === undefined)
  const textOf = (version: Version): string =>
    version === '' ? (first ?? '') : (versions.get(version)?.content.text ?? '')
  const text = taken.length === 0 ? first : mergeVersions(versions, taken, textOf)
  const open = heads.filter((head) => text === undefined || !taken.includes(head))
  if (first === undefined && heads.length === 0) return []
  const alternatives = open.map((version) => ({ version, text: textOf(version) }))
  const original = first === undefined ? [] : [{ version: undefined, text: first }]
  // An added article that was declined is an alternative to there being none.
  const none = first === undefined && taken.length === 0 ? '' : text
  return [
    {
      id,
      text: none,
      alternatives: alternatives.length > 0 ? [...original, ...alternatives] : [],
      versions: taken,
    },
  ]
}

function actIn(proposal: Proposal, rows: Rows): Pick<Wording, 'act' | 'actVersion' | 'actOpen'> {
  const versions = new Map([...rows].filter(([, { article }]) => article === ''))
  const heads = headsOf(versions).filter((head) => versions.get(head)?.declined === undefined)
  const [head] = heads
  if (heads.length > 1) return { act: undefined, actVersion: undefined, actOpen: true }
  const act = head === undefined ? proposal.content.act : versions.get(head)?.content.act
  return { act, actVersion: head, actOpen: false }
}

/** Articles that a vote on one text would have to pass over in silence. */
export const openArticles = ({ articles }: Wording): readonly Article[] =>
  articles.filter(({ text }) => text === undefined)
