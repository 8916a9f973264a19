// Every command: its arguments, its options and an example. Nothing is loaded but what is called.

import type { CommandInfo } from '../command.ts'
import { decide } from './assembly-table.ts'
import { meet } from './meeting-table.ts'
import { think } from './thinking-table.ts'

const KNOWN = { value: 'HOW', oneOf: ['saw', 'told', 'forwarded'] } as const
const REASON = { value: 'TEXT' } as const
const PORT = { value: 'PORT', int: [0, 65_535] } as const
/** What a report says; `report` asks for some of it, `correct` for any. */
const content = {
  at: { value: 'TIME' },
  place: { value: 'PLACE', many: true },
  source: { value: 'NAME' },
  category: { value: 'CATEGORY', many: true },
  photo: { value: 'FILE', many: true },
  title: { value: 'TITLE' },
} as const

const together: readonly CommandInfo[] = [
  {
    name: 'create',
    arguments: [{ name: 'NAME' }],
    options: { as: { value: 'NAME', needed: true }, hub: { value: 'URL', many: true } },
    example: 'folkmoot create "Lakeside" --as Ana --hub http://localhost:7777',
    json: true,
    load: async () => (await import('./beginning.ts')).create,
  },
  {
    name: 'invite',
    options: {
      uses: { value: 'N', int: [1, 100] },
      expires: { value: 'TIME' },
      steward: {},
    },
    example: 'folkmoot invite --uses 3 --expires 7d',
    json: true,
    space: true,
    load: async () => (await import('./inviting.ts')).invite,
  },
  {
    name: 'join',
    arguments: [{ name: 'LINK' }],
    options: { as: { value: 'NAME', needed: true } },
    example: "folkmoot join 'http://localhost:7777/#…' --as Boris",
    json: true,
    load: async () => (await import('./beginning.ts')).join,
  },
  {
    name: 'requests',
    example: 'folkmoot requests',
    json: true,
    space: true,
    load: async () => (await import('./inviting.ts')).requests,
  },
  {
    name: 'admit',
    arguments: [{ name: 'WHO', rest: true }],
    example: 'folkmoot admit Boris',
    json: true,
    space: true,
    load: async () => (await import('./inviting.ts')).admit,
  },
  {
    name: 'members',
    example: 'folkmoot members',
    json: true,
    space: true,
    load: async () => (await import('./members.ts')).members,
  },
  {
    name: 'remove',
    arguments: [{ name: 'NAME', rest: true }],
    options: { reason: REASON },
    example: 'folkmoot remove Boris --reason "moved away"',
    space: true,
    load: async () => (await import('./members.ts')).remove,
  },
  {
    name: 'suspend',
    arguments: [{ name: 'NAME', rest: true }],
    options: { reason: REASON },
    example: 'folkmoot suspend Boris --reason "until we have talked"',
    space: true,
    load: async () => (await import('./members.ts')).suspend,
  },
  {
    name: 'reinstate',
    arguments: [{ name: 'NAME', rest: true }],
    options: { reason: REASON },
    example: 'folkmoot reinstate Boris --reason "we have talked"',
    space: true,
    load: async () => (await import('./members.ts')).reinstate,
  },
  {
    name: 'role',
    arguments: [{ name: 'NAME' }, { name: 'ROLE' }],
    example: 'folkmoot role Boris steward',
    space: true,
    load: async () => (await import('./members.ts')).role,
  },
  {
    name: 'vouch',
    arguments: [{ name: 'NAME', rest: true }],
    example: 'folkmoot vouch Boris',
    space: true,
    load: async () => (await import('./members.ts')).vouch,
  },
  {
    name: 'confirm',
    arguments: [{ name: 'NAME', rest: true }],
    example: 'folkmoot confirm Boris',
    space: true,
    load: async () => (await import('./members.ts')).confirm,
  },
]

