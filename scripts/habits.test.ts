// The checks themselves are checked: each is shown a small tree with one fault in it.

import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { compare, countDependencies } from './deps.mjs'
import { blocksOf, runDocuments } from './doctest.mjs'
import { newArea } from './new-area.mjs'
import { checkHabits } from './ratchet.mjs'
import { checkRules } from './rules.mjs'
import { checkWords } from './words.mjs'

const house = join(import.meta.dirname, '..')
let root = ''

function plant(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'folkmoot-habits-'))
})
afterEach(() => rmSync(root, { recursive: true }))

describe('rules', () => {
  const tag = (id: string) => `it('[${id}] holds', () => {})\n`

  it('wants a test for each rule and a rule for each test', () => {
    plant(
      'areas/src/plans/README.md',
      '- **P1** A plan has a trigger.\n- **P2** A drill is dated.\n',
    )
    plant('areas/src/plans/area.test.ts', tag('P1') + tag('P3'))
    expect(checkRules(root).problems).toEqual([
      'areas/src/plans/area.test.ts: tests [P3], which no document above it states',
      'areas/src/plans/README.md: rule P2 has no test that bears its number',
    ])
  })

  it('keeps the rules of two areas apart and lets docs/ be answered from anywhere', () => {
    plant('areas/src/plans/README.md', '- **P1** A plan has a trigger.\n')
    plant('areas/src/plans/area.test.ts', tag('P1'))
    plant('areas/src/safety/README.md', '- **P1** A check-in expires.\n')
    plant('docs/spec/wire.md', '- **W1** A run has a head.\n')
    plant('kernel/src/log/run.test.ts', tag('W1'))
    expect(checkRules(root).problems).toEqual([
      'areas/src/safety/README.md: rule P1 has no test that bears its number',
    ])
  })
})

describe('words', () => {
  it('wants a sentence for each refusal and the same keys in each language', async () => {
    plant(
      'areas/src/plans/rules.ts',
      `export const a = { kind: 'too-late' }\nexport const b = { kind: 'not-yours' }\n`,
    )
    plant(
      'areas/src/plans/words/en.ts',
      `export const en = { refusals: { 'too-late': 'Too late.' }, title: 'Plans' }\n`,
    )
    plant(
      'areas/src/plans/words/ru.ts',
      `export const ru = { refusals: { 'too-late': 'Поздно.' } }\n`,
    )
    expect((await checkWords(root)).problems).toEqual([
      `areas/src/plans/words/en.ts: no sentence for the refusal 'not-yours'`,
      `areas/src/plans/words/ru.ts: 'title' is missing`,
    ])
  })
})

describe('deps', () => {
  it('counts what comes along, once, and sees the number rise', () => {
    const lock = {
      packages: {
        hub: { dependencies: { '@folkmoot/kernel': '1', ws: '8' } },
        kernel: { dependencies: { hash: '1' } },
        'node_modules/@folkmoot/kernel': { resolved: 'kernel', link: true },
        'node_modules/ws': { dependencies: { hash: '1' } },
        'node_modules/hash': {},
      },
    }
    const now = countDependencies(lock, ['hub'])
    expect(now).toEqual({ hub: { direct: 1, all: 2 } })
    expect(compare(now, { hub: { direct: 1, all: 1 } }).join()).toContain('agreed were 1')
    expect(compare(now, now)).toEqual([])
  })
})

describe('ratchet', () => {
  it.each([
    ['kernel/src/log/a.ts', 'const now = Date.now()', 'asks the clock'],
    ['areas/src/plans/a.ts', 'setTimeout(go, 1)', 'asks the clock'],
    ['methods/src/sortition/a.ts', 'Math.random()', 'asks chance'],
    ['node/src/a.ts', `export * from './b.ts'`, 'name what leaves'],
    ['web/src/a.tsx', 'export default 1', 'default export'],
    ['cli/src/a.ts', '// TO' + 'DO later', 'left for later'],
    ['docs/a.md', 'see /wo' + 'rk/main', 'path of one machine'],
    ['sim/src/a.ts', 'a\n'.repeat(500), '501 lines'],
    ['package-lock.json', '"resolved": "https://example.test/a.tgz"', 'registry host'],
  ])('in %s stops what is not our habit', (path, text, expected) => {
    plant(path, `${text}\n`)
    const { problems } = checkHabits(root)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(expected)
  })

  it('lets the edges have a clock, and tests anything', () => {
    plant('node/src/a.ts', 'const now = Date.now()\n')
    plant('kernel/src/log/a.test.ts', 'const now = Date.now()\n')
    plant('kernel/src/log/b.ts', '// not Date.now: time is claimed\n')
    expect(checkHabits(root).problems).toEqual([])
  })
})

describe('document examples', () => {
  it('finds blocks, joins continued ones and counts ignored ones', () => {
    const text =
      '```ts\nconst a = 1\n```\n\n```ts continued\na + 1 // => 2\n```\n\n```ts ignore\nnonsense\n```\n'
    expect(blocksOf(text, 'a.md').map(({ line, ignored }) => ({ line, ignored }))).toEqual([
      { line: 2, ignored: false },
      { line: 10, ignored: true },
    ])
  })

  it('catches a stale number and a wrong type', () => {
    for (const name of ['tsconfig.json', 'tsconfig.node.json'])
      cpSync(join(house, name), join(root, name))
    symlinkSync(join(house, 'node_modules'), join(root, 'node_modules'))
    plant('good.md', '```ts\nconst sum = [1, 2].reduce((a, b) => a + b) // => 3\n```\n')
    plant('stale.md', '```ts\nconst twice = (x: number) => 2 * x\ntwice(4) // => 9\n```\n')
    plant('wrong.md', '```ts\nconst word: string = 4\n```\n')
    const { passed, failures } = runDocuments(root)
    expect(passed).toBe(1)
    expect(failures.map((failure: { where: string }) => failure.where)).toEqual([
      'stale.md:2',
      'wrong.md:2',
    ])
    expect(failures[0]?.why).toContain('stale.md:3 gives 8')
  })
})

describe('new-area', () => {
  it('copies the template under the name and exports it', () => {
    plant('areas/package.json', '{ "exports": {} }')
    plant('scripts/area-template/area.ts', `export const __areaName__ = { name: '__area__' }\n`)
    expect(newArea(root, 'skill-share')).toEqual([
      'areas/src/skill-share/area.ts',
      'areas/package.json',
    ])
    expect(() => newArea(root, 'skill-share')).toThrow('already')
    expect(() => newArea(root, 'Über')).toThrow('small letters')
  })
})
