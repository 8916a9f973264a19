// Standing authority entries, each at its own place in the one order, as rows of who is present: what
// areas see while they are folded. A small fold, because everything hard was decided before.

import type { Cbor } from '../base/index.ts'
import { type LogId, logId } from '../log/index.ts'
import type { AnyAuthority, AuthorityEntry } from './port.ts'

export interface PresenceRow {
  readonly name: string
  readonly role: 'member' | 'steward'
  /** Whether the person stands as a member here; false when pending, suspended or removed. */
  readonly present: boolean
}

interface Rows<Row> {
  get(key: string): Row | undefined
  put(key: string, row: Row): void
}

export interface PresenceRows {
  readonly members: Rows<PresenceRow>
  readonly memo: Rows<Cbor>
}

const byLog = (log: LogId): string => `log:${log}`
const byRef = (ref: string): string => `ref:${ref}`

/** Moves the rows by one entry of `standing`; entries come in the one order. */
export function applyStanding(rows: PresenceRows, given: AuthorityEntry): void {
  const entry = given as AnyAuthority
  switch (entry.kind) {
    case 'space/genesis':
      enter(rows, entry, { name: entry.body.founder, role: 'steward' })
      break
    case 'space/admit':
      enter(rows, entry, entry.body)
      break
    case 'space/remove':
    case 'space/suspend':
      leave(rows, entry)
      break
    case 'space/reinstate':
      change(rows, entry.body.member, { present: true })
      break
    case 'space/role':
      change(rows, entry.body.member, { role: entry.body.role })
      break
    default:
  }
}

/** A second admission of one log, made at the same time, is the same person. */
function enter(
  { members, memo }: PresenceRows,
  entry: Extract<AnyAuthority, { kind: 'space/genesis' | 'space/admit' }>,
  row: Omit<PresenceRow, 'present'>,
): void {
  const log = byLog(logId(entry.body.device.log))
  const known = memo.get(log)
  if (typeof known === 'string') {
    memo.put(byRef(entry.ref), known)
    const before = members.get(known)
    if (before && row.role === 'steward') members.put(known, { ...before, role: 'steward' })
    return
  }
  memo.put(log, entry.ref)
  members.put(entry.ref, { name: row.name, role: row.role, present: true })
}

/** A stewardship does not survive a removal; of a suspension nothing remains once it is lifted. */
function leave(
  rows: PresenceRows,
  { kind, body }: Extract<AnyAuthority, { kind: 'space/remove' | 'space/suspend' }>,
): void {
  const gone =
    kind === 'space/remove' ? { present: false, role: 'member' as const } : { present: false }
  const known = body.cuts.map((cut) => rows.memo.get(byLog(logId(cut.log))))
  const ids = new Set([body.member, ...known.filter((id) => typeof id === 'string')])
  for (const id of ids) change(rows, id, gone)
}

function change({ members, memo }: PresenceRows, ref: string, by: Partial<PresenceRow>): void {
  const alias = memo.get(byRef(ref))
  const id = typeof alias === 'string' ? alias : ref
  const row = members.get(id)
  if (row) members.put(id, { ...row, ...by })
}
