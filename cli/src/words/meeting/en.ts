// What commands about meetings, delegates and files of the assembly say, in English.

import type { MeetingCliRefusal } from '../../assembly/refusals.ts'

type Says<U extends { readonly kind: string }> = {
  readonly [K in U['kind']]: (said: Extract<U, { readonly kind: K }>) => string
}

const refusals: Says<MeetingCliRefusal> = {
  'cli-meeting-unknown': ({ given }) =>
    `There is no meeting "${given}" here. "folkmoot meetings" lists them.`,
  'cli-meeting-unclear': ({ given, choices }) =>
    `"${given}" could be any of these meetings; give more of the ref: ${choices}.`,
  'cli-nobody-waits': () => `Nobody waits for the floor. "folkmoot meeting speak REF" asks for it.`,
  'cli-position-unreadable': ({ given }) =>
    `"${given}" is not understood: write "QUESTION = yes, abstain".`,
  'cli-folder-needed': () => `Tables are several files: say with --to DIR into which folder.`,
}

const commands = {
  meetings: 'Meetings, past and to come.',
  'meeting call': 'Call a meeting.',
  'meeting show': 'The agenda of a meeting, or what happened in it so far.',
  'meeting add': 'Put something on the agenda of a meeting.',
  'meeting role': 'Say who facilitates a meeting, or takes its minutes.',
  'meeting begin': 'Begin a meeting.',
  'meeting here': 'Say that you are there, or note somebody without a device.',
  'meeting item': 'Begin an item of the agenda, or say that it is done.',
  'meeting speak': 'Ask for the floor.',
  'meeting floor': 'Give the floor to whoever is next, or say that they have spoken.',
  'meeting task': 'Note who does what after the meeting.',
  'meeting end': 'End a meeting.',
  'meeting cancel': 'Cancel a meeting, with a reason.',
  'minutes show': 'The minutes of a meeting, and who has approved them.',
  'minutes write': 'Write the minutes; without a text they write themselves.',
  'minutes approve': 'Approve the minutes as they stand, if you were there.',
  mandates: 'Who speaks for us where, with which instruction.',
  'mandate give': 'Propose to send delegates with an instruction.',
  'mandate recall': 'Propose to recall delegates.',
  'mandate report': 'Report how a delegate voted elsewhere.',
  'proxy name': 'Name somebody who votes for you, at one vote or meeting.',
  'export assembly': 'Write everything of the assembly, as JSON or tables.',
  'import members': 'Make a link for each person in a list (CSV).',
}

const options = {
  'on-behalf': 'vote for this absent member who has named you',
  about: 'what it is about',
  'meeting call where': 'where it is',
  'least-first': 'those speak first who have spoken least',
  minutes: 'how many minutes it may take (10)',
  aim: 'what it is for: inform, talk, decide (talk)',
  proposal: 'the proposal that it is about',
  'minutes-taker': 'who takes the minutes; otherwise who facilitates',
  who: 'who it is, if not you',
  guest: 'a guest, by name or as what they come',
  gone: 'has left',
  done: 'it is done',
  'put-off': 'it is put off',
  withdrawn: 'it is taken from the agenda',
  reply: 'a direct reply',
  point: 'a point of order',
  'minutes write file': 'a file with the text',
  'minutes approve not': 'you do not approve',
  delegate: 'a delegate; may be given several times',
  instruction: 'what they are to do, in words',
  position: 'what they may say to a question: "Medicines first? = yes"',
  'mandate report position': 'number of the position in the mandate',
  elsewhere: 'where they go, outside this community',
  into: 'the body here in which they vote',
  days: 'for how many days',
  'mandate report question': 'what was voted on',
  voted: 'how they voted: yes, no, abstain',
  'mandate report option': 'which option they voted for',
  'proxy name vote': 'the vote',
  meeting: 'the meeting, with all proposals on its agenda',
  'export assembly format': 'json to standard output, or csv into a folder',
  'export assembly to': 'folder for the tables',
}

const said = {
  called: (ref: string) => `The meeting is called (${ref}).`,
  added: (ref: string) => `On the agenda (${ref}).`,
  isHere: 'Noted as here.',
  isGone: 'Noted as gone.',
  role: (name: string, role: 'facilitator' | 'minutes') =>
    role === 'minutes' ? `${name} takes the minutes.` : `${name} facilitates.`,
  turned: {
    begun: 'The meeting has begun.',
    ended: 'The meeting is over.',
    cancelled: 'The meeting is cancelled.',
  },
  item: {
    begun: 'This is talked about now.',
    done: 'Done.',
    'put-off': 'Put off.',
    withdrawn: 'Taken from the agenda.',
  },
  asked: (ref: string) => `Waits for the floor (${ref}).`,
  hasFloor: (name: string) => `${name} has the floor.`,
  hasSpoken: (name: string) => `${name} has spoken.`,
  task: (ref: string) => `The task is noted (${ref}).`,
  apart: (n: number) =>
    `${n} votes are shown apart: outside a mandate, or of somebody who votes for too many.`,
  noMeetings: 'No meeting is called yet. "folkmoot meeting call TITLE --at TIME" calls one.',
  stages: {
    coming: 'to come',
    running: 'now',
    over: 'over',
    cancelled: 'cancelled',
  },
  minutesWritten: (ref: string) =>
    `The minutes are written (${ref}). Whoever was there approves them.`,
  approved: 'You approve the minutes as they stand.',
  notApproved: 'You do not approve the minutes as they stand.',
  isApproved: 'Approved.',
  approvals: (have: number, needed: number) => `${have} of the ${needed} approvals needed.`,
  contradict: 'These texts contradict one another: write one over both.',
  noMandates: 'Nobody is sent anywhere yet. "folkmoot mandate give" proposes it.',
  here: 'the assembly',
  over: {
    recalled: 'recalled',
    'term-over': 'term over',
    replaced: 'replaced',
  },
  marks: {
    within: 'within the instruction',
    outside: 'outside the instruction',
    'no-instruction': 'no instruction',
    'no-mandate': 'no mandate',
  },
  recallTitle: (names: string) => (names === '' ? 'Recall' : `Recall of ${names}`),
  voteReported: (ref: string) => `Reported (${ref}).`,
  proxyNamed: (name: string) => `${name} may vote for you there. Your own vote goes before.`,
  proxyTaken: (name: string) => `${name} no longer votes for you there.`,
  exported: (files: number, folder: string) =>
    `${files} tables are in ${folder}. Anybody who has them can read them: there are names and votes in it.`,
  leftInFile: (names: string) => `Left in the file, not taken: ${names}.`,
  wouldInvite: (n: number) => `Would invite: ${n}. Nothing was written.`,
  invited: (n: number) => `Invited: ${n}. Pass each link on in person or over a channel you trust.`,
}

export const meetingEn = { refusals, commands, options, said }
export type MeetingCliWords = typeof meetingEn
