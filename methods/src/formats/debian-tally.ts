// The tally sheets of Debian's votes: `Option 1--->: Name` in a drawing, then `V: 3-12 …` with the
// rank that a voter gave to each option in its column, `-` for none.

import { ok, type Result } from '@folkmoot/kernel/base'
import { createBallotBox } from '../counting/ballot-box.ts'
import type { RankedProfile } from '../counting/profile.ts'
import { linesOf, numbered, refuseFormat, shortly } from './lines.ts'
import { ranksToRanking } from './ranks.ts'
import type { FormatRefusal } from './refusals.ts'

export const isDebianTally = (text: string): boolean => /^V:\s+[-\dA-Z]+\s+/m.test(text)

export function readDebianTally(text: string): Result<RankedProfile, FormatRefusal> {
  const names: string[] = []
  const box = createBallotBox()
  for (const { text: line, number } of linesOf(text)) {
    const [, name] = /Option\s+[\dA-Z]+-*>?:\s*(.+)$/.exec(line) ?? []
    if (name) names.push(name.trim())
    const [, ranks] = /^V:\s+(\S+)/.exec(line) ?? []
    if (ranks === undefined) continue
    if (ranks.length !== names.length || !/^[-\dA-Z]+$/.test(ranks))
      return refuseFormat({ kind: 'format-ballot', line: number, given: shortly(ranks) })
    // Ranks above nine are letters there.
    const numbers = [...ranks].map((rank) => (rank === '-' ? undefined : Number.parseInt(rank, 36)))
    box.addRanking(ranksToRanking(numbers))
  }
  if (names.length === 0) return refuseFormat({ kind: 'format-field-missing', field: 'Option' })
  const ballots = box.ballots()
  return ok({ kind: 'ranked', title: '', options: numbered(names), withdrawn: [], ballots })
}
