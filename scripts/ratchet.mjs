// Habits that a machine can keep for us: length of files, no `export *`, no default exports, neither
// clock nor chance below the ports, nothing left "for later", no path or host of somebody's machine.

import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { filesUnder, report, runAsMain } from './tree.mjs'

const FILE_LINES_MAX = 500
const LONG_BY_NATURE = /[\\/](vectors|words|messages|data|fixtures)[\\/]|\.d\.ts$/
const CODE = /\.(tsx?|mjs)$/
const TEST = /\.test\.tsx?$/
const CONFIG = /\.config\.ts$/
const PURE = /^(kernel|methods|areas)[\\/]src[\\/](?!(?:.*[\\/])?testing[\\/])/
const PURE_BUT_CHANCE = /^kernel[\\/]src[\\/]crypto[\\/]/

const LATER = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X'].join('|')})\\b`)
const MACHINE = new RegExp(['/wo' + 'rk/', '/ho' + 'me/\\w', '/Use' + 'rs/\\w'].join('|'))
const CLOCK =
  /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b|\bset(?:Timeout|Interval|Immediate)\b/
const CHANCE = /\bMath\.random\b|\bcrypto\.getRandomValues\b|\brandomUUID\b/
const REGISTRY = /"resolved": "(?!(?:kernel|methods|areas|node|hub|cli|web|sim)")/

/** Every broken habit, as sentences, and the longest file of code. */
export function checkHabits(root) {
  const problems = []
  let longest = { file: '', lines: 0 }
  for (const path of filesUnder(root, /\.(tsx?|mjs|md|json|css|html)$/)) {
    const file = relative(root, path)
    const text = readFileSync(path, 'utf8')
    const say = (what, at) => problems.push(`${file}${at ? `:${at}` : ''}: ${what}`)
    const lines = text.split('\n')
    if (file === 'package-lock.json') {
      if (REGISTRY.test(text)) say('the lock file names a registry host; .npmrc leaves it out')
      continue
    }
    lines.forEach((line, index) => {
      for (const what of brokenBy(line, file)) say(what, index + 1)
    })
    if (!CODE.test(file) || LONG_BY_NATURE.test(file)) continue
    if (lines.length - 1 > longest.lines) longest = { file, lines: lines.length - 1 }
    if (lines.length - 1 > FILE_LINES_MAX)
      say(`${lines.length - 1} lines; the most is ${FILE_LINES_MAX}`)
  }
  return { problems, longest }
}

function brokenBy(line, file) {
  const broken = []
  if (MACHINE.test(line)) broken.push('a path of one machine')
  if (!CODE.test(file)) return broken
  const code = line.replace(/(^|\s)\/\/.*$|^\s*\*.*$/, '')
  if (LATER.test(line)) broken.push('left for later: finish it or open an issue')
  if (/^\s*export\s+\*/.test(code)) broken.push('`export *`: name what leaves the module')
  if (/^\s*export\s+default\b/.test(code) && !CONFIG.test(file))
    broken.push('a default export: name it')
  if (!PURE.test(file) || TEST.test(file)) return broken
  if (CLOCK.test(code)) broken.push('asks the clock; time comes in through a port')
  if (CHANCE.test(code) && !PURE_BUT_CHANCE.test(file))
    broken.push('asks chance; it comes in through a port')
  return broken
}

runAsMain(import.meta.url, () => {
  const { problems, longest } = checkHabits(process.cwd())
  report('ratchet', problems, `longest file ${longest.file} with ${longest.lines} lines`)
})
