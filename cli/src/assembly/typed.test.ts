// What people type about proposals and ballots, before anything is opened.

import { describe, expect, it } from 'vitest'
import type { Call } from '../command.ts'
import { articlesIn } from '../commands/proposing.ts'
import { createFlags } from '../flags.ts'
import { choiceGiven } from './choice.ts'

const typed = (answer: string | undefined, options: Readonly<Record<string, string>> = {}) =>
  choiceGiven({
    given: { ANSWER: answer },
    flags: createFlags(new Map(Object.entries(options).map(([name, text]) => [name, [text]]))),
  } as unknown as Call)

describe('a ballot as it is typed', () => {
  it.each([
    [{ rank: '2>1,3' }, { ranking: [[2], [1, 3]] }],
    [{ rank: ' 2 > 1=3 ' }, { ranking: [[2], [1, 3]] }],
    [{ approve: '1, 3' }, { approves: [1, 3] }],
    [{ approve: '' }, { approves: [] }],
    [
      { points: '1=5,2=0' },
      {
        points: [
          { option: 1, points: 5 },
          { option: 2, points: 0 },
        ],
      },
    ],
  ])('%o is understood', (options, value) => {
    expect(typed(undefined, options)).toEqual({ ok: true, value })
  })

  it('has a reason, and an objection with what would resolve it', () => {
    expect(typed('no', { reason: 'r', object: 'o', resolves: 's' })).toEqual({
      ok: true,
      value: { answer: 'no', reason: 'r', objection: { reason: 'o', resolves: 's' } },
    })
  })

  it.each([
    [undefined, {}, 'cli-ballot-one-way'],
    ['yes', { rank: '1' }, 'cli-ballot-one-way'],
    ['maybe', {}, 'cli-answer-unknown'],
    [undefined, { rank: '1>' }, 'cli-ballot-unreadable'],
    [undefined, { rank: 'school' }, 'cli-ballot-unreadable'],
    [undefined, { approve: '1;2' }, 'cli-ballot-unreadable'],
    [undefined, { points: '1:5' }, 'cli-ballot-unreadable'],
  ])('%s with %o is refused', (answer, options, kind) => {
    expect(typed(answer, options as Record<string, string>)).toMatchObject({
      ok: false,
      refusal: { kind },
    })
  })
})

describe('a proposal in Markdown', () => {
  it('has an article for each heading, without its title', () => {
    const text = '# A well\n\n## Where\n\nAt the school.\n\nNot deeper.\n## When\nIn May.\n'
    expect(articlesIn(text)).toEqual([
      '## Where\n\nAt the school.\n\nNot deeper.',
      '## When\nIn May.',
    ])
  })

  it('has an article for each paragraph where there are no headings', () => {
    expect(articlesIn('We dig a well.\r\n\r\nBoris leads,\r\nVera helps.\r\n')).toEqual([
      'We dig a well.',
      'Boris leads,\nVera helps.',
    ])
    expect(articlesIn(' \n\n')).toEqual([])
  })
})
