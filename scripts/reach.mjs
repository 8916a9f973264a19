// The two rules of layers.mjs that one import alone cannot break: what a layer reaches through others,
// and which areas read which.

import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { importsOf } from './imports.mjs'
import { filesUnder } from './tree.mjs'

/** An area's `reads` must be the areas that it really imports, and reading must not run in a circle. */
export function checkReads(root) {
  const reads = new Map()
  const problems = []
  for (const file of filesUnder(join(root, 'areas/src'), /\/area\.ts$/)) {
    const name = dirname(file).split(/[\\/]/).at(-1)
    const said = /\breads\s*:\s*\[([^\]]*)\]/.exec(readFileSync(file, 'utf8'))?.[1] ?? ''
    reads.set(name, new Set([...said.matchAll(/['"]([\w-]+)['"]/g)].map((match) => match[1])))
    const real = new Set(
      filesUnder(dirname(file), /(?<!\.test)\.tsx?$/)
        .flatMap((one) => importsOf(readFileSync(one, 'utf8')))
        .map(({ to }) => /^(?:\.\.\/|@folkmoot\/areas\/)([\w-]+)(?:\/index\.ts)?$/.exec(to)?.[1])
        .filter(Boolean),
    )
    for (const other of real)
      if (!reads.get(name).has(other))
        problems.push(`areas/src/${name}: imports ${other}, but its reads does not say so`)
    for (const other of reads.get(name))
      if (!real.has(other))
        problems.push(`areas/src/${name}: reads names ${other}, but imports nothing of it`)
  }
  const circle = (name, path) =>
    path.includes(name)
      ? [...path, name]
      : [...(reads.get(name) ?? [])].map((other) => circle(other, [...path, name])).find(Boolean)
  for (const name of reads.keys())
    if (circle(name, []))
      problems.push(`areas: reading runs in a circle: ${circle(name, []).join(' → ')}`)
  return problems
}

/** What a layer must never reach, not even through others: follows every import that exists at run time. */
export function checkReach(layers, edges) {
  return layers.flatMap((layer) => {
    const starts = [...edges.keys()].filter(layer.holds)
    const from = new Map(starts.map((file) => [file, '']))
    for (const file of from.keys())
      for (const next of edges.get(file) ?? [])
        if (edges.has(next) && !from.has(next)) from.set(next, file)
    return [...from.keys()]
      .filter(layer.shuns)
      .map((file) => `${layer.name} reaches ${file} (through ${from.get(file)})`)
      .slice(0, 5)
  })
}
