// An assembly of four people on four devices, two of them without a network for part of the time: a
// charter by consent, a proposal that two of them amend apart so that one edit contradicts, an objection
// that is resolved, a commission that suspends and lifts, a budget, a recall. At each decision all four
// devices must show the same.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startHub } from '../../hub/src/index.ts'
import { axe, DESK, DIST, goTo, must, openDevice, overflow, PHONE, picture } from './bench.mjs'
import { choosePassphrase, onNow, start } from './people.mjs'
import { grow } from './screens.mjs'

const ARRIVES = { timeout: 30_000 }
const FOLKMOOT = fileURLToPath(new URL('../../cli/bin/folkmoot.mjs', import.meta.url))

async function comeIn(browser, host, as, viewport) {
  await goTo(host.page, '/more/invite')
  await host.page.getByRole('button', { name: 'Make the invitation' }).click()
  const link = (await host.page.locator('.link-text').textContent()) ?? ''
  const guest = await openDevice(browser, { origin: host.origin, viewport })
  await guest.page.goto(link)
  await guest.page.getByLabel('Your name in it').fill(as)
  await guest.page.getByRole('button', { name: 'Next' }).click()
  await choosePassphrase(guest.page, 'Ask to be let in')
  await goTo(host.page, '/more/people')
  await host.page.getByRole('heading', { name: as }).waitFor(ARRIVES)
  await host.page.getByRole('button', { name: 'The words match, let them in' }).click()
  await onNow(guest.page)
  return { ...guest, as }
}

/** Looked at on its own window, by day and by night, and on the other kind of window. */
async function look(page, name) {
  await page.getByRole('heading', { level: 1 }).waitFor(ARRIVES)
  const own = page.viewportSize()
  for (const [place, viewport] of Object.entries({ phone: PHONE, desk: DESK })) {
    await page.setViewportSize(viewport)
    await grow(page, viewport)
    await picture(page, `four-${name}-${place}`)
    const found = [...(await axe(page)), await overflow(page)].filter(Boolean)
    must(found.length === 0, `${name} on a ${place}: ${found.join('; ')}`)
  }
  await page.setViewportSize(own)
}

const addressOf = (page) => page.evaluate(() => location.pathname)
/** The last part of the address, once it begins so. */
async function refAfter(page, begins) {
  await page.waitForFunction((way) => location.pathname.startsWith(way), begins)
  return (await addressOf(page)).slice(begins.length).split('/')[0]
}

async function openVote(page, proposal) {
  await goTo(page, `/decide/proposal/${proposal}/open`)
  await page.getByRole('button', { name: /^Open (the vote|round \d)$/ }).click()
  return refAfter(page, '/decide/vote/')
}

async function answer(page, vote, name) {
  await goTo(page, `/decide/vote/${vote}`)
  await page.getByRole('radio', { name }).check(ARRIVES)
  await page.getByRole('button', { name: 'Vote', exact: true }).click()
  await page.getByText('Your vote is kept.').first().waitFor()
}

async function close(page, vote, all) {
  await goTo(page, `/decide/vote/${vote}`)
  await page.getByText(`${all} of ${all} have taken part`).waitFor(ARRIVES)
  await page.getByRole('button', { name: 'Close the vote' }).click()
  await page.getByRole('button', { name: 'Close now' }).click()
  await page.getByText('The vote is closed.').first().waitFor()
}

async function attest(page, vote) {
  await goTo(page, `/decide/vote/${vote}`)
  await page.getByRole('button', { name: 'Recount and sign' }).click(ARRIVES)
  await page.getByText('Recounted and signed.').first().waitFor()
}

/** The plain sentence of the outcome, once it is certified here. */
async function certified(page, vote) {
  await goTo(page, `/decide/vote/${vote}/result`)
  await page.getByText('Certified').first().waitFor(ARRIVES)
  return page.locator('.outcome').first().textContent()
}

/** Everybody votes, somebody closes, those who recount sign; all must read the same. */
async function decide(people, proposal, { by, answers, attesters, electors = people }) {
  const vote = await openVote(by.page, proposal)
  for (const one of electors) await answer(one.page, vote, answers(one))
  await close(by.page, vote, electors.length)
  for (const one of attesters) await attest(one.page, vote)
  const read = []
  for (const one of people) read.push(await certified(one.page, vote))
  must(new Set(read).size === 1, `they read different results: ${read.join(' | ')}`)
  return { vote, outcome: read[0] }
}

/** What the screen of a colleague made into a proposal. */
async function made(page) {
  await page.getByRole('button', { name: 'Make it a proposal' }).click()
  return refAfter(page, '/decide/proposal/')
}

