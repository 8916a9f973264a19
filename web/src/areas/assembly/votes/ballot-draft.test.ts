import { describe, expect, it } from 'vitest'
import { ballotOf, type BallotDraft, draftOf, missingIn } from './ballot-draft.ts'

const EMPTY = draftOf({ mine: undefined })
const VOTE = 'f'.repeat(32)
const changed = (changes: Partial<BallotDraft>): BallotDraft => ({ ...EMPTY, ...changes })

describe('a ballot while it is marked', () => {
  it('names what half a ballot lacks, one after the other', () => {
    expect(missingIn('answer', EMPTY)).toBe('answer')
    const objects = changed({ answer: 'object' })
    expect(missingIn('answer', objects)).toBe('objection')
    const said = { ...objects, objection: { reason: 'Noise.', resolves: ' ' } }
    expect(missingIn('answer', said)).toBe('resolves')
    expect(missingIn('approves', EMPTY)).toBe('marks')
    expect(missingIn('points', changed({ points: { 1: 0 } }))).toBe('marks')
    expect(missingIn('ranking', EMPTY)).toBe('ranks')
  })

  it('takes part without choosing only when that is said', () => {
    for (const asks of ['approves', 'points', 'ranking'] as const) {
      const blank = changed({ blank: true, approves: [1], points: { 1: 3 }, ranking: [[1]] })
      expect(missingIn(asks, blank)).toBeUndefined()
      expect(ballotOf(VOTE, asks, blank)).toEqual({ vote: VOTE, [asks]: [] })
    }
  })

  it('an objection is a no with what would resolve it', () => {
    const objects = changed({
      answer: 'object',
      objection: { reason: ' Noise. ', resolves: ' Quiet. ' },
    })
    expect(ballotOf(VOTE, 'answer', objects)).toEqual({
      vote: VOTE,
      answer: 'no',
      objection: { reason: 'Noise.', resolves: 'Quiet.' },
    })
  })

  it('is what was cast, when it is opened again', () => {
    const casts = [
      { answer: 'abstain', reason: 'I was away.' },
      { answer: 'no', objection: { reason: 'Noise.', resolves: 'Quiet.' } },
      { ranking: [[2], [1, 3]] },
      { approves: [1, 3] },
      { points: [{ option: 2, points: 40 }] },
      { ranking: [] },
    ] as const
    const asks = ['answer', 'answer', 'ranking', 'approves', 'points', 'ranking'] as const
    for (const [at, cast] of casts.entries()) {
      const parts = {
        answer: undefined,
        objection: undefined,
        ranking: undefined,
        approves: undefined,
        points: undefined,
        reason: undefined,
      }
      const draft = draftOf({ mine: { ...parts, ...cast, written: 0 } })
      expect(ballotOf(VOTE, asks[at] ?? 'answer', draft)).toEqual({ vote: VOTE, ...cast })
    }
  })
})
