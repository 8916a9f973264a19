// What was truly signed: the chain hash of each entry that either side of a recorded talk ever had.

import { runHashes, runOf } from '../../../kernel/src/log/index.ts'
import type { MemoryDisk } from '../../../kernel/src/store/index.ts'
import type { TestHolder } from '../../../kernel/src/testing/sessions.ts'
import { crypto, makeSides, space } from './shared-talk.ts'

export type Heads = ReadonlySet<string>

function* headsOn(disk: MemoryDisk): Iterable<string> {
  for (const { run: stored } of disk.spaces.get(space)?.arrived ?? []) {
    const run = runOf(stored)
    for (const [i, hash] of runHashes(crypto, run, stored.before).entries()) {
      yield `${run.log} ${run.from + i} ${String(hash)}`
    }
  }
}

export async function everyHead(): Promise<Heads> {
  const { hub, member } = await makeSides()
  return new Set([...headsOn(hub.disk), ...headsOn(member.disk)])
}

export const headsHold = (at: TestHolder, heads: Heads): boolean =>
  [...headsOn(at.disk)].every((head) => heads.has(head))
