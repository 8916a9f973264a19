// A vote by every method, marked with the keyboard alone; half a ballot gets a sentence and is not
// cast; then what the votes came to, ties and empty boxes too.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from '../../cli/src/run.ts'
import { startHub } from '../../hub/src/index.ts'
import { axe, DIST, goTo, must, openDevice, overflow, picture } from './bench.mjs'
import { inShapes, lookAt } from './screens.mjs'
import { ask, ASKED, foundWorld, joinWorld } from './votes-world.mjs'
import { tabTo } from './walks.mjs'

const MOST = 140
/** So that nothing lies under the bar, where axe takes it for too small. */
const TALL = { width: 412, height: 3600 }
const press = async (page, name, key = 'Enter') => {
  await tabTo(page, name, MOST)
  await page.keyboard.press(key)
}
/** From the top of the page again, as whoever has just come. */
const fromTheTop = (page) => page.locator('h1').focus()

/** How each ballot is marked, from the first key to the last. */
const MARKS = {
  'yes-no': async (page) => press(page, 'Yes', 'Space'),
  consent: async (page) => {
    await press(page, 'I consent', 'Space')
    await page.keyboard.press('ArrowDown')
    await tabTo(page, 'Why do you object?', MOST)
    await page.keyboard.type('The night shift sleeps by day.')
  },
  approval: marked('The boat house'),
  phragmen: marked('Carla Núñez'),
  'equal-shares': marked('Seeds for the school garden'),
  score: async (page) => {
    await tabTo(page, 'Points for', MOST)
    for (let times = 0; times < 4; times++) await page.keyboard.press('ArrowRight')
    await page.locator('output', { hasText: '20' }).waitFor()
  },
  schulze: ranked,
  'ranked-pairs': ranked,
  'scottish-stv': ranked,
  'meek-stv': ranked,
}

function marked(name) {
  return async (page) => {
    await press(page, name, 'Space')
    must(
      await page.getByRole('checkbox', { name }).isChecked(),
      `"${name}" was not marked by the space bar`,
    )
  }
}

/** The first two get a place, change it, and each move is said where only ears hear it. */
async function ranked(page) {
  const said = page.locator('.rank [role=status]')
  const expected = async (text) => {
    const got = (await said.textContent()).replace(/[\u2066-\u2069]/g, '')
    must(got.includes(text), `said was "${got}", not "${text}"`)
  }
  await press(page, ' place 1')
  await expected('place 1 of 1')
  await press(page, ' place 2')
  await expected('place 2 of 2')
  // The focus stayed with what moved: on its arrow up.
  await page.keyboard.press('Enter')
  await expected('place 1 of 2')
}

/** What is missing after the first press, before anything was marked. */
const HALF = {
  'yes-no': 'Choose one answer.',
  consent: 'Choose one answer.',
  approval: 'Mark at least one',
  phragmen: 'Mark at least one',
  'equal-shares': 'Mark at least one',
  score: 'Mark at least one',
  schulze: 'Put at least one in a place',
  'ranked-pairs': 'Put at least one in a place',
  'scottish-stv': 'Put at least one in a place',
  'meek-stv': 'Put at least one in a place',
}

async function looksRight(page, name) {
  const found = [...(await axe(page)), await overflow(page)].filter(Boolean)
  must(found.length === 0, `${name}: ${found.join('; ')}`)
  await picture(page, name)
}

async function votes(page, world, method) {
  const { vote } = await ask(world, method, { votes: false })
  await goTo(page, `/decide/vote/${vote}`)
  await page.locator('.ballot').waitFor({ timeout: 20_000 })
  await fromTheTop(page)
  await press(page, 'Vote')
  await page.locator('[role=alert]', { hasText: HALF[method] }).first().waitFor()
  await looksRight(page, `ballot-half-${method}`)
  await fromTheTop(page)
  await MARKS[method](page)
  if (method === 'consent') {
    await press(page, 'Vote')
    await page.getByText('Say what would resolve it').waitFor()
    await fromTheTop(page)
    await tabTo(page, 'What would resolve it?', MOST)
    await page.keyboard.type('Quiet hours from two to four as well.')
  }
  await looksRight(page, `ballot-${method}`)
  await press(page, 'Vote')
  await page.getByText('You have voted').waitFor()
  await looksRight(page, `ballot-cast-${method}`)
  await fromTheTop(page)
  await press(page, 'Change my vote')
  await press(page, 'Leave it as it is')
  await page.getByText('You have voted').waitFor()
}

