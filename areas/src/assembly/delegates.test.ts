// Mandates: who gives them, what they bind, who recalls them; found alike on every device.

import { createDice } from '@folkmoot/kernel/testing'
import { describe, expect, it } from 'vitest'
import { certificateOf, checkCertificate, writeCertificate } from './certificate.ts'
import type { Mandate } from './entries-mandates.ts'
import { mandatesOf, reportsOf } from './queries-delegates.ts'
import { chartered, founded, mandate, no, PEOPLE, ports, unapplied, yes } from './testing/town.ts'

describe('mandates', () => {
  it('[D1] only a certified decision gives one, to all that it names or to nobody', () => {
    const town = chartered()
    const given = mandate(town, ['boris'])
    const tried = (changes: Partial<Mandate>) =>
      town.refusalOf(() => town.propose('ana', { act: { mandate: { ...given, ...changes } } }))
    expect(tried({})).toBe('counts')
    expect(mandatesOf(town.state())).toEqual([])
    expect(tried({ delegates: [] })).toBe('assembly-mandate-empty')
    expect(tried({ instruction: ' ' })).toBe('assembly-mandate-empty')
    expect(tried({ for: { founded: '0'.repeat(32), at: 0 } })).toBe('assembly-unknown-body')
    const elsewhere = { name: 'The council of the lake' }
    expect(tried({ elsewhere })).toBe('counts')
    expect(tried({ elsewhere: { name: ' ' } })).toBe('assembly-mandate-places')
    const position = { id: 'a', question: 'A well?', answers: [], options: [] }
    expect(tried({ positions: [position] })).toBe('assembly-mandate-positions')
    const vote = town.act('vera', { mandate: given })
    expect(mandatesOf(town.state('gleb')).map(({ row, over }) => [row.delegate, over])).toEqual([
      [town.idOf('boris'), undefined],
    ])
    expect(unapplied(town, vote)).toBeUndefined()
  })

  it('[D2] a body mandates its own, and in a council only delegates of those it takes vote', () => {
    const town = chartered()
    const water = founded(town, { joining: 'elected', members: [town.idOf('vera')] })
    const council = founded(town, { kind: 'committee', joining: 'elected', council: [water] })
    const other = founded(town, { joining: 'elected', members: [town.idOf('vera')] })
    const give = (body: typeof water, who: string) => {
      const act = { mandate: mandate(town, [who], { for: council }) }
      return town.decide('vera', { articles: [], body, act }, ['vera'])
    }
    expect(unapplied(town, give(water, 'gleb'))).toBe('no-standing')
    expect(unapplied(town, give(other, 'vera'))).toBe('no-standing')
    expect(unapplied(town, give(water, 'vera'))).toBeUndefined()
    town.act('ana', { mandate: mandate(town, ['boris'], { for: council }) })
    expect(town.refusalOf(() => town.propose('gleb', { body: council }))).toBe(
      'assembly-not-of-body',
    )
    const vote = town.open('vera', town.propose('vera', { body: council }))
    town.meetAll()
    for (const name of PEOPLE) town.vote(name, vote, yes)
    town.meetAll()
    const { electors, statement } = town.result('vera', town.close('vera', vote))
    expect(electors).toEqual(['vera', 'boris'].map(town.idOf).sort())
    expect(statement.voters).toBe(2)
  })

  it('[D3] a recall is in force where the close has seen it, and nowhere before', () => {
    const town = chartered()
    const council = founded(town, { joining: 'elected', council: [] })
    const given = town.act('ana', {
      mandate: mandate(town, ['boris', 'vera'], { for: council }),
    })
    const open = (title: string) =>
      town.open('vera', town.propose('vera', { body: council, title }))
    const [before, after] = [open('One'), open('Two')]
    town.meetAll()
    for (const vote of [before, after]) for (const by of ['boris', 'vera']) town.vote(by, vote, yes)
    town.meetAll()
    const early = town.close('vera', before)
    // The recall is decided on the other island; who closes there has not seen it.
    const because = 'He voted against us.'
    const recall = { mandate: given, delegates: [town.idOf('boris')], because }
    const act = (delegates: readonly string[]) => ({ recall: { ...recall, delegates } })
    expect(
      town.refusalOf(() => town.propose('ana', { act: { recall: { ...recall, because: '' } } })),
    ).toBe('assembly-reason-missing')
    town.act('ana', act([town.idOf('boris')]))
    const late = town.close('vera', after)
    town.meetAll()
    for (const name of PEOPLE) {
      expect(town.result(name, early).statement.voters).toBe(2)
      const result = town.result(name, late)
      expect(result.statement).toMatchObject({ electors: 2, voters: 1 })
      expect(result.delegates.filter(({ counts }) => !counts)).toMatchObject([
        { voter: town.idOf('boris'), mark: 'recalled' },
      ])
      expect(result.box.apart).toEqual([{ why: 'recalled', choice: yes }])
    }
    expect(mandatesOf(town.state()).filter(({ over }) => over === 'recalled')).toHaveLength(1)
    // A body that did not give it recalls nothing.
    const water = founded(town, { members: [town.idOf('gleb')] })
    const vain = town.decide('gleb', { articles: [], body: water, act: act([]) }, ['gleb'])
    expect(unapplied(town, vain)).toBe('not-theirs')
  })

  it('[D4] each ballot of a delegate is marked by what the close had seen', () => {
    const town = chartered([{ delegates: 'marked' }, { name: 'budget', delegates: 'marked' }])
    const proposal = town.propose('ana')
    town.meetAll()
    const position = {
      id: 'a',
      question: 'A well?',
      proposal,
      answers: ['yes', 'abstain'] as const,
      options: [],
    }
    const free = { id: 'b', question: 'Anything dear?', answers: ['no'] as const, options: [] }
    const give = (who: string, changes: Partial<Mandate>) =>
      town.act('ana', { mandate: mandate(town, [who], changes) })
    give('boris', { positions: [position] })
    const vera = give('vera', { positions: [free] })
    give('gleb', { matters: ['budget'] })
    const vote = town.open('ana', proposal)
    town.meetAll()
    for (const name of PEOPLE) town.vote(name, vote, name === 'boris' ? no : yes)
    const marks = (closing: string) => {
      const { delegates, statement, box } = town.result('ana', closing)
      expect(statement.voters).toBe(4)
      expect(box.marks && Object.values(box.marks).reduce((a, b) => a + b)).toBe(4)
      return PEOPLE.map((name) => delegates.find(({ voter }) => voter === town.idOf(name))?.mark)
    }
    town.meetAll()
    expect(marks(town.close('ana', vote))).toEqual([
      'no-mandate',
      'outside',
      'no-instruction',
      'outside',
    ])
    // A position without a proposal is met by what the delegate says of its ballot.
    expect(town.refusalOf(() => town.vote('boris', vote, { ...yes, mandate: vera }))).toBe(
      'assembly-unknown-mandate',
    )
    town.vote('boris', vote, { answer: 'abstain' })
    town.vote('vera', vote, { ...yes, mandate: vera, position: 'b' })
    town.meetAll()
    expect(marks(town.close('ana', vote))).toEqual(['no-mandate', 'within', 'outside', 'outside'])
  })

  it('[D4] of a ranking, what stands first must be allowed', () => {
    const town = chartered([
      { delegates: 'marked' },
      { name: 'choice', method: 'schulze', delegates: 'marked' },
    ])
    const proposal = town.propose('ana', { matter: 'choice' })
    town.meetAll()
    const position = { id: 'a', question: 'Where?', proposal, answers: [], options: ['School'] }
    town.act('ana', { mandate: mandate(town, PEOPLE, { positions: [position] }) })
    const options = ['School', 'Market', 'Shore'].map((name) => ({
      id: name.toLowerCase(),
      name,
      picks: [],
    }))
    const vote = town.open('ana', proposal, { options })
    town.meetAll()
    const rankings = [[[1], [2]], [[2], [1]], [[1, 2]], []]
    for (const [at, name] of PEOPLE.entries())
      town.vote(name, vote, { ranking: rankings[at] ?? [] })
    town.meetAll()
    const { delegates } = town.result('ana', town.close('ana', vote))
    expect(
      PEOPLE.map((name) => delegates.find((one) => one.voter === town.idOf(name))?.mark),
    ).toEqual(['within', 'outside', 'outside', 'outside'])
  })

  it('[D5] where the policy binds, votes outside do not count, and the certificate shows them apart', () => {
    const town = chartered([{ delegates: 'bound', tallies: 'counted' }])
    const proposal = town.propose('ana')
    town.meetAll()
    const position = {
      id: 'a',
      question: 'A well?',
      proposal,
      answers: ['yes'] as const,
      options: [],
    }
    // The founding policy of the charter gives mandates; no delegate binds there.
    const give = (who: string, positions: Mandate['positions']) =>
      town.act('ana', { mandate: mandate(town, [who], { positions }) }, { matter: 'charter' })
    give('boris', [position])
    give('vera', [position])
    const vote = town.open('ana', proposal)
    town.meetAll()
    town.vote('boris', vote, yes)
    town.vote('vera', vote, no)
    town.vote('gleb', vote, no)
    const voters = [town.idOf('ana')]
    const tally = { vote, way: 'hands', yes: 0, no: 1, abstain: 0, voters } as const
    const room = town.write('ana', 'assembly/tally-entered', tally)
    town.meetAll()
    for (const by of ['boris', 'vera'])
      town.write(by, 'assembly/tally-witnessed', { tally: room, right: true })
    town.meetAll()
    const closing = town.close('ana', vote)
    town.attest('ana', closing)
    const result = town.result('ana', closing)
    expect(result.rooms.map(({ counts }) => counts)).toEqual([false])
    expect(result.statement).toMatchObject({ outcome: 'adopted', voters: 1, electors: 4 })
    expect(result.box).toMatchObject({
      choices: [yes],
      marks: { within: 1, outside: 0, noInstruction: 0, noMandate: 0 },
      apart: [
        { why: 'outside', choice: no },
        { why: 'no-mandate', choice: no },
      ],
    })
    const certificate = certificateOf(town.state(), town.space, result)
    if (!certificate.ok) throw new Error(certificate.refusal.kind)
    const file = writeCertificate(certificate.value)
    expect(checkCertificate(file, ports).ok).toBe(true)
    const hidden = JSON.parse(file) as { box: { apart: unknown[] } }
    hidden.box.apart.pop()
    expect(checkCertificate(JSON.stringify(hidden), ports)).toMatchObject({
      refusal: { kind: 'certificate-box-differs' },
    })
  })

  it('[D6] votes elsewhere are reported under their mandate, and marked in the same way', () => {
    const town = chartered()
    const given = town.act('ana', {
      mandate: mandate(town, ['boris'], {
        elsewhere: { name: 'The council of the lake' },
        matters: ['ordinary'],
        positions: [
          { id: 'dam', question: 'Shall the dam be opened?', answers: ['no'], options: [] },
          { id: 'seat', question: 'Who speaks for us?', answers: [], options: ['Vera'] },
        ],
      }),
    })
    const delegate = town.idOf('boris')
    const report = { mandate: given, delegate, question: 'The dam', note: '' }
    const tried = (body: object) =>
      town.refusalOf(() => town.write('gleb', 'assembly/vote-reported', { ...report, ...body }))
    expect(tried({})).toBe('assembly-report-incomplete')
    expect(tried({ ...yes, option: 'Vera' })).toBe('assembly-report-incomplete')
    expect(tried({ ...yes, delegate: town.idOf('vera') })).toBe('assembly-unknown-mandate')
    expect(tried({ ...yes, position: 'river' })).toBe('assembly-unknown-position')
    expect(tried({ ...yes, position: 'dam' })).toBe('counts')
    expect(tried({ ...no, position: 'dam' })).toBe('counts')
    expect(tried({ option: 'Vera', position: 'seat' })).toBe('counts')
    expect(tried({ ...no, matter: 'charter' })).toBe('counts')
    expect(tried(yes)).toBe('counts')
    expect(reportsOf(town.state('gleb'), given).map(({ mark }) => mark)).toEqual([
      'outside',
      'within',
      'within',
      'outside',
      'no-instruction',
    ])
  })

  it('[D7] a new instruction in the place of the old one goes on in the same term', () => {
    const town = chartered([{}], { termsInARow: 2 })
    const give = (replaces?: string) =>
      town.act('ana', { mandate: mandate(town, ['boris']) }, replaces ? { replaces } : {})
    const first = give()
    const second = give(first)
    const rows = () =>
      mandatesOf(town.state()).map(({ row, over }) => [row.decision, row.terms, over])
    expect(rows()).toEqual([
      [second, 1, undefined],
      [first, 1, 'replaced'],
    ])
  })
})

