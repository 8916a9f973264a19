// A space as it looks from one place: from an entry, to judge it by its own past, or from the end.
// Rules and people read members and invitations only through this.

import type { Crypto } from '../crypto/index.ts'
import { type EntryRef, type LogId, logId, type SpaceId } from '../log/index.ts'
import {
  bodyOf,
  factsOf,
  type Invite,
  type Judged,
  type Ledger,
  type Person,
  precedes,
} from './ledger.ts'
import {
  type Before,
  type Invitation,
  type Member,
  type MemberDevice,
  type Place,
  type Policy,
  POLICY_START,
  type Standing,
  type Strike,
} from './port.ts'
import {
  authorized,
  fallback,
  granted,
  grantHolds,
  logsOf,
  owns,
  type Scope,
  stewardByRole,
  strikesOn,
  struck,
} from './rights.ts'

/** What the rules ask. */
export interface SpaceView {
  readonly space: SpaceId
  readonly crypto: Crypto | undefined
  readonly genesis: EntryRef | undefined
  readonly policy: Policy
  readonly fallback: boolean
  /** By the ref of any of a person's admissions. */
  member(ref: string): Member | undefined
  memberOfLog(log: LogId): Member | undefined
  invitation(ref: string): Invitation | undefined
  /** Whether there is room for one more person or log. */
  roomFor(what: 'member' | 'log'): boolean
  /** Whether a cut reaches behind what the author has seen. */
  isSeen(place: Place): boolean
}

/** The greatest seq of a log in the past of a place; gallops, because the answer is usually near. */
export function seenUpTo(before: Before, log: LogId, place: Place, near = 0): number {
  const sees = (seq: number): boolean =>
    seq <= 0 || (seq <= Number.MAX_SAFE_INTEGER && before({ log, seq }, place))
  let low = sees(near) ? near : 0
  let step = 1
  while (sees(low + step)) {
    low += step
    step *= 2
  }
  let high = low + step
  while (high - low > 1) {
    const middle = low + Math.floor((high - low) / 2)
    if (sees(middle)) low = middle
    else high = middle
  }
  return low
}

const isSure = (answer: unknown): boolean => answer === true

/** Who wrote from this log, as far as this place knows. */
export function personOfLog(ledger: Ledger, log: LogId, scope: Scope): Person | undefined {
  const adder = factsOf(ledger, log).adders.find(
    (each) => scope.has(each) && isSure(scope.stands(each)),
  )
  if (adder) return adder.by
  const person = ledger.people.get(log)
  return person?.grants.some((grant) => scope.has(grant)) ? person : undefined
}

/** The admission that names the person: the first that holds, else the first. */
function mainGrant(ledger: Ledger, person: Person, scope: Scope): Judged | undefined {
  const [only, ...more] = person.grants
  if (only && more.length === 0) return scope.has(only) ? only : undefined
  const grants = person.grants.filter((grant) => scope.has(grant))
  return grants.find((grant) => isSure(grantHolds(ledger, person, grant, scope))) ?? grants[0]
}

export const idOf = (ledger: Ledger, person: Person, scope: Scope): EntryRef | undefined =>
  mainGrant(ledger, person, scope)?.ref

export function memberFrom(ledger: Ledger, person: Person, scope: Scope): Member | undefined {
  const grant = mainGrant(ledger, person, scope)
  if (!grant || !isSure(owns(ledger, person, person.log, scope))) return undefined
  const { entry } = grant
  if (entry.kind !== 'space/genesis' && entry.kind !== 'space/admit') return undefined
  const inviter = grant.invite?.entry.by
  const standing = standingFrom(ledger, person, scope)
  const vouchers = new Set(
    person.vouches
      .filter((vouch) => scope.has(vouch) && isSure(scope.stands(vouch)))
      .map(({ by }) => by),
  )
  return {
    id: grant.ref,
    name: entry.kind === 'space/genesis' ? entry.body.founder : entry.body.name,
    role: isSure(stewardByRole(ledger, person, scope)) ? 'steward' : 'member',
    standing,
    invitedBy: inviter && idOf(ledger, inviter, scope),
    admittedBy: grant.by && idOf(ledger, grant.by, scope),
    devices: devicesFrom(ledger, person, scope),
    waits:
      standing === 'pending'
        ? {
            confirm: !isSure(authorized(ledger, person, grant, scope)),
            vouchers: Math.max(0, grant.need - vouchers.size),
          }
        : undefined,
    vouchedBy: [...vouchers].flatMap((each) => (each && idOf(ledger, each, scope)) ?? []),
  }
}

