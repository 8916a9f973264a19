// Proposals and their amendments: writing, changing, declining, taking back, standing behind.

import { baseOf, type BodyOf } from '@folkmoot/areas/assembly'
import { ok, type Refusal, refuse, type Result, utf8Text } from '@folkmoot/kernel/base'
import {
  bodyGiven,
  findAmendment,
  findArticle,
  findMembers,
  findProposal,
  findVote,
} from '../assembly/finding.ts'
import { type House, inHouse, write } from '../assembly/house.ts'
import type { Call, Run } from '../command.ts'
import { readGiven } from '../files.ts'

type Proposed = BodyOf<'assembly/proposed'>
const MARKDOWN_MEGABYTES_MAX = 4

export const propose: Run = async (call) => {
  const articles = await articlesGiven(call)
  if (!articles.ok) return articles
  const budget = budgetGiven(call.flags.text('budget'))
  if (!budget.ok) return budget
  return inHouse(call, async (house) => {
    const doers = tasksGiven(house)
    if (!doers.ok) return doers
    const replaces = call.flags.text('instead-of')
    const decision = replaces === undefined ? ok(undefined) : findVote(house, replaces)
    if (!decision.ok) return decision
    return writeProposal(house, {
      articles: articles.value,
      doers: doers.value,
      ...(budget.value ? { budget: budget.value } : {}),
      ...(decision.value ? { replaces: decision.value.ref } : {}),
    })
  })
}

/** TITLE, --matter and --body as given; what else it says is the caller's. */
export async function writeProposal(
  house: House,
  content: Partial<Proposed>,
): Promise<Result<void, Refusal>> {
  const { call } = house
  const body = bodyGiven(house)
  if (!body.ok) return body
  const proposal: Proposed = {
    title: call.given['TITLE'] ?? '',
    matter: call.flags.text('matter') ?? 'ordinary',
    articles: [],
    doers: [],
    ...(body.value ? { body: body.value.name } : {}),
    ...content,
  }
  return write(house, 'assembly/proposed', proposal, { say: call.words.assembly.proposed })
}

export const numbered = (texts: readonly string[]): Proposed['articles'] =>
  texts.map((text, at) => ({ id: `a${at + 1}`, text }))

async function articlesGiven({ flags }: Call): Promise<Result<Proposed['articles'], Refusal>> {
  const texts = flags.all('article')
  const path = flags.text('file')
  if (path === undefined) return ok(numbered(texts))
  const bytes = await readGiven(path, MARKDOWN_MEGABYTES_MAX)
  if (!bytes.ok) return bytes
  const text = utf8Text(bytes.value)
  return text === undefined
    ? refuse({ kind: 'cli-text-unreadable', path })
    : ok(numbered([...articlesIn(text), ...texts]))
}

/** Headings begin articles; without any, each paragraph is one. A first line `# …` is the title. */
export function articlesIn(markdown: string): readonly string[] {
  const text = markdown.replaceAll('\r\n', '\n').replace(/^\s*# [^\n]*\n/, '')
  const parts = /^##+ /m.test(text) ? text.split(/^(?=##+ )/m) : text.split(/\n[ \t]*\n/)
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

/** `12000 crowns`, `12000`. */
function budgetGiven(given: string | undefined): Result<Proposed['budget'], Refusal> {
  if (given === undefined) return ok(undefined)
  const [, amount, unit = ''] = /^(\d{1,13})(?: +(\S.*))?$/.exec(given.trim()) ?? []
  return amount === undefined
    ? refuse({ kind: 'cli-budget-unreadable', given })
    : ok({ amount: Number(amount), unit: unit === '' ? '–' : unit })
}

/** `Boris: build the boxes`; who is no member keeps the name that was written. */
function tasksGiven(house: House): Result<Proposed['doers'], Refusal> {
  const doers: Proposed['doers'][number][] = []
  for (const given of house.call.flags.all('task')) {
    const [, name = '', what] = /^([^:]{1,120}):\s*(\S[\s\S]*)$/.exec(given.trim()) ?? []
    if (what === undefined) return refuse({ kind: 'cli-task-unreadable', given })
    const found = findMembers(house, [name])
    const who = found.ok ? found.value[0] : undefined
    if (!found.ok && found.refusal.kind !== 'cli-member-unknown') return found
    doers.push(who === undefined ? { name: name.trim(), what } : { who, what })
  }
  return ok(doers)
}

export const amend: Run = (call) =>
  inHouse(call, async (house) => {
    const proposal = findProposal(house, call.given['REF'] ?? '')
    if (!proposal.ok) return proposal
    const { ref } = proposal.value
    const number = call.flags.int('article')
    const after = call.flags.int('after')
    const changed = number === undefined ? ok(undefined) : findArticle(house, ref, number)
    if (!changed.ok) return changed
    const before =
      after === undefined || after === 0 ? ok(undefined) : findArticle(house, ref, after)
    if (!before.ok) return before
    const article = changed.value?.id
    const body: BodyOf<'assembly/amended'> = {
      proposal: ref,
      base: article === undefined ? [] : [...baseOf(house.state, ref, article)],
      text: call.flags.text('text') ?? '',
      reason: call.flags.text('reason') ?? '',
      ...(article === undefined ? {} : { article }),
      ...(after === undefined ? {} : { after: before.value?.id ?? '' }),
    }
    return write(house, 'assembly/amended', body, { say: call.words.assembly.amended })
  })

export const decline: Run = (call) =>
  inHouse(call, async (house) => {
    const amendment = findAmendment(house, call.given['REF'] ?? '')
    if (!amendment.ok) return amendment
    const body = { amendment: amendment.value.ref, reason: call.flags.text('reason') ?? '' }
    const { say, ref } = { say: call.words.assembly.declined, ref: amendment.value.ref }
    return write(house, 'assembly/declined', body, { say, ref })
  })

/** A proposal or an amendment of one's own. */
export const takeBack: Run = (call) =>
  inHouse(call, async (house) => {
    const given = call.given['REF'] ?? ''
    const amendment = findAmendment(house, given)
    const found = amendment.ok ? amendment : findProposal(house, given)
    if (!found.ok) return found
    const { ref } = found.value
    const what = amendment.ok ? { amendment: ref } : { proposal: ref }
    const body = { ...what, reason: call.flags.text('reason') ?? '' }
    return write(house, 'assembly/withdrawn', body, { say: call.words.assembly.takenBack, ref })
  })

export const endorse: Run = (call) =>
  inHouse(call, async (house) => {
    const proposal = findProposal(house, call.given['REF'] ?? '')
    if (!proposal.ok) return proposal
    const { ref, row } = proposal.value
    const endorses = !call.flags.is('not')
    const { endorsed, notEndorsed } = call.words.assembly
    const say = (): string => (endorses ? endorsed : notEndorsed)(row.content.title)
    return write(house, 'assembly/endorsed', { proposal: ref, endorses }, { say, ref })
  })
