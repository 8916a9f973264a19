import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { acceptRun, decodeRun, type LogTip, spaceId } from '@folkmoot/kernel/log'
import { afterAll, describe, expect, it } from 'vitest'
import { systemChance } from './chance.ts'
import { loadNodeCrypto } from './native-crypto.ts'
import { openSqliteStore } from './sqlite-store.ts'

const KILLS = Number(process.env['FOLKMOOT_KILLS'] ?? 30)
const space = spaceId(new Uint8Array(32).fill(9))
const folder = mkdtempSync(join(tmpdir(), 'folkmoot-crash-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const crypto = await loadNodeCrypto()

/** Runs the writer until it was killed `ms` after its first word; resolves to the last seq it printed. */
function killAfter(ms: number): Promise<number> {
  const writer: ChildProcess = spawn(
    process.execPath,
    [join(import.meta.dirname, 'crash-writer.ts'), folder],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  let output = ''
  writer.stdout?.on('data', (data: Buffer) => {
    if (output === '') setTimeout(() => writer.kill('SIGKILL'), ms)
    output += data.toString('utf8')
  })
  return new Promise((resolve) => {
    // A line that the kill cut short counts for nothing.
    writer.on('close', () => {
      const whole = output.slice(0, output.lastIndexOf('\n')).split('\n')
      resolve(Math.max(0, ...whole.map(Number).filter(Number.isInteger)))
    })
  })
}

/** Opens what the killed writer left, follows the whole chain and returns its end. */
async function verified(): Promise<number> {
  const store = openSqliteStore(join(folder, 'store.sqlite'))
  let tip: LogTip | undefined
  for (const { run } of await store.runs.arrived(space, 0, Number.MAX_SAFE_INTEGER)) {
    const decoded = decodeRun(run.bytes)
    if (!decoded) throw new Error('a torn run')
    const accepted = acceptRun(crypto, space, tip, decoded, () => undefined)
    if (accepted.kind !== 'new') throw new Error(`run ${run.from}: ${accepted.kind}`)
    tip = accepted.tip
  }
  const [stored] = (await store.runs.tips(space)).values()
  expect(stored).toEqual(tip)
  await store.close()
  return tip?.seq ?? 0
}

describe('kill -9', () => {
  it(
    `loses nothing acknowledged in ${KILLS} kills, and every chain verifies`,
    { timeout: KILLS * 8_000 },
    async () => {
      writeFileSync(join(folder, 'seed'), systemChance.bytes(32))
      let acknowledged = 0
      for (let kill = 0; kill < KILLS; kill++) {
        acknowledged = Math.max(acknowledged, await killAfter(Math.random() * 80))
        expect(await verified()).toBeGreaterThanOrEqual(acknowledged)
      }
      expect(acknowledged).toBeGreaterThan(KILLS)
    },
  )
})
