// Real votes with known answers (shared/data/assembly; its SOURCES.md says who obtained the answers and how):
// elections by single transferable vote stage by stage, pairwise methods, budgets, committees.

import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readProfile } from '../formats/read-profile.ts'
import { boxOfRankings } from './ballot-box.ts'
import { decimalText } from './decimal.ts'
import { rowsOf } from './duels.ts'
import { equalShares } from './equal-shares.ts'
import type { Lot } from './lot.ts'
import { meekStv } from './meek-stv.ts'
import { phragmen } from './phragmen.ts'
import type { ApprovalProfile, Profile, RankedProfile } from './profile.ts'
import { rankedPairs } from './ranked-pairs.ts'
import { schulze } from './schulze.ts'
import { scottishStv } from './scottish-stv.ts'
import type { StvResult } from './stv.ts'

function findData(folder: string, from = import.meta.dirname): string | undefined {
  const path = join(from, '../shared/data', folder)
  if (existsSync(path)) return path
  return dirname(from) === from ? undefined : findData(folder, dirname(from))
}
const data = findData('assembly')
if (!data) console.warn('shared/data/assembly is absent: no count was compared with known answers')

const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest())
const lot: Lot = { seed: new Uint8Array(), sha256 }

function profileIn<K extends Profile['kind']>(
  path: string,
  kind: K,
): Extract<Profile, { kind: K }> {
  const read = readProfile(readFileSync(join(data ?? '', path)), { name: path, kind })
  if (!read.ok) throw new Error(`${path}: ${JSON.stringify(read.refusal)}`)
  if (read.value.kind !== kind) throw new Error(`${path} holds other ballots`)
  return read.value as Extract<Profile, { kind: K }>
}
const jsonIn = <T>(path: string): T =>
  JSON.parse(data ? readFileSync(join(data, path), 'utf8') : '{}') as T
const filesIn = (folder: string, ending: string) =>
  data ? readdirSync(join(data, folder)).filter((file) => file.endsWith(ending)) : ['none']

function valueOf<T>(result: { ok: true; value: T } | { ok: false; refusal: { kind: string } }): T {
  if (!result.ok) throw new Error(result.refusal.kind)
  return result.value
}

const counted = (counter: typeof scottishStv, profile: RankedProfile): StvResult =>
  valueOf(counter(profile, { seats: profile.seats ?? 1, lot }))
const byLetters = (a = '', b = '') => (a < b ? -1 : Number(a > b))
const numbersOf = (options: readonly number[]) => options.map((option) => option + 1)

interface Answer {
  readonly elected: readonly number[]
  readonly actions: readonly (readonly [string, readonly number[]])[]
  readonly final_quota?: string
}
interface Ward {
  readonly seats: number
  readonly quota: string
  readonly candidates: readonly string[]
  readonly scottish: Answer
  readonly meek_prf: Answer
}

const defeated = ({ actions }: Answer) =>
  actions.filter(([what]) => what === 'defeat').flatMap(([, who]) => who)

