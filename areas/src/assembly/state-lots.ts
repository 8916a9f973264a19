// Tables of the lots.

import type { Entry, MemberId, Table, Tables } from '@folkmoot/kernel/project'
import type { BodyOf } from './entries.ts'
import type { Written } from './state.ts'

export interface Lot extends Written {
  readonly log: Entry['log']
  readonly content: BodyOf<'assembly/lot-called'>
  readonly fixed?: Fixing
  readonly panels?: { readonly digest: Uint8Array; readonly panels: number }
  readonly dice?: Dice
  /** As somebody found it last. */
  readonly panel?: {
    readonly by: MemberId
    readonly number: number
    readonly panel: readonly MemberId[]
  }
}
export interface Fixing {
  readonly ref: string
  readonly log: Entry['log']
  readonly seq: number
  readonly frontier: Uint8Array
}
export interface Dice {
  readonly rolls: string
  readonly where?: string
  readonly witnesses: readonly { readonly by: MemberId; readonly right: boolean }[]
}
export interface Entered extends Written {
  readonly content: BodyOf<'assembly/lot-entered'>
}
export interface Share extends Written {
  readonly lot: string
  readonly sealed: Uint8Array
  /** What was given as the share; the first that fits the seal counts. */
  readonly opened: readonly Uint8Array[]
}
export interface Declined extends Written {
  readonly lot: string
  readonly reason?: string
}

export interface LotState {
  readonly lots: Table<Lot>
  readonly entered: Table<Entered>
  readonly shares: Table<Share>
  readonly declines: Table<Declined>
}

export const emptyLots = (tables: Tables): LotState => ({
  lots: tables.table<Lot>('lots', {
    indexes: {
      instead: ({ content }) => content.instead,
      tie: ({ content }) => content.tie?.proposal,
    },
  }),
  entered: tables.table<Entered>('lot-entered', {
    indexes: { lot: ({ content }) => content.lot },
  }),
  shares: tables.table<Share>('lot-shares', { indexes: { lot: ({ lot }) => lot } }),
  declines: tables.table<Declined>('lot-declines', { indexes: { lot: ({ lot }) => lot } }),
})

export const ofLot = (lot: string, member: MemberId): string => `${lot}/${member}`
