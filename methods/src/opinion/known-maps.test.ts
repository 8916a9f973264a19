// Conversations on Polis with what its server computed (shared/data/assembly/polis; SOURCES.md there).

import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPolis } from '../formats/polis.ts'
import { groupPoints } from './groups.ts'
import { type Opinion, type OpinionGroup, opinionOf } from './opinion.ts'
import { placedOf, type VoteTable } from './votes.ts'

function findData(folder: string, from = import.meta.dirname): string | undefined {
  const path = join(from, '../shared/data', folder)
  if (existsSync(path)) return path
  return dirname(from) === from ? undefined : findData(folder, dirname(from))
}
const data = findData('assembly/polis')
if (!data)
  console.warn('shared/data/assembly/polis is absent: no opinion map was compared with Polis')

function tableIn(folder: string, votes: string): VoteTable {
  const read = (file: string) => readFileSync(join(data ?? '', folder, file), 'utf8')
  const table = readPolis(read(votes), read('comments.csv'))
  if (!table.ok) throw new Error(JSON.stringify(table.refusal))
  return table.value
}
function opinionIn(table: VoteTable, given?: readonly OpinionGroup[]): Opinion {
  const opinion = opinionOf(table, given ? { given } : {})
  if (!opinion.ok) throw new Error(opinion.refusal.kind)
  return opinion.value
}

interface Counted {
  readonly A: number
  readonly D: number
  readonly S: number
}
interface Clusters {
  readonly id: readonly number[]
  readonly members: readonly (readonly number[])[]
  readonly x: readonly number[]
  readonly y: readonly number[]
}
type Told = Readonly<Record<string, number | string | boolean>>
interface Server {
  readonly pca: {
    readonly center: readonly number[]
    readonly comps: readonly (readonly number[])[]
    readonly 'comment-extremity': readonly number[]
  }
  readonly 'group-clusters': readonly { id: number; members: readonly number[] }[]
  readonly 'base-clusters': Clusters
  readonly 'group-votes': Record<string, { 'n-members': number; votes: Record<string, Counted> }>
  readonly repness: Record<string, readonly Told[]>
  readonly consensus: { readonly agree: readonly Told[]; readonly disagree: readonly Told[] }
  readonly 'group-aware-consensus': Record<string, number>
  readonly 'comment-priorities': Record<string, number>
  readonly tids: readonly number[]
  readonly 'in-conv': readonly number[]
}

/** Of the server's names ours are the same words joined. */
const joined = (told: Told) =>
  Object.fromEntries(
    Object.entries(told).map(([name, value]) => [
      name === 'tid'
        ? 'statement'
        : name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
      name === 'tid' ? String(value) : value,
    ]),
  )

function expectNear(ours: readonly object[], theirs: readonly Told[]): void {
  expect(ours.length).toBe(theirs.length)
  ours.forEach((each, at) => {
    const stored = joined(theirs[at] as Told)
    expect(Object.keys(each).sort()).toEqual(Object.keys(stored).sort())
    for (const [name, value] of Object.entries(each))
      // The server keeps this one as a single-precision number.
      if (name === 'repnessTest') expect(value).toBeCloseTo(stored[name] as number, 6)
      else if (typeof value === 'number')
        expect(value, name).toBeCloseTo(stored[name] as number, 12)
      else expect(value).toEqual(stored[name])
  })
}

const fixtures = ['below-100-ptpts', '25ptpt-3gp-no-strict-with-meta', 'above-100-ptpts']
const silhouettes = [0.298, 0.4445, 0.3844]

