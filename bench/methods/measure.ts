// Counts and opinion maps at the size of a town, and the usual library for ranked votes beside ours on
// the same ballots. Prints one JSON object.
//
//   node measure.ts BALLOTS PEOPLE ROUNDS PB

import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import {
  createBallotBox,
  equalShares,
  type RankedProfile,
  type Ranking,
  schulze,
  scottishStv,
} from '../../methods/src/counting/index.ts'
import { readPabulib } from '../../methods/src/formats/index.ts'
import { opinionOf, type VoteTable } from '../../methods/src/opinion/index.ts'
import { peerRanking } from './votes.mjs'

const [ballotCount = 0, people = 0, rounds = 1] = process.argv.slice(2, 5).map(Number)
const budgetFile = process.argv[5] ?? ''

const lot = {
  seed: new Uint8Array(),
  sha256: (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest()),
}

/** xorshift: the same ballots in every run. */
function chanceOf(seed: number): () => number {
  let state = seed
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

/** Some options are liked more than others; at most `ranks` are ranked. */
function ballotsOf(count: number, options: number, ranks: number): Ranking[] {
  const chance = chanceOf(12_345)
  return Array.from({ length: count }, () => {
    const order = [...Array(options).keys()]
    for (let last = options - 1; last > 0; last--) {
      const other = Math.floor(chance() * chance() * (last + 1))
      ;[order[last], order[other]] = [order[other] as number, order[last] as number]
    }
    return order.slice(0, 1 + Math.floor(chance() * ranks)).map((option) => [option])
  })
}

const optionsFor = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: String(at + 1), name: `Option ${at + 1}` }))

function profileOf(ballots: readonly Ranking[], options: number): RankedProfile {
  const box = createBallotBox()
  for (const ballot of ballots) box.addRanking(ballot)
  const profile = {
    kind: 'ranked',
    title: '',
    options: optionsFor(options),
    withdrawn: [],
  } as const
  return { ...profile, ballots: box.ballots() }
}

function cpuMs(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}

const series: Record<string, number[]> = {}
const note = (what: string, value: number) => (series[what] ??= []).push(value)

function rankedRound(ballots: readonly Ranking[]): void {
  let winner = -1
  const ours = cpuMs(() => {
    const result = schulze(profileOf(ballots, 8), { seats: 1, lot })
    if (result.ok) winner = result.value.winners[0] ?? -1
  })
  note('Schulze, ms', ours)
  const names = optionsFor(8).map(({ name }) => name)
  const theirBallots = ballots.map((ballot) => ({
    ranking: ballot.map((rank) => rank.map((option) => names[option] ?? '')),
    weight: 1,
  }))
  let found: readonly (readonly string[])[] = []
  const theirs = cpuMs(() => {
    found = peerRanking(names, theirBallots)
  })
  note('votes 3.0.0: Schulze, ms', theirs)
  note('Schulze, times faster a voter', theirs / ours)
  if (found[0]?.[0] !== names[winner]) throw new Error('the two do not elect the same')
  note('Scottish STV, ms', stvMs(ballots, 8))
}

const stvMs = (ballots: readonly Ranking[], options: number): number =>
  cpuMs(() => void scottishStv(profileOf(ballots, options), { seats: 4, lot }))

function opinionRound(answered: number, what: string): void {
  const statements = 500
  const chance = chanceOf(99)
  const votes = new Int8Array(people * statements).fill(2)
  for (let person = 0; person < people; person++) {
    const camp = Math.floor(chance() * 3)
    for (let statement = 0; statement < statements; statement++) {
      if (chance() >= answered) continue
      const likes = 0.5 + 0.35 * Math.sin(statement * (camp + 1))
      votes[person * statements + statement] = chance() < 0.2 ? 0 : chance() < likes ? 1 : -1
    }
  }
  const ids = (count: number) => Array.from({ length: count }, (_, at) => String(at))
  const none = ids(statements).map(() => false)
  const table: VoteTable = {
    participants: ids(people),
    statements: ids(statements),
    votes,
    isHidden: none,
    isMeta: none,
  }
  let groups = 0
  note(
    what,
    cpuMs(() => {
      const opinion = opinionOf(table)
      if (opinion.ok) groups = opinion.value.groups.length
    }),
  )
  if (groups !== 3) throw new Error(`three camps became ${groups} groups`)
}

function budgetRound(): void {
  const read = readPabulib(readFileSync(budgetFile, 'utf8'))
  if (!read.ok || read.value.kind !== 'approval') throw new Error('no budget vote')
  const profile = read.value
  let bought = 0
  const spent = cpuMs(() => {
    const result = equalShares(profile, { utility: 'cost', completion: 'add1', lot })
    if (result.ok) bought = result.value.bought.length
  })
  note('Equal Shares on Wieliczka, ms', spent)
  if (bought !== 30) throw new Error(`thirty projects became ${bought}`)
}

for (let round = 0; round < rounds; round++) {
  rankedRound(ballotsOf(ballotCount, 8, 5))
  opinionRound(0.2, 'opinion map, ms')
  opinionRound(1, 'opinion map, all answer all, ms')
  if (existsSync(budgetFile)) budgetRound()
}
// Last, because ten million lists of one stay in the way of whatever comes after.
note(
  'Scottish STV, 20 options, nearly all ballots different, ms',
  stvMs(ballotsOf(ballotCount, 20, 20), 20),
)
process.stdout.write(JSON.stringify({ ballots: ballotCount, people, series }))
