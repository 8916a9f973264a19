// `folkmoot count` as a person and a program meet it: the same keys for every method, a sentence for
// whatever is wrong, in every language. Calls of `run`, without processes.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { CountJson } from './commands/count-report.ts'
import { run } from './run.ts'
import { LANGUAGES } from './words/index.ts'
import { loadMethodWords } from './words/methods/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'folkmoot-count-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

async function said(...words: string[]) {
  let [out, err] = ['', '']
  const output = { write: (text: string) => ((out += text), true), isTTY: false }
  const aside = { write: (text: string) => ((err += text), true), isTTY: false }
  const environment = { FOLKMOOT_LANG: 'en' }
  const streams = { input: { isTTY: false }, output, aside, environment }
  const code = await run(['count', ...words], streams as unknown as Parameters<typeof run>[1])
  return { code, out, err }
}
async function counted(...words: string[]): Promise<CountJson> {
  const { code, out } = await said(...words, '--json')
  expect(code).toBe(0)
  return JSON.parse(out) as CountJson
}

const blt = file('ward.blt', '3 2\n6 1 2 0\n3 2 0\n2 3 2 0\n0\n"Ana"\n"Boris"\n"Chen"\n"Ward 1"\n')
const yesNo = file('yes-no.csv', 'member,vote\na,yes\nb,no\nc,yes\nd,\n')
const crosses = file('crosses.csv', 'Ana,Boris,Chen\nx,x,\nx,,\n,x,x\nx,,x\n')
const points = file('points.csv', 'Ana,Boris\n5,1\n3,4\n')
const budget = file(
  'park.pb',
  'META\nkey;value\nbudget;100\nvote_type;approval\nPROJECTS\nproject_id;cost;name\np1;60;Swing\np2;40;Pond\nVOTES\nvoter_id;vote\n1;p1\n2;p1\n3;p1\n4;p2\n5;p2\n',
)

