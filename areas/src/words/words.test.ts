// Every refusal of the kernel, the hub and the areas has a sentence, in each language.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { assemblyWords } from '../assembly/index.ts'
import { situationWords } from '../situation/index.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { LANGUAGES, languageOf, sentence } from './index.ts'
import { loadSentences } from './lazy.ts'
import { ru } from './ru.ts'
import { uk } from './uk.ts'
import { zh } from './zh.ts'

const root = join(import.meta.dirname, '../../..')
const SOURCES = ['kernel/src', 'node/src', 'hub/src', 'areas/src']

const WHERE =
  'in the words of its area, which areas/src/words/index.ts names, or else in areas/src/words/en.ts'

/** Kinds with these beginnings are refusals wherever they stand. */
const FAMILIES =
  /^(attachment|bundle|capsule|device|entry|file|frame|frontier|hub|import|join|key|link|member|order|paper|request|situation|space|store|sync|vault|verify|write)-/
const KIND = /\bkind:([^\n]*)/g
const QUOTED = /'([a-z][a-z0-9]*(?:-[a-z0-9]+)+)'/g
const REFUSED = /\brefus(?:e\(|al:)\s*\{\s*kind:\s*'([a-z0-9-]+)'/g
const TYPE =
  /\btype \w*Refusal\w*(?:<[^>]*>)? =([\s\S]*?)(?=\n\n|\n(?:export|type|interface|const|function)\b|$(?![\s\S]))/g

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.test)\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/[\\/](testing|words|vectors)[\\/]/.test(path))
}

/** Where each kind of refusal is found in the sources. */
function refusalKinds(): ReadonlyMap<string, string> {
  const places = new Map<string, string>()
  for (const path of SOURCES.flatMap((folder) => filesUnder(join(root, folder)))) {
    const text = readFileSync(path, 'utf8')
    const note = (kind: string) => places.set(kind, path.slice(root.length + 1))
    for (const [, kind] of text.matchAll(REFUSED)) note(kind!)
    for (const [, line] of text.matchAll(KIND))
      for (const [, kind] of line!.matchAll(QUOTED)) if (FAMILIES.test(kind!)) note(kind!)
    for (const [, type] of text.matchAll(TYPE))
      for (const [, kind] of type!.matchAll(/kind: '([a-z0-9-]+)'/g)) note(kind!)
  }
  return places
}

describe('sentences', () => {
  it('exist for every kind of refusal in the sources', () => {
    const kinds = refusalKinds()
    expect(kinds.size).toBeGreaterThan(100)
    const otherwise = (kind: string) => en['refused-otherwise'].replace('{kind}', kind)
    const without = [...kinds].filter(([kind]) => sentence('en', { kind }) === otherwise(kind))
    expect(without.map(([kind, path]) => `${path}: '${kind}' has no sentence (${WHERE})`)).toEqual(
      [],
    )
  })

  const all = { en, ru, uk, zh, es }
  it.each(LANGUAGES)('in %s have the placeholders of the English ones, and end', (language) => {
    const lists: readonly [Readonly<Record<string, string>>, Readonly<Record<string, string>>][] = [
      [all[language], en],
      [situationWords[language].refusals, situationWords.en.refusals],
      [assemblyWords[language].refusals, assemblyWords.en.refusals],
    ]
    const named = (text = '') => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort()
    for (const [theirs, ours] of lists)
      for (const [kind, text] of Object.entries(ours)) {
        expect(named(theirs[kind]), kind).toEqual(named(text))
        expect(theirs[kind], kind).toMatch(/[.。]$/)
        expect(theirs[kind], kind).not.toMatch(/\s\s|^\s/)
        if (language !== 'en') expect(theirs[kind], kind).not.toBe(text)
      }
  })

  it('are found for the kernel, for areas, and for what nobody knows', () => {
    expect(sentence('ru-RU', { kind: 'link-damaged' })).toBe(ru['link-damaged'])
    expect(sentence('zh', { kind: 'situation-empty' })).toBe(zhSituation)
    expect(sentence('en', { kind: 'from-the-future' })).toContain('(from-the-future)')
    expect(sentence('xx', { kind: 'constructor' })).toContain('(constructor)')
  })

  it('name what the refusal knows', () => {
    const said = (refusal: { readonly kind: string }) => sentence('en', refusal)
    const short = { kind: 'vault-passphrase-short', min: 12 }
    expect(said(short)).toContain('at least 12 characters')
    const expired = { kind: 'link-expired', expires: Date.UTC(2026, 10, 23, 12) }
    expect(said(expired)).toContain('on 2026-11-23.')
    const large = { kind: 'attachment-too-large', bytesMax: 8 * 1024 * 1024 }
    expect(said(large)).toContain('The most is 8 MB')
    const type = { kind: 'attachment-type', allowed: ['image/png', 'text/csv'] }
    expect(said(type)).toContain('image/png, text/csv')
    expect(said({ kind: 'vault-passphrase-short' })).toContain('…')
  })

  it('show what came from outside on one line, and not without end', () => {
    const given = `\u202e${'a\n'.repeat(500)}{kind}`
    const said = sentence('en', { kind: 'import-date-unreadable', given } as never)
    expect(said.length).toBeLessThan(200)
    expect(said).not.toMatch(/[\n\u202e]/)
  })

  it('can be loaded for one language alone', async () => {
    const say = await loadSentences('uk')
    expect(say({ kind: 'hub-full' })).toBe(uk['hub-full'])
    expect(say({ kind: 'situation-empty' })).toBe(situationWords.uk.refusals['situation-empty'])
  })

  it('fall back to English', () => {
    expect(['es-AR', 'ZH_Hans', 'uk', 'de', ''].map(languageOf)).toEqual([
      'es',
      'zh',
      'uk',
      'en',
      'en',
    ])
  })
})

const zhSituation = situationWords.zh.refusals['situation-empty']
