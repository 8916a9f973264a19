// A program to be killed: appends to a SQLite store, prints what was acknowledged, and never ends by
// itself. The crash test kills it at random moments and looks for what it printed.

import { readFileSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { join } from 'node:path'
import { spaceId } from '@folkmoot/kernel/log'
import { systemChance } from './chance.ts'
import { loadNodeCrypto } from './native-crypto.ts'
import { createSampleLog } from './sample-log.ts'
import { openSqliteStore } from './sqlite-store.ts'

/** `folder` holds the key of the log; the store is told where the log ends. */
async function main(folder: string): Promise<void> {
  const crypto = await loadNodeCrypto()
  const space = spaceId(new Uint8Array(32).fill(9))
  const store = openSqliteStore(join(folder, 'store.sqlite'))
  const seed = new Uint8Array(readFileSync(join(folder, 'seed')))
  const empty = createSampleLog({ crypto, chance: systemChance, space, seed })
  const tip = (await store.runs.tips(space)).get(empty.log)
  const log = tip ? createSampleLog({ crypto, chance: systemChance, space, seed, at: tip }) : empty
  // Who is killed has no time for it at the end.
  flushCompileCache()
  process.stdout.write('ready\n')
  for (;;) {
    // Several in flight, so that a kill also meets transactions that several appends share.
    const appends = [1, 2, 3].map(async (entries) => {
      const { stored } = log.next({ entries })
      await store.runs.append(space, [stored])
      process.stdout.write(`${stored.to}\n`)
    })
    await Promise.all(appends)
  }
}

await main(process.argv[2] ?? '.')
