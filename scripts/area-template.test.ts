// A new area, made from the template, compiles, keeps every promise of an area, and fails in exactly
// the tests that are left to write.

import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { checkHabits } from './ratchet.mjs'
import { newArea } from './new-area.mjs'
import { checkRules } from './rules.mjs'
import { checkWords } from './words.mjs'

const house = join(import.meta.dirname, '..')
let root = ''

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'folkmoot-area-'))
  const configs = ['', '.core', '.node', '.web'].map((name) => `tsconfig${name}.json`)
  for (const path of [...configs, 'areas/package.json', 'kernel/src/base/globals.d.ts'])
    cpSync(join(house, path), join(root, path))
  cpSync(join(house, 'scripts/area-template'), join(root, 'scripts/area-template'), {
    recursive: true,
  })
  symlinkSync(join(house, 'node_modules'), join(root, 'node_modules'))
  newArea(root, 'skill-share')
})
afterAll(() => rmSync(root, { recursive: true }))

const run = (file: string, args: readonly string[]) => {
  const path = join(root, 'node_modules', file)
  const { stdout, stderr } = spawnSync(process.execPath, [path, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  })
  return stdout + stderr
}

describe('a new area', () => {
  it('names itself everywhere, and is exported', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'areas/package.json'), 'utf8'))
    expect(manifest.exports['./skill-share']).toBe('./src/skill-share/index.ts')
    const text = readFileSync(join(root, 'areas/src/skill-share/area.ts'), 'utf8')
    expect(text).toContain(`export const skillShare: Area<SkillShareState`)
    expect(text).not.toContain('__')
  })

  it('compiles', () => {
    expect(run('typescript/bin/tsc', ['-p', 'tsconfig.core.json', '--pretty', 'false'])).toBe('')
  })

  it('keeps our habits, and has words and numbers', async () => {
    expect(checkHabits(root).problems).toEqual([])
    expect(checkRules(root)).toEqual({ problems: [], count: 3 })
    expect((await checkWords(root)).problems).toEqual([])
  })

  it('fails in the tests that are left to write, and in no other', () => {
    const report = join(root, 'report.json')
    const options = ['--root', root, '--reporter=json', `--outputFile=${report}`]
    run('vitest/vitest.mjs', ['run', 'areas/src/skill-share', ...options])
    const { testResults } = JSON.parse(readFileSync(report, 'utf8'))
    const tests: { title: string; status: string; failureMessages: string[] }[] =
      testResults.flatMap((file: { assertionResults: object[] }) => file.assertionResults)
    const failed = tests.filter(({ status }) => status !== 'passed')
    expect(failed.map(({ title }) => title.slice(1, 3))).toEqual(['R2', 'R3'])
    expect(failed[0]?.failureMessages[0]).toContain('write the test of R2')
    expect(tests.length - failed.length).toBe(9)
  })
})
