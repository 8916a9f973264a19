// A lot with quotas between devices and the command line: the list of panels is made from the file that a
// device saves, and both draw the same people.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  actingIn,
  type AssemblyKinds,
  assemblyDraft,
  type BodyOf,
  drawnBy,
  fixingDraft,
  panelsDigest,
  poolAt,
  recountIn,
  seedOf,
  writePoolCsv,
} from '@folkmoot/areas/assembly'
import { hex, type Result } from '@folkmoot/kernel/base'
import { loadSodium } from '@folkmoot/kernel/crypto'
import type { Community, Draft } from '@folkmoot/kernel/replica'
import { enter, found, meet, testDevice } from '@folkmoot/kernel/testing'
import { afterAll, expect, it } from 'vitest'
import { areasOver } from './areas.ts'
import { run } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'folkmoot-lots-'))
afterAll(() => rmSync(folder, { recursive: true }))

const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}
async function put<Name extends keyof AssemblyKinds>(
  one: Community,
  kind: Name,
  body: BodyOf<Name>,
): Promise<string> {
  const acting = actingIn(one, 0)
  const draft = must(assemblyDraft(kind, body, acting, { ...acting, areas: {} }))
  return must(await one.write(draft as unknown as Draft))
}
function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
async function draw(...words: string[]) {
  let out = ''
  const output = { write: (text: string) => ((out += text), true), isTTY: false }
  const aside = { write: () => true, isTTY: false }
  const streams = { input: { isTTY: false }, output, aside, environment: { FOLKMOOT_LANG: 'en' } }
  const code = await run(['draw', ...words, '--json'], streams as never)
  expect(code).toBe(0)
  return JSON.parse(out) as { panel: string[]; panels: string[][]; number: number }
}

const QUOTAS = [
  { category: 'street', feature: 'Mill, old', min: 1, max: 1 },
  { category: 'street', feature: 'Lake', min: 1, max: 1 },
]

it('a list made by the command line is published, drawn from, and gives the same people to both', async () => {
  const crypto = await loadSodium()
  const world = { crypto, areas: areasOver(crypto) }
  const people: Community[] = [await found(await testDevice(world, 91), 'Lakeside', 'Ana')]
  const [ana] = people as [Community]
  for (const [at, name] of ['Boris', 'Carla', 'Dina'].entries())
    people.push(await enter(ana, await testDevice(world, 92 + at), name))
  const all = async (): Promise<void> => {
    for (let turn = 0; turn < 2; turn++) for (const one of people.slice(1)) await meet(ana, one)
  }
  await all()
  const quotas = { pool: 'members', size: 2, quotas: QUOTAS } as const
  const lot = await put(ana, 'assembly/lot-called', { title: 'Cooks', draw: quotas, way: 'dice' })
  await all()
  for (const [at, one] of people.entries()) {
    const features = [{ category: 'street', feature: at < 2 ? 'Mill, old' : 'Lake' }]
    await put(one, 'assembly/lot-entered', { lot, takes: true, features })
  }
  await all()
  must(await ana.writeSeeing((seen) => fixingDraft(lot, actingIn(ana, 0), seen)))

  const { at, sha256, now } = recountIn(ana)
  const fixed = must(at(now.lots.get(lot)?.fixed as Parameters<typeof at>[0]))
  const pool = file('pool.csv', writePoolCsv(poolAt(fixed, lot, quotas)))
  const rules = QUOTAS.map(({ feature, min, max }) => `street,"${feature}",${min},${max}\n`)
  const asked = [
    '--pool',
    pool,
    '--quotas',
    file('quotas.csv', `category,feature,min,max\n${rules.join('')}`),
    '--size',
    '2',
  ]
  const { panels } = await draw(...asked, '--seed', '00')
  await put(ana, 'assembly/panels-published', {
    lot,
    digest: panelsDigest(panels, sha256),
    panels: panels.length,
  })
  await put(ana, 'assembly/dice-rolled', { lot, rolls: '12345 61234' })
  await all()
  for (const one of people.slice(1)) await put(one, 'assembly/dice-witnessed', { lot, right: true })
  await all()

  const seed = must(seedOf({ state: now, at, sha256 }, lot))
  const published = file('panels.json', JSON.stringify(panels))
  const outside = await draw(...asked, '--seed', hex(seed.bytes), '--panels', published)
  for (const one of people) {
    const recount = recountIn(one)
    const inside = must(drawnBy({ ...recount, state: recount.now, panels }, lot))
    expect(inside.number).toBe(outside.number)
    expect(inside.drawn.toSorted()).toEqual(outside.panel.toSorted())
  }
})
