// What commands about decisions say, in English; apart from the others because they are many.

import type { AssemblyCliRefusal } from '../../assembly/refusals.ts'
import { createCounting } from '../counting.ts'

const { count, number } = createCounting('en')

type Says<U extends { readonly kind: string }> = {
  readonly [K in U['kind']]: (said: Extract<U, { readonly kind: K }>) => string
}

const refusals: Says<AssemblyCliRefusal> = {
  'cli-proposal-unknown': ({ given }) =>
    `There is no proposal "${given}" here. "folkmoot agenda" lists all; "folkmoot sync" fetches new ones.`,
  'cli-proposal-unclear': ({ given, choices }) =>
    `"${given}" could be any of these; give more of the ref: ${choices}.`,
  'cli-vote-unknown': ({ given }) =>
    `There is no vote or proposal "${given}" here. "folkmoot agenda" lists all; "folkmoot sync" fetches new ones.`,
  'cli-vote-unclear': ({ given, choices }) =>
    `"${given}" could be any of these votes; give more of the ref: ${choices}.`,
  'cli-not-voted-on': ({ given }) =>
    `No vote on "${given}" has been opened yet: "folkmoot vote open" opens one.`,
  'cli-body-unknown': ({ given }) =>
    `There is no body "${given}" here. "folkmoot bodies" lists them.`,
  'cli-body-unclear': ({ given, choices }) =>
    `"${given}" could be any of these bodies; give the id instead: ${choices}.`,
  'cli-amendment-unknown': ({ given }) =>
    `There is no amendment "${given}" here. "folkmoot proposal show REF" shows those that stand apart.`,
  'cli-amendment-unclear': ({ given }) =>
    `"${given}" could be one of several amendments; give more of the ref.`,
  'cli-said-unknown': ({ given }) =>
    `There is no contribution "${given}" here. "folkmoot proposal show REF" shows the talk.`,
  'cli-said-unclear': ({ given }) =>
    `"${given}" could be one of several contributions; give more of the ref.`,
  'cli-say-one-way': () =>
    'A contribution is one thing: for, against, a question, an answer or a summary. Give one of them.',
  'cli-reaction-unknown': ({ given, choices }) =>
    `"${given}" is no reaction. There are: ${choices}.`,
  'cli-answer-unknown': ({ given }) => `"${given}" is no answer: say yes, no or abstain.`,
  'cli-ballot-one-way': () =>
    'Say how you vote, in one way: yes, no or abstain, or --rank, --approve or --points, as the vote asks.',
  'cli-ballot-unreadable': ({ given, example }) =>
    `"${given}" is not understood: use the numbers of the options, such as "${example}". Nothing was cast.`,
  'cli-option-unreadable': ({ given }) =>
    `"${given}" has no cost: where money is shared out, write --option "NAME = COST".`,
  'cli-pick-unreadable': ({ given }) =>
    `"${given}" is not understood: write OPTION:ARTICLE=REF, such as 2:1=3fa2, or 1:1=first for the first wording.`,
  'cli-dice-unreadable': ({ given }) =>
    `"${given}" is not a throw of dice: write at least ten digits from 1 to 6, as they fell.`,
  'cli-task-unreadable': ({ given }) =>
    `"${given}" does not say who does what: write --task "WHO: WHAT".`,
  'cli-budget-unreadable': ({ given }) =>
    `"${given}" is no amount: write a whole number and what it is of, such as "12000 crowns".`,
  'cli-text-unreadable': ({ path }) => `${path} is not a text in UTF-8. Nothing was proposed.`,
  'cli-charter-unreadable': ({ path }) =>
    `${path} holds no charter: "folkmoot charter show --json" writes one to start from.`,
  'cli-may-suspend-unreadable': ({ given }) =>
    `"${given}" is not understood: write BODY: MATTERS: DAYS, such as "Nature: ordinary, budget: 14".`,
  'cli-not-held': () =>
    'Nothing holds this decision. "folkmoot vote result REF" tells how it stands.',
}

