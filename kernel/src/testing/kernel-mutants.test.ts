// Faults planted in the text of kernel/project, each of which the suite must find with the toy area.
// The damaged copies lie in .cache and import the real ground.

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { areaChecks } from './area-checks.ts'
import type { KernelParts } from './device.ts'
import { toyArea } from './toy-area.ts'

const source = fileURLToPath(new URL('../project/', import.meta.url))
const base = fileURLToPath(new URL('../base/index.ts', import.meta.url))
const cache = fileURLToPath(new URL('../../../.cache/mutants/', import.meta.url))

/** Planted fault: file, what stands there once, and what stands there instead. */
const mutants: readonly (readonly [string, string, string, string])[] = [
  ['the order has no tie-break', 'sequence.ts', 'return a.log < b.log ? -1 : 1', 'return 0'],
  ['the order trusts the hash of the log backwards', 'sequence.ts', '? -1 : 1', '? 1 : -1'],
  [
    'newcomers are put at the end',
    'sequence.ts',
    'if (compareSpots(newcomer, item) >= 0) break',
    'break',
  ],
  [
    'entries that are gone stay',
    'sequence.ts',
    'if (!gone.has(item)) items.push(item)',
    'items.push(item)',
  ],
  [
    'the journal forgets deletions',
    'tables.ts',
    'this.#journal.record(this, key, before)\n    this.#set(key, before, undefined)',
    'this.#set(key, before, undefined)',
  ],
  [
    'the journal forgets changes of rows that were there',
    'tables.ts',
    'this.#journal.record(this, key, before)\n    this.#set(key, before, this.#freeze',
    'if (before === undefined) this.#journal.record(this, key, before)\n    this.#set(key, before, this.#freeze',
  ],
  [
    'going back leaves the indexes as they are',
    'tables.ts',
    'this.#set(key, this.#rows.get(key), row as Row | undefined)',
    'if (row === undefined) this.#rows.delete(key)\n    else this.#rows.set(key, row as Row)',
  ],
  [
    'the journal is undone from the wrong end',
    'journal.ts',
    'for (let i = owners.length - 1; i >= keep; i--)',
    'for (let i = keep; i < owners.length; i++)',
  ],
  ['the journal says that it reaches everything', 'journal.ts', 'mark >= floor,', 'mark >= 0,'],
  [
    'a sorted list keeps what changed',
    'sorted-keys.ts',
    'known = merged(known, pending)',
    'known = known.slice()',
  ],
  [
    'an index forgets to remove',
    'table-index.ts',
    'for (const value of asList(was)) remove(value, key)',
    '',
  ],
  [
    'a repeated entry counts again',
    'projection.ts',
    'if (!this.#seen.add(entry.log, entry.seq)) return',
    '',
  ],
  [
    'standing is ignored',
    'projection.ts',
    'item.fixed !== undefined || item.standing !== undefined',
    'item.fixed !== undefined',
  ],
  [
    'a change of standing moves nothing',
    'projection.ts',
    'if (was !== is || (!is && by !== item.by)) affects(item)',
    '',
  ],
  ['going back is skipped', 'projection.ts', 'from = this.#goBack(from)', 'from = { ...from }'],
  [
    'authority that falls is not undone',
    'projection.ts',
    'for (const item of gone) affects(item)',
    '',
  ],
  ['authority that falls stays', 'projection.ts', 'gone.add(item)', ''],
  [
    'a late authority entry moves nothing',
    'projection.ts',
    'if (hopeless(item)) this.#noteAside(item)',
    'if (hopeless(item) || item.authority) this.#noteAside(item)',
  ],
  [
    'the claimed number counts',
    'judging.ts',
    '(hidden ? believed(entry.lamport, computed) : undefined) ?? computed',
    'entry.lamport',
  ],
  [
    'a false number is no flaw',
    'judging.ts',
    'if (entry.lamport === lamport) return',
    'if (lamport > 0) return',
  ],
  [
    'a false digest is no flaw',
    'judging.ts',
    'return equalBytes(expected, entry.digest)',
    'return true',
  ],
  ['nobody waits for the past', 'lines.ts', 'if (this.#isMissing(entry, place)) return place', ''],
  [
    'the number is that of the predecessor',
    'judging.ts',
    'floor = Math.max(floor, parent.lamportAt(seq))',
    'parent.lamportAt(seq)',
  ],
]

afterAll(() => rmSync(cache, { recursive: true, force: true }))

describe('planted faults of the kernel', () => {
  it.each(mutants.map((mutant, i) => [...mutant, i] as const))(
    '%s: found',
    async (_name, file, was, is, i) => {
      const kernel = await damaged(`m${i}`, file, was, is)
      expect(brokenPromise(kernel)).toBeDefined()
    },
  )
  it('a copy without a fault breaks no promise', async () => {
    expect(brokenPromise(await damaged('whole', '', '', ''))).toBeUndefined()
  })
})

async function damaged(name: string, file: string, was: string, is: string): Promise<KernelParts> {
  const folder = join(cache, name)
  mkdirSync(folder, { recursive: true })
  for (const path of readdirSync(source)) {
    if (!path.endsWith('.ts') || path.endsWith('.test.ts')) continue
    let text = readFileSync(join(source, path), 'utf8')
    if (path === file) {
      expect(text.split(was)).toHaveLength(2)
      text = text.replace(was, () => is)
    }
    writeFileSync(join(folder, path), text.replaceAll('../base/index.ts', base))
  }
  return (await import(pathToFileURL(join(folder, 'index.ts')).href)) as KernelParts
}

/** The first promise that breaks; the strongest are tried first. */
function brokenPromise(kernel: KernelParts): string | undefined {
  const checks = areaChecks(toyArea, { kernel, histories: 16 })
  for (const { promise, run } of checks.toReversed()) {
    try {
      run()
    } catch {
      return promise
    }
  }
  return undefined
}
