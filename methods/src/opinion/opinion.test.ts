// Opinion maps in small: the same for everybody, whoever voted first and whatever people are called; and
// calm about tables that hold next to nothing.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPolis } from '../formats/polis.ts'
import { covarianceOf } from './covariance.ts'
import { jacobi, leadingVectors } from './eigen.ts'
import { groupPoints, silhouetteOf } from './groups.ts'
import { opinionMap } from './map.ts'
import { type Opinion, opinionOf } from './opinion.ts'
import { countByBits, countByPerson } from './pair-counts.ts'
import { nextStatement } from './routing.ts'
import { proportionTest, twoProportionTest } from './statistics.ts'
import { inOrder, placedOf, UNSEEN, type Vote, voteTable, type VoteTable } from './votes.ts'

const votesOf = (people: number, statements: number): fc.Arbitrary<Vote[]> =>
  fc.array(
    fc.record({
      participant: fc.integer({ min: 0, max: people - 1 }).map(String),
      statement: fc.integer({ min: 0, max: statements - 1 }).map(String),
      vote: fc.constantFrom(1, 0, -1),
    }),
    { minLength: 1, maxLength: people * statements },
  )

/** One vote a person and statement: a later one would replace it. */
const table: fc.Arbitrary<Vote[]> = votesOf(40, 12).map((votes) => [
  ...new Map(votes.map((each) => [`${each.participant} ${each.statement}`, each])).values(),
])

function opinionIn(votes: VoteTable): Opinion {
  const opinion = opinionOf(votes)
  if (!opinion.ok) throw new Error(opinion.refusal.kind)
  return opinion.value
}

describe('covariance', () => {
  it('equals what filling the gaps with means gives', () => {
    fc.assert(
      fc.property(table, (votes) => {
        const made = voteTable(votes, [{ id: '3', hidden: true, meta: false }])
        const size = made.statements.length
        const rows = made.participants.map((_, row) =>
          made.statements.map((_, column) => {
            const vote = made.votes[row * size + column] ?? UNSEEN
            return made.isHidden[column] ? 0 : vote === UNSEEN ? undefined : -vote
          }),
        )
        const means = made.statements.map((_, column) => {
          const seen = rows.flatMap((row) => row[column] ?? [])
          return seen.reduce((sum, vote) => sum + vote, 0) / seen.length
        })
        const { cells, centre } = covarianceOf(made)
        means.forEach((mean, column) => expect(centre[column]).toBeCloseTo(mean, 12))
        for (let a = 0; a < size; a++)
          for (let b = 0; b < size; b++) {
            const sum = rows.reduce((sum, row) => {
              const away = (column: number) =>
                (row[column] ?? means[column] ?? 0) - (means[column] ?? 0)
              return sum + away(a) * away(b)
            }, 0)
            expect(cells[a * size + b]).toBeCloseTo(sum, 9)
          }
      }),
      { numRuns: 40 },
    )
  })
})

describe('counting pairs', () => {
  it('gives the same person by person and as bits', () => {
    const many = votesOf(100, 6).map((votes) =>
      voteTable(votes, [{ id: '2', hidden: true, meta: false }]),
    )
    fc.assert(
      fc.property(many, (table) => {
        expect(countByBits(table, () => {})).toEqual(countByPerson(table, () => {}))
      }),
      { numRuns: 40 },
    )
  })

  it('as bits beyond what fits into a byte', () => {
    const votes: Vote[] = []
    for (let person = 0; person < 2_500; person++)
      for (const [at, statement] of ['1', '2', '3'].entries())
        votes.push({ participant: `${person}`, statement, vote: ((person + at) % 3) - 1 })
    const table = voteTable(votes, [])
    expect(countByBits(table, () => {})).toEqual(countByPerson(table, () => {}))
    const all = voteTable(
      votes.map((each) => ({ ...each, vote: 1 })),
      [],
    )
    expect(countByBits(all, () => {}).products[1]).toBe(2_500)
  })
})

