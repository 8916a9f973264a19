// Whoever saves the ballots and counts the file finds what the assembly found.

import { createDice, type Dice, sha256 } from '@folkmoot/kernel/testing'
import * as methods from '@folkmoot/methods/counting'
import { readProfile } from '@folkmoot/methods/formats'
import { utf8 } from '@folkmoot/kernel/base'
import { describe, expect, it } from 'vitest'
import { ballotFileOf } from './ballot-file.ts'
import { type Box, countBox } from './box.ts'
import type { Policy } from './charter.ts'
import { FOUNDING_CHARTER } from './templates.ts'

const [first] = FOUNDING_CHARTER.policies
const plain = { ...(first as Policy), rounds: 0, tie: 'lot' } as const
const policyOf = (method: Policy['method']): Policy => {
  const { quorum: _quorum, threshold: _threshold, ...rest } = plain
  const shares = { utility: 'cost', completion: 'add1', fill: true } as const
  return { ...rest, method, ...(method === 'equal-shares' ? { shares } : {}) }
}

const some = (dice: Dice, options: number): number[] =>
  Array.from({ length: options }, (_, at) => at + 1).filter(() => dice.below(2) === 0)

function choiceOf(dice: Dice, method: Policy['method'], options: number): Box['choices'][number] {
  const marked = some(dice, options)
  switch (method) {
    case 'approval':
    case 'phragmen':
    case 'equal-shares':
      return { approves: marked }
    case 'score':
      return { points: marked.map((option) => ({ option, points: dice.below(6) })) }
    case 'yes-no':
    case 'consent':
      return { answer: (['yes', 'no', 'abstain'] as const)[dice.below(3)] ?? 'yes' }
    default: {
      const sorted = marked.toSorted(() => dice.below(3) - 1)
      return { ranking: sorted.map((option) => [option]) }
    }
  }
}

function boxOf(dice: Dice, method: Policy['method']): Box {
  const options = 2 + dice.below(5)
  const money = method === 'equal-shares'
  const asks = method === 'yes-no'
  return {
    policy: policyOf(method),
    round: 1,
    options: asks
      ? []
      : Array.from({ length: options }, (_, at) => ({
          id: String(at + 1),
          name: `Option "${at + 1}"; or so, yes`,
          ...(money ? { cost: 10 + dice.below(40) } : {}),
        })),
    seats: asks || money ? 1 : 1 + dice.below(options),
    ...(money ? { limit: 60 + dice.below(100) } : {}),
    seed: new Uint8Array(16).fill(dice.below(200)),
    electors: 40,
    choices: Array.from({ length: 1 + dice.below(9) }, () => choiceOf(dice, method, options)),
    rooms: asks ? [{ yes: dice.below(3), no: dice.below(3), abstain: 1 }] : [],
  }
}

/** What `folkmoot count` makes of the file and the flags. */
function recount({ ending, text, flags }: ReturnType<typeof ballotFileOf>, box: Box): string {
  const kinds = { blt: 'ranked', pb: 'approval', csv: 'yes-no' } as const
  const profile = readProfile(utf8(text), { name: `x.${ending}`, kind: kinds[ending] })
  if (!profile.ok) return JSON.stringify(profile.refusal)
  const after = (flag: string): string => flags[flags.indexOf(flag) + 1] ?? ''
  const given = {
    seats: Number(after('--seats')),
    lot: { sha256, seed: new Uint8Array(Buffer.from(after('--seed'), 'hex')) },
  }
  const read = profile.value
  if (read.kind === 'yes-no') {
    const counted = methods.yesNo(read, { members: Number(after('--members')) })
    return counted.ok ? counted.value.outcome : counted.refusal.kind
  }
  const ways = {
    schulze: () => methods.schulze(read as never, given),
    'ranked-pairs': () => methods.rankedPairs(read as never, given),
    'scottish-stv': () => methods.scottishStv(read as never, given),
    'meek-stv': () => methods.meekStv(read as never, given),
    phragmen: () => methods.phragmen(read as never, given),
    approval: () => methods.approval(read as never, given),
    score: () => methods.score(read as never, given),
    'equal-shares': () => {
      const shares = { utility: 'cost', completion: 'add1', fill: true } as const
      const counted = methods.equalShares(read as never, { ...shares, lot: given.lot })
      if (!counted.ok) return counted
      const { bought, filled } = counted.value
      return { ok: true, value: { winners: [...bought, ...filled] } } as const
    },
  }
  const counted = ways[box.policy.method as keyof typeof ways]()
  return counted.ok
    ? counted.value.winners.map((winner) => winner + 1).join()
    : counted.refusal.kind
}

describe('the ballots as a file', () => {
  it.each([
    'yes-no',
    'approval',
    'score',
    'schulze',
    'ranked-pairs',
    'scottish-stv',
    'meek-stv',
    'phragmen',
    'equal-shares',
  ] as const)('%s: counting it gives the same', (method) => {
    const dice = createDice(4_242)
    for (let round = 0; round < 60; round++) {
      const box = boxOf(dice, method)
      const counted = countBox(box, sha256)
      if (!counted.ok) throw new Error(counted.refusal.kind)
      const { outcome, winners, log } = counted.value
      const file = ballotFileOf(box, 'What "we" want; now')
      expect(file.exact).toBe(true)
      const found = recount(file, box)
      if (log === undefined) expect(found).toBe('count-no-ballots')
      else expect(found).toBe(method === 'yes-no' ? outcome : winners.join())
    }
  })

  it('says when a file cannot tell all', () => {
    const box = boxOf(createDice(1), 'schulze')
    const quorum = { over: 1, under: 2 }
    expect(ballotFileOf({ ...box, policy: { ...box.policy, quorum } }, '').exact).toBe(false)
    const options = box.options.map((option) => ({ ...option, id: `x${option.id}` }))
    expect(ballotFileOf({ ...box, options }, '').exact).toBe(false)
  })
})
