// Tries the built app in a real browser, the way people use it. `node web/e2e/run.mjs walks` leaves
// the long look at every screen out, and part of a walk's name runs that one alone.

import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { INITIAL_BYTES_MAX, initialSize } from '../scripts/size-check.mjs'
import { createTally, DIST, inLanes, openBrowser } from './bench.mjs'
import { bodiesByKeyboard, charterAndBodies } from './bodies.mjs'
import { bringIn } from './bringing-in.mjs'
import { autoLock, dialogs } from './keyboard.mjs'
import { lotsByKeyboard, lotsOfTheExample } from './lots.mjs'
import { opinionsByKeyboard, opinionsOfTheExample } from './opinions.mjs'
import { meetingTogether } from './meetings-together.mjs'
import { meetings } from './meetings.mjs'
import { proposalsOfTheExample, proposing } from './proposing.mjs'
import { inviteFromAList, recordsOfTheExample } from './records.mjs'
import * as refusals from './refusals.mjs'
import { screens, screensOfAnother, shapes } from './screens.mjs'
import { fourPeople } from './four-people.mjs'
import { serve } from './server.mjs'
import { states } from './states.mjs'
import { standingIn } from './standing-in.mjs'
import { theHubIsKilled } from './story.mjs'
import { votesByKeyboard, votesInEveryShape } from './votes.mjs'
import * as walks from './walks.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const only = process.argv.slice(2).find((argument) => !argument.startsWith('--'))
const wanted = (name) =>
  !only || (only === 'walks' ? !name.startsWith('every') : name.includes(only))
const LANES = 3
if (!process.argv.includes('--built'))
  execFileSync(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '--config', 'web/vite.config.ts'],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
  )

const browser = await openBrowser()
const tally = createTally(browser)
const { scripts, language } = initialSize()
tally.check(
  'initial JavaScript',
  scripts + language > INITIAL_BYTES_MAX &&
    `${scripts + language} bytes, most ${INITIAL_BYTES_MAX}`,
)
const server = await serve(DIST)
const { origin } = server
try {
  // The long ones first, so that none is left alone at the end.
  const all = {
    'every screen in English': (part) => screens(tally, part, origin, 'en'),
    'every screen in Russian': (part) => screens(tally, part, origin, 'ru'),
    'every state': (part) => states(tally, part, origin),
    'twelve words': (part) => walks.paperKey(part),
    'hostile names': (part) => walks.hostileNames(part, origin),
    'two tabs': (part) => walks.twoTabs(part, origin),
    'the server is gone': (part) => walks.withoutServer(part),
    'charter and bodies': (part) => charterAndBodies(tally, part, origin),
    'bodies by keyboard': (part) => bodiesByKeyboard(part, origin),
    'standing in': (part) => standingIn(tally, part),
    'every shape': (part) => shapes(tally, part, origin),
    'every vote in every shape': (part) => votesInEveryShape(tally, part),
    'every screen in Ukrainian': (part) => screensOfAnother(tally, part, origin, 'uk'),
    'every screen in Chinese': (part) => screensOfAnother(tally, part, origin, 'zh'),
    'every screen in Spanish': (part) => screensOfAnother(tally, part, origin, 'es'),
    'four people decide': (part) => fourPeople(part),
    'the hub is killed': (part) => theHubIsKilled(part),
    'two people over a hub': (part) => walks.overAHub(part),
    'a proposal from first word to appeal': (part) => proposing(part),
    'votes by keyboard': (part) => votesByKeyboard(part),
    'proposals of the example in English': (part) =>
      proposalsOfTheExample(tally, part, origin, 'en'),
    'proposals of the example in Russian': (part) =>
      proposalsOfTheExample(tally, part, origin, 'ru'),
    'a second device': (part) => walks.secondDevice(part),
    'bringing in a table': (part) => bringIn(part, origin),
    'conversations by keyboard': (part) => opinionsByKeyboard(part, origin),
    'conversations of the example in English': (part) =>
      opinionsOfTheExample(tally, part, origin, 'en'),
    'conversations of the example in Russian': (part) =>
      opinionsOfTheExample(tally, part, origin, 'ru'),
    'lots by keyboard': (part) => lotsByKeyboard(part, origin),
    'lots of the example in English': (part) => lotsOfTheExample(tally, part, origin, 'en'),
    'lots of the example in Russian': (part) => lotsOfTheExample(tally, part, origin, 'ru'),
    'records of the example': (part) => recordsOfTheExample(tally, part, origin),
    'records: a list of people': (part) => inviteFromAList(part, origin),
    'by keyboard alone': (part) => walks.keyboard(part, origin),
    'a meeting of two': (part) => meetingTogether(tally, part),
    'a meeting by keyboard': (part) => meetings(tally, part, origin),
    'dialogs by keyboard': (part) => dialogs(part, origin),
    'locks itself': (part) => autoLock(part, origin),
    'bad links': (part) => refusals.badLinks(part, origin),
    'a used link': (part) => refusals.usedLink(part),
    'bad files': (part) => refusals.badFiles(part, origin),
    'a full disk': (part) => refusals.fullDisk(part, origin),
    'a hub of another version': (part) => refusals.otherVersion(part, origin),
    'by file': (part) => walks.byFile(part, origin),
    panic: (part) => walks.wipe(part, origin),
  }
  const chosen = Object.entries(all).filter(([name]) => wanted(name))
  await inLanes(
    LANES,
    chosen.map(
      ([name, act]) =>
        () =>
          tally.walk(name, act),
    ),
  )
} finally {
  await browser.close()
  await server.stop()
}
tally.end()
