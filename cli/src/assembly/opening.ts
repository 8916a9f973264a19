// What a vote is opened with: options, costs and what they stand for, seats, money, and the seed of a
// lot. What the text itself asks for (two wordings that contradict) is offered without being typed.

import {
  type Article,
  bodyOf,
  currentCharter,
  type Found,
  openArticles,
  type OpeningInput,
  type Policy,
  policyFor,
  type Proposal,
  recountIn,
  seedOf,
  votesOf,
  wordingOf,
} from '@folkmoot/areas/assembly'
import { ok, type Refusal, refuse, type Result } from '@folkmoot/kernel/base'
import { seedOfDice } from '@folkmoot/methods/sortition'
import { systemChance } from '@folkmoot/node'
import { findNamed } from '../choosing.ts'
import { bodyGiven } from './finding.ts'
import type { House } from './house.ts'

type Options = NonNullable<OpeningInput['options']>
type Option = Options[number]
type Pick = Option['picks'][number]
const SEED_BYTES = 32
const NAME_CHARS_MAX = 200

export async function openingGiven(
  house: House,
  proposal: Found<Proposal>,
): Promise<Result<OpeningInput, Refusal>> {
  const { flags } = house.call
  const body = bodyGiven(house)
  if (!body.ok) return body
  const decides = body.value ? { body: body.value.name } : {}
  const { version: charter } = currentCharter(house.state)
  const policy = policyFor(house.state, { proposal: proposal.ref, charter, ...decides } as never)
  const options = optionsGiven(house, proposal.ref, policy)
  if (!options.ok) return options
  const seed = seedGiven(house)
  if (!seed.ok) return seed
  const limit = flags.int('money') ?? proposal.row.content.budget?.amount
  const isBudget = policy?.method === 'equal-shares'
  return ok({
    proposal: proposal.ref,
    ...decides,
    ...seed.value,
    ...followed(house, proposal, body.value?.key),
    options: [...options.value],
    seats: flags.int('seats') ?? 1,
    ...(isBudget && limit !== undefined ? { limit } : {}),
  })
}

/** The round before, where that one asks for another. */
function followed({ state }: House, { ref, row }: Found<Proposal>, body: string | undefined) {
  const [last] = votesOf(state, ref, body ?? bodyOf(row.content.body))
  const asks = last?.row.certified?.statement.outcome === 'another-round'
  return asks ? { follows: last.ref } : {}
}

interface Seeded {
  readonly seed: OpeningInput['seed']
  readonly lot?: string
}

/** --dice as they fell before witnesses, --lot that the assembly drew, or of this device. */
function seedGiven({ call: { flags }, community, state }: House): Result<Seeded, Refusal> {
  const { at, sha256 } = recountIn(community)
  const lot = flags.text('lot')
  if (lot !== undefined) {
    const [ref] = findNamed(
      [...state.lots.rows()].map(([id]) => ({ id, name: '' })),
      lot,
    )
    const seed = seedOf({ state, at, sha256 }, ref?.id ?? lot)
    return seed.ok ? ok({ seed: seed.value, lot: ref?.id ?? lot }) : seed
  }
  const dice = flags.text('dice')
  if (dice === undefined)
    return ok({ seed: { bytes: systemChance.bytes(SEED_BYTES), how: 'device' } })
  const bytes = seedOfDice(dice, sha256)
  return bytes
    ? ok({ seed: { bytes, how: 'dice' } })
    : refuse({ kind: 'cli-dice-unreadable', given: dice })
}

function optionsGiven(
  house: House,
  proposal: string,
  policy: Policy | undefined,
): Result<Options, Refusal> {
  const given = house.call.flags.all('option')
  const wording = wordingOf(house.state, proposal)
  const open = wording ? openArticles(wording) : []
  const asksAnswer = policy?.method === 'yes-no' || policy?.method === 'consent'
  const [article] = open
  if (given.length === 0 && !asksAnswer && article && open.length === 1)
    return ok(wordingsOf(house, article))
  const options: Option[] = []
  for (const [at, text] of given.entries()) {
    const option = optionGiven(text, at + 1, policy)
    if (!option.ok) return option
    options.push(option.value)
  }
  return pickedIn(house, wording?.articles ?? [], options)
}

/** One option for each wording of the article that contradicts itself. */
const wordingsOf = ({ call }: House, { id, alternatives }: Article): Options =>
  alternatives.map(({ version, text }, at) => ({
    id: `o${at + 1}`,
    name: nameFrom(text) || call.words.assembly.leftOut,
    picks: [{ article: id, ...(version === undefined ? {} : { version }) }],
  }))

const nameFrom = (text: string): string =>
  [...text.replace(/\s+/g, ' ').trim()].slice(0, NAME_CHARS_MAX).join('')

/** `Diesel for the clinic = 4000` where money is shared out; else all of it is the name. */
function optionGiven(
  text: string,
  number: number,
  policy: Policy | undefined,
): Result<Option, Refusal> {
  const option = { id: `o${number}`, picks: [] }
  if (policy?.method !== 'equal-shares') return ok({ ...option, name: text.trim() })
  const [, name = '', cost] = /^(.*\S)\s*=\s*(\d{1,13})$/.exec(text.trim()) ?? []
  return cost === undefined
    ? refuse({ kind: 'cli-option-unreadable', given: text })
    : ok({ ...option, name, cost: Number(cost) })
}

/** `2:1=3fa2`: option 2 stands for wording 3fa2 of article 1; `first` is the first wording. */
function pickedIn(
  { call }: House,
  articles: readonly Article[],
  options: readonly Option[],
): Result<Options, Refusal> {
  const picks = options.map(() => [] as Pick[])
  for (const given of call.flags.all('pick')) {
    const [, option, article, wording = ''] =
      /^(\d{1,3}):(\d{1,3})=([0-9a-f]{4,32}|first)$/.exec(given.trim()) ?? []
    const found = articles[Number(article) - 1]
    const chosen = found?.alternatives.find(({ version }) =>
      wording === 'first' ? version === undefined : version?.startsWith(wording),
    )
    const into = picks[Number(option) - 1]
    if (!found || !chosen || !into) return refuse({ kind: 'cli-pick-unreadable', given })
    const { version } = chosen
    into.push({ article: found.id, ...(version === undefined ? {} : { version }) })
  }
  return ok(options.map((option, at) => ({ ...option, picks: picks[at] ?? [] })))
}
