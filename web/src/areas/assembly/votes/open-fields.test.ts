import { describe, expect, it } from 'vitest'
import { inputOf, type OpenFields, startOf, wrongIn } from './open-fields.ts'
import type { OpeningShown } from './opening-view.ts'

const ARTICLES: OpeningShown['articles'] = [
  {
    id: 'a',
    text: undefined,
    alternatives: [
      { version: undefined, text: 'A well.' },
      { version: 'f'.repeat(32), text: 'A deep well.' },
      { version: 'e'.repeat(32), text: 'No well.' },
    ],
  },
]
const opening = (changes: object = {}) =>
  ({ articles: ARTICLES, contradictions: ['a'], budget: undefined, ...changes }) as never
const way = (method: string) =>
  ({ policy: { method }, asksOptions: true, body: undefined, follows: undefined }) as never

const named = (fields: OpenFields, ...names: string[]): OpenFields => ({
  ...fields,
  options: fields.options.map((option, at) => ({ ...option, name: names[at] ?? '' })),
})

describe('opening a choice', () => {
  it('offers an option for each wording that contradicts, and says which it stands for', () => {
    const fields = named(startOf(opening()), 'Shallow', 'Deep', 'None')
    expect(wrongIn(fields, way('schulze'))).toBeUndefined()
    const input = inputOf(fields, way('schulze'), ARTICLES)
    expect(input.options?.map(({ id, picks }) => [id, picks])).toEqual([
      ['1', [{ article: 'a' }]],
      ['2', [{ article: 'a', version: 'f'.repeat(32) }]],
      ['3', [{ article: 'a', version: 'e'.repeat(32) }]],
    ])
  })

  it('names what is missing', () => {
    const fields = startOf(opening({ articles: [], contradictions: [] }))
    expect(wrongIn(fields, way('schulze'))).toBe('names')
    expect(wrongIn(named(fields, 'A', 'A '), way('schulze'))).toBe('names')
    const two = named(fields, 'A', 'B')
    expect(wrongIn(two, way('equal-shares'))).toBe('costs')
    const priced = { ...two, options: two.options.map((each) => ({ ...each, cost: '10' })) }
    expect(wrongIn(priced, way('equal-shares'))).toBe('limit')
    expect(wrongIn({ ...priced, limit: '15' }, way('equal-shares'))).toBeUndefined()
    expect(wrongIn({ ...two, seats: '3' }, way('scottish-stv'))).toBe('seats')
    expect(wrongIn({ ...two, seats: 'two' }, way('scottish-stv'))).toBe('seats')
  })

  it('takes dice as they fell, and nothing else', () => {
    const fields = named(startOf(opening({ articles: [], contradictions: [] })), 'A', 'B')
    const rolled = (dice: string): OpenFields => ({ ...fields, how: 'dice', dice })
    expect(wrongIn(rolled('12345'), way('schulze'))).toBe('dice')
    expect(wrongIn(rolled('1234567890'), way('schulze'))).toBe('dice')
    expect(wrongIn(rolled('123 456 123 4'), way('schulze'))).toBeUndefined()
    expect(inputOf(rolled('123 456 123 4'), way('schulze'), []).dice).toBe('1234561234')
  })
})