function standingFrom(ledger: Ledger, person: Person, scope: Scope): Standing {
  if (isSure(struck(ledger, person, undefined, scope)))
    return isSure(struck(ledger, person, undefined, fully(scope))) ? 'removed' : 'suspended'
  return isSure(granted(ledger, person, scope)) ? 'member' : 'pending'
}

/** Looks only at removals that stand in full. */
const fully = (scope: Scope): Scope => ({
  ...scope,
  strikes: (judged) =>
    judged.entry.kind === 'space/remove' && scope.strikes(judged) && !scope.contested?.(judged),
})

function devicesFrom(ledger: Ledger, person: Person, scope: Scope): MemberDevice[] {
  return [...logsOf(person)]
    .filter((log) => isSure(owns(ledger, person, log, scope)))
    .map((log) => deviceFrom(ledger, person, log, scope))
}

/** What brought a log in: one entry, or several that were written at the same time. */
function sourcesOf(ledger: Ledger, person: Person, log: LogId, scope: Scope): readonly Judged[] {
  const adders = factsOf(ledger, log).adders.filter(
    (each) => each.by === person && scope.has(each) && isSure(scope.stands(each)),
  )
  if (adders.length > 0) return adders
  const grants = person.grants.filter((grant) => scope.has(grant))
  const holding = grants.filter((grant) => isSure(grantHolds(ledger, person, grant, scope)))
  return holding.length > 0 ? holding : grants
}

function deviceFrom(ledger: Ledger, person: Person, log: LogId, scope: Scope): MemberDevice {
  const sources = sourcesOf(ledger, person, log, scope)
  const { entry } = sources[0] as Judged
  const strikes = strikesFrom(ledger, person, log, scope)
  const out = factsOf(ledger, log).retirements.filter(
    (each) => scope.has(each) && isSure(scope.stands(each)),
  )
  return {
    log,
    sealKey: 'device' in entry.body ? entry.body.device.sealKey : new Uint8Array(0),
    label: entry.kind === 'space/add-device' ? entry.body.label : '',
    kind: entry.kind === 'space/add-device' ? entry.body.kind : 'device',
    retired: out.length > 0,
    since: sources.map(({ entry: { log, seq } }) => ({ log, seq })),
    cut: lowestCut(ledger, log, strikes, out),
    strikes,
  }
}

function strikesFrom(ledger: Ledger, person: Person, log: LogId, scope: Scope): Strike[] {
  return strikesOn(ledger, person, log)
    .filter((strike) => scope.has(strike) && isSure(scope.stands(strike)))
    .map((strike) => {
      const { entry, ref, by, need } = strike
      const named =
        'cuts' in entry.body ? entry.body.cuts.find((cut) => logId(cut.log) === log) : undefined
      const seq = seenUpTo(ledger.before, log, entry, named?.seq ?? 0)
      return {
        ref,
        kind: entry.kind === 'space/remove' ? 'remove' : 'suspend',
        by: (by && idOf(ledger, by, scope)) ?? ref,
        need,
        seq,
        hash: named?.seq === seq ? named.hash : undefined,
        lifted: liftsOf(ledger, strike, scope),
      }
    })
}

const liftsOf = (ledger: Ledger, strike: Judged, scope: Scope): Place[] =>
  (strike.target?.reinstatements ?? [])
    .filter(
      (back) => scope.has(back) && precedes(ledger, strike, back) && isSure(scope.stands(back)),
    )
    .map(({ entry: { log, seq } }) => ({ log, seq }))

/** Whether these removals and suspensions take a place out, each asked by `bears` (S20). */
export const takenOut = (strikes: readonly Strike[], bears: (strike: Strike) => boolean): boolean =>
  strikes.some((strike) => {
    if (!bears(strike)) return false
    const voices = strikes.filter(
      (voice) => (strike.kind === 'suspend' || voice.kind === 'remove') && bears(voice),
    )
    return new Set(voices.map(({ by }) => by)).size >= strike.need
  })

