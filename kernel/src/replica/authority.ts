// The authority entries of a space and what follows from their set: now, and at any earlier place.

import type { Ok } from '../base/index.ts'
import type { Crypto } from '../crypto/index.ts'
import type { EntryRef, LogId, SpaceId } from '../log/index.ts'
import type { SetAside, SpaceView } from '../project/index.ts'
import {
  type AuthorityEntry,
  type Before,
  createSpaceResolver,
  memberLogs,
  memberOf,
  resolveSpace,
  type ResolvedSpace,
  standingOf,
} from '../space/index.ts'

/** Kinds that take a device out: a new epoch goes before them in the same run, keys first. */
const TAKES_OUT = new Set(['space/remove', 'space/suspend', 'space/retire-device'])

export interface Authority {
  add(entry: AuthorityEntry): void
  readonly state: ResolvedSpace
  readonly size: number
  get(ref: EntryRef): AuthorityEntry | undefined
  entries(): Iterable<AuthorityEntry>
  /** Removals, suspensions and retirements that stand. */
  takings(): readonly AuthorityEntry[]
  /** The last authority entry of a log; 0 where there is none. */
  lastOf(log: LogId): number
  /** The space as it follows from what is in the past of a place. */
  stateAt(place: { readonly log: LogId; readonly seq: number }): ResolvedSpace
  /** The space as it follows from the entries for which `within` holds. */
  stateWithin(within: (log: LogId, seq: number) => boolean): ResolvedSpace
  /**
   * The devices that an epoch founded at this place must be sealed to; undefined when its author
   * had no rights there. A removal that follows at once in the same log counts already.
   */
  recipientsAt(place: { readonly log: LogId; readonly seq: number }): readonly LogId[] | undefined
  view(unreadable: readonly SetAside[]): SpaceView
  /** The same from the entries for which `within` holds. */
  viewWithin(within: (log: LogId, seq: number) => boolean): SpaceView
}

export interface AuthorityOptions {
  readonly crypto: Crypto
  readonly space: SpaceId
  readonly before: Before
  readonly forked: ReadonlyMap<LogId, number>
}

export function createAuthority(options: AuthorityOptions): Authority {
  const { before } = options
  const entries = new Map<EntryRef, AuthorityEntry>()
  const lasts = new Map<LogId, number>()
  const resolver = createSpaceResolver(options)
  let state: ResolvedSpace | undefined
  let takings: readonly AuthorityEntry[] | undefined
  const current = (): ResolvedSpace => (state ??= resolver.state())

  const resolveOf = (chosen: readonly AuthorityEntry[]): ResolvedSpace =>
    chosen.length === entries.size ? current() : resolveSpace(chosen, before, options)

  return {
    add(entry) {
      if (entries.has(entry.ref)) return
      entries.set(entry.ref, entry)
      lasts.set(entry.log, Math.max(lasts.get(entry.log) ?? 0, entry.seq))
      resolver.add(entry)
      state = undefined
      takings = undefined
    },
    get state() {
      return current()
    },
    get size() {
      return entries.size
    },
    get: (ref) => entries.get(ref),
    entries: () => entries.values(),
    lastOf: (log) => lasts.get(log) ?? 0,
    takings() {
      const { standing } = current()
      return (takings ??= [...entries.values()].filter(
        ({ kind, ref }) => TAKES_OUT.has(kind) && standing.has(ref),
      ))
    },
    stateAt: (place) => resolveOf([...entries.values()].filter((entry) => before(entry, place))),
    stateWithin: (within) =>
      resolveOf([...entries.values()].filter(({ log, seq }) => within(log, seq))),
    recipientsAt(place) {
      const isNext = (entry: AuthorityEntry): boolean =>
        entry.log === place.log && entry.seq === place.seq + 1 && TAKES_OUT.has(entry.kind)
      const isHere = (entry: AuthorityEntry): boolean =>
        entry.log === place.log && entry.seq === place.seq
      const all = [...entries.values()]
      const past = resolveOf(all.filter((entry) => before(entry, place) || isHere(entry)))
      if (!standingOf(past, place.log, place.seq).ok) return undefined
      const next = all.find(isNext)
      if (!next) return memberLogs(past)
      return memberLogs(resolveOf(all.filter((entry) => before(entry, next) || entry === next)))
    },
    view(unreadable) {
      const now = current()
      const standing = [...entries.values()].filter(({ ref }) => now.standing.has(ref))
      const aside: SetAside[] = [...unreadable]
      for (const [ref, refusal] of now.setAside) {
        const entry = entries.get(ref)
        if (!entry) continue
        const { log, seq, kind, time } = entry
        aside.push({ ref, kind, log, seq, time, by: now.memberOfLog.get(log), refusal })
      }
      aside.sort((a, b) => (a.ref < b.ref ? -1 : a.ref > b.ref ? 1 : 0))
      return { standing, standingOf: quickStanding(now), setAside: aside }
    },
    viewWithin(within) {
      const then = resolveOf([...entries.values()].filter(({ log, seq }) => within(log, seq)))
      const standing = [...entries.values()].filter(({ ref }) => then.standing.has(ref))
      return { standing, standingOf: quickStanding(then), setAside: [] }
    },
  }
}

/**
 * Standing, asked for every entry: a log that counts at one place and was never cut, struck or closed
 * counts at every later one (S26), so the past of its entries need not be searched again.
 */
function quickStanding(state: ResolvedSpace): SpaceView['standingOf'] {
  const countsFrom = new Map<LogId, { readonly seq: number; readonly standing: Ok<EntryRef> }>()
  const isPlain = (log: LogId): boolean => {
    const device = memberOf(state, log)?.devices.find((each) => each.log === log)
    const struck = device?.cut !== undefined || device?.retired || device?.strikes.length !== 0
    return !struck && !state.forked.has(log)
  }
  return (log, seq) => {
    const known = countsFrom.get(log)
    if (known && seq >= known.seq) return known.standing
    const standing = standingOf(state, log, seq)
    if (standing.ok && isPlain(log)) countsFrom.set(log, { seq, standing })
    return standing
  }
}
