// Files of ballots as they are found, what is written and read again, and what is refused with its line.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxOfApprovals, boxOfRankings, createBallotBox } from '../counting/ballot-box.ts'
import { type Ballots, type RankedProfile, type Ranking, rankingOf } from '../counting/profile.ts'
import { readAbcYaml, writeAbcYaml } from './abc-yaml.ts'
import { readBlt, writeBlt } from './blt.ts'
import { type BallotKind, readCsvBallots } from './csv-ballots.ts'
import { readPabulib, writePabulib } from './pabulib.ts'
import { prefLibType, readPrefLib, writePrefLib } from './preflib.ts'
import { opinionOf } from '../opinion/opinion.ts'
import { readPolis } from './polis.ts'
import { readPool, readQuotas } from './pool.ts'
import { readProfile } from './read-profile.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const rankingsOf = (ballots: Ballots) =>
  [...Array(ballots.count).keys()].map((ballot) => [
    ballots.weights[ballot],
    rankingOf(ballots, ballot),
  ])
const refusalOf = (read: { ok: boolean; refusal?: object }) => read.refusal

describe('.blt', () => {
  const read = (text: string): RankedProfile => {
    const found = readBlt(text)
    if (!found.ok) throw new Error(JSON.stringify(found.refusal))
    return found.value
  }
  const namesIn = (text: string) => read(text).options.map(({ name }) => name)

  it('as its inventors meant it', () => {
    const text =
      '4 2\n-2\n3 1 3 4 0\n1 2=3 1 0\n2 4 - 1 0\n0\n"Ana"\n"Boris"\n"Chen"\n"Dora"\n"Board"\n'
    const profile = read(text)
    expect(profile).toMatchObject({ seats: 2, withdrawn: [1], title: 'Board' })
    expect(rankingsOf(profile.ballots)).toEqual([
      [3, [[0], [2], [3]]],
      [1, [[1, 2], [0]]],
      [2, [[3], [0]]],
    ])
  })

  it.each([
    [
      'names without quotation marks',
      '2 1\n1 1 0\n0\nAna LEE (Ind)\nBo "Bob" LI\nWard 1\n',
      ['Ana LEE (Ind)', 'Bo "Bob" LI'],
    ],
    [
      'doubled quotation marks',
      '2 1\n1 1 0\n0\n"Ana ""Green"""\n"Bo"\nWard\n',
      ['Ana "Green"', 'Bo'],
    ],
    [
      'quotation marks inside',
      '2 1\n1 1 0\n0\n"Ana "Green Party""\n"Bo"\nWard\n',
      ['Ana "Green Party"', 'Bo'],
    ],
    ['all on one line', '2 1\n1 1 0\n0\n"Ana" "Bo" "Ward"\n', ['Ana', 'Bo']],
    ['commas', '2, 1,\n1,1,0,\n1,2,1,0\n0,,\n"Ana",,\nBo,\n', ['Ana', 'Bo']],
    [
      'in comments',
      '2 1\n# ALTERNATIVE NAME 1: Ana\n# ALTERNATIVE NAME 2: Bo\n1 1 0\n0\n',
      ['Ana', 'Bo'],
    ],
    [
      'name and party, both in doubled marks',
      '2 1\n1 1 0\n0\n"""Ana"" ""Green"" "\n"Bo"\n',
      ['"Ana" "Green"', 'Bo'],
    ],
    ['none at all', '2 1\n1 1 0\n0\n', ['1', '2']],
    [
      'options of a program, ballot ids, comments',
      '2 1 # head\n[tie 2 1]\n(7) 1 1 0 # first\n0\n"A"\n"B"\n',
      ['A', 'B'],
    ],
    ['line ends of old machines', '2 1\r\n1 1 0\r\n0\r\n"A"\r\n"B"\r\n', ['A', 'B']],
  ])('%s', (_, text, names) => {
    expect(namesIn(text)).toEqual(names)
    expect(read(text).ballots.total).toBeGreaterThan(0)
  })

  it.each([
    ['', { kind: 'format-empty' }],
    ['hello\n', { kind: 'format-head', line: 1 }],
    ['2 1\n1 1 2\n0\n', { kind: 'format-ballot-open', line: 2 }],
    ['2 1\n1 3 0\n0\n', { kind: 'format-option-unknown', line: 2, given: '3' }],
    ['2 1\n1 1 1 0\n0\n', { kind: 'format-option-twice', line: 2, given: '1' }],
    ['2 1\nx 1 0\n0\n', { kind: 'format-number', line: 2, given: 'x' }],
    ['2 1\n1.5 1 0\n0\n', { kind: 'format-number', line: 2, given: '1.5' }],
    ['2 1\n1 1 0\n', { kind: 'format-ends-early', line: 2 }],
    ['2 1\n-9\n1 1 0\n0\n', { kind: 'format-option-unknown', line: 2, given: '-9' }],
  ])('refuses %j', (text, refusal) => {
    expect(refusalOf(readBlt(text))).toEqual(refusal)
  })
})

