// Runs the ```console blocks of guides: what a reader types must do what the page shows. The blocks of
// a document are one session in a folder of its own; 7777 stands for a free port.
//
//   $ command            must exit with 0; `# exit 1` behind it says otherwise
//   a line of output     must appear, in this order; … stands for anything; not every line need be shown
//   $ command &          goes on beside the others; the lines below it are waited for
//
// A block with other commands than folkmoot's and the shell's own (npm, systemctl) is skipped and counted.

import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

const BLOCK = /^```console[ \t]*\n([\s\S]*?)^```/gm
const PORT = '7777'
/** What a session may consist of besides folkmoot itself. */
const PLAIN =
  /^(?:export|cd|mkdir|cp|echo|kill|wait|rm|cat|printf|ls)\b|^[A-Z_]+=\S*$|^[A-Z_]+="?\$\(/
const OURS = /^(?:[A-Z_]+=\S+ +)*(?:npx )?folkmoot\b/
const SECONDS_MAX = 240
const NEVER = 'was never reached'

/** Commands with the lines that the page shows below them. */
export function sessionOf(text) {
  const steps = []
  let skipped = 0
  for (const match of text.matchAll(BLOCK)) {
    const firstLine = text.slice(0, match.index).split('\n').length + 1
    const block = stepsOf(match[1], firstLine)
    if (block.every(isOurs)) steps.push(...block)
    else skipped++
  }
  return { steps, skipped }
}

const isOurs = ({ command }) => OURS.test(command) || PLAIN.test(command)

function stepsOf(block, firstLine) {
  const steps = []
  block.split('\n').forEach((line, index) => {
    if (line.startsWith('$ ')) {
      const [, command, code] = /^\$ (.*?)(?:\s+# exit (\d+))?$/.exec(line)
      steps.push({ line: firstLine + index, command, code: Number(code ?? 0), expected: [] })
    } else if (line.startsWith('> ')) steps.at(-1).command += `\n${line.slice(2)}`
    else if (line.trim() !== '') steps.at(-1)?.expected.push(line.trim())
  })
  return steps
}

/** Runs one document; answers the failures, each with its line. */
export async function runSession(steps, { root, file }) {
  const folder = mkdtempSync(join(tmpdir(), 'folkmoot-guide-'))
  const port = String(await freePort())
  const local = (text) => text.replaceAll(PORT, port)
  mkdirSync(join(folder, 'home'))
  writeFileSync(
    join(folder, 'session.sh'),
    scriptOf(
      steps.map((step) => local(step.command)),
      root,
    ),
  )
  const code = await runScript(folder)
  const failures = []
  for (const [index, step] of steps.entries()) {
    const why = judge(step, told(folder, index), local)
    if (why) failures.push({ where: `${file}:${step.line}`, why: `$ ${step.command}\n${why}` })
    // What comes after the end of a session says nothing more.
    if (why === NEVER) break
  }
  rmSync(folder, { recursive: true, force: true })
  if (code !== 0 && failures.length === 0)
    failures.push({ where: file, why: `the session ended with ${code}` })
  return failures
}

/** Each step writes what it says to a file, and its exit code to another. */
function scriptOf(commands, root) {
  const node = JSON.stringify(process.execPath)
  const program = JSON.stringify(join(root, 'cli/bin/folkmoot.mjs'))
  const steps = commands.map((command, index) => {
    if (!command.endsWith('&'))
      return `{ ${command}\n} > ${index}.out 2>&1; echo $? > ${index}.code`
    const alone = command.slice(0, -1)
    return `( ${alone.replace(/^folkmoot/, `exec ${node} ${program}`)}\n) > ${index}.out 2>&1 & echo 0 > ${index}.code; soon ${index}.out`
  })
  return `set -um
folkmoot() { ${node} ${program} "$@"; }
npx() { "$@"; }
soon() { for _ in $(seq 200); do [ -s "$1" ] && sleep 0.2 && return; sleep 0.1; done; }
trap 'kill $(jobs -p) 2>/dev/null; wait' EXIT
${steps.join('\n')}
`
}

const { FOLKMOOT_HOME: _home, LC_ALL: _all, ...inherited } = process.env

function runScript(folder) {
  const env = {
    ...inherited,
    HOME: join(folder, 'home'),
    FOLKMOOT_LANG: 'en',
    // Nobody guesses at these vaults, and the guide opens them a hundred times.
    FOLKMOOT_VAULT_COST: 'least',
    FOLKMOOT_PASSPHRASE: 'lantern orchard velvet',
    LANG: 'C.UTF-8',
  }
  const child = spawn('bash', ['session.sh'], { cwd: folder, env, stdio: 'ignore' })
  const timer = setTimeout(() => child.kill(), SECONDS_MAX * 1000)
  return new Promise((resolve) =>
    child.on('close', (code) => {
      clearTimeout(timer)
      resolve(code)
    }),
  )
}

function told(folder, index) {
  const read = (name) => {
    try {
      return readFileSync(join(folder, name), 'utf8')
    } catch {
      return undefined
    }
  }
  return { out: read(`${index}.out`), code: read(`${index}.code`)?.trim() }
}

/** Why a step is not as shown, or nothing. */
function judge({ code, expected }, { out, code: actual }, local) {
  if (actual === undefined) return NEVER
  if (Number(actual) !== code) return `exits with ${actual}, not ${code}:\n${out}`
  let from = 0
  const lines = out.split('\n').map(tidied)
  for (const line of expected) {
    const pattern = asPattern(tidied(local(line)))
    const at = lines.findIndex((each, index) => index >= from && pattern.test(each))
    if (at < 0) return `does not say: ${line}\nbut:\n${out}`
    from = at + 1
  }
  return ''
}

const tidied = (line) => line.trim().replace(/\s+/g, ' ')

/** … stands for anything; the rest must be as shown. */
const asPattern = (line) =>
  new RegExp(
    `^${line
      .split('…')
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
  )

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

/** All guides and the front page. */
export const isGuide = (file) => /^docs[\\/]guide[\\/]/.test(file) || basename(file) === 'README.md'
