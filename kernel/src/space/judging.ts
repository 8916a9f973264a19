// Goes through authority entries in the one order and judges each by its own past (S2 to S8). What
// a past makes of older entries is computed only where removals and what they take away lie beside
// each other; in a calm past everything that was right at its place stands.

import type { Crypto } from '../crypto/index.ts'
import type { LogId, SpaceId } from '../log/index.ts'
import {
  concurrent,
  createLedger,
  type Exceptions,
  factsOf,
  isDemotion,
  isPast,
  isStrike,
  type Judged,
  type Ledger,
  namedLog,
  NO_EXCEPTIONS,
  type Person,
  personAt,
  precedes,
  record,
  targetRef,
} from './ledger.ts'
import type { AnyAuthority, Before } from './port.ts'
import type { Scope } from './rights.ts'
import { judge } from './rules.ts'
import { exceptionsIn } from './valuation.ts'
import { personOfLog, viewFrom } from './view.ts'

export interface JudgeOptions {
  readonly before: Before
  readonly space: SpaceId
  readonly crypto: Crypto
  readonly forked: ReadonlyMap<LogId, number>
  readonly membersMax: number
  readonly logsMax: number
  /** For tests: computes every past from scratch, to compare with. */
  readonly plain?: boolean
}

/** A walk through the entries, as far as it has come. */
export interface Walk {
  readonly ledger: Ledger
  /** Everything judged so far, in the one order. */
  readonly judged: Judged[]
  /** Whether the entry follows everything so far that was right at its place. */
  followsAll(entry: AnyAuthority): boolean
  take(entry: AnyAuthority): Judged
  /** What does not simply stand among everything so far. */
  exceptions(): Exceptions
}

export const scopeOver = (exceptions: Exceptions, has: (judged: Judged) => boolean): Scope => ({
  has,
  strikes: has,
  stands: (judged) => exceptions.get(judged) !== 'void',
  contested: (judged) => exceptions.get(judged) === 'contested',
})

const always = (): boolean => true

export function createWalk(options: JudgeOptions): Walk {
  const ledger = createLedger(options.before)
  const judged: Judged[] = []
  /** Those that nothing so far follows. What was refused changes nothing and is left out. */
  let heads: Judged[] = []
  /** Pairs beside each other of which one may void the other. */
  const clashes: [Judged, Judged][] = []
  let current: Exceptions | undefined = NO_EXCEPTIONS
  const memo = new Map<string, Exceptions>()

  const isCalm = (inside: (judged: Judged) => boolean): boolean =>
    options.plain !== true && !clashes.some(([a, b]) => inside(a) && inside(b))
  const among = (inside: (judged: Judged) => boolean): Exceptions =>
    isCalm(inside) ? NO_EXCEPTIONS : exceptionsIn(ledger, ledger.right.filter(inside))
  const exceptions = (): Exceptions => (current ??= among(always))

  /** The exceptions in the past of an entry that does not follow everything. */
  const pastOf = (entry: AnyAuthority): Exceptions => {
    const inside = (each: Judged): boolean => isPast(ledger, each.entry, entry)
    if (isCalm(inside)) return NO_EXCEPTIONS
    const tops: Judged[] = []
    for (let i = ledger.right.length - 1; i >= 0; i--) {
      const each = ledger.right[i] as Judged
      if (inside(each) && !tops.some((top) => precedes(ledger, each, top))) tops.push(each)
    }
    const [top] = tops
    // What follows all that it has seen changes nothing about it.
    if (top && tops.length === 1 && options.plain !== true) return top.past
    const key = tops.map(({ ref }) => ref).join()
    const known = memo.get(key) ?? among(inside)
    memo.set(key, known)
    return known
  }

  const followsAll = (entry: AnyAuthority): boolean =>
    heads.every((head) => isPast(ledger, head.entry, entry))

  return {
    ledger,
    judged,
    followsAll,
    exceptions,
    take(entry) {
      const isLast = followsAll(entry)
      const past = isLast ? exceptions() : pastOf(entry)
      const has = isLast ? always : (each: Judged) => isPast(ledger, each.entry, entry)
      const next = judgeOne(ledger, entry, { ...options, past, scope: scopeOver(past, has) })
      judged.push(next)
      if (next.refusal) return next
      heads = [...heads.filter((head) => !precedes(ledger, head, next)), next]
      record(ledger, next)
      if (isLast && options.plain !== true) return next
      const found = clashesOf(ledger, next)
      for (const other of found) clashes.push([other, next])
      if (found.length > 0 || clashes.length > 0 || options.plain === true) current = undefined
      return next
    },
  }
}

