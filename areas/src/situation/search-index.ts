// Full-text search over the current wording of reports: an own inverted index, because it was the
// fastest and smallest of those tried and finds words in other endings (docs/decisions). It is a
// cache beside the state, never part of it: two devices may hold it or not and still agree.

import { tokensOf, queryTermsOf } from './search-terms.ts'
import type { Report, SituationState } from './state.ts'

export interface SearchHit {
  readonly ref: string
  readonly score: number
}

export interface SearchIndex {
  /** Takes in what has changed; without refs it looks at every row, which costs little. */
  update(state: SituationState, refs?: Iterable<string>): void
  /** Reports with all the words, best first; [] for no words. */
  search(words: string): readonly SearchHit[]
  readonly size: number
}

/** One wording of a report. Changed reports get a new one, so that postings are only ever added. */
interface Wording {
  readonly ref: string
  readonly row: Report
}

const COUNT_BITS = 16
const COMPACT_MIN = 1_000

export function createSearchIndex(): SearchIndex {
  let wordings: (Wording | undefined)[] = []
  let gone = 0
  const wordingByRef = new Map<string, number>()
  /** For each term wording × 16 + how often, at most 15. */
  let postings = new Map<string, number[]>()
  let vocabulary: string[] = []
  let fresh: string[] = []

  const drop = (ref: string): void => {
    const at = wordingByRef.get(ref)
    if (at === undefined) return
    wordings[at] = undefined
    wordingByRef.delete(ref)
    gone++
  }
  const add = (ref: string, row: Report): void => {
    const at = wordings.push({ ref, row }) - 1
    wordingByRef.set(ref, at)
    for (const [term, count] of countsOf(row)) {
      const list = postings.get(term)
      const posting = at * COUNT_BITS + Math.min(count, COUNT_BITS - 1)
      if (list) list.push(posting)
      else {
        postings.set(term, [posting])
        fresh.push(term)
      }
    }
  }
  const take = (ref: string, row: Report | undefined): void => {
    const at = wordingByRef.get(ref)
    // A row is replaced, never changed in place, so the same row is the same wording.
    if (at !== undefined && wordings[at]?.row === row) return
    drop(ref)
    if (row) add(ref, row)
  }
  /** Begins anew once most wordings are old ones. */
  const compact = (): void => {
    if (gone < COMPACT_MIN || gone * 2 < wordings.length) return
    const kept = wordings
    ;[wordings, postings, vocabulary, fresh, gone] = [[], new Map(), [], [], 0]
    wordingByRef.clear()
    for (const wording of kept) if (wording) add(wording.ref, wording.row)
  }
  const sorted = (): readonly string[] => {
    if (fresh.length > 0) {
      vocabulary = merged(vocabulary, fresh.sort())
      fresh = []
    }
    return vocabulary
  }
  /** Scores of one word: in its own form, then as the beginning of longer words. */
  const scoresOf = (term: string, asPrefix: boolean): Map<number, number> => {
    const scores = new Map<number, number>()
    const count = (list: readonly number[], weight: number): void => {
      for (const posting of list) {
        const at = Math.floor(posting / COUNT_BITS)
        scores.set(at, (scores.get(at) ?? 0) + weight * (posting % COUNT_BITS))
      }
    }
    count(postings.get(term) ?? [], 3)
    if (!asPrefix) return scores
    const words = sorted()
    for (let at = firstAtOrAfter(words, term); at < words.length; at++) {
      const word = words[at] ?? ''
      if (!word.startsWith(term)) break
      if (word !== term) count(postings.get(word) ?? [], 1)
    }
    return scores
  }

  return {
    update(state, refs) {
      if (refs) for (const ref of refs) take(ref, state.reports.get(ref))
      else {
        for (const [ref, row] of state.reports.scan()) take(ref, row)
        if (wordingByRef.size > state.reports.size)
          for (const ref of wordingByRef.keys()) if (!state.reports.has(ref)) drop(ref)
      }
      compact()
    },
    search(words) {
      let scores: Map<number, number> | undefined
      for (const { term, asPrefix } of queryTermsOf(words)) {
        const next = scoresOf(term, asPrefix)
        scores = scores ? bothOf(scores, next) : next
        if (scores.size === 0) break
      }
      return [...(scores ?? [])]
        .flatMap(([at, score]) => {
          const wording = wordings[at]
          return wording ? [{ ref: wording.ref, score, lamport: wording.row.lamport }] : []
        })
        .sort((a, b) => b.score - a.score || b.lamport - a.lamport || (a.ref < b.ref ? -1 : 1))
        .map(({ ref, score }) => ({ ref, score }))
    },
    get size() {
      return wordingByRef.size
    },
  }
}

/** What a reader sees of a report, the headline twice over. */
function countsOf({ content }: Report): Map<string, number> {
  const { title = '', text, place, source, categories } = content
  const counts = new Map<string, number>()
  for (const part of [title, title, text, place?.name ?? '', source?.name ?? '', ...categories])
    for (const term of tokensOf(part)) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

function bothOf(a: Map<number, number>, b: Map<number, number>): Map<number, number> {
  const both = new Map<number, number>()
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  for (const [at, score] of small) {
    const other = large.get(at)
    if (other !== undefined) both.set(at, score + other)
  }
  return both
}

function merged(a: readonly string[], b: readonly string[]): string[] {
  const out: string[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]]
    if (right === undefined || (left !== undefined && left < right)) {
      out.push(left ?? '')
      i++
    } else {
      out.push(right)
      j++
    }
  }
  return out
}

function firstAtOrAfter(words: readonly string[], term: string): number {
  let [low, high] = [0, words.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((words[middle] ?? '') < term) low = middle + 1
    else high = middle
  }
  return low
}
