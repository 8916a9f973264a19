// Whole walks: by keyboard alone, without a server, in two tabs, with hostile names, over a hub.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startHub } from '../../hub/src/index.ts'
import { axe, DIST, goTo, must, openDevice, overflow, picture } from './bench.mjs'
import { choosePassphrase, onNow, report, start, unlock } from './people.mjs'
import { SCREENS } from './screens.mjs'
import { serve } from './server.mjs'

/** Presses Tab until what has the focus is called so. */
export async function tabTo(page, name, most = 60) {
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press('Tab')
    const found = await page.evaluate((wanted) => {
      const active = document.activeElement
      const ringed = active?.matches(':focus-visible') ?? false
      const label = active instanceof HTMLElement ? (active.labels?.[0]?.textContent ?? '') : ''
      const text = `${active?.getAttribute('aria-label') ?? ''} ${label} ${active?.textContent ?? ''}`
      return ringed && text.includes(wanted)
    }, name)
    if (found) return
  }
  throw new Error(`Tab never reached "${name}" with a visible focus`)
}

/** A screen that only two people together can see, looked at like every other. */
async function looksRight(page, name) {
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme })
    const found = [...(await axe(page)), await overflow(page)].filter(Boolean)
    must(found.length === 0, `${name}: ${found.join('; ')}`)
    await picture(page, `${name}-${colorScheme}`)
  }
}

export async function keyboard(browser, origin) {
  const { page, context, faults } = await openDevice(browser, { origin })
  await page.locator('.ways').waitFor()
  await tabTo(page, 'Start a community')
  await page.keyboard.press('Enter')
  await tabTo(page, 'Name of the community')
  await page.keyboard.type('Lakeside')
  await tabTo(page, 'Your name in it')
  await page.keyboard.type('Ana')
  await page.keyboard.press('Enter')
  await page.locator('.word-list li').nth(5).waitFor()
  await tabTo(page, 'I have written the words down')
  await page.keyboard.press('Space')
  await tabTo(page, 'Begin')
  await page.keyboard.press('Enter')
  await onNow(page)
  await tabTo(page, 'Report something')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Report something' }).waitFor()
  await tabTo(page, 'What happened?')
  await page.keyboard.type('The bakery has bread until noon.')
  await tabTo(page, 'Saw it')
  await page.keyboard.press('Space')
  await tabTo(page, 'Save the report')
  await page.keyboard.press('Enter')
  await page.getByText('Report saved.').waitFor()
  await report(page, 'The pharmacy is closed.')
  await page.getByText('2 reports', { exact: true }).waitFor()
  await tabTo(page, 'Search in reports')
  // Slower than the list is found: whoever types on must not lose the field.
  await page.keyboard.type('bakeries', { delay: 250 })
  must((await page.getByLabel('Search in reports').inputValue()) === 'bakeries', 'typing was lost')
  await page.getByText('1 report', { exact: true }).waitFor()
  await tabTo(page, 'The bakery has bread until noon.')
  await page.keyboard.press('Enter')
  await page.locator('.facts').waitFor()
  must(faults.length === 0, faults.join('; '))
  await context.close()
}

