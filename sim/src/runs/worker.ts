// A process of its own that runs the seeds it is sent. A mutant, if any, is planted before anything is
// loaded: only this file's own imports are there by then.

import { plant } from '../mutants/planting.ts'
import type { Job } from './one.ts'

const name = process.argv[2]
if (name) plant(name)
const { runSeed } = await import('./one.ts')

process.on('message', (job: Job) => {
  void runSeed(job).then((outcome) => process.send?.(outcome))
})
process.on('disconnect', () => process.exit(0))
process.send?.('ready')
