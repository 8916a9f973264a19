// npm run new-area NAME: copies scripts/area-template into areas/src/NAME. The copy compiles, and its
// tests fail until each numbered rule of its README is written, which is the point.

import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { runAsMain } from './tree.mjs'

/** Copies the template; answers the files written, or throws an Error that says what to do instead. */
export function newArea(root, name) {
  if (!/^[a-z][a-z-]{1,30}$/.test(name ?? ''))
    throw new Error('An area needs a name in small letters: npm run new-area skills')
  const template = join(root, 'scripts/area-template')
  const target = join(root, 'areas/src', name)
  if (!existsSync(template)) throw new Error('There is no template in scripts/area-template.')
  if (existsSync(target)) throw new Error(`There is already an area in areas/src/${name}.`)

  const files = readdirSync(template, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  const written = files.map((entry) => {
    const from = join(entry.parentPath, entry.name)
    const to = join(target, named(from.slice(template.length + 1), name))
    mkdirSync(dirname(to), { recursive: true })
    writeFileSync(to, named(readFileSync(from, 'utf8'), name))
    return to.slice(root.length + 1)
  })
  const manifest = join(root, 'areas/package.json')
  const areas = JSON.parse(readFileSync(manifest, 'utf8'))
  areas.exports[`./${name}`] = `./src/${name}/index.ts`
  writeFileSync(manifest, `${JSON.stringify(areas, null, 2)}\n`)
  return [...written, 'areas/package.json']
}

/** The template says `__area__` for the name (in paths, kinds), `__areaName__` and `__AreaName__` in identifiers. */
function named(text, name) {
  const camel = name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase())
  const pascal = camel[0].toUpperCase() + camel.slice(1)
  return text
    .replaceAll('__area__', name)
    .replaceAll('__areaName__', camel)
    .replaceAll('__AreaName__', pascal)
}

runAsMain(import.meta.url, () => {
  try {
    for (const file of newArea(process.cwd(), process.argv[2])) console.log(`  ${file}`)
    console.log(
      `next: npx vitest run --project node areas/src/${process.argv[2]} and CONTRIBUTING.md, "Add an area"`,
    )
  } catch (fault) {
    console.error(fault.message)
    process.exitCode = 1
  }
})
