// Every ```ts block of every document is compiled and run, so that no example can grow stale.
//
//   ```ts            runs by itself, with the imports it shows
//   ```ts continued  runs after the block before it, in the same module
//   ```ts ignore     is skipped and counted
//
// A line `expression // => value` must give that value. Guides' ```console blocks: transcripts.mjs.

import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { isGuide, runSession, sessionOf } from './transcripts.mjs'
import { filesUnder, runAsMain } from './tree.mjs'

const BLOCK = /^```ts(?: +(continued|ignore))?[ \t]*\n([\s\S]*?)^```/gm
const EXPECTS =
  /^(\s*)(?:(?:export\s+)?(?:const|let)\s+([\w$]+)(?:\s*:[^=]+)?\s*=\s*)?(.+?)\s*\/\/ => (.+)$/

/** The blocks of a document: where each stands, what it is, and the module that runs it. */
export function blocksOf(text, file) {
  const blocks = []
  for (const match of text.matchAll(BLOCK)) {
    const line = text.slice(0, match.index).split('\n').length + 1
    const previous = blocks.at(-1)
    if (match[1] === 'continued' && previous)
      previous.code += `\n${withExpectations(match[2], file, line)}`
    else
      blocks.push({
        file,
        line,
        ignored: match[1] === 'ignore',
        code: withExpectations(match[2], file, line),
      })
  }
  return blocks
}

function withExpectations(code, file, firstLine) {
  const lines = code.split('\n').map((text, index) => {
    const found = EXPECTS.exec(text)
    if (!found) return text
    const [, indent, name, expression, value] = found
    const where = JSON.stringify(`${file}:${firstLine + index}`)
    const same = (actual) => `${indent}__same(${actual}, (${value}), ${where})`
    return name
      ? `${text.slice(0, text.lastIndexOf('//'))}\n${same(name)}`
      : same(`(${expression})`)
  })
  return lines.join('\n')
}

const PRELUDE = `import { isDeepStrictEqual as __equal, inspect as __show } from 'node:util'
function __same(actual: unknown, expected: unknown, where: string): void {
  if (!__equal(actual, expected)) throw new Error(where + ' gives ' + __show(actual))
}
void __same
`
const TSCONFIG = {
  extends: '../../tsconfig.node.json',
  compilerOptions: { noUnusedLocals: false, noUnusedParameters: false },
  include: ['./*.ts'],
  exclude: [],
}

/** Compiles and runs the blocks below `root`; answers how many passed, failed and were skipped. */
export function runDocuments(root) {
  const all = filesUnder(root, /\.md$/).flatMap((path) =>
    blocksOf(readFileSync(path, 'utf8'), relative(root, path)),
  )
  const blocks = all.filter((block) => !block.ignored)
  const folder = join(root, '.cache/doctest')
  rmSync(folder, { recursive: true, force: true })
  if (blocks.length === 0) return { passed: 0, failures: [], skipped: all.length }
  mkdirSync(folder, { recursive: true })
  blocks.forEach((block, index) => {
    block.module = `block-${index + 1}.ts`
    writeFileSync(join(folder, block.module), `${PRELUDE}${block.code}\nexport {}\n`)
  })
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(TSCONFIG))
  const failures = blocks.flatMap((block) => {
    const why = fault(() => runBlock(join(folder, block.module)))
    return why ? [{ where: `${block.file}:${block.line}`, why }] : []
  })
  failures.push(...compile(root, folder, blocks))
  const failed = new Set(failures.map((failure) => failure.where))
  return { passed: blocks.length - failed.size, failures, skipped: all.length - blocks.length }
}

const runBlock = (path) =>
  execFileSync(process.execPath, [path], { stdio: ['ignore', 'ignore', 'pipe'], timeout: 60_000 })

function fault(work) {
  try {
    work()
    return ''
  } catch (error) {
    return String(error.stderr ?? error.message).trim() || error.message
  }
}

function compile(root, folder, blocks) {
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  const { stdout, stderr, status } = spawnSync(process.execPath, [tsc, '-p', folder], {
    encoding: 'utf8',
  })
  if (status === 0) return []
  const text = stdout || stderr
  return blocks.flatMap((block) => {
    const lines = text.split('\n').filter((line) => line.includes(block.module))
    return lines.length > 0 ? [{ where: `${block.file}:${block.line}`, why: lines.join('\n') }] : []
  })
}

/** Types the ```console blocks of the guides; one session a document. */
export async function runGuides(root) {
  const sum = { passed: 0, failures: [], skipped: 0 }
  for (const path of filesUnder(root, /\.md$/)) {
    const file = relative(root, path)
    if (!isGuide(file)) continue
    const { steps, skipped } = sessionOf(readFileSync(path, 'utf8'))
    const failures = steps.length > 0 ? await runSession(steps, { root, file }) : []
    sum.failures.push(...failures)
    sum.passed += steps.length - failures.length
    sum.skipped += skipped
  }
  return sum
}

await runAsMain(import.meta.url, async () => {
  const blocks = runDocuments(process.cwd())
  const typed = await runGuides(process.cwd())
  const failures = [...blocks.failures, ...typed.failures]
  const passed = blocks.passed + typed.passed
  const skipped = blocks.skipped + typed.skipped
  for (const { where, why } of failures) console.error(`${where}\n${why}\n`)
  const failed = new Set(failures.map((failure) => failure.where)).size
  console.log(`tests: ${passed} passed, ${failed} failed, ${skipped} skipped`)
  if (failed > 0) process.exitCode = 1
})
