// What the command line says, in English. Its type is what every other language must have.

import type { Misuse } from '../arguments.ts'
import type { CliRefusal } from '../refusals.ts'
import { assemblyEn } from './assembly/en.ts'
import { createCounting } from './counting.ts'
import { meetingEn } from './meeting/en.ts'
import { thinkingEn } from './thinking/en.ts'

const { count, number } = createCounting('en')

type Says<U extends { readonly kind: string }> = {
  readonly [K in U['kind']]: (said: Extract<U, { readonly kind: K }>) => string
}

const misuse: Says<Misuse> = {
  'unknown-command': ({ given }) => `There is no command "${given}". "folkmoot --help" lists them.`,
  'unknown-option': ({ given }) => `There is no option ${given} here.`,
  'option-without-value': ({ option, value }) => `--${option} needs a value: --${option} ${value}.`,
  'switch-with-value': ({ option }) => `--${option} takes no value.`,
  'option-twice': ({ option }) => `--${option} is given twice.`,
  'option-missing': ({ option, value }) => `--${option} ${value} is needed.`,
  'not-one-of': ({ option, choices }) => `--${option} must be one of: ${choices}.`,
  'not-a-number': ({ option, min, max }) =>
    `--${option} must be a whole number from ${min} to ${max}.`,
  'argument-missing': ({ name }) => `${name} is missing.`,
  'argument-too-many': ({ given }) =>
    `"${given}" is one word too many. Put quotation marks around a text with spaces.`,
}

const refusals: Says<CliRefusal> = {
  ...assemblyEn.refusals,
  ...meetingEn.refusals,
  ...thinkingEn.refusals,
  'cli-no-passphrase': () =>
    'The passphrase is needed: run this in a terminal, or set FOLKMOOT_PASSPHRASE.',
  'cli-passphrases-differ': () => 'The two passphrases differ. Nothing was made; try again.',
  'cli-home-empty': ({ path }) =>
    `There is no community in ${path} yet: start one with "folkmoot create" or come in with "folkmoot join".`,
  'cli-no-space': ({ path }) =>
    `There is no community in ${path} yet: start one with "folkmoot create" or come in with "folkmoot join".`,
  'cli-space-not-chosen': ({ choices }) =>
    `Several communities are here. Choose one with --space or "folkmoot use": ${choices}.`,
  'cli-space-unknown': ({ given, choices }) =>
    `No community here is called "${given}". Here are: ${choices}.`,
  'cli-space-unclear': ({ given, choices }) =>
    `"${given}" could be any of these; give more of the id: ${choices}.`,
  'cli-member-unknown': ({ given }) =>
    `Nobody here is called "${given}". "folkmoot members" lists everyone.`,
  'cli-member-unclear': ({ given, choices }) =>
    `"${given}" could be any of these; give the id instead: ${choices}.`,
  'cli-request-unknown': ({ given }) =>
    `Nobody called "${given}" asks to come in. "folkmoot requests" lists who does; "folkmoot sync" fetches new ones.`,
  'cli-request-unclear': ({ given, choices }) =>
    `"${given}" could be any of these. Ask the person for their words and give those: ${choices}.`,
  'cli-device-unknown': ({ given }) =>
    `No device of yours is called "${given}". "folkmoot members --json" lists all devices.`,
  'cli-device-unclear': ({ given, choices }) =>
    `"${given}" could be any of these; give more of the id: ${choices}.`,
  'cli-file-missing': ({ path }) => `There is no file ${path}.`,
  'cli-file-denied': ({ path }) => `This user may not open ${path}.`,
  'cli-file-folder': ({ path }) => `${path} is a folder, and a file is needed.`,
  'cli-file-too-large': ({ path, megabytesMax }) =>
    `${path} is larger than ${megabytesMax} MB, which is the most that is read.`,
  'cli-photo-unknown-type': ({ path }) =>
    `${path} is not a picture that can be sent: use JPEG, PNG or WebP.`,
  'cli-no-hub': () =>
    'This community has no hub. Carry a bundle instead ("folkmoot bundle export FILE"), or name a hub when you create a community.',
  'cli-hubs-away': ({ urls }) =>
    `No hub answers (${urls}). Everything is kept on this device; try again later or carry a bundle.`,
  'cli-address-unreadable': ({ given }) =>
    `"${given}" is not the address of a hub: it begins with http:// or https://.`,
  'cli-port-taken': ({ port }) =>
    `Port ${port} is taken by another program: stop that one, or choose another port with --port.`,
  'cli-port-denied': ({ port }) =>
    `This user may not use port ${port}: choose one above 1023 with --port.`,
  'cli-host-unknown': ({ host }) =>
    `This machine has no address ${host}: leave --host out, or give an address of this machine.`,
  'cli-app-cannot-be-built': () =>
    'The app could not be built from its sources; what went wrong is shown above. "folkmoot hub" runs the hub without it.',
  'cli-import-stopped': ({ kept, all }) =>
    `Stopped: ${number(kept)} of ${number(all)} are kept. Run the same command again to go on.`,
  'cli-import-unknown-format': ({ path }) =>
    `${path} is not a file of reports that is understood: the first line of an Ushahidi export names its columns (Serial, INCIDENT TITLE, INCIDENT DATE …). Nothing was imported.`,
  'cli-area-unreadable': ({ given }) =>
    `"${given}" is not an area: give south,west,north,east in degrees, such as 17.9,-74.6,20.2,-71.6.`,
  'cli-not-confirmed': () => 'Nothing was done. To go ahead without the question, add --yes.',
  'cli-fork-unreadable': ({ path }) =>
    `${path} holds no evidence of a fork, or it is damaged. Nothing can be said from it.`,
  'cli-fork-proves-nothing': ({ path }) =>
    `${path} proves nothing: its chains or signatures do not hold. Nobody should be judged by it.`,
  'cli-places-too-many': () =>
    'Give at most two places: one by its coordinates and one by its name.',
  'cli-role-unknown': ({ given }) => `"${given}" is no role: it is steward or member.`,
  'cli-term-unreadable': ({ given }) =>
    `"${given}" is not a time that a link may work: write 12h, 7d or 4w, at most a year.`,
  'cli-waiting': () =>
    'You are not in yet: a member must let you in first. "folkmoot sync" looks whether they have.',
  'cli-no-paper-words': () =>
    'The twelve words are needed: run this in a terminal, or set FOLKMOOT_PAPER_WORDS.',
  'cli-paper-unknown': () =>
    'These words open nothing here. Nothing was kept. Check that words and line are of the same paper; a hub may also not know them yet, then --bundle FILE brings the record.',
  'cli-sheet-without-hub': () =>
    'This line names no hub: add --bundle FILE, a file that any member can make with "folkmoot bundle export FILE".',
  'cli-no-way-back': ({ urls }) =>
    `No hub answers (${urls}). Nothing was kept; try again later, or add --bundle FILE.`,
  'cli-name-empty': () => 'A name is missing: write at least one letter.',
  'cli-name-long': ({ max }) => `That name is too long: ${max} characters are the most.`,
  'cli-name-unreadable': ({ given }) =>
    `"${given}" cannot be a name: it has line ends or control characters.`,
}

