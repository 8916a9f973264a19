// What counts, opinion maps and draws say, in English; apart from the other words because only these
// commands load them. Its type is what every other language must have.

import type { MethodRefusal } from '../../method-refusals.ts'
import { createCounting } from '../counting.ts'

const { count, number } = createCounting('en')

type Says<U extends { readonly kind: string }> = {
  readonly [K in U['kind']]: (said: Extract<U, { readonly kind: K }>) => string
}

const refusals: Says<MethodRefusal> = {
  'format-unknown': () =>
    'This is no file of ballots that is understood: .blt, .soc, .soi, .toc, .toi, .pb, .abc.yaml or .csv.',
  'format-not-text': () => 'This file is not text, so it holds no ballots.',
  'format-empty': () => 'This file is empty.',
  'format-head': ({ line }) =>
    `Line ${line} should say what the file holds: in .blt two numbers, candidates and seats; in a table the names of the columns.`,
  'format-ends-early': ({ line }) =>
    `The file ends after line ${line}, before its ballots do: a line with a single 0 is missing. Part of it may be lost.`,
  'format-ballot': ({ line, given }) => `Line ${line} is no ballot: "${given}".`,
  'format-ballot-open': ({ line }) =>
    `The ballot in line ${line} has no 0 at its end: half of it may be lost.`,
  'format-option-unknown': ({ line, given }) =>
    `Line ${line} names "${given}", and there is no such candidate or project.`,
  'format-option-twice': ({ line, given }) => `Line ${line} names "${given}" twice.`,
  'format-number': ({ line, given }) =>
    `Line ${line} has "${given}" where a number from 0 up is needed, whole unless it is money.`,
  'format-field-missing': ({ field }) => `The file does not say "${field}", which is needed.`,
  'format-part-lost': ({ field, said, found }) =>
    `The file says "${field}" ${number(said)}, and holds ${number(found)}: a part of it is lost.`,
  'format-quote-open': ({ line }) =>
    `A quotation mark that opens in line ${line} is never closed. Nothing was counted.`,
  'format-fields': ({ line }) => `Line ${line} has more or fewer columns than the first line.`,
  'format-large': ({ line }) => `From line ${line} on there is more than can be counted.`,
  'count-no-options': () => 'There is nobody and nothing to vote for in this file.',
  'count-no-ballots': () =>
    'There is not one ballot that says something, so nothing can be decided.',
  'count-options-many': ({ max }) => `More than ${number(max)} candidates cannot be counted.`,
  'count-ballots-many': ({ max }) => `More than ${number(max)} ballots cannot be counted.`,
  'count-seats': ({ seats, options }) =>
    `${number(seats)} cannot be elected from ${number(options)}: choose another number with --seats.`,
  'count-option-twice': ({ id }) =>
    `Two candidates are called "${id}"; a result could not tell them apart.`,
  'count-no-budget': () =>
    'How much there is to spend is not said: take a .pb file, or say with --seats how many may be chosen.',
  'count-members-few': ({ members, ballots }) =>
    members === 0
      ? 'A quorum is a part of the members: say with --members how many there are.'
      : `${number(ballots)} ballots are more than the ${number(members)} members.`,
  'count-threshold': ({ given }) => `"${given}" is no part of a whole: write 1/2 or 2/3.`,
  'count-steps-many': ({ max }) =>
    `After ${number(max)} steps the money was not used up: take larger steps with --step.`,
  'count-seed': ({ given }) => `"${given}" is no seed: write it in pairs of 0–9 and a–f.`,
  'count-needs': ({ method, needs }) =>
    `${method} needs ${needs === 'ranked' ? 'ranked ballots' : needs === 'approval' ? 'ballots with approvals' : needs === 'score' ? 'ballots with points' : 'ballots that say yes or no'}, and this file holds others.`,
  'opinion-no-votes': () => 'There is not one vote in this file.',
  'opinion-large': ({ participants, statements }) =>
    `No more than ${number(participants)} people and ${number(statements)} statements can be mapped.`,
  'opinion-groups-unreadable': () =>
    'The file of groups is not understood: a list such as [{"id": 0, "members": ["1", "2"]}].',
  'opinion-member-unknown': ({ given }) => `The groups name "${given}", who has not voted here.`,
  'draw-size': ({ size, pool }) =>
    `${number(size)} cannot be drawn from ${number(pool)}: choose another number with --size.`,
  'draw-member-twice': ({ given }) => `"${given}" stands in the pool twice.`,
  'draw-category-missing': ({ given }) =>
    `The quotas speak of "${given}", and the pool has no such column.`,
  'draw-feature-unknown': ({ given, category }) =>
    `Somebody in the pool has "${given}" as ${category}, and the quotas do not know it.`,
  'draw-quotas-impossible': () =>
    'No panel from this pool can fulfil all quotas: loosen some, or invite more people.',
  'draw-panels-unreadable': () =>
    'The file of panels is not understood: a list of lists of people.',
  'draw-panel-broken': ({ panel }) =>
    `Panel ${number(panel)} of the list breaks a quota, has another size, or names a stranger. Nobody was drawn.`,
  'draw-unfinished': () =>
    'The search for a fair lottery did not come to an end: take fewer categories.',
}

