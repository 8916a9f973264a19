// `.abc.yaml` of abcvoting: the few keys that hold an election. The lists are read as they are
// written there, in brackets; this is no reader of YAML.

import { ok, type Result } from '@folkmoot/kernel/base'
import { createBallotBox } from '../counting/ballot-box.ts'
import type { ApprovalProfile } from '../counting/profile.ts'
import { marksOf } from '../counting/profile.ts'
import { linesOf, numbered, optionCountOf, refuseFormat, shortly } from './lines.ts'
import type { FormatRefusal } from './refusals.ts'

interface Keys {
  readonly values: Map<string, { text: string; line: number }>
}

export function readAbcYaml(text: string): Result<ApprovalProfile, FormatRefusal> {
  const { values } = keysOf(text)
  const profile = values.get('profile')
  if (!profile) return refuseFormat({ kind: 'format-field-missing', field: 'profile' })
  const options = optionCountOf(values.get('num_cand')?.text ?? '')
  if (!options) return refuseFormat({ kind: 'format-field-missing', field: 'num_cand' })
  const seats = optionCountOf(values.get('committeesize')?.text ?? '')
  const ballots = readApprovals(profile, options)
  if (!ballots.ok) return ballots
  const title = (values.get('description')?.text ?? '').replace(/^["']|["']$/g, '')
  const names = Array.from({ length: options }, (_, option) => String(option))
  const read = {
    kind: 'approval',
    title,
    options: numbered(names),
    ballots: ballots.value,
  } as const
  return ok(seats ? { ...read, seats } : read)
}

/** A key begins a line; what it holds goes on over lines that begin with a space. */
function keysOf(text: string): Keys {
  const values: Keys['values'] = new Map()
  let last: { text: string; line: number } | undefined
  for (const line of linesOf(text)) {
    const found = /^([a-z_]+):\s*(.*)$/.exec(line.text)
    if (found && !values.has(found[1] as string)) {
      last = { text: (found[2] as string).trim(), line: line.number }
      values.set(found[1] as string, last)
    } else if (last && /^[[\]\d{},\s]+$/.test(line.text)) last.text += ` ${line.text}`
    else last = undefined
  }
  return { values }
}

function readApprovals(
  { text, line }: { text: string; line: number },
  options: number,
): Result<ApprovalProfile['ballots'], FormatRefusal> {
  const plain = text.replace(/\s+/g, '').replaceAll('{', '[').replaceAll('}', ']')
  if (!/^\[(\[[\d,]*\],?)*\]$/.test(plain))
    return refuseFormat({ kind: 'format-ballot', line, given: shortly(text) })
  const box = createBallotBox()
  for (const [, list = ''] of plain.slice(1, -1).matchAll(/\[([\d,]*)\]/g)) {
    const approved = new Set<number>()
    for (const number of list.split(',').filter((each) => each !== '')) {
      const option = optionCountOf(number)
      if (option === undefined || option >= options)
        return refuseFormat({ kind: 'format-option-unknown', line, given: shortly(number) })
      if (approved.has(option))
        return refuseFormat({ kind: 'format-option-twice', line, given: number })
      approved.add(option)
    }
    box.add([...approved].sort((a, b) => a - b))
  }
  return ok(box.ballots())
}

export function writeAbcYaml({ options, ballots, seats, title }: ApprovalProfile): string {
  const lists: string[] = []
  for (let ballot = 0; ballot < ballots.count; ballot++)
    for (let copy = 0; copy < (ballots.weights[ballot] as number); copy++)
      lists.push(`[${marksOf(ballots, ballot).join(', ')}]`)
  return [
    `description: ${JSON.stringify(title)}`,
    `profile: [${lists.join(', ')}]`,
    `num_cand: ${options.length}`,
    `committeesize: ${seats ?? 1}`,
    '',
  ].join('\n')
}
