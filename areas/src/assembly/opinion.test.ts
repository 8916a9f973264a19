// Conversations: what counts, and the map that everybody finds alike.

import { createDice, pretendSpace } from '@folkmoot/kernel/testing'
import type { Shape } from '@folkmoot/kernel/base'
import { describe, expect, it } from 'vitest'
import { assembly } from './area.ts'
import { actShape, assemblyKinds } from './entries.ts'
import { opinionKinds } from './entries-opinion.ts'
import { mapOf, type ConversationMap } from './opinion-map.ts'
import {
  conversationsOf,
  nextToAnswer,
  progressOf,
  stanceOf,
  statementsOf,
} from './queries-opinion.ts'

const names = (count: number, from = 0): string[] =>
  Array.from({ length: count }, (_, at) =>
    (from + at + 16).toString(16).padStart(2, '0').repeat(16),
  )
const [ana, boris, vera] = names(3) as [string, string, string]

const town = (members: readonly string[] = [ana, boris, vera]) => {
  const space = pretendSpace(assembly, { members })
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
  const begin = (by: string, changes: object = {}) =>
    written(by, 'conversation-begun', {
      question: 'What about water?',
      writing: 'everybody',
      ...changes,
    })
  const state = (by: string, conversation: string, text: string) =>
    written(by, 'stated', { conversation, text })
  const answer = (by: string, statement: string, stance: string) =>
    written(by, 'answered', { statement, stance })
  return { space, state: space.state, written, refused, begin, says: state, answer }
}

const found = (
  town: { state: Parameters<typeof mapOf>[0] },
  conversation: string,
): ConversationMap => {
  const map = mapOf(town.state, conversation)
  if (!map.ok) throw new Error(map.refusal.kind)
  return map.value
}

const TEXTS = [
  'Dig a well.',
  'Mend the pipe.',
  'Buy water.',
  'Share the spring.',
  'Ask the town.',
  'Save rain.',
  'Wait.',
  'We are neighbours.',
]

/** Two camps that differ on all but the last statement. */
function camps(members: readonly string[], seed: number) {
  const place = town(members)
  const conversation = place.begin(members[0] as string)
  const dice = createDice(seed)
  const refs = new Map(
    dice
      .shuffled(TEXTS)
      .map((text) => [text, place.says(members[0] as string, conversation, text)]),
  )
  const acts = members.flatMap((member, at) =>
    TEXTS.map((text, column) => {
      const first = at < members.length / 3
      const stance = column === 7 || (column % 2 === 0) === first ? 'agree' : 'disagree'
      return { member, text, stance: (at + column) % 9 === 0 ? 'pass' : stance }
    }),
  )
  for (const { member, text, stance } of dice.shuffled(acts))
    place.answer(member, refs.get(text) as string, stance)
  const textOf = new Map([...refs].map(([text, ref]) => [ref, text]))
  return { place, conversation, textOf, refs }
}

