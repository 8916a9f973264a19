// Rights at a place, by rule (docs/spec/space.md, S9 to S25), three-valued: the same questions serve
// to judge an entry in its own past, to find what stands in the whole set, and to show the result.

import type { LogId } from '../log/index.ts'
import {
  bodyOf,
  factsOf,
  grantsStewardship,
  isDemotion,
  type Judged,
  type Ledger,
  type Person,
  precedes,
} from './ledger.ts'
import { both, either, not, some, type Tri, voices } from './tri.ts'

/** From where one looks, and what is known to stand. */
export interface Scope {
  /** In the past of the place: may support. */
  has(judged: Judged): boolean
  /** May take away: in the past of the place or, for an entry's own author, also beside it. */
  strikes(judged: Judged): boolean
  stands(judged: Judged): Tri<Judged>
  /** Whether it stands as a suspension only; asked only where everything is decided. */
  readonly contested?: (judged: Judged) => boolean
}
type Answer = Tri<Judged>

/** Whether a log that is named by several entries is this person's (S10). */
export function owns(ledger: Ledger, person: Person, log: LogId, scope: Scope): Answer {
  const adders = factsOf(ledger, log).adders.filter(
    (adder) => scope.has(adder) || scope.strikes(adder),
  )
  const last = log === person.log && person.grants.some((grant) => scope.has(grant))
  return adders.reduceRight<Answer>((otherwise, adder) => {
    if (adder.by !== person) return both(not(scope.stands(adder)), () => otherwise)
    return either(scope.has(adder) && scope.stands(adder), () => otherwise)
  }, last)
}

/**
 * A log that several entries bring in beside each other belongs to the first add-device entry that
 * stands, because the log itself signed it, and else to who was admitted with it (S10).
 */
export function claimLost(
  ledger: Ledger,
  judged: Judged,
  world: Pick<Scope, 'has' | 'stands'>,
): Answer {
  const { names, by } = judged
  const { kind } = judged.entry
  if (!names || (kind !== 'space/admit' && kind !== 'space/add-device')) return false
  const adders = factsOf(ledger, names).adders
  const rivals = kind === 'space/admit' ? adders : adders.slice(0, adders.indexOf(judged))
  return some(
    rivals,
    (rival) =>
      world.has(rival) && (kind === 'space/admit' || rival.by !== by) && world.stands(rival),
  )
}

/** Admitted, and vouched for as the policy asked (S13 to S16). */
export const granted = (ledger: Ledger, person: Person, scope: Scope): Answer =>
  some(person.grants, (grant) => scope.has(grant) && grantHolds(ledger, person, grant, scope))

export const grantHolds = (ledger: Ledger, person: Person, grant: Judged, scope: Scope): Answer =>
  both(authorized(ledger, person, grant, scope), () => vouched(person, grant.need, scope))

export const authorized = (ledger: Ledger, person: Person, grant: Judged, scope: Scope): Answer =>
  either(confirmed(person, scope), () =>
    both(scope.stands(grant), () => not(overused(ledger, grant, scope))),
  )

const confirmed = (person: Person, scope: Scope): Answer =>
  some(person.confirms, (confirm) => scope.has(confirm) && scope.stands(confirm))

const vouched = (person: Person, need: number, scope: Scope): Answer =>
  need === 0 ||
  voices(person.vouches, need, {
    of: (vouch) => vouch.by,
    given: (vouch) => scope.has(vouch) && scope.stands(vouch),
  })

/** More logs on one invitation than it has uses, counting those before and beside this one (S14). */
function overused(ledger: Ledger, grant: Judged, scope: Scope): Answer {
  if (!grant.invite) return false
  const { uses } = bodyOf(grant.invite.entry, 'space/invite')
  if (grant.invite.admissions.length <= uses) return false
  return voices(grant.invite.admissions, uses + 1, {
    of: (admission) => admission.names,
    given: (admission) =>
      (scope.has(admission) || scope.strikes(admission)) &&
      (admission === grant || !precedes(ledger, grant, admission)) &&
      scope.stands(admission),
  })
}

/** A removal or suspension that bears on a person (and a log), unless lifted for this place (S21). */
const bears = (ledger: Ledger, strike: Judged, scope: Scope): Answer =>
  scope.strikes(strike) && both(scope.stands(strike), () => not(lifted(ledger, strike, scope)))

