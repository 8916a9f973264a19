// The state of a space from the set of its authority entries (replication.md §4.7): whole, or entry
// by entry, where an entry that follows everything so far touches only what it is about.

import type { EntryRef, LogId } from '../log/index.ts'
import { createWalk, type JudgeOptions, scopeOver, type Walk } from './judging.ts'
import { bodyOf, type Exceptions, type Judged, type Person } from './ledger.ts'
import { inOrder } from './order.ts'
import {
  type AnyAuthority,
  type AuthorityEntry,
  type Before,
  type Invitation,
  LOGS_MAX,
  type Member,
  MEMBERS_MAX,
  type ResolvedSpace,
  type SpaceOptions,
  type SpaceRefusal,
} from './port.ts'
import { fallback, type Scope } from './rights.ts'
import { outcomeOf } from './settling.ts'
import { invitationFrom, lastOf, memberFrom, policyFrom } from './view.ts'

export interface SpaceResolver {
  /** Repetitions are ignored. */
  add(entry: AuthorityEntry): void
  /** A log is closed: nothing of it after this seq gives rights. */
  close(log: LogId, seq: number): void
  state(): ResolvedSpace
}

export type ResolverOptions = SpaceOptions & { readonly before: Before; readonly plain?: boolean }

export function createSpaceResolver(options: ResolverOptions): SpaceResolver {
  const entries = new Map<EntryRef, AnyAuthority>()
  const closed = new Map(options.forked ?? [])
  let picture: Picture | undefined
  let state: ResolvedSpace | undefined
  return {
    add(given) {
      const entry = given as AnyAuthority
      if (entries.has(entry.ref)) return
      entries.set(entry.ref, entry)
      state = undefined
      if (picture && !picture.append(entry)) picture = undefined
    },
    close(log, seq) {
      if (seq >= (closed.get(log) ?? Number.POSITIVE_INFINITY)) return
      closed.set(log, seq)
      picture = undefined
      state = undefined
    },
    state() {
      picture ??= createPicture([...entries.values()], options, closed)
      return (state ??= picture.state())
    },
  }
}

/** A pure function of the set: the order of the list does not matter. */
export function resolveSpace(
  entries: Iterable<AuthorityEntry>,
  before: Before,
  options: SpaceOptions,
): ResolvedSpace {
  const resolver = createSpaceResolver({ ...options, before })
  for (const entry of entries) resolver.add(entry)
  return resolver.state()
}

/** Two entries at one place are a fork before it, also where nobody has proved it yet. */
function closedLogs(
  entries: readonly AnyAuthority[],
  known: ReadonlyMap<LogId, number>,
): ReadonlyMap<LogId, number> {
  const closed = new Map(known)
  const places = new Set<string>()
  for (const entry of entries) {
    const { log, seq } = entry
    if (places.has(placeText(entry))) closed.set(log, Math.min(closed.get(log) ?? seq - 1, seq - 1))
    places.add(placeText(entry))
  }
  return closed
}

const placeText = ({ log, seq }: AnyAuthority): string => `${log}${seq}`

interface Picture {
  /** False when the entry does not follow everything so far: then all is made anew. */
  append(entry: AnyAuthority): boolean
  state(): ResolvedSpace
}

interface Shown {
  readonly members: Map<EntryRef, Member>
  readonly memberOfLog: Map<LogId, EntryRef>
  readonly invitations: Map<EntryRef, Invitation>
  readonly aliases: Map<EntryRef, EntryRef>
  readonly setAside: Map<EntryRef, SpaceRefusal>
  readonly standing: Set<EntryRef>
}