function judgeOne(
  ledger: Ledger,
  entry: AnyAuthority,
  options: JudgeOptions & { readonly past: Exceptions; readonly scope: Scope },
): Judged {
  const { past, scope } = options
  const place = { log: entry.log, seq: entry.seq }
  const closedAt = options.forked.get(entry.log)
  const isClosed = closedAt !== undefined && entry.seq > closedAt && entry.kind !== 'space/genesis'
  const verdict = isClosed
    ? ({ ok: false, refusal: { kind: 'space-log-forked' } } as const)
    : judge(viewFrom(ledger, { ...options, place }), entry)
  const names = namedLog(entry)
  const base = { entry, ref: entry.ref, past, names }
  if (!verdict.ok) return { ...base, ...nothing, refusal: verdict.refusal }
  return {
    ...base,
    refusal: undefined,
    by: entry.kind === 'space/genesis' ? undefined : personOfLog(ledger, entry.log, scope),
    right: verdict.value.right,
    need: verdict.value.need,
    target: targetOf(ledger, entry, names),
    invite: 'invite' in entry.body ? ledger.invites.get(entry.body.invite) : undefined,
  }
}

const nothing = {
  by: undefined,
  right: 'none',
  need: 0,
  target: undefined,
  invite: undefined,
} as const satisfies Partial<Judged>

function targetOf(
  ledger: Ledger,
  entry: AnyAuthority,
  names: LogId | undefined,
): Person | undefined {
  if (names && (entry.kind === 'space/genesis' || entry.kind === 'space/admit'))
    return personAt(ledger, names)
  const ref = targetRef(entry)
  return ref === undefined ? undefined : ledger.byRef.get(ref)?.target
}

/** Entries beside this one with which it may be at odds; the first of each log stands for the rest. */
function clashesOf(ledger: Ledger, next: Judged): readonly Judged[] {
  const { entry, by, target } = next
  const rivals = new Set<Judged>([
    ...(by?.strikes ?? []),
    ...(by?.roles.filter(isDemotion) ?? []),
    ...factsOf(ledger, entry.log).strikes,
    ...factsOf(ledger, entry.log).retirements,
  ])
  const add = (others: readonly Judged[] | undefined): void => {
    for (const other of others ?? []) rivals.add(other)
  }
  if (isStrike(next) || isDemotion(next)) add(target?.authored)
  if (entry.kind === 'space/remove' || entry.kind === 'space/suspend')
    for (const log of target ? [target.log, ...target.devices.flatMap(named)] : [])
      add(factsOf(ledger, log).authored)
  if (next.names && entry.kind === 'space/retire-device') add(factsOf(ledger, next.names).authored)
  if (next.names && (entry.kind === 'space/admit' || entry.kind === 'space/add-device')) {
    add(factsOf(ledger, next.names).adders)
    add(ledger.people.get(next.names)?.grants)
  }
  if (entry.kind === 'space/admit') add(next.invite?.admissions)
  return firstOfEachLog([...rivals].filter((rival) => concurrent(ledger, rival, next)))
}

const named = ({ names }: Judged): readonly LogId[] => (names ? [names] : [])

function firstOfEachLog(judged: readonly Judged[]): readonly Judged[] {
  const first = new Map<LogId, Judged>()
  for (const each of judged) {
    const known = first.get(each.entry.log)
    if (!known || each.entry.seq < known.entry.seq) first.set(each.entry.log, each)
  }
  return [...first.values()]
}
