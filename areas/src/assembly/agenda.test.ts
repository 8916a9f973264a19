// Where each proposal stands, what a wording changed, and what was typed made fit.

import { createDice, pretendSpace } from '@folkmoot/kernel/testing'
import { describe, expect, it } from 'vitest'
import { agendaWithStages, proposalStage, votesOf } from './agenda.ts'
import { assembly } from './area.ts'
import { assemblyDraft } from './commands.ts'
import { differencesOf } from './differences.ts'
import { currentCharter } from './state.ts'

const [ana, boris] = ['a'.repeat(32), 'b'.repeat(32)] as const
const ZEROS = new Uint8Array(32)

const town = () => {
  const space = pretendSpace(assembly, { members: [ana, boris] })
  const written = (by: string, kind: string, body: object): string => {
    const answer = space.write(by, { kind: `assembly/${kind}`, body: body as never })
    if (!answer.ok) throw new Error(answer.refusal.kind)
    return answer.value
  }
  const proposed = (changes: object = {}): string =>
    written(ana, 'proposed', {
      matter: 'ordinary',
      title: 'A well',
      articles: [{ id: 'a', text: 'We dig a well.' }],
      doers: [{ name: 'Boris', what: 'dig' }],
      ...changes,
    })
  const opened = (proposal: string, changes: object = {}): string =>
    written(ana, 'opened', {
      proposal,
      charter: currentCharter(space.state).version,
      round: 1,
      options: [],
      seats: 1,
      seed: { bytes: ZEROS, how: 'dice' },
      frontier: ZEROS,
      ...changes,
    })
  const closed = (vote: string): string => written(ana, 'closed', { vote, frontier: ZEROS })
  /** By its only attester: the one steward of this space. */
  const certified = (vote: string, closing: string, outcome: string): void => {
    const statement = {
      vote,
      closing,
      opened: ZEROS,
      closed: ZEROS,
      text: ZEROS,
      box: ZEROS,
      electors: 2,
      voters: 2,
      outcome,
      winners: [],
    }
    for (const by of space.state.votes.get(vote)?.attesters ?? [])
      written(by, 'attested', { statement, signature: new Uint8Array(64) })
  }
  const stage = (ref: string) => proposalStage(space.state, ref)
  return { ...space, written, proposed, opened, closed, certified, stage }
}

describe('the agenda', () => {
  it('follows a proposal from talk over the vote to what was done', () => {
    const { proposed, opened, closed, certified, stage, written } = town()
    const ref = proposed()
    expect(stage(ref)).toBe('talk')
    const vote = opened(ref)
    expect(stage(ref)).toBe('voting')
    const closing = closed(vote)
    expect(stage(ref)).toBe('closed')
    certified(vote, closing, 'adopted')
    expect(stage(ref)).toBe('decided')
    written(boris, 'carried', { decision: vote, task: 1, status: 'begun', note: '' })
    expect(stage(ref)).toBe('decided')
    written(boris, 'carried', { decision: vote, task: 1, status: 'done', note: '' })
    expect(stage(ref)).toBe('done')
    written(boris, 'carried', { decision: vote, task: 1, status: 'stuck', note: 'It is dry.' })
    expect(stage(ref)).toBe('decided')
  })

  it('brings what met objections back to the talk, and tells what was not adopted and what was withdrawn', () => {
    const { proposed, opened, closed, certified, stage, written } = town()
    const ref = proposed()
    const first = opened(ref)
    certified(first, closed(first), 'another-round')
    expect(stage(ref)).toBe('talk')
    const second = opened(ref, { round: 2, follows: first })
    expect(stage(ref)).toBe('voting')
    certified(second, closed(second), 'no-quorum')
    expect(stage(ref)).toBe('not-adopted')
    const other = proposed()
    written(ana, 'withdrawn', { proposal: other, reason: 'I was wrong.' })
    expect(stage(other)).toBe('withdrawn')
  })

  it('has nothing to carry out where what was decided comes about by itself', () => {
    const { proposed, opened, closed, certified, stage } = town()
    const body = { name: 'Water', kind: 'commission', topic: 'nature', charge: '' }
    const found = [{ ...body, joining: 'open', members: [], attesters: [] }]
    const [alone, withTask] = [[], [{ name: 'Boris', what: 'invite them' }]].map((doers) => {
      const ref = proposed({ matter: 'charter', act: { found }, doers })
      const vote = opened(ref)
      certified(vote, closed(vote), 'adopted')
      return ref
    }) as [string, string]
    expect(stage(alone)).toBe('done')
    expect(stage(withTask)).toBe('decided')
  })

  it('keeps a decision in sight when a further vote on it is opened, and one in its place replaces it', () => {
    const { proposed, opened, closed, certified, stage } = town()
    const ref = proposed()
    const vote = opened(ref)
    certified(vote, closed(vote), 'adopted')
    opened(ref)
    expect(stage(ref)).toBe('decided')
    const next = proposed({ replaces: vote })
    const again = opened(next)
    certified(again, closed(again), 'adopted')
    expect(stage(ref)).toBe('replaced')
    expect(stage(next)).toBe('decided')
  })

  it('lists newest first, and keeps apart the votes of other bodies', () => {
    const { state, proposed, opened } = town()
    const [first, second] = [proposed(), proposed({ title: 'A bridge' })]
    expect(agendaWithStages(state).map(({ ref }) => ref)).toEqual([second, first])
    expect(agendaWithStages(state, '').length).toBe(2)
    expect(agendaWithStages(state, 'f/0')).toEqual([])
    const vote = opened(first)
    expect(votesOf(state, first).map(({ ref }) => ref)).toEqual([vote])
    expect(votesOf(state, first, 'f/0')).toEqual([])
  })
})

