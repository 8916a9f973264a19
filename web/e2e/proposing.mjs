// Two people and one proposal, by keyboard alone: written, amended by both at once so that two wordings
// contradict, made one again, talked about, hidden and appealed.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startHub } from '../../hub/src/index.ts'
import { axe, DESK, DIST, goTo, must, openDevice, overflow, PHONE, picture } from './bench.mjs'
import { choosePassphrase, onNow, start, unlock } from './people.mjs'
import { grow, lookAt } from './screens.mjs'
import { tabTo } from './walks.mjs'

const ARRIVES = { timeout: 20_000 }
const MOST = 250

/** As high as all of it: what lies under the bar until somebody scrolls is not too small. */
async function looksRight(page, name) {
  for (const [place, viewport] of Object.entries({ desk: DESK, phone: PHONE }))
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize(viewport)
      await grow(page, viewport)
      await picture(page, `${name}-${place}-${colorScheme}`)
      const found = [...(await axe(page)), await overflow(page)].filter(Boolean)
      await page.setViewportSize(viewport)
      must(found.length === 0, `${name}-${place}: ${found.join('; ')}`)
    }
}

async function comeIn(browser, origin, host, as) {
  await goTo(host, '/more/invite')
  await host.getByRole('button', { name: 'Make the invitation' }).click()
  const link = (await host.locator('.link-text').textContent()) ?? ''
  const guest = await openDevice(browser, { origin })
  await guest.page.goto(link)
  await guest.page.getByLabel('Your name in it').fill(as)
  await guest.page.getByRole('button', { name: 'Next' }).click()
  await choosePassphrase(guest.page, 'Ask to be let in')
  await goTo(host, '/more/people')
  await host.getByRole('heading', { name: as }).waitFor(ARRIVES)
  await host.getByRole('button', { name: 'The words match, let them in' }).click()
  await onNow(guest.page)
  return guest
}

/** Tab by Tab, then the key that presses it. */
async function press(page, name, key = 'Enter') {
  await tabTo(page, name, MOST)
  await page.keyboard.press(key)
}

async function type(page, name, text) {
  await tabTo(page, name, MOST)
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText(text)
}

const heading = (page, name) => page.getByRole('heading', { name, exact: true })

async function write(page, passphrase) {
  await goTo(page, '/decide')
  await heading(page, 'Nothing has been proposed yet').waitFor()
  await looksRight(page, 'en-decide-empty')
  await press(page, 'Propose something')
  await heading(page, 'Propose something').waitFor()
  await press(page, 'Propose it')
  await page.getByText('Give it a title').waitFor()
  await looksRight(page, 'en-proposal-wrong')
  await type(page, 'Title', 'A well behind the school')
  await type(page, 'Point 1', 'We dig a **well** behind the school, and Ana leads.')
  await press(page, 'Add a point')
  await page.keyboard.insertText('The water is for everybody:\n\n- drinking first\n- then gardens')
  await press(page, 'Who does what')
  await press(page, 'Add a task')
  await type(page, 'Name', 'Boris')
  await type(page, 'Does what', 'borrows the pump')
  await looksRight(page, 'en-proposal-form')
  // Another screen and back, and a reload, which locks: nothing typed is lost.
  const isKept = async (when) => {
    await goTo(page, '/decide/new')
    await page.getByText('What you have written so far is kept').waitFor()
    const kept = await page.getByLabel('Title').inputValue()
    must(kept === 'A well behind the school', `the draft was lost ${when}: "${kept}"`)
  }
  await goTo(page, '/decide')
  await isKept('on another screen')
  await page.reload()
  await unlock(page, passphrase)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await isKept('by a reload')
  await press(page, 'Propose it')
  await heading(page, 'A well behind the school').waitFor()
}

/** Both began from the same words: neither saw what the other one wrote. */
async function amendAtOnce(ana, ben) {
  for (const page of [ana, ben]) {
    await press(page, 'Amend this point')
    await heading(page, 'Amend point 1').waitFor()
  }
  await type(ana, 'The new text', 'We dig a **deep well** behind the school, and Ana leads.')
  await type(ana, 'Why', 'The upper water is bad.')
  await looksRight(ana, 'en-amend')
  await press(ana, 'Propose the amendment')
  await ana.getByText('What 1 amendment changed').waitFor()
  await ben.getByText('The text has changed since you began.').waitFor(ARRIVES)
  await type(ben, 'The new text', 'We dig a **shallow well** behind the school, and Ana leads.')
  // What he saw is kept with what he writes: looking elsewhere does not make it rest on hers.
  const path = new URL(ben.url()).pathname
  await goTo(ben, '/decide')
  await goTo(ben, path)
  await ben.getByText('What you have written so far is kept').waitFor()
  await ben.getByText('The text has changed since you began.').waitFor()
  await press(ben, 'Propose the amendment')
  for (const page of [ana, ben])
    await page.getByText('Nothing has been merged').first().waitFor(ARRIVES)
  await looksRight(ben, 'en-conflict')
  await ana.getByText('Amendments to point 1 contradict').waitFor()
}

async function makeOne(page) {
  await press(page, 'Make one text of both')
  await heading(page, 'One text for point 1').waitFor()
  await looksRight(page, 'en-make-one')
  await press(page, 'Begin with wording 2')
  await type(page, 'The new text', 'We dig a **deep well with a shallow basin** behind the school.')
  await press(page, 'Propose the amendment')
  await page.getByText('What 3 amendments changed').waitFor()
}

