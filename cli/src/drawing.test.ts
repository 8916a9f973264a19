// `folkmoot draw` with the real solver: the smallest chance is as large as it can be, a published list is
// checked without it, and every refusal is a sentence.

import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { run } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'folkmoot-draw-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, content: string): string {
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
  const code = await run(['draw', ...words], streams as unknown as Parameters<typeof run>[1])
  return { code, out, err }
}

interface Json {
  readonly panel: readonly (string | number)[]
  readonly replacements: readonly (string | number)[]
  readonly probabilities: readonly number[]
  readonly panels: readonly (readonly (string | number)[])[]
}
const drawn = async (...words: string[]): Promise<Json> => {
  const { code, out, err } = await said(...words, '--json')
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return JSON.parse(out) as Json
}

// Of the old there are three, of the young nine; of the women four. One woman is old.
const people = [
  'f,old',
  'm,old',
  'm,old',
  'f,young',
  'f,young',
  'f,young',
  ...Array<string>(6).fill('m,young'),
]
const pool = file(
  'pool.csv',
  `name,gender,age\n${people.map((row, at) => `p${at},${row}`).join('\n')}\n`,
)
const quotas = file(
  'quotas.csv',
  'category,feature,min,max\ngender,f,2,2\ngender,m,2,2\nage,old,1,2\nage,young,2,3\n',
)
const asked = ['--pool', pool, '--quotas', quotas, '--size', '4', '--seed', '5eed']

describe('folkmoot draw', () => {
  it('without quotas everybody is as likely, and the same seed draws the same', async () => {
    const plain = ['--pool', pool, '--size', '3']
    const first = await drawn(...plain, '--seed', 'ab12')
    expect(first.panel.length).toBe(3)
    expect(first.replacements.length).toBe(9)
    expect(await drawn(...plain, '--seed', 'ab12')).toEqual(first)
    expect((await drawn(...plain, '--seed', 'ab13')).panel).not.toEqual(first.panel)
    expect((await said(...plain, '--seed', 'ab12')).out).toMatch(
      /chance of 25\.0 %[\s\S]*Drawn:\n {2}1\. p/,
    )
  })

  it('with quotas the least likely person is as likely as can be', async () => {
    const { panels, probabilities, panel } = await drawn(...asked)
    expect(panels.length).toBe(1_000)
    expect(panels).toContainEqual(panel)
    // Two of eight men are drawn: a man's chance cannot be larger on average.
    expect(Math.min(...probabilities)).toBeCloseTo(0.25, 2)
    expect(probabilities.reduce((sum, share) => sum + share, 0)).toBeCloseTo(4, 9)
    const text = (await said(...asked)).out
    expect(text).toMatch(/^Panel \d+ of 1,000 was drawn\.\nEverybody had a chance of 2\d\.\d %/)
  })

  it('a published list is checked and drawn from without the solver', async () => {
    const first = await drawn(...asked)
    const list = file('panels.json', JSON.stringify(first))
    expect(await drawn(...asked, '--panels', list)).toEqual(first)
    const spoilt = JSON.stringify([first.panels[0], ['p0', 'p1', 'p2', 'nobody']])
    const refused = await said(...asked, '--panels', file('spoilt.json', spoilt))
    expect(refused).toMatchObject({ code: 1, out: '' })
    expect(refused.err).toMatch(/^Panel 2 of the list breaks/)
  })

  it.each([
    ['too many', ['--pool', pool, '--size', '13', '--seed', '00'], /13 cannot be drawn from 12/],
    ['no seed', ['--pool', pool, '--size', '3', '--seed', 'dice'], /no seed/],
    ['no quotas', [...asked, '--panels', file('no.json', 'hello')], /file of panels/],
    [
      'impossible quotas',
      [
        '--pool',
        pool,
        '--size',
        '4',
        '--seed',
        '00',
        '--quotas',
        file('hard.csv', 'category,feature,min,max\nage,old,4,4\nage,young,0,0\n'),
      ],
      /No panel from this pool/,
    ],
  ])('refuses %s in one sentence', async (_, words, pattern) => {
    const { code, out, err } = await said(...words)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(pattern)
    expect(err.trim()).toMatch(/^[^\n]+[.!?)]$/)
  })
})

function findData(from = import.meta.dirname): string | undefined {
  const path = join(from, '../shared/data/assembly/sortition')
  if (existsSync(path)) return path
  return dirname(from) === from ? undefined : findData(dirname(from))
}
const data = findData()
if (!data) console.warn('shared/data/assembly/sortition is absent: its lottery was not compared')

describe.skipIf(!data)('the pool of 200 of Flanigan and others', () => {
  it('everybody has 10 %, as in LEXIMIN', async () => {
    const at = (name: string) => join(data ?? '', 'example_small_20', name)
    const files = ['--pool', at('respondents.csv'), '--quotas', at('categories.csv')]
    const { probabilities, panel } = await drawn(...files, '--size', '20', '--seed', '00ff')
    expect(panel.length).toBe(20)
    expect(Math.min(...probabilities)).toBeGreaterThanOrEqual(0.0995)
    expect(Math.max(...probabilities)).toBeLessThanOrEqual(0.1005)
  })
})
