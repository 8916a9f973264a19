// Reads the table of ARCHITECTURE.md and reports every import in */src that the table does not allow.

import { readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join, relative } from 'node:path'
import { importsOf, readManifest, resolveImport } from './imports.mjs'
import { checkReach, checkReads } from './reach.mjs'
import { filesUnder, report, runAsMain } from './tree.mjs'

const TESTING = 'kernel/testing'
const IN_TESTS = new Set(['vitest', 'fast-check', 'node:'])

/** Every import that the table forbids, as sentences; none if the tree keeps to it. */
export function checkLayers(root) {
  const layers = readTable(readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8'))
  const workspaces = [...new Set(layers.map((layer) => layer.name.split('/')[0]))]
  const manifests = new Map(workspaces.map((name) => [name, readManifest(join(root, name))]))
  const files = workspaces.flatMap((name) => filesUnder(join(root, name, 'src'), /\.(tsx?|mjs)$/))
  const problems = []
  const edges = new Map()

  for (const file of files.map((path) => relative(root, path))) {
    const layer = layerOf(file, layers)
    if (!layer) problems.push(`${file}: no row of the table names its folder`)
    const found = importsOf(readFileSync(join(root, file), 'utf8'))
    edges.set(
      file,
      found
        .filter((one) => !one.type)
        .map((one) => resolveImport({ root, file, to: one.to, manifests })),
    )
    for (const { to } of found) {
      const why = layer && forbidden({ root, file, to, layer, layers, manifests })
      if (why) problems.push(`${file}: imports '${to}': ${why}`)
    }
  }
  return [...problems, ...checkReads(root), ...checkReach(reaching(layers), edges)]
}

/** Rows `| layer | sentence | may import | never reaches |`; names stand in backquotes. */
function readTable(text) {
  const quoted = (cell) => [...(cell ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1])
  const rows = text
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').slice(1))
  if (rows.length === 0) throw new Error('ARCHITECTURE.md has no layer table')
  return rows.map(([name, , may, never]) => ({
    name: quoted(name)[0],
    may: quoted(may),
    never: quoted(never),
  }))
}

const within = (name, folder) => name === folder || name.startsWith(`${folder}/`)
const placeOf = (file) => file.replace('/src/', '/')
const layerOf = (file, layers) =>
  layers
    .filter((layer) => within(placeOf(file), layer.name))
    .sort((a, b) => b.name.length - a.name.length)[0]

/** For each layer with something it must never reach: whether a file is in it, and whether it is such a thing. */
const reaching = (layers) =>
  layers
    .filter((layer) => layer.never.length > 0)
    .map((layer) => ({
      name: layer.name,
      holds: (file) => layerOf(file, layers) === layer && !/\.test\.tsx?$/.test(file),
      shuns: (file) => layer.never.some((name) => within(placeOf(file), name)),
    }))

function forbidden({ root, file, to, layer, layers, manifests }) {
  const isTest = /\.test\.tsx?$/.test(file)
  const workspace = file.split('/')[0]
  const own = /^@folkmoot\/([\w-]+)/.exec(to)?.[1]
  if (isBuiltin(to) || to.startsWith('node:'))
    return layer.may.includes('node:') || (isTest && IN_TESTS.has('node:'))
      ? ''
      : 'this layer may not use what is built into Node'
  const target = resolveImport({ root, file, to, manifests })
  if (to.startsWith('.') && !within(target, `${workspace}/src`))
    return 'the path leaves its workspace; import by package name'
  if (!to.startsWith('.') && !own) {
    const name = to
      .split('/')
      .slice(0, to.startsWith('@') ? 2 : 1)
      .join('/')
    if (isTest && IN_TESTS.has(name)) return ''
    const { dependencies, devDependencies } = manifests.get(workspace)
    if (!dependencies?.[name] && !devDependencies?.[name])
      return `${workspace}/package.json does not declare ${name}`
    return layer.may.includes(name) || layer.may.includes('npm')
      ? ''
      : `the table does not name ${name} for ${layer.name}`
  }
  const manifest = manifests.get(workspace)
  if (
    own &&
    own !== workspace &&
    !{ ...manifest.dependencies, ...manifest.devDependencies }[`@folkmoot/${own}`] &&
    !isTest
  )
    return `${workspace}/package.json does not declare @folkmoot/${own}`
  const place = placeOf(target)
  const goal = layerOf(target, layers)
  if (!goal) return 'no row of the table names the folder it leads to'
  if (layer.name === 'areas' && goal.name === 'areas') return siblingInsides(placeOf(file), place)
  if (goal === layer || goal.name === 'kernel/base') return ''
  if (goal.name === TESTING)
    return isTest || layer.name === 'sim' ? '' : 'only tests may import kernel/testing'
  return layer.may.some((name) => within(goal.name, name))
    ? ''
    : `${layer.name} may not import ${goal.name}`
}

function siblingInsides(from, to) {
  const [, mine, theirs] = ['', from.split('/')[1], to.split('/')[1]]
  return mine === theirs || /^areas\/[\w-]+\/index\.ts$/.test(to)
    ? ''
    : 'the inside of another area; read it through its index.ts'
}

runAsMain(import.meta.url, () => report('layers', checkLayers(process.cwd())))
