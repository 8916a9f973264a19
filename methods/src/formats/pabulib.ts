// `.pb` of Pabulib (pabulib.org/format): META, PROJECTS and VOTES, each a table with semicolons.
// Approvals become a budget vote, points a score, orders a ranking. Amounts may have decimals.

import { ok, type Result } from '@folkmoot/kernel/base'
import { createBallotBox, marksOfRanking } from '../counting/ballot-box.ts'
import { readDecimal } from '../counting/decimal.ts'
import {
  type ApprovalProfile,
  type Budget,
  marksOf,
  type Option,
  OPTIONS_MAX,
  POINTS_MAX,
  type RankedProfile,
  type ScoreProfile,
} from '../counting/profile.ts'
import { parseRow } from './csv.ts'
import { type Line, linesOf, refuseFormat, shortly, wholeNumber } from './lines.ts'
import type { FormatRefusal } from './refusals.ts'

type BudgetProfile = ApprovalProfile | ScoreProfile | RankedProfile

interface Row {
  readonly line: number
  readonly fields: ReadonlyMap<string, string>
}

interface Sections {
  readonly meta: Map<string, string>
  readonly projects: Row[]
  readonly votes: Row[]
}

export function readPabulib(text: string): Result<BudgetProfile, FormatRefusal> {
  const sections = sectionsOf(text)
  const { meta, projects, votes } = sections
  if (meta.size === 0) return refuseFormat({ kind: 'format-field-missing', field: 'META' })
  if (projects.length === 0)
    return refuseFormat({ kind: 'format-field-missing', field: 'PROJECTS' })
  if (projects.length > OPTIONS_MAX)
    return refuseFormat({ kind: 'format-large', line: projects.at(-1)?.line ?? 1 })
  const lost = partLost(sections)
  if (lost) return refuseFormat(lost)
  const options = optionsOf(projects)
  if (!options.ok) return options
  const budget = budgetOf(sections)
  if (!budget.ok) return budget
  const ballots = ballotsOf(votes, options.value, meta.get('vote_type') ?? 'approval')
  if (!ballots.ok) return ballots
  const shared = { title: meta.get('description') ?? '', options: options.value, ...ballots.value }
  switch (meta.get('vote_type')) {
    case 'ordinal':
      return ok({ kind: 'ranked', ...shared, withdrawn: [] })
    case 'cumulative':
    case 'scoring':
      return ok({ kind: 'score', ...shared })
    case undefined:
    default:
      return ok({ kind: 'approval', ...shared, budget: budget.value })
  }
}

function sectionsOf(text: string): Sections {
  const sections: Sections = { meta: new Map(), projects: [], votes: [] }
  let section = ''
  let columns: readonly string[] | undefined
  for (const line of linesOf(text)) {
    if (/^(META|PROJECTS|VOTES);*$/i.test(line.text)) {
      section = line.text.replace(/;+$/, '').toUpperCase()
      columns = undefined
      continue
    }
    const fields = fieldsOf(line)
    if (section === 'META') sections.meta.set(fields[0] ?? '', fields[1] ?? '')
    else if (!columns) columns = fields
    else addRow(sections, section, { line, fields, columns })
  }
  return sections
}

function addRow(
  { projects, votes }: Sections,
  section: string,
  { line, fields, columns }: { line: Line; fields: readonly string[]; columns: readonly string[] },
): void {
  const named = new Map(
    columns.flatMap((column, at) =>
      at < fields.length ? [[column, fields[at] as string] as const] : [],
    ),
  )
  const row = { line: line.number, fields: named }
  if (section === 'PROJECTS') projects.push(row)
  else if (section === 'VOTES') votes.push(row)
}

/** Fewer than the file says, or a vote cut off in its line: somebody's say is missing. */
function partLost({ meta, projects, votes }: Sections): FormatRefusal | undefined {
  const counts = [
    ['num_projects', projects.length],
    ['num_votes', votes.length],
  ] as const
  for (const [field, found] of counts) {
    const said = wholeNumber(meta.get(field) ?? '', Number.MAX_SAFE_INTEGER) ?? 0
    if (found < said) return { kind: 'format-part-lost', field, said, found }
  }
  const cut = votes.find(({ fields }) => !fields.has('vote'))
  return cut && { kind: 'format-fields', line: cut.line }
}

/** A quotation mark that stays open is a letter like any other: titles have such. */
function fieldsOf({ text }: Line): string[] {
  const row = parseRow(text, ';', { at: 0, line: 1 })
  const fields = row && !row.strayQuote ? row.fields : text.split(';')
  return fields.map((field) => field.trim())
}

