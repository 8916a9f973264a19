// Bad input gets a sentence that says what to do, and nothing is lost: links that open nothing, files
// that are damaged or foreign, a full disk, a hub that speaks another version.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WebSocketServer } from 'ws'
import { situation } from '../../areas/src/situation/index.ts'
import { startHub } from '../../hub/src/index.ts'
import { createReplica } from '../../kernel/src/replica/index.ts'
import { createMemoryStore } from '../../kernel/src/store/index.ts'
import { checked } from '../../kernel/src/sync/message-check.ts'
import { encodeMessage } from '../../kernel/src/sync/messages.ts'
import { loadNodeCrypto, systemChance } from '../../node/src/index.ts'
import { DIST, goTo, lastingContext, must, openDevice, picture } from './bench.mjs'
import { longTable } from './bringing-in.mjs'
import { choosePassphrase, onNow, report, start, unlock } from './people.mjs'

const DAY_MS = 86_400_000
const PASSPHRASE = 'wharf lantern seven oaks'

/** A community on a device of its own, so many days ago. */
async function elsewhere(daysAgo) {
  const crypto = await loadNodeCrypto()
  const clock = { now: () => Date.now() - daysAgo * DAY_MS }
  const store = createMemoryStore((bytes) => crypto.sha256(bytes))
  const ports = { crypto, clock, chance: systemChance, store, areas: [situation] }
  const made = await createReplica(ports, {
    passphrase: PASSPHRASE,
    cost: { memoryKiB: 19 * 1024, passes: 2 },
  })
  const founded = await made.value.create({ name: 'Hillside', as: 'Zoe' })
  return founded.value
}

async function tryLink(page, link) {
  await page.getByLabel('Your invitation').fill(link)
  await page.getByLabel('Your name in it').fill('Ben')
  await page.getByRole('button', { name: 'Next' }).click()
}

/** What cannot work is said before anybody has to write down a passphrase, and what was typed stays. */
export async function badLinks(browser, origin) {
  const old = await elsewhere(40)
  const { link } = (await old.invite({ days: 7 })).value
  const { page, context, faults } = await openDevice(browser, { origin })
  await page.getByRole('link', { name: /Join with an invitation/ }).click()
  await tryLink(page, 'https://example.org/')
  await page.getByText('A part of the link is missing or mistyped.').waitFor()
  await tryLink(page, link.slice(0, -9))
  await page.getByText('A part of the link is missing or mistyped.').waitFor()
  await tryLink(page, link)
  await page.getByText('This link expired on').waitFor()
  await picture(page, 'en-link-expired')
  must((await page.getByLabel('Your name in it').inputValue()) === 'Ben', 'the name was lost')
  must((await page.getByLabel('Your invitation').inputValue()) === link, 'the link was lost')
  must(faults.length === 0, faults.join('; '))
  await context.close()
}

