// Plants a bug: when the module is loaded, one piece of its source is replaced by another. Nothing of this
// is in the production code, and a mutant whose place has gone says so instead of testing nothing.

import { registerHooks } from 'node:module'
import { MUTANTS } from './mutants.ts'

export function plant(name: string): void {
  const mutant = MUTANTS.find((each) => each.name === name)
  if (!mutant) throw new Error(`No mutant is called ${name}; see sim/README.md.`)
  const planted = new Set<string>()
  registerHooks({
    load(url, context, next) {
      const loaded = next(url, context)
      const changes = mutant.changes.filter(({ file }) => url.endsWith(`/${file}`))
      if (changes.length === 0) return loaded
      let source = Buffer.from(loaded.source as string).toString('utf8')
      for (const { file, from, to } of changes) {
        if (source.split(from).length !== 2) {
          throw new Error(`Mutant ${name} has lost its place in ${file}: write it anew.`)
        }
        source = source.replace(from, () => to)
        planted.add(file)
      }
      return { ...loaded, source }
    },
  })
}