/** After one visit the server may go: the app, what was written and the lock are all still there. */
export async function withoutServer(browser) {
  const server = await serve(DIST)
  const { page, context, faults } = await openDevice(browser, server)
  await page.evaluate(() => navigator.serviceWorker.ready)
  const passphrase = await start(page)
  await onNow(page)
  await report(page, 'Written before the server went.')
  await page.getByText('On this phone only').waitFor()
  await server.stop()
  await page.reload()
  await unlock(page, 'not the passphrase at all')
  await page.getByText(/not the passphrase/).waitFor()
  await unlock(page, passphrase)
  await onNow(page)
  await page.getByText('Written before the server went.').waitFor()
  await report(page, 'Written without any server.')
  await page.reload()
  await unlock(page, passphrase)
  await page.getByText('Written without any server.').waitFor()
  for (const [name, path] of SCREENS) {
    await goTo(page, path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    if (name === 'map') await page.locator('.map[aria-busy="false"] canvas').waitFor()
  }
  await goTo(page, '/more/invite')
  await page.getByRole('button', { name: 'Make the invitation' }).click()
  await page.locator('.qr').waitFor()
  await goTo(page, '/more/settings')
  await page.getByLabel('Language').selectOption('zh')
  await page.getByRole('heading', { name: '设置', level: 1 }).waitFor()
  must(faults.length === 0, faults.join('; '))
  await context.close()
}

export async function twoTabs(browser, origin) {
  const first = await openDevice(browser, { origin })
  const passphrase = await start(first.page)
  await onNow(first.page)
  await report(first.page, 'Written in the first tab.')
  const second = await openDevice(browser, { origin, context: first.context })
  await second.page.getByRole('heading', { name: 'Folkmoot is open in another tab' }).waitFor()
  await looksRight(second.page, 'en-elsewhere')
  await second.page.getByRole('button', { name: 'Take over here' }).click()
  await unlock(second.page, passphrase)
  await second.page.getByText('Written in the first tab.').waitFor()
  await first.page.getByText('It was taken over by another tab.').waitFor()
  await report(second.page, 'Written in the second tab.')
  await first.page.getByRole('button', { name: 'Take over here' }).click()
  await unlock(first.page, passphrase)
  await first.page.getByText('Written in the second tab.').waitFor()
  const faults = [...first.faults, ...second.faults]
  must(faults.length === 0, faults.join('; '))
  await first.context.close()
}

const HOSTILE = {
  markup: '<img src=x onerror=alert(1)><script>alert(2)</script>',
  bidi: 'safe\u202Egnp.exe\u2066 \u0645\u0631\u062D\u0628\u0627',
  long: `${'W'.repeat(4_000)} ${'слово '.repeat(600)}`,
}

/** T18 of security.md §4.6: whatever a name holds, it is text, and it stays inside its box. */
export async function hostileNames(browser, origin) {
  const { page, context, faults } = await openDevice(browser, { origin })
  await start(page, { community: HOSTILE.markup.slice(0, 60), as: HOSTILE.bidi })
  await onNow(page)
  for (const text of Object.values(HOSTILE)) {
    await page.getByRole('link', { name: 'Report something' }).click()
    await page.getByLabel('What happened?').fill(text)
    await page.getByRole('radio', { name: /Was told/ }).check()
    await page.getByRole('radio', { name: 'By name' }).check()
    await page.getByLabel('Name of the place').fill(text.slice(0, 200))
    await page.getByText('More details').click()
    await page.getByLabel('Categories').fill(text.slice(0, 110).replaceAll(',', ' '))
    await page.getByLabel('Name of the source').fill(text.slice(0, 120))
    await page.getByRole('button', { name: 'Save the report' }).click()
    await page.getByText('Report saved.').waitFor()
  }
  const paths = ['/now', '/now/timeline', '/more/people', '/more/communities', '/more/settings']
  const problems = []
  for (const path of paths) {
    await goTo(page, path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    const wide = await overflow(page)
    if (wide) problems.push(`${path}: ${wide}`)
    await picture(page, `hostile${path.replaceAll('/', '-')}`)
  }
  await goTo(page, '/now')
  for (let at = 0; at < 3; at++) {
    await page.locator('.report a').nth(at).click()
    await page.locator('.facts').waitFor()
    const wide = await overflow(page)
    if (wide) problems.push(`report ${at}: ${wide}`)
    await picture(page, `hostile-report-${at}`)
    await goTo(page, '/now')
    await page.locator('.report').first().waitFor()
  }
  must([...problems, ...faults].length === 0, [...problems, ...faults].join('; '))
  await context.close()
}

/** Two people on two devices: invited by a link, compared by words, let in, and both see the same. */
export async function overAHub(browser) {
  const dataDir = mkdtempSync(join(tmpdir(), 'folkmoot-e2e-'))
  const hub = await startHub({ port: 0, dataDir, appDir: DIST, drainMs: 100 })
  const origin = new URL(hub.url).origin
  try {
    const ana = await openDevice(browser, { origin })
    await start(ana.page, { hub: origin })
    await onNow(ana.page)
    await report(ana.page, 'Ana saw the ferry leave.')
    await ana.page.getByText('On the hub').waitFor({ timeout: 20_000 })
    await goTo(ana.page, '/more/invite')
    await ana.page.getByRole('button', { name: 'Make the invitation' }).click()
    const link = (await ana.page.locator('.link-text').textContent()) ?? ''

    const ben = await openDevice(browser, { origin })
    await ben.page.goto(link)
    await ben.page.getByText('Your invitation has been read from the link.').waitFor()
    await looksRight(ben.page, 'en-join-by-link')
    await ben.page.getByLabel('Your name in it').fill('Ben')
    await ben.page.getByRole('button', { name: 'Next' }).click()
    await choosePassphrase(ben.page, 'Ask to be let in')
    await ben.page.getByRole('heading', { name: 'Waiting to be let in' }).waitFor()
    const his = await ben.page.locator('.compare .words').textContent()
    must(
      !(await ben.page.evaluate(() => location.href)).includes('#'),
      'the address still holds it',
    )
    await looksRight(ben.page, 'en-waiting')

    await goTo(ana.page, '/more/people')
    await ana.page.getByRole('heading', { name: 'Ben' }).waitFor({ timeout: 20_000 })
    await looksRight(ana.page, 'en-asking')
    const hers = await ana.page.locator('.card .words').textContent()
    must(hers === his, `the words differ: "${hers}" and "${his}"`)
    await ana.page.getByRole('button', { name: 'The words match, let them in' }).click()
    await ana.page.getByText('2 people').waitFor()

    await onNow(ben.page)
    await ben.page.getByText('Ana saw the ferry leave.').waitFor({ timeout: 20_000 })
    await report(ben.page, 'Ben saw it come back.')
    await goTo(ana.page, '/now')
    await ana.page.getByText('Ben saw it come back.').waitFor({ timeout: 20_000 })
    const faults = [...ana.faults, ...ben.faults]
    must(faults.length === 0, faults.join('; '))
    await ana.context.close()
    await ben.context.close()
  } finally {
    await hub.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** One person, two devices: opened by a link, confirmed by words, and both go on as the same person. */
export async function secondDevice(browser) {
  const dataDir = mkdtempSync(join(tmpdir(), 'folkmoot-e2e-'))
  const hub = await startHub({ port: 0, dataDir, appDir: DIST, drainMs: 100 })
  const origin = new URL(hub.url).origin
  try {
    const old = await openDevice(browser, { origin })
    await start(old.page, { hub: origin })
    await onNow(old.page)
    await report(old.page, 'Written on the old device.')
    await old.page.getByText('On the hub').waitFor({ timeout: 20_000 })
    await goTo(old.page, '/more/devices')
    await old.page.getByLabel('Name of the new device').fill('Tablet')
    await old.page.getByRole('button', { name: 'Show the code' }).click()
    const link = (await old.page.locator('.link-text').textContent()) ?? ''

    const fresh = await openDevice(browser, { origin })
    await fresh.page.goto(link)
    await fresh.page.getByLabel('Your name in it').fill('Tablet')
    await fresh.page.getByRole('button', { name: 'Next' }).click()
    await choosePassphrase(fresh.page, 'Ask to be let in')
    const words = await fresh.page.locator('.compare .words').textContent()

    await goTo(old.page, '/more/people')
    await old.page.getByText('asks to be added as a device of yours').waitFor({ timeout: 20_000 })
    await looksRight(old.page, 'en-second-device')
    must((await old.page.locator('.card .words').textContent()) === words, 'the words differ')
    await old.page.getByRole('button', { name: 'The words match, add the device' }).click()

    await onNow(fresh.page)
    await fresh.page.getByText('Written on the old device.').waitFor({ timeout: 20_000 })
    await goTo(fresh.page, '/more/people')
    await fresh.page.getByText('1 person').waitFor()
    const faults = [...old.faults, ...fresh.faults]
    must(faults.length === 0, faults.join('; '))
    await old.context.close()
    await fresh.context.close()
  } finally {
    await hub.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function comeBack(page, { words, sheet }) {
  await page.getByRole('link', { name: 'I have a paper key' }).click()
  await page.getByLabel('The twelve words').fill(words)
  await page.getByLabel('The line under the words').fill(sheet)
  await page.getByLabel('Name of this device').fill('New phone')
  const next = page.getByRole('button', { name: 'Next' })
  const isNew = await next.isVisible()
  await (isNew ? next : page.getByRole('button', { name: 'Come back' })).click()
  if (isNew) await choosePassphrase(page, 'Come back')
}

/** The only phone is lost. What is on paper prints alone, waits while no hub is there, and brings back. */
export async function paperKey(browser) {
  const dataDir = mkdtempSync(join(tmpdir(), 'folkmoot-e2e-'))
  let hub = await startHub({ port: 0, dataDir, appDir: DIST, drainMs: 100 })
  const origin = new URL(hub.url).origin
  try {
    const lost = await openDevice(browser, { origin })
    await start(lost.page, { hub: origin })
    await onNow(lost.page)
    await report(lost.page, 'Written before the phone was lost.')
    await lost.page.getByText('On the hub').waitFor({ timeout: 20_000 })
    await goTo(lost.page, '/more/devices')
    await lost.page.getByRole('button', { name: 'Make a paper key' }).click()
    await lost.page.locator('.word-list li').nth(11).waitFor()
    const words = (await lost.page.locator('.word-list li').allTextContents()).join(' ')
    const sheet = (await lost.page.locator('.link-text').textContent()) ?? ''
    await lost.page.locator('.qr').waitFor()
    await lost.page.emulateMedia({ media: 'print' })
    const printed = await lost.page.locator('.card:visible').count()
    must(printed === 1, `${printed} parts of the screen are printed with the paper key`)
    await picture(lost.page, 'en-paper-key-printed')
    await lost.page.waitForTimeout(500)
    await lost.context.close()

    const fresh = await openDevice(browser, { origin })
    await fresh.page.locator('.ways').waitFor()
    await fresh.page.evaluate(() => navigator.serviceWorker.ready)
    await hub.close()
    await comeBack(fresh.page, { words, sheet })
    await fresh.page.getByText('No hub can be reached now.').waitFor({ timeout: 20_000 })
    await looksRight(fresh.page, 'en-coming-back')
    hub = await startHub({
      port: Number(new URL(origin).port),
      dataDir,
      appDir: DIST,
      drainMs: 100,
    })
    await onNow(fresh.page)
    await fresh.page.getByText('Written before the phone was lost.').waitFor({ timeout: 20_000 })
    await report(fresh.page, 'Written on the new phone.')
    await fresh.page.getByText('On the hub').waitFor({ timeout: 20_000 })
    await goTo(fresh.page, '/more/people')
    await fresh.page.getByText('1 person').waitFor()
    await goTo(fresh.page, '/more/devices')
    await fresh.page.getByText('New phone').waitFor()
    await fresh.context.close()
  } finally {
    await hub.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** From hand to hand: what one saved, another reads, with no hub anywhere. */
export async function byFile(browser, origin) {
  const { page, context, faults } = await openDevice(browser, { origin })
  await start(page)
  await onNow(page)
  await report(page, 'Carried in a pocket.')
  await goTo(page, '/more/carry')
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save the file' }).click()
  const path = await (await saved).path()
  await page.locator('input[type=file]').setInputFiles(path)
  await page.getByText('You already had everything in it.').waitFor()
  must(faults.length === 0, faults.join('; '))
  await context.close()
}

/** Two presses, and neither the community nor the vault is there any more. */
export async function wipe(browser, origin) {
  const { page, context } = await openDevice(browser, { origin })
  await start(page)
  await onNow(page)
  await goTo(page, '/more')
  await page.getByRole('button', { name: /Delete everything here/ }).click()
  await page.getByRole('button', { name: 'Go on' }).click()
  await picture(page, 'en-wipe')
  await page.getByRole('button', { name: 'Delete now' }).click()
  await page.locator('.ways').waitFor()
  const left = await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory()
    const names = []
    for await (const [name, handle] of root.entries())
      if (handle.kind === 'directory')
        for await (const inner of handle.keys()) names.push(`${name}/${inner}`)
    return names.filter((name) => !/journals$|records$/.test(name))
  })
  must(left.length === 0, `left behind: ${left.join(', ')}`)
  await context.close()
}
