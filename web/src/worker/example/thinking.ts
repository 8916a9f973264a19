// A conversation about what shall stay when the power is back: two shores that differ, and what both
// share. Whoever looks around has answered nothing yet.

import type { Doing, Writer } from './doing.ts'
import { must } from './doing.ts'
import type { Tale } from './tale.ts'

/** By statement: + agrees, - disagrees, 0 passes, a dot has not answered. */
const SAID: readonly (readonly [Writer, string])[] = [
  ['Marek', '++--+++-+'],
  ['Giorgi', '++--+++--'],
  ['Айгуль', '++--+++0+'],
  ['Søren', '++--+++-+'],
  ['Đức', '+0--+++-+'],
  ['Ілля', '++--+.+-+'],
  ['Оксана', '++++-+-++'],
  ['Tomás', '++++-+-+0'],
  ['林晓', '++++-+-++'],
  ['Amina', '+++0-+-++'],
]
const STANCES: Readonly<Record<string, string>> = { '+': 'agree', '-': 'disagree', '0': 'pass' }
const WROTE: readonly Writer[] = [
  'Айгуль',
  'Айгуль',
  'Оксана',
  'Tomás',
  'Giorgi',
  'Marek',
  'Ілля',
  'Amina',
  '林晓',
]

function answer(tale: Tale, ago: number, [by, said]: readonly [Writer, string]): Doing {
  const drafts = () =>
    [...said].flatMap((sign, at) => {
      const stance = STANCES[sign]
      const body = { statement: tale.find(`statement ${at}`), stance: stance ?? '' }
      return stance ? [{ kind: 'assembly/answered', body }] : []
    })
  return {
    ago,
    by,
    knows: 33,
    act: async (one) => {
      must(await one.writeMany(drafts()))
    },
  }
}

export const thinking = (tale: Tale): readonly Doing[] => [
  tale.write(
    36.25,
    'Айгуль',
    'assembly/conversation-begun',
    ({ words: { opinion } }) => ({
      question: opinion.question,
      about: opinion.about,
      writing: 'everybody',
    }),
    { as: 'conversation' },
  ),
  ...tale.words.opinion.statements.map((text, at) =>
    tale.write(
      35.75 - at / 10,
      WROTE[at] ?? 'Айгуль',
      'assembly/stated',
      () => ({ conversation: tale.find('conversation'), text }),
      { as: `statement ${at}`, after: 'conversation' },
    ),
  ),
  ...SAID.map((said, at) => answer(tale, 30 - at, said)),
]
