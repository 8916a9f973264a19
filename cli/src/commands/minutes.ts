// Minutes as people write them: the text, other wordings beside it, and who has approved of it.

import { minutesSheet, minutesView, sheetText } from '@folkmoot/areas/assembly'
import { ok, refuse, utf8Text } from '@folkmoot/kernel/base'
import { inHouse, write } from '../assembly/house.ts'
import { findMeeting, minutesFor, readerFor } from '../assembly/meetings.ts'
import type { Run } from '../command.ts'
import { readGiven } from '../files.ts'
import { shown } from '../terminal.ts'

const MEGABYTES_MAX = 1

export const minutesShow: Run = (call) =>
  inHouse(call, async (house) => {
    const meeting = findMeeting(house, call.given['REF'] ?? '')
    if (!meeting.ok) return meeting
    const { text, alternatives, approval } = minutesView(house.state, meeting.value.ref)
    const { meeting: words } = call.words
    if (call.flags.is('json')) {
      call.terminal.json({ meeting: meeting.value.ref, text: text ?? null, alternatives, approval })
      return ok()
    }
    const made = text === undefined ? minutesFor(house, meeting.value) : undefined
    const own = made ? sheetText(minutesSheet(made, readerFor(house))).trimEnd() : ''
    // What others wrote, line by line: nothing in it may move the cursor.
    for (const line of (text ?? own).split('\n')) call.terminal.out(shown(line))
    for (const one of alternatives)
      for (const line of [`${house.nameOf(one.by)}:`, ...one.text.split('\n')])
        call.terminal.out(shown(line))
    if (alternatives.length > 0) call.terminal.say(words.contradict)
    const { approve, needed, approved } = approval
    if (text !== undefined)
      call.terminal.out(approved ? words.isApproved : words.approvals(approve.length, needed))
    return ok()
  })

/** Over all that this device has; without a text, the one that writes itself. */
export const minutesWrite: Run = async (call) => {
  const path = call.flags.text('file')
  const bytes = path === undefined ? ok(undefined) : await readGiven(path, MEGABYTES_MAX)
  if (!bytes.ok) return bytes
  const read = bytes.value && utf8Text(bytes.value)
  if (path !== undefined && read === undefined) return refuse({ kind: 'cli-text-unreadable', path })
  return inHouse(call, async (house) => {
    const meeting = findMeeting(house, call.given['REF'] ?? '')
    if (!meeting.ok) return meeting
    const { ref } = meeting.value
    const made = minutesFor(house, meeting.value)
    const own = made ? sheetText(minutesSheet(made, readerFor(house))) : ''
    const text = read ?? call.flags.text('text') ?? own
    const base = [...minutesView(house.state, ref).versions]
    return write(
      house,
      'assembly/minutes-written',
      { meeting: ref, base, text },
      {
        say: call.words.meeting.minutesWritten,
      },
    )
  })
}

export const minutesApprove: Run = (call) =>
  inHouse(call, async (house) => {
    const meeting = findMeeting(house, call.given['REF'] ?? '')
    if (!meeting.ok) return meeting
    const { ref } = meeting.value
    const approves = !call.flags.is('not')
    const versions = [...minutesView(house.state, ref).versions]
    const { approved, notApproved } = call.words.meeting
    return write(
      house,
      'assembly/minutes-approved',
      { meeting: ref, versions, approves },
      {
        say: () => (approves ? approved : notApproved),
        ref,
      },
    )
  })
