// Times as people type them.

import { time } from '../../../kernel/src/base/index.ts'
import { parseTime, timeText } from '../../../areas/src/situation/time-text.ts'
import { type MakeTarget, must } from '../target.ts'
import { varyText } from '../vary-text.ts'
import { asBytes, asText } from './shared-ports.ts'

const moment = time()

export const target: MakeTarget = () => ({
  sources: ['areas/src/situation/time-text.ts'],
  seeds: [
    '2026-11-23',
    '2026-11-23T08:00',
    '2026-11-23 08:00:30+02:00',
    '2024-02-29..2024-03-01T10:00Z',
  ].map(asBytes),
  vary: varyText,
  run(bytes) {
    const text = asText(bytes)
    const zone = (bytes.length % 29) * 60 - 14 * 60
    const read = parseTime(text, zone)
    if (!read.ok) return false
    const { from, to } = read.value
    must(from <= to, 'a time runs forwards')
    must(
      moment.misfit(from) === undefined && moment.misfit(to) === undefined,
      'a time fits an entry',
    )
    const again = parseTime(timeText(read.value, zone), zone)
    // Seconds are not written, so what is read back may be wider.
    must(
      again.ok && again.value.from <= from && again.value.to >= to - 59_999,
      'a time is read back',
    )
    return true
  },
})