function optionsOf(projects: readonly Row[]): Result<Option[], FormatRefusal> {
  const options: Option[] = []
  const seen = new Set<string>()
  for (const { line, fields } of projects) {
    const id = fields.get('project_id') ?? ''
    if (id === '') return refuseFormat({ kind: 'format-field-missing', field: 'project_id' })
    if (seen.has(id)) return refuseFormat({ kind: 'format-option-twice', line, given: shortly(id) })
    seen.add(id)
    options.push({ id, name: fields.get('name') || id })
  }
  return ok(options)
}

/** All amounts in the smallest unit that any of them uses. */
function budgetOf({ meta, projects }: Sections): Result<Budget, FormatRefusal> {
  const limit = readDecimal((meta.get('budget') ?? '').replace(',', '.'))
  if (!limit) return refuseFormat({ kind: 'format-field-missing', field: 'budget' })
  const costs: { units: bigint; places: number }[] = []
  for (const { line, fields } of projects) {
    const given = fields.get('cost') ?? ''
    const cost = readDecimal(given.replace(',', '.'))
    if (!cost) return refuseFormat({ kind: 'format-number', line, given: shortly(given) })
    costs.push(cost)
  }
  const places = Math.max(limit.places, ...costs.map((cost) => cost.places))
  const scaled = ({ units, places: own }: { units: bigint; places: number }): bigint =>
    units * 10n ** BigInt(places - own)
  return ok({ costs: costs.map(scaled), limit: scaled(limit), scale: 10 ** places })
}

function ballotsOf(
  votes: readonly Row[],
  options: readonly Option[],
  type: string,
): Result<Pick<ApprovalProfile, 'ballots'>, FormatRefusal> {
  const numbers = new Map(options.map(({ id }, option) => [id, option]))
  const box = createBallotBox()
  for (const { line, fields } of votes) {
    const chosen: number[] = []
    for (const id of listOf(fields.get('vote'))) {
      const option = numbers.get(id)
      const given = shortly(id)
      if (option === undefined) return refuseFormat({ kind: 'format-option-unknown', line, given })
      if (chosen.includes(option)) return refuseFormat({ kind: 'format-option-twice', line, given })
      chosen.push(option)
    }
    const points = listOf(fields.get('points')).map((each) => wholeNumber(each, POINTS_MAX))
    const marks = marksFor(type, chosen, points)
    if (!marks) {
      const given = shortly(fields.get('points') ?? '')
      return refuseFormat({ kind: 'format-number', line, given })
    }
    box.add(marks)
  }
  return ok({ ballots: box.ballots() })
}

const listOf = (text = ''): string[] =>
  text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')

function marksFor(
  type: string,
  chosen: readonly number[],
  points: readonly (number | undefined)[],
): number[] | undefined {
  if (type === 'ordinal') return marksOfRanking(chosen.map((option) => [option]))
  if (type !== 'cumulative' && type !== 'scoring') return chosen.toSorted((a, b) => a - b)
  const pairs = chosen.map((option, at) => [option, points[at] ?? -1] as const)
  if (pairs.some(([, points]) => points < 0)) return undefined
  return pairs.toSorted(([a], [b]) => a - b).flat()
}

export function writePabulib(
  { options, ballots, title }: ApprovalProfile,
  { costs, limit, scale }: Budget,
): string {
  const amount = (units: bigint): string => {
    const [whole, rest] = [units / BigInt(scale), units % BigInt(scale)]
    const places = String(scale).length - 1
    return rest === 0n ? String(whole) : `${whole}.${String(rest).padStart(places, '0')}`
  }
  const cell = (text: string): string =>
    /[;"\n]/.test(text) ? `"${text.replaceAll('"', '""').replace(/\s+/g, ' ')}"` : text
  const lines = ['META', 'key;value', `description;${cell(title)}`]
  lines.push(`num_projects;${options.length}`, `num_votes;${ballots.total}`)
  lines.push(`budget;${amount(limit)}`, 'vote_type;approval')
  lines.push('PROJECTS', 'project_id;cost;name')
  options.forEach(({ id, name }, option) =>
    lines.push(`${cell(id)};${amount(costs[option] as bigint)};${cell(name)}`),
  )
  lines.push('VOTES', 'voter_id;vote')
  let voter = 0
  for (let ballot = 0; ballot < ballots.count; ballot++) {
    const ids = [...marksOf(ballots, ballot)].map((option) => options[option]?.id).join(',')
    for (let copy = 0; copy < (ballots.weights[ballot] as number); copy++)
      lines.push(`${++voter};${cell(ids)}`)
  }
  return `${lines.join('\n')}\n`
}
