// The same frames as rows of one and as runs of up to 64 KiB, into the SQLite store of hub and command
// line, durable as in production, and read back whole. Prints one JSON object of series.

import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SpaceId, StoredRun } from '../../kernel/src/log/index.ts'
import { loadNodeCrypto, openSqliteStore } from '../../node/src/index.ts'
import { createSampleLog } from '../../node/src/sample-log.ts'

const [entries = '50000', rounds = '3'] = process.argv.slice(2)
const all = Number(entries)
const LOGS = 50
const crypto = await loadNodeCrypto()
const space = 'ab'.repeat(32) as SpaceId

const series: Record<string, number[]> = {}
const note = (name: string, value: number): void => {
  series[name] = [...(series[name] ?? []), value]
}

async function cpuUs(work: () => Promise<void>): Promise<number> {
  const start = process.cpuUsage()
  await work()
  const used = process.cpuUsage(start)
  return used.user + used.system
}

/** Runs of one entry stand for rows: that is what a live entry is stored as. */
function sampled(perRun: number): readonly StoredRun[] {
  const chance = { bytes: (length: number) => new Uint8Array(length).fill(5) }
  const perLog = Math.floor(all / LOGS / perRun)
  return Array.from({ length: LOGS }, (_, i) => {
    const seed = new Uint8Array(32).fill(i + 1)
    const log = createSampleLog({ crypto, chance, space, seed })
    return Array.from({ length: perLog }, () => log.next({ entries: perRun, bytes: 272 }).stored)
  }).flat()
}

const count = (runs: readonly StoredRun[]): number =>
  runs.reduce((sum, { from, to }) => sum + to - from + 1, 0)

async function once(name: string, runs: readonly StoredRun[], perCommit: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'folkmoot-store-'))
  const store = openSqliteStore(join(folder, 'bench.sqlite'))
  const written = count(runs)
  try {
    const write = await cpuUs(async () => {
      for (let i = 0; i < runs.length; i += perCommit) {
        await store.runs.append(space, runs.slice(i, i + perCommit))
      }
    })
    let back = 0
    const read = await cpuUs(async () => {
      for (let n = 0; ;) {
        const arrived = await store.runs.arrived(space, n, 1024 * 1024)
        const last = arrived.at(-1)
        if (!last) return
        back += count(arrived.map(({ run }) => run))
        n = last.n
      }
    })
    if (back !== written) throw new Error(`${back} entries came back of ${written}`)
    note(`${name}: write an entry, CPU µs`, write / written)
    note(`${name}: read an entry, CPU µs`, read / written)
    await store.close()
    note(`${name}: bytes on disk an entry`, statSync(join(folder, 'bench.sqlite')).size / written)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const [rows, runs] = [sampled(1), sampled(200)]
for (let round = 0; round < Number(rounds); round++) {
  await once('rows', rows, 500)
  await once('runs', runs, 3)
}
process.stdout.write(JSON.stringify({ entries: count(rows), series }))
