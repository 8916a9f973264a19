// What every area promises, and the rules of README.md that say what counts and what is known then.

import { describeArea, PRETEND_START, pretendSpace } from '@folkmoot/kernel/testing'
import { describe, expect, it } from 'vitest'
import { situation } from './area.ts'
import { CORRECTIONS_MAX } from './entries.ts'
import { oldBodies } from './vectors/old-bodies.ts'

describeArea(situation, { vectors: () => oldBodies })

const minute = { from: PRETEND_START, to: PRETEND_START + 59_999 }
const plain = {
  text: 'The bridge is closed.',
  known: 'saw',
  when: minute,
  categories: [],
  photos: [],
}
const report = (changes: object = {}) => ({
  kind: 'situation/report',
  body: { ...plain, flags: [], ...changes },
})
const correction = (of: string, changes: object = {}) => ({
  kind: 'situation/correction',
  body: { report: of, ...plain, reason: 'Wrong bridge.', ...changes },
})
const withdrawal = (of: string) => ({
  kind: 'situation/withdrawal',
  body: { report: of, reason: 'It was a rumour.' },
})
const photo = {
  name: 'bridge.jpg',
  type: 'image/jpeg',
  size: 1,
  key: new Uint8Array(32),
  hash: new Uint8Array(32),
  chunks: [new Uint8Array(32)],
}

const lakeside = () => {
  const space = pretendSpace(situation, { members: ['ana', 'boris'] })
  const refused = (by: string, draft: { kind: string; body: object }) => {
    const written = space.write(by, draft as never)
    return written.ok ? 'counts' : written.refusal.kind
  }
  const written = (by: string, draft: { kind: string; body: object }): string => {
    const answer = space.write(by, draft as never)
    if (!answer.ok) throw new Error(answer.refusal.kind)
    return answer.value
  }
  return { ...space, refused, written }
}

describe('what counts', () => {
  it('[R1] a report says something', () => {
    const { refused } = lakeside()
    expect(refused('ana', report({ text: ' \n' }))).toBe('situation-empty')
    expect(refused('ana', report({ text: '', title: '  ' }))).toBe('situation-empty')
    expect(refused('ana', report({ text: '', title: 'Closed' }))).toBe('counts')
    expect(refused('ana', report({ text: '', photos: [photo] }))).toBe('counts')
  })

  it('[R2] a range runs forwards', () => {
    const { refused } = lakeside()
    const backwards = { when: { from: minute.to, to: minute.from } }
    expect(refused('ana', report(backwards))).toBe('situation-range-backwards')
    expect(refused('ana', report({ when: { from: 5, to: 5 } }))).toBe('counts')
  })

  it('[R3] what is named has a name', () => {
    const { refused } = lakeside()
    const point = { north: 61_780_000, east: 34_350_000, radiusMetres: 300 }
    expect(refused('ana', report({ place: {} }))).toBe('situation-place-empty')
    expect(refused('ana', report({ place: { name: ' ' } }))).toBe('situation-place-empty')
    expect(refused('ana', report({ place: { point } }))).toBe('counts')
    expect(refused('ana', report({ place: { name: 'Dock Street' } }))).toBe('counts')
    const nobody = { source: { name: ' ', kind: 'person' } }
    expect(refused('ana', report(nobody))).toBe('situation-source-empty')
    expect(refused('ana', report({ categories: [''] }))).toBe('situation-category-empty')
    expect(refused('ana', report({ categories: ['a', 'a'] }))).toBe('situation-category-empty')
    expect(refused('ana', report({ categories: ['a', 'b'] }))).toBe('counts')
  })

  it('[R4] a row of a feed counts once, whoever imports it', () => {
    const row = (first: number) => ({
      origin: { format: 'ushahidi-csv', id: '1', digest: new Uint8Array(16).fill(first) },
    })
    const { refused, receive, setAside, state } = lakeside()
    expect(refused('ana', report())).toBe('counts')
    expect(refused('ana', report(row(1)))).toBe('counts')
    expect(refused('boris', report(row(1)))).toBe('situation-already-imported')
    expect(refused('boris', report(row(2)))).toBe('counts')
    // What an island imported earlier in the one order takes the place, whenever it arrives.
    const earlier = receive('boris', { ...report(row(1)), lamport: 1 })
    expect(state.reports.get(earlier)).toBeDefined()
    expect(setAside().map(({ by, refusal }) => [by, refusal.kind])).toEqual([
      ['ana', 'situation-already-imported'],
    ])
  })

  it('[R5] only the author corrects or withdraws', () => {
    const { refused, written } = lakeside()
    const ref = written('ana', report())
    expect(refused('boris', correction(ref))).toBe('situation-not-yours')
    expect(refused('boris', withdrawal(ref))).toBe('situation-not-yours')
    expect(refused('ana', correction(ref))).toBe('counts')
    expect(refused('ana', withdrawal(ref))).toBe('counts')
  })

  it('[R6] a change names a report that is there and not withdrawn', () => {
    const { refused, written, state } = lakeside()
    const nowhere = 'f'.repeat(32)
    expect(refused('ana', correction(nowhere))).toBe('situation-unknown-report')
    expect(refused('ana', withdrawal(nowhere))).toBe('situation-unknown-report')
    const ref = written('ana', report())
    written('ana', withdrawal(ref))
    expect(state.reports.get(ref)?.withdrawn?.reason).toBe('It was a rumour.')
    expect(refused('ana', correction(ref))).toBe('situation-withdrawn')
    expect(refused('ana', withdrawal(ref))).toBe('situation-withdrawn')
  })

  it('a correction must say something too', () => {
    const { refused, written } = lakeside()
    const ref = written('ana', report())
    expect(refused('ana', correction(ref, { text: '' }))).toBe('situation-empty')
  })
})

