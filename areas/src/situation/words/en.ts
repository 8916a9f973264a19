// English: the keys and placeholders that every other language must have.

export const en = {
  name: 'Situation',
  kinds: {
    'situation/report': 'Report',
    'situation/correction': 'Correction',
    'situation/withdrawal': 'Withdrawal',
  },
  fields: {
    title: 'Title',
    text: 'What happened',
    source: 'Who says so',
    known: 'How it is known',
    when: 'When it happened',
    learnt: 'When it was written down',
    place: 'Where',
    radius: 'How far off it may be',
    categories: 'Categories',
    photos: 'Photos',
    reason: 'Reason',
    origin: 'Imported from',
    flags: 'Worth knowing',
  },
  known: {
    saw: 'seen by the writer',
    told: 'told by someone who was there',
    forwarded: 'passed on',
  },
  sources: {
    person: 'person',
    organisation: 'organisation',
    feed: 'feed',
    channel: 'channel',
    sensor: 'sensor',
    document: 'document',
  },
  standing: {
    stands: 'stands',
    corrected: 'corrected',
    withdrawn: 'withdrawn',
  },
  flags: {
    'outside-area': 'far from the place that the other reports are about',
    'no-category': 'without category',
    'no-place': 'not on the map: no usable coordinates',
    'day-unclear': 'day and month may be swapped',
  },
  dayOrder: {
    'day-first': 'The day comes first in the dates of this file.',
    'month-first': 'The month comes first in the dates of this file.',
    'year-first': 'The dates of this file begin with the year.',
    unclear:
      'Nothing in this file proves whether the day or the month comes first. It was read day first; say so if it is the month.',
    mixed:
      'Some dates of this file begin with the day and some with the month. What does not fit is listed; unclear ones are marked.',
  },
  notes: {
    leftOut: 'Not taken in, because they name people who sent reports: {columns}.',
    country: 'The reports are about: {country}. What lies outside is marked.',
  },
  refusals: {
    'situation-empty': 'A report says something. Write a text or a title, or add a photo.',
    'situation-range-backwards': 'The end lies before the beginning. Swap the two times.',
    'situation-place-empty':
      'A place needs a point on the map or a name. Give one, or leave the place out.',
    'situation-source-empty': 'The source has no name. Name it, or leave it out.',
    'situation-category-empty': 'A category is empty or given twice. Take it away.',
    'situation-already-imported': 'This row has been imported already. Nothing needs to be done.',
    'situation-unknown-report':
      'There is no such report here. Look at the list, or connect to another member first.',
    'situation-report-unclear': '“{given}” is the beginning of {count} reports. Type more of it.',
    'situation-not-yours':
      'Only the person who wrote a report can change it. Write a report of your own that says what you know.',
    'situation-withdrawn': 'This report has been withdrawn. Write a new one.',
    'situation-corrected-often':
      'This report has been corrected {max} times. Withdraw it and write a new one.',
    'situation-time-unreadable':
      '“{given}” is not a time. Write 2026-11-23, 2026-11-23T08:00, or two of them as A..B.',
    'situation-time-not-in-calendar':
      '“{given}” is not in the calendar. Check the day and the hour.',
    'situation-time-backwards': 'In “{given}” the end lies before the beginning. Swap the two.',
    'situation-place-unreadable':
      '“{given}” is not a place. Write degrees north and east as 61.78,34.35 or 61.78,34.35~300m, or a name.',
    'situation-place-off-earth':
      '“{given}” is not on earth. North goes from -90 to 90, east from -180 to 180; perhaps the two are swapped.',
    'situation-place-radius': 'The radius in “{given}” is too large. The most is {max} km.',
    'situation-place-long': 'The name of the place is too long. The most is {max} characters.',
    'situation-known-unclear': '“{given}” does not say how it is known. Choose one of: {options}.',
    'situation-source-unclear': '“{given}” is no kind of source. Choose one of: {options}.',
    'situation-text-long':
      'The text has {length} characters. The most is {max}; split it into two reports.',
    'situation-title-long':
      'The title has {length} characters. The most is {max}; put the rest into the text.',
    'situation-source-long':
      'The name of the source has {length} characters. The most is {max}; shorten it.',
    'situation-category-long':
      'The name of a category has {length} characters. The most is {max}; shorten it.',
    'situation-categories-many':
      'There are too many categories. The most is {max}; leave out those that matter least.',
    'situation-photos-many':
      'There are too many photos. The most is {max}; write a second report for the others.',
    'situation-reason-missing': 'Say why, in a few words: others see the reason beside the report.',
    'situation-reason-long': 'The reason has {length} characters. The most is {max}; shorten it.',
    'import-empty': 'There are no reports in this file. Choose another file, or export it again.',
    'import-not-text':
      'This file is not a text. Open it in its own program and save it as CSV (UTF-8).',
    'import-not-utf8':
      'The letters of this file are not in UTF-8. Save it as CSV (UTF-8), or name its encoding.',
    'import-large': 'This file is too large. The most is {max} MB; split it.',
    'import-columns-missing':
      'This is not an Ushahidi export: it lacks the columns {columns}. Choose another file.',
    'import-quote-open':
      'In line {line} a quotation mark is opened and never closed. Close it, then import again; nothing was taken in.',
    'import-rows-many': 'This file has more than {max} rows. Split it.',
    'import-row-quote':
      'Something stands between a closing quotation mark and the end of the field. Double the marks inside the text.',
    'import-row-fields':
      'The row has {found} fields, and the header {expected}. Check the quotation marks.',
    'import-row-empty': 'The row has neither title nor description. Fill in one of them.',
    'import-row-repeated': 'The row says the same as line {line}. Nothing needs to be done.',
    'import-row-id-long':
      'The number of the row is longer than {max} characters. Check the columns.',
    'import-row-text-long':
      'The text has {length} characters. The most is {max}; split it into two rows.',
    'import-row-category-long':
      'The name of a category has {length} characters. The most is {max}; shorten it.',
    'import-row-categories-many':
      'The row has {found} categories. The most is {max}; take some away.',
    'import-date-unreadable':
      '“{given}” is not a date. Write it like 17/01/2010 12:58 or 2010-01-17 12:58.',
    'import-date-not-in-calendar': '“{given}” is not in the calendar. Check the day and the hour.',
    'import-date-other-order':
      '“{given}” has day and month the other way round than the rest of the file. Swap them.',
  },
} as const

type Texts<T> = { readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]> }
export type SituationWords = Texts<typeof en>
