// Two people in one room with a phone each: one asks to speak, the other gives the floor; both change
// the minutes at once, once apart and once at the same words, and approve what they make of it.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startHub } from '../../hub/src/index.ts'
import { DIST, goTo, must, openDevice, PHONE } from './bench.mjs'
import { choosePassphrase, onNow, start } from './people.mjs'
import { lookAt } from './screens.mjs'

const press = (page, name) => page.getByRole('button', { name, exact: true }).click()
const sees = (page, text) => page.getByText(text).first().waitFor({ timeout: 20_000 })

async function bothIn(browser, origin) {
  const ana = await openDevice(browser, { origin })
  await start(ana.page, { hub: origin })
  await onNow(ana.page)
  await ana.page.getByText('On the hub').waitFor({ timeout: 20_000 })
  await goTo(ana.page, '/more/invite')
  await press(ana.page, 'Make the invitation')
  const link = (await ana.page.locator('.link-text').textContent()) ?? ''
  const ben = await openDevice(browser, { origin })
  await ben.page.goto(link)
  await ben.page.getByLabel('Your name in it').fill('Ben')
  await press(ben.page, 'Next')
  await choosePassphrase(ben.page, 'Ask to be let in')
  await goTo(ana.page, '/more/people')
  await ana.page.getByRole('heading', { name: 'Ben' }).waitFor({ timeout: 20_000 })
  await press(ana.page, 'The words match, let them in')
  await onNow(ben.page)
  return { ana, ben }
}

async function call(page) {
  await goTo(page, '/decide/meetings/new')
  await page.getByLabel('What is it?').fill('Water')
  await press(page, 'Call the meeting')
  await page.locator('.now-card').waitFor()
  await press(page, 'Add an item')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('What is it about?').fill('The pump')
  await dialog.getByRole('button', { name: 'Put it on the agenda' }).click()
  await dialog.waitFor({ state: 'detached' })
  await press(page, 'I am here')
}

async function talk(ana, ben, look) {
  await goTo(ben, '/decide/meetings')
  await ben.locator('.meetings a').click({ timeout: 20_000 })
  await press(ben, 'I am here')
  await sees(ana, '2 of 2 members')
  await press(ana, 'I facilitate')
  await press(ana, 'Begin the meeting')
  await ana.locator('.now-card .actions.big .main').click()
  await press(ben, 'I want to speak')
  await press(ana, 'Give the floor: Ben')
  await sees(ben, 'You have the floor')
  await look(ben, 'en-meeting-speaking')
  await press(ben, 'Finished')
  await sees(ana, 'Nobody waits to speak.')
  await press(ana, 'Done')
  await ana.getByRole('dialog').locator('.main').click()
  await press(ana, 'End the meeting')
  await ana.getByRole('dialog').locator('.main').click()
  await sees(ben, 'The meeting is over')
}

const field = (page) => page.getByLabel('Text of the minutes')

/** Both open the text before either keeps a change. */
async function bothWrite(ana, ben, changes) {
  for (const page of [ana, ben]) await press(page, 'Change the text')
  for (const [page, change] of [
    [ana, changes[0]],
    [ben, changes[1]],
  ]) {
    const text = await field(page).inputValue()
    await field(page).fill(change(text))
    await press(page, 'Keep this text')
  }
}

async function agree(ana, ben, look) {
  for (const page of [ana, ben])
    await page.getByRole('link', { name: 'Minutes', exact: true }).first().click()
  await press(ana, 'Begin with what was recorded')
  await field(ana).fill('We met at the pump. It runs again.')
  await press(ana, 'Keep this text')
  await sees(ben, 'It runs again.')
  await bothWrite(ana, ben, [
    (text) => text.replace('met', 'all met'),
    (text) => text.replace('again', 'again since noon'),
  ])
  for (const page of [ana, ben])
    await sees(page, 'We all met at the pump. It runs again since noon.')
  await sees(ben, 'Put together from changes by')
  await look(ben, 'en-minutes-merged')
  await bothWrite(ana, ben, [
    (text) => text.replace('noon', 'one'),
    (text) => text.replace('noon', 'two'),
  ])
  for (const page of [ana, ben]) await sees(page, 'Two texts contradict each other')
  await ben.getByText('Text by').first().click()
  await look(ben, 'en-minutes-apart')
  await press(ben, 'Begin with this one')
  await press(ben, 'Keep this text')
  await press(ben, 'The text is right')
  await sees(ana, '1 of 2 say that the text is right.')
  await press(ana, 'The text is right')
  await sees(ben, 'These minutes are approved.')
}

export async function meetingTogether(tally, browser) {
  const dataDir = mkdtempSync(join(tmpdir(), 'folkmoot-e2e-'))
  const hub = await startHub({ port: 0, dataDir, appDir: DIST, drainMs: 100 })
  const look = async (page, name) => {
    await lookAt(tally, page, name, { phone: PHONE })
    await page.emulateMedia({ colorScheme: 'light' })
  }
  try {
    const { ana, ben } = await bothIn(browser, new URL(hub.url).origin)
    await call(ana.page)
    await talk(ana.page, ben.page, look)
    await agree(ana.page, ben.page, look)
    const faults = [...ana.faults, ...ben.faults]
    must(faults.length === 0, faults.join('; '))
    await ana.context.close()
    await ben.context.close()
  } finally {
    await hub.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
