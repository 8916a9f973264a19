// npm test: the checks, then every test there is, and one last line that adds them up.
// A part that has no entry file yet is named aloud; a part that dies without a count is one failure.

import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { check } from './check.mjs'
import { filesUnder } from './tree.mjs'

const node = process.execPath
const vitest = (project) => ({
  name: `${project} tests`,
  needs: () =>
    filesUnder('.', /\.test\.ts$/).some(
      (path) => path.endsWith('.web.test.ts') === (project === 'browser'),
    ),
  command: [node, 'node_modules/vitest/vitest.mjs', 'run', '--project', project],
  countIn: `.cache/vitest-${project}.json`,
})
const isVerify = process.argv.includes('--verify')
const fuzz = (...words) => [node, 'scripts/fuzz/main.ts', ...words]
const PARTS = [
  vitest('node'),
  { name: 'documents', command: [node, 'scripts/doctest.mjs'] },
  {
    name: 'simulator',
    needs: () => existsSync('sim/src/main.ts'),
    command: [node, 'sim/src/main.ts', '--short'],
  },
  // Each parser for about a second; before a release for five, and known faults must be found as well.
  isVerify
    ? { name: 'fuzzing', command: fuzz() }
    : { name: 'fuzzing', command: fuzz('--runs', '20000', '--ms', '700') },
  vitest('browser'),
  { name: 'app', needs: () => existsSync('web/e2e/run.mjs'), command: [node, 'web/e2e/run.mjs'] },
  {
    name: 'kills of a browser',
    needs: () => existsSync('web/e2e/kills.mjs'),
    command: [node, 'web/e2e/kills.mjs'],
  },
]
const BENCH = {
  name: 'bench',
  needs: () => existsSync('bench/run.mjs'),
  command: [node, 'bench/run.mjs', '--quick'],
}
const PROOF = { name: 'planted faults', command: fuzz('--prove', '--ms', '30000') }
const LAST_LINE = /^tests: (\d+) passed, (\d+) failed, (\d+) skipped$/gm

/** Runs one part with its output shown, and answers its counts. */
async function run({ name, needs, command, countIn }) {
  if (needs && !needs()) {
    console.log(`\n— ${name}: not there yet`)
    return { passed: 0, failed: 0, skipped: 0 }
  }
  console.log(`\n— ${name}`)
  const [program, ...args] = command
  if (countIn) {
    rmSync(countIn, { force: true })
    args.push(
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${join(process.cwd(), countIn)}`,
    )
  }
  const { code, said } = await spawnShown(program, args)
  const counts = (countIn ? countsOfVitest(countIn) : countsSaid(said)) ?? {
    passed: 0,
    failed: 0,
    skipped: 0,
  }
  if (code !== 0 && counts.failed === 0)
    return { ...counts, passed: countIn ? counts.passed : 0, failed: 1 }
  return counts
}

function spawnShown(program, args) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['inherit', 'pipe', 'inherit'] })
    let said = ''
    child.stdout.on('data', (chunk) => {
      said += chunk
      process.stdout.write(chunk)
    })
    child.on('error', (fault) => console.error(fault.message))
    child.on('close', (code) => resolve({ code: code ?? 1, said }))
  })
}

function countsOfVitest(path) {
  if (!existsSync(path)) return undefined
  const told = JSON.parse(readFileSync(path, 'utf8'))
  const broken = told.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  return {
    passed: told.numPassedTests,
    failed: told.numFailedTests + broken.length,
    skipped: told.numPendingTests + told.numTodoTests,
  }
}

/** A bench says nothing about tests; then its exit code alone counts, as one. */
function countsSaid(said) {
  const [, passed, failed, skipped] = [...said.matchAll(LAST_LINE)].at(-1) ?? []
  return passed === undefined
    ? { passed: 1, failed: 0, skipped: 0 }
    : { passed: Number(passed), failed: Number(failed), skipped: Number(skipped) }
}

mkdirSync('.cache', { recursive: true })
console.log(`Node ${process.versions.node}\n\n— check`)
const totals = await check()
for (const part of isVerify ? [...PARTS, PROOF, BENCH] : PARTS) {
  const counts = await run(part)
  for (const key of ['passed', 'failed', 'skipped']) totals[key] += counts[key]
}
console.log(`\ntests: ${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`)
if (totals.failed > 0) process.exitCode = 1
