// People write: notes, topics, corrections, places, many at once.

import type { EntryRef } from '@folkmoot/kernel/log'
import type { Draft } from '@folkmoot/kernel/replica'
import type { SimState } from '../world/area.ts'
import { newText, noteWritten, type Removal, type Written } from '../world/ghost.ts'
import type { SimDevice } from '../world/device.ts'
import { type Action, type Doing, said } from './doing.ts'

export const TOPICS = ['bridge', 'water', 'Ältestenrat', 'школа', 'zebra']

/** Devices of whom the author holds that they are gone, or who have not come yet. */
function hiddenFrom({ world, device, community }: Doing, kind: Written['kind']): string[] {
  const { memberOfLog, members } = community.membership()
  const isHidden = (other: SimDevice): boolean => {
    for (const log of other.logs) {
      const id = memberOfLog.get(log)
      const standing = id && members.get(id)?.standing
      if (standing === 'member') return false
      if (standing === 'removed' || standing === 'suspended') return true
    }
    // Who comes later reads the record, but not where someone was.
    return kind === 'place' && other.logs.size > 0
  }
  return world.devices
    .filter((other) => other !== device && isHidden(other))
    .map(({ name }) => name)
}

/** Removals that have reached the author. */
function known({ world, community }: Doing): Removal[] {
  const frontier = community.holder.frontier(community.id)
  return world.ghost.removals.filter(({ log, seq }) => (frontier.get(log)?.seq ?? 0) >= seq)
}

function begin(
  doing: Doing,
  kind: Written['kind'],
  more: Pick<Written, 'after' | 'of'> = {},
): Written {
  const { world, device } = doing
  const text = newText(world.ghost, device.name)
  return noteWritten(world.ghost, {
    text,
    kind,
    by: device.name,
    timeMs: world.timeline.now,
    log: undefined,
    seq: 0,
    ref: undefined,
    done: false,
    hiddenFrom: hiddenFrom(doing, kind),
    knew: known(doing),
    ...more,
  })
}

function written(
  { device, community }: Doing,
  notes: readonly Written[],
  refs: readonly EntryRef[],
): void {
  const { log } = community
  const own = community.holder.frontier(community.id).get(log)?.seq ?? 0
  device.told.set(log, Math.max(device.told.get(log) ?? 0, own))
  for (const [i, note] of notes.entries()) {
    note.done = true
    note.ref = refs[i]
    note.log = community.log
  }
}

async function write(doing: Doing, notes: Written[], drafts: readonly Draft[]): Promise<string> {
  const one = drafts[0]
  if (drafts.length === 1 && one) {
    const result = await doing.community.write(one)
    if (result.ok) written(doing, notes, [result.value])
    return said(result)
  }
  const result = await doing.community.writeMany(drafts)
  if (result.ok) written(doing, notes, result.value)
  return said(result)
}

export const note: Action = (doing) => {
  const made = begin(doing, 'note')
  return write(doing, [made], [{ kind: 'sim/note', body: { text: made.text } }])
}

export const topic: Action = (doing) => {
  const name = doing.world.dice.pick(TOPICS)
  const seen = doing.community.area<SimState>('sim').topics.get(name)?.text
  const made = begin(doing, 'topic', { after: seen })
  return write(doing, [made], [{ kind: 'sim/topic', body: { topic: name, text: made.text } }])
}

export const correction: Action = (doing) => {
  const { community, world } = doing
  const mine = [...community.area<SimState>('sim').notes.rows()].filter(
    ([, row]) => row.by === community.me,
  )
  if (mine.length === 0) return 'nothing'
  const [of] = world.dice.pick(mine)
  const made = begin(doing, 'correction', { of })
  return write(doing, [made], [{ kind: 'sim/correction', body: { note: of, text: made.text } }])
}

export const place: Action = (doing) => {
  const made = begin(doing, 'place')
  return write(doing, [made], [{ kind: 'sim/place', body: { text: made.text } }])
}

export const many: Action = (doing) => {
  const notes = Array.from({ length: doing.world.dice.between(5, 40) }, () => begin(doing, 'note'))
  return write(
    doing,
    notes,
    notes.map(({ text }) => ({ kind: 'sim/note', body: { text } })),
  )
}
