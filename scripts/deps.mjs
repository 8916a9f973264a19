// Counts, from the lock file, the packages of others that each workspace needs at run time, and fails
// when a number is higher than the committed one (scripts/deps.json). `--write` commits to today's.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { report, runAsMain } from './tree.mjs'

/** For each workspace: packages named by it (direct) and all that come with them (all). */
export function countDependencies(lock, workspaces) {
  return Object.fromEntries(
    workspaces.map((name) => {
      const direct = foreign(lock.packages[name])
      const all = new Set()
      const ours = new Set([name])
      const queue = [[name, lock.packages[name]]]
      for (const [at, entry] of queue) {
        for (const wanted of Object.keys({
          ...entry?.dependencies,
          ...entry?.optionalDependencies,
        })) {
          const path = locate(lock, at, wanted)
          const found = path && lock.packages[path]
          if (!found) continue
          const target = found.link ? found.resolved : path
          const seen = found.link ? ours : all
          if (seen.has(target)) continue
          seen.add(target)
          queue.push([target, lock.packages[target]])
        }
      }
      return [name, { direct: direct.length, all: all.size }]
    }),
  )
}

const foreign = (entry) =>
  Object.keys(entry?.dependencies ?? {}).filter((name) => !name.startsWith('@folkmoot/'))

/** Where Node would find a package: beside the one that asks, or in a folder above it. */
function locate(lock, from, name) {
  for (let at = from; ; at = at.replace(/\/?(?:node_modules\/(?:@[^/]+\/)?[^/]+|[^/]+)$/, '')) {
    const path = `${at ? `${at}/` : ''}node_modules/${name}`
    if (lock.packages[path]) return path
    if (at === '') return undefined
  }
}

/** Sentences for each number that rose, and for each that fell without being written down. */
export function compare(now, agreed) {
  return Object.entries(now).flatMap(([name, counts]) =>
    ['direct', 'all'].flatMap((which) => {
      const before = agreed[name]?.[which]
      if (before === undefined) return [`${name}: no agreed number; npm run deps:write`]
      if (counts[which] > before)
        return [
          `${name}: ${counts[which]} packages (${which}), agreed were ${before}; say why in docs/decisions, then npm run deps:write`,
        ]
      return counts[which] < before
        ? [
            `${name}: fell to ${counts[which]} (${which}) from ${before}: npm run deps:write keeps it`,
          ]
        : []
    }),
  )
}

runAsMain(import.meta.url, () => {
  const read = (path) => JSON.parse(readFileSync(join(process.cwd(), path), 'utf8'))
  const now = countDependencies(read('package-lock.json'), read('package.json').workspaces)
  if (process.argv.includes('--write'))
    writeFileSync('scripts/deps.json', `${JSON.stringify(now, null, 2)}\n`)
  const most = Object.entries(now).map(([name, { all }]) => `${name} ${all}`)
  report('deps', compare(now, read('scripts/deps.json')), most.join(', '))
})
