// The points of a proposal as they stand, with the amendments that led there or contradict.

import {
  type Amendment,
  type Article,
  type AssemblyState,
  wordingOf,
} from '@folkmoot/areas/assembly'
import type { Community } from '@folkmoot/kernel/replica'
import { type Who, whoIs } from './names.ts'

export type AmendmentState = 'in' | 'open' | 'built-on' | 'declined' | 'withdrawn'

export interface AmendmentShown extends Who {
  readonly ref: string
  readonly written: number
  readonly text: string
  readonly reason: string
  readonly state: AmendmentState
  readonly declined?: string | undefined
  readonly withdrawn?: string | undefined
  /** The wordings that its author changed, with whose they were; without a name: the first one. */
  readonly bases: readonly { readonly by?: string | undefined; readonly text: string }[]
  readonly answers: readonly string[]
}

type Row = readonly [ref: string, row: Amendment]

const rowsOf = (state: AssemblyState, proposal: string): readonly Row[] =>
  state.amendments
    .by('proposal', proposal)
    .flatMap((ref): Row[] => {
      const row = state.amendments.get(ref)
      return row && row.article !== '' ? [[ref, row]] : []
    })
    .sort(([a, x], [b, y]) => x.lamport - y.lamport || (a < b ? -1 : 1))

function stateIn(article: Article | undefined, [ref, row]: Row): AmendmentState {
  if (row.withdrawn !== undefined) return 'withdrawn'
  if (row.declined !== undefined) return 'declined'
  if (!article?.versions.includes(ref)) return 'built-on'
  return article.text === undefined ? 'open' : 'in'
}

export function articlesShown(community: Community, state: AssemblyState, ref: string) {
  const wording = wordingOf(state, ref)
  const proposal = state.proposals.get(ref)
  const rows = rowsOf(state, ref)
  const texts = new Map(rows)
  const shownOf = (article: Article | undefined, first: string | undefined) => (row: Row) =>
    amendmentShown(community, row, {
      state: stateIn(article, row),
      bases: row[1].content.base.flatMap((base) => {
        const of = texts.get(base)
        return of ? [{ by: whoIs(community, of.by).name, text: of.content.text }] : []
      }),
      first,
    })
  const articles = (wording?.articles ?? []).map((article, at) => {
    const first = proposal?.content.articles.find(({ id }) => id === article.id)?.text
    const own = rows.filter(([, { article: id }]) => id === article.id)
    const amendments = own.map(shownOf(article, first))
    return {
      id: article.id,
      number: at + 1,
      first,
      text: article.text,
      versions: article.versions,
      alternatives: article.alternatives.map(({ version, text }) => ({
        version,
        text,
        amendment: amendments.find(({ ref: one }) => one === version),
      })),
      amendments,
    }
  })
  const there = new Set(articles.map(({ id }) => id))
  const gone = rows.filter(([, { article }]) => !there.has(article))
  return { articles, gone: gone.map(shownOf(undefined, undefined)) }
}
export type ArticleShown = ReturnType<typeof articlesShown>['articles'][number]

function amendmentShown(
  community: Community,
  [ref, row]: Row,
  {
    first,
    bases,
    state,
  }: Pick<AmendmentShown, 'bases' | 'state'> & { readonly first: string | undefined },
): AmendmentShown {
  const { by, written, content, declined, withdrawn } = row
  return {
    ref,
    ...whoIs(community, by),
    written,
    text: content.text,
    reason: content.reason,
    state,
    declined,
    withdrawn,
    bases: bases.length > 0 || first === undefined ? bases : [{ text: first }],
    answers: content.answers ?? [],
  }
}
