// PrefLib's orders (preflib.github.io/PrefLib-Jekyll/format): `.soc` and `.soi` strict, `.toc` and `.toi` with
// ties in braces; `# KEY: value` lines, then `how many: 3,{1,2},4`.

import { ok, type Result } from '@folkmoot/kernel/base'
import { createBallotBox } from '../counting/ballot-box.ts'
import { type RankedProfile, type Ranking, rankingOf } from '../counting/profile.ts'
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

interface Head {
  options: number
  voters: number
  title: string
  readonly names: Map<number, string>
}

export function readPrefLib(text: string): Result<RankedProfile, FormatRefusal> {
  const head: Head = { options: 0, voters: 0, title: '', names: new Map() }
  const box = createBallotBox()
  for (const line of linesOf(text)) {
    if (line.text.startsWith('#')) {
      readHead(head, line.text)
      continue
    }
    // Some programs leave the number out and name them all.
    if (head.options === 0) head.options = Math.max(0, ...head.names.keys())
    if (head.options === 0) return refuseFormat({ kind: 'format-head', line: line.number })
    const order = readOrder(line, head.options)
    if (!order.ok) return order
    box.addRanking(order.value.ranking, order.value.weight)
  }
  if (head.options === 0)
    return refuseFormat({ kind: 'format-field-missing', field: 'NUMBER ALTERNATIVES' })
  const names = Array.from(
    { length: head.options },
    (_, option) => head.names.get(option + 1) ?? String(option + 1),
  )
  const ballots = box.ballots()
  if (ballots.total < head.voters) {
    const counts = { said: head.voters, found: ballots.total }
    return refuseFormat({ kind: 'format-part-lost', field: 'NUMBER VOTERS', ...counts })
  }
  return ok({ kind: 'ranked', title: head.title, options: numbered(names), withdrawn: [], ballots })
}

function readHead(head: Head, text: string): void {
  const [, key = '', value = ''] = /^#\s*([^:]+):\s*(.*)$/.exec(text) ?? []
  const name = /^ALTERNATIVE NAME (\d+)$/i.exec(key)
  const number = optionCountOf(name?.[1] ?? '')
  if (number) head.names.set(number, value)
  else if (key === 'TITLE') head.title = value
  else if (key === 'NUMBER VOTERS') head.voters = weightOf(value) ?? 0
  else if (key === 'NUMBER ALTERNATIVES') head.options = optionCountOf(value) ?? 0
}

const ORDER = /^([^:]+):([\d\s,{}]*)$/

function readOrder(
  line: Line,
  options: number,
): Result<{ weight: number; ranking: Ranking }, FormatRefusal> {
  const [, count, order] = ORDER.exec(line.text) ?? []
  if (count === undefined || order === undefined)
    return refuseFormat({ kind: 'format-ballot', line: line.number, given: shortly(line.text) })
  const weight = weightOf(count.trim())
  if (weight === undefined)
    return refuseFormat({ kind: 'format-number', line: line.number, given: shortly(count) })
  const ranking: number[][] = []
  const seen = new Set<number>()
  const plain = order.replace(/\s+/g, '')
  const ranks = [...plain.matchAll(/\{([\d,]*)\}|(\d+)/g)]
  if (ranks.map(([rank]) => rank).join(',') !== plain)
    return refuseFormat({ kind: 'format-ballot', line: line.number, given: shortly(line.text) })
  for (const [, tied, alone] of ranks) {
    const rank: number[] = []
    for (const number of (tied ?? alone ?? '').split(',').filter((each) => each !== '')) {
      const option = (optionCountOf(number) ?? 0) - 1
      const given = shortly(number)
      if (option < 0 || option >= options)
        return refuseFormat({ kind: 'format-option-unknown', line: line.number, given })
      if (seen.has(option))
        return refuseFormat({ kind: 'format-option-twice', line: line.number, given })
      seen.add(option)
      rank.push(option)
    }
    if (rank.length > 0) ranking.push(rank)
  }
  return ok({ weight, ranking })
}

/** Which of the four kinds of file these ballots make. */
export function prefLibType({ options, ballots }: RankedProfile): 'soc' | 'soi' | 'toc' | 'toi' {
  let [ties, incomplete] = [false, false]
  for (let ballot = 0; ballot < ballots.count; ballot++) {
    const ranking = rankingOf(ballots, ballot)
    ties ||= ranking.some((rank) => rank.length > 1)
    incomplete ||= ranking.flat().length < options.length
  }
  return `${ties ? 't' : 's'}o${incomplete ? 'i' : 'c'}`
}

export function writePrefLib(profile: RankedProfile): string {
  const { options, ballots, title } = profile
  const oneLine = (text: string): string => text.replace(/\s+/g, ' ')
  const lines = [
    `# TITLE: ${oneLine(title)}`,
    `# DATA TYPE: ${prefLibType(profile)}`,
    `# NUMBER ALTERNATIVES: ${options.length}`,
    `# NUMBER VOTERS: ${ballots.total}`,
    `# NUMBER UNIQUE ORDERS: ${ballots.count}`,
    ...options.map(({ name }, option) => `# ALTERNATIVE NAME ${option + 1}: ${oneLine(name)}`),
  ]
  for (let ballot = 0; ballot < ballots.count; ballot++) {
    const ranks = rankingOf(ballots, ballot).map((rank) => {
      const numbers = rank.map((option) => option + 1).join(',')
      return rank.length > 1 ? `{${numbers}}` : numbers
    })
    lines.push(`${ballots.weights[ballot]}: ${ranks.join(',')}`)
  }
  return `${lines.join('\n')}\n`
}