const reports: readonly CommandInfo[] = [
  {
    name: 'report',
    arguments: [{ name: 'TEXT' }],
    options: { ...content, known: KNOWN },
    example:
      'folkmoot report "The bridge is closed" --at 2026-11-23T08:00 --place "61.78,34.35~300m" --known saw',
    json: true,
    space: true,
    load: async () => (await import('./reporting.ts')).report,
  },
  {
    name: 'correct',
    arguments: [{ name: 'REF' }],
    options: { ...content, text: { value: 'TEXT' }, known: KNOWN, reason: REASON },
    example: 'folkmoot correct 3fa2 --text "The bridge is closed to cars" --reason "one can walk"',
    json: true,
    space: true,
    load: async () => (await import('./reporting.ts')).correct,
  },
  {
    name: 'withdraw',
    arguments: [{ name: 'REF' }],
    options: { reason: REASON },
    example: 'folkmoot withdraw 3fa2 --reason "it was another bridge"',
    json: true,
    space: true,
    load: async () => (await import('./reporting.ts')).withdraw,
  },
  {
    name: 'reports',
    options: {
      search: { value: 'WORDS' },
      category: { value: 'CATEGORY' },
      since: { value: 'TIME' },
      limit: { value: 'N', int: [1, 1_000_000] },
    },
    example: 'folkmoot reports --search bridge --since 2026-11-01',
    json: true,
    space: true,
    load: async () => (await import('./listing.ts')).reports,
  },
  {
    name: 'import',
    arguments: [{ name: 'FILE' }],
    options: {
      format: { value: 'FORMAT', oneOf: ['ushahidi-csv'] },
      'dry-run': {},
      area: { value: 'S,W,N,E' },
    },
    example: 'folkmoot import reports.csv --dry-run --area 17.9,-74.6,20.2,-71.6',
    json: true,
    space: true,
    load: async () => (await import('./importing.ts')).importFile,
  },
  {
    name: 'export reports',
    options: { format: { value: 'FORMAT', oneOf: ['ushahidi-csv', 'json'], needed: true } },
    example: 'folkmoot export reports --format ushahidi-csv > reports.csv',
    space: true,
    load: async () => (await import('./listing.ts')).exportReports,
  },
]

const carry: readonly CommandInfo[] = [
  {
    name: 'sync',
    options: { watch: {} },
    example: 'folkmoot sync',
    json: true,
    space: true,
    load: async () => (await import('./syncing.ts')).sync,
  },
  {
    name: 'bundle export',
    arguments: [{ name: 'FILE' }],
    options: { since: { value: 'FILE' } },
    example: 'folkmoot bundle export lakeside.bundle --since last-week.bundle',
    json: true,
    space: true,
    load: async () => (await import('./bundling.ts')).bundleExport,
  },
  {
    name: 'bundle import',
    arguments: [{ name: 'FILE' }],
    example: 'folkmoot bundle import lakeside.bundle',
    json: true,
    space: true,
    load: async () => (await import('./bundling.ts')).bundleImport,
  },
]

const device: readonly CommandInfo[] = [
  {
    name: 'status',
    example: 'folkmoot status --json',
    json: true,
    space: true,
    load: async () => (await import('./standing.ts')).status,
  },
  {
    name: 'spaces',
    example: 'folkmoot spaces',
    json: true,
    load: async () => (await import('./standing.ts')).spaces,
  },
  {
    name: 'use',
    arguments: [{ name: 'SPACE', rest: true }],
    example: 'folkmoot use Lakeside',
    load: async () => (await import('./standing.ts')).use,
  },
  {
    name: 'verify',
    example: 'folkmoot verify',
    json: true,
    space: true,
    load: async () => (await import('./checking.ts')).verify,
  },
  {
    name: 'fork-proof',
    arguments: [{ name: 'FILE', optional: true }],
    example: 'folkmoot fork-proof proof.fork',
    json: true,
    space: true,
    load: async () => (await import('./checking.ts')).forkProof,
  },
  {
    name: 'device link',
    options: { label: { value: 'NAME' } },
    example: 'folkmoot device link --label "old phone"',
    json: true,
    space: true,
    load: async () => (await import('./devices.ts')).deviceLink,
  },
  {
    name: 'device confirm',
    arguments: [{ name: 'WORDS', rest: true }],
    example: 'folkmoot device confirm maple river lantern seven',
    space: true,
    load: async () => (await import('./devices.ts')).deviceConfirm,
  },
  {
    name: 'device retire',
    arguments: [{ name: 'DEVICE', rest: true }],
    example: 'folkmoot device retire "old phone"',
    space: true,
    load: async () => (await import('./devices.ts')).deviceRetire,
  },
  {
    name: 'paper-key',
    example: 'folkmoot paper-key',
    json: true,
    space: true,
    load: async () => (await import('./devices.ts')).paperKey,
  },
  {
    name: 'recover',
    options: {
      sheet: { value: 'TEXT|FILE', needed: true },
      bundle: { value: 'FILE' },
      label: { value: 'NAME' },
    },
    example: 'folkmoot recover --sheet sheet.txt --label "new phone"',
    json: true,
    load: async () => (await import('./recovering.ts')).recover,
  },
  {
    name: 'passphrase',
    example: 'folkmoot passphrase',
    load: async () => (await import('./secrecy.ts')).passphrase,
  },
  {
    name: 'wipe',
    options: { yes: {} },
    example: 'folkmoot wipe --yes',
    load: async () => (await import('./secrecy.ts')).wipe,
  },
  {
    name: 'version',
    example: 'folkmoot version',
    json: true,
    load: async () => (await import('./version.ts')).version,
  },
]

