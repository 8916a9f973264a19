// Proposals, their amendments and the talk about them.

import { createDice, pretendSpace } from '@folkmoot/kernel/testing'
import { describe, expect, it } from 'vitest'
import { assembly } from './area.ts'
import { baseOf } from './commands.ts'
import { editsBetween, mergeTexts, wordsOf } from './merge-words.ts'
import { judgeOpening } from './opening.ts'
import { agendaOf, talkOf } from './queries.ts'
import { openArticles, wordingOf } from './wording.ts'

const [ana, boris, vera] = ['a', 'b', 'c'].map((letter) => letter.repeat(32)) as [
  string,
  string,
  string,
]
const TEXT = 'We dig a well by the school, and Boris leads.'

const town = () => {
  const space = pretendSpace(assembly, { members: [ana, boris, vera] })
  const write = (by: string, kind: string, body: object, lamport?: number) =>
    space.write(by, {
      kind: `assembly/${kind}`,
      body: body as never,
      ...(lamport === undefined ? {} : { lamport }),
    })
  const written = (by: string, kind: string, body: object, lamport?: number): string => {
    const answer = write(by, kind, body, lamport)
    if (!answer.ok) throw new Error(answer.refusal.kind)
    return answer.value
  }
  const refused = (by: string, kind: string, body: object): string => {
    const answer = write(by, kind, body)
    return answer.ok ? 'counts' : answer.refusal.kind
  }
  const proposal = (changes: object = {}) => ({
    matter: 'ordinary',
    title: 'A well',
    articles: [{ id: 'a', text: TEXT }],
    doers: [],
    ...changes,
  })
  const amendment = (of: string, text: string, changes: object = {}) => ({
    proposal: of,
    article: 'a',
    base: [],
    text,
    reason: '',
    ...changes,
  })
  const textOf = (of: string) => wordingOf(space.state, of)?.articles.map(({ text }) => text)
  return { ...space, write, written, refused, proposal, amendment, textOf }
}

