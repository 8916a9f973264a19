// Minutes and agenda in the reader's language: a sheet of headings and sentences that a printer, a
// screen and a text file all take. Pure; names and times come in as functions.

import type { MemberId } from '@folkmoot/kernel/project'
import type { ItemLine, Minutes, MinutesLine } from './minutes.ts'
import type { AssemblyWords } from './words/index.ts'

export interface SheetPart {
  readonly heading: string
  readonly lines: readonly string[]
}
export interface Sheet {
  readonly title: string
  readonly lines: readonly string[]
  readonly parts: readonly SheetPart[]
}
export interface Reader {
  readonly words: Pick<AssemblyWords, 'minutes' | 'stages' | 'outcomes'>
  name(member: MemberId): string
  /** Day and time; time alone. */
  day(ms: number): string
  clock(ms: number): string
}

const fill = (template: string, values: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{(\w+)\}/g, (whole, key: string) =>
    Object.hasOwn(values, key) ? String(values[key]) : whole,
  )
export const minutesOfMs = (ms: number): number => Math.round(ms / 60_000)

export function minutesSheet(minutes: Minutes, reader: Reader): Sheet {
  const say = (lines: readonly MinutesLine[]): readonly string[] =>
    lines.map((line) => lineText(line, reader))
  const { words } = reader.words.minutes
  const parts = minutes.items.map(({ item, lines }) => ({
    heading: fill(words.heading, { number: item.number, title: item.title }),
    lines: [lineText(item, reader), ...say(lines)],
  }))
  const rest = say(minutes.rest)
  return {
    title: fill(words.title, { title: minutes.title }),
    lines: say(minutes.opening),
    parts: rest.length > 0 ? [...parts, { heading: words.rest, lines: rest }] : parts,
  }
}

/** What hangs on the door: when, where, and what comes for how long. */
export function agendaSheet(minutes: Minutes, reader: Reader): Sheet {
  const { words, aims } = reader.words.minutes
  const opening = minutes.opening.filter(({ line }) =>
    ['when', 'called', 'about', 'moved', 'cancelled'].includes(line),
  )
  return {
    title: fill(words.agenda, { title: minutes.title }),
    lines: opening.map((line) => lineText(line, reader)),
    parts: minutes.items.map(({ item, lines }) => ({
      heading: fill(words.heading, { number: item.number, title: item.title }),
      lines: [
        fill(words.box, { aim: aims[item.aim], minutes: item.minutes }),
        ...lines
          .filter(({ line }) => line === 'about' || line === 'proposal')
          .map((line) => lineText(line, reader)),
      ],
    })),
  }
}

/** Markdown; what people wrote stays one line each, so that it cannot pass for a heading. */
export function sheetText({ title, lines, parts }: Sheet): string {
  const block = (heading: string, of: readonly string[]): string =>
    [heading, '', ...of.map((line) => `- ${line.replaceAll(/\s*\n\s*/g, ' / ')}`)].join('\n')
  const all = [
    block(`# ${title}`, lines),
    ...parts.map((part) => block(`## ${part.heading}`, part.lines)),
  ]
  return `${all.join('\n\n')}\n`
}

