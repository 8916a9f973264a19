// One member is away and names another for one vote: she votes in his name, everybody sees it, and the
// result says so. Then she names somebody herself, and takes it back.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startHub } from '../../hub/src/index.ts'
import { DIST, goTo, must, openDevice } from './bench.mjs'
import { lookAt } from './screens.mjs'
import { foundWorld, joinWorld } from './votes-world.mjs'

async function castForBoris(tally, page) {
  await goTo(page, '/decide/delegates')
  await page.getByText('You may vote for').waitFor({ timeout: 60_000 })
  await lookAt(tally, page, 'bodies-stand-in-held')
  await page.getByRole('link', { name: 'Vote for them' }).press('Enter')
  await page.getByRole('heading', { level: 1, name: /Vote for/ }).waitFor()
  await page.getByRole('radio', { name: /I consent/ }).check()
  await lookAt(tally, page, 'bodies-cast-for')
  await page.getByRole('button', { name: 'Vote', exact: true }).press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Delegates' }).waitFor()
}

async function nameAndTakeBack(tally, page) {
  await goTo(page, '/decide/delegates/stand-in')
  await page.getByRole('button', { name: 'Name this person' }).press('Enter')
  await page.getByText('Choose somebody.').waitFor()
  await page.getByLabel('Who votes for you').selectOption({ label: 'Ana' })
  await page.getByRole('radio', { name: 'A bench' }).check()
  await lookAt(tally, page, 'bodies-stand-in-form')
  await page.getByRole('button', { name: 'Name this person' }).press('Enter')
  await page.getByRole('button', { name: 'Take it back' }).press('Enter')
  await page.getByText('You vote for yourself again.').waitFor()
}

/** The agenda of a meeting that was called says which proposals are meant. */
async function nameForMeeting(tally, page) {
  await goTo(page, '/decide/delegates/stand-in')
  await page.getByLabel('Who votes for you').selectOption({ label: 'Chen' })
  await page.getByRole('radio', { name: 'For one meeting' }).check()
  must(await page.getByLabel('A lamp').isChecked(), 'the proposal on the agenda is not chosen')
  await lookAt(tally, page, 'bodies-stand-in-meeting')
  await page.getByRole('button', { name: 'Name this person' }).press('Enter')
  await page.getByText('at the meeting:').waitFor()
}

async function until(holds) {
  for (let tries = 0; tries < 150; tries++) {
    if (holds()) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  must(false, 'what was written on the page did not arrive')
}

const callMeeting = (ana) =>
  ana.put('assembly/meeting-called', {
    title: 'Sunday',
    when: Date.now() + 86_400_000,
    where: 'School',
    speakers: 'first-come',
  })

export async function standingIn(tally, browser) {
  const dataDir = mkdtempSync(join(tmpdir(), 'folkmoot-hub-'))
  const hub = await startHub({ port: 0, dataDir, appDir: DIST, drainMs: 0 })
  const world = await foundWorld(hub.url, { people: 2 })
  const [ana, boris] = world.hands
  const { origin } = new URL(hub.url)
  const { page, context, faults } = await openDevice(browser, { origin })
  try {
    await joinWorld(page, world, 'Zoya')
    await world.meetAll()
    const members = [...ana.community.membership().members.values()]
    const zoya = members.find(({ name }) => name === 'Zoya').id
    const open = async (title) => ana.open(await ana.propose(ana, { title }))
    const [vote] = [await open('A well'), await open('A bench')]
    await world.meetAll()
    await boris.put('assembly/proxy-named', { to: zoya, gives: true, vote, note: '' })
    const about = {
      meeting: await callMeeting(ana),
      proposal: await ana.propose(ana, { title: 'A lamp' }),
    }
    await ana.put('assembly/item-added', { ...about, title: 'The lamp', minutes: 9, aim: 'decide' })
    await world.meetAll()
    await castForBoris(tally, page)
    await nameAndTakeBack(tally, page)
    await nameForMeeting(tally, page)
    const { proxyBallots } = ana.community.area('assembly')
    await until(() => proxyBallots.size > 0)
    await ana.attest(await ana.close(vote))
    await goTo(page, `/decide/vote/${vote}/result`)
    await page.getByText('Voted for somebody absent').waitFor({ timeout: 60_000 })
    await lookAt(tally, page, 'bodies-result')
    must(faults.length === 0, faults.join('\n'))
    await context.close()
  } finally {
    world.stop()
    // It waits for whoever is connected; a walk that failed leaves its page for the picture.
    void hub.close()
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
  }
}
