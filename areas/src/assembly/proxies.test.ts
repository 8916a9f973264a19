// Proxies, and terms of seats and mandates.

import { FOUNDING_CHARTER } from './templates.ts'
import { describe, expect, it } from 'vitest'
import type { Policy } from './charter.ts'
import type { BodyOf } from './entries.ts'
import { absentFor, mandatesOf, termsOf } from './queries-delegates.ts'
import { bodyKey, isSeated } from './state.ts'
import {
  chartered,
  founded,
  mandate,
  no,
  PEOPLE,
  type Town,
  unapplied,
  yes,
  createTown,
} from './testing/town.ts'

describe('proxies', () => {
  /** Gleb is away; an open vote. */
  const away = (policy: Partial<Policy> = {}) => {
    const town = chartered([policy])
    const proposal = town.propose('ana')
    town.meetAll()
    const vote = town.open('ana', proposal)
    town.meetAll()
    const name = (by: string, to: string, changes: object = {}) =>
      town.write(by, 'assembly/proxy-named', {
        to: town.idOf(to),
        gives: true,
        vote,
        note: '',
        ...changes,
      })
    const cast = (by: string, absent: string, choice: object = yes) =>
      town.write(by, 'assembly/proxy-cast', { vote, for: town.idOf(absent), ...choice })
    const result = () => {
      town.meetAll()
      return town.result('ana', town.close('ana', vote))
    }
    return { ...town, proposal, vote_: vote, name, cast, told: result }
  }

  it('[PX1] for one vote or one meeting; the last word counts, for the vote before the meeting', () => {
    const town = away()
    const { name, proposal } = town
    const meeting = { name: 'On Sunday', proposals: [proposal] }
    const tried = (run: () => unknown) => town.refusalOf(run)
    expect(tried(() => name('gleb', 'gleb'))).toBe('assembly-proxy-self')
    expect(tried(() => name('gleb', 'vera', { meeting }))).toBe('assembly-proxy-one')
    expect(
      tried(() =>
        town.write('gleb', 'assembly/proxy-named', {
          to: town.idOf('vera'),
          gives: true,
          note: '',
        }),
      ),
    ).toBe('assembly-proxy-one')
    expect(tried(() => name('gleb', 'vera', { gives: false }))).toBe('assembly-already-so')
    name('gleb', 'vera')
    name('gleb', 'boris')
    const given = { to: town.idOf('vera'), gives: true, note: '', meeting }
    town.write('gleb', 'assembly/proxy-named', given)
    town.meetAll()
    const holders = () =>
      PEOPLE.filter((one) => absentFor(town.state(), town.vote_, town.idOf(one)).length > 0)
    expect(holders()).toEqual(['boris'])
    name('gleb', 'boris', { gives: false })
    town.meetAll()
    expect(holders()).toEqual([])
  })

  it('[PX2] only who is named votes for the absent one, and cannot pass it on', () => {
    const town = away()
    const { name, cast, told } = town
    expect(town.refusalOf(() => cast('vera', 'gleb'))).toBe('assembly-proxy-missing')
    name('gleb', 'vera')
    name('vera', 'boris')
    town.meetAll()
    expect(town.refusalOf(() => cast('boris', 'gleb'))).toBe('assembly-proxy-missing')
    cast('vera', 'gleb', no)
    // Written past the check, as another program would.
    town.put('boris', 'assembly/proxy-cast', { vote: town.vote_, for: town.idOf('gleb'), ...yes })
    cast('boris', 'vera')
    town.vote('ana', town.vote_, yes)
    const { proxies, statement, box } = told()
    expect(statement).toMatchObject({ voters: 3, electors: 4 })
    expect(box).toMatchObject({ proxies: 2 })
    const why = (absent: string, holder: string) =>
      proxies.find((use) => use.absent === town.idOf(absent) && use.holder === town.idOf(holder))
        ?.why
    expect(why('gleb', 'boris')).toBe('not-named')
    expect(why('gleb', 'vera')).toBeUndefined()
    expect(why('vera', 'boris')).toBeUndefined()
  })

  it('[PX3] a ballot of the absent member itself outranks it', () => {
    const { name, cast, told, meetAll, vote, vote_, idOf } = away()
    name('gleb', 'vera')
    meetAll()
    cast('vera', 'gleb', no)
    vote('gleb', vote_, yes)
    const { proxies, statement, box } = told()
    expect(proxies).toMatchObject([{ absent: idOf('gleb'), why: 'voted-itself' }])
    expect(statement.voters).toBe(1)
    expect(box.choices).toEqual([yes])
    expect(box.proxies).toBeUndefined()
  })

  it('[V5] one that comes after the close is shown as late', () => {
    const { name, cast, meetAll, vote_, idOf, close, result } = away()
    name('gleb', 'vera')
    meetAll()
    const closing = close('ana', vote_)
    cast('vera', 'gleb', no)
    meetAll()
    const { proxies, late, statement } = result('boris', closing)
    expect(proxies).toMatchObject([{ absent: idOf('gleb'), holder: idOf('vera'), why: 'late' }])
    expect(late).toEqual([])
    expect(statement.voters).toBe(0)
  })

  it('[PX4] one person votes for one, or as many as the policy says', () => {
    const tried = (policy: Partial<Policy>) => {
      const town = away(policy)
      for (const absent of ['vera', 'gleb']) town.name(absent, 'boris')
      town.meetAll()
      const first = town.refusalOf(() => town.cast('boris', 'vera'))
      const second = town.refusalOf(() => town.cast('boris', 'gleb'))
      // Written past the check: none of them counts, so nothing depends on which came first.
      if (second !== 'counts')
        town.put('boris', 'assembly/proxy-cast', {
          vote: town.vote_,
          for: town.idOf('gleb'),
          ...yes,
        })
      const { proxies } = town.told()
      return [first, second, ...proxies.map(({ why }) => why)]
    }
    const many = 'assembly-proxies-many'
    expect(tried({})).toEqual(['counts', many, 'too-many', 'too-many'])
    expect(tried({ proxies: 2 })).toEqual(['counts', 'counts', undefined, undefined])
    expect(tried({ proxies: 0 })[0]).toBe(many)
  })
})

