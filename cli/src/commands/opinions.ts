// `folkmoot opinion`: the map of a conversation from the files that Polis exports, so that what a group is
// said to think can be repeated by whoever is in it.

import { ok, type Refusal, refuse, type Result } from '@folkmoot/kernel/base'
import { readComments, readPolis, textOf } from '@folkmoot/methods/formats'
import {
  type Opinion,
  type OpinionGroup,
  opinionOf,
  sharedByAllGroups,
  type OpinionRefusal,
  type VoteCounts,
  type VoteTable,
} from '@folkmoot/methods/opinion'
import type { Call, Run } from '../command.ts'
import { readGiven } from '../files.ts'
import { shown } from '../terminal.ts'
import { loadMethodWords, type MethodWords } from '../words/methods/index.ts'

const MEGABYTES_MAX = 512

export const opinion: Run = async (call) => {
  const { flags, terminal } = call
  const votes = await textIn(call.given['FILE'] ?? '')
  if (!votes.ok) return votes
  const comments = await textIn(flags.text('comments'))
  if (!comments.ok) return comments
  const table = readPolis(votes.value ?? '', comments.value)
  if (!table.ok) return table
  const groups = await groupsFrom(flags.text('groups'), table.value)
  if (!groups.ok) return groups
  const found = await withProgress(call, table.value, groups.value)
  if (!found.ok) return found
  if (flags.is('json')) terminal.json(jsonOf(table.value, found.value))
  else await say(call, { table: table.value, opinion: found.value, comments: comments.value })
  return ok()
}

async function textIn(path: string | undefined): Promise<Result<string | undefined, Refusal>> {
  if (path === undefined) return ok(undefined)
  const bytes = await readGiven(path, MEGABYTES_MAX)
  return bytes.ok ? textOf(bytes.value) : bytes
}

async function withProgress(
  call: Call,
  table: VoteTable,
  given: readonly OpinionGroup[] | undefined,
): Promise<Result<Opinion, OpinionRefusal>> {
  const { mapped } = await loadMethodWords(call.language)
  const progress = call.terminal.progress(mapped.working)
  try {
    return opinionOf(table, { step: progress.step, ...(given ? { given } : {}) })
  } finally {
    progress.end()
  }
}

/** Somebody else's groups: ours again, a list, or what a Polis server keeps. */
async function groupsFrom(
  path: string | undefined,
  table: VoteTable,
): Promise<Result<OpinionGroup[] | undefined, Refusal>> {
  const text = await textIn(path)
  if (!text.ok) return text
  if (text.value === undefined) return ok(undefined)
  const named = namedGroups(parsed(text.value))
  if (!named) return refuse<OpinionRefusal>({ kind: 'opinion-groups-unreadable' })
  const rows = new Map(table.participants.map((participant, row) => [participant, row]))
  const unknown = named.flatMap(({ members }) => members).find((member) => !rows.has(member))
  if (unknown !== undefined)
    return refuse<OpinionRefusal>({ kind: 'opinion-member-unknown', given: unknown.slice(0, 40) })
  const rowOf = (member: string): number => rows.get(member) as number
  return ok(named.map(({ id, members }) => ({ id, members: members.map(rowOf) })))
}

/** JSON.parse throws on what a person may well have given. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

interface NamedGroup {
  readonly id: number
  readonly members: readonly string[]
}

type Fields = Readonly<Record<string, unknown>>
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function namedGroups(value: unknown): NamedGroup[] | undefined {
  if (Array.isArray(value) && value.every(Array.isArray))
    return listed(value.map((members, id) => ({ id, members })))
  if (Array.isArray(value)) return listed(value)
  if (!isFields(value)) return undefined
  const { groups, 'group-clusters': clusters, 'base-clusters': base } = value
  if (Array.isArray(groups)) return listed(groups)
  if (Array.isArray(clusters) && isFields(base)) return fromServer(clusters, base)
  const entries = Object.entries(value)
  const byMember = entries.every(([, group]) => !Array.isArray(group))
  return listed(byMember ? gathered(entries) : entries.map(([id, members]) => ({ id, members })))
}

/** From the group of each member to the members of each group. */
function gathered(entries: readonly (readonly [string, unknown])[]): unknown[] {
  const groups = new Map<string, string[]>()
  for (const [member, group] of entries)
    groups.set(String(group), [...(groups.get(String(group)) ?? []), member])
  return [...groups].map(([id, members]) => ({ id, members }))
}