describe('proposals', () => {
  it('[P1] a proposal has a title and articles that say something, each under a name of its own', () => {
    const { refused, proposal } = town()
    const tried = (changes: object) => refused(ana, 'proposed', proposal(changes))
    expect(tried({ title: ' ' })).toBe('assembly-proposal-empty')
    expect(tried({ articles: [] })).toBe('assembly-proposal-empty')
    expect(tried({ articles: [{ id: 'a', text: '\n' }] })).toBe('assembly-proposal-empty')
    const twice = { id: 'a', text: 'x' }
    expect(tried({ articles: [twice, twice] })).toBe('assembly-article-ids')
    expect(tried({ articles: [{ id: 'A b', text: 'x' }] })).toBe('assembly-article-ids')
    expect(tried({ doers: [{ what: 'dig' }] })).toBe('assembly-doer-nameless')
    expect(tried({ matter: 'weather' })).toBe('assembly-unknown-matter')
    expect(tried({ replaces: ana })).toBe('assembly-unknown-decision')
    const whole = {
      doers: [{ who: boris, what: 'dig', by: 0 }],
      budget: { amount: 900, unit: 'EUR' },
    }
    expect(tried(whole)).toBe('counts')
  })

  it('[P2] in the name of a body only its members propose', () => {
    const { refused, proposal } = town()
    const body = { founded: ana, at: 0 }
    expect(refused(ana, 'proposed', proposal({ body }))).toBe('assembly-unknown-body')
  })

  it('[P3] a proposal has at most one effect', () => {
    const { refused, proposal } = town()
    const show = ana
    const lift = { decision: ana, because: 'x' }
    expect(refused(ana, 'proposed', proposal({ act: {} }))).toBe('assembly-one-act')
    expect(refused(ana, 'proposed', proposal({ act: { show, lift } }))).toBe('assembly-one-act')
    expect(refused(ana, 'proposed', proposal({ articles: [], act: { show } }))).toBe('counts')
  })

  it('[P4] an amendment names an article, the wordings that it changes, and the new text', () => {
    const { written, refused, proposal, amendment, textOf } = town()
    const of = written(ana, 'proposed', proposal())
    const other = written(ana, 'proposed', proposal())
    const tried = (changes: object) => refused(boris, 'amended', amendment(of, 'x', changes))
    expect(tried({ proposal: ana })).toBe('assembly-unknown-proposal')
    expect(tried({ article: 'b' })).toBe('assembly-unknown-article')
    expect(tried({ article: '' })).toBe('assembly-unknown-article')
    const elsewhere = written(boris, 'amended', amendment(other, 'y'))
    expect(tried({ base: [elsewhere] })).toBe('assembly-base-elsewhere')
    expect(tried({ article: undefined, text: ' ' })).toBe('assembly-amendment-empty')
    const added = written(boris, 'amended', {
      proposal: of,
      after: '',
      base: [],
      text: 'Water is common.',
      reason: '',
    })
    expect(textOf(of)).toEqual(['Water is common.', TEXT])
    expect(tried({ article: added })).toBe('assembly-base-elsewhere')
    expect(tried({ article: added, base: [added], text: '' })).toBe('counts')
    expect(textOf(of)).toEqual(['', TEXT])
  })

  it('[P5] edits of different words merge, whoever was first', () => {
    const deep = TEXT.replace('a well', 'a deep well')
    const vera2 = TEXT.replace('Boris leads', 'Vera leads')
    const both = 'We dig a deep well by the school, and Vera leads.'
    for (const [x, y] of [
      [deep, vera2],
      [vera2, deep],
    ] as const) {
      const { written, proposal, amendment, textOf, state } = town()
      const of = written(ana, 'proposed', proposal())
      written(boris, 'amended', amendment(of, x))
      written(vera, 'amended', amendment(of, y))
      expect(textOf(of)).toEqual([both])
      // Whoever amends what is on the screen names both, and builds on them.
      const base = baseOf(state, of, 'a')
      expect(base).toHaveLength(2)
      written(ana, 'amended', amendment(of, both.replace('dig', 'all dig'), { base }))
      expect(textOf(of)).toEqual(['We all dig a deep well by the school, and Vera leads.'])
    }
    expect(
      mergeTexts('我们在学校旁边挖一口井。', [
        '我们在学校旁边挖一口深井。',
        '我们在学校北边挖一口井。',
      ]),
    ).toBe('我们在学校北边挖一口深井。')
  })

  it('[P5] merging random edits does not depend on their order, and one edit is that edit', () => {
    const dice = createDice(5)
    const words = ['well', 'school', 'we', 'dig', '井', ' ', '\n', 'deep', ',']
    const random = (): string =>
      Array.from({ length: dice.below(9) }, () => dice.pick(words)).join(' ')
    let merged = 0
    for (let turn = 0; turn < 400; turn++) {
      const base = random()
      const list = wordsOf(base)
      expect(list.join('')).toBe(base)
      const changed = (): string => {
        const at = dice.below(list.length + 1)
        return [...list.slice(0, at), random(), ...list.slice(at + dice.below(2))].join('')
      }
      const texts = [changed(), changed(), changed()]
      expect(mergeTexts(base, [texts[0] as string])).toBe(texts[0])
      const one = mergeTexts(base, texts)
      expect(mergeTexts(base, texts.toReversed())).toBe(one)
      expect(mergeTexts(base, [...texts, base])).toBe(one)
      if (one !== undefined) merged++
    }
    expect(merged).toBeGreaterThan(20)
    expect(editsBetween(['a'], ['a'])).toEqual([])
  })

  it('[P6] edits that touch, or go back to different wordings, become alternatives; none is lost', () => {
    const { written, proposal, amendment, state, textOf } = town()
    const of = written(ana, 'proposed', proposal())
    const north = written(
      boris,
      'amended',
      amendment(of, TEXT.replace('by the school', 'in the north')),
    )
    const south = written(
      vera,
      'amended',
      amendment(of, TEXT.replace('by the school', 'in the south')),
    )
    const [article] = wordingOf(state, of)?.articles ?? []
    expect(article?.text).toBeUndefined()
    expect(article?.alternatives.map(({ version }) => version)).toEqual([undefined, north, south])
    expect(article?.alternatives[0]?.text).toBe(TEXT)
    // Somebody brings them together; then there is one text again.
    const both = TEXT.replace('by the school', 'in the middle')
    written(ana, 'amended', amendment(of, both, { base: [north, south] }))
    expect(textOf(of)).toEqual([both])

    // What one built on and took back is not brought in again by another who kept it.
    const second = written(ana, 'proposed', proposal())
    const deep = TEXT.replace('a well', 'a deep well')
    const base = [written(boris, 'amended', amendment(second, deep))]
    written(vera, 'amended', amendment(second, TEXT, { base }))
    const led = deep.replace('Boris leads', 'Vera leads')
    written(boris, 'amended', amendment(second, led, { base }))
    expect(textOf(second)).toEqual([TEXT.replace('Boris leads', 'Vera leads')])
    written(ana, 'amended', amendment(second, TEXT.replace('We', 'All')))
    expect(textOf(second)).toEqual([undefined])
  })

  it('[P6] a space between two edits does not keep them apart: a word that nobody changed does', () => {
    const text = 'We dig a well by the lake.'
    const deep = 'We dig a deep well by the lake.'
    expect(mergeTexts(text, [deep, 'We dig no well by the lake.'])).toBeUndefined()
    expect(mergeTexts(text, [deep, 'We dig a pond by the lake.'])).toBeUndefined()
    expect(mergeTexts(text, [deep, 'We dig a well in the lake.'])).toBe(
      'We dig a deep well in the lake.',
    )
  })

  it('[P7] no vote on one text while amendments contradict one another', () => {
    const { written, proposal, amendment, state, membership } = {
      ...town(),
      membership: {
        members: () => [],
        isMember: () => true,
        isSteward: () => true,
        memberName: () => '',
      },
    }
    const of = written(ana, 'proposed', proposal())
    const opening = {
      proposal: of,
      charter: 0,
      round: 1,
      options: [],
      seats: 1,
      frontier: new Uint8Array(32),
      seed: {
        bytes: new Uint8Array(16),
        how: 'dice' as const,
      },
    }
    const judged = (changes: object = {}) => {
      const answer = judgeOpening({ ...opening, ...changes }, ana, { state, membership })
      return answer.ok ? 'holds' : answer.refusal.kind
    }
    expect(judged()).toBe('holds')
    const north = written(boris, 'amended', amendment(of, 'North.'))
    expect(judged()).toBe('holds')
    const south = written(vera, 'amended', amendment(of, 'South.'))
    expect(judged()).toBe('assembly-alternatives-open')
    const option = (version?: string) => ({
      id: version ?? 'first',
      name: 'x',
      picks: [
        {
          article: 'a',
          ...(version ? { version } : {}),
        },
      ],
    })
    const options = [option(), option(north), option(south)]
    expect(judged({ options })).toBe('holds')
    expect(judged({ options: [option(), { ...option(north), picks: [] }] })).toBe(
      'assembly-picks-wrong',
    )
    expect(judged({ options: [option(), option(ana)] })).toBe('assembly-picks-wrong')
    expect(openArticles(wordingOf(state, of)!)).toHaveLength(1)
  })

  it('[P8] only the author withdraws, only the proposer declines, with a reason', () => {
    const { written, refused, proposal, amendment, textOf, state } = town()
    const of = written(ana, 'proposed', proposal())
    const north = written(boris, 'amended', amendment(of, 'North.'))
    const reason = 'The ground is rock.'
    expect(refused(vera, 'declined', { amendment: north, reason })).toBe('assembly-not-yours')
    expect(refused(ana, 'declined', { amendment: north, reason: '' })).toBe(
      'assembly-reason-missing',
    )
    written(ana, 'declined', { amendment: north, reason })
    expect(textOf(of)).toEqual([TEXT])
    expect(wordingOf(state, of)?.articles[0]?.alternatives).toHaveLength(2)
    expect(refused(ana, 'withdrawn', { amendment: north, reason: '' })).toBe('assembly-not-yours')
    expect(refused(boris, 'withdrawn', { reason: '' })).toBe('assembly-withdraw-one')
    written(boris, 'withdrawn', { amendment: north, reason: '' })
    expect(wordingOf(state, of)?.articles[0]?.alternatives).toEqual([])
    written(ana, 'withdrawn', { proposal: of, reason: '' })
    expect(refused(ana, 'withdrawn', { proposal: of, reason: '' })).toBe('assembly-already-so')
    expect(agendaOf(state, '')).toEqual([])
  })
})

