import { PRETEND_START, pretendSpace } from '@folkmoot/kernel/testing'
import { describe, expect, it } from 'vitest'
import { situation } from './area.ts'
import { correctionDraft, reportDraft, type ReportInput, withdrawalDraft } from './commands.ts'
import {
  boxOf,
  categoryCounts,
  dayCounts,
  headline,
  isInBox,
  newestLamport,
  refsBeginning,
  reportPage,
  selectReports,
  situationCounts,
  type PageOptions,
  type ReportFilter,
} from './queries.ts'

const day = (number: number) => `2026-11-${String(number).padStart(2, '0')}`

/** Three hundred reports, so that lists run over more than one bucket. */
function lakeside() {
  const space = pretendSpace(situation, { members: ['ana', 'boris'] })
  const say = (by: string, input: ReportInput, lamport?: number): string => {
    const draft = reportDraft(input, { now: PRETEND_START })
    const at = lamport === undefined ? {} : { lamport }
    const ref = draft.ok ? space.write(by, { ...draft.value, ...at }) : draft
    if (!ref.ok) throw new Error(ref.refusal.kind)
    return ref.value
  }
  const refs = Array.from({ length: 300 }, (_, i) =>
    say(i % 2 ? 'ana' : 'boris', {
      text: `Report ${i}.`,
      at: day(1 + (i % 20)),
      known: i % 3 ? 'told' : 'saw',
      categories: i % 10 === 0 ? [] : i % 4 ? ['Roads'] : ['Roads', 'Water'],
      ...(i % 5 ? { place: `${i / 10},${i / 5}` } : {}),
    }),
  )
  const withdraw = (by: string, report: string) => {
    const draft = withdrawalDraft(space.state, by, { report, reason: 'A rumour.' })
    if (draft.ok) space.write(by, draft.value)
  }
  return { ...space, say, refs, withdraw }
}

const texts = (
  state: ReturnType<typeof lakeside>['state'],
  filter: ReportFilter,
  options: PageOptions,
): string[] => reportPage(state, filter, options).items.map(({ report }) => report.content.text)

describe('lists', () => {
  it('[R10] are newest first by the one order, the same by index and by sorting', () => {
    const { state, say, withdraw, refs } = lakeside()
    say('ana', { text: 'From an island.' }, 40)
    withdraw('ana', refs[299]!)
    expect(texts(state, {}, { count: 3 })).toEqual(['Report 298.', 'Report 297.', 'Report 296.'])
    const all = texts(state, {}, { count: 1_000 })
    expect(all).toHaveLength(300)
    // Report 39 stands at place 40 too, and has the lesser ref.
    expect(all.indexOf('From an island.')).toBe(all.indexOf('Report 39.') + 1)
    for (const count of [1, 50, 60, 299, 300, 301]) {
      const page = reportPage(state, {}, { count })
      expect(page.all).toBe(300)
      expect(page.items.map(({ report }) => report.content.text)).toEqual(all.slice(0, count))
      const sorted = reportPage(state, { withdrawn: 'without' }, { count })
      expect(sorted).toEqual(page)
    }
    expect(texts(state, {}, { start: 298 })).toEqual(all.slice(298))
  })

  it('[R10] leave withdrawn reports out unless asked', () => {
    const { state, withdraw, refs } = lakeside()
    withdraw('ana', refs[1]!)
    expect(selectReports(state).length).toBe(299)
    expect(selectReports(state, { withdrawn: 'with' }).length).toBe(300)
    expect(selectReports(state, { withdrawn: 'only' }).map(({ ref }) => ref)).toEqual([refs[1]])
  })

  it('follow the time of what happened, or of the last change, when asked', () => {
    const { state, withdraw, refs } = lakeside()
    expect(texts(state, {}, { order: 'happened', count: 2 })).toEqual([
      'Report 299.',
      'Report 279.',
    ])
    withdraw('ana', refs[1]!)
    const [first] = reportPage(state, { withdrawn: 'with' }, { order: 'changed' }).items
    expect(first?.ref).toBe(refs[1])
  })

  it('are filtered by what a report says', () => {
    const { state, refs, say, write } = lakeside()
    const count = (filter: ReportFilter) => selectReports(state, filter).length
    expect(count({ category: 'Water' })).toBe(60)
    expect(count({ category: '' })).toBe(30)
    expect(count({ category: 'Food' })).toBe(0)
    expect(count({ by: 'ana' })).toBe(150)
    expect(count({ by: 'ana', known: 'saw', category: 'Roads' })).toBe(50)
    expect(count({ flag: 'no-place' })).toBe(0)
    const box = { south: 1e6, west: 0, north: 2e6, east: 180e6 }
    expect(selectReports(state, { box }).map(({ ref }) => refs.indexOf(ref))).toEqual([
      11, 12, 13, 14, 16, 17, 18, 19,
    ])
    const from = Date.UTC(2026, 10, 3)
    expect(count({ happened: { from, to: from } })).toBe(15)
    expect(count({ learnt: { from: PRETEND_START, to: PRETEND_START + 119_999 } })).toBe(2)
    const before = newestLamport(state)
    expect(count({ changedSince: before })).toBe(0)
    const late = say('ana', { text: 'Later.' })
    expect(selectReports(state, { changedSince: before }).map(({ ref }) => ref)).toEqual([late])
    expect(count({ changedSince: 0 })).toBe(301)
    const after = newestLamport(state)
    const changed = { report: refs[7]!, text: 'Corrected.', reason: 'x' }
    const correction = correctionDraft(state, 'ana', changed, { now: 0 })
    if (correction.ok) write('ana', correction.value)
    expect(selectReports(state, { changedSince: after }).map(({ ref }) => ref)).toEqual([refs[7]])
  })
})