function createPicture(
  unsorted: readonly AnyAuthority[],
  options: ResolverOptions,
  known: ReadonlyMap<LogId, number>,
): Picture {
  const forked = closedLogs(unsorted, known)
  const limits = { membersMax: options.membersMax ?? MEMBERS_MAX, logsMax: LOGS_MAX }
  const judging: JudgeOptions = { ...options, ...limits, forked }
  const walk = createWalk(judging)
  for (const entry of unsorted.toSorted(inOrder)) walk.take(entry)
  const shown: Shown = {
    members: new Map(),
    memberOfLog: new Map(),
    invitations: new Map(),
    aliases: new Map(),
    setAside: new Map(),
    standing: new Set(),
  }
  const places = new Set(unsorted.map(placeText))
  const exceptions = walk.exceptions()
  const end = { exceptions, scope: scopeOver(exceptions, () => true) }
  for (const person of walk.ledger.people.values()) showPerson(walk, shown, person, end.scope)
  for (const ref of walk.ledger.invites.keys()) showInvite(walk, shown, ref, end.scope)
  for (const judged of walk.judged) showOutcome(walk, shown, judged, end)

  return {
    append(entry) {
      const last = walk.judged.at(-1)
      if (last && inOrder(last.entry, entry) >= 0) return false
      if (options.plain === true || places.has(placeText(entry))) return false
      if (!walk.followsAll(entry)) return false
      places.add(placeText(entry))
      const judged = walk.take(entry)
      const aliases = shown.aliases.size
      if (!judged.refusal) showTouched(walk, shown, judged, end)
      showOutcome(walk, shown, judged, end)
      // Where one person has several admissions, the id may pass from one to another everywhere.
      return aliases === 0 && shown.aliases.size === 0
    },
    state: () => stateOf(walk, shown, { ...end, options, forked }),
  }
}

interface End {
  readonly scope: Scope
  readonly exceptions: Exceptions
}

function showPerson({ ledger }: Walk, shown: Shown, person: Person, scope: Scope): void {
  const member = memberFrom(ledger, person, scope)
  if (!member) return
  for (const grant of person.grants) {
    shown.members.delete(grant.ref)
    if (grant.ref !== member.id) shown.aliases.set(grant.ref, member.id)
  }
  shown.members.set(member.id, member)
  for (const { log } of member.devices) shown.memberOfLog.set(log, member.id)
}

function showInvite({ ledger }: Walk, shown: Shown, ref: string, scope: Scope): void {
  const invite = ledger.invites.get(ref)
  if (!invite || scope.stands(invite.entry) !== true) return
  shown.invitations.set(invite.entry.ref, invitationFrom(ledger, invite, scope))
}

function showOutcome({ ledger }: Walk, shown: Shown, judged: Judged, end: End): void {
  const outcome = outcomeOf(ledger, judged, end)
  shown.standing.delete(judged.ref)
  shown.setAside.delete(judged.ref)
  if (outcome.kind === 'stands') shown.standing.add(judged.ref)
  if (outcome.kind === 'aside') shown.setAside.set(judged.ref, outcome.refusal)
}

/** What an entry that follows everything may have changed besides itself. */
function showTouched(walk: Walk, shown: Shown, judged: Judged, end: End): void {
  const { by, target, invite, entry } = judged
  if (by) showPerson(walk, shown, by, end.scope)
  if (target && target !== by) showPerson(walk, shown, target, end.scope)
  if (invite) showInvite(walk, shown, invite.entry.ref, end.scope)
  if (entry.kind === 'space/invite') showInvite(walk, shown, judged.ref, end.scope)
  if (!target) return
  const { strikes, grants, reinstatements, roles } = target
  for (const other of [...strikes, ...grants, ...reinstatements, ...roles])
    showOutcome(walk, shown, other, end)
}

function stateOf(
  { ledger }: Walk,
  shown: Shown,
  end: End & {
    readonly options: ResolverOptions
    readonly forked: ReadonlyMap<LogId, number>
  },
): ResolvedSpace {
  const { scope, options } = end
  const { genesis } = ledger
  const name = lastOf(ledger.names, scope)
  const hubs = lastOf(ledger.hubs, scope)
  const founded = genesis ? bodyOf(genesis, 'space/genesis').name : ''
  return {
    space: options.space,
    before: options.before,
    name: name ? bodyOf(name, 'space/rename').name : founded,
    genesis: genesis?.ref,
    members: new Map(shown.members),
    memberOfLog: new Map(shown.memberOfLog),
    policy: policyFrom(ledger, scope),
    invitations: new Map(shown.invitations),
    hubs: hubs ? bodyOf(hubs, 'space/hubs').urls : [],
    setAside: new Map(shown.setAside),
    standing: new Set(shown.standing),
    contested: new Set(
      [...end.exceptions].flatMap(([judged, value]) => (value === 'contested' ? [judged.ref] : [])),
    ),
    fallback: genesis !== undefined && fallback(ledger, scope) === true,
    aliases: new Map(shown.aliases),
    forked: end.forked,
  }
}