const commands = {
  agenda: 'What there is to decide, and what waits for you.',
  propose: 'Propose something to be decided.',
  'proposal show': 'A proposal with its text, talk, tasks and votes.',
  'proposal withdraw': 'Take back a proposal or an amendment of yours.',
  amend: 'Propose another wording of an article, or a new article.',
  'amendment decline': 'Decline an amendment of your proposal, with a reason.',
  endorse: 'Stand behind a proposal, so that it can be voted on.',
  say: 'Say something about a proposal: for, against, a question, an answer.',
  react: 'React to a proposal: agree, concern, block, hear-more, none.',
  'talk hide': 'Hide a contribution, as a moderator, with a reason; it can be opened.',
  'talk appeal': 'Appeal against the hiding of a contribution.',
  'talk answer': 'Answer an appeal, as another moderator.',
  'vote open': 'Open a vote on a proposal.',
  'vote cast': 'Vote; until the close you may vote again, and the last one counts.',
  'vote close': 'Close a vote whose time is over, or in which all have voted.',
  'vote attest': 'Recount a closed vote and sign what you find, as an attester.',
  'vote result': 'What a vote came to, recounted on this device.',
  'vote hands': 'Enter a count of hands or papers, with who took part.',
  'vote witness': 'Say as a witness whether a count of hands or papers is right.',
  'certificate save': 'Save a certified decision as a file that anybody can check.',
  'certificate verify': 'Check a certified decision from its file: text, count and signatures.',
  'decision carried': 'Report how far a decision is carried out.',
  'decision suspend': 'Propose in your commission to put a decision on hold.',
  'decision lift': 'Propose in your commission to end its hold.',
  'decision term-over': 'Say as an attester that the term of a hold is over.',
  'charter show': 'The charter that holds.',
  'charter propose': 'Propose the next charter, from a template or a file.',
  bodies: 'Committees and commissions, and who is in them.',
  'body found': 'Propose to found a committee or commission.',
  'body join': 'Join a body that is open to everybody.',
  'body leave': 'Leave a body.',
  'body seat': 'Propose who comes into a body and who leaves it.',
}

const options = {
  body: 'the committee or commission; otherwise the assembly',
  article: 'the text of an article; may be given several times',
  'amend article': 'number of the article that changes; otherwise a new one',
  after: 'number of the article after which the new one stands (0: first)',
  file: 'a Markdown file; its headings or paragraphs are the articles',
  'charter propose file': 'the whole charter, as "charter show --json" writes it',
  'charter propose text': 'what the charter says in words',
  matter: 'which rule of the charter decides it (ordinary)',
  budget: 'what it costs: "12000 crowns"',
  task: 'who does what: "Boris: borrow a drill"; may be given several times',
  'decision carried task': 'number of the task; otherwise all of it',
  'instead-of': 'the decision in whose place it comes',
  not: 'no longer',
  for: 'a reason for it',
  against: 'a reason against it',
  question: 'a question',
  summary: 'a summary of the talk',
  answer: 'an answer to this question',
  to: 'which contribution it is about',
  'show-again': 'show it again; otherwise it stays hidden',
  option: 'something to choose; may be given several times ("NAME = COST" for money)',
  pick: 'which wording an option stands for: 2:1=3fa2, 1:1=first',
  'vote open seats': 'how many are to be chosen (1)',
  money: 'how much there is to share out (the budget of the proposal)',
  dice: 'dice thrown before witnesses, for a lot in a tie: at least ten digits',
  lot: 'the lot whose seed breaks a tie',
  rank: 'best first by number: "2>1,3"',
  approve: 'numbers of what you approve of: "1,3"',
  points: 'points by number: "1=5,2=3"',
  object: 'an objection: why it must not be so',
  resolves: 'what would resolve it',
  'vote hands yes': 'how many said yes',
  no: 'how many said no',
  abstain: 'how many abstained',
  voter: 'somebody who took part; may be given several times',
  paper: 'it was on paper, not by hands',
  where: 'in which room',
  wrong: 'the count is not right',
  note: 'a remark',
  status: 'how far it is: begun, done, stuck, dropped',
  because: 'why',
  vote: 'the commission’s vote, where several hold it',
  template: 'what to start from (small-group)',
  attester: 'who recounts and signs; 1, 4, 7 … of them',
  moderator: 'who moderates the talk; otherwise the stewards',
  'may-suspend': 'who may hold what, for how many days: "Nature: ordinary: 14"',
  kind: 'which kind of body (commission)',
  topic: 'what it is about (other)',
  joining: 'how one comes in: by oneself, elected, or by its own choice (open)',
  charge: 'what it is for',
  member: 'who is in it from the start; may be given several times',
  in: 'who comes in; may be given several times',
  out: 'who leaves; may be given several times',
}

