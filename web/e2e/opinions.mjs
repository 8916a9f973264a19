// Conversations: begin one, answer by keyboard alone, write, hide and object; and the picture of the
// example's, on a phone and a desk, by day and by night.

import { axe, goTo, must, openDevice, overflow, PHONE, picture } from './bench.mjs'
import { onNow, start } from './people.mjs'
import { lookAt } from './screens.mjs'

const TWO = 'The kitchen stays open.\nThe bridge is closed at night.'

async function calm(page, name) {
  // What lies under the bar until somebody scrolls is not too small a target.
  await page.setViewportSize({ ...PHONE, height: 2_400 })
  const found = [...(await axe(page)), await overflow(page)].filter(Boolean)
  await page.setViewportSize(PHONE)
  must(found.length === 0, `${name}: ${found.join('; ')}`)
}

export async function opinionsByKeyboard(browser, origin) {
  const { page, faults } = await openDevice(browser, { origin })
  await start(page)
  await onNow(page)
  await goTo(page, '/decide/opinions')
  await page.getByRole('heading', { name: 'Nobody has asked yet' }).waitFor()
  await calm(page, 'empty')
  await picture(page, 'en-opinions-empty')
  await page.getByRole('link', { name: 'Begin a conversation' }).press('Enter')

  await page.getByRole('button', { name: 'Begin' }).press('Enter')
  await page.getByText('Write the question.').waitFor()
  await calm(page, 'a form with mistakes')
  await page.getByLabel('What do you ask?').fill('What about the winter?')
  await page.getByLabel('First statements').fill(`${TWO}\n${'x'.repeat(241)}`)
  await page.getByRole('button', { name: 'Begin' }).press('Enter')
  await page.getByText('Line 3 is longer than 240 letters.').waitFor()
  await page.getByLabel('First statements').fill(TWO)
  await page.getByRole('button', { name: 'Begin' }).press('Enter')
  await page.getByRole('link', { name: 'What about the winter?' }).press('Enter')

  const card = page.getByRole('region', { name: 'Statement', exact: true })
  await card.getByText('0 of 2 answered').waitFor()
  await picture(page, 'en-opinions-answering')
  await calm(page, 'answering')
  // Outside of the card the keys mean nothing.
  await page.getByRole('heading', { level: 1 }).focus()
  await page.keyboard.press('1')
  await page.waitForTimeout(200)
  await card.getByText('0 of 2 answered').waitFor()
  await card.getByRole('button', { name: 'Agree', exact: true }).focus()
  await page.keyboard.press('1')
  await card.getByText('1 of 2 answered').waitFor()
  await page.keyboard.press('2')
  await page.getByRole('heading', { name: 'All answered' }).waitFor()
  must(
    await page.evaluate(() => document.activeElement !== document.body),
    'the focus is lost when all is answered',
  )

  await page.getByLabel('Your statement').fill('Everybody gets a radio.')
  await page.getByRole('button', { name: 'Add the statement' }).press('Enter')
  await card.getByText('Everybody gets a radio.').waitFor()
  await page.getByRole('link', { name: 'Picture' }).press('Enter')
  await page.getByText('Few people have answered so far').waitFor()
  await calm(page, 'a picture of one')
  await page.getByRole('link', { name: 'List', exact: true }).press('Enter')
  const radio = page.getByRole('listitem').filter({ hasText: 'Everybody gets a radio.' })
  await radio.getByRole('button', { name: 'Hide' }).press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'Hide' }).press('Enter')
  await page.getByText('Say why, in a few words.').waitFor()
  await page.getByLabel('Why?').fill('Twice the same.')
  await calm(page, 'the dialog')
  await page.getByRole('dialog').getByRole('button', { name: 'Hide' }).press('Enter')
  await page.getByText('1 hidden statement').press('Enter')
  await page.getByText('Twice the same.').waitFor()
  await page.getByRole('button', { name: 'Object to the hiding' }).press('Enter')
  await page.getByLabel('Why?').fill('It is another one.')
  await page.getByRole('button', { name: 'Send' }).press('Enter')
  await page.getByText('It is another one.').waitFor()
  await calm(page, 'statements')
  await picture(page, 'en-opinions-statements')
  must(faults.length === 0, faults.join('; '))
}

/** The example has groups; whoever looks around answers, and finds themselves on the picture. */
export async function opinionsOfTheExample(tally, browser, origin, locale) {
  const { page, faults } = await openDevice(browser, { origin, locale })
  await page.locator('.ways button').click()
  await page.locator('.report').first().waitFor({ timeout: 60_000 })
  await goTo(page, '/decide/opinions')
  await page.locator('.opinion-row a').first().waitFor()
  await page.locator('.opinion-row a').first().click()
  await page.locator('.opinion-stance').first().waitFor()
  await lookAt(tally, page, `${locale}-opinion-answer`)
  for (let at = 0; at < 8; at++) {
    const before = await page.locator('.opinion-progress').textContent()
    await page
      .locator('.opinion-stance')
      .nth(at % 2)
      .click()
    await page.waitForFunction(
      (was) => document.querySelector('.opinion-progress')?.textContent !== was,
      before,
    )
  }
  await page.locator('.opinion-ways a').nth(1).click()
  await page.locator('.opinion-picture').waitFor()
  await lookAt(tally, page, `${locale}-opinion-picture`)
  await page.setViewportSize(PHONE)
  await page.locator('.opinion-picture').evaluate((figure) => figure.scrollIntoView())
  await picture(page, `${locale}-opinion-groups`)
  await page.locator('.opinion-ways a').nth(2).click()
  await page.locator('.opinion-again').first().waitFor()
  await lookAt(tally, page, `${locale}-opinion-statements`)
  tally.check(`${locale}-opinions faults`, faults)
}
