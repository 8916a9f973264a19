// npm run check: everything that can be judged without running the program, each in one line.
// `npm run check layers types` runs only those.

import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { filesUnder, runAsMain } from './tree.mjs'

const bin = (name) => join('node_modules/.bin', name)
const types = (name, ...folders) => ({
  name: `types ${name}`,
  command: [bin('tsc'), '-p', `tsconfig.${name}.json`, '--pretty', 'false'],
  quiet: 'no errors',
  onlyIf: () => folders.some((folder) => filesUnder(folder, /\.tsx?$/).length > 0),
})
const script = (name) => ({ name, command: [process.execPath, `scripts/${name}.mjs`] })

const STEPS = [
  types('core', 'kernel/src', 'methods/src', 'areas/src'),
  types('node', 'scripts'),
  types('web', 'web/src'),
  {
    name: 'lint',
    command: [bin('oxlint'), '--type-aware', '--format', 'unix'],
    quiet: 'no errors',
  },
  { name: 'format', command: [bin('oxfmt'), '--check'], quiet: 'formatted' },
  ...['layers', 'rules', 'words', 'deps', 'ratchet'].map(script),
]

/** Runs the steps side by side; answers how many held and how many did not. */
export async function check(wanted = []) {
  const chosen = STEPS.filter(
    ({ name }) => wanted.length === 0 || wanted.includes(name.split(' ')[0]),
  )
  const outcomes = await Promise.all(chosen.map(runStep))
  const count = (outcome) => outcomes.filter((each) => each === outcome).length
  return { passed: count('passed'), failed: count('failed'), skipped: count('skipped') }
}

async function runStep({ name, command, quiet, onlyIf }) {
  if (onlyIf && !onlyIf()) {
    console.log(`${name}: nothing there yet, skipped`)
    return 'skipped'
  }
  return new Promise((resolve) => {
    const [program, ...args] = command
    const child = spawn(program, args, { env: { ...process.env, FORCE_COLOR: '0' } })
    let said = ''
    child.stdout.on('data', (chunk) => (said += chunk))
    child.stderr.on('data', (chunk) => (said += chunk))
    child.on('error', (fault) => (said += fault.message))
    child.on('close', (code) => {
      const passed = code === 0
      const text = said.trim()
      if (passed) console.log(quiet ? `${name}: ${quiet}` : text)
      else console.log(`${name}: FAILED\n${text.replace(/^/gm, '  ')}`)
      resolve(passed ? 'passed' : 'failed')
    })
  })
}

await runAsMain(import.meta.url, async () => {
  const { passed, failed, skipped } = await check(process.argv.slice(2))
  console.log(`check: ${passed} held, ${failed} did not${skipped ? `, ${skipped} skipped` : ''}`)
  if (failed > 0) process.exitCode = 1
})
