// Charters to start from, and the one that holds before there is any. People change what they like
// and adopt the rest; nothing here has force by itself but the founding charter.

import type { BodyTerms, Charter, Policy } from './charter.ts'

const plain: Policy = {
  name: 'ordinary',
  method: 'yes-no',
  rounds: 0,
  phases: [],
  tie: 'stays',
  propose: 'members',
  endorsements: 0,
  heard: [],
  consents: [],
  blind: false,
  tallies: 'apart',
}

const byConsent: Policy = {
  ...plain,
  method: 'consent',
  rounds: 3,
  quorum: { over: 1, under: 2 },
  threshold: { over: 2, under: 3, of: 'votes', above: false },
  phases: [
    { phase: 'clarify', days: 1 },
    { phase: 'react', days: 1 },
    { phase: 'object', days: 2 },
  ],
}

/** Version 0. What it says decides about old votes: it never changes. */
export const FOUNDING_CHARTER: Charter = {
  version: 0,
  text: '',
  policies: [byConsent, { ...byConsent, name: 'charter' }],
  attesters: [],
  moderators: [],
  suspensive: [],
}

export const TEMPLATES = ['small-group', 'assembly', 'federation'] as const
export type Template = (typeof TEMPLATES)[number]

/** Where people are elected or sent, others get their turn. */
const TERMS_IN_A_ROW = 2

const POLICIES: Readonly<Record<Template, readonly Policy[]>> = {
  'small-group': [
    byConsent,
    {
      ...byConsent,
      name: 'charter',
      threshold: { over: 3, under: 4, of: 'members', above: false },
    },
    { ...plain, name: 'choice', method: 'schulze', tie: 'lot' },
  ],
  assembly: [
    {
      ...plain,
      proxies: 1,
      quorum: { over: 1, under: 3 },
      tallies: 'counted',
      endorsements: 2,
      phases: [
        { phase: 'amend', days: 7 },
        { phase: 'vote', days: 3 },
        { phase: 'window', days: 3 },
      ],
    },
    {
      ...plain,
      name: 'charter',
      quorum: { over: 1, under: 2 },
      threshold: { over: 2, under: 3, of: 'votes', above: false },
      endorsements: 5,
      phases: [
        { phase: 'amend', days: 14 },
        { phase: 'vote', days: 7 },
      ],
    },
    { ...plain, name: 'choice', method: 'schulze', quorum: { over: 1, under: 3 }, tie: 'lot' },
    { ...plain, name: 'seats', method: 'scottish-stv', blind: true, tie: 'lot' },
    {
      ...plain,
      name: 'budget',
      method: 'equal-shares',
      tie: 'lot',
      shares: { utility: 'cost', completion: 'add1', fill: false },
    },
  ],
  // Bound in ordinary matters; marked where mandates are given and bodies founded, or nobody could begin.
  federation: [
    {
      ...byConsent,
      rounds: 2,
      quorum: { over: 2, under: 3 },
      delegates: 'bound',
      proxies: 0,
    },
    {
      ...plain,
      name: 'charter',
      quorum: { over: 3, under: 4 },
      threshold: { over: 3, under: 4, of: 'members', above: false },
      delegates: 'marked',
      proxies: 0,
    },
  ],
}

/** What the app offers; the next version is the caller's, so that it follows what is there. */
export const charterFrom = (
  template: Template,
  given: Pick<Charter, 'version' | 'attesters'> & Partial<Charter>,
): Charter => ({
  text: '',
  policies: POLICIES[template],
  moderators: [],
  suspensive: [],
  ...(template === 'small-group' ? {} : { termsInARow: TERMS_IN_A_ROW }),
  ...given,
})

/** The commissions that are offered to begin with. */
export const OFFERED_TOPICS: readonly BodyTerms['topic'][] = [
  'economy',
  'provision',
  'nature',
  'human-rights',
  'civil-protection',
  'education',
  'city-services',
  'housing',
]

export const commissionFor = (topic: BodyTerms['topic'], name: string): BodyTerms => ({
  name,
  kind: 'commission',
  topic,
  charge: '',
  joining: 'open',
  members: [],
  attesters: [],
})
