// The ballot box under every method: the same for any order of ballots, and never without an answer.

import { createDice, sha256, type Dice } from '@folkmoot/kernel/testing'
import { describe, expect, it } from 'vitest'
import { type Box, choicesOf, countBox } from './box.ts'
import { METHODS, type Policy } from './charter.ts'
import { boxDigest } from './deciding.ts'
import type { BodyOf } from './entries.ts'
import { FOUNDING_CHARTER } from './templates.ts'

type Ballot = BodyOf<'assembly/ballot-cast'>
const OPTIONS = 4

const policyWith = (method: Policy['method'], tie: Policy['tie']): Policy => {
  const [{ quorum: _quorum, threshold: _threshold, ...base }] = FOUNDING_CHARTER.policies as [
    Policy,
  ]
  const shares = { utility: 'cost', completion: 'add1', fill: false } as const
  const rounds = method === 'consent' ? 2 : 0
  return { ...base, method, rounds, tie, ...(method === 'equal-shares' ? { shares } : {}) }
}

function randomBallot(dice: Dice, method: Policy['method']): Ballot {
  const vote = '0'.repeat(32)
  const some = dice.shuffled([1, 2, 3, 4]).slice(0, dice.below(OPTIONS + 1))
  switch (method) {
    case 'consent':
    case 'yes-no': {
      const objection = { reason: 'Why', resolves: 'What' }
      const objects = method === 'consent' && dice.chance(20)
      return {
        vote,
        answer: objects ? 'no' : dice.pick(['yes', 'no', 'abstain']),
        ...(objects ? { objection } : {}),
      }
    }
    case 'approval':
    case 'phragmen':
    case 'equal-shares':
      return { vote, approves: some }
    case 'score':
      return { vote, points: some.map((option) => ({ option, points: dice.below(6) })) }
    default:
      return {
        vote,
        ranking: dice.chance(30) && some.length > 1 ? [some] : some.map((one) => [one]),
      }
  }
}

const boxOf = (ballots: readonly Ballot[], policy: Policy): Box => {
  const asks = policy.method === 'yes-no' || policy.method === 'consent'
  const money = policy.method === 'equal-shares'
  const option = (at: number) => ({
    id: `o${at}`,
    name: `O ${at}`,
    ...(money ? { cost: 10 * at } : {}),
  })
  return {
    policy,
    round: 1,
    options: asks ? [] : [1, 2, 3, 4].map(option),
    seats: asks ? 1 : 2,
    ...(money ? { limit: 50 } : {}),
    seed: new Uint8Array(16),
    electors: 30,
    choices: choicesOf(ballots),
    rooms: [],
  }
}

describe('the box', () => {
  it.each(METHODS)('[V11] by %s gives the same for any order of ballots and marks', (method) => {
    const dice = createDice(7)
    const outcomes = new Set<string>()
    for (let turn = 0; turn < 30; turn++) {
      const policy = policyWith(method, dice.pick(['stays', 'lot']))
      const ballots = Array.from({ length: dice.below(9) }, () => randomBallot(dice, method))
      const box = boxOf(ballots, policy)
      const counted = countBox(box, sha256)
      if (!counted.ok) throw new Error(counted.refusal.kind)
      outcomes.add(counted.value.outcome)
      const turned = dice.shuffled(ballots).map((ballot) => ({
        ...ballot,
        ...(ballot.approves ? { approves: ballot.approves.toReversed() } : {}),
        ...(ballot.points ? { points: ballot.points.toReversed() } : {}),
        ...(ballot.ranking ? { ranking: ballot.ranking.map((rank) => rank.toReversed()) } : {}),
      }))
      const again = boxOf(turned, policy)
      expect(boxDigest(again, sha256)).toEqual(boxDigest(box, sha256))
      expect(countBox(again, sha256)).toEqual(counted)
      expect(counted.value.winners.every((winner) => winner >= 1 && winner <= OPTIONS)).toBe(true)
    }
    expect(outcomes.size).toBeGreaterThan(1)
  })

  it('[V8] nobody, and only empty papers, adopt nothing', () => {
    const empty = { vote: '0'.repeat(32) }
    const outcome = (method: Policy['method'], ballots: readonly Ballot[]) => {
      const counted = countBox(boxOf(ballots, policyWith(method, 'lot')), sha256)
      return counted.ok ? counted.value.outcome : counted.refusal.kind
    }
    for (const method of METHODS) expect(outcome(method, [])).toBe('no-quorum')
    expect(outcome('scottish-stv', [{ ...empty, ranking: [] }])).toBe('not-adopted')
    expect(outcome('meek-stv', [{ ...empty, ranking: [] }])).toBe('not-adopted')
    expect(outcome('yes-no', [{ ...empty, answer: 'abstain' }])).toBe('not-adopted')
  })
})
