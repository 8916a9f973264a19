// All of the assembly as files for other programs, and a list of people read in as invitations.

import { join } from 'node:path'
import {
  exportCsv,
  exportJson,
  readMemberList,
  recountIn,
  resultToShow,
  stageOf,
  type VoteResult,
} from '@folkmoot/areas/assembly'
import { ok, refuse, utf8 } from '@folkmoot/kernel/base'
import { writeFileAtomic } from '@folkmoot/node'
import { type House, inHouse } from '../assembly/house.ts'
import type { Run } from '../command.ts'
import { readGiven } from '../files.ts'
import { withSpace } from '../home.ts'
import { passOn } from '../hubs.ts'
import { sentenceFor } from '../sentences.ts'
import { shown } from '../terminal.ts'
import { termDays } from './inviting.ts'

const LIST_MEGABYTES_MAX = 1

/** Of every vote that is closed, recounted here. */
function resultsOf({ state, community }: House): ReadonlyMap<string, VoteResult> {
  const recount = recountIn(community)
  const results = new Map<string, VoteResult>()
  for (const [ref] of state.votes.rows()) {
    const found = stageOf(state, ref) === 'open' ? undefined : resultToShow(recount, ref)
    if (found?.ok) results.set(ref, found.value.result)
  }
  return results
}

export const exportAssembly: Run = (call) =>
  inHouse(call, async (house) => {
    const { members } = house.community.membership()
    const asked = {
      state: house.state,
      nameOf: (id: string) => members.get(id as never)?.name,
      results: resultsOf(house),
    }
    if (call.flags.text('format') === 'json') {
      call.terminal.write(exportJson(asked))
      return ok()
    }
    const folder = call.flags.text('to')
    if (folder === undefined) return refuse({ kind: 'cli-folder-needed' })
    const files = exportCsv(asked)
    for (const { name, text } of files) await writeFileAtomic(join(folder, name), utf8(text))
    call.terminal.say(call.words.meeting.exported(files.length, folder))
    return ok()
  })

/** One link for each person; wrong rows are told and nobody is invited twice by one row. */
export const importMembers: Run = async (call) => {
  const { given, flags, terminal, words, language } = call
  const days = termDays(flags.text('expires'))
  if (!days.ok) return days
  const bytes = await readGiven(given['FILE'] ?? '', LIST_MEGABYTES_MAX)
  if (!bytes.ok) return bytes
  const list = readMemberList(bytes.value)
  if (!list.ok) return list
  const { people, wrong, leftOut } = list.value
  for (const { line, refusal } of wrong)
    terminal.say(words.said.rejectedLine(line, await sentenceFor(language, words, refusal)))
  if (leftOut.length > 0) terminal.say(words.meeting.leftInFile(leftOut.map(shown).join(', ')))
  if (flags.is('dry-run')) {
    terminal.out(words.meeting.wouldInvite(people.length))
    return ok()
  }
  return withSpace(call, async (community) => {
    const invited: { name: string; role: string; link: string }[] = []
    for (const { name, role, note } of people) {
      const named = note === '' ? name : `${name} – ${note}`
      const made = await community.invite({ uses: 1, days: days.value, role, note: named })
      if (!made.ok) return made
      invited.push({ name, role, link: made.value.link })
      if (!flags.is('json')) terminal.out(`${shown(name)}\t${made.value.link}`)
    }
    if (flags.is('json')) terminal.json({ invited, wrong, leftOut })
    terminal.say(words.meeting.invited(people.length))
    return passOn(call, community)
  })
}
