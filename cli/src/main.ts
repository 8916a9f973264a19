// Where the process begins and ends; ../bin/start.mjs comes before it.

import { run, sayFault } from './run.ts'

const LINGER_MS = 1_000
const { stdin: input, stdout: output, stderr: aside, env: environment } = process
const streams = { input, output, aside, environment }

// `folkmoot reports | head` closes our output early: no fault, just enough.
output.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})
// What fails in a callback of the network or the clock comes out here, and nowhere else.
process.on('uncaughtException', (fault) => {
  void sayFault(streams, fault).finally(() => process.exit(1))
})
process.exitCode = await run(process.argv.slice(2), streams)
// A socket whose other end has frozen would keep the process for half a minute.
setTimeout(() => process.exit(), LINGER_MS).unref()
