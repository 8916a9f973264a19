// Every screen, on a phone and on a desk, by day and by night, in English and in Russian: nothing for
// axe to find, nothing over the edge, nothing forbidden tried.

import { axe, DESK, goTo, openDevice, overflow, PHONE, picture } from './bench.mjs'

export const SCREENS = [
  ['now', '/now'],
  ['timeline', '/now/timeline'],
  ['map', '/now/map'],
  ['new-report', '/now/new'],
  ['decide', '/decide'],
  ['opinions', '/decide/opinions'],
  ['opinion-new', '/decide/opinions/new'],
  ['lots', '/decide/lots'],
  ['lot-new', '/decide/lots/new'],
  ['records', '/decide/records'],
  ['propose', '/decide/new'],
  ['charter', '/decide/charter'],
  ['charter-templates', '/decide/charter/templates'],
  ['charter-change', '/decide/charter/change'],
  ['bodies', '/decide/bodies'],
  ['bodies-new', '/decide/bodies/new/housing'],
  ['delegates', '/decide/delegates'],
  ['delegates-new', '/decide/delegates/new'],
  ['stand-in', '/decide/delegates/stand-in'],
  ['meetings', '/decide/meetings'],
  ['meeting-call', '/decide/meetings/new'],
  ['provide', '/provide'],
  ['plans', '/plans'],
  ['more', '/more'],
  ['people', '/more/people'],
  ['member-list', '/more/people/list'],
  ['invite', '/more/invite'],
  ['carry', '/more/carry'],
  ['data', '/more/data'],
  ['devices', '/more/devices'],
  ['settings', '/more/settings'],
  ['communities', '/more/communities'],
  ['import', '/now/import'],
  ['limits', '/more/limits'],
]
const OUTSIDE = [
  ['start', '/'],
  ['create', '/create'],
  ['join', '/join'],
  ['recover', '/recover'],
  ['start-limits', '/limits'],
]

