// Two facilitators drawn by lot: dice that three others saw, so that every device finds the same people.

import { actingIn, fixingDraft } from '@folkmoot/areas/assembly'
import { type Doing, must, type Writer } from './doing.ts'
import type { Tale } from './tale.ts'

const ROLLS = '35214 66123'
const WITNESSES: readonly Writer[] = ['林晓', 'Amina', 'Giorgi']

export const drawing = (tale: Tale): readonly Doing[] => [
  tale.write(
    44.25,
    'Tomás',
    'assembly/lot-called',
    ({ words: { lot } }) => ({
      title: lot.title,
      draw: { pool: 'members', size: 2 },
      way: 'dice',
    }),
    { as: 'lot' },
  ),
  tale.write(
    43.25,
    'Marek',
    'assembly/lot-entered',
    () => ({ lot: tale.find('lot'), takes: false }),
    { after: 'lot' },
  ),
  {
    ago: 42.25,
    by: 'Tomás',
    knows: 43,
    act: async (one) => {
      const fixed = one.writeSeeing((seen) => fixingDraft(tale.find('lot'), actingIn(one, 0), seen))
      must(await fixed)
    },
  },
  tale.write(
    41.75,
    'Tomás',
    'assembly/dice-rolled',
    ({ words: { lot } }) => ({ lot: tale.find('lot'), rolls: ROLLS, where: lot.where }),
    { as: 'dice', after: 'lot' },
  ),
  ...WITNESSES.map((by, at) =>
    tale.write(
      41 - at,
      by,
      'assembly/dice-witnessed',
      () => ({ lot: tale.find('lot'), right: true }),
      {
        after: 'dice',
      },
    ),
  ),
]
