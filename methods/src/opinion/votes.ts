// The table that an opinion map is made of: who said what about which statement. Rows and columns
// stand in the order of their ids, so that nothing depends on who came first.

export const AGREE = 1
export const DISAGREE = -1
export const PASS = 0
/** Nobody asked, or no answer. */
export const UNSEEN = 2

export interface VoteTable {
  readonly participants: readonly string[]
  readonly statements: readonly string[]
  /** Row by row: AGREE, DISAGREE, PASS or UNSEEN. */
  readonly votes: Int8Array
  /** Moderated out, or about the participants themselves: it moves nobody on the map. */
  readonly isHidden: readonly boolean[]
  readonly isMeta: readonly boolean[]
}

export interface Vote {
  readonly participant: string
  readonly statement: string
  /** 1 agree, -1 disagree, 0 pass. */
  readonly vote: number
}

export interface Statement {
  readonly id: string
  readonly hidden: boolean
  readonly meta: boolean
}

export const PARTICIPANTS_MAX = 200_000
export const STATEMENTS_MAX = 2_000

/** Of several votes of one person on one statement the last in the list counts. */
export function voteTable(votes: readonly Vote[], about: readonly Statement[]): VoteTable {
  const participants = inOrder(new Set(votes.map(({ participant }) => participant)))
  const statements = inOrder(new Set(votes.map(({ statement }) => statement)))
  const [rows, columns] = [placesOf(participants), placesOf(statements)]
  const table = new Int8Array(participants.length * statements.length).fill(UNSEEN)
  for (const { participant, statement, vote } of votes) {
    const row = rows.get(participant) as number
    table[row * statements.length + (columns.get(statement) as number)] = vote
  }
  const known = new Map(about.map((each) => [each.id, each]))
  const isMeta = statements.map((id) => known.get(id)?.meta ?? false)
  const isHidden = statements.map((id, at) => (known.get(id)?.hidden ?? false) || !!isMeta[at])
  return { participants, statements, votes: table, isHidden, isMeta }
}

const placesOf = (ids: readonly string[]): Map<string, number> =>
  new Map(ids.map((id, at) => [id, at]))

/** Numbers by their size, before everything else by its letters. */
export function inOrder(ids: Iterable<string>): string[] {
  const isNumber = /^\d{1,15}$/
  return [...ids].sort((a, b) => {
    const [x, y] = [isNumber.test(a), isNumber.test(b)]
    if (x && y && Number(a) !== Number(b)) return Number(a) - Number(b)
    if (x !== y) return x ? -1 : 1
    return a < b ? -1 : Number(a > b)
  })
}

/** How many statements each has answered, passes included. */
export function answersOf({ participants, statements, votes }: VoteTable): Int32Array {
  const counts = new Int32Array(participants.length)
  for (let row = 0; row < participants.length; row++)
    for (let at = row * statements.length; at < (row + 1) * statements.length; at++)
      if (votes[at] !== UNSEEN) counts[row] = (counts[row] as number) + 1
  return counts
}

const ANSWERS_MIN = 7
const PEOPLE_MIN = 15

/** Who is placed in groups: seven answers, or all; if that is few people, the busiest others as well. */
export function placedOf(table: VoteTable): number[] {
  const answers = answersOf(table)
  const enough = Math.min(ANSWERS_MIN, table.statements.length)
  const rows = [...answers.keys()]
  const placed = rows.filter((row) => (answers[row] as number) >= enough)
  const others = rows
    .filter((row) => (answers[row] as number) < enough)
    .sort((a, b) => (answers[b] as number) - (answers[a] as number) || a - b)
  return [...placed, ...others.slice(0, Math.max(0, PEOPLE_MIN - placed.length))].sort(
    (a, b) => a - b,
  )
}
