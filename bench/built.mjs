// Bundles a script as a product is built, so that nobody is charged for TypeScript at run time: Node's
// own way of running it costs 30 MiB that say nothing about what was written.

import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'rolldown'

const here = fileURLToPath(new URL('.', import.meta.url))

/** Packages stay outside; `dist` lies where they are found. Gives the path of the built script. */
export async function built(script) {
  const name = script.replaceAll('/', '-').replace(/\.\w+$/, '')
  const dir = join(here, 'dist', name)
  await build({
    input: { [name]: join(here, script) },
    platform: 'node',
    external: (id) => !/^(\.|\/|@folkmoot\/)/.test(id),
    output: { dir, format: 'esm', entryFileNames: '[name].mjs', cleanDir: true },
    logLevel: 'silent',
  })
  return join(dir, `${name}.mjs`)
}
