// Every screen, on a phone and on a desk, by day and by night, in English and in Russian: nothing for
// axe to find, nothing over the edge, nothing forbidden tried.

import { axe, DESK, goTo, openDevice, overflow, PHONE, picture } from './bench.mjs'

const SCREENS = [
  ['now', '/now'],
  ['timeline', '/now/timeline'],
  ['map', '/now/map'],
  ['new-report', '/now/new'],
  ['decide', '/decide'],
  ['provide', '/provide'],
  ['plans', '/plans'],
  ['more', '/more'],
  ['people', '/more/people'],
  ['invite', '/more/invite'],
  ['carry', '/more/carry'],
  ['data', '/more/data'],
  ['devices', '/more/devices'],
  ['settings', '/more/settings'],
  ['communities', '/more/communities'],
  ['limits', '/more/limits'],
]
const OUTSIDE = [
  ['start', '/'],
  ['create', '/create'],
  ['join', '/join'],
  ['recover', '/recover'],
  ['start-limits', '/limits'],
]

/** As high as all of it, twice, because some parts grow with the window. */
async function grow(page, viewport) {
  for (let times = 0; times < 2; times++) {
    const tall = await page.evaluate(() => document.documentElement.scrollHeight)
    await page.setViewportSize({ ...viewport, height: Math.max(viewport.height, tall) })
  }
}

const BOTH = { phone: PHONE, desk: DESK }

export async function lookAt(tally, page, name, places = BOTH) {
  for (const [place, viewport] of Object.entries(places)) {
    await page.setViewportSize(viewport)
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme })
      await page.waitForTimeout(60)
      // By night a map is made again.
      await page.locator('.map[aria-busy="true"]').waitFor({ state: 'detached', timeout: 20_000 })
      const title = `${name}-${place}-${colorScheme}`
      await picture(page, title)
      // What lies under the bar until somebody scrolls is not too small a target.
      await grow(page, viewport)
      tally.check(title, [...(await axe(page)), await overflow(page)])
      await page.setViewportSize(viewport)
    }
  }
}

export async function screens(tally, browser, origin, locale) {
  const { page, context, faults } = await openDevice(browser, { origin, locale })
  await page.locator('.ways').waitFor()
  for (const [name, path] of OUTSIDE) {
    await goTo(page, path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await lookAt(tally, page, `${locale}-${name}`)
  }
  await goTo(page, '/')
  await page.locator('.ways button').click()
  await page.locator('.report').first().waitFor({ timeout: 60_000 })
  for (const [name, path] of SCREENS) {
    await goTo(page, path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    if (name === 'map') await page.locator('.map canvas').waitFor({ timeout: 20_000 })
    if (name === 'now') await page.locator('.report').first().waitFor()
    await lookAt(tally, page, `${locale}-${name}`)
  }
  await goTo(page, '/now')
  await page.locator('.report a').first().click()
  await page.locator('.facts').waitFor()
  await lookAt(tally, page, `${locale}-report`)
  await goTo(page, '/more/people')
  await page.locator('.person').nth(1).click()
  await page.getByRole('dialog').waitFor()
  await lookAt(tally, page, `${locale}-person`)
  await page.keyboard.press('Escape')
  await goTo(page, '/more/invite')
  await page.locator('form .main').click()
  await page.locator('.qr').waitFor()
  await lookAt(tally, page, `${locale}-invitation`)
  tally.check(`${locale}: no error, no broken policy, no foreign request`, faults)
  await context.close()
}

/** The other languages open, and the page says which it is. */
export async function languages(tally, browser, origin) {
  for (const locale of ['uk', 'zh', 'es']) {
    const { page, context, faults } = await openDevice(browser, { origin, locale })
    await page.locator('.ways').waitFor()
    const said = await page.evaluate(() => document.documentElement.lang)
    tally.check(`${locale}-start`, [said === locale ? '' : `lang is ${said}`, ...(await axe(page))])
    await picture(page, `${locale}-start`)
    await page.locator('.ways button').click()
    await page.locator('.report').first().waitFor({ timeout: 60_000 })
    await page.waitForTimeout(200)
    tally.check(`${locale}-now`, [...(await axe(page)), await overflow(page), ...faults])
    await picture(page, `${locale}-now`)
    await context.close()
  }
}
