// The charter, bodies and suspensions: what follows from certified decisions, in the running order.

import { PRETEND_START, pretendSpace } from '@folkmoot/kernel/testing'
import { describe, expect, it } from 'vitest'
import { assembly } from './area.ts'
import { attestersNeeded, type Charter } from './charter.ts'
import { carriedOf, termEnd } from './queries.ts'
import { allowsCharter } from './charter.ts'
import { policyOf } from './rules-votes.ts'
import { type AssemblyState, bodyKey, currentCharter, isSeated, standingHolds } from './state.ts'
import {
  charterFrom,
  commissionFor,
  FOUNDING_CHARTER,
  OFFERED_TOPICS,
  TEMPLATES,
} from './templates.ts'

const [ana, boris, vera, gleb] = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(32)) as [
  string,
  string,
  string,
  string,
]
const standingHold = (state: AssemblyState, decision: string) => standingHolds(state, decision)[0]
const ZEROS = new Uint8Array(32)

const town = () => {
  const space = pretendSpace(assembly, { members: [ana, boris, vera, gleb] })
  const written = (by: string, kind: string, body: object): string => {
    const answer = space.write(by, { kind: `assembly/${kind}`, body: body as never })
    if (!answer.ok) throw new Error(answer.refusal.kind)
    return answer.value
  }
  const refused = (by: string, kind: string, body: object): string => {
    const answer = space.write(by, { kind: `assembly/${kind}`, body: body as never })
    return answer.ok ? 'counts' : answer.refusal.kind
  }
  const proposal = (changes: object = {}) => ({
    matter: 'ordinary',
    title: 'A well',
    articles: [{ id: 'a', text: 'We dig a well.' }],
    doers: [],
    ...changes,
  })
  const opened = (by: string, of: string, changes: object = {}) =>
    written(by, 'opened', {
      proposal: of,
      charter: currentCharter(space.state).version,
      round: 1,
      options: [],
      seats: 1,
      seed: { bytes: ZEROS, how: 'dice' },
      frontier: ZEROS,
      ...changes,
    })
  const attestation = (vote: string, closing: string, changes: object = {}) => ({
    statement: {
      vote,
      closing,
      opened: ZEROS,
      closed: ZEROS,
      text: ZEROS,
      box: ZEROS,
      electors: 4,
      voters: 3,
      outcome: 'adopted',
      winners: [],
      ...changes,
    },
    signature: new Uint8Array(64),
  })
  /** Proposed, opened, closed and attested by the only attester. */
  const decided = (by: string, changes: object, attesters: readonly string[] = [ana]) => {
    const vote = opened(by, written(by, 'proposed', proposal(changes)))
    const closing = written(by, 'closed', { vote, frontier: ZEROS })
    for (const attester of attesters) written(attester, 'attested', attestation(vote, closing))
    return vote
  }
  return { ...space, written, refused, proposal, opened, attestation, decided }
}

const charter = (changes: Partial<Charter> = {}): Charter =>
  charterFrom('assembly', { version: 1, attesters: [ana], ...changes })
const water = { ...commissionFor('nature', 'Water'), members: [vera] }

/** A body founded by a decision, and how entries name it. */
const withBody = (terms: object = {}) => {
  const all = town()
  const vote = all.decided(ana, { matter: 'charter', act: { found: [{ ...water, ...terms }] } })
  const founded = all.state.votes.get(vote)?.content.proposal ?? ''
  const body = { founded, at: 0 }
  return { ...all, body, key: bodyKey(body) }
}

