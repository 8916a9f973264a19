import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { acceptRun, decodeRun, type LogTip, spaceId } from '@folkmoot/kernel/log'
import { afterAll, describe, expect, it } from 'vitest'
import { systemChance } from './chance.ts'
import { loadNodeCrypto } from './native-crypto.ts'
import { openSqliteStore } from './sqlite-store.ts'

const KILLS = Number(process.env['FOLKMOOT_KILLS'] ?? 100)
const space = spaceId(new Uint8Array(32).fill(9))
const folder = mkdtempSync(join(tmpdir(), 'folkmoot-crash-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const crypto = await loadNodeCrypto()

/** Runs the writer until it was killed `ms` after its first word; resolves to the last seq it printed. */
function killAfter(ms: number): Promise<number> {
  const writer: ChildProcess = spawn(
    process.execPath,
    [join(import.meta.dirname, 'crash-writer.ts'), folder],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      // A hundred starts: the compiled form is kept from the first.
      env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') },
    },
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

interface Followed {
  /** Number of the last arrival that was looked at. */
  readonly n: number
  readonly tip: LogTip | undefined
}
const NOTHING: Followed = { n: 0, tip: undefined }

/** Opens what the killed writer left and follows the chain on from there to its end. */
async function follow({ n, tip }: Followed): Promise<Followed> {
  const store = openSqliteStore(join(folder, 'store.sqlite'))
  const arrived = await store.runs.arrived(space, n, Number.MAX_SAFE_INTEGER)
  const end = arrived.reduce<LogTip | undefined>((reached, { run }) => {
    const decoded = decodeRun(run.bytes)
    if (!decoded) throw new Error('a torn run')
    const accepted = acceptRun(crypto, space, reached, decoded, () => undefined)
    if (accepted.kind !== 'new') throw new Error(`run ${run.from}: ${accepted.kind}`)
    return accepted.tip
  }, tip)
  const [stored] = (await store.runs.tips(space)).values()
  expect(stored).toEqual(end)
  await store.close()
  return { n: arrived.at(-1)?.n ?? n, tip: end }
}

describe('kill -9', () => {
  it(
    `loses nothing acknowledged in ${KILLS} kills, and every chain verifies`,
    { timeout: KILLS * 8_000 },
    async () => {
      writeFileSync(join(folder, 'seed'), systemChance.bytes(32))
      let [acknowledged, followed] = [0, NOTHING]
      for (let kill = 0; kill < KILLS; kill++) {
        acknowledged = Math.max(acknowledged, await killAfter(Math.random() * 80))
        followed = await follow(followed)
        expect(followed.tip?.seq ?? 0).toBeGreaterThanOrEqual(acknowledged)
      }
      // Once more from the start: nothing of before was touched by what came after.
      expect(await follow(NOTHING)).toEqual(followed)
      expect(acknowledged).toBeGreaterThan(KILLS)
    },
  )
})
