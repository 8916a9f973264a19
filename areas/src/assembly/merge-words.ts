// Edits of one text by several hands: what touches different words merges, the same for everybody
// whatever came first; anything else is left to people. Own code and not a library's, because what
// it answers is the text that was voted on, and must be the same in ten years (README, "Formats").

/** Beyond so many pairs of words the changed middle counts as one edit. */
const PAIRS_MAX = 4_000_000
/** From here on, scripts without spaces: each character is a word of its own. */
const WIDE = 0x2e80

type Mark = 'space' | 'wide' | 'narrow'
const markOf = (point: string): Mark =>
  point === ' ' || point === '\n' || point === '\t'
    ? 'space'
    : (point.codePointAt(0) as number) >= WIDE
      ? 'wide'
      : 'narrow'

/**
 * Words, each with the spaces behind it, so that edits of neighbouring words touch: "no well" and
 * "a deep well" must not become "no deep well". Together they are the text.
 */
export function wordsOf(text: string): string[] {
  const words: string[] = []
  let before: Mark | undefined
  for (const point of text) {
    const mark = markOf(point)
    const goesOn = mark === 'space' || (mark === 'narrow' && before === 'narrow')
    if (goesOn && words.length > 0) words[words.length - 1] += point
    else words.push(point)
    before = mark
  }
  return words
}

/** Words from `from` up to `to` of the base become `words`. */
export interface Edit {
  readonly from: number
  readonly to: number
  readonly words: readonly string[]
}

export function editsBetween(base: readonly string[], next: readonly string[]): readonly Edit[] {
  let start = 0
  while (start < base.length && start < next.length && base[start] === next[start]) start++
  let [endA, endB] = [base.length, next.length]
  while (endA > start && endB > start && base[endA - 1] === next[endB - 1]) {
    endA--
    endB--
  }
  if (endA === start && endB === start) return []
  const [a, b] = [base.slice(start, endA), next.slice(start, endB)]
  if (a.length * b.length > PAIRS_MAX) return [{ from: start, to: endA, words: b }]
  return walk(a, b).map(({ from, to, words }) => ({ from: from + start, to: to + start, words }))
}

/** Along a longest common row of words; where two ways are as long, what goes goes first. */
function walk(a: readonly string[], b: readonly string[]): Edit[] {
  const width = b.length + 1
  const common = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      common[i * width + j] =
        a[i] === b[j]
          ? (common[(i + 1) * width + j + 1] as number) + 1
          : Math.max(common[(i + 1) * width + j] as number, common[i * width + j + 1] as number)
  const edits: Edit[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      i++
      j++
      continue
    }
    const [from, begin] = [i, j]
    while ((i < a.length || j < b.length) && !(i < a.length && j < b.length && a[i] === b[j])) {
      const gone = i < a.length ? (common[(i + 1) * width + j] as number) : -1
      const come = j < b.length ? (common[i * width + j + 1] as number) : -1
      if (gone >= come) i++
      else j++
    }
    edits.push({ from, to: i, words: b.slice(begin, j) })
  }
  return edits
}

const sameEdit = (a: Edit, b: Edit): boolean =>
  a.from === b.from && a.to === b.to && a.words.join('') === b.words.join('')

/** Edits that touch are not apart: where one ends the other begins, who comes first would decide. */
const apart = (a: Edit, b: Edit): boolean => a.to < b.from || b.to < a.from

/** One text of all, or undefined where two of them touch the same words differently. */
export function mergeTexts(base: string, texts: readonly string[]): string | undefined {
  const words = wordsOf(base)
  const kept: Edit[] = []
  for (const text of texts)
    for (const edit of editsBetween(words, wordsOf(text))) {
      if (kept.some((other) => sameEdit(edit, other))) continue
      kept.push(edit)
    }
  kept.sort((a, b) => a.from - b.from || a.to - b.to)
  for (let at = 1; at < kept.length; at++)
    if (!apart(kept[at - 1] as Edit, kept[at] as Edit)) return undefined
  const out: string[] = []
  let at = 0
  for (const edit of kept) {
    out.push(...words.slice(at, edit.from), ...edit.words)
    at = edit.to
  }
  return [...out, ...words.slice(at)].join('')
}
