// A frame outside a run, as an entry carries on the founding frame of an epoch (K43).

import { decodeFrame, decodeRun, encodeFrame } from '../../../kernel/src/log/index.ts'
import { type MakeTarget, mustEqual } from '../target.ts'
import { vectorBytes } from './shared-ports.ts'

const seeds = [...vectorBytes('log.json'), ...vectorBytes('keys.json')].flatMap((bytes) =>
  (decodeRun(bytes)?.frames ?? []).map(encodeFrame),
)

export const target: MakeTarget = () => ({
  sources: ['kernel/src/log/frame.ts', 'kernel/src/base/wire.ts'],
  seeds,
  run(bytes) {
    const frame = decodeFrame(bytes)
    if (!frame) return false
    mustEqual(encodeFrame(frame), bytes)
    return true
  },
})
