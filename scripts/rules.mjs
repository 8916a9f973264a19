// Numbered rules in documents (`- **P1** …`) against numbered tests (`it('[P1] …')`), both ways: a rule
// without a test is a wish, a test without a rule is a secret.

import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { filesUnder, report, runAsMain } from './tree.mjs'

const RULE = /^\s*- \*\*([A-Z]{1,4}\d+)\*\*/gm
const TAGS = /['"`]((?:\[[A-Z]{1,4}\d+\]\s*)+)/g
const TESTS =
  /\.test\.tsx?$|[\\/]testing[\\/].*\.ts$|^sim[\\/]src[\\/].*\.ts$|^web[\\/]e2e[\\/].*\.mjs$/

/**
 * A rule of a README holds for the folder it lies in and below; a rule under docs/ holds everywhere.
 * A test answers the nearest rule of that number above it.
 */
export function checkRules(root) {
  const rules = filesUnder(root, /\.md$/).flatMap((path) => rulesOf(relative(root, path), root))
  const problems = doubled(rules)
  const answered = new Set()
  for (const path of filesUnder(root, /\.(ts|tsx|mjs)$/)) {
    const file = relative(root, path)
    if (!TESTS.test(file)) continue
    for (const id of tagsOf(readFileSync(path, 'utf8'))) {
      const rule = nearest(rules, id, file)
      if (rule) answered.add(rule)
      else problems.push(`${file}: tests [${id}], which no document above it states`)
    }
  }
  for (const rule of rules)
    if (!answered.has(rule))
      problems.push(`${rule.file}: rule ${rule.id} has no test that bears its number`)
  return { problems, count: rules.length }
}

function rulesOf(file, root) {
  const text = readFileSync(join(root, file), 'utf8').replace(/^```[\s\S]*?^```/gm, '')
  const scope = /^docs[\\/]/.test(file) ? '' : dirname(file) === '.' ? '' : `${dirname(file)}/`
  return [...text.matchAll(RULE)].map(([, id]) => ({ id, file, scope }))
}

const tagsOf = (text) =>
  new Set([...text.matchAll(TAGS)].flatMap(([, tags]) => tags.match(/[A-Z]{1,4}\d+/g)))

const nearest = (rules, id, file) =>
  rules
    .filter((rule) => rule.id === id && file.startsWith(rule.scope))
    .sort((a, b) => b.scope.length - a.scope.length)[0]

function doubled(rules) {
  const seen = new Map()
  return rules.flatMap((rule) => {
    const key = `${rule.scope}${rule.id}`
    const first = seen.get(key)
    seen.set(key, rule)
    return first ? [`${rule.file}: rule ${rule.id} is already stated in ${first.file}`] : []
  })
}

runAsMain(import.meta.url, () => {
  const { problems, count } = checkRules(process.cwd())
  report('rules', problems, `${count} numbered rules, each with a test`)
})
