// Ballots in a table, a person a row. Columns may be options (with ranks, crosses or points in the
// cells) or places (`1st`, `choice 2`, with options in the cells), or one column `vote` with a list.
// What the cells mean follows from the method; columns of names, times or weights are known by name.

import { ok, type Result } from '@folkmoot/kernel/base'
import { createBallotBox, marksOfRanking } from '../counting/ballot-box.ts'
import {
  BALLOTS_MAX,
  type Option,
  OPTIONS_MAX,
  POINTS_MAX,
  type Profile,
  type Ranking,
} from '../counting/profile.ts'
import { type CsvRow, parseCsv } from './csv.ts'
import { plainLines, refuseFormat, shortly, weightOf, wholeNumber } from './lines.ts'
import { ranksToRanking } from './ranks.ts'
import type { FormatRefusal } from './refusals.ts'

export type BallotKind = Profile['kind']

const ASIDE =
  /^(voter|voter[ _-]?id|id|ballot|ballot[ _-]?id|name|participant|member|time|timestamp|date|e-?mail)$/i
const WEIGHT = /^(weight|count|ballots|votes|times)$/i
const PLACE =
  /^(?:(?:rank|choice|preference|place)[ _-]?)?(\d{1,4})(?:st|nd|rd|th)?(?:[ _-](?:rank|choice|preference|place))?$/i
const LIST = /^(vote|votes|approved|approves|approvals|ballot|ranking|choices)$/i
const YES = /^(1|x|✓|✔|y|yes|true|for|agree|да|так|sí|si|是|赞成)$/i
const NO = /^(0|n|no|false|against|disagree|нет|ні|否|反对)$/i
const ABSTAIN =
  /^(-|abstain|abstention|pass|воздержался|воздержалась|утримався|утрималась|abstención|弃权)?$/i

interface Table {
  readonly rows: readonly CsvRow[]
  readonly weightAt: number
  /** Columns that hold votes. */
  readonly columns: readonly { readonly name: string; readonly at: number }[]
}

export function readCsvBallots(text: string, kind: BallotKind): Result<Profile, FormatRefusal> {
  const table = tableOf(text)
  if (!table.ok) return table
  switch (kind) {
    case 'yes-no':
      return yesNoFrom(table.value)
    case 'ranked':
      return rankedFrom(table.value)
    case 'approval':
      return approvalFrom(table.value)
    case 'score':
      return scoreFrom(table.value)
  }
}

function tableOf(text: string): Result<Table, FormatRefusal> {
  const plain = plainLines(text)
  const head = plain.slice(0, plain.indexOf('\n') + 1 || plain.length)
  const delimiter = [',', ';', '\t'].reduce((best, each) =>
    head.split(each).length > head.split(best).length ? each : best,
  )
  const rows = parseCsv(plain, { delimiter, rowsMax: BALLOTS_MAX + 1 })
  if (!rows.ok) {
    const line = rows.refusal.kind === 'import-quote-open' ? rows.refusal.line : BALLOTS_MAX + 1
    const kind = rows.refusal.kind === 'import-quote-open' ? 'format-quote-open' : 'format-large'
    return refuseFormat({ kind, line })
  }
  const [first, ...rest] = rows.value
  if (!first) return refuseFormat({ kind: 'format-empty' })
  const names = first.fields.map((field) => field.trim())
  const uneven = rest.find(({ fields, strayQuote }) => strayQuote || fields.length !== names.length)
  if (uneven) return refuseFormat({ kind: 'format-fields', line: uneven.line })
  const columns = names.map((name, at) => ({ name, at })).filter(({ name }) => !ASIDE.test(name))
  const weightAt =
    columns.length > 1 ? (columns.find(({ name }) => WEIGHT.test(name))?.at ?? -1) : -1
  const voting = columns.filter(({ at, name }) => at !== weightAt && name !== '')
  if (voting.length === 0) return refuseFormat({ kind: 'format-head', line: first.line })
  if (voting.length > OPTIONS_MAX) return refuseFormat({ kind: 'format-large', line: first.line })
  return ok({ rows: rest, weightAt, columns: voting })
}

const cellOf = (row: CsvRow, { at }: { readonly at: number }): string =>
  (row.fields[at] ?? '').trim()

function weightIn({ weightAt }: Table, row: CsvRow): Result<number, FormatRefusal> {
  if (weightAt < 0) return ok(1)
  const given = cellOf(row, { at: weightAt })
  const weight = weightOf(given)
  if (weight === undefined)
    return refuseFormat({ kind: 'format-number', line: row.line, given: shortly(given) })
  return ok(weight)
}

/** In a table an option is known by its name: numbers would follow the order of arrival. */
const optionsNamed = (names: Iterable<string>): Option[] =>
  [...names].map((name) => ({ id: name, name }))

/** Every row's marks into one box. */
function boxOf(
  table: Table,
  marksOf: (row: CsvRow) => Result<readonly number[], FormatRefusal>,
): Result<ReturnType<ReturnType<typeof createBallotBox>['ballots']>, FormatRefusal> {
  const box = createBallotBox()
  for (const row of table.rows) {
    const weight = weightIn(table, row)
    if (!weight.ok) return weight
    const marks = marksOf(row)
    if (!marks.ok) return marks
    box.add(marks.value, weight.value)
  }
  return ok(box.ballots())
}

function yesNoFrom(table: Table): Result<Profile, FormatRefusal> {
  const counts = { yes: 0, no: 0, abstain: 0 }
  const column = table.columns.find(({ name }) => LIST.test(name)) ?? table.columns[0]
  for (const row of table.rows) {
    const weight = weightIn(table, row)
    if (!weight.ok) return weight
    const given = column ? cellOf(row, column) : ''
    const said = YES.test(given)
      ? 'yes'
      : NO.test(given)
        ? 'no'
        : ABSTAIN.test(given)
          ? 'abstain'
          : ''
    if (said === '')
      return refuseFormat({ kind: 'format-ballot', line: row.line, given: shortly(given) })
    counts[said] += weight.value
  }
  return ok({ kind: 'yes-no', title: column?.name ?? '', ...counts })
}

