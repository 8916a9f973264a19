// The members in front of the hub, all in one process: they write, they read, or they only sit there.

import type { SpaceId } from '../../kernel/src/log/index.ts'
import {
  type SampleMember,
  sampleChange,
  sampleMember,
  samplePair,
} from '../../hub/src/sample-member.ts'
import { loadNodeCrypto, systemChance } from '../../node/src/index.ts'

type Order =
  | { readonly do: 'gather'; readonly url: string; readonly spaces: number; readonly each: number }
  | { readonly do: 'write'; readonly runs: number; readonly entries: number }

const crypto = await loadNodeCrypto()
const kit = { crypto, chance: systemChance }
const groups: SampleMember[][] = []

async function until(what: string, holds: () => boolean): Promise<void> {
  const end = Date.now() + 300_000
  while (!holds()) {
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

/** So many spaces with so many members each, all connected and caught up. */
async function gather(url: string, spaces: number, each: number): Promise<void> {
  for (let i = 0; i < spaces; i++) {
    const space = Buffer.from(systemChance.bytes(32)).toString('hex') as SpaceId
    const pair = samplePair(kit)
    const change = sampleChange(kit, space, pair, { generation: 1 })
    const group: SampleMember[] = []
    for (let j = 0; j < each; j++) {
      const member = await sampleMember(kit, space)
      member.connect(url, pair, [change])
      group.push(member)
      // The first founds the space at the hub; the others find it there.
      if (j === 0) await until('the first member', () => member.caughtUp() > 0)
    }
    groups.push(group)
  }
  const all = groups.flat()
  await until('everyone', () => all.every((member) => member.caughtUp() > 0))
}

/** In every space one member writes; done when the hub has said that all of it is durable. */
async function write(runs: number, entries: number): Promise<number> {
  const writers = groups.map((group) => group[0] as SampleMember)
  const goals = writers.map((writer) => writer.log.seq + runs * entries)
  await Promise.all(writers.map((writer) => writer.write(runs, { entries, bytes: 272 })))
  await until('acknowledgements', () =>
    writers.every(
      (writer, i) => (writer.acknowledged.get(writer.log.log) ?? 0) >= (goals[i] as number),
    ),
  )
  return writers.length * runs * entries
}

process.on('message', (order: Order) => {
  const done =
    order.do === 'gather'
      ? gather(order.url, order.spaces, order.each)
      : write(order.runs, order.entries)
  void done.then(
    (value) => process.send?.({ ok: true, value: value ?? null }),
    (error: unknown) =>
      process.send?.({ ok: false, error: error instanceof Error ? error.stack : String(error) }),
  )
})
process.on('disconnect', () => process.exit(0))