describe('folkmoot count', () => {
  const keys = 'method seats candidates winners excluded ranking selected cost ties stages'.split(
    ' ',
  )
  it.each([
    ['yes-no', yesNo, { winners: [1], candidates: ['yes', 'no'] }],
    ['approval', crosses, { winners: [1], ranking: [[1], [2, 3]] }],
    ['score', points, { winners: [1] }],
    ['schulze', blt, { seats: 2, winners: [1, 2], ranking: [[1], [2], [3]] }],
    ['ranked-pairs', blt, { winners: [1, 2] }],
    ['scottish-stv', blt, { winners: [1, 2], excluded: [3], seats: 2 }],
    ['meek-stv', blt, { winners: [1, 2], excluded: [3] }],
    ['equal-shares', budget, { selected: ['p1', 'p2'], cost: 100, winners: [1, 2] }],
    ['phragmen', crosses, { winners: [1] }],
  ])('%s says the same keys', async (method, path, expected) => {
    const json = await counted(path, '--method', method)
    expect(Object.keys(json)).toEqual(keys)
    expect(json).toMatchObject({ method, ...expected })
    expect(json.stages.length).toBeGreaterThan(0)
    const { code, out } = await said(path, '--method', method)
    expect(code).toBe(0)
    expect(out).not.toMatch(/undefined|NaN|\[object/)
  })

  it('stages of a Scottish count have five decimals', async () => {
    const { stages } = await counted(blt, '--method', 'scottish-stv')
    expect(stages.slice(0, 2)).toMatchObject([
      { stage: 1, votes: ['6.00000', '3.00000', '2.00000'], quota: '4.00000', elected: [1] },
      { stage: 2, candidate: 1, surplus: '2.00000', votes: ['4.00000', '4.99998', '2.00000'] },
    ])
  })

  it('a quorum and a threshold are parts, said exactly', async () => {
    const vote = (...more: string[]) => counted(yesNo, '--method', 'yes-no', ...more)
    expect((await vote('--members', '9', '--quorum', '1/2')).winners).toEqual([])
    expect((await vote('--members', '8', '--quorum', '1/2')).winners).toEqual([1])
    expect((await vote('--threshold', '3/4')).winners).toEqual([2])
  })

  it('a tie is reported, drawn with the seed, and said aloud where no seed was named', async () => {
    const tied = file('tied.csv', '1st,2nd\nAna,Boris\nBoris,Ana\n')
    const seeded = ['--method', 'schulze', '--seed', 'c0ffee']
    const drawn = await counted(tied, ...seeded)
    expect(drawn).toMatchObject({ ranking: [[1, 2]], ties: [{ by: 'lot', seed: 'c0ffee' }] })
    const again = file('tied-again.csv', '1st,2nd\nBoris,Ana\nAna,Boris\n')
    expect((await counted(again, ...seeded)).winners).toEqual(drawn.winners)
    expect((await said(tied, ...seeded)).err).toBe('')
    expect((await said(tied, '--method', 'schulze')).err).toMatch(/no seed was named/)
  })
})

describe('one sentence and nothing else', () => {
  const cases: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['a file that is not there', ['absent.blt', '--method', 'schulze'], /There is no file absent/],
    [
      'a picture',
      [file('picture.blt', Uint8Array.of(137, 80, 0, 1)), '--method', 'schulze'],
      /not text/,
    ],
    ['a letter', [file('letter.txt', 'Dear Ana,\n'), '--method', 'schulze'], /no file of ballots/],
    ['nothing', [file('empty.blt', ''), '--method', 'schulze'], /empty/],
    ['half a ballot', [file('half.blt', '2 1\n1 1 2\n0\n'), '--method', 'schulze'], /Line|line 2/],
    ['half a file', [file('cut.blt', '2 1\n1 1 2 0\n'), '--method', 'meek-stv'], /after line 2/],
    ['an unknown candidate', [file('odd.blt', '2 1\n1 3 0\n0\n'), '--method', 'schulze'], /"3"/],
    [
      'no votes',
      [file('zero.blt', '2 1\n0\n"A"\n"B"\n'), '--method', 'scottish-stv'],
      /not one ballot/,
    ],
    [
      'too many seats',
      [blt, '--method', 'scottish-stv', '--seats', '9'],
      /9 cannot be elected from 3/,
    ],
    ['other ballots', [blt, '--method', 'equal-shares'], /needs ballots with approvals/],
    ['no budget', [crosses, '--method', 'equal-shares'], /--seats/],
    ['no seed', [blt, '--method', 'schulze', '--seed', 'dice'], /no seed/],
    ['no part', [yesNo, '--method', 'yes-no', '--threshold', '3/2'], /no part of a whole/],
    ['quorum of nobody', [yesNo, '--method', 'yes-no', '--quorum', '1/2'], /--members/],
  ]
  it.each(cases)('%s', async (_, words, pattern) => {
    const { code, out, err } = await said(...words)
    expect(code).toBe(1)
    expect(out).toBe('')
    expect(err).toMatch(pattern)
    expect(err.trim()).toMatch(/^[^\n]+[.!?)]$/)
    expect(err).not.toMatch(/undefined|inside folkmoot/)
  })

  it('one member and all ties are no mistakes', async () => {
    const one = file('one.csv', 'vote\nyes\n')
    expect((await counted(one, '--method', 'yes-no')).winners).toEqual([1])
    const alone = file('alone.blt', '1 1\n1 1 0\n0\n"Ana"\n')
    for (const method of ['schulze', 'ranked-pairs', 'scottish-stv', 'meek-stv'])
      expect((await counted(alone, '--method', method)).winners).toEqual([1])
  })

  it('usage is another matter', async () => {
    expect((await said(blt)).code).toBe(2)
    expect((await said(blt, '--method', 'borda')).code).toBe(2)
    expect((await said(blt, '--method', 'schulze', '--seats', 'two')).code).toBe(2)
  })
})

describe.each(LANGUAGES)('the words of methods in %s', (language) => {
  const given = { line: 7, given: 'G', field: 'F', max: 9, seats: 3, options: 2, id: 'I' }
  const more = {
    participants: 5,
    said: 9,
    found: 8,
    size: 4,
    pool: 3,
    category: 'C',
    panel: 2,
    statements: 6,
    members: 3,
    ballots: 4,
    method: 'schulze',
    needs: 'ranked',
  }

  it('are the same as in English, each a sentence', async () => {
    const [words, english] = [await loadMethodWords(language), await loadMethodWords('en')]
    expect(keysOf(words)).toEqual(keysOf(english))
    for (const [kind, sentence] of Object.entries(words.refusals)) {
      const text = (sentence as (said: object) => string)({ kind, ...given, ...more })
      expect(text, kind).not.toMatch(/undefined|NaN/)
      expect(text, kind).toMatch(/[.!?。]$/)
    }
  })
})

const keysOf = (value: unknown, at = ''): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value)
        .flatMap(([key, inner]) => keysOf(inner, `${at}.${key}`))
        .sort()
    : [at]
