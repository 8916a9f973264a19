// Records: everything of the example as files and pages; and a list of people as invitations.

import { readFileSync } from 'node:fs'
import { axe, goTo, must, openDevice, overflow, PHONE, picture } from './bench.mjs'
import { onNow, start } from './people.mjs'

async function calm(page, name) {
  // What lies under the bar until somebody scrolls is not too small a target.
  await page.setViewportSize({ ...PHONE, height: 2_400 })
  const found = [...(await axe(page)), await overflow(page)].filter(Boolean)
  await page.setViewportSize(PHONE)
  must(found.length === 0, `${name}: ${found.join('; ')}`)
}

const saved = async (page, press) => {
  const coming = page.waitForEvent('download')
  await press()
  const file = await coming
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') }
}

export async function recordsOfTheExample(tally, browser, origin) {
  const { page, faults } = await openDevice(browser, { origin })
  await page.locator('.ways button').click()
  await page.locator('.report').first().waitFor({ timeout: 60_000 })
  await goTo(page, '/decide/records')
  const everything = page.getByRole('button', { name: 'Save everything' })
  await everything.waitFor()
  const json = await saved(page, () => everything.press('Enter'))
  const { format, version, tables } = JSON.parse(json.text)
  must(format === 'folkmoot-assembly' && version === 1, 'the export has another format')
  must(tables.proposals.length >= 10 && tables.statements.length === 9, 'the export is not whole')
  await page.getByLabel('Table').selectOption('votes')
  const csv = await saved(page, () =>
    page.getByRole('button', { name: 'Save the table' }).press('Enter'),
  )
  must(csv.name === 'votes.csv' && csv.text.includes('certified'), 'the table is another one')
  for (const what of ['A proposal', 'A ballot paper', 'The result of a vote']) {
    await page.getByRole('radio', { name: what }).check()
    const html = await saved(page, () =>
      page.getByRole('button', { name: 'Save the page' }).press('Enter'),
    )
    must(
      html.text.startsWith('<!doctype html>') && !html.text.includes('<script'),
      `${what} is no page`,
    )
    const paper = await browser.newContext({ viewport: PHONE })
    const sheet = await paper.newPage()
    await sheet.setContent(html.text)
    await picture(sheet, `paper-${html.name.replace('.html', '')}`)
    const found = await axe(sheet)
    must(found.length === 0, `${what}: ${found.join('; ')}`)
  }
  tally.check('records faults', faults)
}

const LIST = [
  'Name;Phone;Role;Note',
  'Boris;+358 40 1234567;;Mill street',
  'Vera;;steward;',
  ';;;',
  'Gleb;;boss;',
  'dina@lake.example;;;',
].join('\n')
const asFile = (text) => ({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })

export async function inviteFromAList(browser, origin) {
  const { page, faults } = await openDevice(browser, { origin })
  await start(page)
  await onNow(page)
  await goTo(page, '/more/people')
  await page.getByRole('link', { name: 'Invite from a list' }).press('Enter')
  await page.getByRole('heading', { name: 'Invite from a list', level: 1 }).waitFor()
  await calm(page, 'before')
  const choose = (text) => page.locator('input[type=file]').setInputFiles(asFile(text))
  await choose('colour;shape\nred;round')
  await page.getByText('No column is called “name”.').waitFor()
  await choose(LIST)
  await page.getByRole('heading', { name: '2 people in the list' }).waitFor()
  await page.getByText('Left in the file: Phone').waitFor()
  await page.getByText('“boss” is no role.').waitFor()
  await page.getByText('looks like a telephone number or an address').waitFor()
  await calm(page, 'a list')
  await picture(page, 'en-member-list')
  await page.getByRole('button', { name: 'Make 2 invitations' }).press('Enter')
  await page.getByRole('heading', { name: '2 invitations are ready' }).waitFor()
  await calm(page, 'invitations')
  const csv = await saved(page, () =>
    page.getByRole('button', { name: 'Save names and links' }).press('Enter'),
  )
  must(csv.text.match(/join#/g)?.length === 2, 'the file lacks an invitation')
  must(!/1234567|example/.test(csv.text), 'the file tells how to reach somebody')
  must(faults.length === 0, faults.join('; '))
}