const commands = {
  ...assemblyEn.commands,
  ...meetingEn.commands,
  ...thinkingEn.commands,
  hub: 'Run a hub: it keeps and passes on what it cannot read.',
  start: 'Run a hub together with the app, on this machine.',
  create: 'Start a community; you are its first member.',
  invite: 'Make a link that lets someone ask to come in.',
  join: 'Ask to come in, with a link that a member gave you.',
  requests: 'Who asks to come in.',
  admit: 'Let someone in who asks.',
  members: 'Who is in, and on which devices.',
  remove: 'Take a member out; from then on they can open nothing new.',
  suspend: 'Take away a member’s say until it is given back.',
  reinstate: 'Give a suspended member their say back.',
  role: 'Make a member a steward, or a steward a member.',
  vouch: 'Stand for someone whose admission waits for more voices.',
  confirm: 'Confirm an admission that has become uncertain.',
  sync: 'Exchange with the hubs of the community.',
  import: 'Bring in reports from a file of another program.',
  report: 'Say what is happening.',
  correct: 'Put right a report of yours; the old wording stays visible.',
  withdraw: 'Take back a report of yours; it stays visible, struck out.',
  reports: 'What has been reported, newest first.',
  'export reports': 'Write all reports to standard output, for other programs.',
  'bundle export': 'Put everything into a file that can be carried by hand.',
  'bundle import': 'Take in a file that someone carried here.',
  status: 'How this device and its communities stand.',
  verify: 'Check every chain and signature that is stored here.',
  'fork-proof': 'Check a proof that one device wrote two histories, or list the proofs known here.',
  'device link': 'Make a link for a second device of your own.',
  'device confirm': 'Let your second device in, after comparing the words.',
  'device retire': 'Take a device of yours out of use (lost, sold, broken).',
  'paper-key': 'Make twelve words that can replace a lost device.',
  recover: 'Come back with the twelve words of a paper key.',
  passphrase: 'Change the passphrase of this data folder.',
  wipe: 'Destroy everything in this data folder.',
  spaces: 'The communities in this data folder.',
  use: 'Choose the community that commands work on.',
  version: 'Which folkmoot this is.',
  count: 'Count a file of ballots, without any community.',
  opinion: 'Map the opinions of a conversation on Polis from its export.',
  draw: 'Draw people by lot, with quotas or without.',
}