describe.skipIf(!data)('what the Polis server computed', () => {
  const all = fixtures.map((name, at) => [name, at] as const)
  it.each(all)('%s', (name, at) => {
    const table = tableIn(`fixtures/${name}`, 'votes.csv')
    const server = JSON.parse(
      readFileSync(join(data ?? '', 'fixtures', name, 'math-pca2.json'), 'utf8'),
    ) as Server
    const base = server['base-clusters']
    const given = server['group-clusters'].map(({ id, members }) => ({
      id,
      members: members
        .flatMap((cluster) => base.members[base.id.indexOf(cluster)] ?? [])
        .map((participant) => table.participants.indexOf(String(participant))),
    }))
    const opinion = opinionIn(table, given)

    const column = (tid: number | string) => table.statements.indexOf(String(tid))
    const { map } = opinion
    server.tids.forEach((tid, place) => {
      expect(map.centre[column(tid)]).toBeCloseTo(server.pca.center[place] as number, 10)
    })
    server.pca.comps.forEach((component, which) => {
      const ours = map.components[which as 0 | 1]
      const sign = Math.sign(
        component.reduce(
          (sum, value, place) => sum + value * (ours[column(server.tids[place] ?? 0)] ?? 0),
          0,
        ),
      )
      component.forEach((value, place) => {
        const loading = ours[column(server.tids[place] ?? 0)] ?? 0
        expect(Math.abs(sign * value - loading)).toBeLessThan(1e-9)
      })
    })
    server.pca['comment-extremity'].forEach((value, place) =>
      expect(map.extremity[column(server.tids[place] ?? 0)]).toBeCloseTo(value, 9),
    )

    given.forEach(({ id, members }, group) => {
      const stored = server['group-votes'][id]
      expect(members.length).toBe(stored?.['n-members'])
      for (const [tid, counts] of Object.entries(stored?.votes ?? {}))
        expect(opinion.groupVotes[group]?.[column(tid)]).toEqual(counts)
      expectNear(opinion.representative[group] ?? [], server.repness[id] ?? [])
    })
    expectNear(opinion.consensus.agree, server.consensus.agree)
    expectNear(opinion.consensus.disagree, server.consensus.disagree)
    for (const [tid, value] of Object.entries(server['group-aware-consensus']))
      expect(opinion.groupInformedConsensus[column(tid)]).toBeCloseTo(value, 12)
    for (const [tid, value] of Object.entries(server['comment-priorities']))
      expect(opinion.priorities[column(tid)]).toBeCloseTo(value, 9)

    // Who is placed: the same rule, but the server keeps whoever it once placed.
    const placed = placedOf(table).map((row) => Number(table.participants[row]))
    expect(server['in-conv']).toEqual(expect.arrayContaining(placed))
    // Our own groups are as well apart as the server's.
    const own = opinionIn(table)
    expect(own.silhouette).toBeGreaterThanOrEqual((silhouettes[at] ?? 1) - 0.02)
  })
})

/** How far two ways of grouping the same people agree, corrected for chance (Hubert and Arabie). */
function adjustedRand(a: readonly number[], b: readonly number[]): number {
  const pairs = (n: number) => (n * (n - 1)) / 2
  const tally = (labels: readonly (number | string)[]) => {
    const counts = new Map<number | string, number>()
    for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
    return [...counts.values()].reduce((sum, count) => sum + pairs(count), 0)
  }
  const both = tally(a.map((label, at) => `${label} ${b[at]}`))
  const [x, y, all] = [tally(a), tally(b), pairs(a.length)]
  const expected = (x * y) / all
  return (both - expected) / ((x + y) / 2 - expected)
}

describe.skipIf(!data)('open conversations: groups much like those of Polis', () => {
  const floors = data
    ? (JSON.parse(readFileSync(join(data, 'expected.json'), 'utf8')) as {
        opendata: Record<
          string,
          { groups: number; adjusted_rand_at_least: number; k_found: number }
        >
      })
    : { opendata: { none: { groups: 2, adjusted_rand_at_least: 0, k_found: 2 } } }

  it.each(Object.entries(floors.opendata))('%s', (name, floor) => {
    const table = tableIn(`opendata/${name}`, 'participants-votes.csv')
    const [head = '', ...lines] = readFileSync(
      join(data ?? '', 'opendata', name, 'participants-votes.csv'),
      'utf8',
    ).split('\n')
    const at = head.split(',').indexOf('group-id')
    const stored = new Map(lines.map((line) => [line.split(',')[0], line.split(',')[at] ?? '']))
    const opinion = opinionIn(table)
    expect(opinion.groups.length).toBe(floor.k_found)
    const rows = placedOf(table)
    const { xs, ys } = opinion.map
    const points = {
      xs: Float64Array.from(rows, (row) => xs[row] ?? 0),
      ys: Float64Array.from(rows, (row) => ys[row] ?? 0),
    }
    const found = groupPoints(points, floor.groups)
    const pairs = rows.flatMap((row, place) => {
      const theirs = stored.get(table.participants[row]) ?? ''
      return theirs === '' ? [] : [[found?.groups[place] ?? 0, Number(theirs)] as const]
    })
    const agreement = adjustedRand(
      pairs.map(([ours]) => ours),
      pairs.map(([, theirs]) => theirs),
    )
    expect(agreement).toBeGreaterThanOrEqual(floor.adjusted_rand_at_least)
  })
})
