// Reads the table of ARCHITECTURE.md and reports every import in */src that the table does not allow.

import { readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join, relative } from 'node:path'
import { importsOf, readManifest, resolveImport } from './imports.mjs'
import { checkReach, checkReads } from './reach.mjs'
import { filesUnder, report, runAsMain } from './tree.mjs'

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
/** Tests, and what tests of the pure packages share; only tests may import the latter. */
const IS_TEST = /\.test\.tsx?$|^(areas|methods)\/src\/.*\/testing\//
const SHARED = /^(areas|methods)\/src\/.*\/testing\//
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
      holds: (file) => layerOf(file, layers) === layer && !IS_TEST.test(file),
      shuns: (file) => layer.never.some((name) => within(placeOf(file), name)),
    }))

/** Why an import may not be, or nothing. */
function forbidden({ root, file, to, layer, layers, manifests }) {
  const from = { file, layer, workspace: file.split('/')[0], isTest: IS_TEST.test(file) }
  const own = /^@folkmoot\/([\w-]+)/.exec(to)?.[1]
  const { dependencies, devDependencies } = manifests.get(from.workspace)
  const declared = { ...dependencies, ...devDependencies }
  if (isBuiltin(to)) {
    const allowed = layer.may.includes('node:') || (from.isTest && IN_TESTS.has('node:'))
    return allowed ? '' : 'this layer may not use what is built into Node'
  }
  if (!to.startsWith('.') && !own) return forbiddenPackage(from, to, declared)
  const target = resolveImport({ root, file, to, manifests })
  if (!own && !within(target, `${from.workspace}/src`))
    return 'the path leaves its workspace; import by package name'
  if (own && own !== from.workspace && !declared[`@folkmoot/${own}`] && !from.isTest)
    return `${from.workspace}/package.json does not declare @folkmoot/${own}`
  return forbiddenLayer(from, target, layers)
}

function forbiddenPackage({ layer, workspace, isTest }, to, declared) {
  const [name] = /^(?:@[^/]+\/)?[^/]+/.exec(to)
  if (isTest && IN_TESTS.has(name)) return ''
  if (!declared[name]) return `${workspace}/package.json does not declare ${name}`
  const allowed = layer.may.includes(name) || layer.may.includes('npm')
  return allowed ? '' : `the table does not name ${name} for ${layer.name}`
}

function forbiddenLayer({ file, layer, isTest }, target, layers) {
  const goal = layerOf(target, layers)
  if (!goal) return 'no row of the table names the folder it leads to'
  if (SHARED.test(target) && !isTest) return 'only tests may import what tests share'
  if (layer.name === 'areas' && goal === layer) return siblingInsides(file, target)
  if (goal === layer || goal.name === 'kernel/base') return ''
  if (goal.name === 'kernel/testing')
    return isTest || layer.name === 'sim' ? '' : 'only tests may import kernel/testing'
  // A story of a lower part of the kernel may be told with the parts above it; what ships may not.
  const isKernelStory = isTest && within(layer.name, 'kernel') && within(goal.name, 'kernel')
  const allowed = isKernelStory || layer.may.some((name) => within(goal.name, name))
  return allowed ? '' : `${layer.name} may not import ${goal.name}`
}

const INDEX = /^areas\/src\/[\w-]+\/index\.ts$/
const siblingInsides = (from, to) =>
  from.split('/')[2] === to.split('/')[2] || INDEX.test(to)
    ? ''
    : 'the inside of another area; read it through its index.ts'

runAsMain(import.meta.url, () => report('layers', checkLayers(process.cwd())))
