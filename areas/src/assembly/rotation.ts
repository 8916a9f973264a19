// Whose turn it is to facilitate or to take minutes. A proposal with its reasons; people decide.

import { concat, fromHex, utf8 } from '@folkmoot/kernel/base'
import type { MemberId } from '@folkmoot/kernel/project'
import { drawLot } from '@folkmoot/methods/counting'
import type { Sha256 } from './box.ts'
import { bodyOf } from './charter.ts'
import type { AssemblyState } from './state.ts'
import { historyKey, inOrder, meetingStage, type Placed, type Role } from './state-meetings.ts'

/** Somebody whose turn it may be, and why they stand where they stand. */
export interface InLine {
  readonly who: MemberId
  /** In how many earlier meetings of this body. */
  readonly times: number
  /** The last of these. */
  readonly last?: string
  /** Whether only the lot put them before the next one or behind the one before. */
  readonly byLot: boolean
}

interface Record {
  readonly times: number
  readonly last?: Placed & { readonly meeting: string }
}
const NEVER: Record = { times: 0 }

/**
 * M5: who did it least often, then longest ago, then by a lot over the meeting's ref and the role. History is the
 * body's meetings that were held; `among` are those present, or the members of the body.
 */
export function rotationOf(
  state: AssemblyState,
  { meeting: ref, role }: { readonly meeting: string; readonly role: Role },
  { among, sha256 }: { readonly among: readonly MemberId[]; readonly sha256: Sha256 },
): readonly InLine[] {
  const meeting = state.meetings.get(ref)
  if (!meeting) return []
  const history = historyOf(state, { ref, body: bodyOf(meeting.content.body), role })
  const people = [...new Set(among)]
  // Another lot for each role, or one person would be first for both.
  const seed = concat(fromHex(ref) ?? new Uint8Array(), utf8(role))
  const lot = drawLot(
    people.map((id) => ({ id, name: id })),
    { seed, sha256 },
  )
  const line = people
    .map((who, at) => ({ who, place: lot[at] as number, record: history.get(who) ?? NEVER }))
    .sort((a, b) => byRecord(a.record, b.record) || a.place - b.place)
  return line.map(({ who, record: { times, last } }, at) => {
    const like = (other: number): boolean => {
      const record = line[other]?.record
      return record !== undefined && byRecord(record, { times, ...(last ? { last } : {}) }) === 0
    }
    return {
      who,
      times,
      ...(last ? { last: last.meeting } : {}),
      byLot: like(at - 1) || like(at + 1),
    }
  })
}

const byRecord = (a: Record, b: Record): number =>
  a.times - b.times || (a.last && b.last ? inOrder(a.last, b.last) : 0)

function historyOf(
  state: AssemblyState,
  { ref, body, role }: { readonly ref: string; readonly body: string; readonly role: Role },
): ReadonlyMap<MemberId, Record> {
  const history = new Map<MemberId, Record>()
  for (const key of state.rolesHeld.by('history', historyKey(body, role))) {
    const held = state.rolesHeld.get(key)
    const meeting = held && state.meetings.get(held.meeting)
    if (!meeting || held.meeting === ref) continue
    const stage = meetingStage(meeting)
    if (stage === 'coming' || stage === 'cancelled') continue
    const { times, last } = history.get(held.who) ?? NEVER
    const later = !last || inOrder(last, held) < 0
    history.set(held.who, { times: times + 1, last: later ? held : last })
  }
  return history
}
