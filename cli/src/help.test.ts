// Every command explains itself, in every language, with an example that its own parser understands.

import { describe, expect, it } from 'vitest'
import { optionsOf, readArguments } from './arguments.ts'
import { table } from './commands/table.ts'
import { helpFor, overview, usageLine } from './help.ts'
import { LANGUAGES, languageOf, loadWords } from './words/index.ts'

/** The words of a shell line without what a shell would do beyond quotes and `>`. */
function shellWords(line: string): string[] {
  const before = line.split(' > ')[0] ?? ''
  return [...before.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, plain]) => double ?? single ?? plain ?? '',
  )
}

describe('the table', () => {
  it.each(table.map((command) => [command.name, command] as const))(
    '%s has an example that is a call of itself',
    (name, command) => {
      const [program, ...words] = shellWords(command.example)
      expect(program).toBe('folkmoot')
      const reading = readArguments(words, table)
      expect(reading).toMatchObject({ kind: 'call', command: { name } })
    },
  )

  it.each(table.map((command) => [command.name, command] as const))(
    '%s loads a function',
    async (_, command) => {
      expect(await command.load()).toBeTypeOf('function')
    },
  )
})

describe.each(LANGUAGES)('words in %s', (language) => {
  it('has a summary for each command, a line for each option, and no more', async () => {
    const words = await loadWords(language)
    expect(Object.keys(words.commands).sort()).toEqual(table.map(({ name }) => name).sort())
    const told = new Set(Object.keys(words.options))
    const used = new Set<string>()
    for (const command of table)
      for (const option of Object.keys(optionsOf(command))) {
        const own = `${command.name} ${option}`
        used.add(told.has(own) ? own : option)
      }
    expect([...told].sort()).toEqual([...used].sort())
  })

  it('shows the usage, every option and the example in the help of each command', async () => {
    const words = await loadWords(language)
    for (const command of table) {
      const text = helpFor(words, command)
      expect(text).toContain(usageLine(command))
      expect(text).toContain(command.example)
      for (const option of Object.keys(optionsOf(command))) expect(text).toContain(`--${option}`)
      expect(text).not.toContain('undefined')
    }
    for (const command of table) expect(overview(words, '')).toContain(command.name)
  })

  it('has a sentence for each way to fail', async () => {
    const [words, { en }] = [await loadWords(language), await import('./words/en.ts')]
    const said = {
      example: 'E',
      given: 'G',
      option: 'o',
      value: 'V',
      choices: 'C',
      min: 1,
      max: 9,
      name: 'N',
    }
    const more = { path: 'P', port: 7, host: 'H', urls: 'U', kept: 1, all: 2, megabytesMax: 3 }
    for (const part of ['misuse', 'refusals'] as const) {
      expect(Object.keys(words[part]).sort()).toEqual(Object.keys(en[part]).sort())
      for (const [kind, sentence] of Object.entries(words[part])) {
        const text = (sentence as (given: object) => string)({ kind, ...said, ...more })
        expect(text, kind).not.toMatch(/undefined|NaN/)
        expect(text, kind).toMatch(/[.!?。…]$/)
      }
    }
  })

  it('has every other sentence', async () => {
    const [words, { en }] = [await loadWords(language), await import('./words/en.ts')]
    expect(keysOf(words)).toEqual(keysOf(en))
  })
})

const keysOf = (value: unknown, at = ''): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value)
        .flatMap(([key, inner]) => keysOf(inner, `${at}.${key}`))
        .sort()
    : [`${at}:${typeof value}`]

it('takes the language from FOLKMOOT_LANG, then from the usual variables', () => {
  expect(languageOf({})).toBe('en')
  expect(languageOf({ LANG: 'ru_RU.UTF-8' })).toBe('ru')
  expect(languageOf({ LANG: 'ru_RU.UTF-8', LC_ALL: 'C' })).toBe('en')
  expect(languageOf({ LANG: 'C.UTF-8', FOLKMOOT_LANG: 'zh' })).toBe('zh')
  expect(languageOf({ FOLKMOOT_LANG: '', LANG: 'uk_UA' })).toBe('uk')
  expect(languageOf({ LANG: 'tlh' })).toBe('en')
})
