// English.

import { counting } from '../../../../words/language.ts'

const count = counting('en')

export const en = {
  title: 'Records',
  lead: 'Everything that the assembly holds, as files that other programs read, and as pages to print.',
  careful: 'These files are not sealed: whoever has one reads the names and what people said.',
  all: {
    title: 'Everything in one file',
    text: 'Proposals with their wording, talk, votes with results, progress: as JSON.',
    save: 'Save everything',
    working: 'Recounting the votes …',
  },
  tables: {
    title: 'One table at a time',
    text: 'For a spreadsheet (CSV).',
    table: 'Table',
    rows: (n: number) => count(n, { one: '# row', other: '# rows' }),
    save: 'Save the table',
  },
  pages: {
    title: 'Pages to print',
    text: 'You get a page that any browser opens and prints.',
    what: 'What?',
    whats: { proposal: 'A proposal', ballot: 'A ballot paper', result: 'The result of a vote' },
    which: 'Which?',
    none: 'There is none yet.',
    save: 'Save the page',
  },
  list: {
    title: 'Invite from a list',
    lead: 'A table (CSV) with a row for each person becomes an invitation for each.',
    formats:
      'One column is called “name”. Columns “note” and “role” are read where they are there. Nothing else of the file is taken.',
    choose: 'Choose a table',
    found: (n: number) => count(n, { one: '# person in the list', other: '# people in the list' }),
    wrong: (n: number) =>
      count(n, { one: '# row cannot be taken', other: '# rows cannot be taken' }),
    line: (line: number) => `Line ${line}:`,
    leftOut: (names: string) => `Left in the file: ${names}`,
    steward: 'steward',
    public: 'Everybody in the community can read the names and notes of open invitations.',
    days: 'Valid for',
    daysOptions: (n: number) => count(n, { one: '# day', other: '# days' }),
    go: (n: number) => count(n, { one: 'Make # invitation', other: 'Make # invitations' }),
    making: 'Making invitations …',
    made: (n: number) =>
      count(n, { one: '# invitation is ready', other: '# invitations are ready' }),
    madeText: 'Pass each on to the person whom it is for. They are shown only now: save them.',
    save: 'Save names and links',
    nothing: 'Nobody in this file can be invited. Correct the rows above.',
  },
}
