// The built app in a real browser, with a long history behind it.

import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { findBrowser } from '../../scripts/find-browser.mjs'
import { median, rounded, table } from '../figures.mjs'
import { measure } from '../measuring.mjs'

export const name = 'app'
const DIST = fileURLToPath(new URL('../../web/dist', import.meta.url))

const skipped = (why) => ({ title: 'not measured', text: why, figures: {}, goals: [] })

function browser() {
  try {
    return findBrowser()
  } catch {
    return undefined
  }
}

export async function run({ quick, say }) {
  if (!existsSync(`${DIST}/index.html`)) return skipped('The app is not built: `npm run build`.')
  if (!browser()) return skipped('No Chromium was found here.')
  say('app: writing a history, then opening the app')
  const { entries, series } = measure('./app/measure.ts', [
    quick ? 500 : 20_000,
    quick ? 1 : 3,
    DIST,
  ])
  return {
    title: `${rounded(entries)} reports, Chromium`,
    text: table(
      ['', ''],
      Object.keys(series).map((what) => [what, rounded(median(series[what]))]),
    ),
    figures: { entries, series },
    goals: [],
  }
}
