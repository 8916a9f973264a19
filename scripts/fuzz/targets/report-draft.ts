// A report as a person types it, field by field.

import { fits } from '../../../kernel/src/base/index.ts'
import { reportDraft } from '../../../areas/src/situation/commands.ts'
import { situationKinds } from '../../../areas/src/situation/entries.ts'
import { type MakeTarget, must } from '../target.ts'
import { varyText } from '../vary-text.ts'
import { asBytes, asText } from './shared-ports.ts'

const FIELDS = [
  'text',
  'title',
  'at',
  'place',
  'placeName',
  'known',
  'source',
  'sourceKind',
] as const

/** One field a line; a further line is a category. */
export const target: MakeTarget = () => ({
  sources: ['areas/src/situation/commands.ts', 'kernel/src/base/clean-text.ts'],
  seeds: [
    'closed\nBridge\n2026-11-23\n61.78,34.35\nDock\nsaw\nFire brigade\norganisation\nroads\nwater',
    'closed\r\n\n\n',
  ].map(asBytes),
  vary: varyText,
  run(bytes) {
    const lines = asText(bytes).split('\n')
    const pairs = FIELDS.flatMap((name, at) => (lines[at] ? [[name, lines[at]] as const] : []))
    const input = { text: '', ...Object.fromEntries(pairs), categories: lines.slice(FIELDS.length) }
    const draft = reportDraft(input, { now: 1_800_000_000_000, zoneMinutes: 180 })
    if (!draft.ok) return false
    must(
      fits(situationKinds['situation/report'], draft.value.body),
      'a draft has the shape of a report',
    )
    return true
  },
})