describe('PrefLib', () => {
  it('ties in braces', () => {
    const read = readPrefLib(
      '# NUMBER ALTERNATIVES: 3\n# ALTERNATIVE NAME 1: Ana\n2: {1,3},2\n1: 2\n',
    )
    if (!read.ok) throw new Error('must be read')
    expect(rankingsOf(read.value.ballots)).toEqual([
      [2, [[0, 2], [1]]],
      [1, [[1]]],
    ])
    expect(read.value.options.map(({ name }) => name)).toEqual(['Ana', '2', '3'])
    expect(prefLibType(read.value)).toBe('toi')
  })

  it('counts the names where the number is left out', () => {
    expect(readPrefLib('# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 2: B\n1: 2,1\n')).toMatchObject(
      {
        value: { options: [{ name: 'A' }, { name: 'B' }] },
      },
    )
  })

  it.each([
    ['1: 1,2\n', { kind: 'format-head', line: 1 }],
    ['# NUMBER ALTERNATIVES: 2\n1: 1,3\n', { kind: 'format-option-unknown', line: 2, given: '3' }],
    ['# NUMBER ALTERNATIVES: 2\n1: {1,1}\n', { kind: 'format-option-twice', line: 2, given: '1' }],
    ['# NUMBER ALTERNATIVES: 2\n1: {1,2\n', { kind: 'format-ballot', line: 2, given: '1: {1,2' }],
    [
      '# NUMBER ALTERNATIVES: 2\n# NUMBER VOTERS: 9\n3: 1,2\n',
      { kind: 'format-part-lost', field: 'NUMBER VOTERS', said: 9, found: 3 },
    ],
    ['# TITLE: nothing\n', { kind: 'format-field-missing', field: 'NUMBER ALTERNATIVES' }],
  ])('refuses %j', (text, refusal) => {
    expect(refusalOf(readPrefLib(text))).toEqual(refusal)
  })
})

describe('Pabulib', () => {
  const HEAD = 'META\nkey;value\ndescription;"Park; pond"\nbudget;100.5\nvote_type;approval\n'
  const text = `${HEAD}PROJECTS\nproject_id;cost;name\nx1;60;Swing "set\nx2;40.25;Pond\nVOTES\nvoter_id;vote\n1;x1,x2\n2;\n`

  it('amounts with decimals, quotation marks in names, votes for nothing', () => {
    const read = readPabulib(text)
    expect(read).toMatchObject({
      value: {
        kind: 'approval',
        title: 'Park; pond',
        options: [{ id: 'x1', name: 'Swing "set' }, { id: 'x2' }],
        budget: { costs: [6_000n, 4_025n], limit: 10_050n, scale: 100 },
        ballots: { total: 2 },
      },
    })
  })

  it('points and orders', () => {
    const points = text
      .replace('vote_type;approval', 'vote_type;cumulative')
      .replace('2;\n', '2;x2\n')
    const scored = readPabulib(
      points
        .replace('voter_id;vote', 'voter_id;vote;points')
        .replace('1;x1,x2', '1;x1,x2;3,2')
        .replace('2;x2', '2;x2;5'),
    )
    expect(scored).toMatchObject({ value: { kind: 'score', ballots: { count: 2 } } })
    expect(readPabulib(points)).toMatchObject({ refusal: { kind: 'format-number', line: 12 } })
    const ordered = readPabulib(text.replace('vote_type;approval', 'vote_type;ordinal'))
    expect(ordered).toMatchObject({ value: { kind: 'ranked' } })
  })

  it.each([
    [text.replace('x1,x2', 'x1,x9'), { kind: 'format-option-unknown', line: 12, given: 'x9' }],
    [text.replace('x1,x2', 'x1,x1'), { kind: 'format-option-twice', line: 12, given: 'x1' }],
    [text.replace('40.25', 'much'), { kind: 'format-number', line: 9, given: 'much' }],
    [text.replace('budget;100.5\n', ''), { kind: 'format-field-missing', field: 'budget' }],
    [
      text.replace('budget', 'num_votes;3\nbudget'),
      { kind: 'format-part-lost', field: 'num_votes', said: 3, found: 2 },
    ],
    [text.replace('2;\n', '2\n'), { kind: 'format-fields', line: 13 }],
    [text.slice(0, 40), { kind: 'format-field-missing', field: 'PROJECTS' }],
  ])('refuses %#', (text, refusal) => {
    expect(refusalOf(readPabulib(text))).toEqual(refusal)
  })
})

