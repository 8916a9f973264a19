// Lots: call one, say yes, fix it and roll, by keyboard alone; and the one of the example with its result.

import { axe, goTo, must, openDevice, overflow, PHONE, picture } from './bench.mjs'
import { onNow, start } from './people.mjs'
import { lookAt } from './screens.mjs'

async function calm(page, name) {
  // What lies under the bar until somebody scrolls is not too small a target.
  await page.setViewportSize({ ...PHONE, height: 2_400 })
  const found = [...(await axe(page)), await overflow(page)].filter(Boolean)
  await page.setViewportSize(PHONE)
  must(found.length === 0, `${name}: ${found.join('; ')}`)
}

export async function lotsByKeyboard(browser, origin) {
  const { page, faults } = await openDevice(browser, { origin })
  await start(page)
  await onNow(page)
  await goTo(page, '/decide/lots')
  await page.getByRole('heading', { name: 'No lot yet' }).waitFor()
  await calm(page, 'empty')
  await page.getByRole('link', { name: 'Draw people by lot' }).press('Enter')
  await page.getByLabel('How many people?').fill('0')
  await page.locator('summary', { hasText: 'Some groups must be there' }).press('Enter')
  await page.getByRole('textbox', { name: 'Some groups must be there' }).fill('Street; Mill; x; 2')
  await page.getByRole('button', { name: 'Call the lot' }).press('Enter')
  await page.getByText('Write what the people are drawn for.').waitFor()
  await page.getByText('Write a number from 1 to 1,000.').waitFor()
  await page.getByText('Line 1 does not read').waitFor()
  await calm(page, 'a form with mistakes')
  await picture(page, 'en-lots-call')
  await page.getByLabel('What for?').fill('Minute-taker')
  await page.getByLabel('How many people?').fill('1')
  await page.getByRole('textbox', { name: 'Some groups must be there' }).fill('')
  await page.getByRole('button', { name: 'Call the lot' }).press('Enter')

  await page.getByRole('heading', { name: 'Minute-taker', level: 1 }).waitFor()
  await page.getByRole('button', { name: 'Do not draw me' }).press('Enter')
  await page.getByText('You cannot be drawn.').waitFor()
  await page.getByRole('button', { name: 'I am ready' }).press('Enter')
  await page.getByText('You can be drawn.').waitFor()
  await calm(page, 'before the fixing')
  await page.getByRole('button', { name: 'Fix it now' }).press('Enter')
  await page.getByLabel('The dice').fill('123')
  await page.getByRole('button', { name: 'Enter the dice' }).press('Enter')
  await page.getByText('digits from 1 to 6, at least 10').waitFor()
  await page.getByLabel('The dice').fill('12345 61234')
  await page.getByRole('button', { name: 'Enter the dice' }).press('Enter')
  await page.getByText('0 of 3 witnesses say').waitFor()
  await calm(page, 'dice')
  await picture(page, 'en-lots-dice')

  await goTo(page, '/decide/lots/new')
  await page.getByLabel('What for?').fill('Cooks')
  await page.getByRole('radio', { name: /Secret numbers/ }).check()
  await page.getByRole('button', { name: 'Call the lot' }).press('Enter')
  await page.getByRole('button', { name: 'Give a secret number' }).press('Enter')
  await page.getByText('Yours is sealed.').waitFor()
  await page.getByText('There are too few secret numbers').waitFor()
  await calm(page, 'shares')
  must(faults.length === 0, faults.join('; '))
}

export async function lotsOfTheExample(tally, browser, origin, locale) {
  const { page, faults } = await openDevice(browser, { origin, locale })
  await page.locator('.ways button').click()
  await page.locator('.report').first().waitFor({ timeout: 60_000 })
  await goTo(page, '/decide/lots')
  await page.locator('.lot-row a').first().waitFor()
  await page.locator('.lot-row a').first().click()
  await page.locator('.lot-names').first().waitFor()
  await lookAt(tally, page, `${locale}-lot`)
  await page.setViewportSize({ ...PHONE, height: 1_700 })
  await picture(page, `${locale}-lot-whole`)
  tally.check(`${locale}-lots faults`, faults)
}
