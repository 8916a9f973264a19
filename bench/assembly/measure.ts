// A vote of so many members, as its result page recounts it: first at the level of the area, where what
// stood at the two frontiers is simply said; then with both projections from the entries, as a device
// does on the first look at a page. Prints one JSON object.
//
//   node measure.ts MEMBERS ROUNDS

import { fromHex, hex, utf8 } from '../../kernel/src/base/index.ts'
import { entryRef, type LogId } from '../../kernel/src/log/index.ts'
import type { Membership } from '../../kernel/src/project/index.ts'
import { createDevice, type HistoryEntry, sha256 } from '../../kernel/src/testing/device.ts'
import { toySpace, toyStanding } from '../../kernel/src/testing/toy-space.ts'
import {
  assemblyArea,
  type AssemblyState,
  type BodyOf,
  type Known,
  knownAt,
  type Policy,
  resultOf,
} from '../../areas/src/assembly/index.ts'

const [members = 0, rounds = 1] = process.argv.slice(2).map(Number)
const assembly = assemblyArea({ sha256, verify: () => true })
const OPTIONS = 12
const ROOT = new Uint8Array(32)
const START = 1_700_000_000_000

/** xorshift: the same ballots in every run. */
function chanceOf(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}

const PLAIN: Policy = {
  name: 'ordinary',
  method: 'yes-no',
  quorum: { over: 1, under: 3 },
  rounds: 0,
  phases: [],
  tie: 'lot',
  propose: 'members',
  endorsements: 0,
  heard: [],
  consents: [],
  blind: false,
  tallies: 'counted',
}
const METHODS: Readonly<Record<string, Partial<Policy>>> = {
  'yes or no': {},
  consent: { method: 'consent', rounds: 2 },
  Schulze: { method: 'schulze' },
  'Scottish STV': { method: 'scottish-stv' },
  'Equal Shares': {
    method: 'equal-shares',
    shares: { utility: 'cost', completion: 'add1', fill: true },
  },
}

type Ballot = Omit<BodyOf<'assembly/ballot-cast'>, 'vote'>

function ballotFor({ method }: Policy, chance: (below: number) => number, at: number): Ballot {
  if (method === 'yes-no') return { answer: (['yes', 'no', 'abstain'] as const)[chance(3)] ?? 'no' }
  if (method === 'consent')
    return at % 50 === 0
      ? { answer: 'no', objection: { reason: `Reason ${at}.`, resolves: 'A smaller step.' } }
      : { answer: 'yes' }
  const numbers = Array.from({ length: OPTIONS }, (_, option) => option + 1)
  const liked = numbers.filter((option) => chance(OPTIONS) < OPTIONS - option / 2)
  if (method === 'equal-shares') return { approves: liked }
  const order = liked.toSorted((a, b) => ((a * 7 + at) % 13) - ((b * 7 + at) % 13))
  return { ranking: order.slice(0, 1 + chance(6)).map((option) => [option]) }
}

const refOf = (text: string): string => entryRef(sha256(utf8(text)))
const logOf = (name: string): LogId => hex(sha256(utf8(name))) as LogId

/** What stood at both frontiers, written into tables as the fold would have. */
function pretend(policy: Policy) {
  const state = createDevice({ areas: [assembly] }).projection.state<AssemblyState>('assembly')
  const people = Array.from({ length: members }, (_, at) => refOf(`member ${at}`))
  const [by = ''] = people
  const [proposal, vote, closing] = ['proposal', 'vote', 'closing'].map(refOf) as [
    string,
    string,
    string,
  ]
  const written = { by, written: START, lamport: 1 }
  const money = policy.method === 'equal-shares'
  const asks = policy.method !== 'yes-no' && policy.method !== 'consent'
  const charter = {
    version: 1,
    text: '',
    policies: [policy],
    attesters: [],
    moderators: [],
    suspensive: [],
  }
  state.charters.put('000001', { charter, decision: vote })
  const text = { id: 'a', text: 'We dig a well.' }
  state.proposals.put(proposal, {
    ...written,
    content: { matter: policy.name, title: 'A well', articles: [text], doers: [] },
  })
  const content: BodyOf<'assembly/opened'> = {
    proposal,
    charter: 1,
    round: 1,
    options: asks
      ? Array.from({ length: OPTIONS }, (_, at) => ({
          id: String(at + 1),
          name: `Option ${at + 1}`,
          ...(money ? { cost: 1_000 + 370 * at } : {}),
          picks: [],
        }))
      : [],
    seats: policy.method === 'scottish-stv' ? 4 : 1,
    ...(money ? { limit: 12_000 } : {}),
    seed: { bytes: new Uint8Array(16), how: 'device' },
    frontier: ROOT,
  }
  const place = { log: logOf('founder'), seq: 3 }
  state.votes.put(vote, { ...written, ...place, content, attesters: [by] })
  state.closings.put(closing, { ...written, log: place.log, seq: 4, vote, frontier: ROOT })
  const chance = chanceOf(4_711)
  for (const [at, id] of people.entries()) {
    const ballot = { vote, ...ballotFor(policy, chance, at) }
    const row = { ...written, by: id, ref: refOf(`ballot ${at}`), content: ballot, casts: 1 }
    state.ballots.put(`${vote}/${id}`, row)
  }
  const among = new Set(people)
  const membership: Membership = {
    isMember: (id) => among.has(id),
    isSteward: (id) => id === by,
    memberName: (id) => id,
    members: () => people,
  }
  const known: Known = { state, membership, root: ROOT, hidden: 0, forked: [] }
  const recount = { at: () => ({ ok: true, value: known }) as const, sha256, now: state }
  return () => resultOf(recount, { log: place.log, seq: 4, ref: closing })
}

