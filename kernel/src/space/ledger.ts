// Entries that were right at their own place, indexed by whom and what they bear on. A person is
// known here by the log that was admitted: two admissions of one log are one person.

import { assert, type Of } from '../base/index.ts'
import { type EntryRef, type LogId, logId } from '../log/index.ts'
import type {
  AnyAuthority,
  AuthorityEntry,
  Before,
  SpaceKind,
  SpaceKinds,
  SpaceRefusal,
} from './port.ts'

/** What an entry asks of its author. */
export type Right = 'none' | 'member' | 'steward'

export interface Judged {
  readonly entry: AnyAuthority
  readonly ref: EntryRef
  /** Why it was not right at its own place; undefined: it was, and is indexed. */
  readonly refusal: SpaceRefusal | undefined
  readonly by: Person | undefined
  readonly right: Right
  /** Admissions: vouchers. Removals and suspensions: voices. */
  readonly need: number
  /** Whom it is about; of an admission, the person that it brings in. */
  readonly target: Person | undefined
  /** The log that it names: admission, add-device, retire-device. */
  readonly names: LogId | undefined
  readonly invite: Invite | undefined
  /** What does not stand in its past although it was right at its place. */
  readonly past: Exceptions
}

/** Entries that do not simply stand. Everything else that is indexed does. */
export type Exceptions = ReadonlyMap<Judged, 'void' | 'contested'>
export const NO_EXCEPTIONS: Exceptions = new Map()

export interface Person {
  readonly log: LogId
  /** Genesis or admissions of the log. */
  readonly grants: Judged[]
  readonly confirms: Judged[]
  readonly vouches: Judged[]
  /** Removals and suspensions of this person. */
  readonly strikes: Judged[]
  readonly reinstatements: Judged[]
  readonly roles: Judged[]
  /** Add-device entries by this person. */
  readonly devices: Judged[]
  readonly authored: Judged[]
}

export interface LogFacts {
  readonly adders: Judged[]
  readonly retirements: Judged[]
  /** Removals and suspensions that name the log, whosever it is now. */
  readonly strikes: Judged[]
  readonly authored: Judged[]
}

export interface Invite {
  readonly entry: Judged
  readonly admissions: Judged[]
  readonly revocations: Judged[]
}

export interface Ledger {
  readonly before: Before
  readonly people: Map<LogId, Person>
  readonly logs: Map<LogId, LogFacts>
  readonly invites: Map<string, Invite>
  readonly byRef: Map<string, Judged>
  /** Indexed entries in the one order. */
  readonly right: Judged[]
  readonly policies: Judged[]
  readonly names: Judged[]
  readonly hubs: Judged[]
  /** Everyone who was ever given stewardship. */
  readonly stewardsEver: Set<Person>
  genesis: Judged | undefined
  logCount: number
}

export const createLedger = (before: Before): Ledger => ({
  before,
  people: new Map(),
  logs: new Map(),
  invites: new Map(),
  byRef: new Map(),
  right: [],
  policies: [],
  names: [],
  hubs: [],
  stewardsEver: new Set(),
  genesis: undefined,
  logCount: 0,
})

/** Causality is never against the one order; were a lower layer to say so, order would win. */
export const isPast = (ledger: Ledger, a: AuthorityEntry, b: AuthorityEntry): boolean =>
  a.lamport < b.lamport && ledger.before(a, b)

export const precedes = (ledger: Ledger, a: Judged, b: Judged): boolean =>
  isPast(ledger, a.entry, b.entry)

export const concurrent = (ledger: Ledger, a: Judged, b: Judged): boolean =>
  a !== b && !precedes(ledger, a, b) && !precedes(ledger, b, a)

export function bodyOf<N extends SpaceKind>(judged: Judged, kind: N): Of<SpaceKinds[N]> {
  assert(judged.entry.kind === kind, `not a ${kind}`)
  return judged.entry.body as Of<SpaceKinds[N]>
}

export const isStrike = ({ entry: { kind } }: Judged): boolean =>
  kind === 'space/remove' || kind === 'space/suspend'

export const isDemotion = ({ entry }: Judged): boolean =>
  entry.kind === 'space/role' && entry.body.role === 'member'

