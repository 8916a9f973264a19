// English: inside a community.

import { counting } from '../language.ts'

const count = counting('en')

export const inside = {
  bar: {
    label: 'Main places',
    now: 'Now',
    decide: 'Decide',
    provide: 'Provide',
    plans: 'Plans',
    more: 'More',
  },
  safety: {
    where: 'Where your data is',
    hereOnly: 'On this phone only',
    onHub: 'On the hub',
    onHubs: (n: number) => (n === 2 ? 'On two hubs' : count(n, { other: 'On # hubs' })),
    withMembers: 'With other members',
    waiting: (n: number) => count(n, { one: '# entry waiting', other: '# entries waiting' }),
    writing: (n: number) => count(n, { one: 'Saving # entry', other: 'Saving # entries' }),
  },
  coming: {
    title: 'Not built yet',
    provide: {
      will: 'Here needs and help will find each other:',
      points: [
        'say what is needed and what you can give',
        'see what there is, how long it lasts and who brings it',
        'share what is short by a rule that you chose together',
      ],
      meanwhile: 'Until then, report under Now what is missing, and where.',
    },
    plans: {
      will: 'Here plans will lie ready before they are needed:',
      points: [
        'what we do if the power, the water or the road fails',
        'what must happen for a plan to begin, watched by the app',
        'who has promised what',
      ],
      meanwhile: 'Until then, keep your plans on paper where all can find them.',
    },
  },
  more: {
    people: 'People',
    invite: 'Invite someone',
    carry: 'Carry it as a file',
    bring: 'Bring in reports',
    data: 'Where my data is',
    devices: 'My devices and paper key',
    settings: 'Settings',
    communities: 'Communities',
    limits: 'What it protects, and what it cannot',
    about: {
      people: 'Who is in, and who asks to come in',
      invite: 'A link, a code to scan, or a sheet of paper',
      carry: 'Bring news from hand to hand, without any network',
      bring: 'What another program has collected',
      data: 'On this phone, on hubs, with others',
      devices: 'A second device, and twelve words that bring you back',
      settings: 'Language, light and dark, hubs, passphrase',
      communities: 'Change, start, join or leave',
      limits: 'In plain words, before you rely on it',
    },
  },
  people: {
    count: (n: number) => count(n, { one: '# person', other: '# people' }),
    asking: (n: number) =>
      count(n, { one: '# person asks to come in', other: '# people ask to come in' }),
    gone: (n: number) =>
      count(n, { one: '# person no longer here', other: '# people no longer here' }),
    compare: 'Ask for their words, by voice or face to face. Only if they are these:',
    admit: 'The words match, let them in',
    admitted: (name: string) => `${name} is in.`,
    device: 'asks to be added as a device of yours',
    addDevice: 'The words match, add the device',
    you: 'you',
    steward: 'Steward',
    forked: 'Two versions',
    fromList: 'Invite from a list',
    alone: 'You are alone here so far. Invite someone you know.',
    standings: { pending: 'Not settled', suspended: 'Suspended', removed: 'Removed' },
    meaning: {
      pending:
        'The person who let them in was removed later. They stay, but what they write counts again only when a steward confirms them.',
      suspended: 'They can read, but what they write does not count until someone takes them back.',
      removed: 'They read nothing new. What they wrote before stays.',
    },
    forkedText: (name: string) =>
      `Two different versions of the same entry came from a device of ${name}. Everything before stands; what came after does not count until ${name} confirms in person. Most often someone restored an old backup.`,
    devices: (n: number) => count(n, { one: 'Uses # device.', other: 'Uses # devices.' }),
    confirm: 'Confirm them',
    make: { steward: 'Make a steward', member: 'No longer a steward' },
    steps: {
      suspended: {
        does: 'Suspend',
        text: (name: string) => `${name} can read on, but what they write does not count for now.`,
      },
      removed: {
        does: 'Remove',
        text: (name: string) =>
          `${name} will read nothing new. What they have read already cannot be taken back.`,
      },
      member: { does: 'Take back', text: (name: string) => `${name} is a full member again.` },
    },
    reason: 'Reason',
    reasonHint: 'All members can read it, also later.',
    done: 'Done. All members see it.',
  },
  invite: {
    text: 'Whoever holds the invitation may ask to come in. You let them in after comparing four words.',
    uses: 'For how many people',
    days: 'Valid for',
    left: (n: number) => count(n, { one: 'for # person', other: 'for # people' }),
    daysCount: (n: number) => count(n, { one: '# day', other: '# days' }),
    make: 'Make the invitation',
    code: 'Code to scan with the camera',
    copy: 'Copy the link',
    copied: 'Link copied.',
    copyFailed: 'The browser would not copy. Mark the link and copy it yourself.',
    share: 'Share…',
    print: 'Print',
    another: 'Make another',
    careful:
      'Give it only to the person it is meant for: hand to hand, or over a channel you trust.',
    printTitle: 'Invitation',
    printText: 'Open Folkmoot, choose “Join with an invitation” and scan this code.',
    open: 'Open invitations',
    until: (when: string) => `until ${when}`,
    revoke: 'Withdraw',
  },
  carry: {
    lead: 'No network? Take everything as a file, on a stick or by messenger. Only members can read it.',
    out: 'Take it with you',
    outText: 'Everything this device has of the community, locked.',
    save: 'Save the file',
    saved: 'The file is saved.',
    in: 'Read a file from someone',
    inText: 'Choose the file, or drop it here. What you have already is recognised.',
    choose: 'Choose a file',
    reading: 'Reading the file…',
    taken: (n: number) =>
      n === 0
        ? 'You already had everything in it.'
        : count(n, { one: '# new entry taken in.', other: '# new entries taken in.' }),
    refused: (n: number) =>
      count(n, {
        one: '# part did not belong here or was damaged, and was left out.',
        other: '# parts did not belong here or were damaged, and were left out.',
      }),
  },
  communities: {
    here: 'Open now',
    open: 'Open',
    leave: 'Leave this community',
    leaveTitle: 'Leave this community?',
    leaveText: 'This device forgets everything about it. The others keep what you wrote.',
  },
  settings: {
    language: 'Language',
    theme: 'Light or dark',
    themes: { auto: 'As the device', light: 'Light', dark: 'Dark' },
    hubs: 'Hubs',
    hubsText:
      'A hub passes entries on when not everybody is awake. It cannot read them. With two, nothing is lost if one goes.',
    hub: 'Address of the hub',
    hubHint: 'One on each line.',
    hubWrong: 'One of these is not an address that can be used. It must begin with https://',
    nameHint: 'All members see the change.',
    passphrase: 'Another passphrase',
    next: 'New passphrase',
  },
  data: {
    own: (n: number) =>
      count(n, { one: 'You have written # entry.', other: 'You have written # entries.' }),
    storage: {
      files: 'It is kept on this device, locked with your passphrase.',
      database: 'It is kept in this browser’s database, locked with your passphrase.',
      memory: 'It is kept only until this tab is closed.',
    },
    waiting: (n: number) =>
      count(n, {
        one: '# entry cannot be shown yet, because something it refers to has not arrived.',
        other: '# entries cannot be shown yet, because something they refer to has not arrived.',
      }),
    hubs: 'Hubs',
    noHubs: 'No hub yet. What you write is on this phone and with those you exchange files with.',
    hubState: {
      connected: 'connected',
      connecting: 'connecting',
      away: 'cannot be reached now',
      refused: 'refuses',
    },
    ofYours: (there: string, own: string) => `${there} of your ${own} entries are there`,
    changeHubs: 'Change hubs',
    keep: 'Keep it on this phone',
    keepText: 'A browser may clear away what a page stores when space runs short. Ask it not to.',
    kept: 'The browser has promised not to clear it away by itself.',
    keepButton: 'Keep my data on this phone',
    keepRefused:
      'The browser did not promise it. Install the app on the home screen and try again.',
    check: 'Check everything',
    checkText: 'Goes through all that is stored here and makes sure that nothing was changed.',
    checkNow: 'Check now',
    checked: (n: number) =>
      count(n, { one: '# entry checked, all is well.', other: '# entries checked, all is well.' }),
  },
  devices: {
    mine: 'My devices',
    first: 'First device',
    unnamed: 'Unnamed device',
    retired: 'retired',
    retire: 'Retire',
    add: 'Add a second device',
    addText:
      'If this one is lost, the other goes on. Open the code on the new device and compare the words.',
    label: 'Name of the new device',
    second: 'Second device',
    make: 'Show the code',
    code: 'Code for the new device',
    paper: 'Paper key',
    paperText:
      'Twelve words on paper bring you back when every device is lost. Whoever finds them can do the same.',
    paperMake: 'Make a paper key',
    paperWords: 'The twelve words of the paper key',
    paperOnce: 'These words are shown only this once. Write them down now.',
    paperDone: 'I have written them down',
    sheet: 'Keep this line with the words:',
    sheetCode: 'Code of the line that belongs to the words',
    print: 'Print',
  },
  refusals: {
    'nothing-open': 'This device is locked. Unlock it and try again.',
    'vault-passphrase-short': 'This passphrase is too short. Take six words.',
    'paper-words-wrong': 'These are not the words of this paper key. Check each of the twelve.',
    'paper-sheet-damaged': 'A part of the line under the words is missing. Scan or copy all of it.',
    'bundle-not-a-bundle': 'This is not a file that Folkmoot has saved. Choose another one.',
    'bundle-newer': 'A newer version saved this file. Bring the app up to date first.',
    'bundle-foreign':
      'This file belongs to another community. Open that community first, then read it there.',
    'bundle-too-large': 'This file is larger than can be read. Ask for several smaller ones.',
    'bundle-damaged':
      'This file is damaged or cut off; what came before the damage was taken in. Copy it again from where it came.',
    StoreFull:
      'There is no room left on this device. Free some space; nothing that was saved is lost.',
    StoreBusy: 'Another tab is using this. Close it and try again.',
    StoreDamaged:
      'What is stored here is damaged. Save what you can as a file, and fetch the rest from others.',
    StoreNewer: 'A newer version of the app wrote this. Load the new version first.',
  },
}