describe('terms', () => {
  const seat = (
    town: Town,
    body: BodyOf<'assembly/joined'>['body'],
    seats: string[],
    leaves: string[] = [],
  ) => ({
    seat: { body, seats: seats.map(town.idOf), leaves: leaves.map(town.idOf) },
  })

  it('[R1] nobody is seated more often in a row than the charter allows', () => {
    const town = chartered([{}], { termsInARow: 2 })
    const body = founded(town, { joining: 'elected', members: [town.idOf('vera')] })
    const key = bodyKey(body)
    town.act('ana', seat(town, body, ['vera']))
    expect(town.refusalOf(() => town.propose('ana', { act: seat(town, body, ['vera']) }))).toBe(
      'assembly-terms-many',
    )
    // Written past the check, with somebody else: nobody is seated.
    const past = town.put('ana', 'assembly/proposed', {
      matter: 'ordinary',
      title: 'Again',
      doers: [],
      articles: [],
      act: seat(town, body, ['vera', 'gleb']),
    })
    const vote = town.open('ana', past)
    town.meetAll()
    for (const name of PEOPLE) town.vote(name, vote, yes)
    town.meetAll()
    town.attest('ana', town.close('ana', vote))
    expect(unapplied(town, vote)).toBe('terms-limit')
    expect(isSeated(town.state(), key, town.idOf('gleb'))).toBe(false)
    // A term of somebody else in between, and she may come back.
    town.act('ana', seat(town, body, ['gleb'], ['vera']))
    town.act('ana', seat(town, body, ['vera']))
    expect(termsOf(town.state()).map(({ member, terms }) => [member, terms])).toContainEqual([
      town.idOf('vera'),
      1,
    ])
  })

  it('[R1] leaving for a moment does not begin a new row', () => {
    const town = chartered([{}])
    const body = founded(town, { joining: 'elected', members: [town.idOf('vera')] })
    town.write('vera', 'assembly/joined', { body, joins: false })
    town.meetAll()
    town.act('ana', seat(town, body, ['vera']))
    expect(termsOf(town.state()).map(({ terms }) => terms)).toEqual([2])
  })

  it('[R1] mandates have terms as well', () => {
    const town = chartered()
    const give = () => town.act('ana', { mandate: mandate(town, ['boris'], { inARow: 2 }) })
    expect([give(), give(), give()].map((vote) => unapplied(town, vote))).toEqual([
      undefined,
      undefined,
      'terms-limit',
    ])
  })

  it('[R2] whose term ends when, by claimed times, and who may not follow on itself', () => {
    const town = chartered()
    const term = { days: 100, inARow: 1 }
    const body = founded(town, { joining: 'elected', members: [town.idOf('vera')], term })
    town.act('ana', { mandate: mandate(town, ['boris'], { term: { days: 10 } }) })
    const terms = termsOf(town.state())
    expect(terms.map(({ what, member, last }) => [what, member, last])).toEqual([
      ['mandate', town.idOf('boris'), false],
      ['seat', town.idOf('vera'), true],
    ])
    expect(terms[1]).toMatchObject({ body: bodyKey(body), limit: 1, terms: 1 })
    expect((terms[1]?.ends ?? 0) - (terms[1]?.since ?? 0)).toBe(100 * 86_400_000)
  })

  it('[R3] no clock: a term is over when enough attesters of its decision say so', () => {
    const town = chartered()
    const body = founded(town, { joining: 'elected', members: [town.idOf('vera')] })
    const decision = town.act('ana', { mandate: mandate(town, ['boris']) })
    const tried = (by: string, over: string) =>
      town.refusalOf(() => town.write(by, 'assembly/term-over', { decision: over }))
    expect(tried('boris', decision)).toBe('assembly-not-an-attester')
    expect(tried('ana', '0'.repeat(32))).toBe('assembly-unknown-decision')
    expect(tried('ana', decision)).toBe('counts')
    expect(tried('ana', decision)).toBe('assembly-already-so')
    expect(mandatesOf(town.state()).map(({ over }) => over)).toEqual(['term-over'])
    const seat = [...town.state().seats.rows()].map(([, { decision: by }]) => by).at(0) ?? ''
    expect(tried('ana', seat)).toBe('counts')
    expect(isSeated(town.state(), bodyKey(body), town.idOf('vera'))).toBe(false)
  })

  it('[R3] of four attesters three must say so', () => {
    const town = createTown()
    const charter = { ...FOUNDING_CHARTER, version: 1, attesters: PEOPLE.map(town.idOf) }
    town.act('ana', { charter }, { matter: 'charter' })
    const act = { mandate: mandate(town, ['boris']) }
    const decision = town.open('ana', town.propose('ana', { articles: [], act }))
    town.meetAll()
    for (const name of PEOPLE) town.vote(name, decision, yes)
    town.meetAll()
    const closing = town.close('ana', decision)
    town.meetAll()
    for (const name of PEOPLE.slice(0, 3)) town.attest(name, closing)
    town.meetAll()
    const over = () => mandatesOf(town.state()).map((one) => one.over)
    for (const name of PEOPLE.slice(0, 3)) {
      expect(over()).toEqual([undefined])
      town.write(name, 'assembly/term-over', { decision })
      town.meetAll()
    }
    expect(over()).toEqual(['term-over'])
  })

  it('[R4] a mandate until a decision ends when that is certified', () => {
    const town = chartered()
    const proposal = town.propose('ana')
    town.meetAll()
    town.act('ana', { mandate: mandate(town, ['boris'], { term: { proposal } }) })
    const over = () => mandatesOf(town.state()).map((one) => one.over)
    expect(over()).toEqual([undefined])
    const vote = town.open('ana', proposal)
    town.meetAll()
    town.vote('boris', vote, yes)
    town.meetAll()
    town.attest('ana', town.close('ana', vote))
    expect(over()).toEqual(['term-over'])
  })
})