describe('talk', () => {
  const talking = () => {
    const all = town()
    const of = all.written(ana, 'proposed', all.proposal())
    const say = (changes: object = {}) => ({ proposal: of, says: 'for', text: 'Yes.', ...changes })
    return { ...all, of, say }
  }

  it('[T1] a contribution says something, about a proposal that is there', () => {
    const { refused, say } = talking()
    expect(refused(boris, 'said', say({ proposal: ana }))).toBe('assembly-unknown-proposal')
    expect(refused(boris, 'said', say({ text: '\n' }))).toBe('assembly-said-nothing')
    expect(refused(boris, 'said', say({ to: ana }))).toBe('assembly-unknown-said')
    expect(refused(boris, 'said', say({ as: { founded: ana, at: 0 } }))).toBe(
      'assembly-unknown-body',
    )
    expect(refused(boris, 'said', say())).toBe('counts')
  })

  it('[T2] an answer belongs to a question', () => {
    const { refused, written, say } = talking()
    const question = written(boris, 'said', say({ says: 'question', text: 'How deep?' }))
    const reason = written(boris, 'said', say())
    expect(refused(ana, 'said', say({ says: 'answer' }))).toBe('assembly-answers-nothing')
    expect(refused(ana, 'said', say({ says: 'answer', to: reason }))).toBe(
      'assembly-answers-nothing',
    )
    expect(refused(ana, 'said', say({ says: 'answer', to: question }))).toBe('counts')
  })

  it('[T3] who is concerned or blocks says why; the last reaction counts', () => {
    const { refused, written, state, of } = talking()
    expect(refused(boris, 'reacted', { proposal: of, reaction: 'block' })).toBe(
      'assembly-reason-missing',
    )
    written(boris, 'reacted', { proposal: of, reaction: 'concern', reason: 'The spring.' })
    written(boris, 'reacted', { proposal: of, reaction: 'hear-more' })
    expect(state.reactions.get(`${of}/${boris}`)?.content.reaction).toBe('hear-more')
    expect(state.reactions.size).toBe(1)
  })

  it('[T4] moderators hide, with a reason', () => {
    const { refused, written, say, state } = talking()
    const said = written(boris, 'said', say())
    expect(refused(vera, 'hidden', { said, reason: 'Insult.' })).toBe('assembly-not-a-moderator')
    expect(refused(ana, 'hidden', { said, reason: ' ' })).toBe('assembly-reason-missing')
    const hidden = written(ana, 'hidden', { said, reason: 'Insult.' })
    expect(refused(ana, 'hidden', { said, reason: 'Again.' })).toBe('assembly-already-so')
    expect(state.talk.get(said)?.hiddenBy).toEqual([hidden])
  })

  it('[T5] what was hidden is appealed, and another moderator or the assembly shows it', () => {
    const { refused, written, say, state, proposal } = talking()
    const said = written(boris, 'said', say())
    const hidden = written(ana, 'hidden', { said, reason: 'Insult.' })
    const answer = { hidden, stays: false, reason: 'It is none.' }
    expect(refused(ana, 'appeal-answered', answer)).toBe('assembly-no-appeal')
    written(boris, 'appealed', { hidden, reason: 'It was a quotation.' })
    expect(refused(boris, 'appealed', { hidden, reason: 'Please.' })).toBe('assembly-already-so')
    expect(refused(ana, 'appeal-answered', answer)).toBe('assembly-own-hiding')
    expect(refused(vera, 'appeal-answered', answer)).toBe('assembly-not-a-moderator')
    const show = written(boris, 'proposed', proposal({ act: { show: hidden } }))
    const zeros = new Uint8Array(32)
    const vote = written(boris, 'opened', {
      proposal: show,
      charter: 0,
      round: 1,
      options: [],
      seats: 1,
      frontier: zeros,
      seed: {
        bytes: zeros,
        how: 'dice',
      },
    })
    const closing = written(boris, 'closed', { vote, frontier: zeros })
    const statement = {
      vote,
      closing,
      opened: zeros,
      closed: zeros,
      text: zeros,
      box: zeros,
      electors: 3,
      voters: 3,
      outcome: 'adopted',
      winners: [],
    }
    written(ana, 'attested', { statement, signature: new Uint8Array(64) })
    expect(state.talk.get(said)?.hiddenBy).toEqual([])
  })

  it('[T6] nothing that was said goes away', () => {
    const { written, say, state, of } = talking()
    const said = written(boris, 'said', say())
    written(ana, 'hidden', { said, reason: 'Insult.' })
    const talk = talkOf(state, of)
    expect(talk.map(({ ref, row }) => [ref, row.content.text])).toEqual([[said, 'Yes.']])
  })
})
