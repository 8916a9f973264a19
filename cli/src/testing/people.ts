// People with devices, for the stories: each command is a real process with a data folder of its own,
// and the hub is a process that can be killed.

import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { dumpMemory } from './memory.ts'

const PROGRAM = join(import.meta.dirname, '../../bin/folkmoot.mjs')
const PASSPHRASE = 'lantern orchard velvet'

export interface Said {
  readonly code: number | null
  readonly out: string
  readonly err: string
  json<T>(): T
}

export interface Started {
  readonly child: ChildProcess
  /** Everything said so far, on both streams. */
  readonly text: () => string
  readonly ended: Promise<Said>
  /** Resolves when this has been said; rejects when it ends without. */
  until(pattern: RegExp): Promise<RegExpExecArray>
}

type Environment = Readonly<Record<string, string>>

export function start(args: readonly string[], environment: Environment, cwd?: string): Started {
  const { FOLKMOOT_HOME: _, LANG: __, LC_ALL: ___, ...inherited } = process.env
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    // Nobody guesses at these vaults, and a story opens them a hundred times.
    env: { ...inherited, FOLKMOOT_LANG: 'en', FOLKMOOT_VAULT_COST: 'least', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(cwd ? { cwd } : {}),
  })
  let [out, err] = ['', '']
  const listeners = new Set<() => void>()
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    out += part
    for (const listener of listeners) listener()
  })
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    err += part
    for (const listener of listeners) listener()
  })
  const ended = new Promise<Said>((resolve) =>
    child.on('close', (code) => {
      resolve({ code, out, err, json: <T>() => JSON.parse(out) as T })
      for (const listener of listeners) listener()
    }),
  )
  const until = (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = pattern.exec(out + err)
        if (found) resolve(found)
        else if (child.exitCode !== null) reject(new Error(`ended with: ${out}${err}`))
      }
      listeners.add(look)
      look()
    })
  return { child, text: () => out + err, ended, until }
}

export interface Person {
  readonly home: string
  /** Runs a command to its end, whatever that is. */
  try(...args: readonly string[]): Promise<Said>
  /** Runs a command that must succeed. */
  run(...args: readonly string[]): Promise<Said>
  start(...args: readonly string[]): Started
}

export interface Village {
  readonly folder: string
  person(name: string, environment?: Environment): Person
  hub(options: { readonly port?: number; readonly data?: string }): Promise<Hub>
  end(): void
}

export interface Hub {
  readonly url: string
  readonly port: number
  readonly data: string
  /** Its memory as a file in this folder; undefined where the system does not show it. */
  dump(folder: string): number | undefined
  kill(): Promise<void>
  stop(): Promise<Said>
}

export function createVillage(): Village {
  const folder = mkdtempSync(join(tmpdir(), 'folkmoot-story-'))
  const running = new Set<ChildProcess>()
  const begin = (args: readonly string[], environment: Environment): Started => {
    const started = start(args, environment, folder)
    running.add(started.child)
    void started.ended.then(() => running.delete(started.child))
    return started
  }
  return {
    folder,
    person(name, environment = {}) {
      const home = join(folder, name)
      const settings = { FOLKMOOT_HOME: home, FOLKMOOT_PASSPHRASE: PASSPHRASE, ...environment }
      const attempt = (...args: readonly string[]): Promise<Said> => begin(args, settings).ended
      const run = async (...args: readonly string[]): Promise<Said> => {
        const said = await attempt(...args)
        if (said.code !== 0) throw new Error(`${name}: ${args.join(' ')}: ${said.err}${said.out}`)
        return said
      }
      return { home, try: attempt, run, start: (...args) => begin(args, settings) }
    },
    async hub({ port = 0, data = 'hub' }) {
      const path = join(folder, data)
      const started = begin(['hub', '--port', String(port), '--data', path], {})
      const [, url = '', at = ''] = await started.until(/listens on (http:\/\/[\d.]+:(\d+))/)
      const kill = async (): Promise<void> => {
        started.child.kill('SIGKILL')
        await started.ended
      }
      const stop = (): Promise<Said> => {
        started.child.kill('SIGTERM')
        return started.ended
      }
      const dump = (to: string): number | undefined => {
        mkdirSync(to, { recursive: true })
        return dumpMemory(started.child.pid ?? 0, join(to, 'memory'))
      }
      return { url, port: Number(at), data: path, dump, kill, stop }
    },
    end() {
      for (const child of running) child.kill('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Data shared between projects, beside the root of this one; undefined where it is absent. */
export function sharedData(path: string): string | undefined {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const found = join(folder, 'shared/data', path)
    if (existsSync(found)) return found
    if (folder === dirname(folder)) return undefined
  }
}
