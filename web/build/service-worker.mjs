// Vite plugin: after the build, lists every file with its hash and writes the service worker from
// the template beside it. One file, sw.js, then pins every byte of the app (web-stack.md §5).

import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const TEMPLATE = fileURLToPath(new URL('service-worker-template.js', import.meta.url))
const NOT_KEPT = new Set(['sw.js', 'headers.json', 'sizes.json'])

const filesOf = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((name) => !NOT_KEPT.has(name) && !name.endsWith('.map'))
    .sort()

export function serviceWorker() {
  let folder = ''
  return {
    name: 'folkmoot-service-worker',
    apply: 'build',
    configResolved(config) {
      folder = join(config.root, config.build.outDir)
    },
    closeBundle() {
      // A build that failed has no folder, and its own message matters more.
      if (!existsSync(folder)) return
      const files = filesOf(folder).map((name) => {
        const hash = createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('base64')
        return [`/${name}`, `sha256-${hash}`]
      })
      const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16)
      const text = readFileSync(TEMPLATE, 'utf8')
        .replace("'VERSION'", JSON.stringify(version))
        .replace("['FILES']", JSON.stringify(files))
      writeFileSync(join(folder, 'sw.js'), text)
    },
  }
}
