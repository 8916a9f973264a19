// `npm start`: the hub and the app on this machine. The app is built when it is missing or older than
// its sources, by a program of its own, so that nothing of the builder stays in memory.

import { spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { ok, type Refusal, refuse, type Result } from '@folkmoot/kernel/base'
import type { Call, Run } from '../command.ts'
import { hubData, open, untilStopped } from './hubbing.ts'

const ROOT = join(import.meta.dirname, '../../..')
const APP = join(ROOT, 'web/dist')
/** What the app is made of. */
const SOURCES = ['web', 'kernel/src', 'methods/src', 'areas/src', 'package-lock.json']
const NOT_SOURCES = new Set(['node_modules', 'dist', 'e2e'])
const NOT_SOURCE = /\.test\.tsx?$|\.md$/

export const start: Run = async (call) => {
  const built = await buildWhenOld(call)
  if (!built.ok) return built
  const started = await open(call, { dataDir: hubData(call), appDir: APP })
  if (!started.ok) return started
  const { said } = call.words
  call.terminal.out(said.startReady(started.value.url))
  call.terminal.say(said.startHint)
  await untilStopped(call, started.value)
  return ok()
}

async function buildWhenOld(call: Call): Promise<Result<void, Refusal>> {
  const builtAt = modified(join(APP, 'index.html'))
  const newest = Math.max(...SOURCES.map((path) => newestIn(join(ROOT, path))))
  if (builtAt >= newest) return ok()
  // Without its sources (a packed copy) what is there is what there is.
  if (!existsSync(join(ROOT, 'web/vite.config.ts')))
    return builtAt > 0 ? ok() : refuse({ kind: 'cli-app-cannot-be-built' })
  call.terminal.say(call.words.said.buildingApp)
  return (await build()) ? ok() : refuse({ kind: 'cli-app-cannot-be-built' })
}

const modified = (path: string): number => (existsSync(path) ? statSync(path).mtimeMs : 0)

function newestIn(path: string): number {
  if (!existsSync(path)) return 0
  const found = statSync(path)
  if (!found.isDirectory()) return NOT_SOURCE.test(path) ? 0 : found.mtimeMs
  let newest = 0
  for (const name of readdirSync(path))
    if (!NOT_SOURCES.has(name)) newest = Math.max(newest, newestIn(join(path, name)))
  return newest
}

/** The builder's own words are shown only when it fails. */
async function build(): Promise<boolean> {
  const manifest = createRequire(join(ROOT, 'package.json')).resolve('vite/package.json')
  const vite = join(dirname(manifest), 'bin/vite.js')
  const { FOLKMOOT_PASSPHRASE: _, ...environment } = process.env
  const child = spawn(process.execPath, [vite, 'build', '--config', 'web/vite.config.ts'], {
    cwd: ROOT,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
  const code = await new Promise<number | null>((resolve, reject) =>
    child.on('close', resolve).on('error', reject),
  )
  if (code !== 0) process.stderr.write(Buffer.concat(said))
  return code === 0
}
