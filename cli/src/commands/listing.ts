// What has been reported: for a person at a prompt, and for other programs.

import {
  createSearchIndex,
  type Found,
  headline,
  parseTime,
  placeText,
  reportPage,
  type Report,
  type ReportFilter,
  searchReports,
  type SituationState,
  timeText,
  writeUshahidiCsv,
} from '@folkmoot/areas/situation'
import { hex, ok, type Result } from '@folkmoot/kernel/base'
import type { Community } from '@folkmoot/kernel/replica'
import { systemClock } from '@folkmoot/node'
import { shortId } from '../choosing.ts'
import type { Call, Run } from '../command.ts'
import { withSpace } from '../home.ts'
import { shown } from '../terminal.ts'
import { zoneMinutesAt } from '../zone.ts'

/** For people; programs get all. */
const LIMIT_USUAL = 50
const LINE_MIN = 40

export const reports: Run = async (call) => {
  const { flags, terminal, words } = call
  const since = sinceOf(flags.text('since'))
  if (!since.ok) return since
  const category = flags.text('category')
  const filter: ReportFilter = {
    withdrawn: 'with',
    ...(category === undefined ? {} : { category }),
    ...(since.value === undefined
      ? {}
      : { happened: { from: since.value, to: Number.MAX_SAFE_INTEGER } }),
  }
  return withSpace(call, async (community) => {
    const state = community.area<SituationState>('situation')
    const isJson = flags.is('json')
    const count = flags.int('limit') ?? (isJson ? Number.MAX_SAFE_INTEGER : LIMIT_USUAL)
    const search = flags.text('search')
    const page =
      search === undefined
        ? reportPage(state, filter, { count })
        : searchReports(state, createSearchIndex(), search, { filter, order: 'learnt', count })
    if (isJson) terminal.json(page.items.map((found) => told(community, found)))
    else if (page.all === 0)
      terminal.say(state.reports.size === 0 ? words.said.noReports : words.said.noMatches)
    else {
      for (const found of page.items) terminal.out(line(call, found))
      if (page.items.length < page.all)
        terminal.say(words.said.shownOf(page.items.length, page.all))
    }
    return ok()
  })
}

function sinceOf(given: string | undefined): Result<number | undefined> {
  if (given === undefined) return ok(undefined)
  const time = parseTime(given, zoneMinutesAt(systemClock.now()))
  return time.ok ? ok(time.value.from) : time
}

function line({ terminal, words: { said } }: Call, { ref, report }: Found): string {
  const { content, withdrawn, earlier } = report
  const start = [shortId(ref), timeText(content.when, zoneMinutesAt(content.when.from))]
  const marks = [
    content.known === 'saw' ? said.known.saw : '',
    content.place ? placeText(content.place) : '',
    earlier.length > 0 ? said.isCorrected : '',
    withdrawn ? said.isWithdrawn : '',
  ].filter((mark) => mark !== '')
  const room = Math.max(LINE_MIN, terminal.width - start.join('  ').length - 2)
  const text = shown(headline(report, room))
  const tail = marks.length > 0 ? `  ${terminal.dim(`(${shown(marks.join(', '))})`)}` : ''
  return `${terminal.dim(start.join('  '))}  ${text}${tail}`
}

const timeOf = (time: number): string => new Date(time).toISOString()

/** The shape that scripts rely on; fields are only ever added. */
function told(community: Community, { ref, report }: Found) {
  const { content, flags, withdrawn, earlier, origin, by, written } = report
  const { title = null, text, source = null, known, when, categories, photos } = content
  return {
    ref,
    by,
    byName: community.membership().members.get(by as never)?.name ?? null,
    title,
    text,
    source,
    known,
    when: { from: timeOf(when.from), to: timeOf(when.to) },
    place: placeTold(content),
    categories,
    flags,
    photos: photos.length,
    withdrawn: withdrawn ? { reason: withdrawn.reason, written: timeOf(withdrawn.written) } : null,
    corrected: earlier.length,
    written: timeOf(written),
    origin: origin
      ? {
          format: origin.format,
          id: origin.id,
          digest: hex(origin.digest),
          approved: origin.approved ?? null,
          verified: origin.verified ?? null,
        }
      : null,
  }
}

const MILLION = 1_000_000

function placeTold({ place }: Report['content']) {
  if (!place) return null
  const { name = null, point } = place
  if (!point) return { name, north: null, east: null, radiusMetres: null }
  const { north, east, radiusMetres } = point
  return { name, north: north / MILLION, east: east / MILLION, radiusMetres }
}

export const exportReports: Run = (call) =>
  withSpace(call, async (community) => {
    const state = community.area<SituationState>('situation')
    const page = reportPage(state, { withdrawn: 'with' }, { count: Number.MAX_SAFE_INTEGER })
    if (call.flags.text('format') === 'json')
      call.terminal.json(page.items.map((found) => told(community, found)))
    else call.terminal.write(writeUshahidiCsv(page.items))
    return ok()
  })