describe('differences', () => {
  it('tell what went and what came, word by word', () => {
    expect(differencesOf('We dig a well here.', 'We dig a deep well there.')).toEqual([
      { way: 'same', text: 'We dig a ' },
      { way: 'come', text: 'deep ' },
      { way: 'same', text: 'well ' },
      { way: 'gone', text: 'here.' },
      { way: 'come', text: 'there.' },
    ])
    expect(differencesOf('', 'New.')).toEqual([{ way: 'come', text: 'New.' }])
    expect(differencesOf('Old.', '')).toEqual([{ way: 'gone', text: 'Old.' }])
    expect(differencesOf('', '')).toEqual([])
  })

  it('always lead from the one text to the other', () => {
    const dice = createDice(11)
    const words = ['dig ', 'a ', 'deep ', 'well\n', '井', 'no ']
    const text = (): string =>
      Array.from({ length: dice.below(9) }, () => words[dice.below(6)]).join('')
    for (let times = 0; times < 300; times++) {
      const [base, next] = [text(), text()]
      const pieces = differencesOf(base, next)
      const without = (way: string): string =>
        pieces.flatMap((piece) => (piece.way === way ? [] : [piece.text])).join('')
      expect(without('come')).toBe(base)
      expect(without('gone')).toBe(next)
    }
  })
})

describe('drafts', () => {
  it('are cleaned of what no entry may hold', () => {
    const { state } = town()
    const draft = assemblyDraft(
      'assembly/proposed',
      {
        matter: 'ordinary',
        title: ' A\r\nwell ',
        articles: [{ id: 'a', text: 'Dig.\r\nDeep.\u0000' }],
        doers: [],
      },
      { by: ana, log: 'l' as never },
      { state, membership: undefined as never, areas: {} },
    )
    expect(draft.ok && draft.value.body.title).toBe('A well')
    expect(draft.ok && draft.value.body.articles[0]?.text).toBe('Dig.\nDeep.')
  })

  it('[P10] an amendment names the objections that it means to resolve', () => {
    const { state, written, proposed, opened } = town()
    const proposal = proposed()
    const vote = opened(proposal)
    const objection = { reason: 'It is dry there.', resolves: 'Dig by the school.' }
    const ballot = written(boris, 'ballot-cast', { vote, answer: 'no', objection })
    const amendment = written(ana, 'amended', {
      proposal,
      article: 'a',
      base: [],
      text: 'We dig a well by the school.',
      reason: '',
      answers: [ballot],
    })
    expect(state.amendments.get(amendment)?.content.answers).toEqual([
      state.ballots.get(`${vote}/${boris}`)?.ref,
    ])
  })
})