/** Asks, closes, and reads the sentence. */
async function comesTo(page, world, method, given, sentence) {
  const { vote } = await ask(world, method, { end: 'certified', ...given })
  await goTo(page, `/decide/vote/${vote}/result`)
  await page.locator('.outcome').waitFor({ timeout: 20_000 })
  const said = (await page.locator('.outcome').textContent()).replace(/[\u2066-\u2069]/g, '')
  must(sentence.test(said), `${method}: "${said}" instead of ${sentence}`)
  await page.locator('.log summary').click()
  await looksRight(page, `result-${method}-${said.slice(0, 20).replace(/\W+/g, '-')}`)
  return vote
}

const SENTENCES = {
  'yes-no': /^Adopted: 2 said yes, 1 said no\.$/,
  consent: /^Adopted by consent: nobody objected\.$/,
  approval: /^The boat house wins\.$/,
  score: /^Saturday morning wins\.$/,
  schulze: /wins\.$/,
  'ranked-pairs': /^Red wins\.$/,
  'scottish-stv': /^Chosen, in this order: Amina Haddad, /,
  'meek-stv': /^Chosen, in this order: Amina Haddad, /,
  phragmen: /^Chosen, in this order: /,
  'equal-shares': /^\d of 5 projects are chosen\. They cost [\d,]+ of 9,000\.$/,
}

const same = (ballot, times) => Array.from({ length: times }, () => ballot)

/** Answers what a command of ours says, as in a terminal of somebody who has only the file. */
async function inTerminal(command, file, path) {
  let [out, err] = ['', '']
  const output = { write: (text) => ((out += text), true), isTTY: false }
  const aside = { write: (text) => ((err += text), true), isTTY: false }
  const words = command.split(/\s+/).slice(1)
  must(words.includes(file), `"${command}" does not name ${file}`)
  const streams = { input: { isTTY: false }, output, aside, environment: { FOLKMOOT_LANG: 'en' } }
  const given = [...words.map((word) => (word === file ? path : word)), '--json']
  const code = await run(given, streams)
  must(code === 0, `${command}: ${err}`)
  return JSON.parse(out)
}

/** Saves a file of the result page, and runs the very command that stands above the button. */
async function recounted(page, button, folder) {
  const command = (await page.locator('.command code').allTextContents()).at(button)
  const saved = page.waitForEvent('download')
  await page.locator('.yourself .actions .button').nth(button).click()
  const download = await saved
  const path = join(folder, download.suggestedFilename())
  await download.saveAs(path)
  return inTerminal(command.trim(), download.suggestedFilename(), path)
}

/** What the app says is what anybody finds with the files, without being a member. */
async function recountIt(page, world, method, folder) {
  const { vote } = await ask(world, method, { end: 'certified' })
  await goTo(page, `/decide/vote/${vote}/result`)
  await page.locator('.outcome').waitFor({ timeout: 20_000 })
  const checked = await recounted(page, 1, folder)
  must(checked.holds && checked.vote === vote, `${method}: the certificate does not hold`)
  const counted = await recounted(page, 0, folder)
  const winners = method === 'yes-no' ? [1] : checked.winners
  must(
    JSON.stringify(counted.winners) === JSON.stringify(winners),
    `${method}: the file elects ${counted.winners}, the certificate ${checked.winners}`,
  )
}

/** An objection asks for round two; the last round ends by majority. */
async function rounds(page, world) {
  const objection = { reason: 'Noise.', resolves: 'Quiet.' }
  const ballots = [{ answer: 'yes' }, { answer: 'yes' }, { answer: 'no', objection }]
  const { proposal } = await ask(world, 'consent', { ballots, end: 'certified' })
  await goTo(page, `/decide/proposal/${proposal}/open`)
  await page.getByText('Round 2 of 2').waitFor({ timeout: 20_000 })
  await looksRight(page, 'open-round-two')
  await fromTheTop(page)
  await press(page, 'Open round 2')
  await page.locator('.ballot').waitFor({ timeout: 20_000 })
  await fromTheTop(page)
  await press(page, 'What holds for this vote')
  await page.getByText('Round 2 of 2').waitFor()
}

