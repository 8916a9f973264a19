// The charter as data: which rule decides which matter, who attests, who moderates, whose say
// suspends. Each version is kept for good, because a vote is judged by the version that it cites.

import {
  bytes,
  flag,
  hex,
  int,
  list,
  type Of,
  oneOf,
  ok,
  optional,
  record,
  ref,
  refuse,
  type Result,
  text,
} from '@folkmoot/kernel/base'

export const MATTER_MAX = 40
export const POLICIES_MAX = 16
export const ATTESTERS_MAX = 31
export const BODY_MEMBERS_MAX = 200
export const BODIES_AT_ONCE_MAX = 16
export const ROUNDS_MAX = 9
export const CHARTER_TEXT_MAX = 8_000
export const PROXIES_MAX = 20
export const TERMS_MAX = 20
export const TERM_DAYS_MAX = 3_650

export const METHODS = [
  'consent',
  'yes-no',
  'approval',
  'score',
  'schulze',
  'ranked-pairs',
  'scottish-stv',
  'meek-stv',
  'phragmen',
  'equal-shares',
] as const
export const TOPICS = [
  'economy',
  'provision',
  'nature',
  'human-rights',
  'civil-protection',
  'education',
  'city-services',
  'housing',
  'other',
] as const
export const PHASES = ['clarify', 'react', 'amend', 'object', 'vote', 'window'] as const

/** A body is named by the proposal that founded it, and its place there; left out: the assembly. */
export const bodyName = record({
  founded: ref('assembly/proposed'),
  at: int(0, BODIES_AT_ONCE_MAX - 1),
})
export type BodyName = Of<typeof bodyName>
export const bodyKey = ({ founded, at }: BodyName): string => `${founded}/${at}`
/** '' is the assembly. */
export const bodyOf = (body: BodyName | undefined): string => (body ? bodyKey(body) : '')

export const member = ref('space/admit')
const fraction = record({ over: int(0, 1_000), under: int(1, 1_000) })

export const policyShape = record({
  /** The matter that it decides: "ordinary", "charter", "budget" … */
  name: text(MATTER_MAX),
  method: oneOf(...METHODS),
  /** Of the members at the opening. */
  quorum: optional(fraction),
  threshold: optional(
    record({
      over: int(0, 1_000),
      under: int(1, 1_000),
      of: oneOf('votes', 'members'),
      /** True: more than that part. */
      above: flag(),
    }),
  ),
  /** Consent only: after so many rounds the majority decides. */
  rounds: int(0, ROUNDS_MAX),
  /** What is meant to last how long. No clock decides: people open and close. */
  phases: list(record({ phase: oneOf(...PHASES), days: int(0, 365) }), PHASES.length),
  /** `stays`: a tie decides nothing. `lot`: the method's own rule, then the seed that the opening names. */
  tie: oneOf('stays', 'lot'),
  propose: oneOf('members', 'stewards'),
  /** So many others must endorse before a vote opens. */
  endorsements: int(0, 2_000),
  /** Bodies that must have spoken before a vote opens. */
  heard: list(bodyName, BODIES_AT_ONCE_MAX),
  /** Bodies that must have adopted the same proposal before. */
  consents: list(bodyName, BODIES_AT_ONCE_MAX),
  /** Screens show neither ballots nor counts before the close; see README for what that protects. */
  blind: flag(),
  /** Hands and paper: shown beside the result, or counted with it. */
  tallies: oneOf('apart', 'counted'),
  /** Equal shares only. */
  shares: optional(
    record({
      utility: oneOf('cost', 'cardinality'),
      completion: oneOf('add1', 'exhaustive', 'none'),
      /** How much Add1 adds at each step; left out: one. Money counted in cents wants more. */
      step: optional(int(1, 1_000_000_000)),
      fill: flag(),
    }),
  ),
  /** Those who vote are delegates. `bound`: outside a mandate, or without one, no ballot counts. */
  delegates: optional(oneOf('marked', 'bound')),
  /** For how many absent people one person may vote; left out: one. */
  proxies: optional(int(0, PROXIES_MAX)),
})
export type Policy = Of<typeof policyShape>

