// Fails when the page's own JavaScript, with one language and before any screen is opened, is larger
// than 90 kB compressed: on an old phone every kilobyte is felt (research/web-stack.md §5).

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'

export const INITIAL_BYTES_MAX = 90_000
const DIST = fileURLToPath(new URL('../dist', import.meta.url))

/** The entry and all that it imports before it runs, and the largest of the languages. */
export function initialSize(folder = DIST) {
  const manifest = JSON.parse(readFileSync(join(folder, 'sizes.json'), 'utf8'))
  const size = (file) => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length
  const seen = new Set()
  const follow = (key) => {
    if (seen.has(key)) return
    seen.add(key)
    for (const next of manifest[key]?.imports ?? []) follow(next)
  }
  for (const [key, chunk] of Object.entries(manifest)) if (chunk.isEntry) follow(key)
  const files = [...new Set([...seen].map((key) => manifest[key]?.file))].filter((file) =>
    file?.endsWith('.js'),
  )
  const languages = Object.keys(manifest)
    .filter((key) => /^src\/words\/(en|es|ru|uk|zh)\.ts$/.test(key))
    .map((key) => size(manifest[key].file))
  const scripts = files.reduce((sum, file) => sum + size(file), 0)
  return { scripts, language: Math.max(0, ...languages), files }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { scripts, language, files } = initialSize()
  const all = scripts + language
  console.log(
    `initial JavaScript: ${all} bytes gzip in ${files.length} files, most ${INITIAL_BYTES_MAX}`,
  )
  if (all > INITIAL_BYTES_MAX) process.exitCode = 1
}