/** The rows of a stored log that say how the votes stand at the end of a stage. */
function stagesOf(path: string, columns: number) {
  const [head = [], ...rows] = readFileSync(join(data ?? '', path), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'))
  const votesAt = head.flatMap((name, at) => (/^\d+\.vote$/.test(name) ? [at] : []))
  return rows.map((row) => ({
    what: row[1] ?? '',
    numbers: row.slice(2, columns),
    votes: votesAt.map((at) => row[at]),
    states: votesAt.map((at) => row[at - 1]),
  }))
}

describe.skipIf(!data)('known answers of single transferable votes', () => {
  const wards = jsonIn<Record<string, Ward>>('stv/scotland/expected.json')

  it.each(Object.entries(wards))('Scottish and Meek: %s', (file, ward) => {
    const profile = profileIn(`stv/scotland/${file}`, 'ranked')
    expect(profile.options.map(({ name }) => name)).toEqual(ward.candidates)
    expect(profile.seats).toBe(ward.seats)
    const scottish = counted(scottishStv, profile)
    expect(decimalText(scottish.quota, 5)).toBe(ward.quota)
    expect(numbersOf(scottish.winners)).toEqual(ward.scottish.elected)
    expect(numbersOf(scottish.excluded)).toEqual(defeated(ward.scottish))
    const meek = counted(meekStv, profile)
    expect(numbersOf(meek.winners)).toEqual(ward.meek_prf.elected)
    expect(numbersOf(meek.excluded)).toEqual(defeated(ward.meek_prf))
    expect(decimalText(meek.quota, 9)).toBe(ward.meek_prf.final_quota)
  })

  it('breaks the one real tie by the stage before', () => {
    const profile = profileIn('stv/scotland/renfrewshire_2017_ward3.blt', 'ranked')
    expect(counted(scottishStv, profile).ties).toMatchObject([
      { what: 'surplus', among: [7, 5], chosen: [7], by: 'earlier-stage' },
    ])
  })

  const logs = ['glasgow-2007', 'ties', 'meek'].flatMap((part) =>
    filesIn(`stv/${part}`, '.scottish.tsv').map((file) => join(part, file)),
  )
  it.each(logs)('Scottish, every stage to five places: %s', (log) => {
    const profile = profileIn(`stv/${log.replace('.scottish.tsv', '.blt')}`, 'ranked')
    const { stages, winners, ties } = counted(scottishStv, profile)
    const rows = stagesOf(`stv/${log}`, 4)
    const kept = rows.filter(({ what }) => what === 'begin' || what === 'transfer')
    // Where a lot decides it is another lot there, so only what comes before can be the same.
    const drawn = ties.find(({ by }) => by === 'lot')?.stage ?? stages.length + 1
    const ours = stages.slice(0, drawn - 1)
    expect(ours.map(({ votes }) => votes.map((each) => decimalText(each, 5)))).toEqual(
      kept.slice(0, drawn - 1).map(({ votes }) => votes),
    )
    expect(
      ours.map(({ quota, nonTransferable }) => [
        decimalText(quota, 5),
        decimalText(nonTransferable, 5),
      ]),
    ).toEqual(kept.slice(0, drawn - 1).map(({ numbers }) => numbers))
    const elected = rows.at(-1)?.states.flatMap((state, option) => (state === 'E' ? [option] : []))
    expect(winners.toSorted((a, b) => a - b)).toEqual(elected)
  })

  it.each(filesIn('stv/meek', '.meek-prf.tsv'))('Meek, every round to nine places: %s', (log) => {
    const profile = profileIn(`stv/meek/${log.replace('.meek-prf.tsv', '.blt')}`, 'ranked')
    const { stages, winners, ties } = counted(meekStv, profile)
    const rows = stagesOf(`stv/meek/${log}`, 6)
    const drawn = ties.find(({ by }) => by === 'lot')?.stage ?? stages.length + 1
    const ours = stages.slice(0, drawn - 1)
    const kept = rows.filter(
      ({ what }, at) =>
        what === 'begin' || (rows[at - 1]?.what !== what && /elect|defeat/.test(what)),
    )
    expect(ours.map(({ votes }) => votes.map((each) => decimalText(each, 9)))).toEqual(
      kept.slice(0, ours.length).map(({ votes }) => votes),
    )
    const elected = rows.at(-1)?.states.flatMap((state, option) => (state === 'E' ? [option] : []))
    // Voting matters, issue 12: the third seat is a lot between three.
    if (log.startsWith('SC-Vm-12')) expect(ties[0]?.among).toEqual([2, 3, 4])
    else expect(winners.toSorted((a, b) => a - b)).toEqual(elected)
  })
})

interface Example {
  readonly name: string
  /** What a ballot leaves out is ranked last. */
  readonly implicit: boolean
  readonly candidates: readonly string[]
  readonly ballots: readonly (readonly [number, readonly (readonly string[])[]])[]
  readonly winners?: Readonly<Record<string, readonly string[]>>
  readonly ranking?: Readonly<Record<string, readonly (readonly string[])[]>>
  readonly strongest_paths?: Readonly<
    Record<string, Readonly<Record<string, Record<string, number>>>>
  >
}

function exampleProfile({ candidates, ballots, name }: Example): RankedProfile {
  const numbered = ballots.map(([weight, ranking]) => {
    const ranks = ranking.map((rank) => rank.map((name) => candidates.indexOf(name)))
    return [ranks, weight] as const
  })
  const options = candidates.map((name) => ({ id: name, name }))
  return { kind: 'ranked', title: name, options, withdrawn: [], ballots: boxOfRankings(numbered) }
}
const namesOf = ({ options }: RankedProfile, ranking: readonly (readonly number[])[]) =>
  ranking.map((rank) => rank.map((option) => options[option]?.name))
const inOrder = (ranking: readonly (readonly (string | undefined)[])[] | undefined) =>
  ranking?.map((rank) => rank.toSorted(byLetters))

describe.skipIf(!data)('known answers of pairwise methods', () => {
  const examples = (file: string): readonly Example[] => (data ? jsonIn(`condorcet/${file}`) : [])

  it('Schulze: every example of the paper and of its tests', () => {
    for (const example of examples('schulze-examples.json')) {
      const profile = exampleProfile(example)
      const { ranking, strengths } = valueOf(schulze(profile, { seats: 1, lot }))
      const named = inOrder(namesOf(profile, ranking))
      const [winners] = Object.values(example.winners ?? {})
      if (winners) expect(named?.[0], example.name).toEqual(winners.toSorted(byLetters))
      const [stored] = Object.values(example.ranking ?? {})
      if (stored) expect(named, example.name).toEqual(inOrder(stored))
      const paths = example.strongest_paths?.['Schulze Winning'] ?? {}
      for (const [from, row] of Object.entries(paths))
        for (const [to, strength] of Object.entries(row)) {
          const [a, b] = [example.candidates.indexOf(from), example.candidates.indexOf(to)]
          expect(rowsOf(strengths)[a]?.[b], `${example.name}: ${from} to ${to}`).toBe(strength)
        }
    }
  })

  it('ranked pairs by margins: every example', () => {
    for (const example of examples('ranked-pairs-examples.json')) {
      // One example does not compare what a ballot leaves out; we always rank it last.
      if (!example.implicit) continue
      const profile = exampleProfile(example)
      const { ranking } = valueOf(rankedPairs(profile, { seats: 1, lot }))
      const named = inOrder(namesOf(profile, ranking))
      const stored =
        example.ranking?.['Ranked Pairs Margin'] ?? example.ranking?.['Ranked Pairs Winning']
      if (stored) expect(named, example.name).toEqual(inOrder(stored))
      const [winners] = Object.values(example.winners ?? {})
      if (winners) expect(named?.[0], example.name).toEqual(winners.toSorted(byLetters))
    }
  })

  it.each([
    ['debian-leader-2006.tally.txt', 421, 'Anthony Towns'],
    ['debian-leader-2020.tally.txt', 339, 'Jonathan Carter'],
  ])('%s elects whom Debian declared', (file, voters, winner) => {
    const answers =
      jsonIn<Record<string, { unranked_below_ranked: { schulze: string } }>>(
        'condorcet/expected.json',
      )
    const profile = profileIn(`condorcet/${file}`, 'ranked')
    expect(profile.ballots.total).toBe(voters)
    const { ranking } = valueOf(schulze(profile, { seats: 1, lot }))
    expect(namesOf(profile, ranking)[0]).toEqual([winner])
    const stored = answers[file]?.unranked_below_ranked.schulze
      .split(' > ')
      .map((rank) => rank.split(' = '))
    expect(inOrder(namesOf(profile, ranking))).toEqual(inOrder(stored))
  })

  it.each(['00002-00000001.soi', '00005-00000002.toi', 'tideman-A77.hil'])('%s', (file) => {
    interface Stored {
      readonly voters: number
      readonly pairwise: readonly (readonly number[])[]
      readonly schulze: readonly (string | readonly number[])[]
      readonly condorcet_winner: string | number
    }
    const stored = jsonIn<Record<string, Stored>>('condorcet/expected.json')[file]
    const profile = profileIn(`condorcet/${file}`, 'ranked')
    const { ranking, duels, condorcetWinner, smith } = valueOf(schulze(profile, { seats: 1, lot }))
    expect(profile.ballots.total).toBe(stored?.voters)
    expect(rowsOf(duels)).toEqual(stored?.pairwise)
    const said = (option = -1) =>
      typeof stored?.condorcet_winner === 'number' ? option + 1 : profile.options[option]?.name
    expect(said(condorcetWinner)).toBe(stored?.condorcet_winner)
    expect(smith).toEqual([condorcetWinner])
    expect(ranking.map((rank) => rank.map(said))).toEqual(
      stored?.schulze.map((rank) => [rank].flat()),
    )
    expect(valueOf(rankedPairs(profile, { seats: 1, lot })).winners).toEqual([condorcetWinner])
  })
})

interface Budgeted {
  readonly mes_cost?: readonly string[]
  readonly mes_cardinality?: readonly string[]
  readonly mes_cost_add1?: {
    readonly selected: readonly string[]
    cost: number
    increments: number
  }
  readonly official_selected?: readonly string[]
}

describe.skipIf(!data)('known answers of Equal Shares', () => {
  const answers = jsonIn<Record<string, Budgeted>>('budget/expected.json')
  const bought = (profile: ApprovalProfile, policy: object) => {
    const all = { utility: 'cost', completion: 'none', lot, ...policy } as const
    const result = valueOf(equalShares(profile, all))
    const selected = result.bought.map((option) => profile.options[option]?.id).sort(byLetters)
    return { ...result, selected }
  }

  it.each(Object.entries(answers))('%s', (file, stored) => {
    const profile = profileIn(`budget/${file}`, 'approval')
    if (stored.mes_cost) {
      expect(bought(profile, {}).selected).toEqual(stored.mes_cost.toSorted(byLetters))
      expect(bought(profile, { utility: 'cardinality' }).selected).toEqual(
        stored.mes_cardinality?.toSorted(byLetters),
      )
      const { selected, cost, steps, stopped, budget } = bought(profile, { completion: 'add1' })
      expect(selected).toEqual(stored.mes_cost_add1?.selected.toSorted(byLetters))
      expect(Number(cost) / budget.scale).toBe(stored.mes_cost_add1?.cost)
      // The other program counts the step that would overspend as well.
      expect(steps + (stopped === 'next-overspends' ? 1 : 0)).toBe(stored.mes_cost_add1?.increments)
    }
  })

  it('Wieliczka 2023: the declared result, and what other completions would have done', () => {
    const profile = profileIn('budget/poland_wieliczka_2023.pb', 'approval')
    const declared = bought(profile, { completion: 'add1' })
    const stored = answers['poland_wieliczka_2023.pb']?.official_selected
    expect(declared.selected).toEqual(stored?.toSorted(byLetters))
    expect(declared.cost).toBe(995_079n)
    const exhaustive = bought(profile, { completion: 'exhaustive' })
    expect([exhaustive.selected.length, exhaustive.cost]).toEqual([31, 984_579n])
    const none = bought(profile, {})
    expect([none.selected.length, none.cost]).toEqual([21, 450_548n])
    const cardinality = bought(profile, { utility: 'cardinality' })
    expect([cardinality.selected.length, cardinality.cost]).toEqual([21, 350_027n])
  })
})

describe.skipIf(!data)('known answers of committees', () => {
  /** All committees that a rule may choose, over all ways of breaking its ties. */
  function committees(file: string, rule: string): readonly string[] {
    const text = readFileSync(join(data ?? '', 'committees', file), 'utf8')
    const found = new RegExp(`rule_id: ${rule}\n  result: (.*)\n  resolute: false`).exec(text)
    const lists = JSON.parse(found?.[1] ?? '[]') as readonly (readonly number[])[]
    return lists.map((committee) => committee.toSorted((a, b) => a - b).join(' '))
  }

  it.each(filesIn('committees', '.abc.yaml'))('Phragmén: %s', (file) => {
    const profile = profileIn(`committees/${file}`, 'approval')
    const chosen = new Set<string>()
    for (let seed = 0; seed < 40; seed++) {
      const drawn = { seats: profile.seats ?? 1, lot: { sha256, seed: Uint8Array.of(seed) } }
      const { winners } = valueOf(phragmen(profile, drawn))
      chosen.add(winners.toSorted((a, b) => a - b).join(' '))
    }
    const possible = committees(file, 'seqphragmen')
    expect(possible).toEqual(expect.arrayContaining([...chosen]))
    if (possible.length < 5) expect(chosen.size).toBe(possible.length)
  })
})
