// What must hold of every resolved space, said naively from the entries themselves: the long run of
// random histories asks it, and so may the simulator.

import {
  type AnyAuthority,
  applyStanding,
  inOrder,
  memberLogs,
  type Member,
  memberBy,
  type PresenceRow,
  type ResolvedSpace,
  resolveSpace,
  standingOf,
} from '../space/index.ts'
import type { SpaceHistory } from './space-histories.ts'

type Strike = Extract<AnyAuthority, { kind: 'space/remove' | 'space/suspend' }>

/** Sentences about what is wrong; none is right. */
export function spaceProblems(history: SpaceHistory, state: ResolvedSpace): readonly string[] {
  return [
    ...everyEntryOnce(history, state),
    ...noSelfRescue(history, state),
    ...nothingBesideARemoval(history, state),
    ...nothingBeyondCuts(history, state),
    ...rowsAgree(history, state),
    ...onlyMembersReceive(state),
  ]
}

function everyEntryOnce({ entries }: SpaceHistory, state: ResolvedSpace): string[] {
  return entries.flatMap(({ ref, kind }) => {
    const isWaiting =
      (kind === 'space/admit' && memberBy(state, ref) !== undefined) ||
      kind === 'space/remove' ||
      kind === 'space/suspend'
    const [stands, aside] = [state.standing.has(ref), state.setAside.has(ref)]
    if (stands && aside) return [`${kind} stands and is set aside`]
    return stands || aside || isWaiting ? [] : [`${kind} is nowhere`]
  })
}

const isStrike = (entry: AnyAuthority): entry is Strike =>
  entry.kind === 'space/remove' || entry.kind === 'space/suspend'

/** Removals of a member that were right, whether or not they have enough voices. */
const strikesOf = (history: SpaceHistory, state: ResolvedSpace, member: Member): Strike[] => {
  const waits = (entry: Strike): boolean =>
    state.setAside.get(entry.ref)?.kind === 'space-waiting-for-stewards'
  return history.entries
    .filter(isStrike)
    .filter((entry) => memberBy(state, entry.body.member) === member)
    .filter((entry) => !state.setAside.has(entry.ref) || waits(entry))
}

const returnsOf = (history: SpaceHistory, state: ResolvedSpace, member: Member): AnyAuthority[] =>
  history.entries.filter(
    (entry) =>
      entry.kind === 'space/reinstate' &&
      memberBy(state, entry.body.member) === member &&
      (state.standing.has(entry.ref) || state.setAside.get(entry.ref)?.kind === 'space-overruled'),
  )

/** Whoever a standing removal took out is out, unless another's reinstatement followed it. */
function noSelfRescue(history: SpaceHistory, state: ResolvedSpace): string[] {
  const problems: string[] = []
  for (const member of state.members.values()) {
    const back = returnsOf(history, state, member)
    for (const entry of back)
      if (state.memberOfLog.get(entry.log) === member.id) problems.push('brought itself back')
    if (member.standing !== 'member' && member.standing !== 'pending') continue
    for (const strike of strikesOf(history, state, member)) {
      if (!state.standing.has(strike.ref)) continue
      if (!back.some((entry) => history.before(strike, entry)))
        problems.push(`${member.name} is back without a reinstatement`)
    }
  }
  return problems
}

/** No entry of a person stands beside so many removals of that person as were needed. */
function nothingBesideARemoval(history: SpaceHistory, state: ResolvedSpace): string[] {
  const problems: string[] = []
  for (const member of state.members.values()) {
    const strikes = strikesOf(history, state, member)
    const back = returnsOf(history, state, member)
    const known = new Map(member.devices.flatMap((d) => d.strikes).map((each) => [each.ref, each]))
    for (const entry of history.entries) {
      if (state.memberOfLog.get(entry.log) !== member.id) continue
      if (!state.standing.has(entry.ref) || state.contested.has(entry.ref)) continue
      if (entry.kind === 'space/admit' || entry.kind === 'space/genesis') continue
      const over = strikes.filter(
        (strike) =>
          strike.ref !== entry.ref &&
          !history.before(entry, strike) &&
          !back.some((each) => history.before(strike, each) && history.before(each, entry)),
      )
      for (const strike of over) {
        const need = known.get(strike.ref)?.need ?? 1
        const voices = over.filter((v) => strike.kind === 'space/suspend' || v.kind === strike.kind)
        const by = new Set(voices.map((voice) => state.memberOfLog.get(voice.log)))
        if (by.size >= need) problems.push(`${entry.kind} stands beside the removal of its author`)
      }
    }
  }
  return problems
}

