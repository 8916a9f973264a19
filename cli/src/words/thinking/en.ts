// What commands about conversations and lots say, in English.

import type { ThinkingCliRefusal } from '../../assembly/refusals.ts'

type Says<U extends { readonly kind: string }> = {
  readonly [K in U['kind']]: (said: Extract<U, { readonly kind: K }>) => string
}

const refusals: Says<ThinkingCliRefusal> = {
  'cli-conversation-unknown': ({ given }) =>
    `There is no conversation "${given}" here. "folkmoot conversations" lists them.`,
  'cli-conversation-unclear': ({ given, choices }) =>
    `"${given}" could be any of these; give more of the ref: ${choices}.`,
  'cli-statement-unknown': ({ given }) =>
    `There is no statement "${given}" here. "folkmoot conversation show REF" lists them.`,
  'cli-statement-unclear': ({ given, choices }) =>
    `"${given}" could be any of these; give more of the ref: ${choices}.`,
  'cli-stance-unknown': ({ given }) => `"${given}" is no answer: say agree, disagree or pass.`,
  'cli-lot-unknown': ({ given }) => `There is no lot "${given}" here. "folkmoot lots" lists them.`,
  'cli-lot-unclear': ({ given, choices }) =>
    `"${given}" could be any of these lots; give more of the ref: ${choices}.`,
}

const commands = {
  conversations: 'What is asked, and what you have answered.',
  'conversation begin': 'Ask everybody what they think.',
  'conversation state': 'Add a statement that others answer.',
  'conversation answer': 'Answer a statement: agree, disagree, pass.',
  'conversation show': 'What people think, what all groups share, and the groups.',
  'conversation close': 'Mark a conversation as closed, or as open again.',
  'conversation votes': 'Write the answers as a table for "folkmoot opinion", without names.',
  lots: 'Lots that were called.',
  'lot call': 'Call a lot: people to draw, or a tie to settle.',
  'lot enter': 'Say that you may be drawn, or not.',
  'lot seal': 'Seal a share of the seed; it stays secret until the lot is fixed.',
  'lot fix': 'Fix who can be drawn and which shares count.',
  'lot roll': 'Enter dice as they fell, after the fixing.',
  'lot witness': 'Say as a witness whether the dice fell like that.',
  'lot open': 'Open your sealed share.',
  'lot show': 'Who was drawn, or what is still missing.',
  'lot decline': 'Decline a place that you were drawn for.',
}

const options = {
  'author-only': 'only you add statements',
  open: 'it is open again',
  'lot call size': 'how many to draw (1)',
  volunteers: 'only those who enter; otherwise all who do not say no',
  tie: 'the proposal whose tie it settles',
  options: 'how many options the vote will have (2)',
  shares: 'by sealed shares; otherwise by dice',
  'lot enter not': 'you may not be drawn',
}

const said = {
  noConversations: 'Nothing is asked yet. "folkmoot conversation begin QUESTION" asks.',
  isClosed: 'closed',
  closedNow: 'Marked as closed. What is answered later still counts.',
  openAgain: 'Open again.',
  shared: 'What all groups share:',
  noLots: 'No lot is called yet. "folkmoot lot call TITLE --size N" calls one.',
  entered: 'You may be drawn.',
  notEntered: 'You will not be drawn.',
  sealed: 'Your share is sealed. Open it with "folkmoot lot open" once the lot is fixed.',
  shareOpened: 'Your share is open.',
  fixed: 'The lot is fixed: nobody comes or goes any more.',
  rolled: 'The dice are entered. They need three witnesses.',
  placeDeclined: 'You decline the place; the next in line follows.',
  answered: (done: number, all: number) => `${done} of ${all} answered`,
  begun: (ref: string) => `Asked (${ref}).`,
  stated: (ref: string) => `Stated (${ref}).`,
  stances: {
    agree: 'I agree',
    disagree: 'I disagree',
    pass: 'I pass',
  },
  group: (number: number, people: number) => `Group ${number}, people: ${people}`,
  lotCalled: (ref: string) => `The lot is called (${ref}).`,
  seed: (digits: string) => `Seed: ${digits}`,
  drawn: (names: string) => `Drawn: ${names}.`,
  next: (names: string) => `Next in line: ${names}.`,
}

export const thinkingEn = { refusals, commands, options, said }
export type ThinkingCliWords = typeof thinkingEn