describe('conversations', () => {
  it('[O1] a conversation asks, and a statement says something in few words', () => {
    const { refused, begin } = town()
    expect(refused(ana, 'conversation-begun', { question: ' ', writing: 'author' })).toBe(
      'assembly-question-missing',
    )
    const conversation = begin(ana)
    expect(refused(ana, 'stated', { conversation: ana, text: 'Dig.' })).toBe(
      'assembly-unknown-conversation',
    )
    expect(refused(ana, 'stated', { conversation, text: ' ' })).toBe('assembly-said-nothing')
    expect(
      opinionKinds['assembly/stated'].misfit({ conversation: ana, text: 'x'.repeat(241) }),
    ).toBe('text')
    expect(refused(boris, 'stated', { conversation, text: 'Dig.' })).toBe('counts')
  })

  it('[O2] where only the author writes, nobody else does; in a body its members do', () => {
    const { refused, begin } = town()
    const own = begin(ana, { writing: 'author' })
    expect(refused(boris, 'stated', { conversation: own, text: 'Dig.' })).toBe(
      'assembly-author-states',
    )
    expect(refused(ana, 'stated', { conversation: own, text: 'Dig.' })).toBe('counts')
    const body = { founded: ana, at: 0 }
    expect(
      refused(ana, 'conversation-begun', { body, question: 'Why?', writing: 'everybody' }),
    ).toBe('assembly-unknown-body')
  })

  it('[O3] the last answer of a member counts', () => {
    const place = town()
    const conversation = place.begin(ana)
    const statement = place.says(ana, conversation, 'Dig.')
    expect(place.refused(boris, 'answered', { statement: ana, stance: 'agree' })).toBe(
      'assembly-unknown-statement',
    )
    for (const stance of ['agree', 'pass', 'disagree']) place.answer(boris, statement, stance)
    expect(stanceOf(place.state, statement, boris)).toBe('disagree')
    expect(found(place, conversation).counts[statement]).toEqual({ agree: 0, disagree: 1, pass: 0 })
    expect(progressOf(place.state, conversation, boris)).toEqual({ answered: 1, asked: 1 })
  })

  it('[O4] moderators hide a statement with a reason; it can be appealed and stays to be read', () => {
    const { place, conversation, refs } = camps(names(20), 3)
    const [mod, other] = names(2) as [string, string]
    const statement = refs.get('Dig a well.') as string
    const hide = { statement, reason: 'Names a neighbour.' }
    expect(place.refused(other, 'statement-hidden', hide)).toBe('assembly-not-a-moderator')
    expect(place.refused(mod, 'statement-hidden', { ...hide, reason: '' })).toBe(
      'assembly-reason-missing',
    )
    const before = found(place, conversation)
    const hidden = place.written(mod, 'statement-hidden', hide)
    expect(place.refused(mod, 'statement-hidden', hide)).toBe('assembly-already-so')
    const after = found(place, conversation)
    expect(after.points).not.toEqual(before.points)
    expect(
      after.groups.flatMap(({ stands }) => stands).map((stand) => stand.statement),
    ).not.toContain(statement)
    expect(statementsOf(place.state, conversation)).toHaveLength(8)
    expect(progressOf(place.state, conversation, mod).asked).toBe(7)
    place.written(other, 'appealed', { hidden, reason: 'It names nobody.' })
    const answer = { hidden, stays: false, reason: 'True.' }
    expect(place.refused(mod, 'appeal-answered', answer)).toBe('assembly-own-hiding')
    expect(place.state.statements.get(statement)?.hiddenBy).toEqual([hidden])
  })

  it('[O4] a decision shows again what was hidden', async () => {
    const { uncover } = await import('./fold-rows.ts')
    const { place, refs } = camps(names(3), 3)
    const statement = refs.get('Wait.') as string
    const hidden = place.written(names(1)[0] as string, 'statement-hidden', {
      statement,
      reason: 'x',
    })
    const hiding = place.state.hidings.get(hidden)
    expect(hiding && uncover(place.state, hiding, hidden)).toBe(true)
    expect(place.state.statements.get(statement)?.hiddenBy).toEqual([])
  })

  it('[O5] closing is a mark of the author or a moderator; what is answered later counts', () => {
    const place = town()
    const conversation = place.begin(boris)
    const statement = place.says(ana, conversation, 'Dig.')
    const mark = { conversation, closed: true, note: 'Thank you.' }
    expect(place.refused(vera, 'conversation-marked', mark)).toBe('assembly-not-your-conversation')
    const later = place.begin(vera)
    expect(conversationsOf(place.state).map(({ ref }) => ref)).toEqual([later, conversation])
    place.written(ana, 'conversation-marked', { ...mark, closed: true })
    place.written(boris, 'conversation-marked', { ...mark, closed: false })
    expect(place.state.conversations.get(conversation)?.closed).toBeUndefined()
    place.written(boris, 'conversation-marked', mark)
    expect(place.refused(vera, 'answered', { statement, stance: 'agree' })).toBe('counts')
    expect(found(place, conversation).people).toBe(1)
  })

  it('[O6] the map is the same for any order of arrival and any names', () => {
    const told = (members: readonly string[], seed: number) => {
      const { place, conversation, textOf } = camps(members, seed)
      const map = found(place, conversation)
      const place_ = (member: string) => members.indexOf(member)
      return {
        groups: map.groups.map(({ id, members: inside, stands }) => ({
          id,
          members: inside.map(place_).sort((a, b) => a - b),
          stands: stands.map(({ statement, ...rest }) => ({
            ...rest,
            text: textOf.get(statement),
          })),
        })),
        shared: map.shared.map((ref) => textOf.get(ref)),
        points: map.points
          .map(({ member, ...at }) => ({ ...at, who: place_(member) }))
          .sort((a, b) => a.who - b.who),
        warnings: map.warnings,
      }
    }
    const first = told(names(30), 1)
    expect(first.groups.map(({ members }) => members.length)).toEqual([20, 10])
    expect(first.shared).toEqual(['We are neighbours.'])
    expect(told(names(30), 2)).toEqual(first)
    expect(told(names(30, 90), 3)).toEqual(first)
    expect(told(names(30, 40).reverse(), 4)).toEqual(first)
  })

  it('[O7] what comes next is unanswered, not hidden, and follows from the number given', () => {
    const { place, conversation, refs } = camps(names(12), 5)
    const newcomer = ana.replace('1', '9')
    const { priorities } = found(place, conversation)
    const asked = (member: string, chance: number) =>
      nextToAnswer(place.state, conversation, { member, chance, priorities })
    expect(asked(names(1)[0] as string, 0.5)).toBeUndefined()
    const drawn = Array.from({ length: 40 }, (_, at) => asked(newcomer, at / 40))
    expect(new Set(drawn)).toEqual(new Set(refs.values()))
    expect(drawn).toEqual(Array.from({ length: 40 }, (_, at) => asked(newcomer, at / 40)))
    place.written(names(1)[0] as string, 'statement-hidden', {
      statement: refs.get('Wait.'),
      reason: 'x',
    })
    for (let at = 0; at < 40; at++) expect(asked(newcomer, at / 40)).not.toBe(refs.get('Wait.'))
    const fresh = place.says(names(1)[0] as string, conversation, 'Something new.')
    expect(asked(names(1)[0] as string, 0)).toBe(fresh)
    expect(
      nextToAnswer(place.state, conversation, { member: newcomer, chance: 0.99 }),
    ).toBeDefined()
  })

  it('[O8] nothing else can refer to a conversation: it shows and decides nothing', () => {
    const mine = new Set(Object.keys(opinionKinds))
    const refsIn = (shape: Shape<unknown>): string[] => {
      const { info } = shape
      if (info.type === 'ref') return [info.kind]
      if (info.type === 'list') return refsIn(info.item)
      if (info.type === 'optional') return refsIn(info.inner)
      return info.type === 'record' ? Object.values(info.fields).flatMap(refsIn) : []
    }
    expect(refsIn(actShape).length).toBeGreaterThan(0)
    const others = Object.entries(assemblyKinds).filter(([kind]) => !mine.has(kind))
    expect(others.flatMap(([, shape]) => refsIn(shape)).filter((kind) => mine.has(kind))).toEqual(
      [],
    )
  })

  it('says plainly when there is nothing to show yet, and warns of few people', () => {
    const place = town()
    const conversation = place.begin(ana)
    expect(mapOf(place.state, conversation)).toEqual({
      ok: false,
      refusal: { kind: 'assembly-conversation-silent' },
    })
    place.answer(boris, place.says(ana, conversation, 'Dig.'), 'agree')
    expect(found(place, conversation).warnings).toContain('few-people')
  })
})
