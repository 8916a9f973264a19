// The simulator at a prompt: one seed, the short run of every test, the long one, the planted bugs.

import { readOptions } from './options.ts'
import { plant } from './mutants/planting.ts'

const options = readOptions(process.argv.slice(2))
if (options.mode === 'seed' && options.mutant) plant(options.mutant)

async function run(): Promise<boolean> {
  switch (options.mode) {
    case 'short':
      return (await import('./runs/short.ts')).runShort(options)
    case 'soak':
      return (await import('./runs/soak.ts')).runSoak(options)
    case 'mutants':
      return (await import('./runs/all-mutants.ts')).runMutants(options)
    default:
      return (await import('./runs/single.ts')).runSingle(options)
  }
}

process.exitCode = (await run()) ? 0 : 1
