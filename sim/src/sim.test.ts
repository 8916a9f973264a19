import { describe, expect, it } from 'vitest'
import { MUTANTS } from './mutants/mutants.ts'
import { runWorld } from './world/run.ts'
import { readFileSync } from 'node:fs'

const lines = async (seed: number, actions = 120): Promise<string> =>
  (await runWorld({ seed, actions, real: false })).record.lines.join('\n')

describe('a world', () => {
  it('repeats to the byte under one seed, and is another under another', async () => {
    const first = await lines(7)
    expect(first.split('\n').length).toBeGreaterThan(100)
    expect(await lines(7)).toBe(first)
    expect(await lines(8)).not.toBe(first)
  }, 120_000)

  it('is the same up to an action that is left out', async () => {
    const all = (await lines(9)).split('\n')
    const only = new Set(Array.from({ length: 60 }, (_, n) => n))
    const world = await runWorld({ seed: 9, actions: 120, real: false, only })
    expect(world.record.lines.slice(0, 30)).toEqual(all.slice(0, 30))
  }, 120_000)
})

describe('the planted bugs', () => {
  it('are at least sixteen, and each finds its place exactly once', () => {
    expect(MUTANTS.length).toBeGreaterThanOrEqual(16)
    expect(new Set(MUTANTS.map(({ name }) => name)).size).toBe(MUTANTS.length)
    for (const { name, changes } of MUTANTS) {
      for (const { file, from, to } of changes) {
        const source = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')
        expect(source.split(from).length, `${name} in ${file}`).toBe(2)
        expect(to).not.toBe(from)
      }
    }
  })
})
