// What the story does not reach: changing reports, roles, several communities, stopping an import,
// forks, devices, wiping. Real processes.

import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openSqliteStore } from '@folkmoot/node'
import { afterAll, expect, it } from 'vitest'
import { createVillage, type Person } from './testing/people.ts'

const village = createVillage()
afterAll(() => village.end())
const TIME = { timeout: 240_000 }

interface Told {
  readonly ref: string
  readonly title: string | null
  readonly text: string
  readonly known: string
  readonly when: { readonly from: string; readonly to: string }
  readonly place: Record<string, unknown> | null
  readonly categories: readonly string[]
  readonly photos: number
  readonly corrected: number
  readonly withdrawn: { readonly reason: string } | null
}
const reportsOf = async (person: Person, ...more: string[]): Promise<readonly Told[]> =>
  (await person.run('reports', '--json', ...more)).json<readonly Told[]>()

/** One pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

it(
  'makes guessing at a vault as dear as usual for people, and cheap in tests alone',
  TIME,
  async () => {
    const kibOf = async (person: Person): Promise<number> => {
      await person.run('create', 'Lakeside', '--as', 'Ana')
      const store = openSqliteStore(join(person.home, 'folkmoot.sqlite'))
      const names = await store.records.names()
      const header = await store.records.get(names.find((name) => name.startsWith('vault-')) ?? '')
      await store.close()
      // "FMVAULT", the version and the generation come before it (docs/spec/keys.md, K30).
      const [low = 0, middle = 0, high = 0] = header?.subarray(9) ?? []
      return (low & 127) | ((middle & 127) << 7) | (high << 14)
    }
    expect(await kibOf(village.person('people', { FOLKMOOT_VAULT_COST: '' }))).toBe(64 * 1024)
    expect(await kibOf(village.person('tests'))).toBe(19 * 1024)
  },
)

it('writes, corrects, withdraws, finds and exports a report', TIME, async () => {
  const ana = village.person('reporter')
  await ana.run('create', 'Lakeside', '--as', 'Ana')
  const photo = join(village.folder, 'bridge.png')
  writeFileSync(photo, PNG)
  const place = ['--place', '61.78,34.35~300m', '--place', 'the old mill']
  const how = ['--known', 'saw', '--title', 'Bridge', '--category', 'roads', '--category', 'water']
  const when = ['--at', '2026-11-23T08:00Z..2026-11-23T09:00Z', '--source', 'the miller']
  const words = [...when, ...place, ...how, '--photo', photo, '--json']
  const made = await ana.run('report', 'The bridge is closed', ...words)
  const { ref } = made.json<{ readonly ref: string }>()
  expect(await reportsOf(ana)).toMatchObject([
    {
      ref,
      title: 'Bridge',
      known: 'saw',
      when: { from: '2026-11-23T08:00:00.000Z', to: '2026-11-23T09:00:59.999Z' },
      place: { name: 'the old mill', north: 61.78, east: 34.35, radiusMetres: 300 },
      categories: ['roads', 'water'],
      source: { name: 'the miller' },
      photos: 1,
      corrected: 0,
      withdrawn: null,
    },
  ])
  await ana.run('correct', ref.slice(0, 6), '--text', 'Closed to cars', '--reason', 'one can walk')
  expect(await reportsOf(ana)).toMatchObject([{ text: 'Closed to cars', corrected: 1, photos: 1 }])
  await ana.run('report', 'Bread at noon', '--at', '2026-01-05')
  expect(await reportsOf(ana, '--search', 'bread')).toMatchObject([{ known: 'told' }])
  expect(await reportsOf(ana, '--since', '2026-06-01')).toMatchObject([{ ref }])
  expect(await reportsOf(ana, '--category', 'roads')).toMatchObject([{ ref }])
  expect(await reportsOf(ana, '--limit', '1')).toHaveLength(1)
  await ana.run('withdraw', ref.slice(0, 6), '--reason', 'another bridge')
  const again = await ana.try('correct', ref, '--text', 'x', '--reason', 'y')
  expect(again).toMatchObject({ code: 1, out: '' })
  expect((await ana.run('reports')).out).toMatch(/Bridge .*corrected, withdrawn/)

  // What goes out comes in again, elsewhere.
  const csv = join(village.folder, 'out.csv')
  writeFileSync(csv, (await ana.run('export', 'reports', '--format', 'ushahidi-csv')).out)
  const boris = village.person('reader')
  await boris.run('create', 'Elsewhere', '--as', 'Boris')
  const back = (await boris.run('import', csv, '--json')).json<Record<string, unknown>>()
  expect(back).toMatchObject({ rejected: [] })
  expect(back['imported']).toBeGreaterThanOrEqual(1)
})

it('keeps what was imported when it is stopped, and goes on from there', TIME, async () => {
  const ana = village.person('importer')
  await ana.run('create', 'Lakeside', '--as', 'Ana')
  const header =
    'Serial,INCIDENT TITLE,INCIDENT DATE,LOCATION,DESCRIPTION,CATEGORY,LATITUDE,LONGITUDE'
  const rows = Array.from(
    { length: 6_000 },
    (_, at) => `${at},T${at},17/01/2010 12:58,x,${'word '.repeat(60)}${at},c,18.5,-72.3`,
  )
  const csv = join(village.folder, 'six-thousand.csv')
  writeFileSync(csv, [header, ...rows].join('\r\n'))
  const importing = ana.start('import', csv)
  const store = join(ana.home, 'folkmoot.sqlite')
  const sizeOf = (): number =>
    [store, `${store}-wal`].reduce(
      (sum, path) => sum + (existsSync(path) ? readFileSync(path).length : 0),
      0,
    )
  const before = sizeOf()
  for (let look = 0; look < 3_000 && sizeOf() < before + 200_000; look++)
    await new Promise((resolve) => setTimeout(resolve, 5))
  importing.child.kill('SIGINT')
  const stopped = await importing.ended
  expect(stopped.err).toMatch(/Stopped: [\d,]+ of 6,000 are kept\. .*again to go on\./)
  expect(stopped.code).toBe(1)
  const kept = (await reportsOf(ana)).length
  expect(kept).toBeGreaterThan(0)
  expect(kept).toBeLessThan(6_000)
  const rest = (await ana.run('import', csv, '--json')).json<Record<string, number>>()
  expect(rest).toMatchObject({ rows: 6_000, imported: 6_000 - kept, already: kept })
})

it('has several communities in one folder, and asks which', TIME, async () => {
  const ana = village.person('many')
  await ana.run('create', 'Lakeside', '--as', 'Ana')
  await ana.run('create', 'Tenants', '--as', 'Ana B.')
  expect((await ana.run('status', '--json')).json()).toMatchObject({ name: 'Tenants' })
  expect((await ana.run('status', '--space', 'lakeside')).out).toContain('Lakeside')
  await ana.run('use', 'Lakeside')
  expect((await ana.run('spaces')).out).toMatch(/\* +Lakeside .*\n +Tenants/)
  const changed = village.person('many', { FOLKMOOT_NEW_PASSPHRASE: 'another passphrase' })
  await changed.run('passphrase')
  expect((await ana.try('status')).code).toBe(1)
  const next = village.person('many', { FOLKMOOT_PASSPHRASE: 'another passphrase' })
  expect((await next.run('status')).out).toContain('Lakeside')
  expect((await next.try('wipe')).err).toContain('--yes')
  await next.run('wipe', '--yes')
  expect(readdirSync(next.home)).toEqual([])
})

it('says in plain words what a fork proves', TIME, async () => {
  const ana = village.person('twice')
  const boris = village.person('witness')
  const hub = await village.hub({})
  await ana.run('create', 'Lakeside', '--as', 'Ana', '--hub', hub.url)
  const link = (await ana.run('invite')).out.trim()
  await boris.run('join', link, '--as', 'Boris')
  await ana.run('sync')
  await ana.run('admit', 'Boris')
  await boris.run('sync')
  await hub.kill()
  // A backup is put back, and both copies go on.
  cpSync(ana.home, join(village.folder, 'backup'), { recursive: true })
  await ana.run('report', 'Written after the backup')
  const copy = village.person('backup')
  await copy.run('report', 'Written on the copy')
  for (const [person, name] of [
    [ana, 'one.bundle'],
    [copy, 'two.bundle'],
  ] as const) {
    await person.run('bundle', 'export', join(village.folder, name))
    await boris.run('bundle', 'import', join(village.folder, name))
  }
  expect((await boris.run('status', '--json')).json()).toMatchObject({ forks: 1 })
  const [proof] = (await boris.run('fork-proof', '--json')).json<{ readonly file: string }[]>()
  const stranger = village.person('stranger', { FOLKMOOT_PASSPHRASE: '' })
  const checked = await stranger.run('fork-proof', join(village.folder, proof?.file ?? ''))
  expect(checked.out).toMatch(/two different histories .* says nothing about the person/)
  const bytes = readFileSync(join(village.folder, proof?.file ?? ''))
  bytes[bytes.length - 3] = (bytes.at(-3) ?? 0) ^ 1
  const forged = join(village.folder, 'forged.fork')
  writeFileSync(forged, bytes)
  expect(await stranger.try('fork-proof', forged)).toMatchObject({ code: 1, out: '' })
})

it('lets stewards act, and tells the person what became of them', TIME, async () => {
  const [ana, boris] = [village.person('steward'), village.person('member')]
  const hub = await village.hub({ data: 'second-hub' })
  await ana.run('create', 'Lakeside', '--as', 'Ana', '--hub', hub.url)
  await boris.run('join', (await ana.run('invite')).out.trim(), '--as', 'Boris')
  await ana.run('sync')
  await ana.run('admit', 'Boris')
  await boris.run('sync')
  const standing = async (person: Person): Promise<readonly unknown[]> =>
    (await person.run('members', '--json'))
      .json<readonly Record<string, unknown>[]>()
      .map(({ name, role, standing }) => `${String(name)} ${String(role)} ${String(standing)}`)
  expect(await boris.try('remove', 'Ana')).toMatchObject({ code: 1, out: '' })
  await ana.run('suspend', 'Boris', '--reason', 'until we have talked')
  expect(await standing(ana)).toContain('Boris member suspended')
  await ana.run('reinstate', 'Boris', '--reason', 'we have talked')
  await ana.run('role', 'Boris', 'steward')
  // The hub lets the key of before read only what was before (docs/spec/hub.md, H5): so by hand.
  const carried = join(village.folder, 'back-again.bundle')
  await ana.run('bundle', 'export', carried)
  await boris.run('bundle', 'import', carried)
  expect(await standing(boris)).toContain('Boris steward member')
  const roleless = await ana.try('role', 'Boris', 'king')
  expect(roleless.err).toContain('steward or member')
  await ana.run('remove', 'Boris', '--reason', 'moved away')
  await ana.run('report', 'Only for those who stay')
  expect(await standing(ana)).toContain('Boris member removed')
  await boris.try('sync')
  expect((await boris.run('reports')).out).not.toContain('stay')
})
