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
const ended = (id: string): string => `ended:${id}`

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
      setRole(rows, entry.body)
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
    // Whatever ended a stewardship before lies beside this admission, so it ended this grant too.
    if (before && row.role === 'steward' && memo.get(ended(known)) === undefined)
      members.put(known, { ...before, role: 'steward' })
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
  for (const id of ids) {
    change(rows, id, gone)
    if (kind === 'space/remove') rows.memo.put(ended(idOf(rows, id)), true)
  }
}

function setRole(
  rows: PresenceRows,
  { member, role }: { readonly member: string; readonly role: PresenceRow['role'] },
): void {
  change(rows, member, { role })
  if (role === 'member') rows.memo.put(ended(idOf(rows, member)), true)
}

function idOf({ memo }: PresenceRows, ref: string): string {
  const alias = memo.get(byRef(ref))
  return typeof alias === 'string' ? alias : ref
}

function change(rows: PresenceRows, ref: string, by: Partial<PresenceRow>): void {
  const id = idOf(rows, ref)
  const row = rows.members.get(id)
  if (row) rows.members.put(id, { ...row, ...by })
}
