// `.blt`, the format of most programs that count single transferable votes: candidates and seats;
// a line per ballot, `weight first second … 0`; `0`; the names; a title. Read as it is found: names
// without quotation marks, several on a line or in comments, commas, ranks joined by `=`, gaps `-`.

import { ok, type Result } from '@folkmoot/kernel/base'
import { createBallotBox } from '../counting/ballot-box.ts'
import type { RankedProfile, Ranking } from '../counting/profile.ts'
import {
  type Line,
  linesOf,
  numbered,
  optionCountOf,
  refuseFormat,
  shortly,
  weightOf,
} from './lines.ts'
import type { FormatRefusal } from './refusals.ts'

const NAME_IN_COMMENT = /^#\s*ALTERNATIVE NAME (\d+):\s*(.*)$/i

export function readBlt(text: string): Result<RankedProfile, FormatRefusal> {
  const { lines, commented } = withoutComments(text)
  const head = headOf(lines[0])
  if (!head.ok) return head
  const { options, seats } = head.value
  const body = readBallots(lines, options)
  if (!body.ok) return body
  const { withdrawn, ballots, namesFrom } = body.value
  const { names, title } = namesOf(lines.slice(namesFrom), { options, commented })
  return ok({ kind: 'ranked', title, options: numbered(names), seats, withdrawn, ballots })
}

/** Lines in brackets are options of single programs (`[tie 3 2 1]`): a lot needs a seed here. */
function withoutComments(text: string): { lines: Line[]; commented: Map<number, string> } {
  const lines: Line[] = []
  const commented = new Map<number, string>()
  for (const line of linesOf(text)) {
    const name = NAME_IN_COMMENT.exec(line.text)
    if (name) commented.set(Number(name[1]), (name[2] as string).trim())
    else if (!/^(#|\[)/.test(line.text)) lines.push(line)
  }
  return { lines, commented }
}

const wordsOf = (text: string): string[] =>
  text
    .replace(/\s#.*$/, '')
    .split(/[\s,]+/)
    .filter((word) => word !== '')

function headOf(line: Line | undefined): Result<{ options: number; seats: number }, FormatRefusal> {
  if (!line) return refuseFormat({ kind: 'format-empty' })
  const [candidates = '', places = '', ...rest] = wordsOf(line.text)
  const [options, seats] = [optionCountOf(candidates), optionCountOf(places)]
  if (!options || !seats || rest.length > 0)
    return refuseFormat({ kind: 'format-head', line: line.number })
  return ok({ options, seats })
}

interface Body {
  readonly withdrawn: readonly number[]
  readonly ballots: RankedProfile['ballots']
  /** The first line behind the ballots. */
  readonly namesFrom: number
}

function readBallots(lines: readonly Line[], options: number): Result<Body, FormatRefusal> {
  const box = createBallotBox()
  const withdrawn: number[] = []
  for (let at = 1; at < lines.length; at++) {
    const line = lines[at] as Line
    const words = wordsOf(line.text.replace(/^\([^)]*\)/, ''))
    if (words.length === 1 && words[0] === '0')
      return ok({ withdrawn, ballots: box.ballots(), namesFrom: at + 1 })
    if (words.every((word) => /^-\d+$/.test(word))) {
      const gone = words.map((word) => -Number(word) - 1)
      if (gone.some((option) => option >= options || option < 0))
        return refuseFormat(unknown(line, line.text))
      withdrawn.push(...gone)
      continue
    }
    const ballot = readBallot(words, line, options)
    if (!ballot.ok) return ballot
    box.addRanking(ballot.value.ranking, ballot.value.weight)
  }
  return refuseFormat({ kind: 'format-ends-early', line: lines.at(-1)?.number ?? 1 })
}

const unknown = (line: Line, given: string): FormatRefusal => ({
  kind: 'format-option-unknown',
  line: line.number,
  given: shortly(given),
})

function readBallot(
  words: readonly string[],
  line: Line,
  options: number,
): Result<{ weight: number; ranking: Ranking }, FormatRefusal> {
  const weight = weightOf(words[0] ?? '')
  if (weight === undefined)
    return refuseFormat({
      kind: 'format-number',
      line: line.number,
      given: shortly(words[0] ?? ''),
    })
  if (words.at(-1) !== '0') return refuseFormat({ kind: 'format-ballot-open', line: line.number })
  const ranking: number[][] = []
  const seen = new Set<number>()
  for (const word of words.slice(1, -1)) {
    if (word === '-') continue
    const rank: number[] = []
    for (const number of word.split('=')) {
      const option = (optionCountOf(number) ?? 0) - 1
      if (option < 0 || option >= options) return refuseFormat(unknown(line, number))
      if (seen.has(option))
        return refuseFormat({ kind: 'format-option-twice', line: line.number, given: number })
      seen.add(option)
      rank.push(option)
    }
    ranking.push(rank)
  }
  return ok({ weight, ranking })
}

/** A name a line, or several in quotation marks on one; who has none is called by the number. */
function namesOf(
  lines: readonly Line[],
  { options, commented }: { options: number; commented: ReadonlyMap<number, string> },
): { names: string[]; title: string } {
  const found =
    lines.length >= options
      ? lines.map(({ text }) => oneName(text))
      : lines.flatMap(({ text }) => severalNames(text))
  const inComments = commented.size > 0 && found.length < options
  const names = Array.from({ length: options }, (_, option) => {
    const name = inComments ? commented.get(option + 1) : found[option]
    return name || String(option + 1)
  })
  return { names, title: (inComments ? found[0] : found[options]) ?? '' }
}

const withoutCommas = (text: string): string => text.replace(/[\s,]+$/, '')

/** Outer quotation marks are dropped, doubled ones inside are one. */
function oneName(text: string): string {
  const plain = withoutCommas(text)
  const quoted = /^"([\s\S]*)"$/.exec(plain)
  return quoted ? (quoted[1] as string).replaceAll('""', '"').trim() : plain
}

const severalNames = (text: string): string[] =>
  text.startsWith('"')
    ? [...text.matchAll(/"((?:[^"]|"")*)"/g)].map(([, name]) =>
        (name as string).replaceAll('""', '"'),
      )
    : [withoutCommas(text)]

export function writeBlt({ options, seats, withdrawn, ballots, title }: RankedProfile): string {
  const lines = [`${options.length} ${seats ?? 1}`]
  if (withdrawn.length > 0) lines.push(withdrawn.map((option) => `-${option + 1}`).join(' '))
  for (let ballot = 0; ballot < ballots.count; ballot++) {
    const words = [String(ballots.weights[ballot])]
    for (const mark of ballots.marks.subarray(ballots.starts[ballot], ballots.starts[ballot + 1])) {
      const number = String((mark >> 1) + 1)
      if (mark & 1) words.push(number)
      else words.push(`${words.pop()}=${number}`)
    }
    lines.push([...words, '0'].join(' '))
  }
  lines.push('0', ...options.map(({ name }) => inQuotes(name)), inQuotes(title))
  return `${lines.join('\n')}\n`
}

const inQuotes = (name: string): string => `"${name.replaceAll('"', '""').replace(/\s+/g, ' ')}"`