const counted = {
  ballots: (n: number) => count(n, { one: 'ballot', other: 'ballots' }),
  seats: (n: number) => count(n, { one: 'seat', other: 'seats' }),
  quota: (quota: string) => `quota ${quota}`,
  blank: (n: number) => `${number(n)} blank`,
  elected: 'Elected, in this order:',
  nobody: 'Nobody is elected.',
  order: 'The whole order:',
  stage: (n: number, what: string) => `Stage ${n}: ${what}`,
  firstPreferences: 'first preferences',
  surplusOf: (name: string, surplus: string) => `the surplus of ${name} is passed on: ${surplus}`,
  exclusionOf: (name: string) => `${name} is excluded; the papers are passed on`,
  keepFactors: 'votes after passing on what the elected do not need',
  lastVacancies: 'those who are left take the last seats',
  isElected: 'elected',
  isExcluded: 'excluded',
  nonTransferable: 'no further preference',
  lost: 'lost in rounding',
  tieBy: {
    'earlier-stage': (stage: number) => `as they stood after stage ${stage}`,
    cost: 'the cheaper first',
    votes: 'the one with more votes first',
    lot: (seed: string) => `by lot with the seed ${seed}`,
  },
  tie: (names: string, chosen: string, how: string) => `Tie between ${names}: ${chosen}, ${how}.`,
  tiePairs: (names: string, how: string) => `Duels of equal strength among ${names}: ${how}.`,
  noSeed: 'none was named',
  seedless: 'A lot decided, and no seed was named: with --seed it can be agreed on beforehand.',
  beatsAll: (name: string) => `${name} wins every duel.`,
  smith: (names: string) =>
    `Nobody wins every duel; each of these wins against everybody else: ${names}.`,
  duels: 'Duels (how many rank the left above the upper):',
  path: (path: string, strength: string) => `${path} (${strength})`,
  noPath: 'no way back',
  against: (path: string, back: string) => `${path}, against ${back}`,
  pairsHead: 'Duels from the clearest down:',
  pair: (winner: string, loser: string, votes: string, margin: string) =>
    `${winner} over ${loser}, ${votes} votes, ahead by ${margin}`,
  circle: 'left out: it would close a circle',
  approvals: 'approvals',
  points: 'points',
  load: (load: string) => `each supporter carries ${load} of a seat`,
  bought: 'Chosen, in this order:',
  boughtFor: (cost: string, votes: number, price: string) =>
    `costs ${cost}; ${count(votes, { one: 'supporter pays', other: 'supporters pay' })} at most ${price} each`,
  filled: 'Added from what was left, not by equal shares:',
  spent: (cost: string, limit: string) => `${cost} of ${limit} is spent.`,
  stopped: {
    'one-run': 'One run, without completion.',
    'next-overspends': (steps: number) =>
      `After ${count(steps, { one: 'step', other: 'steps' })} of one unit more for everybody; the next would overspend.`,
    exhausted: (steps: number) =>
      `After ${count(steps, { one: 'step', other: 'steps' })} of one unit more for everybody nothing more fits.`,
    'all-bought': 'Everything that anybody wants is chosen.',
  },
  votes: (yes: number, no: number, abstain: number) =>
    `${number(yes)} yes, ${number(no)} no, ${number(abstain)} abstained.`,
  yes: 'yes',
  no: 'no',
  outcome: {
    adopted: 'Adopted.',
    'not-adopted': (needed: number) => `Not adopted: ${number(needed)} yes were needed.`,
    'no-quorum': (needed: number) => `No decision: ${number(needed)} had to vote.`,
  },
}

const mapped = {
  working: 'Comparing statements',
  size: (people: number, statements: number) =>
    `${count(people, { one: 'person', other: 'people' })}, ${count(statements, { one: 'statement', other: 'statements' })}`,
  statement: (id: string) => `Statement ${id}`,
  shared: 'What all groups share:',
  common: 'What most people say:',
  nothing: 'nothing',
  group: (n: number, people: number) =>
    `Group ${n}, ${count(people, { one: 'person', other: 'people' })}. Said here more than elsewhere:`,
  agree: (votes: number, seen: number) => `${number(votes)} of ${number(seen)} agree`,
  disagree: (votes: number, seen: number) => `${number(votes)} of ${number(seen)} disagree`,
  warnings: {
    'few-people': 'These are few people: take the groups for a hint, not for a finding.',
    'small-group': 'A group is very small: often these are only people who answered little.',
    'no-groups': 'No two groups can be told apart.',
  },
}

const drawn = {
  searching: 'Searching a fair lottery, panels',
  number: (n: number, all: number) => `Panel ${number(n)} of ${number(all)} was drawn.`,
  chances: (least: string, most: string) =>
    least === most
      ? `Everybody had a chance of ${least}.`
      : `Everybody had a chance of ${least} to ${most}.`,
  panel: 'Drawn:',
  replacements: 'If somebody cannot come, in this order:',
  replacementsAlike: 'If somebody cannot come, the first of these with the same features:',
}

export const en = { refusals, counted, mapped, drawn }

/** A language is whole when it has all of this. */
export type MethodWords = typeof en