describe('the charter', () => {
  it('[K1] before there is one the founding charter holds, which never changes', () => {
    const { state, written, proposal, opened } = town()
    expect(currentCharter(state)).toBe(FOUNDING_CHARTER)
    const vote = state.votes.get(opened(boris, written(boris, 'proposed', proposal())))
    const policy = vote && policyOf(state, vote)
    expect(policy).toEqual({
      name: 'ordinary',
      method: 'consent',
      rounds: 3,
      quorum: { over: 1, under: 2 },
      threshold: { over: 2, under: 3, of: 'votes', above: false },
      phases: [
        { phase: 'clarify', days: 1 },
        { phase: 'react', days: 1 },
        { phase: 'object', days: 2 },
      ],
      tie: 'stays',
      propose: 'members',
      endorsements: 0,
      heard: [],
      consents: [],
      blind: false,
      tallies: 'apart',
    })
    // No attester named: the stewards at the opening.
    expect(vote?.attesters).toEqual([ana])
  })

  it('[K2] a charter names its policies once, its parts are parts, its attesters 3f + 1', () => {
    for (const template of TEMPLATES)
      expect(allowsCharter(charterFrom(template, { version: 1, attesters: [ana] })).ok).toBe(true)
    const { refused, proposal } = town()
    const tried = (changes: Partial<Charter>) =>
      refused(ana, 'proposed', proposal({ matter: 'charter', act: { charter: charter(changes) } }))
    const { policies } = charter()
    const [ordinary, ...others] = policies as [Charter['policies'][number]]
    expect(tried({})).toBe('counts')
    expect(tried({ policies: others })).toBe('assembly-policy-names')
    expect(tried({ policies: [...policies, ordinary] })).toBe('assembly-policy-names')
    expect(tried({ attesters: [ana, boris] })).toBe('assembly-attesters-number')
    expect(tried({ attesters: [ana, boris, vera, vera] })).toBe('assembly-attesters-number')
    expect(tried({ attesters: [ana, boris, vera, gleb] })).toBe('counts')
    const wrong = [
      { quorum: { over: 3, under: 2 } },
      { rounds: 1 },
      { method: 'consent' as const },
      { method: 'equal-shares' as const },
      {
        method: 'schulze' as const,
        threshold: { over: 1, under: 2, of: 'votes', above: true } as const,
      },
    ]
    for (const changes of wrong)
      expect(tried({ policies: [{ ...ordinary, ...changes }, ...others] })).toBe(
        'assembly-policy-parts',
      )
    const say = { body: { founded: ana, at: 0 }, matters: ['food'], days: 3 }
    expect(tried({ suspensive: [say] })).toBe('assembly-suspensive-matters')
    expect([1, 2, 3, 4, 5, 6, 7, 31].map(attestersNeeded)).toEqual([1, 2, 2, 3, 4, 4, 5, 21])
  })

  it('[K3] only a certified decision changes it, by exactly the next version', () => {
    const { state, decided, written, refused, proposal } = town()
    written(ana, 'proposed', proposal({ matter: 'charter', act: { charter: charter() } }))
    expect(currentCharter(state).version).toBe(0)
    expect(refused(ana, 'proposed', proposal({ act: { charter: charter() } }))).toBe(
      'assembly-act-matter',
    )
    const first = decided(ana, { matter: 'charter', act: { charter: charter() } })
    expect(currentCharter(state)).toEqual(charter())
    // Decided on another island from the same version: it was overtaken, and says so.
    const other = decided(boris, { matter: 'charter', act: { charter: charter({ text: 'B' }) } })
    expect(currentCharter(state).text).toBe('')
    expect(state.votes.get(first)?.certified?.unapplied).toBeUndefined()
    expect(state.votes.get(other)?.certified?.unapplied).toBe('charter-version')
    decided(boris, { matter: 'charter', act: { charter: charter({ version: 2 }) } })
    expect(currentCharter(state).version).toBe(2)
  })
})