function lowestCut(
  ledger: Ledger,
  log: LogId,
  strikes: readonly Strike[],
  retirements: readonly Judged[],
): MemberDevice['cut'] {
  const standing = strikes.filter(({ lifted }) => lifted.length === 0)
  const cuts: { seq: number; hash: Uint8Array | undefined }[] = standing
    .filter(({ seq }) => takenOut(standing, (voice) => voice.seq <= seq))
    .map(({ seq, hash }) => ({ seq, hash }))
  for (const { entry } of retirements) {
    const seq = entry.log === log ? entry.seq : seenUpTo(ledger.before, log, entry)
    cuts.push({ seq, hash: entry.log === log ? entry.hash : undefined })
  }
  const seq = Math.min(...cuts.map((cut) => cut.seq))
  const lowest = cuts.filter((cut) => cut.seq === seq)
  return lowest.find(({ hash }) => hash) ?? lowest[0]
}

export function invitationFrom(ledger: Ledger, invite: Invite, scope: Scope): Invitation {
  const { entry, admissions, revocations } = invite
  const body = bodyOf(entry, 'space/invite')
  const logs = admissions.filter((each) => scope.has(each)).map(({ names }) => names)
  return {
    id: entry.ref,
    by: (entry.by && idOf(ledger, entry.by, scope)) ?? entry.ref,
    signKey: body.signKey,
    sealKey: body.sealKey,
    uses: body.uses,
    used: new Set(logs).size,
    expires: body.expires,
    role: body.role,
    revoked: revocations.some((each) => scope.has(each) && isSure(scope.stands(each))),
    note: body.note,
  }
}

/** The last of its kind that stands: among concurrent ones the greatest in the one order (S26). */
export const lastOf = (judged: readonly Judged[], scope: Scope): Judged | undefined =>
  judged.findLast((each) => scope.has(each) && isSure(scope.stands(each)))

export function policyFrom(ledger: Ledger, scope: Scope): Policy {
  const last = lastOf(ledger.policies, scope)
  if (last) return bodyOf(last, 'space/policy').policy
  const { genesis } = ledger
  return genesis && scope.has(genesis) ? bodyOf(genesis, 'space/genesis').policy : POLICY_START
}

export interface ViewOptions {
  readonly space: SpaceId
  readonly crypto: Crypto
  readonly scope: Scope
  readonly place: Place
  readonly membersMax: number
  readonly logsMax: number
}

/** The view from an entry's own place. */
export function viewFrom(ledger: Ledger, options: ViewOptions): SpaceView {
  const { scope, place } = options
  const known = new Map<Person, Member | undefined>()
  const memberBy = (person: Person | undefined): Member | undefined => {
    if (!person) return undefined
    if (!known.has(person)) known.set(person, memberFrom(ledger, person, scope))
    return known.get(person)
  }
  return {
    space: options.space,
    crypto: options.crypto,
    genesis: ledger.genesis?.ref,
    get policy() {
      return policyFrom(ledger, scope)
    },
    get fallback() {
      return isSure(fallback(ledger, scope))
    },
    member(ref) {
      const grant = ledger.byRef.get(ref)
      const { kind } = grant?.entry ?? {}
      if (!grant || !scope.has(grant)) return undefined
      return kind === 'space/admit' || kind === 'space/genesis' ? memberBy(grant.target) : undefined
    },
    memberOfLog: (log) => memberBy(personOfLog(ledger, log, scope)),
    invitation(ref) {
      const invite = ledger.invites.get(ref)
      if (!invite || !scope.has(invite.entry) || !isSure(scope.stands(invite.entry)))
        return undefined
      return invitationFrom(ledger, invite, scope)
    },
    roomFor: (what) => hasRoom(ledger, what, options),
    isSeen: (at) => ledger.before(at, place),
  }
}

/** Counts only where it may matter: few spaces come near the limits. */
function hasRoom(ledger: Ledger, what: 'member' | 'log', options: ViewOptions): boolean {
  const { scope, membersMax, logsMax } = options
  if (what === 'log') {
    if (ledger.logCount < logsMax) return true
    let logs = 0
    for (const person of ledger.people.values())
      for (const each of [...person.grants, ...person.devices]) if (scope.has(each)) logs++
    return logs < logsMax
  }
  if (ledger.people.size < membersMax) return true
  let members = 0
  for (const person of ledger.people.values()) {
    if (!person.grants.some((grant) => scope.has(grant))) continue
    if (standingFrom(ledger, person, scope) !== 'removed') members++
  }
  return members < membersMax
}
