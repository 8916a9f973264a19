// Words of any language as search terms: one form per word whatever its case, accents or ending, and
// pairs of characters where words are written without spaces.

export interface QueryTerm {
  readonly term: string
  /** Whether longer words that begin so are meant too. */
  readonly asPrefix: boolean
}

const WORDS = /[\p{L}\p{N}\p{M}]+/gu
const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu
const MARKS = /\p{M}+/gu
const CYRILLIC = /^[\u0400-\u04ff]/
const LATIN = /^[a-z]/
const ASCII_WORDS = /[a-z0-9]+/g
const ASCII = /^[\0-\x7f]*$/

/** Three letters at least stay, so that short words are left alone. */
const CYRILLIC_ENDING =
  /(?<=.{3})(?:иями|ями|ами|ового|ого|его|ому|ему|ыми|ими|ою|ею|ах|ях|ов|ев|ей|ой|ий|ый|ая|яя|ое|ее|ые|ие|ых|их|ую|юю|ом|ем|ам|ям|ть|ся|ия|ии|ию|ий|а|я|о|е|ы|и|і|у|ю|ь|ї|є)$/
const LATIN_ENDING = /(?<=.{3})(?:ing|ies|ied|ed|es|s|ie|e|y)$/

/** Compatibility forms, accents and case away: "Pénurie" and "penurie" are one word. */
function folded(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase()
  return text.normalize('NFKD').replace(MARKS, '').toLowerCase()
}

const WORD_MAX = 40
const STEMS_MAX = 50_000
/** Most words come again and again; the memory is emptied when it is full. */
const stems = new Map<string, string>()

function stem(word: string): string {
  const known = stems.get(word)
  if (known !== undefined) return known
  if (stems.size >= STEMS_MAX) stems.clear()
  const cut = word.slice(0, WORD_MAX)
  const ending = CYRILLIC.test(cut) ? CYRILLIC_ENDING : LATIN.test(cut) ? LATIN_ENDING : undefined
  const found = ending ? cut.replace(ending, '') : cut
  if (word.length <= WORD_MAX) stems.set(word, found)
  return found
}

/** Pairs of neighbours, and the last character alone so that it too can be looked for. */
function pairsOf(run: string): string[] {
  const points = Array.from(run)
  return points.map((point, at) => point + (points[at + 1] ?? ''))
}

interface Piece {
  readonly text: string
  readonly spaceless: boolean
}

function* piecesOf(text: string): Iterable<Piece> {
  for (const [word] of folded(text).matchAll(WORDS)) {
    let at = 0
    for (const run of word.matchAll(SPACELESS)) {
      if (run.index > at) yield { text: word.slice(at, run.index), spaceless: false }
      yield { text: run[0], spaceless: true }
      at = run.index + run[0].length
    }
    if (at < word.length) yield { text: word.slice(at), spaceless: false }
  }
}

/** Terms of a text, repeated as often as they occur. */
export function tokensOf(text: string): string[] {
  const tokens: string[] = []
  if (ASCII.test(text)) {
    for (const word of text.toLowerCase().match(ASCII_WORDS) ?? []) tokens.push(stem(word))
    return tokens
  }
  for (const piece of piecesOf(text)) {
    if (piece.spaceless) tokens.push(...pairsOf(piece.text))
    else tokens.push(stem(piece.text))
  }
  return tokens
}

const QUERY_TERMS_MAX = 20

/** A word counts as the beginning of longer ones from two letters on; a lone character always. */
export function queryTermsOf(words: string): readonly QueryTerm[] {
  const terms = new Map<string, QueryTerm>()
  for (const { text, spaceless } of piecesOf(words.slice(0, 1_000))) {
    const pairs = spaceless ? pairsOf(text) : []
    // The last character alone would ask that the run ends there.
    const found = spaceless ? (pairs.length > 1 ? pairs.slice(0, -1) : pairs) : [stem(text)]
    for (const term of found) {
      const asPrefix = spaceless ? pairs.length === 1 : term.length > 1
      terms.set(term, { term, asPrefix })
    }
  }
  return [...terms.values()].slice(0, QUERY_TERMS_MAX)
}