describe('eigenvectors', () => {
  it('of a block are those of Jacobi, and fulfil their equation', () => {
    const square = fc.integer({ min: 1, max: 20 }).chain((size) =>
      fc.array(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: size, maxLength: size }), {
        minLength: size,
        maxLength: size,
      }),
    )
    fc.assert(
      fc.property(square, (rows) => {
        const size = rows.length
        const cells = new Float64Array(size * size)
        for (let a = 0; a < size; a++)
          for (let b = 0; b < size; b++)
            for (const row of rows) cells[a * size + b]! += (row[a] ?? 0) * (row[b] ?? 0)
        const value = (vector: ArrayLike<number>) => {
          const image = Array.from({ length: size }, (_, a) => {
            let sum = 0
            for (let b = 0; b < size; b++) sum += (cells[a * size + b] ?? 0) * (vector[b] ?? 0)
            return sum
          })
          return image.reduce((sum, each, a) => sum + each * (vector[a] ?? 0), 0)
        }
        const matrix = Array.from({ length: size }, (_, a) => [
          ...cells.subarray(a * size, (a + 1) * size),
        ])
        const all = jacobi(matrix).map(value)
        const [first, second] = leadingVectors(cells, size, 2)
        expect(value(first ?? [])).toBeCloseTo(all[0] ?? 0, 6)
        if (size > 1) expect(value(second ?? [])).toBeCloseTo(all[1] ?? 0, 6)
      }),
      { numRuns: 60 },
    )
  })
})

describe('the map', () => {
  it('is the same in whatever order votes arrive', () => {
    const both = table.chain((votes) =>
      fc.record({
        votes: fc.constant(votes),
        moved: fc.shuffledSubarray(votes, { minLength: votes.length }),
      }),
    )
    fc.assert(
      fc.property(both, ({ votes, moved }) => {
        expect(opinionIn(voteTable(moved, []))).toEqual(opinionIn(voteTable(votes, [])))
      }),
      { numRuns: 30 },
    )
  })

  it('does not ask what people are called', () => {
    const both = table.chain((votes) => {
      const people = inOrder(new Set(votes.map(({ participant }) => participant)))
      return fc.shuffledSubarray(people, { minLength: people.length }).map((others) => ({
        votes,
        names: new Map(people.map((each, at) => [each, others[at] ?? ''])),
      }))
    })
    fc.assert(
      fc.property(both, ({ votes, names }) => {
        const first = voteTable(votes, [])
        const second = voteTable(
          votes.map((each) => ({ ...each, participant: names.get(each.participant) ?? '' })),
          [],
        )
        // Fewer than fifteen with enough answers are filled up by number: leave that case out.
        fc.pre(placedOf(first).length > 15 || first.participants.length <= 15)
        const [a, b] = [opinionIn(first), opinionIn(second)]
        const named = (opinion: Opinion, votes: VoteTable, rename: (name: string) => string) =>
          opinion.groups.map(({ members }) =>
            inOrder(members.map((row) => rename(votes.participants[row] ?? ''))),
          )
        const sizes = (opinion: Opinion) => opinion.groups.map(({ members }) => members.length)
        expect(sizes(b)).toEqual(sizes(a))
        expect(b.silhouette).toBe(a.silhouette)
        expect(named(b, second, (name) => name)).toEqual(
          named(a, first, (name) => names.get(name) ?? ''),
        )
      }),
      { numRuns: 30 },
    )
  })

  it('tells two camps apart and what each stands for', () => {
    const votes: Vote[] = []
    for (let person = 0; person < 40; person++)
      for (let statement = 0; statement < 8; statement++) {
        const camp = person % 2 === 0 ? 1 : -1
        const vote = statement === 7 ? 1 : statement < 4 ? camp : -camp
        votes.push({ participant: `p${person}`, statement: `${statement}`, vote })
      }
    const opinion = opinionIn(voteTable(votes, []))
    expect(opinion.groups.map(({ members }) => members.length)).toEqual([20, 20])
    expect(opinion.warnings).toEqual([])
    expect(opinion.consensus.agree.map(({ statement }) => statement)).toEqual(['7'])
    const best = Math.max(...opinion.groupInformedConsensus)
    expect(opinion.groupInformedConsensus.indexOf(best)).toBe(7)
    for (const shown of opinion.representative) expect(shown.length).toBeGreaterThan(1)
  })

  it('is calm about little', () => {
    const one = (vote: number): Vote => ({ participant: 'a', statement: '1', vote })
    const alone = opinionIn(voteTable([one(1)], []))
    expect(alone).toMatchObject({ silhouette: 0, warnings: ['few-people', 'no-groups'] })
    expect(alone.groups).toEqual([{ id: 0, members: [0] }])
    const same = opinionIn(
      voteTable(
        ['a', 'b', 'c'].map((participant) => ({ ...one(1), participant })),
        [],
      ),
    )
    expect(same.groups.length).toBe(1)
    expect(opinionOf(voteTable([], []))).toMatchObject({ refusal: { kind: 'opinion-no-votes' } })
    const hidden = voteTable([one(1)], [{ id: '1', hidden: true, meta: false }])
    expect([...opinionMap(hidden).components[0]]).toEqual([0])
    expect(opinionIn(hidden).representative).toEqual([[]])
  })
})

