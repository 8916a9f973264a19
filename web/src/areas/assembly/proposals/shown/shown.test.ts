// What the page of a proposal tells, from entries as people write them.

import { assemblyArea } from '@folkmoot/areas/assembly'
import type { Community } from '@folkmoot/kernel/replica'
import { pretendSpace } from '@folkmoot/kernel/testing'
import { describe, expect, it } from 'vitest'
import { articlesShown } from './articles.ts'
import { openingNow, policyNow } from './support.ts'
import { talkShown } from './talk.ts'
import { objectionsShown, votesShown } from './votes.ts'

const [ana, boris, vera] = ['a', 'b', 'c'].map((letter) => letter.repeat(32)) as [
  string,
  string,
  string,
]
const NAMES = new Map([
  [ana, 'Ana'],
  [boris, 'Boris'],
  [vera, 'Vera'],
])
const ZEROS = new Uint8Array(32)
/** Certificates from other spaces are another test's business. */
const assembly = assemblyArea({ sha256: () => ZEROS, verify: () => false })
const TEXT = 'We dig a well by the school, and Boris leads.'

/** As somebody sees it: only what these screens ask of a community. */
const seenBy = (me: string): Community =>
  ({
    me,
    membership: () => ({ members: { get: (id: string) => ({ name: NAMES.get(id) }) } }),
    deciding: () => ({ membership: { isSteward: (id: string) => id === ana } }),
  }) as unknown as Community

const town = () => {
  const space = pretendSpace(assembly, { members: [ana, boris, vera] })
  const { state } = space
  const written = (by: string, kind: string, body: object): string => {
    const answer = space.write(by, { kind: `assembly/${kind}`, body: body as never })
    if (!answer.ok) throw new Error(answer.refusal.kind)
    return answer.value
  }
  const proposal = written(ana, 'proposed', {
    matter: 'ordinary',
    title: 'A well',
    articles: [{ id: 'a', text: TEXT }],
    doers: [],
  })
  const amended = (by: string, text: string, changes: object = {}): string =>
    written(by, 'amended', { proposal, article: 'a', base: [], text, reason: '', ...changes })
  const opened = (changes: object = {}): string =>
    written(ana, 'opened', {
      proposal,
      charter: 0,
      round: 1,
      options: [],
      seats: 1,
      seed: { bytes: ZEROS, how: 'dice' },
      frontier: ZEROS,
      ...changes,
    })
  const certified = (vote: string, outcome: string): void => {
    const closing = written(ana, 'closed', { vote, frontier: ZEROS })
    const roots = { opened: ZEROS, closed: ZEROS, text: ZEROS, box: ZEROS }
    const counts = { electors: 3, voters: 3, winners: [] }
    const statement = { vote, closing, ...roots, ...counts, outcome }
    written(ana, 'attested', { statement, signature: new Uint8Array(64) })
  }
  const point = () => articlesShown(seenBy(ana), state, proposal).articles[0]
  return { state, written, proposal, amended, opened, certified, point }
}

describe('a point', () => {
  it('shows what is in it, what contradicts, what was built on and what was declined', () => {
    const { amended, written, point } = town()
    const deep = amended(boris, TEXT.replace('a well', 'a deep well'))
    expect(point()).toMatchObject({ text: TEXT.replace('a well', 'a deep well'), alternatives: [] })
    const flat = amended(vera, TEXT.replace('a well', 'no well'))
    expect(point()?.text).toBe(undefined)
    expect(point()?.alternatives.map(({ amendment }) => amendment?.name)).toEqual([
      undefined,
      'Boris',
      'Vera',
    ])
    const states = () => point()?.amendments.map(({ state }) => state)
    expect(states()).toEqual(['open', 'open'])
    amended(ana, 'We dig, if Vera agrees.', { base: [deep, flat] })
    expect(states()).toEqual(['built-on', 'built-on', 'in'])
    expect(point()?.amendments[2]?.bases.map(({ by }) => by)).toEqual(['Boris', 'Vera'])
    written(ana, 'declined', { amendment: flat, reason: 'We need it.' })
    expect(states()).toEqual(['built-on', 'declined', 'in'])
  })

  it('of an amendment over the first wording tells what that was', () => {
    const { amended, point } = town()
    amended(boris, 'We dig no well.')
    expect(point()?.amendments[0]?.bases).toEqual([{ text: TEXT }])
  })
})

describe('the way to a vote', () => {
  it('tells a contradiction by the number of the point, and knows when there is nothing to open', () => {
    const { state, proposal, amended, opened } = town()
    const now = () => openingNow(seenBy(ana), state, proposal)
    expect(now()).toMatchObject({ way: 'plain', round: 1, again: false, refusal: undefined })
    amended(boris, TEXT.replace('a well', 'a deep well'))
    const other = amended(vera, TEXT.replace('a well', 'no well'))
    expect(now()?.refusal).toEqual({ kind: 'assembly-alternatives-open', article: '1' })
    amended(ana, 'We dig.', { base: [...state.amendments.rows()].map(([ref]) => ref).sort() })
    expect(other).toBeDefined()
    expect(now()?.refusal).toBe(undefined)
    opened()
    expect(now()).toBe(undefined)
    expect(policyNow(state, proposal)?.method).toBe('consent')
  })

  it('after objections is the next round', () => {
    const { state, proposal, opened, certified } = town()
    const first = opened()
    certified(first, 'another-round')
    expect(openingNow(seenBy(ana), state, proposal)).toMatchObject({ round: 2, follows: first })
  })
})

describe('objections', () => {
  it('stand with what answers them, until the one who objected votes without', () => {
    const { state, proposal, amended, opened, certified, written } = town()
    const objections = () => {
      const { articles } = articlesShown(seenBy(vera), state, proposal)
      return objectionsShown(seenBy(vera), state, { proposal, articles })
    }
    const first = opened()
    const objection = { reason: 'It is dry there.', resolves: 'By the mill.' }
    const ballot = written(vera, 'ballot-cast', { vote: first, answer: 'no', objection })
    expect(votesShown(seenBy(boris), state, proposal)[0]).toMatchObject({ needsMe: true })
    expect(objections()).toMatchObject([{ name: 'Vera', mine: true, answers: [], settled: false }])
    certified(first, 'another-round')
    const answer = amended(boris, 'We dig a well by the mill.', { answers: [ballot] })
    expect(objections()[0]?.answers).toEqual([{ amendment: answer, number: 1, by: 'Boris' }])
    const second = opened({ round: 2, follows: first })
    written(vera, 'ballot-cast', { vote: second, answer: 'yes' })
    expect(objections()).toMatchObject([{ settled: true, round: 1 }])
  })
})

describe('the talk', () => {
  it('keeps answers under what they answer, and tells of a hiding how it stands', () => {
    const { state, proposal, written } = town()
    const question = written(boris, 'said', { proposal, says: 'question', text: 'Who pays?' })
    written(ana, 'said', { proposal, to: question, says: 'answer', text: 'All of us.' })
    const hidden = written(ana, 'hidden', { said: question, reason: 'Off the subject.' })
    const told = () => talkShown(seenBy(boris), state, proposal)
    expect(told().threads).toHaveLength(1)
    expect(told().threads[0]).toMatchObject({
      text: 'Who pays?',
      hiding: { stands: true, name: 'Ana', reason: 'Off the subject.' },
      answers: [{ text: 'All of us.' }],
    })
    expect(told().isModerator).toBe(false)
    written(boris, 'appealed', { hidden, reason: 'It is the subject.' })
    expect(told().threads[0]?.hiding?.appeal).toEqual({ by: 'Boris', reason: 'It is the subject.' })
  })
})