/** Beyond an effective cut and beyond a fork nothing gives rights, in authority or content. */
function nothingBeyondCuts(history: SpaceHistory, state: ResolvedSpace): string[] {
  const problems: string[] = []
  for (const member of state.members.values())
    for (const { log, cut, retired, strikes } of member.devices) {
      const isOut = member.standing === 'removed' || member.standing === 'suspended'
      if (isOut && cut === undefined) problems.push('out without a cut')
      const isStruck = strikes.some(({ lifted }) => lifted.length === 0)
      if (!isStruck && !retired && cut !== undefined) problems.push('a cut without a removal')
      if (cut && standingOf(state, log, cut.seq + 1).ok) problems.push('rights beyond the cut')
      const closedAt = state.forked.get(log)
      if (closedAt !== undefined && standingOf(state, log, closedAt + 1).ok)
        problems.push('rights beyond a fork')
    }
  for (const entry of history.entries) {
    const { ref, log, seq, kind } = entry
    if (!state.standing.has(ref) || state.contested.has(ref)) continue
    if (kind === 'space/genesis' || kind === 'space/admit') continue
    // Without a proof a place in a forked log is two places, and may be asked for the other one.
    if (state.forked.has(log) && !history.options.forked?.has(log)) continue
    const standing = standingOf(state, log, seq)
    if (standing.ok || standing.refusal.kind === 'space-paper-key') continue
    const isOwnEnd =
      isStrike(entry) && memberBy(state, entry.body.member)?.id === state.memberOfLog.get(log)
    if (!isOwnEnd) problems.push(`${kind} stands where ${standing.refusal.kind}`)
  }
  return problems
}

export function presenceOf(
  entries: readonly AnyAuthority[],
  state: ResolvedSpace,
): ReadonlyMap<string, PresenceRow> {
  const members = new Map<string, PresenceRow>()
  const memo = new Map()
  const put = <T>(map: Map<string, T>) => ({
    get: (key: string) => map.get(key),
    put: (key: string, row: T) => void map.set(key, row),
  })
  for (const entry of entries.toSorted(inOrder))
    if (state.standing.has(entry.ref))
      applyStanding({ members: put(members), memo: put(memo) }, entry)
  return members
}

/** Folding what stands in the one order ends where the state is. */
function rowsAgree({ entries }: SpaceHistory, state: ResolvedSpace): string[] {
  const rows = presenceOf(entries, state)
  const problems: string[] = []
  for (const { id, name, role, standing } of state.members.values()) {
    const row = rows.get(id)
    if (!row && standing === 'pending') continue
    if (!row && !state.standing.has(id)) continue
    if (row?.present !== (standing === 'member'))
      problems.push(`row of ${name} (${standing}) differs`)
    else if (row.present && (row.name !== name || row.role !== role))
      problems.push(`row of ${name} has another role`)
  }
  for (const [id, row] of rows)
    if (row.present && !state.members.has(id as never)) problems.push(`row of nobody`)
  return problems
}

function onlyMembersReceive(state: ResolvedSpace): string[] {
  return memberLogs(state).flatMap((log) => {
    const member = state.members.get(state.memberOfLog.get(log) as never)
    return member?.standing === 'member' ? [] : ['a key for somebody who is not a member']
  })
}

/** Where an entry stands, it was right in its own past alone. */
export function pastProblems(history: SpaceHistory, state: ResolvedSpace): readonly string[] {
  const { entries, before, options } = history
  // A fork is known from the end only; who had not seen it judged otherwise.
  if (state.forked.size > 0) return []
  return entries.flatMap((entry) => {
    const past = entries.filter((other) => before(other, entry))
    const alone = resolveSpace([...past, entry], before, options).setAside.get(entry.ref)
    const now = state.setAside.get(entry.ref)
    const isVoice = alone?.kind === 'space-waiting-for-stewards'
    if (alone && !isVoice && now?.kind !== alone.kind) return [`${entry.kind} was ${alone.kind}`]
    return []
  })
}