function listed(groups: readonly unknown[]): NamedGroup[] | undefined {
  const read = groups.map((group) => {
    if (!isFields(group) || !Array.isArray(group['members'])) return undefined
    const id = Number(group['id'])
    return Number.isSafeInteger(id) ? { id, members: group['members'].map(String) } : undefined
  })
  return read.every((group) => group !== undefined) && read.length > 0 ? read : undefined
}

/** There a group holds clusters, and a cluster holds people. */
function fromServer(clusters: readonly unknown[], base: Fields): NamedGroup[] | undefined {
  const { id: ids, members } = base
  if (!Array.isArray(ids) || !Array.isArray(members)) return undefined
  const people = new Map(ids.map((id, at) => [String(id), members[at] as unknown]))
  return listed(clusters)?.map(({ id, members }) => ({
    id,
    members: members.flatMap((cluster) => {
      const inside = people.get(cluster)
      return Array.isArray(inside) ? inside.map(String) : []
    }),
  }))
}

function jsonOf({ participants, statements }: VoteTable, opinion: Opinion): object {
  const { map, groups, silhouette, groupVotes, representative, consensus } = opinion
  const byStatement = <T>(values: ArrayLike<T>): Record<string, T> =>
    Object.fromEntries(statements.map((statement, column) => [statement, values[column] as T]))
  const byGroup = <T>(value: (at: number) => T): Record<string, T> =>
    Object.fromEntries(groups.map(({ id }, at) => [id, value(at)]))
  return {
    participants: participants.length,
    statements: statements.length,
    groups: groups.map(({ id, members }) => ({
      id,
      size: members.length,
      members: members.map((row) => participants[row]),
    })),
    silhouette,
    centre: [...map.centre],
    components: map.components.map((component) => [...component]),
    groupVotes: byGroup((at) => ({
      members: groups[at]?.members.length,
      votes: byStatement<VoteCounts>(groupVotes[at] ?? []),
    })),
    representative: byGroup((at) => representative[at]),
    consensus,
    groupInformedConsensus: byStatement(opinion.groupInformedConsensus),
    extremity: byStatement(map.extremity),
    priorities: byStatement(opinion.priorities),
    warnings: opinion.warnings,
  }
}

interface Shown {
  readonly table: VoteTable
  readonly opinion: Opinion
  readonly comments: string | undefined
}

async function say(call: Call, { table, opinion, comments }: Shown): Promise<void> {
  const { terminal, language } = call
  const { mapped: words } = await loadMethodWords(language)
  const texts = new Map<string, string>()
  const read = comments === undefined ? undefined : readComments(comments)
  if (read?.ok) for (const { id, text } of read.value) texts.set(id, text)
  const name = (statement: string): string => {
    const text = shown(texts.get(statement) ?? '')
    return text === '' ? words.statement(statement) : `${statement}. ${text}`
  }
  terminal.out(words.size(table.participants.length, table.statements.length))
  const shared = sharedByAllGroups(table, opinion.groupVotes)
  for (const line of sharedLines(words, shared, name)) terminal.out(line)
  for (const line of commonLines(words, opinion, name)) terminal.out(line)
  for (const line of groupLines(words, opinion, name)) terminal.out(line)
  for (const warning of opinion.warnings) terminal.say(words.warnings[warning])
}

type Naming = (statement: string) => string

/** What all share stands first: a map that begins with what divides would be half the truth. */
const sharedLines = (
  words: MethodWords['mapped'],
  shared: readonly string[],
  name: Naming,
): string[] => [
  '',
  words.shared,
  ...(shared.length > 0 ? shared.map((each) => `  ${name(each)}`) : [`  ${words.nothing}`]),
]

function commonLines(words: MethodWords['mapped'], { consensus }: Opinion, name: Naming): string[] {
  const { agree, disagree } = consensus
  const line =
    (said: (votes: number, seen: number) => string) =>
    ({ statement, nSuccess, nTrials }: (typeof agree)[number]): string =>
      `  ${name(statement)} — ${said(nSuccess, nTrials)}`
  const lines = [...agree.map(line(words.agree)), ...disagree.map(line(words.disagree))]
  return lines.length > 0 ? ['', words.common, ...lines] : []
}

function groupLines(words: MethodWords['mapped'], opinion: Opinion, name: Naming): string[] {
  return opinion.groups.flatMap(({ id, members }, at) => {
    const said = (opinion.representative[at] ?? []).map(
      ({ statement, repfulFor, nSuccess, nTrials }) =>
        `  ${name(statement)} — ${words[repfulFor](nSuccess, nTrials)}`,
    )
    return ['', words.group(id + 1, members.length), ...said]
  })
}