async function propose(page, { title, points, matter }) {
  await goTo(page, '/decide/new')
  await page.getByLabel('Title').fill(title)
  if (matter) await page.getByLabel('What is it about?').selectOption({ label: matter })
  for (const [at, point] of points.entries()) {
    if (at > 0) await page.getByRole('button', { name: 'Add a point' }).click()
    await page.getByLabel(`Point ${at + 1}`, { exact: true }).fill(point)
  }
  await page.getByRole('button', { name: 'Propose it' }).click()
  return refAfter(page, '/decide/proposal/')
}

async function amend(page, proposal, { point, to, reason }) {
  await goTo(page, `/decide/proposal/${proposal}`)
  await page
    .getByRole('link', { name: 'Amend this point' })
    .nth(point - 1)
    .click()
  await page.getByLabel('The new text').fill(to)
  await page.getByLabel('Why', { exact: true }).fill(reason)
  await page.getByRole('button', { name: 'Propose the amendment' }).click()
  await page.waitForFunction((way) => location.pathname === way, `/decide/proposal/${proposal}`)
}

const consents = () => /I consent/
/** The safety line tells whether what was written has left the device. */
async function goOffline(...people) {
  for (const { context } of people) await context.setOffline(true)
}
async function comeBack(...people) {
  for (const { context } of people) await context.setOffline(false)
  for (const { page } of people) await page.getByText('On the hub').waitFor({ timeout: 60_000 })
}

