// A scripted month of a community on its hub, on a clock that is set by hand: afterwards the hub's
// folder, its lines of log and what it tells over HTTP hold nothing of what people wrote, of their
// names, or of their keys (P-blind).

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { reportDraft, situation } from '@folkmoot/areas/situation'
import { type RunningHub, scanForWords, startHub } from '@folkmoot/hub'
import { base64url, type Chance, type Result } from '@folkmoot/kernel/base'
import { ARGON_FLOOR } from '@folkmoot/kernel/crypto'
import { type Community, createReplica, type Replica } from '@folkmoot/kernel/replica'
import { createMemoryStore } from '@folkmoot/kernel/store'
import { connectHub, loadNodeCrypto, systemChance } from '@folkmoot/node'
import { afterAll, expect, it, vi } from 'vitest'
import { wordsIn } from './testing/blind.ts'

const folder = mkdtempSync(join(tmpdir(), 'folkmoot-month-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const DAY_MS = 86_400_000
const DAYS = 31
const SPACE_NAME = 'Harbourside Assembly'
const PASSPHRASE = 'lantern orchard velvet'
const SUBJECTS = 'bridge,pharmacy,generator,schoolhouse,ferry,bakery,shelter,reservoir'.split(',')
const EVENTS = 'collapsed,reopened,flooded,overcrowded,guarded,repaired,evacuated'.split(',')

const crypto = await loadNodeCrypto()
const clock = { time: Date.UTC(2026, 10, 1, 8), now: () => clock.time }

/** Whatever is secret came out of here: seeds, keys and secrets of links have these lengths. */
const drawn: Uint8Array[] = []
const chance: Chance = {
  bytes(length) {
    const bytes = systemChance.bytes(length)
    if (length === 32) drawn.push(bytes.slice())
    return bytes
  },
}

const must = <T>(result: Result<T, { readonly kind: string }>): T => {
  if (!result.ok) throw new Error(result.refusal.kind)
  return result.value
}

async function device(): Promise<Replica> {
  const store = createMemoryStore((bytes) => crypto.sha256(bytes))
  const areas = [situation as never]
  const options = { passphrase: PASSPHRASE, cost: ARGON_FLOOR }
  return must(await createReplica({ crypto, clock, chance, store, areas }, options))
}

const lines: string[] = []
const openHub = (port: number): Promise<RunningHub> =>
  startHub({
    port,
    adminPort: 0,
    dataDir: join(folder, 'hub'),
    clock,
    drainMs: 0,
    log: (line) => void lines.push(line),
  })

/** Stays on the hub until both sides have the same, and have had for some looks. */
async function visit(community: Community, url: string): Promise<void> {
  const isComplete = async () => (await community.status()).hubs.some(({ complete }) => complete)
  let over: Promise<void> | undefined
  const connection = connectHub(url, {
    chance: systemChance,
    onLink: (link) => void (over = community.connect(link, { url }).done),
  })
  let calm = 0
  for (let look = 0; look < 4_000 && calm < CALM_LOOKS; look++) {
    await new Promise((resolve) => setTimeout(resolve, 3))
    calm = (await isComplete()) ? calm + 1 : 0
  }
  connection.close()
  await over
  expect(calm).toBe(CALM_LOOKS)
}
const CALM_LOOKS = 6

/** What was said, so that it can be looked for. */
const said: string[] = []
async function writeReport(community: Community, day: number, who: number): Promise<void> {
  const subject = SUBJECTS[(day + who) % SUBJECTS.length]
  const event = EVENTS[(day * 3 + who) % EVENTS.length]
  const text = `The ${subject} was ${event} around sunrise, neighbours heard at breakfast.`
  const input = { text, title: `${subject} ${event}`, place: 'Fishmarket', source: 'Grandmother' }
  said.push(text, input.title, input.place, input.source)
  const { kind, body } = must(
    reportDraft({ ...input, categories: ['Drinking'] }, { now: clock.now() }),
  )
  must(await community.write({ kind, body }))
}

async function attachPhoto(community: Community, day: number): Promise<void> {
  const bytes = new Uint8Array(20_000).fill(day)
  bytes.set(new TextEncoder().encode('photograph of the waterfront'), 900)
  must(await community.attach(bytes, { name: 'waterfront.txt', type: 'text/plain' }))
}

/** Asks, is admitted, comes in. */
async function enter(by: Community, as: string, url: string): Promise<Community> {
  const { link } = must(await by.invite({ uses: 1, days: 7 }))
  await visit(by, url)
  links.push(link.split('#')[1] ?? '')
  const joined = must(await (await device()).join(link, { as }))
  await visit(joined, url)
  await visit(by, url)
  must(await by.admit(joined.log))
  for (const each of [by, joined, by, joined]) await visit(each, url)
  await vi.waitFor(() => expect(joined.me).toBeDefined(), { timeout: 10_000 })
  return joined
}
const links: string[] = []
const NAMES = ['Anastasia', 'Borislava', 'Cleopatra', 'Demetrius', 'Evangeline']

async function liveAMonth(hub: RunningHub): Promise<{ hub: RunningHub; here: Community[] }> {
  const { url } = hub
  const first = must(
    await (await device()).create({ name: SPACE_NAME, as: NAMES[0] ?? '', hubs: [url] }),
  )
  await visit(first, url)
  const here = [first]
  let running = hub
  for (let day = 1; day <= DAYS; day++, clock.time += DAY_MS) {
    const name = NAMES[here.length]
    if (day % 5 === 1 && day < 20 && name) here.push(await enter(first, name, url))
    for (const [who, community] of here.entries()) {
      must(await community.tend())
      await writeReport(community, day, who)
      if ((day + who) % 6 === 0) await attachPhoto(community, day)
      await visit(community, url)
    }
    if (day === 16) {
      await running.close()
      running = await openHub(hub.port)
    }
    if (day === 24) {
      const gone = here.pop()
      must(await first.remove(gone?.me ?? '', 'moved to the mountains'))
      await visit(first, url)
    }
  }
  return { hub: running, here }
}

it('leaves the hub with no word, no name and no key', { timeout: 300_000 }, async () => {
  const { hub, here } = await liveAMonth(await openHub(0))
  for (const community of [...here, ...here]) await visit(community, hub.url)
  const roots = await Promise.all(here.map(async (each) => (await each.status()).root))
  expect(new Set(roots).size).toBe(1)
  expect(here[0]?.area<{ size?: number }>('situation')).toBeDefined()
  await hub.backup()
  const told = [`${hub.url}/.well-known/folkmoot-hub.json`, `${hub.adminUrl}/metrics`].map(
    async (at) => (await fetch(at)).text(),
  )
  writeFileSync(
    join(folder, 'hub', 'told.txt'),
    [...lines, ...(await Promise.all(told))].join('\n'),
  )
  // Looked for while the hub runs, with its journal, and once more when it has put everything away.
  for (const isRunning of [true, false]) {
    if (!isRunning) await hub.close()
    await lookForSecrets()
  }
  for (const event of ['founded', 'rotated']) expect(lines.join()).toContain(`"${event}"`)
})

async function lookForSecrets(): Promise<void> {
  const inside = join(folder, 'hub')
  const words = wordsIn([
    ...said,
    ...NAMES,
    SPACE_NAME,
    PASSPHRASE,
    'photograph waterfront mountains',
  ])
  const found = await scanForWords(inside, [...words])
  expect(found.filter(({ word }) => word.length > 5)).toEqual([])
  // Four letters stand in half a megabyte of anything once in a hundred times.
  expect(found.length).toBeLessThan(2)
  const secrets = [...drawn, ...links, ...links.map((link) => link.slice(0, 24))]
  expect(await scanForWords(inside, secrets)).toEqual([])
  expect(
    await scanForWords(
      inside,
      drawn.map((key) => base64url(key)),
    ),
  ).toEqual([])
  console.log(`month: ${words.size} words, ${drawn.length} keys, ${said.length} texts looked for`)
}
