// The hub as a service: settings from the environment, lines of JSON on stdout, signals of a server.
// `folkmoot hub` starts the same hub with options instead.

import { optionsFrom } from './environment.ts'
import { type RunningHub, startHub } from './index.ts'

function stopOnSignals(hub: RunningHub): void {
  let asked = false
  const stop = (): void => {
    // A second signal means now.
    if (asked) process.exit(1)
    asked = true
    void hub.close().then(() => process.exit(0))
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

async function main(): Promise<void> {
  try {
    stopOnSignals(
      await startHub({
        ...optionsFrom(process.env),
        log: (line) => process.stdout.write(`${line}\n`),
      }),
    )
  } catch (error) {
    // The sentence alone: a trace helps nobody who mistyped a port.
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  }
}

await main()
