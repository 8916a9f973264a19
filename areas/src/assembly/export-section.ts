// One table of an export. Each part of the assembly brings its own; the exporters only put them together.

import type { MemberId } from '@folkmoot/kernel/project'
import type { VoteResult } from './deciding.ts'
import type { AssemblyState } from './state.ts'

/** Plain JSON. In a spreadsheet a list of words is one cell, and anything deeper is written as JSON. */
export type ExportCell =
  | string
  | number
  | boolean
  | null
  | readonly ExportCell[]
  | { readonly [name: string]: ExportCell }
export type ExportRow = Readonly<Record<string, ExportCell | undefined>>

export interface ExportAsked {
  readonly state: AssemblyState
  nameOf(member: MemberId): string | undefined
  /** Of votes that somebody has recounted: certified or provisional. */
  readonly results?: ReadonlyMap<string, VoteResult>
}

export interface ExportSection {
  readonly name: string
  readonly columns: readonly string[]
  rows(asked: ExportAsked): readonly ExportRow[]
}

/** Who wrote it, and when by their own clock. */
export const byWhom = (
  { nameOf }: ExportAsked,
  { by, written }: { readonly by: MemberId; readonly written: number },
): { readonly by: string; readonly written: string } => ({
  by: nameOf(by) ?? by,
  written: new Date(written).toISOString(),
})
