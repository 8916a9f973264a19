// Finds a Chromium that is already here, or installs the distribution's, or fails with advice.
// It never answers "none", so no test can be skipped for want of a browser without anybody noticing.

import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'brave-browser', 'brave'] // prettier-ignore
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Brave Browser.app/Contents/MacOS/Brave Browser',
  ...[process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']]
    .filter(Boolean)
    .flatMap((root) => [
      join(root, 'Google/Chrome/Application/chrome.exe'),
      join(root, 'Microsoft/Edge/Application/msedge.exe'),
      join(root, 'Chromium/Application/chrome.exe'),
    ]),
]
const ADVICE =
  'No Chromium was found, and the browser tests cannot be left out.\n' +
  'Install Chromium, Chrome, Edge or Brave, or name one: CHROMIUM=/path/to/chromium npm test'

/** Flags under which headless Chromium behaves alike on a laptop, in a container and as root. */
export const browserArgs = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

/** The path of a Chromium, or an Error that says what to do. */
export function findBrowser() {
  const named = process.env['CHROMIUM']
  if (named) {
    if (existsSync(named)) return named
    throw new Error(`CHROMIUM names ${named}, which is not there.\n${ADVICE}`)
  }
  const found = lookAround() ?? (installOnDebian() ? lookAround() : undefined)
  if (!found) throw new Error(ADVICE)
  return found
}

function lookAround() {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean)
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...onPath, ...PLACES].find((path) => existsSync(path))
}

/** On a bare Debian or Ubuntu (a container, CI) with root: the distribution's Chromium and a font for Chinese. */
function installOnDebian() {
  if (process.getuid?.() !== 0) return false
  if (spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) return false
  process.stderr.write('no Chromium here: installing the package chromium with apt-get …\n')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const run = (...args) =>
    execFileSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env })
  try {
    run('update')
    run('install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk')
    return true
  } catch {
    return false
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    console.log(findBrowser())
  } catch (fault) {
    console.error(fault.message)
    process.exitCode = 1
  }
}
