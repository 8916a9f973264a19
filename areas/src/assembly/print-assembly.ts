// A proposal, a result and a ballot paper as pages for a printer.

import type { MemberId } from '@folkmoot/kernel/project'
import type { VoteResult } from './deciding.ts'
import { filled, lines, type Markup, markup, page } from './print-page.ts'
import { policyOf } from './rules-votes.ts'
import type { AssemblyState, Vote } from './state.ts'
import type { AssemblyWords } from './words/index.ts'
import { type Article, wordingOf } from './wording.ts'

export interface Printing {
  readonly state: AssemblyState
  readonly words: AssemblyWords
  /** As in the attribute `lang`. */
  readonly language: string
  nameOf(member: MemberId): string
  dayText(time: number): string
}

/** undefined: there is no such proposal. */
export function printProposal(printing: Printing, ref: string): string | undefined {
  const { state, words, language, nameOf } = printing
  const row = state.proposals.get(ref)
  const wording = wordingOf(state, ref)
  if (!row || !wording) return undefined
  const { printed } = words
  const body = markup`<h1>${wording.title}</h1><p>${printed.proposal} · ${filled(printed.from, {
    name: nameOf(row.by),
  })} · ${printing.dayText(row.written)}</p>${articlesOf(printing, wording.articles)}${budgetOf(
    printing,
    row.content.budget,
  )}${doersOf(printing, row.content.doers)}`
  return page(language, wording.title, body)
}

const articlesOf = ({ words: { printed } }: Printing, articles: readonly Article[]): Markup =>
  articles.length === 0
    ? markup``
    : markup`<h2>${printed.articles}</h2><ol>${articles
        .filter(({ text }) => text !== '')
        .map(({ text, alternatives }) =>
          text === undefined
            ? markup`<li><p>${printed.alternatives}</p><ul>${alternatives.map((other) => markup`<li>${lines(other.text)}</li>`)}</ul></li>`
            : markup`<li>${lines(text)}</li>`,
        )}</ol>`

type Content = NonNullable<ReturnType<AssemblyState['proposals']['get']>>['content']

const budgetOf = ({ words: { printed } }: Printing, budget: Content['budget']): Markup =>
  budget
    ? markup`<h2>${printed.budget}</h2><p>${String(budget.amount)} ${budget.unit}${budget.from === undefined ? undefined : ` · ${budget.from}`}</p>`
    : markup``

const doersOf = (
  { words: { printed }, nameOf, dayText }: Printing,
  doers: Content['doers'],
): Markup =>
  doers.length === 0
    ? markup``
    : markup`<h2>${printed.doers}</h2><ul>${doers.map(
        ({ who, name, what, by }) =>
          markup`<li>${who === undefined ? (name ?? '') : nameOf(who)}: ${what}${
            by === undefined ? undefined : ` · ${filled(printed.until, { day: dayText(by) })}`
          }</li>`,
      )}</ul>`

/** `log` are the lines of the count, told by whoever knows the method's words. */
export function printResult(
  { words, language, dayText }: Printing,
  vote: Vote,
  { wording, statement, late }: VoteResult,
  log: readonly string[] = [],
): string {
  const { printed, outcomes } = words
  const { voters, electors, outcome, winners } = statement
  const body = markup`<h1>${wording.title}</h1><p>${printed.result} · ${dayText(vote.written)}</p><h2>${printed.outcome}</h2><p><strong>${outcomes[outcome]}</strong></p><p>${vote.certified ? printed.certified : printed.provisional} ${filled(printed.tookPart, { voters, electors })}${
    late.length > 0 ? ` ${filled(printed.late, { count: late.length })}` : undefined
  }</p>${chosenOf(words, vote, winners)}${
    log.length > 0
      ? markup`<h2>${printed.steps}</h2><ol>${log.map((line) => markup`<li>${line}</li>`)}</ol>`
      : undefined
  }<p>${printed.recount} <code>folkmoot certificate verify</code></p>`
  return page(language, wording.title, body)
}

const chosenOf = (
  { printed }: AssemblyWords,
  { content: { options } }: Vote,
  winners: readonly number[],
): Markup =>
  options.length === 0
    ? markup``
    : markup`<h2>${printed.options}</h2><ul>${options.map(({ name }, at) =>
        winners.includes(at + 1)
          ? markup`<li><strong>${name}</strong> (${printed.chosen})</li>`
          : markup`<li>${name}</li>`,
      )}</ul>`

/** For a room: what is on it follows from the vote's method. */
export function printBallot({ state, words, language }: Printing, ref: string): string | undefined {
  const vote = state.votes.get(ref)
  const policy = vote && policyOf(state, vote)
  const title = vote && wordingOf(state, vote.content.proposal)?.title
  if (!vote || !policy || title === undefined) return undefined
  const { printed } = words
  const asks = ASKS[policy.method]
  const marks =
    asks === 'answer' ? answersOn(words, policy.method === 'consent') : optionsOn(vote, asks)
  const body = markup`<h1>${title}</h1><p>${printed.ballot}. ${printed.marks[asks]}</p>${marks}<p>${printed.nameless}</p>`
  return page(language, title, body)
}

type Asks = keyof AssemblyWords['printed']['marks']
const ASKS: Readonly<Record<keyof AssemblyWords['methods'], Asks>> = {
  consent: 'answer',
  'yes-no': 'answer',
  approval: 'approves',
  phragmen: 'approves',
  'equal-shares': 'approves',
  score: 'points',
  schulze: 'ranking',
  'ranked-pairs': 'ranking',
  'scottish-stv': 'ranking',
  'meek-stv': 'ranking',
}
const BOX = markup`<span class="box"></span>`

function answersOn({ printed }: AssemblyWords, mayObject: boolean): Markup {
  const { yes, no, abstain } = printed.answers
  const rows = [yes, no, abstain].map(
    (answer) => markup`<tr><td>${BOX}</td><td>${answer}</td></tr>`,
  )
  const line = (label: string): Markup => markup`<p>${label}</p><div class="line"></div>`
  const objecting = mayObject ? [line(printed.objection), line(printed.resolves)] : undefined
  return markup`<table>${rows}</table>${objecting}`
}

const optionsOn = ({ content: { options } }: Vote, asks: Asks): Markup =>
  markup`<table>${options.map(
    ({ name, cost }) =>
      markup`<tr><td>${asks === 'approves' ? BOX : markup`&emsp;&emsp;`}</td><td>${name}</td>${cost === undefined ? undefined : markup`<td>${String(cost)}</td>`}</tr>`,
  )}</table>`
