import { PRETEND_START, pretendSpace } from '@folkmoot/kernel/testing'
import { describe, expect, it } from 'vitest'
import { situation } from './area.ts'
import { correctionDraft, reportDraft, type ReportInput, withdrawalDraft } from './commands.ts'

const now = PRETEND_START
const drafted = (input: Partial<ReportInput>) => {
  const draft = reportDraft({ text: 'The bridge is closed.', ...input }, { now, zoneMinutes: 120 })
  return draft.ok ? draft.value.body : draft.refusal
}

const written = () => {
  const space = pretendSpace(situation, { members: ['ana', 'boris'] })
  const draft = reportDraft(
    {
      text: 'The bridge is closed.',
      title: 'Bridge',
      place: '61.78,34.35~300m',
      placeName: 'Mill bridge',
      known: 'saw',
      source: 'Fire brigade',
      sourceKind: 'organisation',
      categories: ['Roads'],
    },
    { now },
  )
  const ref = draft.ok ? space.write('ana', draft.value) : draft
  if (!ref.ok) throw new Error(ref.refusal.kind)
  return { ...space, ref: ref.value }
}

describe('a report', () => {
  it('takes what was typed', () => {
    const typed = {
      text: '  The bridge\r\nis closed.\u0007 ',
      title: ' Bridge\n',
      at: '2026-11-23T08:00',
      place: '61.78,34.35~300m',
      placeName: 'Mill bridge',
      known: ' Saw ',
      source: 'Fire brigade',
      sourceKind: 'organisation',
      categories: ['Roads', ' Roads', ''],
    }
    expect(drafted(typed)).toEqual({
      text: 'The bridge\nis closed.',
      title: 'Bridge',
      when: { from: Date.UTC(2026, 10, 23, 6), to: Date.UTC(2026, 10, 23, 6) + 59_999 },
      place: {
        point: { north: 61_780_000, east: 34_350_000, radiusMetres: 300 },
        name: 'Mill bridge',
      },
      known: 'saw',
      source: { name: 'Fire brigade', kind: 'organisation' },
      categories: ['Roads'],
      photos: [],
      flags: [],
    })
  })

  it('happened now and was told, unless somebody says otherwise', () => {
    expect(drafted({})).toEqual({
      text: 'The bridge is closed.',
      when: { from: now, to: now },
      known: 'told',
      categories: [],
      photos: [],
      flags: [],
    })
  })

  it('keeps half a character out', () => {
    expect(drafted({ text: 'a\ud800b' })).toMatchObject({ text: 'a\ufffdb' })
  })

  it.each([
    [{ text: ' ' }, 'situation-empty'],
    [{ text: 'x'.repeat(8_001) }, 'situation-text-long'],
    [{ title: 'x'.repeat(201) }, 'situation-title-long'],
    [{ at: 'yesterday' }, 'situation-time-unreadable'],
    [{ at: '2026-02-30' }, 'situation-time-not-in-calendar'],
    [{ at: '2026-11-24..2026-11-23' }, 'situation-time-backwards'],
    [{ place: '91,0' }, 'situation-place-off-earth'],
    [{ place: '61.78,34.35~300' }, 'situation-place-unreadable'],
    [{ place: '61.78,34.35~9999km' }, 'situation-place-radius'],
    [{ placeName: 'x'.repeat(201) }, 'situation-place-long'],
    [{ known: 'dreamt' }, 'situation-known-unclear'],
    [{ source: 'x'.repeat(121) }, 'situation-source-long'],
    [{ source: 'Radio', sourceKind: 'wireless' }, 'situation-source-unclear'],
    [{ categories: ['x'.repeat(121)] }, 'situation-category-long'],
    [{ categories: Array.from({ length: 21 }, (_, i) => `c${i}`) }, 'situation-categories-many'],
    [{ photos: Array.from({ length: 5 }, () => ({}) as never) }, 'situation-photos-many'],
  ])('[R9] %# refuses a misuse in words of its own', (input, kind) => {
    expect(drafted(input)).toMatchObject({ kind })
  })
})

describe('a correction', () => {
  it('changes what is said and leaves the rest', () => {
    const { state, ref, write } = written()
    const draft = correctionDraft(
      state,
      'ana',
      { report: ref.slice(-32, -1), text: 'Only for lorries.', reason: 'Asked.' },
      { now: 0 },
    )
    expect(draft).toEqual({
      ok: true,
      value: {
        kind: 'situation/correction',
        body: {
          ...state.reports.get(ref)?.content,
          report: ref,
          text: 'Only for lorries.',
          reason: 'Asked.',
        },
      },
    })
    expect(draft.ok && write('ana', draft.value).ok).toBe(true)
  })

  it('takes away what is given as nothing', () => {
    const { state, ref } = written()
    const without = { title: '', place: '', source: '', categories: [], reason: 'Asked.' }
    const draft = correctionDraft(state, 'ana', { report: ref, ...without }, { now: 0 })
    expect(draft.ok && Object.keys(draft.value.body).sort()).toEqual([
      'categories',
      'known',
      'photos',
      'reason',
      'report',
      'text',
      'when',
    ])
  })

  it('[R9] is refused by the rules that every reader applies', () => {
    const { state, ref, write } = written()
    const tried = (by: string, input: object) => {
      const base = { report: ref, reason: 'Asked.', ...input }
      const draft = correctionDraft(state, by, base, { now: 0 })
      return draft.ok ? 'drafted' : draft.refusal.kind
    }
    expect(tried('boris', {})).toBe('situation-not-yours')
    expect(tried('ana', { report: 'abc' })).toBe('situation-unknown-report')
    expect(tried('ana', { report: '' })).toBe('situation-unknown-report')
    expect(tried('ana', { reason: ' ' })).toBe('situation-reason-missing')
    expect(tried('ana', { reason: 'x'.repeat(501) })).toBe('situation-reason-long')
    expect(tried('ana', { text: '', title: '' })).toBe('situation-empty')
    const second = reportDraft({ text: 'Another.' }, { now })
    if (second.ok) write('ana', second.value)
    expect(tried('ana', { report: '0' })).toBe('situation-report-unclear')
    const gone = withdrawalDraft(state, 'ana', { report: ref, reason: 'A rumour.' })
    expect(gone.ok && write('ana', gone.value).ok).toBe(true)
    expect(tried('ana', {})).toBe('situation-withdrawn')
  })
})

describe('a withdrawal', () => {
  it('[R9] names a report of one’s own, and a reason', () => {
    const { state, ref } = written()
    const tried = (by: string, report: string, reason: string) => {
      const draft = withdrawalDraft(state, by, { report, reason })
      return draft.ok ? 'drafted' : draft.refusal.kind
    }
    expect(tried('ana', ref, 'A rumour.')).toBe('drafted')
    expect(tried('boris', ref, 'A rumour.')).toBe('situation-not-yours')
    expect(tried('ana', ref, '')).toBe('situation-reason-missing')
    expect(tried('ana', 'f', 'A rumour.')).toBe('situation-unknown-report')
  })
})
