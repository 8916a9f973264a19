// What the scripts of this folder share: walking the tree, and saying the outcome in one line.

import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const NOT_OURS = new Set(['node_modules', 'dist', 'coverage', 'area-template'])

/** Paths of all files below a folder whose name matches, in a stable order; none if there is no folder. */
export function filesUnder(folder, pattern = /./) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory())
        return NOT_OURS.has(entry.name) || entry.name.startsWith('.')
          ? []
          : filesUnder(path, pattern)
      return pattern.test(path) ? [path] : []
    })
}

/** One line when all is well; otherwise every problem, the number of them, and a failing exit code. */
export function report(name, problems, summary = 'as agreed') {
  for (const problem of problems) console.error(`  ${problem}`)
  console.log(
    problems.length === 0
      ? `${name}: ${summary}`
      : `${name}: ${problems.length} problem${problems.length === 1 ? '' : 's'}`,
  )
  if (problems.length > 0) process.exitCode = 1
}

/** Runs `work` only when the module was started as a program, not when a test imports it. */
export function runAsMain(url, work) {
  if (process.argv[1] && url === pathToFileURL(process.argv[1]).href) return work()
  return undefined
}
