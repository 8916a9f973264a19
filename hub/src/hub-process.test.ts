import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spaceId } from '@folkmoot/kernel/log'
import { loadNodeCrypto, openSqliteStore, systemChance } from '@folkmoot/node'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { sampleChange, sampleMember, samplePair } from './sample-member.ts'

const kit = { crypto: await loadNodeCrypto(), chance: systemChance }
const root = mkdtempSync(join(tmpdir(), 'folkmoot-hub-process-'))
const processes: ChildProcess[] = []
afterEach(() => {
  for (const child of processes.splice(0)) child.kill('SIGKILL')
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

interface Started {
  readonly child: ChildProcess
  readonly output: () => string
  readonly ended: Promise<number | null>
}

function run(dataDir: string, port = 0): Started {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    env: {
      ...process.env,
      FOLKMOOT_HUB_PORT: String(port),
      FOLKMOOT_HUB_DATA: join(root, dataDir),
    },
  })
  processes.push(child)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (data: Buffer) => (output += data.toString('utf8')))
  }
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', resolve)
  })
  return { child, ended, output: () => output }
}

async function listening(started: Started): Promise<number> {
  await vi.waitFor(() => expect(started.output()).toContain('"listening"'), { timeout: 15_000 })
  const line = started
    .output()
    .split('\n')
    .find((each) => each.includes('"listening"'))
  return (JSON.parse(line ?? '{}') as { port: number }).port
}

describe('the hub as a service', () => {
  it(
    '[H14] loses nothing that it acknowledged when it is killed under load',
    { timeout: 120_000 },
    async () => {
      const [space, pair] = [spaceId(systemChance.bytes(32)), samplePair(kit)]
      const changes = [sampleChange(kit, space, pair, { generation: 1 })]
      let hub = run('killed')
      const port = await listening(hub)
      const members = await Promise.all(Array.from({ length: 6 }, () => sampleMember(kit, space)))
      for (const member of members) member.connect(`http://127.0.0.1:${port}`, pair, changes)
      const stop = new AbortController()
      const load = members.map(async (member) => {
        while (!stop.signal.aborted) {
          await member.write(1, { entries: 1 + (member.log.seq % 3) })
          await new Promise((resolve) => {
            setTimeout(resolve, 3)
          })
        }
      })
      const sum = (): number =>
        members.reduce(
          (total, { acknowledged, log }) => total + (acknowledged.get(log.log) ?? 0),
          0,
        )
      for (let kill = 0; kill < 4; kill++) {
        const before = sum()
        await vi.waitFor(() => expect(sum()).toBeGreaterThan(before + 30), { timeout: 20_000 })
        await new Promise((resolve) => {
          setTimeout(resolve, Math.random() * 100)
        })
        hub.child.kill('SIGKILL')
        await hub.ended
        const store = openSqliteStore(join(root, 'killed', 'hub.sqlite'))
        const tips = await store.runs.tips(space)
        await store.close()
        for (const { acknowledged, log } of members) {
          expect(tips.get(log.log)?.seq ?? 0).toBeGreaterThanOrEqual(acknowledged.get(log.log) ?? 0)
        }
        hub = run('killed', port)
        await listening(hub)
      }
      stop.abort()
      await Promise.all(load)
      const all = members.reduce((total, { log }) => total + log.seq, 0)
      await vi.waitFor(
        () => expect(members.map(({ entries }) => entries)).toEqual(members.map(() => all)),
        {
          timeout: 20_000,
        },
      )
      for (const member of members) member.disconnect()
    },
  )

  it(
    '[H22] goes when it is told to, and says one sentence when it cannot begin',
    { timeout: 60_000 },
    async () => {
      const first = run('first')
      const port = await listening(first)
      const second = run('second', port)
      expect(await second.ended).toBe(1)
      expect(second.output()).toBe(
        `Port ${port} is taken: another program listens there. Stop it, or choose another with --port.\n`,
      )
      const third = run('first')
      expect(await third.ended).toBe(1)
      expect(third.output()).toContain('Another folkmoot is using')
      first.child.kill('SIGTERM')
      expect(await first.ended).toBe(0)
    },
  )
})