/** The women of the quarter form a commission that speaks for itself. */
async function commission({ people, ana, cleo }) {
  const { page } = cleo
  await goTo(page, '/decide/bodies')
  await page.getByRole('link', { name: 'Found another body' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Women of the quarter')
  await page.getByRole('radio', { name: /Independent commission/ }).check()
  await page.getByLabel('What it is for').fill('Speaks for the women of the quarter.')
  await page.getByRole('radio', { name: 'Whom it chooses itself' }).check()
  for (const name of ['Ana', 'Cleo']) await page.getByLabel(name, { exact: true }).check()
  await look(page, 'found')
  const proposal = await made(page)
  await decide(people, proposal, { by: cleo, answers: consents, attesters: [ana] })
}

/** By consent: who recounts, what the commission may suspend, how money is shared. */
async function charter({ people, ana, ben }) {
  const { page } = ben
  await goTo(page, '/decide/charter')
  await page.getByRole('link', { name: 'Start from a template' }).click()
  await page.getByRole('link', { name: 'Take this one' }).first().click()
  await page.getByLabel('Name of the matter').fill('Market money')
  await page.getByRole('button', { name: 'Add a matter' }).click()
  const money = page.locator('details', {
    has: page.locator('summary', { hasText: 'Market money' }),
  })
  await money.locator('summary').first().click()
  await money.getByLabel('How it is decided').selectOption('equal-shares')
  const recount = page.getByRole('group', { name: 'Who recounts results' })
  for (const { as } of people) await recount.getByLabel(as, { exact: true }).check()
  const say = page.locator('details', {
    has: page.locator('summary', { hasText: 'Women of the quarter' }),
  })
  await say.locator('summary').click()
  await say.getByLabel('Ordinary matters').check()
  await look(page, 'charter-form')
  const proposal = await made(page)
  await look(page, 'charter-proposal')
  await decide(people, proposal, { by: ben, answers: consents, attesters: [ana] })
  for (const one of people) {
    await goTo(one.page, '/decide/charter')
    await one.page.getByText('Market money').first().waitFor(ARRIVES)
  }
  await look(ana.page, 'charter')
}

const MARKET = [
  'We hold a market on Saturdays, behind the school.',
  'Whoever sells brings their own table.',
]

/** Two amend without a network: of four edits two contradict, the others merge by themselves. */
async function amended({ ana, ben, cleo, dan }) {
  const proposal = await propose(ben.page, { title: 'A market for all', points: MARKET })
  for (const { page } of [cleo, dan]) {
    await goTo(page, `/decide/proposal/${proposal}`)
    await page.getByRole('heading', { name: 'A market for all' }).waitFor(ARRIVES)
  }
  await goOffline(cleo, dan)
  const edit = (one, point, to, reason) => amend(one.page, proposal, { point, to, reason })
  await edit(cleo, 1, MARKET[0].replace('Saturdays', 'Fridays'), 'The hall is free then.')
  await edit(dan, 1, MARKET[0].replace('Saturdays', 'Sundays'), 'Nobody works then.')
  await edit(cleo, 2, MARKET[1].replace('Whoever', 'Everybody who'), 'Plainer.')
  await edit(ben, 2, MARKET[1].replace('table', 'table and scales'), 'Fair weights.')
  await cleo.page.getByText(/\d entr(y|ies) waiting/).waitFor(ARRIVES)
  await comeBack(cleo, dan)
  for (const { page } of [ana, ben, cleo, dan]) {
    await goTo(page, `/decide/proposal/${proposal}`)
    await page.getByText('Nothing has been merged').first().waitFor(ARRIVES)
    await page
      .getByText('Everybody who sells brings their own table and scales.')
      .first()
      .waitFor(ARRIVES)
  }
  await look(ana.page, 'conflict')
  const { page } = ben
  await page.getByRole('link', { name: 'Make one text of both' }).click()
  await page
    .getByLabel('The new text')
    .fill('We hold a market on Fridays and Sundays, behind the school.')
  await page.getByRole('button', { name: 'Propose the amendment' }).click()
  for (const one of [ana, cleo, dan]) {
    await goTo(one.page, `/decide/proposal/${proposal}`)
    await one.page.getByText('Fridays and Sundays').first().waitFor(ARRIVES)
  }
  return proposal
}

/** Dan objects without a network; what he asks for is brought in, and the next round adopts it. */
async function objection(all, proposal) {
  const { people, ana, ben, cleo, dan } = all
  const vote = await openVote(ben.page, proposal)
  await goTo(dan.page, `/decide/vote/${vote}`)
  await dan.page.getByRole('radio', { name: /I object/ }).waitFor(ARRIVES)
  await goOffline(dan)
  await dan.page.getByRole('radio', { name: /I object/ }).check()
  await dan.page.getByRole('button', { name: 'Vote', exact: true }).click()
  await dan.page.getByText('Say why you object.').waitFor()
  await dan.page.getByLabel('Why do you object?').fill('The school needs its yard on Fridays.')
  await dan.page.getByLabel('What would resolve it?').fill('Only after four.')
  await look(dan.page, 'objection')
  await dan.page.getByRole('button', { name: 'Vote', exact: true }).click()
  await dan.page.getByText('Your vote is kept.').first().waitFor()
  for (const one of [ana, ben, cleo]) await answer(one.page, vote, consents())
  await comeBack(dan)
  await close(ben.page, vote, 4)
  for (const one of [ana, ben, cleo]) await attest(one.page, vote)
  await goTo(ana.page, `/decide/vote/${vote}/result`)
  await look(ana.page, 'another-round')
  const to = 'We hold a market on Fridays after four and on Sundays, behind the school.'
  await amend(ben.page, proposal, { point: 1, to, reason: 'Dan asked for it.' })
  const again = await decide(people, proposal, {
    by: ben,
    answers: consents,
    attesters: [ana, ben, cleo],
  })
  await look(ana.page, 'adopted')
  return again.vote
}

/** The commission's own decision: only its members vote, and everybody sees what it holds. */
async function suspended(all) {
  const { people, ana, ben, cleo } = all
  const women = [ana, cleo]
  const toCommission = async () => {
    await goTo(cleo.page, '/decide/bodies')
    await cleo.page.getByRole('link', { name: 'Women of the quarter' }).click()
  }
  const sayOf = async (link, fill) => {
    await toCommission()
    await cleo.page.getByRole('link', { name: link }).click()
    await fill(cleo.page)
    const proposal = await made(cleo.page)
    const attesters = [ana, ben, cleo]
    await decide(people, proposal, { by: cleo, electors: women, answers: consents, attesters })
  }
  await sayOf('Suspend a decision …', async (page) => {
    await page.getByRole('radio', { name: /A market for all/ }).check()
    await page.getByLabel('Suspend, because …').fill('There is no light on the way home.')
    await page.getByLabel('What would resolve it').fill('Lamps, or an end before dark.')
    await look(page, 'suspend')
  })
  for (const one of people) {
    await goTo(one.page, '/decide')
    await one.page.getByText('Suspended').first().waitFor(ARRIVES)
  }
  await look(ana.page, 'held')
  await sayOf('Lift it …', async (page) => {
    await page.getByLabel('Lift it, because …').fill('There are lamps now.')
  })
}

async function budget(all) {
  const { people, ana, ben, cleo, dan } = all
  const points = ['We spend what the first market brought.']
  const proposal = await propose(dan.page, {
    title: 'Lamps and tables',
    points,
    matter: 'Market money',
  })
  await goTo(dan.page, `/decide/proposal/${proposal}/open`)
  const { page } = dan
  await page.getByRole('button', { name: 'One more option' }).click()
  const projects = [
    ['Lamps', '600'],
    ['Tables', '300'],
    ['A stage', '900'],
  ]
  for (const [at, [name, cost]] of projects.entries()) {
    await page.getByLabel(`Option ${at + 1}`, { exact: true }).fill(name)
    await page.getByLabel('What it costs').nth(at).fill(cost)
  }
  await page.getByLabel('How much money is there?').fill('1000')
  await look(page, 'budget-open')
  await page.getByRole('button', { name: 'Open the vote' }).click()
  const vote = await refAfter(page, '/decide/vote/')
  const wants = new Map([
    [ana, ['Lamps', 'Tables']],
    [ben, ['Lamps']],
    [cleo, ['Lamps', 'A stage']],
    [dan, ['Tables']],
  ])
  for (const [one, names] of wants) {
    await goTo(one.page, `/decide/vote/${vote}`)
    for (const name of names)
      await one.page.getByRole('checkbox', { name: new RegExp(`^${name}`) }).check(ARRIVES)
    await one.page.getByRole('button', { name: 'Vote', exact: true }).click()
    await one.page.getByText('Your vote is kept.').first().waitFor()
  }
  await close(page, vote, 4)
  for (const one of [ana, ben, cleo]) await attest(one.page, vote)
  const read = []
  for (const one of people) read.push(await certified(one.page, vote))
  must(new Set(read).size === 1, `they read different budgets: ${read.join(' | ')}`)
  await look(ana.page, 'budget')
  await outsiderChecks(ana.page)
}

async function saved(page, button, folder) {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).click()
  const file = await download
  const path = join(folder, file.suggestedFilename())
  await file.saveAs(path)
  return path
}

/** Somebody who is no member counts again, with the files and the commands that stand on the page. */
async function outsiderChecks(page) {
  const folder = mkdtempSync(join(tmpdir(), 'folkmoot-outside-'))
  const run = (...args) =>
    execFileSync(process.execPath, [FOLKMOOT, ...args], { cwd: folder, encoding: 'utf8' })
  try {
    await saved(page, 'Save the ballots', folder)
    const [counting, command] = await page.locator('.command code').allTextContents()
    const counted = JSON.parse(run(...counting.trim().split(/\s+/).slice(1), '--json'))
    must(counted.cost === 900, `the file of the ballots counts to ${counted.cost}`)
    await saved(page, 'Save the certificate', folder)
    run(...command.trim().split(/\s+/).slice(1))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function recall(all) {
  const { people, ana, ben, cleo, dan } = all
  const attesters = [ana, ben, cleo]
  const { page } = ana
  await goTo(page, '/decide/delegates')
  await page.getByRole('link', { name: 'Send a delegate' }).click()
  await page.getByLabel('Dan', { exact: true }).check()
  await page.getByLabel('Name of the community').fill('Council of the lake')
  await page.getByLabel('Instruction').fill('Keep the spring clean.')
  await decide(people, await made(page), { by: ana, answers: consents, attesters })
  await goTo(ben.page, '/decide/delegates')
  await ben.page.getByRole('link', { name: 'Recall …' }).click(ARRIVES)
  await ben.page.getByLabel('Recall, because …').fill('He sold the spring.')
  await decide(people, await made(ben.page), { by: ben, answers: consents, attesters })
  for (const one of people) {
    await goTo(one.page, '/decide/delegates')
    await one.page.getByText('Recalled').first().waitFor(ARRIVES)
  }
  await look(dan.page, 'recalled')
}

export async function fourPeople(browser) {
  const dataDir = mkdtempSync(join(tmpdir(), 'folkmoot-e2e-'))
  const hub = await startHub({ port: 0, dataDir, appDir: DIST, drainMs: 100 })
  const origin = new URL(hub.url).origin
  try {
    const ana = { ...(await openDevice(browser, { origin })), as: 'Ana' }
    await start(ana.page, { hub: origin })
    await onNow(ana.page)
    const ben = await comeIn(browser, ana, 'Ben', DESK)
    const cleo = await comeIn(browser, ana, 'Cleo', PHONE)
    const dan = await comeIn(browser, ana, 'Dan', PHONE)
    const people = [ana, ben, cleo, dan]
    const all = { people, ana, ben, cleo, dan }
    await commission(all)
    await charter(all)
    await objection(all, await amended(all))
    await suspended(all)
    await budget(all)
    await recall(all)
    for (const { page, as } of people) {
      await goTo(page, '/decide')
      await look(page, `decide-${as}`)
    }
    const faults = people.flatMap(({ as, faults: own }) => own.map((fault) => `${as}: ${fault}`))
    const real = faults.filter((fault) => !/ERR_INTERNET_DISCONNECTED/.test(fault))
    must(real.length === 0, real.join('; '))
  } finally {
    await hub.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
