// Where the process begins and ends. Node keeps the compiled form of our sources beside them, so
// that the next command starts faster (measured in docs/decisions).

import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

enableCompileCache(join(import.meta.dirname, '../../.cache/compiled'))

const { run } = await import('./run.ts')
const { stdin: input, stdout: output, stderr: aside, env: environment } = process

// `folkmoot reports | head` closes our output early: no fault, just enough.
output.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})
process.exitCode = await run(process.argv.slice(2), { input, output, aside, environment })
