// Meetings as they are named at the prompt, and what everybody who reads minutes needs.

import {
  type Found,
  itemsOf,
  type Meeting,
  membersOf,
  type Minutes,
  minutesOf,
  type Reader,
  recountIn,
  resultToShow,
  bodyOf,
} from '@folkmoot/areas/assembly'
import { ok, type Refusal, refuse, type Result } from '@folkmoot/kernel/base'
import { timeLine } from '../zone.ts'
import { findOnly, rowsOf } from './finding.ts'
import type { House } from './house.ts'

export const findMeeting = ({ state }: House, given: string): Result<Found<Meeting>, Refusal> =>
  findOnly(
    'meeting',
    given,
    rowsOf(state.meetings, ({ content }) => content.title),
  )

/** By its number as the agenda counts. */
export function findItem(
  { state }: House,
  meeting: string,
  number: number,
): Result<string, Refusal> {
  const shown = itemsOf(state, meeting).filter(({ row }) => row.status !== 'withdrawn')
  const item = shown[number - 1]
  return item ? ok(item.ref) : refuse({ kind: 'assembly-unknown-item' })
}

/** What happened, as the meeting itself has told it. */
export function minutesFor(house: House, { ref, row }: Found<Meeting>): Minutes | undefined {
  const { state, acting, community } = house
  const body = bodyOf(row.content.body)
  const members = body === '' ? acting.membership.members() : membersOf(state, body)
  const recount = recountIn(community)
  return minutesOf(state, ref, {
    members,
    now: acting.now,
    provisional: (vote) => {
      const found = resultToShow(recount, vote)
      return found.ok ? found.value.result.statement.outcome : undefined
    },
  })
}

export const readerFor = ({ area, nameOf }: House): Reader => ({
  words: area,
  name: nameOf,
  day: timeLine,
  clock: (time) => timeLine(time).slice(-5),
})