function rankedFrom(table: Table): Result<Profile, FormatRefusal> {
  const places = table.columns.map(({ name }) => PLACE.exec(name))
  const listed = listColumn(table)
  const byPlace = places.every((place) => place !== null)
  if (!byPlace && !listed) return rankedByOption(table)
  const sorted = table.columns.toSorted(
    (a, b) => Number(PLACE.exec(a.name)?.[1]) - Number(PLACE.exec(b.name)?.[1]),
  )
  const namesIn = (row: CsvRow): string[] =>
    listed ? listIn(cellOf(row, listed), '>') : sorted.map((column) => cellOf(row, column))
  const numbers = namesSorted(table.rows.flatMap((row) => namesIn(row)))
  if (numbers.size > OPTIONS_MAX) return refuseFormat({ kind: 'format-large', line: 1 })
  const ballots = boxOf(table, (row) => {
    const ranking: number[][] = []
    for (const name of namesIn(row).filter((each) => each !== '')) {
      const option = numbers.get(name) as number
      if (ranking.some(([each]) => each === option))
        return refuseFormat({ kind: 'format-option-twice', line: row.line, given: shortly(name) })
      ranking.push([option])
    }
    return ok(marksOfRanking(ranking))
  })
  if (!ballots.ok) return ballots
  const options = optionsNamed(numbers.keys())
  return ok({ kind: 'ranked', title: '', options, withdrawn: [], ballots: ballots.value })
}

function rankedByOption(table: Table): Result<Profile, FormatRefusal> {
  const ballots = boxOf(table, (row) => {
    const ranks: (number | undefined)[] = []
    for (const column of table.columns) {
      const given = cellOf(row, column)
      const rank = given === '' || given === '-' ? undefined : wholeNumber(given, OPTIONS_MAX)
      if (rank === undefined && given !== '' && given !== '-')
        return refuseFormat({ kind: 'format-number', line: row.line, given: shortly(given) })
      ranks.push(rank)
    }
    const ranking: Ranking = ranksToRanking(ranks)
    return ok(marksOfRanking(ranking))
  })
  if (!ballots.ok) return ballots
  const options = optionsNamed(table.columns.map(({ name }) => name))
  return ok({ kind: 'ranked', title: '', options, withdrawn: [], ballots: ballots.value })
}

const listColumn = ({ columns }: Table): Table['columns'][number] | undefined =>
  columns.length === 1 ? columns.find(({ name }) => LIST.test(name)) : undefined

const listIn = (cell: string, also: string): string[] =>
  cell
    .split(cell.includes(also) ? also : /[;,|]/)
    .map((each) => each.trim())
    .filter((each) => each !== '')

/** Numbers by the order of the letters, so that they do not depend on who voted first. */
function namesSorted(names: Iterable<string>): Map<string, number> {
  const different = [...new Set(names)].filter((name) => name !== '').sort()
  return new Map(different.map((name, option) => [name, option]))
}

function approvalFrom(table: Table): Result<Profile, FormatRefusal> {
  const listed = listColumn(table)
  return listed ? listedApprovals(table, listed) : crossed(table)
}

function listedApprovals(
  table: Table,
  column: Table['columns'][number],
): Result<Profile, FormatRefusal> {
  const namesIn = (row: CsvRow): string[] => listIn(cellOf(row, column), ';')
  const numbers = namesSorted(table.rows.flatMap(namesIn))
  if (numbers.size > OPTIONS_MAX) return refuseFormat({ kind: 'format-large', line: 1 })
  const ballots = boxOf(table, (row) => {
    const chosen = namesIn(row).map((name) => numbers.get(name) as number)
    return ok([...new Set(chosen)].sort((a, b) => a - b))
  })
  if (!ballots.ok) return ballots
  const options = optionsNamed(numbers.keys())
  return ok({ kind: 'approval', title: '', options, ballots: ballots.value })
}

function crossed(table: Table): Result<Profile, FormatRefusal> {
  const ballots = boxOf(table, (row) => crossesIn(table, row))
  if (!ballots.ok) return ballots
  // Two columns of one name stay two options: the count refuses them by that name.
  const options = optionsNamed(table.columns.map(({ name }) => name))
  return ok({ kind: 'approval', title: '', options, ballots: ballots.value })
}

function crossesIn({ columns }: Table, row: CsvRow): Result<number[], FormatRefusal> {
  const chosen: number[] = []
  for (const [option, column] of columns.entries()) {
    const given = cellOf(row, column)
    if (YES.test(given)) chosen.push(option)
    else if (!NO.test(given) && !ABSTAIN.test(given))
      return refuseFormat({ kind: 'format-ballot', line: row.line, given: shortly(given) })
  }
  return ok(chosen)
}

function scoreFrom(table: Table): Result<Profile, FormatRefusal> {
  const ballots = boxOf(table, (row) => {
    const marks: number[] = []
    for (const [option, column] of table.columns.entries()) {
      const given = cellOf(row, column)
      if (given === '') continue
      const points = wholeNumber(given, POINTS_MAX)
      if (points === undefined)
        return refuseFormat({ kind: 'format-number', line: row.line, given: shortly(given) })
      marks.push(option, points)
    }
    return ok(marks)
  })
  if (!ballots.ok) return ballots
  const options = optionsNamed(table.columns.map(({ name }) => name))
  return ok({ kind: 'score', title: '', options, ballots: ballots.value })
}