const methods: readonly CommandInfo[] = [
  {
    name: 'count',
    arguments: [{ name: 'FILE' }],
    options: {
      method: {
        value: 'METHOD',
        needed: true,
        oneOf: [
          'yes-no',
          'approval',
          'score',
          'schulze',
          'ranked-pairs',
          'scottish-stv',
          'meek-stv',
          'equal-shares',
          'phragmen',
        ],
      },
      seats: { value: 'N', int: [1, 1_000] },
      seed: { value: 'HEX' },
      utility: { value: 'WORTH', oneOf: ['cost', 'cardinality'] },
      completion: { value: 'HOW', oneOf: ['add1', 'exhaustive', 'none'] },
      step: { value: 'N', int: [1, 1_000_000_000] },
      fill: {},
      members: { value: 'N', int: [1, 100_000_000] },
      quorum: { value: 'A/B' },
      threshold: { value: 'A/B' },
    },
    example: 'folkmoot count ballots.blt --method scottish-stv --seats 3 --seed 5eed',
    json: true,
    load: async () => (await import('./counting.ts')).count,
  },
  {
    name: 'opinion',
    arguments: [{ name: 'FILE' }],
    options: { comments: { value: 'FILE' }, groups: { value: 'FILE' } },
    example: 'folkmoot opinion votes.csv --comments comments.csv --json',
    json: true,
    load: async () => (await import('./opinions.ts')).opinion,
  },
  {
    name: 'draw',
    options: {
      pool: { value: 'FILE', needed: true },
      size: { value: 'N', needed: true, int: [1, 1_000_000] },
      seed: { value: 'HEX', needed: true },
      quotas: { value: 'FILE' },
      panels: { value: 'FILE' },
    },
    example: 'folkmoot draw --pool pool.csv --quotas quotas.csv --size 20 --seed 5eed',
    json: true,
    load: async () => (await import('./drawing.ts')).draw,
  },
  {
    name: 'certificate verify',
    arguments: [{ name: 'FILE' }],
    example: 'folkmoot certificate verify well.certificate.json',
    json: true,
    load: async () => (await import('./certificate-verify.ts')).certificateVerify,
  },
]

const hub: readonly CommandInfo[] = [
  {
    name: 'start',
    options: { port: PORT, data: { value: 'DIR' }, host: { value: 'ADDRESS' } },
    example: 'folkmoot start --port 7777',
    load: async () => (await import('./starting.ts')).start,
  },
  {
    name: 'hub',
    options: { port: PORT, data: { value: 'DIR' }, host: { value: 'ADDRESS' }, closed: {} },
    example: 'folkmoot hub --port 7777 --data ./folkmoot-data',
    load: async () => (await import('./hubbing.ts')).hub,
  },
]

/** In the order in which the help shows them. */
export const groups = {
  together,
  decide,
  meet,
  think,
  reports,
  carry,
  methods,
  device,
  hub,
} as const

export const table: readonly CommandInfo[] = Object.values(groups).flat()
