// English.

import { counting } from '../../../../words/language.ts'

const count = counting('en')

export const en = {
  title: 'Drawn by lot',
  lead: 'People drawn for a task, so that nobody chooses them. Everybody can repeat the draw.',
  call: 'Draw people by lot',
  empty: {
    title: 'No lot yet',
    text: 'Say what for and how many. People can say no beforehand. Then dice are rolled before three witnesses, and every device finds the same people.',
  },
  people: (n: number) => count(n, { one: '# person', other: '# people' }),
  by: (name: string) => `Called by ${name}`,
  replaced: 'Another lot was called instead',
  list: 'All lots',
  missing: {
    title: 'Not here',
    text: 'This lot has not arrived on this device. Connect to another member, then look at the list again.',
  },
  ways: { dice: 'Dice before three witnesses', shares: 'Secret numbers of several people' },
  start: {
    title: 'Draw people by lot',
    what: 'What for?',
    whatHint: 'For example: Facilitators of the meetings in May',
    whatMissing: 'Write what the people are drawn for.',
    size: 'How many people?',
    sizeWrong: 'Write a number from 1 to 1,000.',
    of: 'Among whom?',
    everybody: 'Everybody in the community',
    pool: 'Who can be drawn?',
    pools: { members: 'All, but those who say no', volunteers: 'Only those who say yes' },
    way: 'What decides?',
    wayHints: {
      dice: 'You roll at least ten dice; three others see it and say so here.',
      shares:
        'At least three people give a secret number from their devices, and open it later. If one stays away, nothing comes out.',
    },
    quotas: 'Some groups must be there (quotas)',
    quotasHint:
      'One line for each group: question; answer; at least; at most. For example: Street; Mill Street; 1; 3',
    quotasNote:
      'With quotas the list of possible panels is made on a computer with the command “folkmoot draw”, and published here before the dice are rolled.',
    quotaWrong: (line: number) =>
      `Line ${line} does not read “question; answer; at least; at most”.`,
    send: 'Call the lot',
  },
  steps: {
    pool: 'Who can be drawn',
    shares: 'Give a secret number',
    fix: 'Fix it',
    list: 'Publish the list of panels',
    dice: 'Roll the dice',
    open: 'Open the secret numbers',
    result: 'Who was drawn',
    done: 'Done',
    now: 'Now',
  },
  pool: {
    can: (n: number) => count(n, { one: '# person can be drawn', other: '# people can be drawn' }),
    incomplete: (names: string) => `Not yet, because an answer is missing: ${names}`,
    mineYes: 'You can be drawn.',
    mineNo: 'You cannot be drawn.',
    yes: 'I am ready',
    no: 'Do not draw me',
    about: 'Only for this draw: everybody can read it here.',
    choose: 'Choose …',
  },
  fix: {
    text: 'From then on it stands who can be drawn and which secret numbers count. Do it when everybody has had the time.',
    button: 'Fix it now',
    waits: (name: string) => `${name} fixes it, on the device on which the lot was called.`,
    elsewhere: 'You called this lot on another device. Fix it there.',
    few: 'There are too few secret numbers: three are needed.',
  },
  shares: {
    text: 'Your device makes a secret number from its own key and shows only a seal of it. Open it later on this same device.',
    seal: 'Give a secret number',
    sealed: (names: string) => `Sealed by: ${names}`,
    mine: 'Yours is sealed.',
    open: 'Open my number',
    opened: (have: number, need: number) => `${have} of ${need} are open.`,
    openedBy: (names: string) => `Open: ${names}`,
    stuck: 'If somebody never opens theirs, call another lot with dice.',
  },
  panels: {
    text: 'Save who can be drawn, make the list with the command below, and choose the file that it writes. Pass that file on to everybody.',
    save: 'Save who can be drawn',
    choose: 'Choose the list of panels',
    published: (n: number) =>
      count(n, {
        one: 'A list with # panel is published.',
        other: 'A list with # panels is published.',
      }),
  },
  dice: {
    text: 'Roll at least ten dice where three others can see it. Write the numbers in the order in which they fell.',
    rolls: 'The dice',
    hint: 'Digits from 1 to 6; spaces do not matter.',
    where: 'Where?',
    send: 'Enter the dice',
    waits: (name: string) => `${name} rolls the dice and enters them.`,
    rolled: 'The dice:',
    witness: 'Have you seen these dice fall?',
    right: 'Yes, they are right',
    wrong: 'No, they are wrong',
    have: (have: number, need: number) => `${have} of ${need} witnesses say that they are right.`,
    rightBy: (names: string) => `Right, say: ${names}`,
    wrongBy: (names: string) => `Not right, say: ${names}`,
    thanks: 'You have said your word.',
  },
  result: {
    declined: (names: string) => `Drawn and declined: ${names}`,
    next: 'Who would follow',
    mine: 'You were drawn.',
    decline: 'I cannot do it',
    declineText: 'The next in line takes your place. This cannot be taken back.',
    check: 'Check it yourself',
    checkText:
      'Every device computes this from the same list of people and the same dice or numbers. To repeat it on a computer, save who could be drawn and run:',
    checkFile: 'Choose the published list to check the draw',
    told: (name: string, number: number) => `${name} found panel ${number}:`,
    tell: 'Tell everybody',
    panel: (number: number) => `Panel ${number} of the list`,
  },
  again: 'Call another lot instead',
}