describe('tables', () => {
  const read = (text: string, kind: BallotKind) => {
    const found = readCsvBallots(text, kind)
    if (!found.ok) throw new Error(JSON.stringify(found.refusal))
    return found.value
  }

  it('ranks by option', () => {
    const profile = read('voter,Ana,Boris,Chen\n1,1,2,\n2,2,2,1\n3,,,-\n', 'ranked')
    if (profile.kind !== 'ranked') throw new Error('must be ranked')
    expect(rankingsOf(profile.ballots)).toEqual([
      [1, [[0], [1]]],
      [1, [[2], [0, 1]]],
      [1, []],
    ])
  })

  it.each([
    ['by place', '1st,2nd,count\nBoris,Ana,3\nAna,,1\n'],
    ['places out of order', 'choice 2;choice 1;weight\nAna;Boris;3\n;Ana;1\n'],
    ['a list', 'vote,weight\nBoris > Ana,3\nAna,1\n'.replace(/,(\d)/g, ',$1')],
  ])('ranks %s', (_, text) => {
    const profile = read(text, 'ranked')
    if (profile.kind !== 'ranked') throw new Error('must be ranked')
    expect(profile.options.map(({ name }) => name)).toEqual(['Ana', 'Boris'])
    expect(rankingsOf(profile.ballots)).toEqual([
      [3, [[1], [0]]],
      [1, [[0]]],
    ])
  })

  it('crosses, points, yes and no in several languages', () => {
    expect(read('Ana,Boris\nx,\n1,yes\n0,да\n', 'approval')).toMatchObject({
      options: [{ id: 'Ana' }, { id: 'Boris' }],
      ballots: { total: 3 },
    })
    expect(read('approved\nAna; Boris\nBoris\n', 'approval')).toMatchObject({
      ballots: { count: 2 },
    })
    expect(read('Ana,Boris\n5,3\n,2\n', 'score')).toMatchObject({ ballots: { total: 2 } })
    expect(read('name,vote\na,yes\nb,нет\nc,\nd,赞成\ne,abstención\n', 'yes-no')).toMatchObject({
      yes: 2,
      no: 1,
      abstain: 2,
    })
  })

  it('two columns of one name are two options, which no count accepts', () => {
    expect(read('x,x\n1,1\n', 'approval')).toMatchObject({
      options: [{ id: 'x' }, { id: 'x' }],
      ballots: { marks: Int32Array.of(0, 1) },
    })
  })

  it.each([
    ['Ana,Boris\n1\n', 'ranked', { kind: 'format-fields', line: 2 }],
    ['Ana,Boris\n1,first\n', 'ranked', { kind: 'format-number', line: 2, given: 'first' }],
    ['1st,2nd\nAna,Ana\n', 'ranked', { kind: 'format-option-twice', line: 2, given: 'Ana' }],
    ['Ana,"Boris\n1,2\n', 'ranked', { kind: 'format-quote-open', line: 1 }],
    ['Ana,Boris\nmaybe,1\n', 'approval', { kind: 'format-ballot', line: 2, given: 'maybe' }],
    ['vote\nperhaps\n', 'yes-no', { kind: 'format-ballot', line: 2, given: 'perhaps' }],
    ['\n', 'ranked', { kind: 'format-empty' }],
  ] as const)('refuses %j as %s', (text, kind, refusal) => {
    expect(refusalOf(readCsvBallots(text, kind))).toEqual(refusal)
  })
})

