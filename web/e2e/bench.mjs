// What the walks share: a browser, a page that notes everything that must not happen, a tally.

import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { browserArgs, findBrowser } from '../../scripts/find-browser.mjs'

export const DIST = fileURLToPath(new URL('../dist', import.meta.url))
const PICTURES = fileURLToPath(new URL('../../.cache/e2e', import.meta.url))
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

export const PHONE = { width: 412, height: 915 }
export const DESK = { width: 1280, height: 800 }

mkdirSync(PICTURES, { recursive: true })

export const openBrowser = () =>
  chromium.launch({ executablePath: findBrowser(), args: browserArgs })

/** On a disk, not in memory: only there a quota holds. Goes with its folder when it is closed. */
export async function lastingContext() {
  const folder = mkdtempSync(join(tmpdir(), 'folkmoot-e2e-'))
  const options = { executablePath: findBrowser(), args: browserArgs, viewport: PHONE }
  const context = await chromium.launchPersistentContext(folder, options)
  context.on('close', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  return context
}

/** Software drawing complains about its own speed; that is not ours to mend. */
const NOT_OURS = /GL Driver Message|GPU stall|swiftshader/i

/** A page of its own device; `faults` fills with errors, broken policies and foreign requests. */
export async function openDevice(browser, { origin, locale = 'en', viewport = PHONE, context }) {
  const own = context ?? (await browser.newContext({ viewport, locale, acceptDownloads: true }))
  const page = await own.newPage()
  const faults = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !NOT_OURS.test(message.text()))
      faults.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (fault) => faults.push(`fault: ${fault.message}`))
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== origin)
      faults.push(`foreign request: ${request.url()}`)
  })
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`)
    })
  })
  await page.goto(origin)
  return { page, context: own, faults, origin }
}

/** To a screen by its address, without loading the page again (that would lock it). */
export async function goTo(page, path) {
  await page.evaluate((to) => history.pushState(null, '', to), path)
  await page.waitForTimeout(120)
}

/** What axe finds, as short sentences. */
export async function axe(page) {
  const known = await page.evaluate(() => 'axe' in globalThis)
  if (!known) await page.evaluate(`${AXE};undefined`)
  return page.evaluate(async (tags) => {
    const { violations } = await globalThis.axe.run(document, {
      runOnly: { type: 'tag', values: tags },
      resultTypes: ['violations'],
    })
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`,
    )
  }, RULES)
}

/** Nothing may stand out over the side of the window; says what does. */
export const overflow = (page) =>
  page.evaluate(() => {
    const over = document.documentElement.scrollWidth - innerWidth
    if (over <= 0) return ''
    const sticksOut = (element) => element.getBoundingClientRect().right > innerWidth + 1
    const outer = [...document.body.querySelectorAll('*')].filter(sticksOut)
    return `${over} px too wide: ${outer.at(-1)?.outerHTML.slice(0, 160)}`
  })

export const picture = (page, name) => page.screenshot({ path: `${PICTURES}/${name}.png` })

/** A browser that remembers what one walk opened in it, so that walks may run beside one another. */
function ownPart(browser) {
  const contexts = []
  return {
    contexts,
    async newContext(options) {
      const made = await browser.newContext(options)
      contexts.push(made)
      return made
    },
  }
}

/** What stood on every page when a walk failed; then they are closed. */
async function leaveBehind(contexts, name) {
  for (const [at, context] of contexts.entries()) {
    for (const page of context.pages())
      await picture(page, `failed-${name.replaceAll(' ', '-')}-${at}`).catch(() => undefined)
    await context.close().catch(() => undefined)
  }
}

export function createTally(browser) {
  const counts = { passed: 0, failed: 0, skipped: 0 }
  const check = (name, problems) => {
    const found = [problems].flat().filter(Boolean)
    if (found.length === 0) counts.passed++
    else {
      counts.failed++
      console.log(`FAILED ${name}\n  ${found.join('\n  ')}`)
    }
  }
  return {
    check,
    /** Runs a walk in its own part of the browser; whatever it throws is one failure. */
    async walk(name, act) {
      const start = performance.now()
      const part = ownPart(browser)
      try {
        await act(part)
        check(name)
        console.log(`${name}: ${Math.round(performance.now() - start)} ms`)
      } catch (fault) {
        check(name, fault.message)
        await leaveBehind(part.contexts, name)
      }
    },
    end() {
      const { passed, failed, skipped } = counts
      console.log(`\ntests: ${passed} passed, ${failed} failed, ${skipped} skipped`)
      if (failed > 0) process.exitCode = 1
    },
  }
}

/** Runs so many at a time, the first ones first: most walks wait more than they work. */
export async function inLanes(lanes, jobs) {
  const left = [...jobs]
  const lane = async () => {
    for (let job = left.shift(); job; job = left.shift()) await job()
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

export function must(holds, what) {
  if (!holds) throw new Error(what)
}