/** As high as all of it; again while some part of it grows with the window. */
export async function grow(page, viewport) {
  for (let height = viewport.height, times = 0; times < 6; times++) {
    const tall = await page.evaluate(() => document.documentElement.scrollHeight)
    if (tall <= height) return
    height = tall
    await page.setViewportSize({ ...viewport, height })
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
      const strange = name.startsWith('ru-') ? await leftInEnglish(page) : []
      tally.check(title, [...(await axe(page)), await overflow(page), ...strange])
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
  await goTo(page, '/decide/meetings')
  await page.locator('.meetings a').last().click()
  await page.locator('.now-card').waitFor()
  await lookAt(tally, page, `${locale}-meeting`)
  await page.locator('.now-card .main').click()
  await page.locator('.sheet').first().waitFor()
  await lookAt(tally, page, `${locale}-minutes`)
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

/** Words in Latin letters where the language has its own, outside what people wrote or names. */
const leftInEnglish = (page) =>
  page.evaluate(() => {
    const own = 'bdi, [dir=auto], [dir=ltr], [lang=en], select.language, select, script, style'
    const known = /Folkmoot|Ushahidi|CSV|https|pmtiles/g
    const found = []
    const look = (text, element) => {
      const left = text.replace(known, '')
      if (/[A-Za-z]{3,}/.test(left) && !element.closest(own)) found.push(text.trim())
    }
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) look(texts.currentNode.data, texts.currentNode.parentElement)
    for (const element of document.body.querySelectorAll('*'))
      for (const name of ['aria-label', 'placeholder', 'title', 'alt'])
        look(element.getAttribute(name) ?? '', element)
    look(document.title, document.body)
    return [...new Set(found)].map((text) => `in English: ${text}`)
  })

/** Every other language on every screen: the page says which it is, and nothing of another is left. */
export async function screensOfAnother(tally, browser, origin, locale) {
  const { page, context, faults } = await openDevice(browser, { origin, locale })
  const strange = async () => (locale === 'es' ? [] : leftInEnglish(page))
  await page.locator('.ways').waitFor()
  const said = await page.evaluate(() => document.documentElement.lang)
  tally.check(`${locale}-lang`, said === locale ? '' : `lang is ${said}`)
  const look = async (name) => {
    tally.check(`${locale}-${name}`, [...(await strange()), await overflow(page)])
    await picture(page, `${locale}-${name}`)
  }
  for (const [name, path] of OUTSIDE) {
    await goTo(page, path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await look(name)
  }
  await goTo(page, '/')
  await page.locator('.ways button').click()
  await page.locator('.report').first().waitFor({ timeout: 60_000 })
  for (const [name, path] of SCREENS) {
    await goTo(page, path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.locator('.map[aria-busy="true"]').waitFor({ state: 'detached', timeout: 20_000 })
    await look(name)
  }
  tally.check(`${locale}-axe`, [...(await axe(page)), ...faults])
  await context.close()
}

/** How a screen is turned and stretched: little room, letters twice as large, from right to left. */
const SHAPES = {
  narrow: { width: 320, height: 568 },
  large: { width: 412, height: 915, letters: '200%' },
  rtl: { width: 412, height: 915, dir: 'rtl' },
}

/** What is on the page now in every shape; upright again afterwards. */
export async function inShapes(tally, page, name) {
  const turn = (dir, letters) =>
    page.evaluate(
      ([direction, size]) => {
        document.documentElement.dir = direction
        document.documentElement.style.fontSize = size
      },
      [dir, letters],
    )
  for (const [shape, { dir = 'ltr', letters = '', ...viewport }] of Object.entries(SHAPES)) {
    await page.setViewportSize(viewport)
    await turn(dir, letters)
    await page.waitForTimeout(30)
    await picture(page, `${shape}-${name}`)
    tally.check(`${shape}-${name}`, [await overflow(page), ...(await cutOff(page))])
  }
  await turn('ltr', '')
}

/** Nothing is cut off or pushed over the edge by little room, large letters or the other direction. */
export async function shapes(tally, browser, origin) {
  const { page, context, faults } = await openDevice(browser, { origin, locale: 'ru' })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.locator('.ways').waitFor()
  const look = (name) => inShapes(tally, page, name)
  for (const [name, path] of OUTSIDE) {
    await goTo(page, path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await look(name)
  }
  await goTo(page, '/')
  await page.locator('.ways button').click()
  await page.locator('.report').first().waitFor({ timeout: 60_000 })
  for (const [name, path] of SCREENS) {
    await goTo(page, path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await look(name)
  }
  await goTo(page, '/decide/meetings')
  await page.locator('.meetings a').last().click()
  await page.locator('.now-card').waitFor()
  await look('meeting')
  await page.locator('.now-card .main').click()
  await page.locator('.sheet').first().waitFor()
  await look('minutes')
  await goTo(page, '/decide/opinions')
  await page.locator('.opinion-row a').first().click()
  await page.locator('.opinion-stance').first().waitFor()
  await look('opinion-answer')
  await page.locator('.opinion-ways a').nth(1).click()
  await page.locator('.opinion-picture').waitFor()
  await look('opinion-picture')
  await page.locator('.opinion-ways a').nth(2).click()
  await page.locator('.opinion-again').first().waitFor()
  await look('opinion-list')
  await goTo(page, '/decide/lots')
  await page.locator('.lot-row a').first().click()
  await page.locator('.lot-names').first().waitFor()
  await look('lot')
  await goTo(page, '/more/people')
  await page.locator('.person').nth(1).click()
  await page.getByRole('dialog').waitFor()
  await look('person')
  const moving = await page.evaluate(() => document.getAnimations().length)
  tally.check('nothing moves for those who want no motion', moving > 0 && `${moving} animations`)
  tally.check('no fault in any shape', faults)
  await context.close()
}

/** Buttons and links whose own words do not fit into them, and what is too small for a thumb. */
const cutOff = (page) =>
  page.evaluate(() => {
    const found = []
    for (const element of document.querySelectorAll(
      'button, a, summary, select, input, textarea',
    )) {
      const box = element.getBoundingClientRect()
      const { position, opacity } = getComputedStyle(element)
      if (box.width === 0 || element.className === 'skip') continue
      const says = (element.textContent || element.getAttribute('aria-label') || '').slice(0, 40)
      if (element.matches('button, a') && element.scrollWidth > element.clientWidth + 1)
        if (!element.matches('.top-name, .picture button')) found.push(`cut off: ${says}`)
      const inText = element.matches('p a, dd a')
      const isMark = element.matches('[type=radio], [type=checkbox]')
      if (!inText && !isMark && opacity !== '0' && position !== 'fixed' && box.height < 44)
        found.push(`${Math.round(box.height)} px high: ${element.tagName} ${says}`)
    }
    return found
  })