describe('any order', () => {
  it('[V11] delegates and proxies are found the same whoever hears of what first', () => {
    for (let seed = 1; seed <= 4; seed++) {
      const dice = createDice(seed)
      const town = chartered([{ delegates: 'bound' }])
      const proposal = town.propose('ana')
      town.meetAll()
      const position = { id: 'a', question: '?', proposal, answers: ['yes'] as const, options: [] }
      const act = { mandate: mandate(town, PEOPLE, { positions: [position] }) }
      town.act('ana', act, { matter: 'charter' })
      const vote = town.open('ana', proposal)
      town.meetAll()
      const named = { to: town.idOf('vera'), gives: true, vote, note: '' }
      town.write('gleb', 'assembly/proxy-named', named)
      town.meet('gleb', 'vera')
      for (let step = 0; step < 12; step++) {
        const by = dice.pick(['ana', 'boris', 'vera'])
        if (dice.chance(60)) town.vote(by, vote, dice.pick([yes, no]))
        else if (by === 'vera')
          town.put('vera', 'assembly/proxy-cast', { vote, for: town.idOf('gleb'), ...yes })
        town.meet(dice.pick(PEOPLE), dice.pick(PEOPLE))
      }
      const closing = town.close(dice.pick(PEOPLE), vote)
      town.meetAll()
      const told = PEOPLE.map((name) => {
        const { statement, delegates, proxies } = town.result(name, closing)
        return JSON.stringify([statement, delegates, proxies])
      })
      expect(new Set(told).size).toBe(1)
    }
  })
})