async function emptyAndTied(page, world) {
  for (const method of Object.keys(ASKED))
    await comesTo(page, world, method, { votes: false }, /^Nobody has voted, so nothing/)
  const answers = ['yes', 'no', 'abstain'].map((answer) => ({ answer }))
  const equal = /^Not adopted: 1 said yes and as many said no\./
  await comesTo(page, world, 'yes-no', { ballots: answers, matter: 'charter' }, equal)
  const all = { ballots: same({ approves: [1, 2, 3, 4] }, 3) }
  const tie = await comesTo(page, world, 'approval', { ...all, matter: 'no lot' }, /it is a tie/)
  must(tie, 'a tie has a page')
  await comesTo(page, world, 'approval', all, / wins\.$/)
  await page.getByRole('heading', { name: 'Ties, and how they were broken' }).waitFor()
  for (const method of ['schulze', 'ranked-pairs', 'scottish-stv', 'meek-stv'])
    await comesTo(
      page,
      world,
      method,
      { ballots: same({ ranking: [] }, 3) },
      / wins\.$|Chosen, in this order|took part, and nobody chose anything/,
    )
  for (const method of ['approval', 'phragmen', 'equal-shares'])
    await comesTo(
      page,
      world,
      method,
      { ballots: same({ approves: [] }, 3) },
      / wins\.$|Chosen, in this order|0 of 5 projects/,
    )
  await comesTo(page, world, 'yes-no', { people: 1 }, /^Nothing is decided: 1 of 4 took part/)
}

/** A hub, a community with a vote by every method in reach, and a page that has joined it. */
async function inWorld(browser, { people, ...device }, act) {
  const dataDir = mkdtempSync(join(tmpdir(), 'folkmoot-e2e-'))
  const hub = await startHub({ port: 0, dataDir, appDir: DIST, drainMs: 0 })
  const origin = new URL(hub.url).origin
  const world = await foundWorld(origin, { people })
  try {
    const { page, context, faults } = await openDevice(browser, { origin, ...device })
    // What is still fading in has too little contrast.
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await act({ page, world, dataDir, join: () => joinWorld(page, world, 'Zoe') })
    must(faults.length === 0, faults.join('; '))
    await context.close()
  } finally {
    world.stop()
    await hub.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

export const votesByKeyboard = (browser) =>
  inWorld(browser, { people: 2, viewport: TALL }, async ({ page, world, dataDir, join }) => {
    const before = await ask(world, 'yes-no', { people: 3, end: 'certified' })
    await join()
    await world.meetAll()
    for (const method of Object.keys(ASKED)) await votes(page, world, method)
    for (const [method, sentence] of Object.entries(SENTENCES))
      await comesTo(page, world, method, {}, sentence)
    await emptyAndTied(page, world)
    for (const method of Object.keys(ASKED).filter((each) => each !== 'consent'))
      await recountIt(page, world, method, dataDir)
    await rounds(page, world)
    await goTo(page, `/decide/vote/${before.vote}`)
    await page.getByText('3 of 3 have taken part').waitFor()
    await closesByKeyboard(page, world)
  })

/** Every ballot and every picture in the other shapes, by day and by night, with the longer words. */
export const votesInEveryShape = (tally, browser) =>
  inWorld(browser, { people: 6, locale: 'ru' }, async ({ page, world, join }) => {
    await join()
    await world.meetAll()
    for (const method of Object.keys(ASKED)) {
      const open = await ask(world, method, { votes: false })
      await goTo(page, `/decide/vote/${open.vote}`)
      await page.locator('.ballot').waitFor({ timeout: 20_000 })
      if (await page.locator('.rank-left').isVisible())
        for (let times = 0; times < 2; times++)
          await page.locator('.rank-left button').first().click()
      await inShapes(tally, page, `ballot-${method}`)
      await lookAt(tally, page, `ru-ballot-${method}`)
      const end = method === 'consent' ? true : 'certified'
      const { vote } = await ask(world, method, { end })
      await goTo(page, `/decide/vote/${vote}/result`)
      await page.locator('.outcome').waitFor({ timeout: 20_000 })
      await page.locator('.log summary').click()
      await inShapes(tally, page, `result-${method}`)
      await lookAt(tally, page, `result-${method}`)
    }
  })

/** Too early is a sentence; when everybody has voted it closes, and the result is there. */
async function closesByKeyboard(page, world) {
  const { vote } = await ask(world, 'yes-no')
  await goTo(page, `/decide/vote/${vote}`)
  await page.locator('.ballot').waitFor({ timeout: 20_000 })
  await fromTheTop(page)
  await press(page, 'Close the vote')
  await page.getByRole('dialog').waitFor()
  await press(page, 'Close now')
  await page.getByText(/should stay open until/).waitFor()
  await page.keyboard.press('Escape')
  await fromTheTop(page)
  await press(page, 'Yes', 'Space')
  await press(page, 'Vote')
  await page.getByText('You have voted').waitFor()
  await press(page, 'Close the vote')
  await page.getByRole('dialog').waitFor()
  await press(page, 'Close now')
  await page.getByText('The vote is closed.').waitFor()
  await fromTheTop(page)
  await press(page, 'See the result')
  await page.getByText('Adopted: 3 said yes, 1 said no.').waitFor()
  await page.getByText(/This is provisional/).waitFor()
}
