// A community gives itself a charter, founds a commission, sends a delegate, is told to wait by the
// commission, and recalls: in the app, by one person on one device, so that each decision is a moment's
// work. Every screen on the way is looked at.

import { goTo, must, openDevice } from './bench.mjs'
import { onNow, start } from './people.mjs'
import { lookAt } from './screens.mjs'

/** Remembers where the app goes, so that a proposal is known by its address. */
const noteWays = (page) =>
  page.evaluate(() => {
    globalThis.ways = []
    const { pushState } = history
    history.pushState = function (state, title, url) {
      globalThis.ways.push(String(url))
      return pushState.call(this, state, title, url)
    }
  })
/** The proposal that a button has just made. */
async function nextProposal(page, press) {
  await page.evaluate(() => globalThis.ways.splice(0))
  await press()
  const made = await page.waitForFunction(() =>
    globalThis.ways.find((way) => way.startsWith('/decide/proposal/')),
  )
  return (await made.jsonValue()).split('/')[3]
}

/** Makes the proposal on the screen, and decides it as the only member there is. */
async function decide(page) {
  const proposal = await nextProposal(page, () =>
    page.getByRole('button', { name: 'Make it a proposal' }).click(),
  )
  await goTo(page, `/decide/proposal/${proposal}/open`)
  await page.getByRole('button', { name: 'Open the vote' }).click()
  await page.getByRole('radio', { name: /I consent/ }).check()
  await page.getByRole('button', { name: 'Vote', exact: true }).click()
  await page.getByRole('button', { name: 'Close the vote' }).click()
  await page.getByRole('button', { name: 'Close now' }).click()
  await page.getByRole('button', { name: 'Recount and sign' }).click()
  await page.getByText('Recounted and signed.').waitFor()
}

const heading = (page, name) => page.getByRole('heading', { level: 1, name }).waitFor()
const opens = (page, summary) => page.locator('summary', { hasText: summary }).click()

async function charter(tally, page) {
  await goTo(page, '/decide/charter')
  await heading(page, 'How we decide')
  await page.getByText('the founding rules hold').waitFor()
  await lookAt(tally, page, 'bodies-charter-founding')
  await page.getByRole('link', { name: 'Start from a template' }).click()
  await heading(page, 'Start from a template')
  await lookAt(tally, page, 'bodies-templates')
  await page.getByRole('link', { name: 'Take this one' }).first().click()
  await heading(page, 'Propose a charter')
  await opens(page, 'Ordinary matters')
  await page.getByLabel('How many must take part').first().selectOption('2/3')
  await page.getByText('At least two thirds of all members take part.').last().waitFor()
  await page.getByLabel('Name of the matter').fill('Water')
  await page.getByRole('button', { name: 'Add a matter' }).click()
  await lookAt(tally, page, 'bodies-charter-change')
  await decide(page)
  await goTo(page, '/decide/charter')
  await page.getByText('This holds now').waitFor()
  await page.getByRole('heading', { name: 'Water' }).waitFor()
  await opens(page, 'Version 1')
  await page.getByRole('link', { name: 'The decision it came from' }).waitFor()
  await lookAt(tally, page, 'bodies-charter')
}

async function commission(tally, page) {
  await goTo(page, '/decide/bodies')
  await heading(page, 'Committees and commissions')
  await lookAt(tally, page, 'bodies-none')
  await page.getByRole('link', { name: 'Found it: Nature' }).click()
  await heading(page, 'Found a body')
  await page.getByLabel('What it is for').fill('The shore, the trees and the springs.')
  await lookAt(tally, page, 'bodies-found')
  await decide(page)
  await goTo(page, '/decide/bodies')
  await page.getByRole('link', { name: 'Nature' }).click()
  await heading(page, 'Nature')
  await page.getByRole('button', { name: 'Join' }).click()
  await page.getByText('You belong to it now.').waitFor()
  await goTo(page, '/decide/charter/change')
  await heading(page, 'Propose a charter')
  await opens(page, 'Nature')
  await page.locator('details[open]', { hasText: 'Nature' }).getByLabel('Ordinary matters').check()
  await page.getByText(/may suspend decisions about/).waitFor()
  await lookAt(tally, page, 'bodies-charter-say')
  await decide(page)
}

async function delegate(tally, page) {
  await goTo(page, '/decide/delegates')
  await heading(page, 'Delegates')
  await lookAt(tally, page, 'bodies-delegates-none')
  await page.getByRole('link', { name: 'Send a delegate' }).click()
  await heading(page, 'Send a delegate')
  await page.getByRole('button', { name: 'Make it a proposal' }).click()
  await page.getByText('Choose at least one person.').waitFor()
  await lookAt(tally, page, 'bodies-mandate-missing')
  await page.getByLabel('Ana').check()
  await page.getByLabel('Name of the community').fill('Council of the lake')
  await page.getByLabel('Instruction').fill('Keep the spring clean, whatever it costs.')
  await page.getByRole('button', { name: 'Add a question' }).click()
  await page.getByLabel('Question', { exact: true }).fill('Shall the dam be opened?')
  await page.getByLabel('No', { exact: true }).check()
  await page.getByLabel('For how many days').fill('90')
  await lookAt(tally, page, 'bodies-mandate-form')
  await decide(page)
  await goTo(page, '/decide/delegates')
  await page.getByRole('link', { name: 'Ana' }).click()
  await heading(page, 'Ana')
  await opens(page, 'Report a vote')
  await page.getByRole('radio', { name: 'Yes' }).check()
  await page.getByRole('button', { name: 'Report a vote' }).click()
  await page.getByText('Outside the mandate').waitFor()
  await lookAt(tally, page, 'bodies-mandate')
  await page.getByRole('link', { name: 'Give a new instruction' }).click()
  await heading(page, 'Give a new instruction')
  await page.getByLabel('Instruction').fill('Keep the spring clean, and ask us first.')
  await decide(page)
  await goTo(page, '/decide/delegates')
  await page.getByText('A newer instruction holds').waitFor()
  await page.getByText('and ask us first').waitFor()
}

