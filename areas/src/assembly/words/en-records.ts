// English: lists of members that are read, and pages that are printed.

export const enRecords = {
  refusals: {
    'members-empty': 'There is nobody in this file. Choose a table with a row for each person.',
    'members-not-text':
      'This file is no table of text. Save it as CSV (UTF-8) in your spreadsheet, and choose that file.',
    'members-large': 'This file is larger than {max} MB. Take out what is no list of people.',
    'members-no-names':
      'No column is called “name”. Give the column of names that heading, and choose the file again.',
    'members-row-quote': 'Something stands behind a closing quotation mark. Correct it there.',
    'members-row-long':
      'There are {found} cells and {expected} headings. Put text with commas in quotation marks.',
    'members-row-nameless': 'The name is missing. Write it.',
    'members-name-long': 'The name is longer than {max} letters. Shorten it.',
    'members-note-long': 'The note is longer than {max} letters. Shorten it.',
    'members-contact':
      '“{given}” looks like a telephone number or an address. Everybody here would read it for good: take it out.',
    'members-role-unknown': '“{given}” is no role. Write “member” or “steward”, or leave it empty.',
    'members-row-repeated':
      'The same person stands in line {line}. If these are two people, write a note that tells them apart.',
  },
  printed: {
    proposal: 'Proposal',
    result: 'Result of the vote',
    ballot: 'Ballot paper',
    from: 'Proposed by {name}',
    matter: 'Matter',
    articles: 'Text',
    alternatives: 'There are several wordings of this article:',
    budget: 'Budget',
    doers: 'Who does what',
    until: 'by {day}',
    outcome: 'Outcome',
    provisional: 'Provisional: not certified yet.',
    certified: 'Certified.',
    tookPart: '{voters} of {electors} who may vote took part.',
    late: '{count} came too late and are not counted.',
    options: 'Options',
    chosen: 'chosen',
    steps: 'The count, step by step',
    recount: 'Anybody can recount this: save the certificate, then run',
    answers: { yes: 'Yes', no: 'No', abstain: 'I abstain' },
    objection: 'I object, because',
    resolves: 'What would resolve it',
    marks: {
      answer: 'Mark one.',
      ranking: 'Write 1 beside the best, then 2, 3 … Leave out what you do not want to rank.',
      approves: 'Mark all that you agree with.',
      points: 'Give each from 0 to 100 points.',
    },
    nameless: 'Put no name on this paper.',
  },
} as const