const options = {
  ...assemblyEn.options,
  ...meetingEn.options,
  ...thinkingEn.options,
  help: 'show this',
  json: 'write JSON for programs',
  space: 'which community, by name or id',
  port: 'port to listen on (7777)',
  data: 'folder for the hub’s store',
  host: 'address to listen on (127.0.0.1)',
  closed: 'accept no new communities',
  as: 'your name in the community',
  hub: 'address of a hub that the community uses',
  uses: 'how many people may use the link (1)',
  expires: 'how long the link works: 12h, 7d, 4w (7d)',
  steward: 'who comes in with it is a steward',
  reason: 'why, for the record',
  watch: 'stay connected until stopped',
  format: 'what the file is; otherwise seen from its first line',
  'dry-run': 'only say what would happen',
  area: 'flag what lies outside: south,west,north,east',
  at: 'when: 2026-11-23, 2026-11-23T08:00, or two of them as A..B (now)',
  place: 'where: "61.78,34.35~300m" or the name of a place',
  known: 'how you know: saw, told or forwarded (told)',
  source: 'who says so, if not you',
  category: 'a category; may be given several times',
  photo: 'a picture; may be given several times',
  title: 'a short heading',
  text: 'the new wording',
  search: 'only what has these words',
  since: 'only what happened since then',
  'bundle export since': 'only what this earlier bundle does not have',
  limit: 'how many at most',
  sheet: 'the line printed under the words, or a file that has it',
  bundle: 'take the record from this bundle instead of a hub',
  label: 'what to call the device',
  yes: 'do it without asking',
  method: 'how to count',
  seats: 'how many are to be elected (as the file says)',
  seed: 'seed of a lot, agreed on beforehand',
  utility: 'what a project is worth to its supporters (cost)',
  completion: 'what becomes of money left over (add1)',
  step: 'how much add1 gives everybody at a time (1)',
  fill: 'then add the most voted that still fits, marked',
  members: 'how many may vote, for a quorum',
  quorum: 'the part of the members that must vote, as 1/2',
  threshold: 'the part that must say yes, as 2/3',
  comments: 'the statements, as Polis exports them',
  pool: 'table of the people who may be drawn',
  size: 'how many to draw',
  quotas: 'table of quotas: category, feature, min, max',
  panels: 'a published list of panels to check and draw from',
  groups: 'groups to describe, instead of finding them',
}

const faults = {
  storeBusy: (path: string) =>
    `Another folkmoot is using ${path}: wait until it is done, or stop it. Nothing was changed.`,
  storeFull: (path: string) =>
    `There is no room left for ${path}: free some space and try again. What was kept before is still there.`,
  storeDamaged: (path: string) =>
    `The store in ${path} is damaged. Move it away, join again from another device, and keep the damaged one until you are sure.`,
  storeNewer: (path: string) =>
    `The store in ${path} was written by a newer folkmoot: update this one first. Nothing was changed.`,
  denied: (path: string) => `This user may not write to ${path}.`,
  missing: (path: string) => `There is no ${path}.`,
  unknown: (why: string) =>
    `Something went wrong inside folkmoot: ${why}. Nothing that was kept is lost; please report it (FOLKMOOT_DEBUG=1 shows more).`,
}

const help = {
  about:
    'folkmoot: see, decide and provide together, with no server that must be trusted.\nNot independently reviewed.',
  usage: 'Usage',
  options: 'Options',
  example: 'Example',
  commands: 'Commands',
  more: '"folkmoot COMMAND --help" tells more about one, with an example.',
  environment:
    'The data folder is FOLKMOOT_HOME (otherwise ~/.folkmoot). The passphrase is asked for, or taken\nfrom FOLKMOOT_PASSPHRASE. FOLKMOOT_LANG chooses the language: en, ru, uk, zh, es.',
  groups: {
    together: 'Community',
    decide: 'Deciding',
    meet: 'Meeting and sending',
    think: 'What we think, and lots',
    reports: 'Reports',
    carry: 'Passing on',
    methods: 'Checking for yourself',
    device: 'This device',
    hub: 'Hub',
  },
}

