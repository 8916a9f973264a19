// P17: whatever is refused leaves the disk as it was, to the byte. Attacks go against a copy of a disk.

import { encodeRun, idBytes, logId, type Run, type SpaceId } from '@folkmoot/kernel/log'
import { createMemoryStore, type MemoryDisk } from '@folkmoot/kernel/store'
import { createRunHolder, importBundle, createBundle, type Taken } from '@folkmoot/kernel/sync'
import { decodeRun } from '@folkmoot/kernel/log'
import type { Dice } from '../world/dice.ts'
import type { SimDevice } from '../world/device.ts'
import { copyOf } from '../world/disk.ts'
import { fail, type World } from '../world/world.ts'

/** Everything on a disk as one text of lengths and bytes. */
function fingerprint(memory: MemoryDisk): string {
  const parts: string[] = []
  for (const [space, { arrived, forks }] of memory.spaces) {
    parts.push(
      space,
      ...arrived.map(({ n, run }) => `${n} ${Buffer.from(run.bytes).toString('base64')}`),
    )
    for (const [log, bytes] of forks) parts.push(log, Buffer.from(bytes).toString('base64'))
  }
  for (const [name, bytes] of memory.records)
    parts.push(name, Buffer.from(bytes).toString('base64'))
  return parts.join('\n')
}

const damaged = (bytes: Uint8Array, dice: Dice): Uint8Array => {
  const copy = bytes.slice()
  const at = dice.below(copy.length)
  copy[at] = (copy[at] as number) ^ (1 + dice.below(255))
  return copy
}

/** A run that nobody honest could have sent. */
function lie(run: Run, dice: Dice): Run | undefined {
  switch (dice.below(4)) {
    case 0:
      return decodeRun(damaged(encodeRun(run), dice))
    case 1:
      return { ...run, signature: dice.bytes(64) }
    case 2:
      return { ...run, from: run.from + dice.between(1, 9) }
    default:
      return { ...run, log: logId(dice.bytes(32)), signature: dice.bytes(64) }
  }
}

/** A log that is closed already answers 'fork' to everything; whether the disk changed is asked apart. */
const CHANGES: readonly Taken['kind'][] = ['stored']

export async function attack(world: World, victim: SimDevice): Promise<string> {
  const dice = world.dice.child(`attack ${world.timeline.now}`)
  const copy = copyOf(victim.disk.memory)
  const [space] = [...copy.spaces.keys()]
  const runs = space && copy.spaces.get(space)?.arrived
  if (!space || !runs || runs.length === 0) return 'nothing there'
  const store = createMemoryStore((bytes) => world.crypto.sha256(bytes), copy)
  const holder = createRunHolder({ crypto: world.crypto, store: store.runs, blobs: store.blobs })
  await holder.load(space)
  const before = fingerprint(copy)
  const stored = dice.pick(runs).run
  const run = decodeRun(stored.bytes)
  const answers: string[] = []
  const judge = (kind: string): void => {
    answers.push(kind)
    if (fingerprint(copy) !== before)
      fail(world, 'P17', `${kind} changed the disk of ${victim.name}`)
  }
  const lied = run && lie(run, dice)
  if (lied) {
    const [taken] = await holder.take(space, [lied], 'bundle')
    if (taken && CHANGES.includes(taken.kind))
      fail(world, 'P17', `${victim.name} took a lie: ${taken.kind}`)
    judge(taken?.kind ?? '')
  }
  if (run) judge(await replay(world, holder, run, space))
  await badBundle(world, { holder, space, dice, judge })
  return answers.join(' ')
}

/** The same run in another space: the head names the space that it was signed for. */
async function replay(
  world: World,
  holder: ReturnType<typeof createRunHolder>,
  run: Run,
  space: SpaceId,
): Promise<string> {
  const other = [...idBytes(space)].map((byte) => byte ^ 1)
  const elsewhere = Buffer.from(other).toString('hex') as SpaceId
  if (run.from !== 1) return 'not a beginning'
  const [taken] = await holder.take(elsewhere, [run], 'bundle')
  if (!taken || CHANGES.includes(taken.kind))
    fail(world, 'P17', `a run was replayed in another space: ${taken?.kind}`)
  return `replay ${taken?.kind}`
}

interface Bundling {
  readonly holder: ReturnType<typeof createRunHolder>
  readonly space: SpaceId
  readonly dice: Dice
  readonly judge: (kind: string) => void
}

async function badBundle(world: World, { holder, space, dice, judge }: Bundling): Promise<void> {
  const bytes = await createBundle(world.crypto, holder, space)
  const torn = dice.percent(50) ? damaged(bytes, dice) : bytes.slice(0, dice.below(bytes.length))
  const imported = await importBundle(world.crypto, holder, space, { bytes: torn })
  judge(imported.ok ? `bundle ${imported.value.damage?.kind ?? 'whole'}` : imported.refusal.kind)
}