describe('bodies', () => {
  it('[K4] members come to an open body, and leave every body, by themselves', () => {
    const { body, key, written, refused, state } = withBody()
    expect(isSeated(state, key, vera)).toBe(true)
    written(boris, 'joined', { body, joins: true })
    expect(isSeated(state, key, boris)).toBe(true)
    expect(refused(boris, 'joined', { body, joins: true })).toBe('assembly-already-so')
    written(vera, 'joined', { body, joins: false })
    expect(isSeated(state, key, vera)).toBe(false)
    const nowhere = { founded: ana, at: 3 }
    expect(refused(boris, 'joined', { body: nowhere, joins: true })).toBe('assembly-unknown-body')
    const closed = withBody({ joining: 'elected' })
    const { refused: asked } = closed
    expect(asked(boris, 'joined', { body: closed.body, joins: true })).toBe(
      'assembly-body-not-open',
    )
    expect(asked(vera, 'joined', { body: closed.body, joins: false })).toBe('counts')
  })

  it('[P2] in the name of a body only its members propose', () => {
    const { body, refused, proposal } = withBody()
    expect(refused(boris, 'proposed', proposal({ body }))).toBe('assembly-not-of-body')
    expect(refused(vera, 'proposed', proposal({ body }))).toBe('counts')
  })

  it('[K5] the assembly founds and seats; an independent body seats its own', () => {
    expect(OFFERED_TOPICS).toHaveLength(8)
    const own = withBody({ kind: 'independent', joining: 'own', attesters: [vera] })
    const seat = { seat: { body: own.body, seats: [gleb], leaves: [] } }
    expect(own.refused(ana, 'proposed', own.proposal({ act: seat }))).toBe('assembly-act-body')
    const vote = own.decided(vera, { body: own.body, act: seat }, [vera])
    expect(own.state.votes.get(vote)?.attesters).toEqual([vera])
    expect(isSeated(own.state, own.key, gleb)).toBe(true)
    const elected = withBody({ joining: 'elected' })
    const change = { seat: { body: elected.body, seats: [boris], leaves: [vera] } }
    elected.decided(ana, { act: change })
    expect([vera, boris].map((id) => isSeated(elected.state, elected.key, id))).toEqual([
      false,
      true,
    ])
    const nameless = { matter: 'charter', act: { found: [{ ...water, name: ' ' }] } }
    expect(own.refused(ana, 'proposed', own.proposal(nameless))).toBe('assembly-body-nameless')
  })

  it('[K6] a body decides by its own policy and attesters where it has them', () => {
    const policy = { ...FOUNDING_CHARTER.policies[0], method: 'yes-no', rounds: 0 }
    const { state, body, written, proposal, opened } = withBody({ policy, attesters: [vera] })
    const vote = opened(vera, written(vera, 'proposed', proposal({ body })))
    const row = state.votes.get(vote)
    expect(row && policyOf(state, row)?.method).toBe('yes-no')
    expect(row?.attesters).toEqual([vera])
  })
})