const said = {
  askPassphrase: 'Passphrase: ',
  askNewPassphrase: (suggestion: string) =>
    `Choose a passphrase for this device. Without it nothing here can be read, by you either.\nA strong one, made up just now: ${suggestion}\nPassphrase: `,
  askAgain: 'Once more: ',
  created: (name: string, as: string) => `${name} has begun; you are ${as}, its first member.`,
  nextInvite: 'Next: "folkmoot invite" makes a link for someone to come in.',
  inviteFor: (uses: number, days: string) =>
    `For ${count(uses, { one: 'person', other: 'people' })}, until ${days}. Whoever has the link can ask to come in: pass it on in person or over a channel you trust.`,
  joined: (name: string) => `You asked to come in as ${name}.`,
  yourWords: (words: string) =>
    `Your words: ${words}\nTell them to a member, by voice or side by side; they must be the same there.`,
  waitingForAdmission:
    'Waiting until a member lets you in. "folkmoot sync" looks whether they have.',
  noRequests: 'Nobody asks to come in.',
  admitted: (name: string) => `${name} is in.`,
  admittedPending: (name: string) => `${name} is in as soon as enough others vouch.`,
  removed: (name: string) => `${name} is out, and can open nothing that is written from now on.`,
  suspended: (name: string) => `${name} is suspended.`,
  reinstated: (name: string) => `${name} is a member again.`,
  waitsForStewards: (name: string) =>
    `Your voice about ${name} is written; it takes effect when enough stewards say the same.`,
  roleSet: (name: string, role: string) => `${name} is now a ${role}.`,
  vouched: (name: string) => `You stand for ${name}.`,
  confirmed: (name: string) => `The admission of ${name} is confirmed.`,
  role: { member: 'member', steward: 'steward' },
  standing: {
    member: 'member',
    pending: 'waits for others to vouch',
    suspended: 'suspended',
    removed: 'removed',
  },
  you: 'you',
  devices: (n: number) => count(n, { one: 'device', other: 'devices' }),
  keptHere: 'Kept on this device; the hub is away.',
  keptHereRefused: 'Kept on this device; the hub did not take it:',
  keptOnHub: 'On the hub.',
  syncing: 'Exchanging, KB',
  synced: (entries: number, fresh: number) =>
    `${count(entries, { one: 'entry', other: 'entries' })} here, ${number(fresh)} of them new.`,
  hubCaughtUp: (url: string) => `${url}: up to date.`,
  hubAway: (url: string) => `${url}: away.`,
  hubRefused: (url: string, why: string) => `${url}: ${why}`,
  watching: 'Connected; stops with Ctrl-C.',
  arrived: (fresh: number, entries: number) =>
    `${number(fresh)} new; ${count(entries, { one: 'entry', other: 'entries' })} here.`,
  someoneAsks: (name: string, words: string) =>
    `${name} asks to come in. Their words: ${words}. Let them in with "folkmoot admit".`,
  deviceAsks: (name: string, words: string) =>
    `A device called ${name} asks to be yours. Its words: ${words}. If they are the same there: "folkmoot device confirm ${words}".`,
  youAreIn: (name: string) => `You are in: ${name}.`,
  stillWaiting: 'Still waiting for a member to let you in.',
  importing: 'Importing',
  imported: (n: number, already: number) =>
    `${count(n, { one: 'report', other: 'reports' })} imported, ${number(already)} were here already.`,
  wouldImport: (n: number, already: number) =>
    `${count(n, { one: 'report', other: 'reports' })} would be imported, ${number(already)} are here already. Nothing was written.`,
  rows: (n: number) => count(n, { one: 'row in the file.', other: 'rows in the file.' }),
  flagged: (n: number, why: string) => `${number(n)} marked: ${why}`,
  rejectedLine: (line: number, why: string) => `line ${line}: ${why}`,
  rejected: (n: number) => `${count(n, { one: 'row', other: 'rows' })} not imported:`,
  flags: {
    'outside-area': 'outside the area',
    'no-category': 'without a category',
    'no-place': 'without a place',
    'day-unclear': 'day and month could be swapped',
  },
  stopping: 'Stopping after what is being written …',
  reported: (ref: string) => `Reported (${ref}).`,
  corrected: (ref: string) => `Corrected (${ref}).`,
  withdrawn: (ref: string) => `Withdrawn (${ref}).`,
  isWithdrawn: 'withdrawn',
  isCorrected: 'corrected',
  known: { saw: 'saw it', told: 'was told', forwarded: 'forwarded' },
  noReports: 'Nothing has been reported.',
  noMatches: 'Nothing fits. "folkmoot reports" shows everything.',
  shownOf: (shown: number, all: number) =>
    `${number(shown)} of ${count(all, { one: 'report', other: 'reports' })}; --limit shows more.`,
  bundleWritten: (path: string, kilobytes: number) =>
    `${path} is written, ${number(kilobytes)} KB. It opens only for members; carry it to one.`,
  bundleReading: 'Taking in',
  bundleTaken: (fresh: number, known: number) =>
    `${count(fresh, { one: 'new entry', other: 'new entries' })}, ${number(known)} were here already.`,
  bundleGaps: (n: number) =>
    `${count(n, { one: 'device has', other: 'devices have' })} entries in between that are in neither place: take in an older bundle first, then this one again.`,
  bundlePartRefused: 'A part was not taken in:',
  entries: (n: number) => count(n, { one: 'entry', other: 'entries' }),
  members: (n: number) => count(n, { one: 'member', other: 'members' }),
  setAside: (n: number) =>
    `${count(n, { one: 'entry does', other: 'entries do' })} not count; --json says why`,
  waitingEntries: (n: number) =>
    `${count(n, { one: 'entry waits', other: 'entries wait' })} for a key or for earlier ones`,
  forks: (n: number) =>
    `${count(n, { one: 'device', other: 'devices' })} with two histories; see "folkmoot fork-proof"`,
  me: {
    waiting: 'You wait for a member to let you in.',
    member: 'You are a member.',
    suspended: 'You are suspended.',
    removed: 'You are no longer a member.',
  },
  onThisDevice: 'Only on this device: this community has no hub.',
  onHub: (url: string, acknowledged: number, own: number) =>
    acknowledged >= own
      ? `${url}: has everything that you wrote.`
      : `${url}: has ${number(acknowledged)} of the ${number(own)} entries that you wrote.`,
  verified: (logs: number, entries: number) =>
    `All is whole: ${count(entries, { one: 'entry', other: 'entries' })} of ${count(logs, { one: 'device', other: 'devices' })}, every chain and signature checked.`,
  noForks: 'No device known here has written two histories.',
  forkHolds: (log: string, seq: number) =>
    `This holds: device ${log} has signed two different histories that part after its entry ${seq}. Most often a backup was put back; it says nothing about the person. What came before the parting still counts.`,
  forkWritten: (path: string) =>
    `Written to ${path}: anyone can check it with "folkmoot fork-proof FILE".`,
  deviceLink:
    'Open this link on the new device ("folkmoot join LINK --as NAME"), then compare the words:',
  deviceConfirmed: 'The device is yours now. All members can see that it was added.',
  deviceRetired: 'The device is out of use. Nothing written from now on opens there.',
  paperKey:
    'Write these twelve words on paper and keep them apart from your devices. They are shown only once:',
  paperSheet:
    'And this line, which is no secret without the words (print it, or keep it in a file):',
  askPaperWords: 'The twelve words: ',
  recovered: (name: string, as: string, device: string, entries: number) =>
    `You are ${as} again in ${name}, on this device as "${device}"; ${count(entries, { one: 'entry', other: 'entries' })} here. The words have served; make new ones with "folkmoot paper-key".`,
  passphraseChanged: 'The passphrase is changed.',
  askWipe: (path: string) =>
    `Everything in ${path} will be destroyed: keys, reports, communities. What the hub and other members have stays with them.\nType "wipe" to go on: `,
  wipeWord: 'wipe',
  wiped:
    'Destroyed. Old blocks of a flash disk may survive; what protects those is the passphrase.',
  chosen: (name: string) => `Commands now work on ${name}.`,
  noSpaces: 'No community is here yet.',
  hubReady: (url: string) => `The hub listens on ${url}`,
  hubBlind: 'It keeps and passes on what it cannot read. Stop it with Ctrl-C.',
  startReady: (url: string) => `Folkmoot is at ${url}`,
  startHint: 'Open it in a browser on this machine. Stop it with Ctrl-C.',
  buildingApp: 'Building the app; this is needed once …',
  hubStopped: 'The hub has stopped; everything it acknowledged is on disk.',
}

const assembly = assemblyEn.said
const meeting = meetingEn.said
const thinking = thinkingEn.said

export const en = {
  misuse,
  refusals,
  commands,
  options,
  faults,
  help,
  said,
  assembly,
  meeting,
  thinking,
}
export type Words = typeof en
