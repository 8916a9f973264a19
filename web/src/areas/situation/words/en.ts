// English.

import { counting } from '../../../words/language.ts'

const count = counting('en')

export const en = {
  title: 'Now',
  report: 'Report something',
  views: { label: 'Ways to look', list: 'List', timeline: 'Timeline', map: 'Map' },
  since: {
    title: 'Since you last looked',
    news: (n: number) =>
      count(n, { one: '# new or changed report', other: '# new or changed reports' }),
    show: 'Show them',
    seen: 'I have seen them',
    only: 'Only what is new or changed',
  },
  needs: {
    title: 'Needs you',
    requests: (n: number) =>
      count(n, { one: '# person asks to be let in', other: '# people ask to be let in' }),
    waiting: (n: number) =>
      count(n, {
        one: '# entry waits for something that has not arrived',
        other: '# entries wait for something that has not arrived',
      }),
    votes: (n: number) =>
      count(n, {
        one: '# vote is open without your voice',
        other: '# votes are open without your voice',
      }),
    vote: 'Vote',
    decisions: (n: number) =>
      count(n, {
        one: '# thing in the assembly waits for you',
        other: '# things in the assembly wait for you',
      }),
    look: 'Look',
  },
  empty: {
    title: 'Nothing has been reported yet',
    text: 'Write down what you saw or heard, where and when. The others see it as soon as your devices meet, with or without a network.',
    example: 'For example: “Water is back in Dock Street since eight, brown at first. I saw it.”',
  },
  search: 'Search in reports',
  filters: 'Filter',
  filtersOn: (n: number) => count(n, { one: 'Filter (# set)', other: 'Filter (# set)' }),
  category: 'Category',
  anyCategory: 'All categories',
  noCategory: 'Without category',
  order: 'Order',
  orders: {
    learnt: 'Last written first',
    happened: 'Last happened first',
    changed: 'Last changed first',
  },
  withdrawnToo: 'Show withdrawn ones too',
  clear: 'Clear all',
  found: (n: number) => count(n, { one: '# report', other: '# reports' }),
  nothingFound: 'No report fits. Take a word or a filter away.',
  more: (n: number) => count(n, { one: 'Show # more', other: 'Show # more' }),
  known: {
    legend: 'How do you know?',
    missing: 'Say how you know it: choose one of the three.',
    any: 'All',
    saw: 'Saw it',
    told: 'Was told',
    forwarded: 'Passed on',
    hints: {
      saw: 'I was there or saw it myself',
      told: 'Someone told me in person',
      forwarded: 'I read or received it',
    },
    sentence: {
      saw: (by: string) => `${by} saw it`,
      told: (by: string) => `${by} was told`,
      forwarded: (by: string) => `${by} passes it on`,
    },
  },
  chips: {
    corrected: 'corrected',
    withdrawn: 'withdrawn',
    photos: (n: number) => count(n, { one: '# photo', other: '# photos' }),
  },
  form: {
    title: 'Report something',
    text: 'What happened?',
    textHint:
      'What you know, not what you think of it. Leave out names of people who could be harmed.',
    headline: 'In a few words (may be left out)',
    whenLegend: 'When?',
    when: { now: 'Just now', range: 'At another time' },
    from: 'At the earliest',
    to: 'At the latest',
    whereLegend: 'Where?',
    where: { none: 'No place', name: 'By name', map: 'On the map', coordinates: 'Coordinates' },
    placeName: 'Name of the place',
    placeNameHint: 'As people here call it: a street, a house, a corner.',
    coordinates: 'Coordinates',
    coordinatesHint: 'North, then east, for example 61.78, 34.35',
    tap: 'Tap the place on the map.',
    chosen: 'Chosen place',
    here: 'Use where I am now',
    locating: 'Looking for the place…',
    noPosition: 'The device does not say where it is. Choose on the map or write the name.',
    radius: 'How exact?',
    radii: {
      '50': 'The house (50 m)',
      '300': 'The block (300 m)',
      '1000': 'The neighbourhood (1 km)',
      '5000': 'The district (5 km)',
    },
    radiusHint: 'The less exact, the less it gives away about you.',
    sourceLegend: 'Who says so?',
    source: 'Name of the source',
    sourceHint: 'Leave it empty if it is you.',
    sourceKind: 'What kind of source?',
    sourceKinds: {
      person: 'A person',
      organisation: 'An organisation',
      feed: 'A news site',
      channel: 'A channel or group',
      sensor: 'A measuring device',
      document: 'A document',
    },
    categories: 'Categories',
    categoriesHint: 'Separate several with commas.',
    photos: 'Photos',
    photosHint: 'Up to four. The place and the camera’s details are taken out of the picture.',
    addPhoto: 'Add a photo',
    removePhoto: (n: number) => `Remove photo ${n}`,
    photoFailed: 'This file is not a picture that can be read.',
    more: 'More details',
    send: 'Save the report',
    sent: 'Report saved.',
    show: 'Show it',
  },
  bring: {
    title: 'Bring in reports from a file',
    lead: 'Another program has collected reports? Bring them in. You first see what is in the file; until you say so, nothing is written.',
    formats: 'Understood so far: the CSV export of Ushahidi.',
    choose: 'Choose a file',
    looking: 'Looking into the file…',
    inFile: (n: number) =>
      count(n, { one: '# report in the file', other: '# reports in the file' }),
    already: (n: number) =>
      count(n, {
        one: '# is here already and is left alone',
        other: '# are here already and are left alone',
      }),
    flags: {
      'outside-area': (n: number) =>
        count(n, {
          one: '# lies far from where the others are',
          other: '# lie far from where the others are',
        }),
      'no-category': (n: number) =>
        count(n, { one: '# without a category', other: '# without a category' }),
      'no-place': (n: number) =>
        count(n, { one: '# without a place on the map', other: '# without a place on the map' }),
      'day-unclear': (n: number) =>
        count(n, {
          one: '# in which day and month may be swapped',
          other: '# in which day and month may be swapped',
        }),
    },
    leftOut: 'Names and addresses of those who sent the reports are not taken in.',
    rejected: (n: number) =>
      count(n, { one: '# row cannot be taken in', other: '# rows cannot be taken in' }),
    line: (n: number) => `Line ${n}:`,
    dayOrder: 'What comes first in its dates?',
    orders: { 'day-first': 'The day', 'month-first': 'The month' },
    go: (n: number) => count(n, { one: 'Bring in # report', other: 'Bring in # reports' }),
    nothing: 'Everything in this file is here already.',
    bringing: 'Bringing them in…',
    brought: (n: number) =>
      count(n, { one: '# report brought in.', other: '# reports brought in.' }),
    stopped: (n: number, all: number) =>
      `Stopped after ${count(n, { other: '#' })} of ${count(all, { other: '#' })}. What is in stays; choose the same file to go on.`,
    look: 'Look at them',
  },
  detail: {
    by: (name: string) => `Report by ${name}`,
    gone: 'This report is not here',
    goneText: 'It may not have arrived on this device yet.',
    happened: 'When it happened',
    learnt: 'Written down',
    where: 'Where',
    about: 'about',
    how: 'How we know',
    source: 'Source',
    categories: 'Categories',
    photo: (n: number) => `Photo ${n}`,
    photoAway: 'The photo has not arrived yet.',
    flags: {
      'outside-area': 'The place lies outside the area this was collected for.',
      'no-category': 'No category was given.',
      'no-place': 'No place was given.',
      'day-unclear': 'The day is not certain.',
    },
    correctedTitle: 'Corrected',
    was: 'It said before:',
    reason: (text: string) => `Reason: ${text}`,
    replaced: (when: string) => `Corrected ${when}`,
    withdrawn: 'Withdrawn by its author',
    correct: 'Correct',
    withdraw: 'Withdraw',
    withdrawTitle: 'Withdraw this report?',
    withdrawText: 'It stays visible, marked as withdrawn, with your reason.',
    withdrawReason: 'Why?',
    withdrew: 'Withdrawn.',
    why: 'Why is it shown like this?',
    whyText:
      'This is what one person wrote down, in their words. Nobody has weighed it against other reports. The time is the one their device claimed.',
    imported: (id: string) =>
      `It was taken over from another collection, where it has the number ${id}.`,
    onMap: 'Show on the map',
  },
  correction: {
    title: 'Correct the report',
    reason: 'What was wrong?',
    reasonHint: 'Everyone can read it. The old wording stays visible, struck out.',
    save: 'Save the correction',
    saved: 'Correction saved.',
  },
  timeline: {
    text: 'Reports by day: when it happened, and when it was written down.',
    happened: 'happened',
    learnt: 'written down',
    day: (day: string, happened: string, learnt: string) =>
      `${day}: ${happened} happened, ${learnt} written down`,
    earlier: 'Earlier days',
  },
  map: {
    label: 'Map of reports',
    loading: 'Loading the map…',
    points: (n: number) =>
      count(n, { one: '# report with a place', other: '# reports with a place' }),
    none: 'No report here has a place on the map.',
    simple: 'This device cannot draw the full map, so here is a simple one.',
    streets: 'Streets',
    streetsText:
      'Only land and water come with the app. A map file (.pmtiles) of your region shows streets, without any network.',
    open: 'Open a map file',
    opened: (name: string) => `Map file in use: ${name}`,
    bad: 'This file is not a map that can be read.',
    noBorders: 'Borders are left out on purpose.',
    zoomIn: 'Closer',
    zoomOut: 'Further away',
    fit: 'Show all',
  },
}