export function lineText(line: MinutesLine, reader: Reader): string {
  const { words, roles } = reader.words.minutes
  const { name, day, clock } = reader
  const names = (members: readonly MemberId[]): string => members.map(name).join(', ')
  switch (line.line) {
    case 'when':
      return line.where === ''
        ? fill(words.when, { when: day(line.when) })
        : fill(words.whenWhere, { when: day(line.when), where: line.where })
    case 'called':
      return fill(words.called, { who: name(line.by) })
    case 'about':
      return line.text
    case 'moved':
      return fill(words.moved, { who: name(line.by), reason: line.reason })
    case 'cancelled':
      return fill(words.cancelled, { who: name(line.by), reason: line.reason })
    case 'lasted':
      return line.to === undefined
        ? fill(words.began, { from: clock(line.from) })
        : fill(words.lasted, {
            from: clock(line.from),
            to: clock(line.to),
            minutes: minutesOfMs(line.ms),
          })
    case 'role':
      return fill(words.role, { role: roles[line.role], who: names(line.who) })
    case 'present':
      return presentText(line, reader)
    case 'late':
      return fill(words.late, { who: name(line.who), at: clock(line.at) })
    case 'left':
      return fill(words.left, { who: name(line.who), at: clock(line.at) })
    case 'quorum':
      return quorumText(line, reader)
    case 'item':
      return itemText(line, reader)
    case 'note':
      return fill(words.note, { who: name(line.by), text: line.text })
    case 'spoke': {
      const each = line.who.map(({ who, turns }) => `${name(who)} (${turns})`)
      return fill(words.spoke, { who: each.join(', ') })
    }
    case 'spoke-count':
      return fill(words.spokeCount, { people: line.people, turns: line.turns })
    case 'proposal':
      return fill(words.proposal, { title: line.title })
    case 'vote':
      return voteText(line, reader)
    case 'tally':
      return tallyText(line, reader)
    case 'task':
      return taskText(line, reader)
  }
}

type Line<Name extends MinutesLine['line']> = Extract<MinutesLine, { readonly line: Name }>

function presentText({ who, guests }: Line<'present'>, { words: all, name }: Reader): string {
  const { words } = all.minutes
  // By name: the order of rows is that of ids, and says nothing.
  const named = who.map(name).toSorted()
  const here = fill(words.present, { count: who.length, who: named.join(', ') })
  return guests.length === 0
    ? here
    : `${here} ${fill(words.guests, { count: guests.length, who: guests.toSorted().join(', ') })}`
}

/** How many are here now, or were when it ended, of how many: without a charter's quorum just that. */
function quorumText({ here, of, needed, reached }: Line<'quorum'>, { words }: Reader): string {
  const say = words.minutes.words
  if (needed === undefined) return fill(say.noQuorum, { here, of })
  return fill(reached ? say.quorumReached : say.quorumMissed, { here, of, needed })
}

function itemText(item: ItemLine, { words: all }: Reader): string {
  const { words, aims, statuses } = all.minutes
  const box = fill(words.box, { aim: aims[item.aim], minutes: item.minutes })
  if (!item.begun) return `${box} ${statuses[item.status === 'open' ? 'not-begun' : item.status]}`
  const took = fill(words.took, { minutes: minutesOfMs(item.lastedMs) })
  return `${box} ${took} ${statuses[item.status]}`
}

function voteText({ title, stage, outcome }: Line<'vote'>, { words: all }: Reader): string {
  const { words } = all.minutes
  const values = { title, stage: all.stages[stage] }
  return outcome
    ? fill(words.voteCameTo, { ...values, outcome: all.outcomes[outcome] })
    : fill(words.vote, values)
}

function tallyText(line: Line<'tally'>, { words: all, name }: Reader): string {
  const { words, ways } = all.minutes
  const { way, yes, no, abstain, by, right, wrong } = line
  const count = fill(words.tally, { way: ways[way], yes, no, abstain, who: name(by) })
  const say = (template: string, who: readonly MemberId[]): string =>
    who.length === 0 ? '' : ` ${fill(template, { who: who.map(name).join(', ') })}`
  const witnessed = say(words.tallyRight, right) + say(words.tallyWrong, wrong)
  return `${count}${witnessed === '' ? ` ${words.tallyUnwitnessed}` : witnessed}`
}

function taskText({ who, name: written, what, by }: Line<'task'>, reader: Reader): string {
  const { words } = reader.words.minutes
  const doer = who === undefined ? (written ?? '') : reader.name(who)
  return by === undefined
    ? fill(words.task, { who: doer, what })
    : fill(words.taskBy, { who: doer, what, by: reader.day(by) })
}
