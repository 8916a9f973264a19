// A run as it comes from anyone: frames, lengths, dropped bodies, tails.

import { decodeRun, encodeRun, storedRun, withoutBodies } from '../../../kernel/src/log/index.ts'
import { type MakeTarget, must, mustEqual } from '../target.ts'
import { crypto, vectorBytes } from './shared-ports.ts'

const seeds = [...vectorBytes('log.json'), ...vectorBytes('keys.json')].filter((bytes) =>
  decodeRun(bytes),
)

export const target: MakeTarget = () => ({
  sources: ['kernel/src/log/run.ts', 'kernel/src/log/frame.ts', 'kernel/src/base/wire.ts'],
  seeds,
  run(bytes) {
    const run = decodeRun(bytes)
    if (!run) return false
    // A copy, because the run itself remembers the bytes that it was read from.
    mustEqual(encodeRun({ ...run }), bytes)
    const stored = storedRun(run, new Uint8Array(32), new Uint8Array(32))
    const seqs = new Set(run.frames.map((_, i) => run.from + i))
    const bare = withoutBodies(crypto.sha256, stored, seqs)
    must(decodeRun(bare.bytes), 'a run without its bodies is a run')
    return true
  },
})