/** Two people with an invitation for one: the second is told by whoever could let them in, and waits. */
export async function usedLink(browser) {
  const dataDir = mkdtempSync(join(tmpdir(), 'folkmoot-e2e-'))
  const hub = await startHub({ port: 0, dataDir, appDir: DIST, drainMs: 100 })
  const origin = new URL(hub.url).origin
  try {
    const ana = await openDevice(browser, { origin })
    await start(ana.page, { hub: origin })
    await onNow(ana.page)
    await ana.page.getByText('On the hub').waitFor({ timeout: 20_000 })
    await goTo(ana.page, '/more/invite')
    await ana.page.getByRole('button', { name: 'Make the invitation' }).click()
    const link = (await ana.page.locator('.link-text').textContent()) ?? ''
    await goTo(ana.page, '/more/people')
    for (const name of ['Ben', 'Carl']) {
      const { page } = await openDevice(browser, { origin })
      await page.goto(link)
      await page.getByLabel('Your name in it').fill(name)
      await page.getByRole('button', { name: 'Next' }).click()
      await choosePassphrase(page, 'Ask to be let in')
      await ana.page.getByRole('heading', { name, level: 3 }).waitFor({ timeout: 20_000 })
      await ana.page.getByRole('button', { name: 'The words match, let them in' }).click()
      if (name === 'Ben') await onNow(page)
      else {
        await ana.page.getByText('This invitation is used up.').waitFor({ timeout: 20_000 })
        await picture(ana.page, 'en-invitation-used')
        await page.getByText('Nobody lets you in?').click()
        await page.getByText(/An invitation that is used up/).waitFor()
        await picture(page, 'en-waiting-used')
      }
    }
  } finally {
    await hub.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** What is damaged or of another community is told apart, and everything that was here stays. */
export async function badFiles(browser, origin) {
  const foreign = (await (await elsewhere(0)).exportBundle()).value
  const { page, context, faults } = await openDevice(browser, { origin })
  await start(page)
  await onNow(page)
  await report(page, 'Written before.')
  await goTo(page, '/more/carry')
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save the file' }).click()
  const own = readFileSync(await (await saved).path())
  const read = (buffer) =>
    page
      .locator('input[type=file]')
      .setInputFiles({ name: 'a.moot', mimeType: 'application/octet-stream', buffer })
  await read(Buffer.from('A letter to my aunt.'))
  await page.getByText('This is not a file that Folkmoot has saved.').waitFor()
  await read(Buffer.from(foreign))
  await page.getByText('This file belongs to another community.').waitFor()
  await read(own.subarray(0, own.length - 40))
  await page.getByText('This file is damaged or cut off').waitFor()
  await picture(page, 'en-file-damaged')
  await read(own)
  await page.getByText('You already had everything in it.').waitFor()
  await goTo(page, '/now')
  await page.getByText('Written before.').waitFor()
  must(faults.length === 0, faults.join('; '))
  await context.close()
}

/** No room left: the sentence, nothing that was saved is lost, and it goes on once there is room. */
export async function fullDisk(browser, origin) {
  const context = await lastingContext()
  const { page } = await openDevice(browser, { origin, context })
  const passphrase = await start(page)
  await onNow(page)
  await report(page, 'Written while there was room.')
  const session = await context.newCDPSession(page)
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_000 })
  await goTo(page, '/now/import')
  await page.locator('input[type=file]').setInputFiles(longTable())
  // A browser hands out room a megabyte at a time: only much at once meets the end of it.
  await page.getByRole('button', { name: /^Bring in/ }).click()
  await page.getByText('There is no room left on this device.').waitFor()
  await picture(page, 'en-full-disk')
  await session.send('Storage.overrideQuotaForOrigin', { origin })
  await page.getByRole('button', { name: /^Bring in/ }).click()
  await page.getByText(/reports brought in/).waitFor({ timeout: 60_000 })
  await page.reload()
  await unlock(page, passphrase)
  await page.locator('.bar').waitFor({ timeout: 30_000 })
  await goTo(page, '/now')
  await page.getByText('3,594 reports', { exact: true }).waitFor({ timeout: 30_000 })
  await context.close()
}

/** A hub that speaks only what is not invented yet. */
async function hubOfTheFuture() {
  const server = createServer()
  const sockets = new WebSocketServer({ server })
  sockets.on('connection', (socket) => {
    const bytes = (length) => new Uint8Array(length).fill(7)
    const hub = {
      id: bytes(16),
      key: bytes(32),
      signature: bytes(64),
      limits: { spacesMax: 1, spaceBytesMax: 1e6, reconnectSeconds: 1 },
    }
    // A hub speaks second.
    socket.once('message', () =>
      socket.send(checked(encodeMessage({ type: 'hello', versions: [99], nonce: bytes(32), hub }))),
    )
  })
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    stop: () => {
      for (const socket of sockets.clients) socket.terminate()
      server.close()
    },
  }
}

export async function otherVersion(browser, origin) {
  const hub = await hubOfTheFuture()
  try {
    const { page, context } = await openDevice(browser, { origin })
    await start(page, { hub: hub.url })
    await onNow(page)
    await report(page, 'Written beside an unknown hub.')
    await page.getByText('On this phone only').click()
    await page.getByText('The hub speaks version 99').waitFor({ timeout: 20_000 })
    await picture(page, 'en-hub-version')
    await context.close()
  } finally {
    hub.stop()
  }
}
