// The text of minutes as people write it: everybody builds on what they saw, edits of different words
// merge, the others stand side by side; approved is exactly one text.

import type { MemberId } from '@folkmoot/kernel/project'
import { presencesOf } from './queries-meetings.ts'
import type { AssemblyState } from './state.ts'
import { inOrder, type MinutesText, versionsKey } from './state-meetings.ts'
import { headsOf, mergeVersions } from './versions.ts'

export interface MinutesView {
  /** Undefined: nothing written yet, or contradicting texts. */
  readonly text: string | undefined
  /** What the text consists of; a new text is built on all of them. */
  readonly versions: readonly string[]
  /** Whose newest edits are in it. */
  readonly by: readonly MemberId[]
  /** Texts that contradict one another. */
  readonly alternatives: readonly {
    readonly version: string
    readonly by: MemberId
    readonly text: string
  }[]
  readonly approval: Approval
}
export interface Approval {
  readonly approve: readonly MemberId[]
  readonly decline: readonly MemberId[]
  /** Of those, whose word somebody else entered. */
  readonly entered: readonly MemberId[]
  /** More than half of the members who were there. */
  readonly needed: number
  readonly approved: boolean
}

export function minutesView(state: AssemblyState, meeting: string): MinutesView {
  const versions = new Map<string, MinutesText>()
  for (const ref of state.minutes.by('meeting', meeting)) {
    const row = state.minutes.get(ref)
    if (row) versions.set(ref, row)
  }
  const rowOf = (ref: string): MinutesText => versions.get(ref) as MinutesText
  const heads = headsOf(versions).toSorted((a, b) => inOrder(rowOf(a), rowOf(b)))
  const textOf = (ref: string): string => versions.get(ref)?.content.text ?? ''
  const text = heads.length === 0 ? undefined : mergeVersions(versions, heads, textOf)
  const each = heads.map((version) => ({ version, by: rowOf(version).by, text: textOf(version) }))
  return {
    text,
    versions: heads,
    by: [...new Set(each.map(({ by }) => by))],
    alternatives: text === undefined ? each : [],
    approval: approvalOf(state, meeting, text === undefined ? [] : heads),
  }
}

/** M13: about exactly these versions, by more than half of the members who were there at any time. */
function approvalOf(state: AssemblyState, meeting: string, versions: readonly string[]): Approval {
  const were = presencesOf(state, meeting).filter(({ who, came }) => who && came !== undefined)
  const needed = Math.floor(were.length / 2) + 1
  const words = state.minutesWords
    .by('text', `${meeting}/${versionsKey(versions)}`)
    .flatMap((key) => state.minutesWords.get(key) ?? [])
  const those = (approves: boolean): readonly MemberId[] =>
    words.filter((word) => word.approves === approves).map(({ who }) => who)
  const approve = those(true)
  return {
    approve,
    decline: those(false),
    entered: words.filter(({ who, by }) => who !== by).map(({ who }) => who),
    needed,
    approved: versions.length > 0 && approve.length >= needed,
  }
}