describe('what is known', () => {
  it('[R7] earlier wordings stay, and there is an end to corrections', () => {
    const { refused, written, state } = lakeside()
    const ref = written('ana', report({ title: 'Bridge' }))
    for (let i = 1; i <= CORRECTIONS_MAX; i++)
      written('ana', correction(ref, { text: `Closed, ${i}.`, reason: `Because ${i}.` }))
    expect(refused('ana', correction(ref))).toBe('situation-corrected-often')
    const kept = state.reports.get(ref)
    expect(kept?.content).toEqual({ ...plain, text: `Closed, ${CORRECTIONS_MAX}.` })
    expect(kept?.earlier).toHaveLength(CORRECTIONS_MAX)
    expect(kept?.earlier[0]).toEqual({
      content: { ...plain, title: 'Bridge' },
      replaced: PRETEND_START + 60_000,
      reason: 'Because 1.',
    })
    expect(kept?.earlier[1]?.content.text).toBe('Closed, 1.')
  })

  it('[R8] a flag goes when what it warned of is settled', () => {
    const { written, state } = lakeside()
    const point = { north: 50_000_000, east: 5_000_000, radiusMetres: 0 }
    const flags = ['outside-area', 'no-category', 'day-unclear']
    const ref = written('ana', report({ place: { point }, flags }))
    const flagsAfter = (changes: object) => {
      written('ana', correction(ref, changes))
      return state.reports.get(ref)?.flags
    }
    expect(flagsAfter({ place: { point, name: 'Mill' } })).toEqual(flags)
    expect(flagsAfter({ place: { point }, categories: ['Roads'] })).toEqual([
      'outside-area',
      'day-unclear',
    ])
    const later = { from: 0, to: 1 }
    expect(flagsAfter({ place: { point }, when: later })).toEqual(['outside-area'])
    const moved = { point: { ...point, north: 18_500_000 } }
    expect(flagsAfter({ place: moved, when: later })).toEqual([])

    const nowhere = written('ana', report({ flags: ['no-place'] }))
    written('ana', correction(nowhere, { place: { name: 'Mill' } }))
    expect(state.reports.get(nowhere)?.flags).toEqual(['no-place'])
    written('ana', correction(nowhere, { place: { point } }))
    expect(state.reports.get(nowhere)?.flags).toEqual([])
  })
})
