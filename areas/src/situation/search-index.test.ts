import { PRETEND_START, pretendSpace } from '@folkmoot/kernel/testing'
import { describe, expect, it } from 'vitest'
import { situation } from './area.ts'
import { correctionDraft, reportDraft, type ReportInput, withdrawalDraft } from './commands.ts'
import { searchReports } from './queries.ts'
import { createSearchIndex } from './search-index.ts'

function lakeside(inputs: readonly Partial<ReportInput>[]) {
  const space = pretendSpace(situation, { members: ['ana'] })
  const index = createSearchIndex()
  const say = (input: Partial<ReportInput>): string => {
    const draft = reportDraft({ text: '', ...input }, { now: PRETEND_START })
    const ref = draft.ok ? space.write('ana', draft.value) : draft
    if (!ref.ok) throw new Error(ref.refusal.kind)
    return ref.value
  }
  const refs = inputs.map(say)
  const found = (words: string, filter = {}) =>
    searchReports(space.state, index, words, { filter }).items.map(({ ref }) => refs.indexOf(ref))
  return { ...space, index, say, refs, found }
}

describe('a search', () => {
  const { found } = lakeside([
    { text: 'The water at the old mill is not safe to drink.' },
    { text: 'Вода в Ладоге поднялась, мосты закрыты.', title: 'Паводок' },
    { text: 'На складе нет воды и хлеба.' },
    { text: '老桥已经关闭，请绕行。' },
    { text: 'Pénurie d’eau à l’hôpital', categories: ['2b. Penurie d’eau | Water shortage'] },
    { text: 'Bridges closed', place: 'Mill bridge', source: 'Fire brigade' },
    { text: 'บ้านน้ำท่วม' },
    { text: 'Немає води в лікарнях' },
    { text: 'The bakery and the ferries go on; cities help' },
  ])

  it.each([
    ['water', [0, 4]],
    ['WATERS', [0, 4]],
    ['drinking', [0]],
    ['bakeries', [8]],
    ['ferry', [8]],
    ['city', [8]],
    ['мост', [1]],
    ['мостов', [1]],
    ['воду', [2, 1, 7]],
    ['паводок', [1]],
    ['больница', []],
    ['лікарня', [7]],
    ['关闭', [3]],
    ['闭', [3]],
    ['老桥', [3]],
    ['已经', [3]],
    ['老桥关闭', []],
    ['已经关闭', [3]],
    ['hopital penurie', [4]],
    ['mill', [5, 0]],
    ['mil', [5, 0]],
    ['mill water', [0]],
    ['fire', [5]],
    ['น้ำท่วม', [6]],
    ['', []],
    ['?!', []],
    ['m', []],
  ])('[R11] for %j finds reports with all the words', (words, expected) => {
    expect(new Set(found(words))).toEqual(new Set<number>(expected))
  })

  it('[R11] gives the word itself before longer ones, then the newest', () => {
    const { found } = lakeside([
      { text: 'watershed' },
      { text: 'water' },
      { text: 'water' },
      { text: 'other', title: 'water' },
    ])
    expect(found('water')).toEqual([3, 2, 1, 0])
  })
})

describe('the index', () => {
  it('follows corrections, withdrawals and reports that stop counting', () => {
    const { state, refs, found, write, receive, index } = lakeside([
      { text: 'The bridge is closed.' },
      { text: 'The harbour is closed.' },
    ])
    expect(found('closed')).toEqual([1, 0])
    const correct = (report: string, text: string) => {
      const draft = correctionDraft(state, 'ana', { report, text, reason: 'x' }, { now: 0 })
      if (draft.ok) write('ana', draft.value)
    }
    correct(refs[0]!, 'The bridge is open.')
    expect([found('closed'), found('open'), index.size]).toEqual([[1], [0], 2])
    const gone = withdrawalDraft(state, 'ana', { report: refs[1]!, reason: 'x' })
    if (gone.ok) write('ana', gone.value)
    expect([found('closed'), found('closed', { withdrawn: 'with' })]).toEqual([[], [1]])

    const row = { format: 'ushahidi-csv', id: '1', digest: new Uint8Array(16) }
    const imported = (text: string, lamport: number) => {
      const when = { from: 0, to: 0 }
      const body = { text, known: 'saw', when, categories: [], photos: [], flags: [], origin: row }
      return receive('ana', { kind: 'situation/report', body, lamport })
    }
    imported('later wording', 9)
    found('wording')
    imported('earlier wording', 2)
    expect(index.search('later')).toHaveLength(1)
    found('wording')
    expect([index.search('later').length, index.search('earlier').length]).toEqual([0, 1])
  })

  it('takes in named refs only, and begins anew after many changes', () => {
    const { state, refs, write } = lakeside([{ text: 'The bridge is closed.' }, { text: 'x' }])
    const index = createSearchIndex()
    index.update(state, [refs[0]!])
    expect(index.size).toBe(1)
    for (let i = 0; i < 100; i++) {
      const changed = { report: refs[0]!, text: `The bridge is open ${i}.`, reason: 'x' }
      const draft = correctionDraft(state, 'ana', changed, { now: 0 })
      if (draft.ok) write('ana', draft.value)
      index.update(state)
    }
    expect(index.search('open 99').map(({ ref }) => ref)).toEqual([refs[0]])
    expect(index.search('open 98')).toEqual([])
  })
})
