// What a ballot says, as it is typed: yes, an order such as 2>1,3, numbers that one approves of, points.

import type { BodyOf } from '@folkmoot/areas/assembly'
import { ok, type Refusal, refuse, type Result } from '@folkmoot/kernel/base'
import type { Call } from '../command.ts'

type Ballot = Omit<BodyOf<'assembly/ballot-cast'>, 'vote'>
type Part = Result<Partial<Ballot>, Refusal>

const ANSWERS = ['yes', 'no', 'abstain'] as const
const RANKING = /^\d{1,3}(?:[,=]\d{1,3})*(?:>\d{1,3}(?:[,=]\d{1,3})*)*$/
const APPROVALS = /^(?:\d{1,3}(?:,\d{1,3})*)?$/
const POINTS = /^\d{1,3}=\d{1,3}(?:,\d{1,3}=\d{1,3})*$/

const spaceless = (text: string): string => text.replace(/\s+/g, '')
const unreadable = (given: string, example: string): Part =>
  refuse({ kind: 'cli-ballot-unreadable', given, example })

const parts: Readonly<Record<string, (given: string) => Part>> = {
  rank: (given) =>
    RANKING.test(spaceless(given))
      ? ok({
          ranking: spaceless(given)
            .split('>')
            .map((rank) => rank.split(/[,=]/).map(Number)),
        })
      : unreadable(given, '2>1,3'),
  approve: (given) =>
    APPROVALS.test(spaceless(given))
      ? ok({ approves: spaceless(given).split(',').filter(Boolean).map(Number) })
      : unreadable(given, '1,3'),
  points: (given) =>
    POINTS.test(spaceless(given))
      ? ok({
          points: spaceless(given)
            .split(',')
            .map((each) => each.split('=').map(Number))
            .map(([option = 0, points = 0]) => ({ option, points })),
        })
      : unreadable(given, '1=5,2=3'),
}

/** ANSWER, --rank, --approve or --points; a reason; an objection with what would resolve it. */
export function choiceGiven({ given, flags }: Call): Result<Ballot, Refusal> {
  const answer = given['ANSWER']
  const known = ANSWERS.find((each) => each === answer)
  if (answer !== undefined && !known) return refuse({ kind: 'cli-answer-unknown', given: answer })
  const choices: Partial<Ballot>[] = known ? [{ answer: known }] : []
  for (const [name, read] of Object.entries(parts)) {
    const text = flags.text(name)
    const part = text === undefined ? undefined : read(text)
    if (part && !part.ok) return part
    if (part) choices.push(part.value)
  }
  const [choice] = choices
  if (!choice || choices.length > 1) return refuse({ kind: 'cli-ballot-one-way' })
  const reason = flags.text('reason')
  const object = flags.text('object')
  const resolves = flags.text('resolves') ?? ''
  return ok({
    ...choice,
    ...(reason === undefined ? {} : { reason }),
    ...(object === undefined ? {} : { objection: { reason: object, resolves } }),
  })
}
