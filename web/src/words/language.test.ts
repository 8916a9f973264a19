// Plurals, and that no language lacks a sentence or says something else in a figure's place.

import { describe, expect, it } from 'vitest'
import { en as situationEn } from '../areas/situation/words/en.ts'
import { es as situationEs } from '../areas/situation/words/es.ts'
import { ru as situationRu } from '../areas/situation/words/ru.ts'
import { uk as situationUk } from '../areas/situation/words/uk.ts'
import { zh as situationZh } from '../areas/situation/words/zh.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { counting, type Language } from './language.ts'
import { ru } from './ru.ts'
import { uk } from './uk.ts'
import { zh } from './zh.ts'

const shells = { en, es, ru, uk, zh }
const situations = {
  en: situationEn,
  es: situationEs,
  ru: situationRu,
  uk: situationUk,
  zh: situationZh,
}

/** Every text and every function of a catalogue, by its path. */
function* leaves(value: unknown, path = ''): Iterable<readonly [string, unknown]> {
  if (typeof value === 'string' || typeof value === 'function') yield [path, value]
  else
    for (const [key, inner] of Object.entries(value as object))
      yield* leaves(inner, `${path}.${key}`)
}

/** What a person would read, with a count or a name put in. */
const said = (leaf: unknown): string =>
  typeof leaf === 'function' ? (leaf as (n: number, m: number) => string)(5, 7) : String(leaf)

describe('counts', () => {
  const say = (language: Language, count: number): string =>
    counting(language)(count, { one: '# one', few: '# few', many: '# many', other: '# other' })

  it('takes the form that the language wants', () => {
    expect([1, 2, 5, 11, 21, 22, 25, 111].map((n) => say('ru', n))).toEqual([
      '1 one',
      '2 few',
      '5 many',
      '11 many',
      '21 one',
      '22 few',
      '25 many',
      '111 many',
    ])
    expect([1, 3, 12, 101].map((n) => say('uk', n))).toEqual([
      '1 one',
      '3 few',
      '12 many',
      '101 one',
    ])
    expect([0, 1, 2].map((n) => say('en', n))).toEqual(['0 other', '1 one', '2 other'])
    expect([0, 1, 2].map((n) => say('zh', n))).toEqual(['0 other', '1 other', '2 other'])
  })

  it('falls back to the last form where a language needs one that is not given', () => {
    expect(counting('ru')(5, { other: '# всё равно' })).toBe('5 всё равно')
  })
})

describe('catalogues', () => {
  for (const [name, catalogues] of Object.entries({ shells, situations }))
    for (const [language, catalogue] of Object.entries(catalogues)) {
      it(`${name} in ${language} has every sentence, none of them empty`, () => {
        const expected = [...leaves(catalogues.en)].map(([path]) => path)
        const found = [...leaves(catalogue)]
        expect(found.map(([path]) => path).sort()).toEqual(expected.sort())
        for (const [path, leaf] of found) {
          const text: unknown =
            typeof leaf === 'function'
              ? (leaf as (n: unknown, m: unknown, o: unknown) => unknown)(3, 4, 5)
              : leaf
          expect(text, path).toMatch(/\S/)
          expect(text, path).not.toMatch(/undefined|#|\[object/)
        }
      })

      it(`${name} in ${language} has no word of the trade on any screen`, () => {
        const trade =
          /frontier|epoch|\bhash\b|\blog\b|replica|ciphertext|эпох|хеш|реплик|епох|реплік|哈希/i
        for (const [path, leaf] of leaves(catalogue))
          if (typeof leaf === 'string') expect(leaf, path).not.toMatch(trade)
      })
    }

  it('leaves nothing in English', () => {
    const left: string[] = []
    for (const [name, catalogues] of Object.entries({ shells, situations })) {
      const english = new Map(leaves(catalogues.en))
      for (const [language, catalogue] of Object.entries(catalogues)) {
        if (language === 'en') continue
        for (const [path, leaf] of leaves(catalogue))
          if (said(leaf) === said(english.get(path)))
            left.push(`${name} ${language}${path}: ${said(leaf)}`)
      }
    }
    expect(left).toEqual([])
  })
})