async function talk(ana, ben) {
  // Of radio buttons Tab finds one, and the arrows the others.
  await press(ben, 'Question', 'ArrowLeft')
  await type(ben, 'Your words', 'The school yard is the only place to play.')
  await press(ben, 'Say it')
  await heading(ben, 'Reasons against it').waitFor()
  await press(ben, 'I agree', 'ArrowRight')
  await press(ben, 'Say it')
  await ben.getByText('Say why, in a few words.').waitFor()
  // The first mistake has the focus.
  await ben.keyboard.insertText('The yard.')
  await press(ben, 'Say it')
  await ben.getByText('You: I have a concern').waitFor()
  await ana.getByText('The school yard is the only place').waitFor(ARRIVES)
  await press(ana, 'Reply')
  // Who opens the answer wants to write it.
  await ana.keyboard.insertText('We fence it in.')
  await press(ana, 'Say it')
  await ana.getByText('We fence it in.').waitFor()
}

/** In a dialog Tab stays inside: its reason, then its button. */
async function answerWhy(page, reason, button) {
  await type(page, 'Why?', reason)
  await press(page, button)
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

async function hideAndAppeal(ana, ben) {
  await press(ana, 'Hide')
  await ana.getByRole('dialog').waitFor()
  await answerWhy(ana, 'Off the subject.', 'Hide')
  await ben.getByText('Hidden by').waitFor(ARRIVES)
  await press(ben, 'Open it all the same')
  await ben.getByText('The school yard is the only place').waitFor()
  await press(ben, 'Appeal')
  await ben.getByRole('dialog').waitFor()
  await answerWhy(ben, 'It is about the place.', 'Appeal')
  await ana.getByText('It is about the place.').waitFor(ARRIVES)
  await looksRight(ben, 'en-appealed')
}

export async function proposing(browser) {
  const dataDir = mkdtempSync(join(tmpdir(), 'folkmoot-e2e-'))
  const hub = await startHub({ port: 0, dataDir, appDir: DIST, drainMs: 100 })
  const origin = new URL(hub.url).origin
  try {
    const ana = await openDevice(browser, { origin })
    const passphrase = await start(ana.page, { hub: origin })
    await onNow(ana.page)
    const ben = await comeIn(browser, origin, ana.page, 'Ben')
    await write(ana.page, passphrase)
    await goTo(ben.page, '/decide')
    await press(ben.page, 'A well behind the school')
    await heading(ben.page, 'A well behind the school').waitFor(ARRIVES)
    await amendAtOnce(ana.page, ben.page)
    await makeOne(ana.page)
    await ben.page.getByText('What 3 amendments changed').waitFor(ARRIVES)
    await talk(ana.page, ben.page)
    await hideAndAppeal(ana.page, ben.page)
    await looksRight(ana.page, 'en-proposal')
    const faults = [...ana.faults, ...ben.faults]
    must(faults.length === 0, faults.join('; '))
    await ana.context.close()
    await ben.context.close()
  } finally {
    await hub.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

const GROUPS = ['voting', 'talk', 'held', 'decided', 'past']

/** Whoever looks around moderates, and somebody else hid it: what was hidden is shown again. */
async function answerAppeal(page) {
  const text = page.locator('.said:has(.hiding) > .md')
  must((await text.count()) === 0, 'what is hidden is shown before the appeal is answered')
  await page.locator('.hiding .button').first().click()
  await page.locator('dialog textarea').fill('It is about the trees.')
  await page.locator('dialog .button.main').click()
  await page.locator('.hiding').waitFor({ state: 'detached' })
}

async function reportTask(page) {
  const reports = page.locator('.task-of li')
  const before = await reports.count()
  await page.locator('.task-of > .actions .button').first().click()
  await page.locator('dialog input[type=radio]').nth(1).check()
  await page.locator('dialog textarea').fill('All four boxes stand.')
  await page.locator('dialog .button.main').click()
  // In the list: the field of the dialog has the same words for as long as it stands.
  const mine = reports.filter({ hasText: 'All four boxes stand.' })
  await mine.first().waitFor({ state: 'attached' })
  must((await reports.count()) === before + 1, 'the report before is gone')
}

const THEN = { talk: answerAppeal, decided: reportTask }

/** One proposal of each stage, one of them with wordings that contradict, and how to amend it. */
export async function proposalsOfTheExample(tally, browser, origin, locale) {
  const { page, context, faults } = await openDevice(browser, { origin, locale })
  await page.locator('.ways button').click()
  await page.locator('.report').first().waitFor({ timeout: 60_000 })
  const rowsOf = (at) => page.locator('section:has(> .rows)').nth(at).locator('.proposal-row a')
  for (const [at, group] of GROUPS.entries()) {
    await goTo(page, '/decide')
    await rowsOf(at)
      .nth(group === 'voting' ? 1 : 0)
      .click()
    await page.locator('.facts').waitFor()
    await lookAt(tally, page, `${locale}-proposal-${group}`)
    await THEN[group]?.(page)
    if (group !== 'voting') continue
    await page.locator('.article:has(.side-by-side) .actions .button').last().click()
    await page.locator('form textarea').first().waitFor()
    await lookAt(tally, page, `${locale}-proposal-unite`)
  }
  tally.check(`${locale}-proposals faults`, faults)
  await context.close()
}
