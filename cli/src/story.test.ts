// The headline story with real processes and real files: a community goes on when the hub is gone.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { scanForWords } from '@folkmoot/hub'
import { fromBase64url } from '@folkmoot/kernel/base'
import { afterAll, describe, expect, it } from 'vitest'
import { lookInto, ownWords, wordsIn } from './testing/blind.ts'
import { createVillage, type Person, sharedData } from './testing/people.ts'

const village = createVillage()
afterAll(() => village.end())

const HAITI = sharedData('situation/reports/haiti-2010-ushahidi.csv')
if (!HAITI) console.log('shared data is absent: the story of the hub uses reports of its own')

const NAMES = ['Anastasia', 'Borislava', 'Cleopatra', 'Lakeside', 'Harbour', 'Lantern']

interface Status {
  readonly root: string
  readonly state: string
  readonly entries: number
  readonly members: number
  readonly hubs: readonly { readonly acknowledged: number; readonly own: number }[]
}
interface Told {
  readonly title: string | null
  readonly text: string
  readonly when: { readonly from: string }
  readonly flags: readonly string[]
  readonly categories: readonly string[]
}

const statusOf = async (person: Person): Promise<Status> =>
  (await person.run('status', '--json')).json<Status>()
const reportsOf = async (person: Person): Promise<readonly Told[]> =>
  (await person.run('reports', '--json')).json<readonly Told[]>()

/** One after the other, as a person writes; two people at the same time. */
async function writeTen(person: Person, what: string): Promise<void> {
  for (let number = 1; number <= 10; number++)
    await person.run('report', `${what} number ${number}`, '--known', 'saw')
}

function ownCsv(): string {
  const rows = Array.from(
    { length: 40 },
    (_, at) => `${at},T${at},1${at % 9}/01/2010 12:58,x,d${at},c,18.5,-72.3,YES,NO`,
  )
  const header =
    'Serial,INCIDENT TITLE,INCIDENT DATE,LOCATION,DESCRIPTION,CATEGORY,LATITUDE,LONGITUDE,APPROVED,VERIFIED'
  return `${[header, ...rows].join('\r\n')}\r\n`
}