describe('counts', () => {
  it('by category, most used first, and those without any', () => {
    const { state, withdraw, refs } = lakeside()
    withdraw('ana', refs[1]!)
    expect(categoryCounts(state)).toEqual([
      { category: 'Roads', count: 269 },
      { category: 'Water', count: 60 },
      { category: '', count: 30 },
    ])
    expect(situationCounts(state)).toMatchObject({ reports: 300, withdrawn: 1, corrected: 0 })
  })

  it('by day, on two clocks, in the zone of the reader', () => {
    const { state } = lakeside()
    const learnt = Math.floor(PRETEND_START / 86_400_000)
    const counts = dayCounts(state)
    expect(counts).toHaveLength(22)
    expect(counts[0]).toMatchObject({ day: learnt, happened: 0 })
    expect(counts[2]).toEqual({ day: Date.UTC(2026, 10, 1) / 86_400_000, happened: 15, learnt: 0 })
    expect(dayCounts(state, {}, -60)[2]?.day).toBe(Date.UTC(2026, 9, 31) / 86_400_000)
  })
})

describe('on the map', () => {
  it('a box may cross 180°, and none holds what has no point', () => {
    const across = { south: -10, west: 170, north: 10, east: -170 }
    expect(isInBox(across, { north: 0, east: 175 })).toBe(true)
    expect(isInBox(across, { north: 0, east: -175 })).toBe(true)
    expect(isInBox(across, { north: 0, east: 0 })).toBe(false)
    expect(isInBox(across, { north: 11, east: 175 })).toBe(false)
    expect(isInBox(across, undefined)).toBe(false)
  })

  it('a list has a box around it', () => {
    const { state } = lakeside()
    expect(boxOf(selectReports(state, { by: 'ana', category: 'Water' }))).toBeUndefined()
    expect(boxOf(selectReports(state))).toEqual({
      south: 100_000,
      west: 200_000,
      north: 29_900_000,
      east: 59_800_000,
    })
  })
})

describe('names in lists', () => {
  it('are the title, or the beginning of the text, on one line', () => {
    const { state, say } = lakeside()
    const name = (input: ReportInput, length?: number) =>
      headline(state.reports.get(say('ana', input))!, length)
    expect(name({ text: 'Text.', title: 'Title' })).toBe('Title')
    expect(name({ text: 'One\n\ntwo.' })).toBe('One two.')
    expect(name({ text: '🌉🌉🌉🌉🌉' }, 3)).toBe('🌉🌉…')
  })

  it('may be shortened to the beginning of a ref', () => {
    const { state, refs } = lakeside()
    expect(refsBeginning(state, refs[0]!)).toEqual([refs[0]])
    expect(refsBeginning(state, '0')).toHaveLength(10)
    expect(refsBeginning(state, 'x')).toEqual([])
  })
})