describe('what is asked next', () => {
  const made = voteTable(
    ['1', '2', '3'].map((statement) => ({ participant: 'a', statement, vote: 0 })).slice(0, 3),
    [{ id: '2', hidden: true, meta: false }],
  )
  const ask = (row: number | undefined, chance: number) =>
    nextStatement(made, { row, priorities: [1, 9, 3], chance })

  it('is drawn by priority among the open and shown', () => {
    expect([0, 0.24, 0.26, 0.999].map((chance) => ask(undefined, chance))).toEqual([
      '1',
      '1',
      '3',
      '3',
    ])
  })

  it('is nothing when all is answered', () => {
    expect(ask(0, 0.5)).toBeUndefined()
  })
})

describe('groups', () => {
  it('are numbered by size and warned about when small', () => {
    const xs = Float64Array.from({ length: 30 }, (_, at) => (at < 28 ? (at % 7) / 50 : 9))
    const found = groupPoints({ xs, ys: new Float64Array(30) }, 2)
    expect(found?.sizes).toEqual([28, 2])
    expect(found?.groups[29]).toBe(1)
  })

  it('a silhouette is 1 far apart, 0 for who is alone', () => {
    const ys = new Float64Array(4)
    expect(silhouetteOf({ xs: Float64Array.of(0, 0, 9, 9), ys }, [0, 0, 1, 1], 2)).toBe(1)
    expect(silhouetteOf({ xs: Float64Array.of(0, 0, 0, 9), ys }, [0, 0, 0, 1], 2)).toBe(0.75)
  })
})

describe('tests of proportions', () => {
  it('have the pseudo-counts of Polis', () => {
    expect(proportionTest(6, 6)).toBeCloseTo(2.6457513110645907, 14)
    expect(proportionTest(0, 0)).toBe(1)
    expect(twoProportionTest([0, 0], [0, 0])).toBe(0)
    expect(twoProportionTest([6, 0], [6, 6])).toBeGreaterThan(2)
  })
})

describe('exports of Polis', () => {
  it('the newest vote of a person counts, whatever the order of rows', () => {
    const rows =
      'participant,statement,vote,modified_ms\n1,5,1,900\n1,5,-1,100\n2,10,0,1\n2,9,1,1\n'
    const comments = 'statement,moderated,is_meta\n9,-1,False\n10,1,True\n'
    const table = readPolis(rows, comments)
    expect(table).toMatchObject({
      value: {
        statements: ['5', '9', '10'],
        isHidden: [false, true, true],
        isMeta: [false, false, true],
      },
    })
    if (table.ok) expect([...table.value.votes]).toEqual([1, 2, 2, 2, 1, 0])
  })

  it('refuse with a line', () => {
    expect(readPolis('participant,statement,vote\n1,2,3\n', undefined)).toMatchObject({
      refusal: { kind: 'format-ballot', line: 2, given: '3' },
    })
    expect(readPolis('who,what\n', undefined)).toMatchObject({
      refusal: { kind: 'format-field-missing' },
    })
    expect(readPolis('', undefined)).toMatchObject({ refusal: { kind: 'format-empty' } })
  })
})
