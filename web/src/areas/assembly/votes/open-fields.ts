// What is typed to open a vote on a choice, and the opening that it becomes.

import type { OpeningInput } from '@folkmoot/areas/assembly'
import type { EntryRef } from '@folkmoot/kernel/log'
import type { OpeningShown, Way } from './opening-view.ts'

export interface OptionFields {
  /** Only for the screen. */
  readonly key: number
  readonly name: string
  readonly cost: string
  /** By article: the place of the wording among its alternatives. */
  readonly picks: Readonly<Record<string, number>>
}
export interface OpenFields {
  readonly options: readonly OptionFields[]
  readonly limit: string
  readonly seats: string
  readonly how: 'device' | 'dice'
  readonly dice: string
}
export type WrongOpening = 'names' | 'costs' | 'limit' | 'seats' | 'dice'

/** As `seedOfDice` of the methods takes them. */
export const DICE_MIN = 10
export const DICE_MAX = 100
const MONEY = /^\d{1,12}$/

/** A wording each, where amendments contradict; else two empty ones. */
export function startOf({ articles, contradictions, budget }: OpeningShown): OpenFields {
  const open = articles.find(({ id }) => id === contradictions[0])
  const wordings = open?.alternatives ?? []
  const count = Math.max(2, wordings.length)
  return {
    options: Array.from({ length: count }, (_, key) => ({
      key,
      name: '',
      cost: '',
      picks: Object.fromEntries(contradictions.map((id) => [id, id === open?.id ? key : 0])),
    })),
    limit: budget ? String(budget.amount) : '',
    seats: '1',
    how: 'device',
    dice: '',
  }
}

export const diceIn = (typed: string): string => typed.replace(/[^1-6]/g, '')

export const asksSeats = ({ policy }: Way): boolean =>
  ['scottish-stv', 'meek-stv', 'phragmen', 'approval', 'score'].includes(policy.method)
export const asksMoney = ({ policy }: Way): boolean => policy.method === 'equal-shares'

export function wrongIn(fields: OpenFields, way: Way): WrongOpening | undefined {
  const names = fields.options.map(({ name }) => name.trim())
  if (names.length < 2 || names.includes('') || new Set(names).size < names.length) return 'names'
  if (asksMoney(way) && !fields.options.every(({ cost }) => MONEY.test(cost))) return 'costs'
  if (asksMoney(way) && !MONEY.test(fields.limit)) return 'limit'
  const seats = Number(fields.seats)
  if (asksSeats(way) && !(Number.isInteger(seats) && seats >= 1 && seats <= names.length))
    return 'seats'
  const strange = /[^1-6\s,.;-]/.test(fields.dice)
  const rolls = diceIn(fields.dice).length
  if (fields.how === 'dice' && (strange || rolls < DICE_MIN || rolls > DICE_MAX)) return 'dice'
  return undefined
}

export function inputOf(
  fields: OpenFields,
  way: Way,
  articles: OpeningShown['articles'],
): Omit<OpeningInput, 'seed' | 'proposal'> & { readonly dice?: string } {
  const given = {
    ...(way.body ? { body: way.body } : {}),
    ...(way.follows === undefined ? {} : { follows: way.follows as EntryRef }),
  }
  if (!way.asksOptions) return given
  return {
    ...given,
    options: fields.options.map((option, at) => ({
      id: String(at + 1),
      name: option.name.trim(),
      ...(asksMoney(way) ? { cost: Number(option.cost) } : {}),
      picks: Object.entries(option.picks).map(([article, place]) =>
        picked(articles, article, place),
      ),
    })),
    seats: asksSeats(way) ? Number(fields.seats) : 1,
    ...(asksMoney(way) ? { limit: Number(fields.limit) } : {}),
    ...(fields.how === 'dice' ? { dice: diceIn(fields.dice) } : {}),
  }
}

function picked(articles: OpeningShown['articles'], article: string, place: number) {
  const { alternatives = [] } = articles.find(({ id }) => id === article) ?? {}
  const version = alternatives[place]?.version
  return version === undefined ? { article } : { article, version: version as EntryRef }
}
