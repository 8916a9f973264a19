// What the form of a proposal holds while somebody types, and how it becomes what the area's command takes.

import type { BodyName, BodyOf } from '@folkmoot/areas/assembly'

type Content = BodyOf<'assembly/proposed'>

export interface ArticleFields {
  /** Of this form; people never see it. */
  readonly id: string
  readonly text: string
}
export interface DoerFields {
  readonly key: number
  /** A member; empty: somebody else, by name. */
  readonly who: string
  readonly name: string
  readonly what: string
  /** As the browser's own field writes days: 2026-11-23. */
  readonly until: string
}
export interface ProposalFields {
  readonly title: string
  readonly matter: string
  /** Key of the body that decides; empty: the assembly. */
  readonly body: string
  readonly articles: readonly ArticleFields[]
  /** So that no id is given twice, also after a point was taken away. */
  readonly given: number
  readonly amount: string
  readonly unit: string
  readonly from: string
  readonly doers: readonly DoerFields[]
}

export const emptyFields: ProposalFields = {
  title: '',
  matter: 'ordinary',
  body: '',
  articles: [{ id: 'p1', text: '' }],
  given: 1,
  amount: '',
  unit: '',
  from: '',
  doers: [],
}

export const withArticle = (fields: ProposalFields): ProposalFields => ({
  ...fields,
  given: fields.given + 1,
  articles: [...fields.articles, { id: `p${fields.given + 1}`, text: '' }],
})

export const withDoer = (fields: ProposalFields): ProposalFields => ({
  ...fields,
  given: fields.given + 1,
  doers: [...fields.doers, { key: fields.given + 1, who: '', name: '', what: '', until: '' }],
})

/** The item at one place and its neighbour change places. */
export function moved<T>(items: readonly T[], at: number, by: -1 | 1): readonly T[] {
  const next = [...items]
  const [item] = next.splice(at, 1)
  if (item !== undefined) next.splice(at + by, 0, item)
  return next
}

/** Figures of any script, with spaces between groups of three; undefined where it is no whole number. */
export function amountOf(text: string): number | undefined {
  const figures = text.replace(/[\s\u00a0\u202f]/g, '')
  return /^\d{1,12}$/.test(figures) ? Number(figures) : undefined
}

/** A task is over when the day is, where the device is. */
const endOfDay = (day: string): number | undefined => {
  const time = new Date(`${day}T23:59:00`).getTime()
  return Number.isNaN(time) ? undefined : time
}

export interface Wrong {
  readonly title: boolean
  readonly articles: ReadonlySet<string>
  readonly amount: boolean
  readonly unit: boolean
  readonly names: ReadonlySet<number>
  readonly whats: ReadonlySet<number>
}

const blank = (text: string): boolean => text.trim() === ''

/** What is missing; a budget is wanted as soon as anything of it is filled in. */
export function wrongIn(fields: ProposalFields): Wrong {
  const { title, articles, amount, unit, from, doers } = fields
  const costs = [amount, unit, from].some((text) => !blank(text))
  const empty = articles.filter(({ text }) => blank(text)).map(({ id }) => id)
  return {
    title: blank(title),
    articles: new Set(empty),
    amount: costs && amountOf(amount) === undefined,
    unit: costs && blank(unit),
    names: new Set(doers.filter(({ who, name }) => !who && blank(name)).map(({ key }) => key)),
    whats: new Set(doers.filter(({ what }) => blank(what)).map(({ key }) => key)),
  }
}

export const isRight = (wrong: Wrong): boolean =>
  !wrong.title &&
  !wrong.amount &&
  !wrong.unit &&
  wrong.articles.size + wrong.names.size + wrong.whats.size === 0

export function contentOf(
  fields: ProposalFields,
  given: { readonly body: BodyName | undefined; readonly replaces: string | undefined },
): Content {
  const { title, matter, articles, unit, from, doers } = fields
  const amount = amountOf(fields.amount)
  return {
    ...(given.body ? { body: given.body } : {}),
    ...(given.replaces === undefined ? {} : { replaces: given.replaces }),
    matter,
    title,
    articles: articles.map(({ id, text }) => ({ id, text })),
    ...(amount === undefined ? {} : { budget: { amount, unit, ...(blank(from) ? {} : { from }) } }),
    doers: doers.map(({ who, name, what, until }) => {
      const by = endOfDay(until)
      return { ...(who ? { who } : { name }), what, ...(by === undefined ? {} : { by }) }
    }),
  }
}