describe('a community that goes on when the hub is gone', () => {
  it('does the whole of it', { timeout: 600_000 }, async () => {
    const [ana, boris, cleo] = [
      village.person('ana'),
      village.person('boris'),
      village.person('cleo'),
    ]
    const hub = await village.hub({})
    const csv = HAITI ?? join(village.folder, 'own.csv')
    if (!HAITI) writeFileSync(csv, ownCsv())
    const imported = HAITI ? 3_593 : 40

    // Started on one device, fed from a real feed.
    await ana.run('create', 'Lakeside Harbour', '--as', 'Anastasia', '--hub', hub.url)
    const dry = await ana.run('import', csv, '--dry-run', '--json')
    expect(dry.json()).toMatchObject({ rows: imported, imported, already: 0, rejected: [] })
    expect((await ana.run('import', csv, '--json')).json()).toMatchObject({ imported })
    const again = await ana.run('import', csv, '--json')
    expect(again.json()).toMatchObject({ imported: 0, already: imported, rejected: [] })

    // Joined from another: asked, compared, admitted.
    const link = (await ana.run('invite')).out.trim()
    expect(link).toMatch(/^http:\/\/\S+#\S+$/)
    const asked = (await boris.run('join', link, '--as', 'Borislava', '--json')).json<{
      readonly words: readonly string[]
    }>()
    await ana.run('sync')
    const requests = (await ana.run('requests', '--json')).json<
      readonly { readonly name: string; readonly words: readonly string[] }[]
    >()
    expect(requests).toMatchObject([{ name: 'Borislava', words: asked.words }])
    await ana.run('admit', ...asked.words)
    await boris.run('sync')
    const [hers, his] = await Promise.all([reportsOf(ana), reportsOf(boris)])
    expect(his).toHaveLength(imported)
    expect(hers).toEqual(his)
    if (HAITI) {
      expect(his.filter(({ flags }) => flags.includes('outside-area'))).toHaveLength(13)
      expect(his.filter(({ categories }) => categories.length === 0)).toHaveLength(6)
      expect(his.filter(({ when }) => when.from.startsWith('2010-01-17'))).toHaveLength(
        rowsOfDay(csv, '17/01/2010'),
      )
    }

    // The hub is killed; both go on.
    await hub.kill()
    const away = await ana.run('report', 'Lantern at the bridge', '--known', 'saw')
    expect(away.err).toContain('Kept on this device; the hub is away.')
    await Promise.all([writeTen(ana, 'Water at the school'), writeTen(boris, 'Road closed')])
    const apart = await Promise.all([statusOf(ana), statusOf(boris)])
    expect(apart[0].root).not.toBe(apart[1].root)

    // Bundles are carried both ways.
    const [fromAna, fromBoris] = [
      join(village.folder, 'a.bundle'),
      join(village.folder, 'b.bundle'),
    ]
    await ana.run('bundle', 'export', fromAna)
    await boris.run('bundle', 'import', fromAna)
    await boris.run('bundle', 'export', fromBoris, '--since', fromAna)
    await ana.run('bundle', 'import', fromBoris)
    const together = await Promise.all([statusOf(ana), statusOf(boris)])
    expect(together[0].root).toBe(together[1].root)
    expect(together[0].state).toBe(together[1].state)
    expect(together[0].entries).toBe(together[1].entries)

    // A hub with nothing in it stands in the old place; the members fill it; a third gets all of it.
    const words = wordsIn([...his.flatMap(({ title, text }) => [title ?? '', text]), NAMES.join()])
    const own = ownWords(await otherHub(), words)
    const seen = lookInto(hub.data, words, own)
    const next = await village.hub({ port: hub.port, data: 'next-hub' })
    await Promise.all([ana.run('sync'), boris.run('sync')])
    const second = (await boris.run('invite')).out.trim()
    await cleo.run('join', second, '--as', 'Cleopatra')
    await boris.run('sync')
    await boris.run('admit', 'Cleopatra')
    await cleo.run('sync')
    await ana.run('sync')
    const all = await Promise.all([statusOf(ana), statusOf(boris), statusOf(cleo)])
    for (const status of all) {
      expect(status).toMatchObject({ root: all[0].root, state: all[0].state, members: 3 })
      for (const { acknowledged, own } of status.hubs) expect(acknowledged).toBe(own)
    }
    expect(await reportsOf(cleo)).toHaveLength(imported + 21)
    await Promise.all([ana.run('verify'), boris.run('verify'), cleo.run('verify')])

    // Neither hub ever held a word, a name or the secret of a link (P-blind).
    const memory = join(village.folder, 'memory')
    const dumped = next.dump(memory)
    await next.stop()
    for (const sight of [seen, lookInto(next.data, words, own)]) {
      expect(sight.bytes).toBeGreaterThan(HAITI ? 2_000_000 : 50_000)
      expect(sight.found.filter((word) => word.length >= 7)).toEqual([])
      expect(sight.found.length).toBeLessThan(3 * sight.byChance.length + 20)
    }
    const secrets = [link, second].flatMap((each) => {
      const fragment = each.split('#')[1] ?? ''
      return [fragment, fragment.slice(0, 24), fromBase64url(fragment)?.slice(2, 18) ?? '']
    })
    for (const folder of [hub.data, next.data])
      expect(await scanForWords(folder, [...NAMES, ...secrets])).toEqual([])
    // Nor in its memory while it ran. The app that it serves has words of its own, so whole sentences
    // are sought there, and the name of its folder, which must be found.
    const sentences = his.map(({ text }) => text).filter((text) => text.length > 30)
    const sought = ['Anastasia', 'Borislava', 'Cleopatra', 'Lantern at the bridge', ...secrets]
    if (dumped === undefined) console.log('the memory of a process cannot be read here')
    else {
      expect(await scanForWords(memory, [...sought, ...sentences.slice(0, 12)])).toEqual([])
      expect(await scanForWords(memory, [next.data])).toHaveLength(1)
    }
    console.log(
      `story: ${imported} reports, hub's folder ${seen.bytes} bytes, ${seen.words} words looked for, memory ${dumped} bytes`,
    )
  })
})

/** A hub that served somebody else: what stands there is the hub's own. */
async function otherHub(): Promise<string> {
  const [hub, zoe] = [await village.hub({ data: 'other-hub' }), village.person('zoe')]
  await zoe.run('create', 'Xq', '--as', 'Zo', '--hub', hub.url)
  await zoe.run('invite')
  await hub.stop()
  return hub.data
}

const rowsOfDay = (csv: string, day: string): number =>
  readFileSync(csv, 'utf8').split(`,${day} `).length - 1