describe('the suspensive say', () => {
  /** Vera's commission may hold ordinary decisions; one is adopted. */
  const held = (matters = ['ordinary']) => {
    const all = withBody({ joining: 'own' })
    const suspensive = [{ body: all.body, matters, days: 14 }]
    all.decided(ana, { matter: 'charter', act: { charter: charter({ suspensive }) } })
    const decision = all.decided(boris, {})
    const say = { decision, because: 'The spring dries up.', resolves: 'Dig elsewhere.' }
    return { ...all, decision, say }
  }

  it('[S1] only bodies that the charter names hold decisions, in the matters that it names', () => {
    const { state, decided, decision, say, body, refused, proposal } = held(['budget'])
    const vote = decided(vera, { body, act: { suspend: say } })
    expect(standingHold(state, decision)).toBeUndefined()
    expect(state.votes.get(vote)?.certified?.unapplied).toBe('no-standing')
    const mute = { ...say, because: ' ' }
    expect(refused(vera, 'proposed', proposal({ body, act: { suspend: mute } }))).toBe(
      'assembly-reason-missing',
    )
    expect(refused(ana, 'proposed', proposal({ act: { suspend: say } }))).toBe('assembly-act-body')
  })

  it('[S2] a certified "suspend, because" holds an adopted decision, once', () => {
    const { state, decided, decision, say, body, key } = held()
    const by = decided(vera, { body, act: { suspend: say } })
    const hold = standingHold(state, decision)
    expect(hold).toMatchObject({ commission: key, because: say.because, by, days: 14 })
    expect(hold && termEnd(hold)).toBe((hold?.since ?? 0) + 14 * 86_400_000)
    expect(hold?.since).toBeGreaterThan(PRETEND_START)
    decided(vera, { body, act: { lift: { decision, because: 'A new study.' } } })
    const again = decided(vera, { body, act: { suspend: say } })
    expect(state.votes.get(again)?.certified?.unapplied).toBe('no-standing')
  })

  it('[S2] two commissions hold one decision, and both must be heard', () => {
    const all = withBody({ joining: 'own' })
    const { founded } = all.body
    const second = all.decided(ana, { matter: 'charter', act: { found: [water] } })
    const other = { founded: all.state.votes.get(second)?.content.proposal ?? founded, at: 0 }
    const suspensive = [all.body, other].map((body) => ({ body, matters: ['ordinary'], days: 14 }))
    all.decided(ana, { matter: 'charter', act: { charter: charter({ suspensive }) } })
    const decision = all.decided(boris, {})
    const suspend = { decision, because: 'Why', resolves: 'What' }
    const lift = { decision, because: 'Enough' }
    for (const body of [all.body, other]) all.decided(vera, { body, act: { suspend } })
    expect(standingHolds(all.state, decision)).toHaveLength(2)
    all.decided(vera, { body: all.body, act: { lift } })
    expect(standingHolds(all.state, decision).map(({ commission }) => commission)).toEqual([
      bodyKey(other),
    ])
  })

  it('[S3] an amended decision of the same body in its place ends the hold', () => {
    const { state, decided, decision, say, body } = held()
    decided(vera, { body, act: { suspend: say } })
    decided(vera, { body, replaces: decision })
    expect(standingHold(state, decision)).toBeDefined()
    const next = decided(boris, { replaces: decision })
    expect(standingHold(state, decision)).toBeUndefined()
    expect(state.replaced.get(decision)).toBe(next)
  })

  it('[S4] the commission that suspended lifts', () => {
    const { state, decided, decision, say, body } = held()
    decided(vera, { body, act: { suspend: say } })
    const second = decided(ana, { matter: 'charter', act: { found: [water] } })
    const other = { founded: state.votes.get(second)?.content.proposal, at: 0 }
    const lift = { lift: { decision, because: 'A new study.' } }
    const vain = decided(vera, { body: other, act: lift })
    expect(state.votes.get(vain)?.certified?.unapplied).toBe('no-standing')
    expect(standingHold(state, decision)).toBeDefined()
    decided(vera, { body, act: lift })
    expect([...state.holds.rows()].map(([, { ended }]) => ended)).toEqual(['lifted'])
  })

  it('[S5] the term is over when as many attesters say so as a certificate needs', () => {
    const all = withBody({ joining: 'own', attesters: [vera] })
    const suspensive = [{ body: all.body, matters: ['ordinary'], days: 14 }]
    const attesters = [ana, boris, vera, gleb]
    all.decided(ana, { matter: 'charter', act: { charter: charter({ suspensive, attesters }) } })
    const decision = all.decided(boris, {}, attesters.slice(0, 3))
    const suspended = all.decided(
      vera,
      { body: all.body, act: { suspend: { decision, because: 'Why', resolves: 'What' } } },
      [vera],
    )
    const ended = { decision, suspended }
    for (const by of [ana, boris]) all.written(by, 'term-ended', ended)
    expect(all.refused(boris, 'term-ended', ended)).toBe('assembly-already-so')
    expect(standingHold(all.state, decision)).toBeDefined()
    all.written(gleb, 'term-ended', ended)
    expect(standingHold(all.state, decision)).toBeUndefined()
  })
})

describe('execution', () => {
  it('[P9] only what is certified as adopted is carried out; every report of it stays', () => {
    const { state, decided, written, refused, opened, proposal } = town()
    const doers = [{ name: 'Boris', what: 'dig' }]
    const open = opened(ana, written(ana, 'proposed', proposal({ doers })))
    const report = { decision: open, status: 'begun', note: '' }
    expect(refused(boris, 'carried', report)).toBe('assembly-unknown-decision')
    const decision = decided(ana, { doers })
    expect(refused(boris, 'carried', { ...report, decision, task: 2 })).toBe(
      'assembly-unknown-decision',
    )
    for (const status of ['begun', 'stuck'])
      written(boris, 'carried', { decision, task: 1, status, note: 'No pump.' })
    expect(carriedOf(state, decision).map(({ row }) => row.content.status)).toEqual([
      'begun',
      'stuck',
    ])
  })
})