async function suspension(tally, page) {
  await goTo(page, '/decide/bodies')
  await page.getByRole('link', { name: 'Nature' }).click()
  await page.getByRole('link', { name: 'Suspend a decision …' }).click()
  await heading(page, 'Suspend a decision')
  await page
    .getByRole('radio', { name: /Send Ana/ })
    .first()
    .check()
  await page.getByLabel('Suspend, because …').fill('Nobody has asked the anglers.')
  await page.getByLabel('What would resolve it').fill('Ask them first.')
  await lookAt(tally, page, 'bodies-suspend')
  await decide(page)
  await goTo(page, '/decide/bodies')
  await page.getByText('holds 1 decision').waitFor()
  await lookAt(tally, page, 'bodies-list')
  await page.getByRole('link', { name: 'Nature' }).click()
  await page.getByText('Because: Nobody has asked the anglers.').waitFor()
  await lookAt(tally, page, 'bodies-body')
  await page.getByRole('link', { name: 'Lift it …' }).click()
  await heading(page, 'Lift a suspension')
  await page.getByLabel('Lift it, because …').fill('They have been asked.')
  await lookAt(tally, page, 'bodies-lift')
  await decide(page)
  await goTo(page, '/decide/bodies')
  await page.getByRole('link', { name: 'Nature' }).click()
  await heading(page, 'Nature')
  must((await page.getByText('What it holds now').count()) === 0, 'the hold was not lifted')
}

async function recall(tally, page) {
  await goTo(page, '/decide/delegates')
  await page.getByRole('link', { name: 'Recall …' }).click()
  await heading(page, 'Recall: Ana')
  await page.getByLabel('Recall, because …').fill('She said yes to the dam.')
  await lookAt(tally, page, 'bodies-recall')
  await decide(page)
  await goTo(page, '/decide/delegates')
  await page.getByText('Recalled').waitFor()
  await lookAt(tally, page, 'bodies-delegates')
  await goTo(page, '/decide/delegates/stand-in')
  await heading(page, 'Name somebody for me')
  await lookAt(tally, page, 'bodies-stand-in')
}

export async function charterAndBodies(tally, browser, origin) {
  const { page, context, faults } = await openDevice(browser, { origin })
  await start(page)
  await onNow(page)
  await noteWays(page)
  await charter(tally, page)
  await commission(tally, page)
  await delegate(tally, page)
  await suspension(tally, page)
  await recall(tally, page)
  must(faults.length === 0, faults.join('\n'))
  await context.close()
}

/** With Tab alone, to what has this name; nothing else moves the focus. */
async function tabTo(page, name) {
  for (let tabs = 0; tabs < 90; tabs++) {
    const at = await page.evaluate(() => {
      const { activeElement: active } = document
      const label = active?.labels?.[0]?.textContent ?? ''
      return `${active?.getAttribute('aria-label') ?? ''} ${label} ${active?.textContent ?? ''}`
    })
    if (at.includes(name)) return
    await page.keyboard.press('Tab')
  }
  must(false, `Tab does not lead to "${name}"`)
}

export async function bodiesByKeyboard(browser, origin) {
  const { page, faults } = await openDevice(browser, { origin })
  await start(page)
  await onNow(page)
  await noteWays(page)
  await goTo(page, '/decide/bodies')
  await heading(page, 'Committees and commissions')
  await tabTo(page, 'Found it: Housing')
  await page.keyboard.press('Enter')
  await heading(page, 'Found a body')
  // The way back would be found first: a heading that has just come holds the focus.
  await tabTo(page, 'What it is for')
  await page.keyboard.type('Who needs a room, and who has one.')
  await tabTo(page, 'Ana')
  await page.keyboard.press('Space')
  await tabTo(page, 'Make it a proposal')
  await nextProposal(page, () => page.keyboard.press('Enter'))
  await goTo(page, '/decide/charter/change')
  await heading(page, 'Propose a charter')
  await tabTo(page, 'Change: Ordinary matters')
  await page.keyboard.press('Enter')
  await tabTo(page, 'Rounds of consent')
  await page.keyboard.press('ArrowDown')
  await tabTo(page, 'Make it a proposal')
  await page.getByText('after 2 rounds the majority decides').waitFor()
  await nextProposal(page, () => page.keyboard.press('Enter'))
  await goTo(page, '/decide/delegates/new')
  await heading(page, 'Send a delegate')
  await tabTo(page, 'Make it a proposal')
  await page.keyboard.press('Enter')
  await page.getByText('Choose at least one person.').waitFor()
  // The first mistake has the focus.
  const name = await page.evaluate(() => document.activeElement?.labels?.[0]?.textContent ?? '')
  must(name === 'Ana', `the focus is on "${name}"`)
  must(faults.length === 0, faults.join('\n'))
}
