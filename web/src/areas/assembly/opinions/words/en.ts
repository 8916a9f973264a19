// English.

import { counting } from '../../../../words/language.ts'

const count = counting('en')

export const en = {
  title: 'What do we think?',
  lead: 'Short statements, answered one by one. You see what all share, and where groups differ. It decides nothing.',
  begin: 'Begin a conversation',
  empty: {
    title: 'Nobody has asked yet',
    text: 'Ask a question. Everybody writes short statements and answers those of the others with agree, disagree or pass. The picture then shows what all groups share: a good beginning for a proposal.',
  },
  people: (n: number) =>
    count(n, { one: '# person has answered', other: '# people have answered' }),
  statements: (n: number) => count(n, { one: '# statement', other: '# statements' }),
  left: (n: number) =>
    count(n, {
      one: '# statement waits for your answer',
      other: '# statements wait for your answer',
    }),
  allAnswered: 'You have answered everything',
  closed: 'Closed',
  closedBy: (name: string) => `${name} has marked this as closed. You can still answer.`,
  missing: {
    title: 'Not here',
    text: 'This conversation has not arrived on this device, or its author could not begin it. Connect to another member, then look at the list again.',
  },
  list: 'All conversations',
  ways: {
    label: 'Parts of the conversation',
    answer: 'Answer',
    picture: 'Picture',
    all: 'List',
  },
  stances: { agree: 'Agree', disagree: 'Disagree', pass: 'Pass' },
  your: {
    agree: 'You agree',
    disagree: 'You disagree',
    pass: 'You passed',
    none: 'Not answered yet',
  },
  answer: {
    label: 'Statement',
    keys: 'Keys: 1 agree, 2 disagree, 3 pass',
    progress: (done: number, all: number) => `${done} of ${all} answered`,
    hint: 'Pass if you are not sure or do not understand it. You can change every answer under “List”.',
    open: 'Screens show groups and counts, never who answered what. But answers lie under names in every member’s copy: whoever searches it can read them.',
    done: {
      title: 'All answered',
      text: 'Thank you. Look at the picture, or write a statement that is missing.',
      look: 'Look at the picture',
    },
    none: {
      title: 'No statements yet',
      text: 'Write the first one: one thought, so that somebody can agree or disagree with it.',
    },
  },
  write: {
    title: 'Write a statement',
    label: 'Your statement',
    hint: 'One thought in one sentence that others can agree or disagree with. It stays under your name.',
    left: (n: number) => count(n, { one: '# letter left', other: '# letters left' }),
    send: 'Add the statement',
    sent: 'Your statement is there. You will be asked about it as well.',
    onlyAuthor: (name: string) => `Here only ${name} writes statements.`,
  },
  start: {
    title: 'Begin a conversation',
    question: 'What do you ask?',
    questionHint: 'An open question, for example: What should we do about water this winter?',
    about: 'What should people know?',
    optional: 'Optional',
    who: 'Who writes statements?',
    whoOptions: { everybody: 'Everybody', author: 'Only I' },
    seeds: 'First statements',
    seedsHint: 'One a line, up to 240 letters. Three or four different ones help people to begin.',
    seedLong: (line: number) => `Line ${line} is longer than 240 letters. Shorten it.`,
    questionMissing: 'Write the question.',
    seedsMissing: 'Write at least one statement: nobody else can.',
    send: 'Begin',
  },
  map: {
    making: 'Making the picture …',
    changed: 'More has been answered since.',
    again: 'Make it again',
    shared: 'What all groups share',
    sharedNone:
      'Nothing yet that each group rather agrees with. Write a statement that could bridge the groups.',
    common: 'What most people say',
    groups: 'The groups',
    group: (letter: string) => `Group ${letter}`,
    size: (n: number) => count(n, { one: '# person', other: '# people' }),
    mine: 'You are in this group.',
    notPlaced: 'You are not on the picture yet: answer a few more statements.',
    about: 'More than others they say:',
    aboutNone: 'Nothing sets this group apart.',
    says: {
      agree: (votes: number, seen: number) => `agree, ${votes} of ${seen}`,
      disagree: (votes: number, seen: number) => `disagree, ${votes} of ${seen}`,
    },
    picture: 'Picture of the groups',
    pictureText:
      'Who stands near one another has answered alike. The directions mean nothing by themselves.',
    you: 'You',
    warnings: {
      'few-people':
        'Few people have answered so far: the picture can still change with every answer.',
      'small-group': 'One group is very small. That may be only people with few answers.',
      'no-groups':
        'There are no groups that can be told apart: people answer alike, or too little has been answered.',
    },
    check: 'Check it yourself',
    checkText:
      'Save both files, without names, and run this command on any computer that has Folkmoot:',
    saveVotes: 'Save the answers',
    saveStatements: 'Save the statements',
  },
  all: {
    empty: 'No statements yet.',
    by: (name: string) => `by ${name}`,
    hide: 'Hide',
    hideTitle: 'Hide this statement?',
    hideText:
      'It stays readable for everybody, marked, with your name and your reason. It is not asked any more.',
    reason: 'Why?',
    reasonMissing: 'Say why, in a few words.',
    hidden: (n: number) => count(n, { one: '# hidden statement', other: '# hidden statements' }),
    hiddenBy: (name: string) => `Hidden by ${name}:`,
    appeal: 'Object to the hiding',
    appealTitle: 'Object to the hiding',
    appealText: 'Another moderator than the one who hid it will look at it.',
    appealed: 'Somebody objects:',
    show: 'Show it again',
    keep: 'Keep it hidden',
    answered: 'The answer:',
    send: 'Send',
  },
  close: {
    button: 'Mark as closed',
    text: 'It moves to the end of the list. Whoever wants to can still answer.',
    note: 'A word to everybody',
    open: 'Open it again',
  },
}
