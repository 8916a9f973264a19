// Votes at their frontiers: people who write apart and meet.

import { createDice, sha256 } from '@folkmoot/kernel/testing'
import { describe, expect, it } from 'vitest'
import { chartered as charteredTown, no, PEOPLE, yes } from './testing/town.ts'
import { attestationDraft } from './acting.ts'
import type { Policy } from './charter.ts'
import { resultOf } from './deciding.ts'
import { certifyingOf, closingsOf, mayShowBallots, stageOf, votesFor } from './queries.ts'
import { currentCharter } from './state.ts'
import { commissionFor } from './templates.ts'

const SPACE = new Uint8Array(32).fill(7)
const NOBODY = '0'.repeat(32)

const objection = { reason: 'The spring dries up.', resolves: 'Dig elsewhere.' }

/** A town whose charter says what a test needs, adopted by consent of all. */
const chartered = (
  policies: readonly Partial<Policy>[],
  { names = PEOPLE, attesters = ['ana'] }: { names?: string[]; attesters?: string[] } = {},
) => charteredTown(policies, (town) => ({ attesters: attesters.map(town.idOf) }), names)

describe('votes', () => {
  it('[V1] an opening cites charter, fitting options and its frontier', () => {
    const town = chartered([{}, { name: 'choice', method: 'schulze' }])
    expect(currentCharter(town.state('gleb')).version).toBe(1)
    const plain = town.propose('boris')
    const choice = town.propose('boris', { matter: 'choice' })
    const option = (id: string) => ({ id, name: id, picks: [] })
    const tried = (of: string, changes: object) =>
      town.refusalOf(() => town.open('boris', of, changes))
    expect(tried(NOBODY, {})).toBe('assembly-unknown-proposal')
    expect(tried(plain, { charter: 9 })).toBe('assembly-unknown-charter')
    expect(tried(plain, { options: [option('x'), option('y')] })).toBe('assembly-options-wrong')
    expect(tried(choice, {})).toBe('assembly-options-wrong')
    expect(tried(choice, { options: [option('x'), option('x')] })).toBe('assembly-options-wrong')
    expect(tried(choice, { options: [option('x'), option('y')], limit: 9 })).toBe(
      'assembly-options-wrong',
    )
    expect(tried(choice, { options: [option('x'), option('y')] })).toBe('counts')
    expect(tried(plain, { round: 2 })).toBe('assembly-round-wrong')
  })

  it('[V2] [V6] members at the opening vote; ballots of others are shown apart', () => {
    const town = chartered([{}])
    const opened = town.open('boris', town.propose('boris'))
    // On another island somebody comes in; the opening has not seen it, wherever the order puts it.
    town.admit('ana', 'zoya')
    town.meetAll()
    town.meet('zoya', 'ana')
    town.vote('vera', opened, yes)
    town.vote('zoya', opened, no)
    town.meet('zoya', 'ana')
    town.meetAll()
    const result = town.result('boris', town.close('boris', opened))
    expect(result.electors).toEqual(PEOPLE.map(town.idOf).sort())
    expect(result.statement).toMatchObject({ electors: 4, voters: 1, outcome: 'adopted' })
    expect(result.outside).toEqual([`${opened}/${town.idOf('zoya')}`])
  })

  it('[V3] a ballot says what the method asks, each option at most once', () => {
    const town = chartered([
      {},
      { name: 'choice', method: 'schulze' },
      { name: 'dots', method: 'score' },
    ])
    const option = (id: string) => ({ id, name: id, picks: [] })
    const options = [option('x'), option('y')]
    const plain = town.open('ana', town.propose('ana'))
    const choice = town.open('ana', town.propose('ana', { matter: 'choice' }), { options })
    const dots = town.open('ana', town.propose('ana', { matter: 'dots' }), { options })
    const tried = (vote: string, choice: object) =>
      town.refusalOf(() => town.vote('ana', vote, choice))
    const wrong = 'assembly-ballot-wrong'
    expect(tried(NOBODY, yes)).toBe('assembly-unknown-vote')
    expect(tried(plain, {})).toBe(wrong)
    expect(tried(plain, { ...yes, approves: [1] })).toBe(wrong)
    expect(tried(plain, { ...no, objection })).toBe(wrong)
    expect(tried(choice, yes)).toBe(wrong)
    expect(tried(choice, { ranking: [[1], [1]] })).toBe(wrong)
    expect(tried(choice, { ranking: [[3]] })).toBe(wrong)
    expect(tried(choice, { ranking: [[], [1]] })).toBe(wrong)
    expect(tried(choice, { ranking: [[2]] })).toBe('counts')
    expect(tried(dots, { points: [{ option: 1, points: 3 }] })).toBe('counts')
  })

  it('[V4] [V5] the last ballot before the close counts; what is late is shown as late', () => {
    const town = chartered([{}])
    const opened = town.open('ana', town.propose('ana'))
    town.meetAll()
    expect(votesFor(town.state('boris'), town.idOf('boris'))).toHaveLength(1)
    town.vote('boris', opened, no)
    town.vote('boris', opened, yes)
    town.vote('gleb', opened, no)
    expect(votesFor(town.state('boris'), town.idOf('boris'))).toHaveLength(0)
    town.meet('ana', 'boris')
    // Gleb's has not reached Ana when she closes; Boris changes his afterwards, from an old view.
    const closing = town.close('ana', opened)
    town.vote('boris', opened, no)
    town.meetAll()
    for (const name of PEOPLE) {
      const result = town.result(name, closing)
      expect(result.statement).toMatchObject({ outcome: 'adopted', voters: 1 })
      expect(result.box.choices).toEqual([yes])
      expect(result.late.toSorted()).toEqual(
        ['boris', 'gleb'].map((late) => `${opened}/${town.idOf(late)}`).toSorted(),
      )
    }
  })

  it('[V7] where the policy is blind, screens show nothing before the close', () => {
    const town = chartered([{}, { name: 'seats', blind: true }])
    const blind = town.open('ana', town.propose('ana', { matter: 'seats' }))
    const open = town.open('ana', town.propose('ana'))
    const shows = (vote: string) => mayShowBallots(town.state('ana'), vote)
    expect([blind, open].map(shows)).toEqual([false, true])
    town.close('ana', blind)
    expect(shows(blind)).toBe(true)
  })

  it('[V8] a tie follows the policy: it decides nothing, or a lot with the named seed', () => {
    const town = chartered([
      {},
      { name: 'stays', method: 'approval' },
      { name: 'lot', method: 'approval', tie: 'lot' },
    ])
    const option = (id: string) => ({ id, name: id, picks: [] })
    const options = [option('x'), option('y')]
    const decide = (matter: string, seed: number) => {
      const opened = town.open('ana', town.propose('ana', { matter }), {
        ...(matter === 'ordinary' ? {} : { options }),
        seed: { bytes: new Uint8Array(16).fill(seed), how: 'dice' },
      })
      const choice = (n: number) => (matter === 'ordinary' ? [yes, no][n]! : { approves: [n + 1] })
      town.meetAll()
      town.vote('ana', opened, choice(0))
      town.vote('boris', opened, choice(1))
      town.meetAll()
      return town.result('vera', town.close('vera', opened)).statement
    }
    expect(decide('ordinary', 1).outcome).toBe('not-adopted')
    expect(decide('stays', 1)).toMatchObject({ outcome: 'tied', winners: [] })
    const drawn = [1, 2, 3, 4, 5, 6].map((seed) => decide('lot', seed).winners.join())
    expect(new Set(drawn)).toEqual(new Set(['1', '2']))
    expect(decide('lot', 3).winners.join()).toBe(drawn[2])
  })

  it('[V9] [V10] a room counts with two witnesses, apart or with the ballots, and nobody twice', () => {
    const town = chartered([{}, { name: 'rooms', tallies: 'counted' }])
    const voted = (matter: string, wrong: boolean) => {
      const vote = town.open('ana', town.propose('ana', { matter }))
      town.meetAll()
      const voters = ['boris', 'vera'].map(town.idOf)
      const tally = { vote, way: 'hands', yes: 0, no: 2, abstain: 0, voters } as const
      expect(
        town.refusalOf(() => town.write('ana', 'assembly/tally-entered', { ...tally, yes: 1 })),
      ).toBe('assembly-tally-wrong')
      const ref = town.write('ana', 'assembly/tally-entered', tally)
      town.meetAll()
      const witness = (by: string, right: boolean) =>
        town.write(by, 'assembly/tally-witnessed', { tally: ref, right })
      expect(town.refusalOf(() => witness('ana', true))).toBe('assembly-own-tally')
      witness('boris', true)
      witness('gleb', !wrong)
      town.vote('ana', vote, yes)
      town.vote('boris', vote, yes)
      town.meetAll()
      return town.result('gleb', town.close('gleb', vote))
    }
    const apart = voted('ordinary', false)
    expect(apart.statement).toMatchObject({ outcome: 'adopted', voters: 2 })
    expect(apart.rooms.map(({ counts }) => counts)).toEqual([false])
    const counted = voted('rooms', false)
    expect(counted.statement).toMatchObject({ outcome: 'not-adopted', voters: 3 })
    expect(counted.inRoom).toEqual([`${counted.statement.vote}/${town.idOf('boris')}`])
    expect(counted.box.rooms).toEqual([{ yes: 0, no: 2, abstain: 0 }])
    expect(voted('rooms', true).statement).toMatchObject({ outcome: 'adopted', voters: 2 })
  })

  it('[V11] the result is the same whatever came when, under whatever names, and never changes', () => {
    const results = [1, 2, 3].map((seed) => {
      const dice = createDice(seed)
      const town = chartered([{}])
      const opened = town.open('boris', town.propose('boris'))
      town.meetAll()
      for (const name of dice.shuffled(PEOPLE)) town.vote(name, opened, name === 'gleb' ? no : yes)
      for (let turn = 0; turn < 9; turn++) town.meet(dice.pick(PEOPLE), dice.pick(PEOPLE))
      town.meetAll()
      const closing = town.close('vera', opened)
      const before = town.result('vera', closing)
      // Afterwards, from an old view: a removal that had seen nothing, other ballots, another charter.
      town.govern('ana', 'space/remove', {
        member: town.idOf('gleb'),
        reason: '',
        cuts: [
          {
            log: Buffer.from(town.logOf('gleb'), 'hex'),
            seq: 0,
            hash: SPACE,
          },
        ],
      })
      town.vote('boris', opened, no)
      town.write('boris', 'assembly/withdrawn', {
        proposal: town.state('boris').votes.get(opened)!.content.proposal,
        reason: '',
      })
      town.meetAll()
      expect(town.state('vera').ballots.has(`${opened}/${town.idOf('gleb')}`)).toBe(false)
      for (const name of ['ana', 'boris', 'vera'])
        expect(town.result(name, closing).statement).toEqual(before.statement)
      const { vote, closing: by, opened: root, closed, ...same } = before.statement
      void [vote, by, root, closed]
      return same
    })
    expect(results[1]).toEqual(results[0])
    expect(results[2]).toEqual(results[0])
    expect(results[0]).toMatchObject({ outcome: 'adopted', voters: 4 })
  })

  it('[V11] not even when the proposer is removed by somebody who had seen nothing', () => {
    const town = chartered([{}])
    const opened = town.open('boris', town.propose('boris'))
    town.meetAll()
    for (const name of ['ana', 'vera']) town.vote(name, opened, yes)
    town.meetAll()
    const closing = town.close('vera', opened)
    const before = town.result('vera', closing)
    const { log, seq } = town.state('vera').closings.get(closing)!
    town.govern('ana', 'space/remove', {
      member: town.idOf('boris'),
      reason: '',
      cuts: [
        {
          log: Buffer.from(town.logOf('boris'), 'hex'),
          seq: 0,
          hash: SPACE,
        },
      ],
    })
    town.meetAll()
    // The running state has lost proposal and vote; the result at its frontier has not.
    const { state, at } = town.hand('vera')
    expect(state.votes.has(opened)).toBe(false)
    const found = resultOf({ now: state, at, sha256 }, { ref: closing, log, seq })
    expect(found.ok && found.value.statement).toEqual(before.statement)
  })

  it('[V12] provisional until 2f + 1 of 3f + 1 attesters find exactly the same', () => {
    const town = chartered([{}], { attesters: PEOPLE })
    const opened = town.open('boris', town.propose('boris'))
    const stage = () => stageOf(town.state('ana'), opened)
    expect(stage()).toBeUndefined()
    town.meetAll()
    expect(stage()).toBe('open')
    town.vote('vera', opened, yes)
    town.meetAll()
    const closing = town.close('vera', opened)
    town.meetAll()
    expect(stage()).toBe('closed')
    town.attest('ana', closing)
    town.attest('boris', closing, { voters: 2 })
    town.attest('vera', closing)
    town.meetAll()
    expect(stage()).toBe('closed')
    expect(certifyingOf(town.state('ana'), opened)).toEqual({
      needed: 3,
      have: 2,
      contradicted: [],
    })
    town.attest('gleb', closing)
    town.meetAll()
    expect(stage()).toBe('certified')
    expect(town.state('boris').votes.get(opened)?.certified?.statement.voters).toBe(1)
  })

  it('[V13] only attesters attest, each device one closing of a vote', () => {
    const town = chartered([{}])
    const opened = town.open('boris', town.propose('boris'))
    town.vote('boris', opened, yes)
    const [first, second] = [town.close('boris', opened), town.close('boris', opened)]
    town.meetAll()
    const tried = (by: string, closing: string) => town.refusalOf(() => town.attest(by, closing))
    expect(tried('vera', first)).toBe('assembly-not-an-attester')
    expect(tried('ana', first)).toBe('counts')
    expect(tried('ana', second)).toBe('assembly-attested-otherwise')
    town.meetAll()
    expect(town.state('gleb').votes.get(opened)?.certified?.closing).toBe(first)
  })

  it('[V15] a vote opens when its supporters are there, and who must speak or consent has', () => {
    const town = chartered([{ endorsements: 2 }, { name: 'stewards', propose: 'stewards' }])
    const plain = town.propose('boris')
    const tried = (of: string) => town.refusalOf(() => town.open('boris', of))
    expect(tried(plain)).toBe('assembly-endorsements-few')
    town.meetAll()
    for (const name of ['boris', 'vera', 'gleb'])
      town.write(name, 'assembly/endorsed', { proposal: plain, endorses: true })
    town.meet('boris', 'vera')
    expect(tried(plain)).toBe('assembly-endorsements-few')
    town.meet('boris', 'gleb')
    expect(tried(plain)).toBe('counts')
    expect(tried(town.propose('boris', { matter: 'stewards' }))).toBe('assembly-stewards-propose')
    town.write('boris', 'assembly/withdrawn', { proposal: plain, reason: '' })
    expect(tried(plain)).toBe('assembly-proposal-withdrawn')
  })

  it('[V15] a body that must be heard or consent is waited for', () => {
    const town = chartered([{}])
    const water = { ...commissionFor('nature', 'Water'), members: [town.idOf('vera')] }
    const founding = town.propose('ana', {
      matter: 'charter',
      articles: [],
      act: { found: [water] },
    })
    const decide = (opened: string): void => {
      town.meetAll()
      for (const name of PEOPLE) town.vote(name, opened, yes)
      town.meetAll()
      town.attest('ana', town.close('ana', opened))
      town.meetAll()
    }
    decide(town.open('ana', founding))
    const body = { founded: founding, at: 0 }
    const charter = currentCharter(town.state('ana'))
    const [ordinary, own] = charter.policies as [Policy, Policy]
    const next = {
      ...charter,
      version: 2,
      policies: [{ ...ordinary, heard: [body], consents: [body] }, own],
    }
    const change = { matter: 'charter', articles: [], act: { charter: next } }
    decide(town.open('ana', town.propose('ana', change)))
    const proposal = town.propose('boris')
    const tried = () => town.refusalOf(() => town.open('boris', proposal))
    expect(tried()).toBe('assembly-not-heard')
    town.meetAll()
    const said = { proposal, as: body, says: 'for', text: 'Good water.' } as const
    expect(town.refusalOf(() => town.write('gleb', 'assembly/said', said))).toBe(
      'assembly-not-of-body',
    )
    town.write('vera', 'assembly/said', said)
    town.meetAll()
    expect(tried()).toBe('assembly-consent-missing')
    // The commission has no rule of its own: its vote does not wait for its own consent.
    const consent = town.open('vera', proposal, { body })
    town.meetAll()
    town.vote('vera', consent, yes)
    town.meetAll()
    const closing = town.close('vera', consent)
    town.meetAll()
    town.attest('ana', closing)
    town.meetAll()
    expect(tried()).toBe('counts')
  })

  it('[V16] an opening or closing that cites another frontier than its own does not hold', () => {
    const town = chartered([{}])
    const proposal = town.propose('boris')
    const lying = town.open('boris', proposal, { frontier: SPACE })
    const honest = town.open('boris', proposal)
    // Vera closes a vote that she has not seen opened; Gleb names another frontier.
    town.meet('gleb', 'boris')
    // She has written much, so that hers stands after the opening in the one order all the same.
    for (let count = 0; count < 9; count++) town.propose('vera')
    const early = town.put('vera', 'assembly/closed', {
      vote: honest,
      frontier: town.hand('vera').root,
    })
    const other = town.write('gleb', 'assembly/closed', { vote: honest, frontier: SPACE })
    town.meetAll()
    const late = town.close('vera', honest)
    const tried = (closing: string) => town.refusalOf(() => town.result('vera', closing))
    expect(tried(town.close('vera', lying))).toBe('assembly-frontier-differs')
    expect(tried(other)).toBe('assembly-frontier-differs')
    expect(tried(late)).toBe('counts')
    expect(tried(early)).toBe('assembly-closing-wrong')
  })

  it('[V17] two islands vote for a day, close both, meet, and show the same', () => {
    const town = chartered([{}], { attesters: PEOPLE })
    const opened = town.open('ana', town.propose('ana'))
    town.meetAll()
    // Ana and Boris on one side of the river, Vera and Gleb on the other.
    town.vote('ana', opened, yes)
    town.vote('boris', opened, yes)
    town.meet('ana', 'boris')
    const here = town.close('boris', opened)
    town.vote('vera', opened, no)
    town.vote('gleb', opened, no)
    town.meet('vera', 'gleb')
    const there = town.close('gleb', opened)
    const outcome = (name: string) =>
      town.result(name, closingsOf(town.state(name), opened)[0]!.ref).statement.outcome
    town.meet('ana', 'boris')
    town.meet('vera', 'gleb')
    expect([outcome('ana'), outcome('vera')]).toEqual(['adopted', 'not-adopted'])
    town.meetAll()
    expect(new Set(PEOPLE.map(outcome)).size).toBe(1)
    const all = town.close('vera', opened)
    town.meetAll()
    for (const name of ['ana', 'vera', 'gleb']) town.attest(name, all)
    town.meetAll()
    for (const name of PEOPLE) {
      expect(closingsOf(town.state(name), opened).map(({ ref }) => ref)).toEqual([all])
      expect(town.result(name, all).statement).toMatchObject({ outcome: 'not-adopted', voters: 4 })
      expect(stageOf(town.state(name), opened)).toBe('certified')
    }
    expect(town.state('ana').closings.size).toBe(1 + [here, there, all].length)
  })

  it('[V18] an honest device attests nothing that was closed early while somebody had not voted', () => {
    const town = chartered([{ phases: [{ phase: 'vote', days: 3 }] }])
    const opened = town.open('boris', town.propose('boris'))
    town.meetAll()
    const tried = (name: string, closing: string): string => {
      const { state, at, sign: signDecision, ...hand } = town.hand(name)
      const means = { seeing: { ...hand, signDecision }, recount: { now: state, at, sha256 } }
      const draft = attestationDraft(SPACE, closing, { ...hand, state, now: 0 }, means)
      return draft.ok ? 'counts' : draft.refusal.kind
    }
    for (const name of PEOPLE.slice(1)) town.vote(name, opened, yes)
    town.meetAll()
    const early = town.close('gleb', opened)
    town.vote('ana', opened, no)
    town.meetAll()
    expect(tried('ana', early)).toBe('assembly-closed-early')
    expect(tried('ana', town.close('ana', opened))).toBe('counts')
  })
})
