// Reports from the file of another program: what is no table is told apart, what cannot be taken is
// listed, and bringing in can be stopped and goes on where it ended.

import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { axe, goTo, must, openDevice, overflow, picture } from './bench.mjs'
import { onNow, start } from './people.mjs'

const HEADER =
  'Serial,INCIDENT TITLE,INCIDENT DATE,LOCATION,DESCRIPTION,CATEGORY,LATITUDE,LONGITUDE'
const BAD = [
  HEADER,
  '1,The bridge is closed,17/01/2010 12:58,Lakeside,No cars,"Roads, ",61.78,34.35',
  '2,The bakery,40/01/2010 12:58,Lakeside,Bread,Food,61.78,34.35',
].join('\n')

/** As long as the real export, for where that is not at hand. */
const long = () =>
  [
    HEADER,
    ...Array.from(
      { length: 3_593 },
      (_, at) =>
        `${at},Report ${at},${13 + (at % 16)}/01/2010 ${String(at % 24).padStart(2, '0')}:00,Street ${at % 90},What was seen at number ${at},Water,${18 + (at % 100) / 200},${-72 - (at % 77) / 200}`,
    ),
  ].join('\n')

function realExport(from = import.meta.dirname) {
  const path = join(from, '../shared/data/situation/reports/haiti-2010-ushahidi.csv')
  if (existsSync(path)) return path
  return dirname(from) === from ? undefined : realExport(dirname(from))
}

const asFile = (name, text) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
export const longTable = () => asFile('long.csv', long())

export async function bringIn(browser, origin) {
  const { page, context, faults } = await openDevice(browser, { origin })
  await start(page)
  await onNow(page)
  await page.getByRole('link', { name: 'Bring in reports from a file' }).click()
  const choose = (file) => page.locator('input[type=file]').setInputFiles(file)

  await choose(asFile('photo.csv', '\u0000\u0001\u0002 not a table'))
  await page.getByText('This file is not a text.').waitFor()
  await choose(asFile('list.csv', 'name,phone\nAna,123'))
  await page.getByText('This is not an Ushahidi export').waitFor()
  await choose(asFile('bad.csv', BAD))
  await page.getByRole('heading', { name: '1 report in the file' }).waitFor()
  await page.getByText('1 row cannot be taken in').click()
  await page.getByText('“40/01/2010 12:58” is not').waitFor()
  const found = [...(await axe(page)), await overflow(page)].filter(Boolean)
  must(found.length === 0, found.join('; '))
  await picture(page, 'en-bring-in')

  const file = realExport() ?? longTable()
  await choose(file)
  await page.getByRole('heading', { name: '3,593 reports in the file' }).waitFor()
  await page.getByRole('button', { name: 'Bring in 3,593 reports' }).click()
  // A quick machine may be done before anybody could have pressed.
  await page
    .getByRole('button', { name: 'Cancel' })
    .click({ timeout: 2_000 })
    .catch(() => undefined)
  await page.getByText(/^Stopped after|3,593 reports brought in/).waitFor({ timeout: 60_000 })
  if (await page.getByText(/^Stopped after/).isVisible()) {
    await choose(file)
    await page.getByRole('button', { name: /^Bring in [\d,]+ reports?$/ }).click()
    await page.getByText(/reports? brought in/).waitFor({ timeout: 60_000 })
  }
  await choose(file)
  await page.getByText('Everything in this file is here already.').waitFor()
  await goTo(page, '/now')
  await page.getByText('3,593 reports', { exact: true }).waitFor()
  must(faults.length === 0, faults.join('; '))
  await context.close()
}
