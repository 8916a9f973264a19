// What a hub does with runs, in a process of its own: a hub has no replica whose garbage it would collect.

import { readFileSync } from 'node:fs'
import { deserialize } from 'node:v8'
import {
  acceptRun,
  decodeRun,
  encodeRun,
  type LogId,
  type LogTip,
  runOf,
  type SpaceId,
} from '../../kernel/src/log/index.ts'
import type { MemoryDisk } from '../../kernel/src/store/index.ts'
import { benchCrypto } from '../sync/community.ts'
import { cpuMs, verifications, VERIFIED } from './signatures.ts'

const [folder = '', rounds = '3'] = process.argv.slice(2)
const crypto = await benchCrypto()
const { space, disk } = deserialize(readFileSync(`${folder}/folkmoot-full`)) as {
  readonly space: SpaceId
  readonly disk: MemoryDisk
}
const encoded = (disk.spaces.get(space)?.arrived ?? []).map(({ run }) => encodeRun(runOf(run)))
const entries = encoded.reduce((sum, bytes) => sum + (decodeRun(bytes)?.frames.length ?? 0), 0)

function hubCheck(): number {
  const tips = new Map<LogId, LogTip>()
  let count = 0
  for (const bytes of encoded) {
    const run = decodeRun(bytes)
    const answer = run && acceptRun(crypto, space, tips.get(run.log), run, () => undefined)
    if (answer?.kind !== 'new') throw new Error('a run of the history is not accepted')
    tips.set(answer.run.log, answer.tip)
    count += answer.hashes.length
  }
  return count
}

const series: Record<string, number[]> = {}
const note = (name: string, value: number): void => {
  series[name] = [...(series[name] ?? []), value]
}
for (let round = 0; round < Number(rounds); round++) {
  const signature = (await cpuMs(() => verifications(crypto))) / VERIFIED
  const checked = (await cpuMs(hubCheck)) / entries
  note('hub check an entry, CPU µs', checked * 1000)
  note('hub check: times faster than a signature an entry', signature / checked)
}
process.stdout.write(JSON.stringify({ series }))
