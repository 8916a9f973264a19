// All devices are lost, and a sheet of paper brings a person back: over a hub, from a bundle, and not
// with words that belong to something else. Real processes.

import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadWords } from '@folkmoot/kernel/crypto'
import { systemChance } from '@folkmoot/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createVillage, type Hub, type Person, type Said } from './testing/people.ts'

const village = createVillage()
afterAll(() => village.end())

interface Paper {
  readonly words: readonly string[]
  readonly sheet: string
}

let hub: Hub
let ana: Person
let paper: Paper
const bundle = join(village.folder, 'lakeside.bundle')

const withWords = (name: string, words: readonly string[]): Person =>
  village.person(name, { FOLKMOOT_PAPER_WORDS: words.join(' ') })
const titles = async (person: Person): Promise<readonly string[]> =>
  (await person.run('reports', '--json'))
    .json<readonly { readonly text: string }[]>()
    .map(({ text }) => text)
    .sort()
const standing = async (person: Person) =>
  (await person.run('status', '--json')).json<{
    readonly root: string
    readonly state: string
    readonly me: string
    readonly members: number
  }>()

/** One sentence, exit code 1, and no folder where there was none. */
function expectNothingKept(said: Said, person: Person, pattern: RegExp): void {
  expect(said.err).toMatch(pattern)
  expect(said).toMatchObject({ code: 1, out: '' })
  expect(existsSync(person.home)).toBe(false)
}

beforeAll(async () => {
  hub = await village.hub({})
  ana = village.person('ana')
  await ana.run('create', 'Lakeside', '--as', 'Ana', '--hub', hub.url)
  await ana.run('report', 'The bridge is closed', '--known', 'saw')
  paper = (await ana.run('paper-key', '--json')).json<Paper>()
  await ana.run('bundle', 'export', bundle)
}, 180_000)

describe('coming back with twelve words', () => {
  it(
    'is the same person over a hub, and the others see the new device',
    {
      timeout: 180_000,
    },
    async () => {
      expect(paper.words).toHaveLength(12)
      expect(paper.sheet).toMatch(/^folkmoot:paper#[\w-]+$/)
      const phone = withWords('phone', paper.words)
      const said = await phone.run('recover', '--sheet', paper.sheet, '--label', 'new phone')
      expect(said.out).toMatch(/You are Ana again in Lakeside, on this device as "new phone"/)
      expect(said.err).toMatch(/On the hub/)
      expect(await titles(phone)).toEqual(['The bridge is closed'])
      await phone.run('report', 'The ferry runs', '--known', 'saw')
      await ana.run('sync')
      expect(await titles(ana)).toEqual(['The bridge is closed', 'The ferry runs'])
      // Keys that the new phone lacks are handed to it; then all is said.
      for (let i = 0; i < 2; i++) for (const each of [phone, ana]) await each.run('sync')
      const before = await standing(ana)
      for (const each of [phone, ana]) await each.run('sync')
      const [old, fresh] = [await standing(ana), await standing(phone)]
      expect(old.root).toBe(before.root)
      expect(fresh).toMatchObject({ me: 'member', members: 1, state: old.state, root: old.root })
      // The same words once more, from a bundle that does not know that they were used: the hub does.
      const third = withWords('third', paper.words)
      await third.run('recover', '--sheet', paper.sheet, '--bundle', bundle)
      expect(await titles(third)).toEqual(['The bridge is closed', 'The ferry runs'])
      const again = await phone.try('recover', '--sheet', paper.sheet)
      expect(again).toMatchObject({ code: 1, out: '' })
      expect(again.err).toMatch(/already/)
      expect((await standing(phone)).root).toBe(fresh.root)
    },
  )

  it(
    'keeps nothing of words that are mistyped, or of another paper, or missing',
    {
      timeout: 180_000,
    },
    async () => {
      const mistyped = withWords('mistyped', [...paper.words].reverse())
      const file = join(village.folder, 'sheet.txt')
      writeFileSync(file, `Lakeside\n\n${paper.sheet}\n`)
      expectNothingKept(await mistyped.try('recover', '--sheet', file), mistyped, /twelve words/)
      const other = (await loadWords()).paperKeyWords(systemChance.bytes(16))
      const stranger = withWords('stranger', other)
      expectNothingKept(
        await stranger.try('recover', '--sheet', file),
        stranger,
        /open nothing here/,
      )
      const fromFile = await stranger.try('recover', '--sheet', file, '--bundle', bundle)
      expectNothingKept(fromFile, stranger, /open nothing here/)
      const cut = await stranger.try('recover', '--sheet', paper.sheet.slice(0, -3))
      expectNothingKept(cut, stranger, /line|sheet|code/)
      const silent = village.person('silent')
      expectNothingKept(
        await silent.try('recover', '--sheet', file),
        silent,
        /FOLKMOOT_PAPER_WORDS/,
      )
    },
  )

  it('needs no hub when somebody brings a bundle', { timeout: 180_000 }, async () => {
    const second = (await ana.run('paper-key', '--json')).json<Paper>()
    await hub.kill()
    await ana.run('bundle', 'export', bundle)
    const tablet = withWords('tablet', second.words)
    expectNothingKept(
      await tablet.try('recover', '--sheet', second.sheet),
      tablet,
      /No hub answers.*--bundle/,
    )
    const said = await tablet.run('recover', '--sheet', second.sheet, '--bundle', bundle, '--json')
    expect(said.json()).toMatchObject({ name: 'Lakeside', as: 'Ana' })
    expect(said.err).toMatch(/hub is away/)
    await tablet.run('report', 'Written on the tablet', '--known', 'saw')
    const carried = join(village.folder, 'tablet.bundle')
    await tablet.run('bundle', 'export', carried)
    await ana.run('bundle', 'import', carried)
    expect(await titles(ana)).toContain('Written on the tablet')
  })
})
