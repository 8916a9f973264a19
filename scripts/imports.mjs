// What a source file imports, and which file that leads to. A scan over text: no compiler is needed
// for imports written one statement to a line, as the formatter leaves them.

import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

const FROM = /^\s*(?:import|export)\s+(type\s+)?[\w$\s{},*]*?from\s*['"]([^'"]+)['"]/gm
const BARE = /^\s*import\s*['"]([^'"]+)['"]/gm
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]/gm

/** Every import and re-export of a text; `type` says that it is gone at run time. */
export function importsOf(text) {
  return [
    ...[...text.matchAll(FROM)].map(([, type, to]) => ({ type: Boolean(type), to })),
    ...[...text.matchAll(BARE), ...text.matchAll(DYNAMIC)].map(([, to]) => ({ type: false, to })),
  ]
}

/** The package.json of a folder, or an empty one. */
export function readManifest(folder) {
  const path = join(folder, 'package.json')
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
}

/** The file that an import leads to, relative to the root; an npm package stays as it is. */
export function resolveImport({ root, file, to, manifests }) {
  if (to.startsWith('.')) return relative(root, join(root, dirname(file), to.split('?')[0]))
  const own = /^@folkmoot\/([\w-]+)(?:\/(.+))?$/.exec(to)
  if (!own) return to
  const [, workspace, subpath] = own
  const target = manifests.get(workspace)?.exports?.[subpath ? `./${subpath}` : '.']
  return join(workspace, target ?? join('src', subpath ?? 'index.ts'))
}
