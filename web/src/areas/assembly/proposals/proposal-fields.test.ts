// What was typed becomes a proposal, and what is missing is found before anything is written.

import { assemblyKinds } from '@folkmoot/areas/assembly'
import { describe, expect, it } from 'vitest'
import {
  amountOf,
  contentOf,
  emptyFields,
  isRight,
  moved,
  withArticle,
  withDoer,
  wrongIn,
} from './proposal-fields.ts'

const given = { body: undefined, replaces: undefined }
const filled = {
  ...emptyFields,
  title: 'A well',
  articles: [{ id: 'p1', text: 'We dig a well.' }],
}

describe('a proposal that is typed', () => {
  it('becomes what can be written', () => {
    const who = 'a'.repeat(32)
    const doer = { key: 2, who, name: 'not used', what: 'dig', until: '2026-12-01' }
    const fields = { ...filled, amount: '1 200', unit: 'litres', doers: [doer] }
    expect(isRight(wrongIn(fields))).toBe(true)
    const content = contentOf(fields, { ...given, replaces: 'b'.repeat(32) })
    expect(assemblyKinds['assembly/proposed'].misfit(content)).toBeUndefined()
    expect(content.budget).toEqual({ amount: 1200, unit: 'litres' })
    expect(content.doers[0]).toEqual({ who, what: 'dig', by: expect.any(Number) as number })
  })

  it('never gives an id twice, also after a point was taken away', () => {
    const two = withArticle(filled)
    const again = withArticle({ ...two, articles: two.articles.slice(0, 1) })
    expect(again.articles.map(({ id }) => id)).toEqual(['p1', 'p3'])
    expect(moved(again.articles, 1, -1).map(({ id }) => id)).toEqual(['p3', 'p1'])
  })

  it('says what is missing', () => {
    const wrong = wrongIn(withDoer({ ...emptyFields, from: 'the purse' }))
    expect(wrong.title && wrong.amount && wrong.unit).toBe(true)
    expect([...wrong.articles]).toEqual(['p1'])
    expect([...wrong.names]).toEqual([2])
    expect([...wrong.whats]).toEqual([2])
    expect(isRight(wrong)).toBe(false)
  })

  it('knows whole numbers only', () => {
    expect(['12', '1 200', '1.5', '-3', '', '1e5'].map(amountOf)).toEqual([
      12,
      1200,
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })
})