/** Entries that take something away; only they can stand in a circle of removals. */
export const takesAway = (judged: Judged): boolean =>
  isStrike(judged) || isDemotion(judged) || judged.entry.kind === 'space/retire-device'

export const grantsStewardship = ({ entry }: Judged): boolean =>
  entry.kind === 'space/genesis' ||
  ((entry.kind === 'space/admit' || entry.kind === 'space/role') && entry.body.role === 'steward')

/** The log that an entry names in its body. */
export function namedLog(entry: AnyAuthority): LogId | undefined {
  switch (entry.kind) {
    case 'space/genesis':
    case 'space/admit':
    case 'space/add-device':
      return logId(entry.body.device.log)
    case 'space/retire-device':
      return logId(entry.body.log)
    default:
      return undefined
  }
}

export function personAt(ledger: Ledger, log: LogId): Person {
  const found = ledger.people.get(log)
  if (found) return found
  const fresh: Person = {
    log,
    grants: [],
    confirms: [],
    vouches: [],
    strikes: [],
    reinstatements: [],
    roles: [],
    devices: [],
    authored: [],
  }
  ledger.people.set(log, fresh)
  return fresh
}

const NO_FACTS: LogFacts = { adders: [], retirements: [], strikes: [], authored: [] }

export const factsOf = (ledger: Ledger, log: LogId): LogFacts => ledger.logs.get(log) ?? NO_FACTS

function factsAt(ledger: Ledger, log: LogId): LogFacts {
  const found = ledger.logs.get(log)
  if (found) return found
  const fresh: LogFacts = { adders: [], retirements: [], strikes: [], authored: [] }
  ledger.logs.set(log, fresh)
  return fresh
}

/** The ref of an entry that names a person: an admission or genesis. */
export function targetRef(entry: AuthorityEntry): string | undefined {
  const { body } = entry
  if ('member' in body) return body.member
  if ('admission' in body) return body.admission
  return undefined
}

/** Indexes an entry that was right at its place; entries come in the one order. */
export function record(ledger: Ledger, judged: Judged): void {
  const { entry, ref, by, target } = judged
  ledger.right.push(judged)
  ledger.byRef.set(ref, judged)
  by?.authored.push(judged)
  factsAt(ledger, entry.log).authored.push(judged)
  if (target) recordAbout(ledger, judged, target)
  if (isStrike(judged)) recordCuts(ledger, judged)
  if (judged.names && entry.kind === 'space/add-device') {
    factsAt(ledger, judged.names).adders.push(judged)
    by?.devices.push(judged)
    ledger.logCount++
  }
  if (judged.names && entry.kind === 'space/retire-device')
    factsAt(ledger, judged.names).retirements.push(judged)
  if (entry.kind === 'space/invite')
    ledger.invites.set(ref, { entry: judged, admissions: [], revocations: [] })
  if (entry.kind === 'space/admit') judged.invite?.admissions.push(judged)
  if (entry.kind === 'space/revoke-invite') judged.invite?.revocations.push(judged)
  if (entry.kind === 'space/policy') ledger.policies.push(judged)
  if (entry.kind === 'space/rename') ledger.names.push(judged)
  if (entry.kind === 'space/hubs') ledger.hubs.push(judged)
}

function recordCuts(ledger: Ledger, judged: Judged): void {
  const { entry } = judged
  if (entry.kind !== 'space/remove' && entry.kind !== 'space/suspend') return
  for (const log of new Set(entry.body.cuts.map((cut) => logId(cut.log))))
    factsAt(ledger, log).strikes.push(judged)
}

function recordAbout(ledger: Ledger, judged: Judged, target: Person): void {
  if (grantsStewardship(judged)) ledger.stewardsEver.add(target)
  switch (judged.entry.kind) {
    case 'space/genesis':
      ledger.genesis = judged
      target.grants.push(judged)
      ledger.logCount++
      break
    case 'space/admit':
      target.grants.push(judged)
      ledger.logCount++
      break
    case 'space/confirm':
      target.confirms.push(judged)
      break
    case 'space/vouch':
      target.vouches.push(judged)
      break
    case 'space/remove':
    case 'space/suspend':
      target.strikes.push(judged)
      break
    case 'space/reinstate':
      target.reinstatements.push(judged)
      break
    case 'space/role':
      target.roles.push(judged)
      break
    default:
  }
}