export const charterShape = record({
  version: int(1, 100_000),
  text: text(CHARTER_TEXT_MAX, true),
  policies: list(policyShape, POLICIES_MAX),
  /** 3f + 1 members of whom 2f + 1 must find the same result; none: the stewards at the opening. */
  attesters: list(member, ATTESTERS_MAX),
  /** None: the stewards. */
  moderators: list(member, ATTESTERS_MAX),
  /** Whose "suspend, because …" holds decisions of which matters, and for how long at most. */
  suspensive: list(
    record({
      body: bodyName,
      matters: list(text(MATTER_MAX), POLICIES_MAX),
      days: int(1, 365),
    }),
    BODIES_AT_ONCE_MAX,
  ),
  /** Most terms in a row on one seat or mandate. */
  termsInARow: optional(int(1, TERMS_MAX)),
})
export type Charter = Of<typeof charterShape>

export const bodyShape = record({
  name: text(80),
  kind: oneOf('committee', 'commission', 'independent'),
  topic: oneOf(...TOPICS),
  /** What it is for. */
  charge: text(2_000, true),
  /** `open`: members come and go. `elected`: the assembly seats. `own`: it seats its own. */
  joining: oneOf('open', 'elected', 'own'),
  members: list(member, BODY_MEMBERS_MAX),
  /** Its own 3f + 1; none: those of the charter. */
  attesters: list(member, ATTESTERS_MAX),
  /** Its own rule for all that it decides; left out: the charter's policy for the matter. */
  policy: optional(policyShape),
  /** Where it meets with a key of its own. */
  space: optional(bytes(32)),
  /** Keys of its attesters' devices there, 3f + 1: what they certify is cited here. */
  keys: optional(list(bytes(32), ATTESTERS_MAX)),
  /** Those who vote in it are the delegates of the assembly and of these bodies, and nobody else. */
  council: optional(list(bodyName, BODIES_AT_ONCE_MAX)),
  /** How long a seat is meant to last, and how many terms in a row. */
  term: optional(record({ days: int(1, TERM_DAYS_MAX), inARow: optional(int(1, TERMS_MAX)) })),
})
export type BodyTerms = Of<typeof bodyShape>

/** How many of n attesters must say the same, so that two groups share an honest one: 2f + 1 of 3f + 1. */
export function attestersNeeded(attesters: number): number {
  const faults = Math.floor((attesters - 1) / 3)
  return Math.ceil((attesters + faults + 1) / 2)
}

export type CharterRefusal =
  | { readonly kind: 'assembly-policy-names' }
  | { readonly kind: 'assembly-policy-parts'; readonly matter: string }
  | { readonly kind: 'assembly-attesters-number' }
  | { readonly kind: 'assembly-suspensive-matters' }
  | { readonly kind: 'assembly-keys-number' }

type Verdict = Result<void, CharterRefusal>

const distinct = (items: readonly string[]): boolean => new Set(items).size === items.length

/** K2: what a charter must be, whoever adopts it. */
export function allowsCharter({ policies, attesters, suspensive }: Charter): Verdict {
  const names = policies.map(({ name }) => name)
  const named = names.includes('ordinary') && names.includes('charter')
  if (!named || !distinct(names) || names.some((name) => name !== name.trim() || name === ''))
    return refuse({ kind: 'assembly-policy-names' })
  for (const policy of policies) {
    const verdict = allowsPolicy(policy)
    if (!verdict.ok) return verdict
  }
  if (!suspensive.every(({ matters }) => matters.every((matter) => names.includes(matter))))
    return refuse({ kind: 'assembly-suspensive-matters' })
  return allowsAttesters(attesters)
}

export const allowsAttesters = (attesters: readonly string[]): Verdict =>
  distinct(attesters) && (attesters.length === 0 || attesters.length % 3 === 1)
    ? ok()
    : refuse({ kind: 'assembly-attesters-number' })

/** KB1: a body with a key of its own names its space and the keys of 3f + 1 devices. */
export const allowsKeys = (keys: readonly Uint8Array[], space: Uint8Array | undefined): Verdict =>
  space !== undefined && distinct(keys.map(hex)) && keys.length % 3 === 1
    ? ok()
    : refuse({ kind: 'assembly-keys-number' })

/** Parts are parts, and nothing is said that the method does not know. */
export function allowsPolicy({ name, method, quorum, threshold, rounds, shares }: Policy): Verdict {
  const parts = [quorum, threshold].every((part) => !part || part.over <= part.under)
  const asked = method === 'consent' ? rounds > 0 : rounds === 0
  const thresholdFits =
    !threshold ||
    method === 'yes-no' ||
    method === 'consent' ||
    ((method === 'approval' || method === 'score') && threshold.of === 'votes' && !threshold.above)
  const sharesFit = (method === 'equal-shares') === (shares !== undefined)
  return parts && asked && thresholdFits && sharesFit
    ? ok()
    : refuse({ kind: 'assembly-policy-parts', matter: name })
}
