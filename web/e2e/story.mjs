// The first job, in the app: reports are brought in on one device and joined from another, the hub is
// killed, both go on, a file is carried both ways, and both show the same again.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startHub } from '../../hub/src/index.ts'
import { longTable } from './bringing-in.mjs'
import { DIST, goTo, must, openDevice } from './bench.mjs'
import { choosePassphrase, onNow, report, start } from './people.mjs'

const count = (page, text) =>
  page.getByText(text, { exact: true }).first().waitFor({ timeout: 60_000 })

async function setHub(page, url) {
  await goTo(page, '/more/settings')
  await page.getByLabel('Address of the hub').fill(url)
  const form = page.locator('form', { has: page.getByLabel('Address of the hub') })
  await form.getByRole('button', { name: 'Save' }).click()
}

async function joinBy(page, link, name) {
  await page.goto(link)
  await page.getByLabel('Your name in it').fill(name)
  await page.getByRole('button', { name: 'Next' }).click()
  await choosePassphrase(page, 'Ask to be let in')
}

async function saveFile(page) {
  await goTo(page, '/more/carry')
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save the file' }).click()
  return (await saved).path()
}

async function readFile(page, path) {
  await goTo(page, '/more/carry')
  await page.locator('input[type=file]').setInputFiles(path)
  await page.getByText(/new entr(y|ies) taken in\./).waitFor({ timeout: 30_000 })
}

async function bothAdd(ana, ben) {
  for (const [page, text] of [
    [ana, 'Ana goes on.'],
    [ben, 'Ben goes on.'],
  ]) {
    await goTo(page, '/now')
    await report(page, text)
    await page.getByText(/\d+ entr(y|ies) waiting/).waitFor({ timeout: 20_000 })
  }
}

export async function theHubIsKilled(browser) {
  const dataDir = mkdtempSync(join(tmpdir(), 'folkmoot-e2e-'))
  const begin = (port) => startHub({ port, dataDir, appDir: DIST, drainMs: 0 })
  let hub = await begin(0)
  const origin = new URL(hub.url).origin
  try {
    const { page: ana, faults } = await openDevice(browser, { origin })
    await start(ana, { hub: '' })
    await onNow(ana)
    await setHub(ana, origin)
    await ana.getByText('On the hub').waitFor({ timeout: 20_000 })
    await goTo(ana, '/now/import')
    await ana.locator('input[type=file]').setInputFiles(longTable())
    await ana.getByRole('button', { name: /^Bring in/ }).click()
    await ana.getByText(/reports brought in/).waitFor({ timeout: 60_000 })
    await goTo(ana, '/more/invite')
    await ana.getByRole('button', { name: 'Make the invitation' }).click()
    const link = (await ana.locator('.link-text').textContent()) ?? ''

    const { page: ben } = await openDevice(browser, { origin })
    await joinBy(ben, link, 'Ben')
    await goTo(ana, '/more/people')
    await ana.getByRole('button', { name: 'The words match, let them in' }).click()
    await onNow(ben)
    await count(ben, '3,593 reports')
    await ben.getByText('On the hub').waitFor({ timeout: 30_000 })
    must(faults.length === 0, faults.join('; '))

    await hub.close()
    await bothAdd(ana, ben)
    await readFile(ben, await saveFile(ana))
    await readFile(ana, await saveFile(ben))
    for (const page of [ana, ben]) {
      await goTo(page, '/now')
      await count(page, '3,595 reports')
      await page.getByText('Ana goes on.').waitFor()
      await page.getByText('Ben goes on.').waitFor()
    }

    rmSync(dataDir, { recursive: true, force: true })
    hub = await begin(Number(new URL(origin).port))
    for (const page of [ana, ben]) await page.getByText('On the hub').waitFor({ timeout: 60_000 })
  } finally {
    await hub.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
