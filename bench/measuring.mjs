// Runs a measuring script in a fresh process and reads the one JSON object that it prints.

import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export function measure(script, args) {
  const path = fileURLToPath(new URL(script, import.meta.url))
  const run = spawnSync(process.execPath, [path, ...args.map(String)], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (run.status !== 0) throw new Error(`${script} ended with ${run.status ?? run.signal}`)
  return JSON.parse(run.stdout)
}
