// By keyboard alone: each dialog opens, closes and gives the focus back to what opened it; and what
// locks itself when nobody looks.

import { goTo, must, openDevice } from './bench.mjs'
import { onNow, report, start, unlock } from './people.mjs'

const focused = (page) =>
  page.evaluate(() => {
    const { activeElement: active } = document
    return active?.matches(':focus-visible') ? (active.textContent ?? '') : ''
  })

/** A screen that has just come gives its heading the focus: a key that is pressed before that goes astray. */
async function settleOn(page, opener, name) {
  for (let steady = 0, looks = 0; steady < 3; looks++) {
    must(looks < 100, `the focus does not stay on "${name}"`)
    const has = await opener.evaluate((element) => element === document.activeElement)
    steady = has ? steady + 1 : 0
    if (!has) await opener.focus()
    await page.waitForTimeout(50)
  }
}

/**
 * Twice in some hundred runs on a busy machine the key did not reach the page, though the opener had the
 * focus, and no reason was found. A person presses again; that it happened is told, and twice is a failure.
 */
async function pressOpen(page, opener, name) {
  const dialog = page.getByRole('dialog')
  for (const timeout of [8_000, 20_000]) {
    await page.keyboard.press('Enter')
    const came = await dialog.waitFor({ timeout }).then(
      () => true,
      () => false,
    )
    if (came) return
    const { has, active, looks } = await opener.evaluate((element) => ({
      has: element === document.activeElement,
      active: document.activeElement?.outerHTML.slice(0, 80),
      looks: document.hasFocus(),
    }))
    console.log(`"${name}": no dialog after Enter; focus on it: ${has}, page: ${looks}, ${active}`)
  }
  must(false, `Enter opens nothing at "${name}"`)
}

/** Opened twice: closed by Escape, and by the button that does nothing. */
async function opensAndCloses(page, opener, closer) {
  const name = await opener.textContent()
  await settleOn(page, opener, name)
  for (const how of ['Escape', closer]) {
    await pressOpen(page, opener, name)
    const inside = await page.evaluate(() => document.activeElement?.closest('dialog') !== null)
    must(inside, `the focus is not in the dialog of "${name}"`)
    if (how === 'Escape') await page.keyboard.press('Escape')
    else {
      await page.getByRole('dialog').getByRole('button', { name: how, exact: true }).focus()
      await page.keyboard.press('Enter')
    }
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    const back = await focused(page)
    must(back === name, `after ${how} the focus is on "${back}", not on "${name}"`)
  }
}

export async function dialogs(browser, origin) {
  const { page, context, faults } = await openDevice(browser, { origin })
  await start(page)
  await onNow(page)
  await report(page, 'The ferry is late.')
  await goTo(page, '/now/new')
  await page.getByLabel('What happened?').fill('Half a sen')
  await goTo(page, '/more')
  await goTo(page, '/now/new')
  const typed = await page.getByLabel('What happened?').inputValue()
  must(typed === 'Half a sen', `of what was being written is left: "${typed}"`)
  await goTo(page, '/now')
  await page.locator('.report a').first().click()
  await page.locator('.facts').waitFor()
  const button = (name) => page.getByRole('button', { name })
  await opensAndCloses(page, button('Withdraw'), 'Cancel')
  await goTo(page, '/more/people')
  await opensAndCloses(page, page.locator('.person').first(), 'Close')
  await goTo(page, '/more/communities')
  await opensAndCloses(page, button('Leave this community'), 'Cancel')
  await goTo(page, '/more')
  await opensAndCloses(page, button(/Delete everything here/), 'Cancel')
  must(faults.length === 0, faults.join('; '))
  await context.close()
}

const seen = (page, state) =>
  page.evaluate((is) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => is })
    document.dispatchEvent(new Event('visibilitychange'))
  }, state)

/** Five minutes out of sight lock it; four do not. */
export async function autoLock(browser, origin) {
  const { page, context } = await openDevice(browser, { origin })
  const passphrase = await start(page)
  await onNow(page)
  await page.clock.install()
  await seen(page, 'hidden')
  await page.clock.fastForward(4 * 60_000)
  await seen(page, 'visible')
  await onNow(page)
  await seen(page, 'hidden')
  await page.clock.fastForward(6 * 60_000)
  await seen(page, 'visible')
  await page.getByRole('heading', { name: 'Folkmoot is locked' }).waitFor()
  await unlock(page, passphrase)
  await onNow(page)
  await context.close()
}
