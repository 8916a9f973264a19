// The fuzzer is proved before it proves anything: it finds a fault that is known to be there, by each
// of the ways in which a parser can break its promise.

import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { chanceFrom } from './chance.ts'
import { dictionaryOf } from './dictionary.ts'
import { mutated } from './mutation.ts'

const MAIN = join(import.meta.dirname, 'main.ts')

/** What it says, and how it ends. */
function fuzzing(...words: readonly string[]): Promise<{ said: string; code: number }> {
  const given = [MAIN, '--no-keep', '--runs', '300000', '--ms', '60000', ...words]
  return new Promise((resolve) => {
    execFile(process.execPath, given, (error, out, err) => {
      resolve({ said: out + err, code: error ? 1 : 0 })
    })
  })
}

describe('the fuzzer', () => {
  it.each([1, 2, 3, 4, 5])(
    'finds a fault behind a tag of four letters and a number of two bytes, with seed %i',
    async (seed) => {
      const { said, code } = await fuzzing('--target', 'toy', '--seed', String(seed))
      expect(code).toBe(1)
      expect(said).toContain('the fault behind the tag and the number')
      expect(said).toContain('tests: 0 passed, 1 failed, 0 skipped')
    },
    90_000,
  )

  it('says the same of the same seed', async () => {
    const [one, other] = [await fuzzing('--target', 'toy'), await fuzzing('--target', 'toy')]
    const executions = ({ said }: typeof one): string | undefined =>
      /[\d,]+ executions/.exec(said)?.[0]
    expect(executions(one)).toBeDefined()
    expect(executions(one)).toBe(executions(other))
  }, 90_000)

  it.each(['hangs', 'takes too much memory', 'changes all objects', 'is slow'])(
    'finds a toy that %s',
    async (how) => {
      const { said, code } = await fuzzing('--hang', '4000', '--plant', `a toy that ${how}`)
      expect(said).toContain(`✓ found: a toy that ${how}`)
      expect(code).toBe(0)
    },
    90_000,
  )
})

describe('what the fuzzer is made of', () => {
  it('puts texts and numbers of the sources into the forms of our formats', () => {
    const words = dictionaryOf(["const TAG = 'moot', max = 4_711"]).map((word) => word.join())
    expect(words).toContain([0x6d, 0x6f, 0x6f, 0x74].join())
    expect(words).toContain([0x64, 0x6d, 0x6f, 0x6f, 0x74].join())
    expect(words).toContain([0x12, 0x67].join())
    expect(words).toContain([0xe7, 0x24].join())
    expect(words).toContain([0x19, 0x12, 0x67].join())
  })

  it('keeps inputs within their limit and gives the same ones for the same seed', () => {
    const corpus = [new Uint8Array(40).fill(1), new Uint8Array(), Uint8Array.of(1, 2, 3)]
    const series = (seed: number): string => {
      const chance = chanceFrom(seed)
      const how = { chance, corpus, dictionary: [Uint8Array.of(9, 9)], bytesMax: 64 }
      let made: Uint8Array = new Uint8Array()
      let text = ''
      for (let i = 0; i < 3_000; i++) {
        made = mutated(i % 5 === 0 ? chance.pick(corpus) : made, how)
        expect(made.length).toBeLessThanOrEqual(64)
        text += made.join()
      }
      return text
    }
    expect(series(3)).toBe(series(3))
    expect(series(3)).not.toBe(series(4))
  })
})
