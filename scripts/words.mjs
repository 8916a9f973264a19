// Every refusal of an area has a sentence in its words/en.ts, and every other language has the same keys.

import { existsSync, readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { filesUnder, report, runAsMain } from './tree.mjs'

/** Refusal kinds have no slash in them; kinds of entries (`provision/delivered`) do. */
const REFUSAL = /\bkind:\s*'([a-z][a-z0-9-]*)'/g
const SPEAKS_OF_REFUSALS = /[\\/](rules|refusals|commands)(-[\w-]+)?\.ts$/
const LANGUAGE = /^[a-z]{2,3}\.ts$/

/** What is missing, as sentences, and how many sentences there are. */
export async function checkWords(root) {
  const problems = []
  let count = 0
  for (const english of filesUnder(join(root, 'areas/src'), /[\\/]words[\\/]en\.ts$/)) {
    const words = join(english, '..')
    const area = join(words, '..')
    const keys = await keysOf(english)
    count += keys.size
    // The words beside the areas are for the kernel's refusals; a test there looks for all of them.
    for (const kind of area === join(root, 'areas/src') ? [] : refusalsOf(area))
      if (![...keys].some((key) => key === kind || key.endsWith(`.${kind}`)))
        problems.push(`${relative(root, english)}: no sentence for the refusal '${kind}'`)
    for (const other of filesUnder(words, /\.ts$/).filter((path) => basename(path) !== 'en.ts')) {
      if (!LANGUAGE.test(basename(other))) continue
      const theirs = await keysOf(other)
      const name = relative(root, other)
      for (const key of keys) if (!theirs.has(key)) problems.push(`${name}: '${key}' is missing`)
      for (const key of theirs)
        if (!keys.has(key)) problems.push(`${name}: '${key}' is not in en.ts`)
    }
  }
  for (const rules of filesUnder(join(root, 'areas/src'), /[\\/]rules\.ts$/)) {
    const english = join(rules, '../words/en.ts')
    if (!existsSync(english))
      problems.push(`${relative(root, english)}: an area with rules needs words`)
  }
  return { problems, count }
}

function refusalsOf(area) {
  const files = filesUnder(area, SPEAKS_OF_REFUSALS)
  return new Set(
    files.flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(REFUSAL)].map((match) => match[1]),
    ),
  )
}

/** Keys of everything that the module exports, nested ones joined by dots; the exported name itself is left out. */
async function keysOf(path) {
  const exported = Object.values(await import(pathToFileURL(path).href))
  return new Set(exported.flatMap((value) => leaves(value, '')))
}

const leaves = (value, prefix) =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.entries(value).flatMap(([key, inner]) =>
        leaves(inner, prefix ? `${prefix}.${key}` : key),
      )
    : prefix
      ? [prefix]
      : []

await runAsMain(import.meta.url, async () => {
  const { problems, count } = await checkWords(process.cwd())
  report('words', problems, `${count} sentences, the same in every language`)
})
