// What stands in a set of entries that were right at their own places (S4, S10 to S24): a fixed point of
// attack and support; what hangs in a circle is decided by rule, never by seniority, clock or hash.

import { components } from './components.ts'
import {
  type Exceptions,
  type Judged,
  type Ledger,
  NO_EXCEPTIONS,
  precedes,
  takesAway,
} from './ledger.ts'
import {
  claimLost,
  fallback,
  granted,
  owns,
  retired,
  type Scope,
  stewardByRole,
  struck,
} from './rights.ts'
import { both, either, not, type Tri } from './tri.ts'

type Value = 'stands' | 'void' | 'contested'

/** What the author of an entry looks at: its past, and what takes away beside it. */
function scopesOf(
  ledger: Ledger,
  judged: Judged,
  world: { readonly inside: ReadonlySet<Judged>; stands(judged: Judged): Tri<Judged> },
): { readonly own: Scope; readonly past: Scope } {
  const { inside, stands } = world
  const has = (other: Judged): boolean => precedes(ledger, other, judged)
  const strikes = (other: Judged): boolean =>
    other !== judged && inside.has(other) && !precedes(ledger, judged, other)
  return { own: { has, strikes, stands }, past: { has, strikes: has, stands } }
}

function standsIn(
  ledger: Ledger,
  judged: Judged,
  world: { readonly inside: ReadonlySet<Judged>; stands(judged: Judged): Tri<Judged> },
): Tri<Judged> {
  const { by, right, entry } = judged
  if (!by || right === 'none') return true
  const { own, past } = scopesOf(ledger, judged, world)
  const inside = { has: (other: Judged) => world.inside.has(other), stands: world.stands }
  const claim = both(not(claimLost(ledger, judged, inside)), () => owns(ledger, by, entry.log, own))
  const member = both(
    both(claim, () => granted(ledger, by, own)),
    () => both(not(struck(ledger, by, entry.log, own)), () => not(retired(ledger, entry.log, own))),
  )
  const enough = both(
    member,
    () =>
      right === 'member' || either(stewardByRole(ledger, by, own), () => fallback(ledger, past)),
  )
  if (entry.kind !== 'space/admit' || !judged.invite) return enough
  const invite = judged.invite.entry
  return both(enough, () => world.stands(invite))
}

/** What does not simply stand among these entries (in the one order). */
export function exceptionsIn(ledger: Ledger, entries: readonly Judged[]): Exceptions {
  const values = new Map<Judged, Value>()
  const inside = new Set(entries)
  const world = {
    inside,
    stands(judged: Judged): Tri<Judged> {
      const value = values.get(judged)
      if (value === undefined) return inside.has(judged) ? [judged] : false
      return value !== 'void'
    },
  }
  let open: readonly Judged[] = entries
  for (;;) {
    open = settle(open, (judged) => standsIn(ledger, judged, world), values)
    if (open.length === 0) break
    decideCircles(open, (judged) => standsIn(ledger, judged, world), values)
    open = open.filter((judged) => !values.has(judged))
  }
  const exceptions = new Map<Judged, 'void' | 'contested'>()
  for (const [judged, value] of values) if (value !== 'stands') exceptions.set(judged, value)
  return exceptions.size === 0 ? NO_EXCEPTIONS : exceptions
}

/** Decides whatever follows from what is decided; gives what is left. */
function settle(
  entries: readonly Judged[],
  ask: (judged: Judged) => Tri<Judged>,
  values: Map<Judged, Value>,
): readonly Judged[] {
  let open = entries
  for (;;) {
    const left: Judged[] = []
    for (const judged of open) {
      const answer = ask(judged)
      if (typeof answer === 'boolean') values.set(judged, answer ? 'stands' : 'void')
      else left.push(judged)
    }
    if (left.length === open.length || left.length === 0) return left
    open = left
  }
}

/**
 * In a circle that waits for nothing outside: what is no removal does not stand (S24); if there are
 * only removals, all of them stand, as suspensions (S23).
 */
function decideCircles(
  open: readonly Judged[],
  ask: (judged: Judged) => Tri<Judged>,
  values: Map<Judged, Value>,
): void {
  const waitsFor = new Map<Judged, readonly Judged[]>()
  for (const judged of open) {
    const answer = ask(judged)
    waitsFor.set(judged, typeof answer === 'boolean' ? [] : answer)
  }
  for (const circle of components(open, (judged) => waitsFor.get(judged) ?? [])) {
    const inside = new Set(circle)
    if (circle.some((judged) => waitsFor.get(judged)?.some((other) => !inside.has(other)))) continue
    const others = circle.filter((judged) => !takesAway(judged))
    if (others.length > 0) for (const judged of others) values.set(judged, 'void')
    else for (const judged of circle) values.set(judged, 'contested')
  }
}
