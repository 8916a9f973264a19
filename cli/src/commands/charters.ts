// The charter that holds, and proposing the next one: from a template, or from a file with all of it.

import {
  type Charter,
  charterFrom,
  currentCharter,
  type Policy,
  type Template,
} from '@folkmoot/areas/assembly'
import { ok, type Refusal, refuse, type Result, utf8Text } from '@folkmoot/kernel/base'
import { findBody, findMembers } from '../assembly/finding.ts'
import { type House, inHouse } from '../assembly/house.ts'
import type { Call, Run } from '../command.ts'
import { readGiven } from '../files.ts'
import { columns, shown } from '../terminal.ts'
import { writeProposal } from './proposing.ts'

const CHARTER_MEGABYTES_MAX = 1

export const charterShow: Run = (call) =>
  inHouse(call, async (house) => {
    const charter = currentCharter(house.state)
    if (call.flags.is('json')) call.terminal.json(charter)
    else for (const line of linesOf(house, charter)) call.terminal.out(line)
    return ok()
  })

function linesOf(house: House, charter: Charter): readonly string[] {
  const { call, nameOf, state } = house
  const { assembly: words } = call.words
  const { bold } = call.terminal
  const people = (ids: readonly string[]): string =>
    ids.length > 0 ? ids.map(nameOf).join(', ') : words.theStewards
  const suspensive = charter.suspensive.map(({ body, matters, days }) => {
    const name = state.bodies.get(`${body.founded}/${body.at}`)?.terms.name ?? '?'
    return words.maySuspend(shown(name), matters.map(shown).join(', '), days)
  })
  return [
    bold(words.charterVersion(charter.version)),
    ...(charter.text === '' ? [] : [shown(charter.text)]),
    '',
    ...columns(charter.policies.map((policy) => policyRow(house, policy))).map((line) =>
      line.trimEnd(),
    ),
    '',
    `${words.attesters}: ${people(charter.attesters)}`,
    `${words.moderators}: ${people(charter.moderators)}`,
    ...suspensive,
  ]
}

/** Name, method, and what it asks for. */
function policyRow({ call, area }: House, policy: Policy): readonly string[] {
  const { assembly: words } = call.words
  const { quorum, threshold, endorsements, rounds, phases, blind } = policy
  const days = phases.map(({ phase, days }) => `${words.phases[phase]} ${words.days(days)}`)
  const facts = [
    ...(rounds > 0 ? [words.rounds(rounds)] : []),
    ...(quorum ? [words.quorum(`${quorum.over}/${quorum.under}`)] : []),
    ...(threshold ? [words.threshold(`${threshold.over}/${threshold.under}`)] : []),
    ...(endorsements > 0 ? [words.endorsements(endorsements)] : []),
    ...days,
    ...(blind ? [words.isBlind] : []),
  ]
  return [shown(policy.name), area.methods[policy.method], facts.join(', ')]
}

export const charterPropose: Run = async (call) => {
  const file = await charterInFile(call)
  if (!file.ok) return file
  return inHouse(call, async (house) => {
    const version = currentCharter(house.state).version + 1
    const given = file.value ? ok(file.value) : charterGiven(house, version)
    if (!given.ok) return given
    const charter = { ...given.value, version } as Charter
    const title = call.flags.text('title') ?? call.words.assembly.charterVersion(version)
    const text = charter.text.trim() === '' ? [] : [{ id: 'a1', text: charter.text }]
    return writeProposal(house, { title, matter: 'charter', articles: text, act: { charter } })
  })
}

/** All of it as JSON, such as `charter show --json` writes; the version is the next one in any case. */
async function charterInFile({ flags }: Call): Promise<Result<object | undefined, Refusal>> {
  const path = flags.text('file')
  if (path === undefined) return ok(undefined)
  const bytes = await readGiven(path, CHARTER_MEGABYTES_MAX)
  if (!bytes.ok) return bytes
  const refusal = { kind: 'cli-charter-unreadable', path } as const
  try {
    const read: unknown = JSON.parse(utf8Text(bytes.value) ?? '')
    return typeof read === 'object' && read !== null && 'text' in read ? ok(read) : refuse(refusal)
  } catch {
    return refuse(refusal)
  }
}

function charterGiven(house: House, version: number): Result<Charter, Refusal> {
  const { flags } = house.call
  const template = (flags.text('template') ?? 'small-group') as Template
  const attesters = findMembers(house, flags.all('attester'))
  if (!attesters.ok) return attesters
  const moderators = findMembers(house, flags.all('moderator'))
  if (!moderators.ok) return moderators
  const suspensive = suspensiveGiven(house)
  if (!suspensive.ok) return suspensive
  return ok(
    charterFrom(template, {
      version,
      text: flags.text('text') ?? '',
      attesters: [...attesters.value],
      moderators: [...moderators.value],
      suspensive: suspensive.value,
    }),
  )
}

/** `Nature: ordinary, budget: 14`: which body may hold which matters for how many days. */
function suspensiveGiven(house: House): Result<Charter['suspensive'], Refusal> {
  const says: Charter['suspensive'][number][] = []
  for (const given of house.call.flags.all('may-suspend')) {
    const [, name, matters = '', days] = /^(.+?):\s*([^:]+):\s*(\d{1,3})$/.exec(given.trim()) ?? []
    if (name === undefined) return refuse({ kind: 'cli-may-suspend-unreadable', given })
    const body = findBody(house, name)
    if (!body.ok) return body
    const named = matters.split(',').map((matter) => matter.trim())
    says.push({ body: body.value.name, matters: named, days: Number(days) })
  }
  return ok(says)
}
