import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { keySentences } from './sentences.ts'

const here = dirname(fileURLToPath(import.meta.url))
const sources = readdirSync(here).filter((name) => name.endsWith('.ts') && !name.includes('.test.'))

it('[K40] every refusal has a sentence, and every sentence a refusal', () => {
  const kinds = sources.flatMap((name) =>
    [...readFileSync(join(here, name), 'utf8').matchAll(/refuse\(\{\s*kind: '([a-z-]+)'/g)].map(
      ([, kind]) => kind as string,
    ),
  )
  expect(kinds.length).toBeGreaterThan(30)
  const told = keySentences as Readonly<Record<string, string | undefined>>
  for (const kind of kinds) expect(told[kind], kind).toMatch(/^[A-Z].+\.$/)
  const source = sources.map((name) => readFileSync(join(here, name), 'utf8')).join('\n')
  for (const kind of Object.keys(keySentences))
    expect(source.includes(`kind: '${kind}'`)).toBe(true)
})

it('[K40] no sentence speaks in the words of machines', () => {
  for (const sentence of Object.values(keySentences)) {
    expect(sentence).not.toMatch(
      /\b(frontier|epoch|log|frame|hash|cipher|AEAD|seq|decode|parse)\b/i,
    )
    expect(sentence.length).toBeLessThan(190)
  }
})
