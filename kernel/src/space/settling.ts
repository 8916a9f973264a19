// What becomes of each entry in the end: it stands, it is set aside with its reason, or it waits
// (a pending admission; a removal that counts towards a later one).

import { inOrder } from './order.ts'
import type { SpaceRefusal } from './port.ts'
import {
  concurrent,
  type Exceptions,
  grantsStewardship,
  isStrike,
  type Judged,
  type Ledger,
  precedes,
} from './ledger.ts'
import {
  claimLost,
  countsFor,
  effective,
  ends,
  endsOf,
  episode,
  grantHolds,
  lifted,
  retired,
  type Scope,
  struck,
} from './rights.ts'

export type Outcome =
  | { readonly kind: 'stands' }
  | { readonly kind: 'waits' }
  | { readonly kind: 'aside'; readonly refusal: SpaceRefusal }

const STANDS: Outcome = { kind: 'stands' }
const WAITS: Outcome = { kind: 'waits' }
const aside = (refusal: SpaceRefusal): Outcome => ({ kind: 'aside', refusal })
const OVERRULED = aside({ kind: 'space-overruled' })

export function outcomeOf(
  ledger: Ledger,
  judged: Judged,
  end: { readonly scope: Scope; readonly exceptions: Exceptions },
): Outcome {
  const { scope, exceptions } = end
  if (judged.refusal) return aside(judged.refusal)
  const isVoid = exceptions.get(judged) === 'void'
  if (judged.entry.kind === 'space/admit') {
    if (isVoid && claimLost(ledger, judged, scope) === true)
      return aside({ kind: 'space-already-member' })
    const { target } = judged
    return target && grantHolds(ledger, target, judged, scope) === true ? STANDS : WAITS
  }
  if (isVoid) return voided(ledger, judged, scope)
  if (isStrike(judged)) return strikeOutcome(ledger, judged, scope)
  return isOverruled(ledger, judged, scope) ? OVERRULED : STANDS
}

/** Beyond a cut, or without what it rested on. */
function voided(ledger: Ledger, judged: Judged, scope: Scope): Outcome {
  const { by, entry } = judged
  if (claimLost(ledger, judged, scope) === true) return aside({ kind: 'space-already-member' })
  const own: Scope = {
    ...scope,
    has: (other) => precedes(ledger, other, judged),
    strikes: (other) => other !== judged && !precedes(ledger, judged, other),
  }
  const isCut =
    by !== undefined &&
    (struck(ledger, by, entry.log, own) === true || retired(ledger, entry.log, own) === true)
  return isCut ? aside({ kind: 'space-after-cut' }) : OVERRULED
}

/** Of one removal by several voices, the one at which enough have spoken has the effect (S20). */
function strikeOutcome(ledger: Ledger, strike: Judged, scope: Scope): Outcome {
  const peers = (strike.target?.strikes ?? []).filter(
    (voice) => episode(ledger, strike, voice, scope) === true,
  )
  const have = (of: Judged, among: readonly Judged[]): number =>
    new Set(among.filter((voice) => countsFor(of, voice)).map(({ by }) => by)).size
  if (effective(ledger, strike, scope) !== true) {
    const refusal = { have: have(strike, peers), need: strike.need }
    return aside({ kind: 'space-waiting-for-stewards', ...refusal })
  }
  const isDone = (voices: readonly Judged[]): boolean =>
    voices.some((each) => have(each, voices) >= each.need)
  const upTo = (last: Judged): readonly Judged[] =>
    peers.filter((voice) => inOrder(voice.entry, last.entry) <= 0)
  if (isDone(upTo(strike))) return STANDS
  const later = peers.filter((voice) => inOrder(voice.entry, strike.entry) > 0)
  // A voice of the other kind may complete it without standing itself: then the last of its kind does.
  return later.some(({ entry }) => entry.kind === strike.entry.kind) ? WAITS : STANDS
}

function isOverruled(ledger: Ledger, judged: Judged, scope: Scope): boolean {
  const { target } = judged
  switch (judged.entry.kind) {
    case 'space/policy':
      return losesTo(ledger, judged, ledger.policies, scope)
    case 'space/rename':
      return losesTo(ledger, judged, ledger.names, scope)
    case 'space/hubs':
      return losesTo(ledger, judged, ledger.hubs, scope)
    case 'space/role':
      return (
        grantsStewardship(judged) &&
        target !== undefined &&
        endsOf(target).some(
          (end) => concurrent(ledger, end, judged) && ends(ledger, end, scope) === true,
        )
      )
    case 'space/reinstate':
      return (
        target?.strikes.some(
          (strike) =>
            concurrent(ledger, strike, judged) &&
            effective(ledger, strike, scope) === true &&
            lifted(ledger, strike, scope) === false,
        ) ?? false
      )
    default:
      return false
  }
}

/** Beside a standing one of its kind with a greater place in the one order (S26). */
const losesTo = (
  ledger: Ledger,
  judged: Judged,
  others: readonly Judged[],
  scope: Scope,
): boolean =>
  others.some(
    (other) =>
      scope.stands(other) === true &&
      inOrder(other.entry, judged.entry) > 0 &&
      concurrent(ledger, other, judged),
  )