const said = {
  proposed: (ref: string) => `Proposed (${ref}).`,
  amended: (ref: string) => `Amendment written (${ref}).`,
  declined: (ref: string) => `Amendment declined (${ref}).`,
  takenBack: (ref: string) => `Taken back (${ref}).`,
  endorsed: (title: string) => `You stand behind "${title}".`,
  notEndorsed: (title: string) => `You no longer stand behind "${title}".`,
  said: (ref: string) => `Said (${ref}).`,
  hidden: (ref: string) => `Hidden (${ref}); everybody can see that, and open it.`,
  appealed: (ref: string) => `Appealed (${ref}). Another moderator answers.`,
  staysHidden: (ref: string) => `It stays hidden (${ref}).`,
  shownAgain: (ref: string) => `It is shown again (${ref}).`,
  opened: (ref: string) => `The vote is open (${ref}).`,
  cast: (until: string) =>
    until === '' ? 'Your vote is in.' : `Your vote is in. You may change it until ${until}.`,
  closed: 'The vote is closed. Attesters recount and sign it with "folkmoot vote attest".',
  attested: (outcome: string, have: number, needed: number) =>
    have >= needed
      ? `Recounted and signed: ${outcome}. The result is certified.`
      : `Recounted and signed: ${outcome}. ${have} of the ${needed} signatures needed.`,
  tallied: (ref: string) =>
    `The count is entered (${ref}). It needs two witnesses: "folkmoot vote witness ${ref}".`,
  witnessed: 'Your word as a witness is in.',
  certificateHolds: (keys: number, attesters: number, needed: number) =>
    `The certificate holds: the count gives this result, and ${number(keys)} of ${number(attesters)} who recount have signed it; ${number(needed)} are enough.`,
  certificateKeys:
    'Whose keys these are a file cannot prove. Compare them with those that the assembly has published:',
  certificateSaved: (file: string, signers: string) =>
    `${file} is written, signed by ${signers}. Anybody can check it without joining.`,
  carried: (status: string) => `Reported: ${status}.`,
  termOver: 'Your word is in that the term is over.',
  joined: (name: string) => `You are in: ${name}.`,
  left: (name: string) => `You are no longer in: ${name}.`,
  found: (name: string) => `Found: ${name}`,
  seatsIn: (name: string) => `Seats in: ${name}`,
  suspendTitle: (of: string) => `Put on hold: ${of}`,
  liftTitle: (of: string) => `No longer on hold: ${of}`,
  needsYou: 'Waits for you',
  needs: {
    ballot: 'your vote',
    attest: 'recount and sign',
    appeal: 'an appeal to answer',
    minutes: 'minutes to approve',
    opinion: 'statements to answer',
  },
  noProposals: 'Nothing is proposed yet. "folkmoot propose TITLE --article TEXT" begins.',
  noBodies: 'There are no committees or commissions yet. "folkmoot body found NAME" proposes one.',
  stages: {
    talk: 'Being talked about',
    voting: 'Being voted on',
    closed: 'Voted on, not certified yet',
    decided: 'Decided',
    held: 'On hold',
    done: 'Carried out',
    'not-adopted': 'Not adopted',
    replaced: 'Replaced by a later decision',
    withdrawn: 'Withdrawn',
  },
  statuses: { begun: 'begun', done: 'done', stuck: 'stuck', dropped: 'dropped' },
  until: (time: string) => `open until ${time}`,
  voted: (n: number) => `${count(n, { one: 'vote', other: 'votes' })} so far.`,
  blind: 'Who has voted and how it stands is not shown before the close.',
  tookPart: (voters: number, electors: number) =>
    `${number(voters)} of ${count(electors, { one: 'member', other: 'members' })} took part.`,
  chosen: (names: string) => `Chosen: ${names}.`,
  held: (because: string, resolves: string) =>
    `On hold, because: ${because} What would resolve it: ${resolves}`,
  round: (round: number, rounds: number) => `Round ${round} of at most ${rounds}.`,
  objections: (n: number) => `${count(n, { one: 'objection', other: 'objections' })}.`,
  objection: (reason: string, resolves: string) => [
    `  ${reason}`,
    `  What would resolve it: ${resolves}`,
  ],
  late: (n: number) =>
    `${count(n, { one: 'vote', other: 'votes' })} came after the close: shown, not counted.`,
  outside: (n: number) =>
    `${count(n, { one: 'vote', other: 'votes' })} of people who could not vote here: not counted.`,
  inRoom: (n: number) =>
    `${count(n, { one: 'vote', other: 'votes' })} of people whose hands were counted in a room: not counted twice.`,
  roomsApart: (n: number) =>
    `${count(n, { one: 'count of a room', other: 'counts of rooms' })} shown apart: not counted.`,
  unreadable: (n: number) =>
    `${count(n, { one: 'entry', other: 'entries' })} cannot be read here: others may find another result.`,
  forked: (n: number) =>
    `${count(n, { one: 'device', other: 'devices' })} with two histories: what came after the parting does not count.`,
  leftOut: 'Left out.',
  isChosen: 'chosen',
  alternatives: 'Several wordings, to be chosen among:',
  tasks: 'Who does what',
  talk: 'Talk',
  votes: 'Votes',
  isHidden: (reason: string) => `hidden: ${reason}`,
  withdrawnBecause: (reason: string) => `Withdrawn: ${reason}`,
  costs: (amount: number, unit: string, from: string) =>
    from === ''
      ? `Costs ${number(amount)} ${unit}.`
      : `Costs ${number(amount)} ${unit}, from: ${from}.`,
  endorsements: (n: number) =>
    count(n, { one: 'member stands behind it', other: 'members stand behind it' }),
  charterVersion: (version: number) =>
    version === 0 ? 'No charter yet: what holds until there is one' : `Charter, version ${version}`,
  theStewards: 'the stewards',
  attesters: 'Recount and sign',
  moderators: 'Moderate',
  maySuspend: (name: string, matters: string, days: number) =>
    `${name} may put on hold: ${matters}, for ${count(days, { one: 'day', other: 'days' })}.`,
  days: (n: number) => count(n, { one: 'day', other: 'days' }),
  rounds: (n: number) => `at most ${count(n, { one: 'round', other: 'rounds' })}`,
  quorum: (part: string) => `${part} of the members must take part`,
  threshold: (part: string) => `${part} must say yes`,
  isBlind: 'hidden until the close',
  phases: {
    clarify: 'clarify',
    react: 'react',
    amend: 'amend',
    object: 'object',
    vote: 'vote',
    window: 'wait',
  },
  bodyKinds: {
    committee: 'committee',
    commission: 'commission',
    independent: 'independent commission',
  },
}

export const assemblyEn = { refusals, commands, options, said }
export type AssemblyCliWords = typeof assemblyEn