export const lifted = (ledger: Ledger, strike: Judged, scope: Scope): Answer =>
  some(
    strike.target?.reinstatements ?? [],
    (back) => scope.has(back) && precedes(ledger, strike, back) && scope.stands(back),
  )

export const countsFor = (strike: Judged, voice: Judged): boolean =>
  strike.entry.kind === 'space/suspend' || voice.entry.kind === 'space/remove'

export const strikesOn = (
  ledger: Ledger,
  person: Person,
  log: LogId | undefined,
): readonly Judged[] => {
  const named = log ? factsOf(ledger, log).strikes : []
  const others = named.filter(({ target }) => target !== person)
  return others.length === 0 ? person.strikes : [...person.strikes, ...others]
}

/** Whether enough stewards took this person (or this log) out, as seen from here (S18 to S20). */
export function struck(
  ledger: Ledger,
  person: Person,
  log: LogId | undefined,
  scope: Scope,
): Answer {
  const strikes = strikesOn(ledger, person, log).filter((strike) => scope.strikes(strike))
  return some(strikes, (strike) =>
    both(bears(ledger, strike, scope), () =>
      voices(
        strikes.filter((voice) => countsFor(strike, voice)),
        strike.need,
        { of: (voice) => voice.by, given: (voice) => bears(ledger, voice, scope) },
      ),
    ),
  )
}

export const retired = (ledger: Ledger, log: LogId, scope: Scope): Answer =>
  some(
    factsOf(ledger, log).retirements,
    (retirement) => scope.strikes(retirement) && scope.stands(retirement),
  )

/** The voices of one removal: those that the same reinstatements lifted (S20). */
export const episode = (ledger: Ledger, strike: Judged, voice: Judged, scope: Scope): Answer =>
  both(scope.stands(voice), () =>
    not(
      some(
        strike.target?.reinstatements ?? [],
        (back) =>
          scope.has(back) &&
          precedes(ledger, voice, back) !== precedes(ledger, strike, back) &&
          scope.stands(back),
      ),
    ),
  )

export const effective = (ledger: Ledger, strike: Judged, scope: Scope): Answer =>
  both(scope.stands(strike), () =>
    voices(
      (strike.target?.strikes ?? []).filter(
        (voice) => countsFor(strike, voice) && scope.strikes(voice),
      ),
      strike.need,
      { of: (voice) => voice.by, given: (voice) => episode(ledger, strike, voice, scope) },
    ),
  )

/** Stewardship ends with a demotion or a removal that did not come before the grant (S22). */
export const ends = (ledger: Ledger, end: Judged, scope: Scope): Answer =>
  isDemotion(end) ? scope.stands(end) : effective(ledger, end, scope)

export const endsOf = (person: Person): readonly Judged[] => [
  ...person.roles.filter(isDemotion),
  ...person.strikes.filter(({ entry }) => entry.kind === 'space/remove'),
]

export const stewardByRole = (ledger: Ledger, person: Person, scope: Scope): Answer =>
  some(
    [...person.grants, ...person.roles].filter(grantsStewardship),
    (grant) =>
      scope.has(grant) &&
      both(
        grant.entry.kind === 'space/role'
          ? scope.stands(grant)
          : grantHolds(ledger, person, grant, scope),
        () =>
          not(
            some(
              endsOf(person),
              (end) =>
                scope.strikes(end) && !precedes(ledger, end, grant) && ends(ledger, end, scope),
            ),
          ),
      ),
  )

/** Whether nobody can act as steward: everyone who had the office is out or has no device (S25). */
export const fallback = (ledger: Ledger, scope: Scope): Answer =>
  not(
    some(ledger.stewardsEver, (person) =>
      both(
        both(granted(ledger, person, scope), () => not(struck(ledger, person, undefined, scope))),
        () =>
          both(stewardByRole(ledger, person, scope), () =>
            some(logsOf(person), (log) =>
              both(owns(ledger, person, log, scope), () => not(retired(ledger, log, scope))),
            ),
          ),
      ),
    ),
  )

export const logsOf = (person: Person): ReadonlySet<LogId> => {
  const logs = new Set([person.log])
  for (const { names } of person.devices) if (names) logs.add(names)
  return logs
}
