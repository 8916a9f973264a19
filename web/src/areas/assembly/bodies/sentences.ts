// A charter in plain sentences. Each has a key, so that two charters can be compared: what a sentence
// is about stays, what it says may change.

import type { BodyName, Charter, Policy } from '@folkmoot/areas/assembly'
import type { BodyWords } from './words/index.ts'

export interface Sentence {
  readonly key: string
  readonly text: string
}

export interface Speaking {
  readonly words: BodyWords
  /** A list of names, as the language joins them. */
  readonly join: (names: readonly string[]) => string
  readonly person: (id: string) => string
  readonly body: (body: BodyName) => string
}

export const matterSaid = (words: BodyWords, name: string): string => words.matters[name] ?? name

const asksAnswer = ({ method }: Policy): boolean => method === 'yes-no' || method === 'consent'
const daysOf = ({ phases }: Policy, wanted: readonly string[]): number =>
  phases.reduce((sum, { phase, days }) => sum + (wanted.includes(phase) ? days : 0), 0)

/** The same phases as those that keep a vote open. */
export const voteDays = (policy: Policy): number =>
  daysOf(policy, policy.method === 'consent' ? ['clarify', 'react', 'object', 'vote'] : ['vote'])
export const talkDays = (policy: Policy): number => daysOf(policy, ['amend'])

export const methodSaid = ({ say }: BodyWords, { method, rounds }: Policy): string =>
  method === 'consent' ? say.method.consent(rounds) : say.method[method]

function needs({ say }: BodyWords, policy: Policy): readonly Sentence[] {
  const { quorum, threshold } = policy
  const asks = asksAnswer(policy)
  const least = threshold && say.least(threshold.over, threshold.under)
  const yes = threshold
    ? say.threshold(threshold.over, threshold.under, threshold.of, threshold.above)
    : say.majority
  return [
    {
      key: 'quorum',
      text: quorum ? say.quorum(quorum.over, quorum.under) : say.noQuorum,
    },
    ...(asks ? [{ key: 'threshold', text: yes }] : []),
    ...(!asks && least ? [{ key: 'threshold', text: least }] : []),
  ]
}

function before({ words, join, body }: Speaking, policy: Policy): readonly Sentence[] {
  const { say } = words
  const { heard, consents, endorsements } = policy
  const names = (bodies: readonly BodyName[]): string => join(bodies.map(body))
  return [
    { key: 'propose', text: say.propose[policy.propose] },
    {
      key: 'endorsements',
      text: endorsements > 0 ? say.endorsements(endorsements) : say.noEndorsements,
    },
    ...(heard.length > 0 ? [{ key: 'heard', text: say.heard(names(heard)) }] : []),
    ...(consents.length > 0 ? [{ key: 'consents', text: say.consents(names(consents)) }] : []),
  ]
}

function during({ say }: BodyWords, policy: Policy): readonly Sentence[] {
  const days = voteDays(policy)
  const talk = talkDays(policy)
  return [
    { key: 'days', text: days > 0 ? say.days(days) : say.anytime },
    ...(talk > 0 ? [{ key: 'talk', text: say.talk(talk) }] : []),
    { key: 'blind', text: policy.blind ? say.blind : say.openly },
    ...(asksAnswer(policy) ? [{ key: 'tallies', text: say.tallies[policy.tallies] }] : []),
    ...(asksAnswer(policy) ? [] : [{ key: 'tie', text: say.tie[policy.tie] }]),
    ...(policy.delegates ? [{ key: 'delegates', text: say.delegates[policy.delegates] }] : []),
    { key: 'proxies', text: say.proxies(policy.proxies ?? 1) },
  ]
}

export const policySentences = (speaking: Speaking, policy: Policy): readonly Sentence[] => [
  { key: 'method', text: methodSaid(speaking.words, policy) },
  ...needs(speaking.words, policy),
  ...before(speaking, policy),
  ...during(speaking.words, policy),
]

/** 2f + 1 of 3f + 1: so many must find the same. */
const needed = (attesters: number): number =>
  Math.ceil((attesters + Math.floor((attesters - 1) / 3) + 1) / 2)

export function peopleSentences(
  { words, join, person, body }: Speaking,
  charter: Charter,
): readonly Sentence[] {
  const { say } = words
  const { attesters, moderators, suspensive, termsInARow } = charter
  const names = (ids: readonly string[]): string => join(ids.map(person))
  return [
    {
      key: 'attesters',
      text: attesters.length > 0 ? say.attesters(names(attesters)) : say.noAttesters,
    },
    ...(attesters.length > 1
      ? [{ key: 'needed', text: say.needed(needed(attesters.length), attesters.length) }]
      : []),
    {
      key: 'moderators',
      text: moderators.length > 0 ? say.moderators(names(moderators)) : say.noModerators,
    },
    ...suspensive.map((one) => {
      const matters = join(one.matters.map((matter) => matterSaid(words, matter)))
      const key = `suspensive ${one.body.founded}/${one.body.at}`
      return { key, text: say.suspensive(body(one.body), matters, one.days) }
    }),
    { key: 'terms', text: termsInARow === undefined ? say.noTerms : say.terms(termsInARow) },
  ]
}

export interface Change {
  readonly key: string
  /** The matter, or '' for what holds for all. */
  readonly matter: string
  readonly before?: string | undefined
  readonly after?: string | undefined
}

export function changesBetween(speaking: Speaking, old: Charter, next: Charter): readonly Change[] {
  const names = [...new Set([...old.policies, ...next.policies].map(({ name }) => name))]
  const ofMatters = names.flatMap((matter) => {
    const at = ({ policies }: Charter): readonly Sentence[] =>
      policies
        .filter(({ name }) => name === matter)
        .flatMap((policy) => policySentences(speaking, policy))
    return compared(matter, at(old), at(next))
  })
  const text = old.text === next.text ? [] : [{ key: 'text', before: old.text, after: next.text }]
  return [
    ...text.map((change) => ({ matter: '', ...change })),
    ...ofMatters,
    ...compared('', peopleSentences(speaking, old), peopleSentences(speaking, next)),
  ]
}

function compared(
  matter: string,
  before: readonly Sentence[],
  after: readonly Sentence[],
): readonly Change[] {
  const keys = [...new Set([...before, ...after].map(({ key }) => key))]
  const textIn = (list: readonly Sentence[], key: string): string | undefined =>
    list.find((one) => one.key === key)?.text
  return keys
    .map((key) => ({ key, matter, before: textIn(before, key), after: textIn(after, key) }))
    .filter((one) => one.before !== one.after)
}