describe('what is written is read again', () => {
  const size = fc.integer({ min: 1, max: 5 })
  const name = fc.constantFrom('Ana', 'Bo "Bob" Li', 'Чен', 'D; E, F')
  const rankings = (size: number): fc.Arbitrary<readonly (readonly [Ranking, number])[]> =>
    fc.array(
      fc.tuple(
        fc.shuffledSubarray([...Array(size).keys()], { minLength: 1 }).chain((order) =>
          fc.func(fc.boolean()).map((cut) =>
            order.reduce<number[][]>((ranks, option, at) => {
              if (at === 0 || cut(at)) ranks.push([option])
              else ranks.at(-1)?.push(option)
              return ranks
            }, []),
          ),
        ),
        fc.integer({ min: 1, max: 9 }),
      ),
    )
  const votes = size.chain((size) =>
    fc.record({
      names: fc.array(name, { minLength: size, maxLength: size }),
      rankings: rankings(size),
    }),
  )

  it('.blt and PrefLib', () => {
    fc.assert(
      fc.property(votes, ({ names, rankings }) => {
        const options = names.map((name, at) => ({ id: String(at + 1), name }))
        const ballots = boxOfRankings(rankings)
        const profile: RankedProfile = {
          kind: 'ranked',
          title: 'Vote',
          options,
          seats: 1,
          withdrawn: [],
          ballots,
        }
        expect(readBlt(writeBlt(profile))).toEqual({ ok: true, value: profile })
        const { seats: _, ...unseated } = profile
        expect(readPrefLib(writePrefLib(profile))).toEqual({ ok: true, value: unseated })
      }),
    )
  })

  it('.pb and .abc.yaml', () => {
    const approvals = fc.array(fc.tuple(fc.subarray([0, 1, 2]), fc.integer({ min: 1, max: 3 })))
    fc.assert(
      fc.property(approvals, (approvals) => {
        const ballots = boxOfApprovals(approvals)
        const options = ['1', '2', '3'].map((id) => ({ id, name: `"N;${id}"` }))
        const budget = { costs: [1_050n, 200n, 0n], limit: 9_999n, scale: 100 }
        const profile = { kind: 'approval', title: 'T', options, ballots } as const
        expect(readPabulib(writePabulib(profile, budget))).toEqual({
          ok: true,
          value: { ...profile, budget },
        })
        const read = readAbcYaml(writeAbcYaml({ ...profile, seats: 2 }))
        expect(read).toMatchObject({ value: { seats: 2, title: 'T', ballots } })
      }),
    )
  })
})

describe('junk', () => {
  const names = ['x.blt', 'x.soi', 'x.pb', 'x.abc.yaml', 'x.csv', 'x.txt']
  const kinds = ['ranked', 'approval', 'score', 'yes-no'] as const
  const pieces = fc.constantFrom(
    '0',
    '1',
    '2',
    ' ',
    '\n',
    ',',
    ';',
    '"',
    '{',
    '}',
    ':',
    '#',
    '-',
    '=',
    '[',
    ']',
    'META',
    'PROJECTS',
    'VOTES',
    'vote',
    'V: ',
    'profile: [',
    'num_cand: 2',
    '# NUMBER ALTERNATIVES: 2',
  )

  it('is refused or read, and never throws', () => {
    const text = fc.oneof(
      fc.array(pieces, { maxLength: 60 }).map((all) => all.join('')),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(
        text,
        fc.constantFrom(...names),
        fc.constantFrom(...kinds),
        (text, name, kind) => {
          const read = readProfile(bytes(text), { name, kind })
          if (!read.ok) expect(read.refusal.kind).toMatch(/^format-/)
        },
      ),
      { numRuns: 2_000 },
    )
  })

  it('is refused by the readers of conversations and pools, too', () => {
    const cells = fc.constantFrom(
      'participant',
      'statement',
      'vote',
      'category',
      'feature',
      'min',
      'max',
      '1',
      '-1',
      '0',
      'x',
      ',',
      '\n',
      '"',
      ' ',
    )
    const text = fc.array(cells, { maxLength: 40 }).map((all) => all.join(''))
    fc.assert(
      fc.property(text, fc.option(text, { nil: undefined }), (first, second) => {
        const table = readPolis(first, second)
        if (table.ok) expect(opinionOf(table.value)).toHaveProperty('ok')
        for (const read of [readPool(first), readQuotas(first)])
          if (!read.ok) expect(read.refusal.kind).toMatch(/^format-/)
      }),
      { numRuns: 1_000 },
    )
  })

  it('is told from ballots by its first words where the name says nothing', () => {
    const kindOf = (text: string) => {
      const read = readProfile(bytes(text), { name: 'ballots.txt', kind: 'ranked' })
      return read.ok ? read.value.kind : read.refusal.kind
    }
    expect(kindOf('2 1\n1 1 0\n0\n')).toBe('ranked')
    expect(kindOf('profile: [[0]]\nnum_cand: 2\n')).toBe('approval')
    expect(kindOf('once upon a time')).toBe('format-unknown')
    expect(readProfile(Uint8Array.of(0, 1, 2), { name: 'x.blt', kind: 'ranked' })).toMatchObject({
      refusal: { kind: 'format-not-text' },
    })
    const latin = Uint8Array.from(
      [...'1 1\n1 1 0\n0\nM\u00e9l\n'].map((letter) => letter.charCodeAt(0)),
    )
    expect(readProfile(latin, { name: 'x.blt', kind: 'ranked' })).toMatchObject({
      value: { options: [{ name: 'Mél' }] },
    })
  })

  it('a long file takes as long as it is long', () => {
    const box = createBallotBox()
    for (let i = 0; i < 50_000; i++) box.add([2 * (i % 3) + 1])
    expect(box.ballots().count).toBe(3)
    const open = `Ana,Boris\n${'"'.repeat(49_999)}`
    expect(readCsvBallots(open, 'ranked').ok).toBe(false)
  })
})
