// Who is in the space at the place that is being folded: rows owned by the kernel, moved by the
// authority entries that stand, each at its own place in the order.

import type { Cbor } from '../base/index.ts'
import type { LogId } from '../log/index.ts'
import type { Result } from '../base/index.ts'
import type { AuthorityEntry } from '../space/port.ts'
import type { MemberId, Membership, SetAside, Table, Tables } from './port.ts'

export interface MemberRow {
  readonly name: string
  readonly role: 'member' | 'steward'
  /** Whether the person stands as a member here; false when pending, suspended or removed. */
  readonly present: boolean
}

/** What the space's own fold may write. */
export interface StandingRows {
  readonly members: Table<MemberRow>
  /** Whatever it must remember between entries, under keys of its own. */
  readonly memo: Table<Cbor>
}

/** Moves the rows by one authority entry that stands; cannot refuse. */
export type ApplyStanding = (rows: StandingRows, entry: AuthorityEntry) => void

/** What the projection needs to know of the space: a function of the set of authority entries. */
export interface SpaceView {
  /** Authority entries that stand, in any order. */
  readonly standing: readonly AuthorityEntry[]
  /** For whom an entry counts, or why it does not. */
  standingOf(log: LogId, seq: number): Result<MemberId>
  /** Authority entries that do not count. */
  readonly setAside: readonly SetAside[]
}

export const standingRows = (tables: Tables): StandingRows => ({
  members: tables.table<MemberRow>('members', {
    indexes: {
      present: (row) => (row.present ? 'yes' : undefined),
      steward: (row) => (row.present && row.role === 'steward' ? 'yes' : undefined),
    },
  }),
  memo: tables.table<Cbor>('memo'),
})

export const membershipOf = ({ members }: StandingRows): Membership => ({
  isMember: (id) => members.get(id)?.present === true,
  isSteward: (id) => {
    const row = members.get(id)
    return row?.present === true && row.role === 'steward'
  },
  memberName: (id) => members.get(id)?.name,
  members: () => members.by('present', 'yes'),
})