interface Draft {
  readonly log: LogId
  readonly kind: string
  readonly content?: unknown
  readonly authority?: object
}

/** Entries of one founder and of so many members, with the pasts that they had. */
function history() {
  const device = createDevice({ areas: [assembly] })
  const founder = logOf('founder')
  const held: HistoryEntry[] = []
  let count = 0
  const ended = new Map<LogId, number>()
  /** Of the founder alone, who has seen nobody yet, what is said about its past is plain. */
  const make = ({ log, kind, content, authority }: Draft, alone: boolean): HistoryEntry => {
    const seq = (ended.get(log) ?? 0) + 1
    ended.set(log, seq)
    const hash = sha256(utf8(`${log} ${seq} ${count++}`))
    const place = { log, seq, hash, ref: entryRef(hash), kind, time: START + count }
    const deps = alone
      ? { changes: [], digest: undefined, lamport: seq }
      : device.causality.depsFor(log)
    const body = authority && { ...place, lamport: deps.lamport, body: authority }
    const truth = { content, trueLamport: deps.lamport, flawed: false, authority: body }
    return { ...place, ...deps, ...truth } as unknown as HistoryEntry
  }
  const put = (drafts: readonly Draft[], alone = false): readonly HistoryEntry[] => {
    const made = drafts.map((draft) => make(draft, alone))
    device.receive(made)
    held.push(...made)
    return made
  }
  const names = Array.from({ length: members - 1 }, (_, at) => `member ${at}`)
  const joins = (name: string, log: LogId) => ({
    name,
    role: 'member',
    device: { log: fromHex(log), sealKey: ROOT },
  })
  const genesis = { ...joins('Ana', founder), role: 'steward', founder: 'Ana', salt: ROOT }
  put([{ log: founder, kind: 'space/genesis', authority: genesis }], true)
  put(
    names.map((name) => ({
      log: founder,
      kind: 'space/admit',
      authority: joins(name, logOf(name)),
    })),
    true,
  )
  const text = { id: 'a', text: 'We dig a well.' }
  const proposed = { matter: 'ordinary', title: 'A well', articles: [text], doers: [] }
  const [proposal] = put([{ log: founder, kind: 'assembly/proposed', content: proposed }])
  const opened = {
    proposal: proposal?.ref,
    charter: 0,
    round: 1,
    options: [],
    seats: 1,
    seed: { bytes: new Uint8Array(16), how: 'device' },
    frontier: ROOT,
  }
  const [vote] = put([{ log: founder, kind: 'assembly/opened', content: opened }])
  const ballot = { vote: vote?.ref, answer: 'yes' }
  put(names.map((name) => ({ log: logOf(name), kind: 'assembly/ballot-cast', content: ballot })))
  const closed = { vote: vote?.ref, frontier: ROOT }
  const [closing] = put([{ log: founder, kind: 'assembly/closed', content: closed }])
  const entries = held.flatMap(({ authority, ref, log, seq, kind, time, content, trueLamport }) =>
    authority
      ? []
      : [{ ref, log, seq, kind, time, body: content ?? null, lamport: trueLamport } as never],
  )
  const authorities = held.flatMap(({ authority }) => (authority ? [authority] : []))
  const deciding = {
    areas: [assembly],
    sha256,
    applyStanding: toyStanding,
    causality: device.causality,
    entries,
    spaceAt: (within: (log: LogId, seq: number) => boolean) =>
      toySpace(authorities.filter(({ log, seq }) => within(log, seq))),
  }
  const at = knownAt(deciding, () => ROOT)
  const now = device.projection.state<AssemblyState>('assembly')
  return () => resultOf({ at, sha256, now }, { ...closing, ref: closing?.ref ?? '' } as never)
}

const series: Record<string, number[]> = {}
const note = (what: string, value: number) => (series[what] ??= []).push(value)

function timed(what: string, work: () => ReturnType<typeof resultOf>): void {
  const before = process.cpuUsage()
  const result = work()
  const { user, system } = process.cpuUsage(before)
  note(what, (user + system) / 1_000)
  if (!result.ok) throw new Error(`${what}: ${result.refusal.kind}`)
  if (result.value.statement.voters < members - 1) throw new Error(`${what}: ballots are missing`)
}

const recounts = Object.entries(METHODS).map(
  ([name, changes]) => [`${name}, ms`, pretend({ ...PLAIN, ...changes })] as const,
)
const first = history()
for (let round = 0; round < rounds; round++) {
  for (const [what, work] of recounts) timed(what, work)
  timed('with both projections, ms', first)
}
process.stdout.write(JSON.stringify({ members, series }))
