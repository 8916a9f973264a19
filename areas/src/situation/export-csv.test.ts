import fc from 'fast-check'
import { PRETEND_START, pretendSpace } from '@folkmoot/kernel/testing'
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { situation } from './area.ts'
import { cleanLine, cleanText } from '@folkmoot/kernel/base'
import { reportDraft } from './commands.ts'
import { parseCsv } from '@folkmoot/methods/formats'
import { writeReportsCsv, writeUshahidiCsv } from './export-csv.ts'
import { guarded, unguarded } from '@folkmoot/methods/formats'
import { readUshahidiCsv } from './import-ushahidi.ts'
import { type Found, selectReports } from './queries.ts'

const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest())
const RUNS = /^[=+\-@\t\r]/
const isNumber = (cell: string) => /^-?\d+(\.\d+)?$/.test(cell)

const cellsOf = (csv: string) => {
  const rows = parseCsv(csv.replaceAll('\r\n', '\n'), { delimiter: ',', rowsMax: 1_000 })
  if (!rows.ok) throw new Error(rows.refusal.kind)
  return rows.value.map(({ fields }) => fields)
}

const found = (input: Parameters<typeof reportDraft>[0]): readonly Found[] => {
  const space = pretendSpace(situation, { members: ['=ana'] })
  const draft = reportDraft(input, { now: PRETEND_START })
  if (!draft.ok || !space.write('=ana', draft.value).ok) throw new Error('not written')
  return selectReports(space.state)
}

describe('an export', () => {
  it('[R17] has no cell that a spreadsheet runs', () => {
    const risky = [
      '=1+1',
      '+1-1',
      '-1+1',
      '@SUM(1)',
      '\t=1',
      "'=1",
      '=HYPERLINK("http://e.example")',
    ]
    for (const text of risky) {
      const reports = found({
        text,
        title: text,
        placeName: text,
        source: text,
        categories: [text],
      })
      for (const csv of [writeUshahidiCsv(reports), writeReportsCsv(reports, (member) => member)])
        for (const cell of cellsOf(csv).flat())
          expect(RUNS.test(cell) && !isNumber(cell), cell).toBe(false)
    }
  })

  it('[R17] read in again says the same', () => {
    const line = fc
      .oneof(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.constantFrom('=1', "'=1", "''-x", '"q"', 'a,b', '-', "'"),
      )
      .map(cleanLine)
    const text = fc.string({ unit: 'grapheme', maxLength: 100 }).map(cleanText)
    const input = fc.record({
      title: line.filter((title) => title !== ''),
      text,
      placeName: line,
      categories: fc.uniqueArray(
        line.map((name) => name.replaceAll(',', '')),
        { maxLength: 4 },
      ),
    })
    fc.assert(
      fc.property(input, (input) => {
        const reports = found({ ...input, at: '2026-11-23T08:00', place: '-61.5,-34.000001' })
        const again = readUshahidiCsv(writeUshahidiCsv(reports), { sha256 })
        if (!again.ok) throw new Error(again.refusal.kind)
        const { content } = reports[0]!.report
        expect(again.value.rejected).toEqual([])
        expect(again.value.drafts[0]?.body).toMatchObject({
          title: content.title,
          text: content.text,
          when: content.when,
          place: content.place,
          categories: content.categories,
        })
      }),
      { seed: 5, numRuns: 500 },
    )
  })

  it('[R17] gives every cell back as it was', () => {
    const cell = fc.string({ unit: fc.constantFrom("'", '=', '-', '1', 'a', '\t'), maxLength: 5 })
    fc.assert(
      fc.property(cell, (cell) => {
        expect(unguarded(guarded(cell))).toBe(cell)
      }),
      { seed: 6, numRuns: 2_000 },
    )
    expect(guarded('-72.5')).toBe('-72.5')
  })

  it('for people says everything, with the standing', () => {
    const reports = found({ text: 'Closed.', at: '2026-11-23T08:00', place: '61.78,34.35~300m' })
    const [header, row] = cellsOf(writeReportsCsv(reports, () => 'Ana', { zoneMinutes: 60 }))
    expect(Object.fromEntries(header!.map((name, at) => [name, row![at]]))).toEqual({
      ref: reports[0]?.ref,
      standing: 'stands',
      earliest: '2026-11-23 09:00',
      latest: '2026-11-23 09:00',
      learnt: '2023-11-14 23:13',
      'written by': 'Ana',
      known: 'told',
      source: '',
      title: '',
      text: 'Closed.',
      place: '',
      latitude: '61.78',
      longitude: '34.35',
      'radius in metres': '300',
      categories: '',
      flags: '',
    })
  })
})
