// A community of 20,000 reports, a browser that has all of them, and then: how long from opening the app
// until the first list stands. Prints one JSON object of series.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { reportDraft, situation } from '../../areas/src/situation/index.ts'
import { startHub } from '../../hub/src/index.ts'
import { type Community, createReplica } from '../../kernel/src/replica/index.ts'
import { createMemoryStore } from '../../kernel/src/store/index.ts'
import { connectHub, systemChance, systemClock } from '../../node/src/index.ts'
import { benchCrypto } from '../sync/community.ts'
import { recordAt } from '../sync/records.ts'

const [count = '20000', rounds = '3', appDir = ''] = process.argv.slice(2)
const all = Number(count)

/** A member with everything, at the hub, who lets in whoever asks. */
async function founder(url: string): Promise<Community> {
  const crypto = await benchCrypto()
  const store = createMemoryStore(crypto.sha256)
  const ports = { crypto, clock: systemClock, chance: systemChance, store, areas: [situation] }
  const made = await createReplica(ports, { passphrase: 'only for a bench' })
  if (!made.ok) throw new Error(made.refusal.kind)
  const created = await made.value.create({ name: 'Lakeside', as: 'Ana', hubs: [url] })
  if (!created.ok) throw new Error(created.refusal.kind)
  const community = created.value
  const now = systemClock.now()
  for (let at = 0; at < all; at += 500) {
    const drafts = Array.from({ length: Math.min(500, all - at) }, (_, i) => {
      const { text, category } = recordAt(at + i)
      const draft = reportDraft({ text, known: 'saw', categories: [category] }, { now })
      if (!draft.ok) throw new Error(draft.refusal.kind)
      return draft.value
    })
    const written = await community.writeMany(drafts)
    if (!written.ok) throw new Error(written.refusal.kind)
  }
  connectHub(url, {
    chance: systemChance,
    firstMs: 50,
    onLink: (link) => void community.connect(link, { url }),
  })
  return community
}

async function until<T>(what: string, find: () => T | undefined | Promise<T | undefined>) {
  for (let i = 0; i < 6_000; i++) {
    const found = await find()
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`waited in vain: ${what}`)
}

// The app's own steps are told in JavaScript, beside its walks.
const steps = '../../web/e2e/bench.mjs'
const { openBrowser, openDevice } = await import(steps)
const people = '../../web/e2e/people.mjs'
const { choosePassphrase, onNow, unlock } = await import(people)

const dataDir = mkdtempSync(join(tmpdir(), 'folkmoot-app-'))
// One member writes all of it, which is more at once than a hub takes of one log.
const quotas = { logEntries: { burst: 2 * all + 1_000, perSecond: 1 } }
const hub = await startHub({ port: 0, dataDir, appDir, drainMs: 0, quotas })
const origin = new URL(hub.url).origin
const browser = await openBrowser()
const series: Record<string, number[]> = {}
const note = (name: string, value: number): void => {
  series[name] = [...(series[name] ?? []), value]
}
try {
  const community = await founder(origin)
  await until('the hub', () =>
    community.safety().hubs.some(({ seq }) => seq >= all) ? true : undefined,
  )
  const invited = await community.invite({ uses: 1, days: 1 })
  if (!invited.ok) throw new Error(invited.refusal.kind)
  const { page } = await openDevice(browser, { origin })
  const { pathname, hash } = new URL(invited.value.link)
  await page.goto(`${origin}${pathname}${hash}`)
  await page.getByLabel('Your name in it').fill('Ben')
  await page.getByRole('button', { name: 'Next' }).click()
  const passphrase = await choosePassphrase(page, 'Ask to be let in')
  const request = await until('the request', () => community.requests()[0])
  const start = performance.now()
  const admitted = await community.admit(request.log)
  if (!admitted.ok) throw new Error(admitted.refusal.kind)
  await onNow(page)
  const counted = all.toLocaleString('en')
  const list = page.getByText(new RegExp(`^${counted}\\b`)).first()
  await list.waitFor({ timeout: 300_000 })
  note('first sync and list, ms', performance.now() - start)
  for (let round = 0; round < Number(rounds); round++) {
    await page.reload()
    const opening = performance.now()
    await unlock(page, passphrase)
    await page.locator('.report').first().waitFor({ timeout: 300_000 })
    note('from the passphrase to the first list, ms', performance.now() - opening)
  }
} finally {
  await browser.close()
  await hub.close()
  rmSync(dataDir, { recursive: true, force: true })
}
process.stdout.write(JSON.stringify({ entries: all, series }))
process.exit(0)
