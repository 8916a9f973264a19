// Faults planted in the toy area, each of which the suite must find: a suite that nothing fails is
// no evidence.

import { describe, expect, it } from 'vitest'
import { ok, refuse, record, text } from '../base/index.ts'
import type { AnyArea, Tables } from '../project/index.ts'
import { areaChecks } from './area-checks.ts'
import { toyArea, toyKinds, type ToyState } from './toy-area.ts'

type Loose = any // eslint-disable-line typescript/no-explicit-any -- faults do not fit types
const toy: AnyArea = toyArea
const withFold = (kind: string, fold: (state: ToyState, entry: Loose) => void): AnyArea =>
  ({ ...toy, fold: { ...toy.fold, [kind]: fold } }) as AnyArea
const withAllows = (allows: (before: Loose, state: ToyState, entry: Loose) => Loose): AnyArea => ({
  ...toy,
  allows: (state, entry, context) =>
    allows(toy.allows(state, entry, context), state as ToyState, entry),
})
const need = (state: ToyState, entry: Loose, more: object): void =>
  state.needs.put(entry.ref, { ...entry.body, by: entry.by, left: entry.body.amount, ...more })

/** Planted fault → the promises of which at least one must break. */
const mutants: readonly (readonly [string, () => AnyArea, readonly string[]])[] = [
  [
    'a rule forgets that the reference may be unknown',
    () => withAllows((before) => (before.refusal?.kind === 'toy-no-such-need' ? ok() : before)),
    ['A0', 'A2', 'A7'],
  ],
  [
    'a fold changes a row in place',
    () =>
      withFold('toy/thanks', (state, { body }) => {
        ;(state.offers.get(body.offer) as Loose).thanked = true
      }),
    ['A3'],
  ],
  [
    'a fold changes the entry',
    () =>
      withFold('toy/need', (state, entry) => {
        entry.body.tags.sort().push('new')
        need(state, entry, {})
      }),
    ['A3'],
  ],
  [
    'a fold reads the clock',
    () => withFold('toy/need', (state, entry) => need(state, entry, { left: Date.now() % 2 })),
    ['A4'],
  ],
  [
    'a fold draws a random id',
    () =>
      withFold('toy/need', (state, entry) =>
        state.needs.put(String(Math.random()), { ...entry.body, by: entry.by, left: 1 }),
      ),
    ['A4'],
  ],
  [
    'a rule asks the clock',
    () => withAllows((before) => (new Date().getTime() > 0 ? before : before)),
    ['A4'],
  ],
  [
    'the module counts in a variable of its own',
    () => {
      let count = 0
      return withFold('toy/need', (state, entry) => need(state, entry, { left: count++ % 9 }))
    },
    ['A1', 'A7'],
  ],
  [
    'the state counts outside its tables',
    () => ({
      ...toy,
      empty: (tables: Tables) => ({ ...(toy.empty(tables) as object), seen: { count: 0 } }),
      allows(state: Loose, entry: Loose, context: Loose) {
        return state.seen.count++ % 5 === 4
          ? refuse({ kind: 'toy-said-already' })
          : toy.allows(state, entry, context)
      },
    }),
    ['A5', 'A1', 'A7'],
  ],
  [
    'a Set stands in a row',
    () =>
      withFold('toy/need', (state, entry) =>
        need(state, entry, { by: new Set([entry.by]) as Loose }),
      ),
    ['A5'],
  ],
  [
    'a fraction stands in a row',
    () =>
      withFold('toy/need', (state, entry) => need(state, entry, { left: entry.body.amount / 2 })),
    ['A5'],
  ],
  [
    'a rule throws on what it does not like',
    () =>
      withAllows((before) => {
        if (before.refusal?.kind === 'toy-no-such-offer') throw new Error('no offer')
        return before
      }),
    ['A2'],
  ],
  [
    'a refusal has no kind',
    () => withAllows((before) => (before.ok ? before : refuse({ kind: '' }))),
    ['A2'],
  ],
  [
    'a kind can never count',
    () =>
      withAllows((before, _state, entry) =>
        entry.kind === 'toy/thanks' ? refuse({ kind: 'toy-never' }) : before,
      ),
    ['A0'],
  ],
  [
    'an index depends on something that changes elsewhere',
    () => {
      let turn = 0
      return {
        ...toy,
        empty: (tables: Tables) => ({
          ...(toy.empty({
            table: (name, options = {}) =>
              tables.table(name, {
                indexes: {
                  ...options.indexes,
                  ...(name === 'needs' ? { turn: () => `${turn++}` } : {}),
                },
              }),
          }) as object),
        }),
      }
    },
    ['A7', 'A5'],
  ],
  [
    'an old body does not fit any more',
    () => ({ ...toy, kinds: { ...toyKinds, 'toy/need': record({ what: text(3) }) } }),
    ['A6'],
  ],
]

const vectors = () => [
  { name: 'need', kind: 'toy/need', body: { what: 'water', amount: 2, tags: ['drink'] } },
]

describe('planted faults of an area', () => {
  it.each(mutants)('%s: found', (_name, plant, expected) => {
    const broken = brokenPromises(plant())
    expect(broken.filter((promise) => expected.includes(promise))).not.toEqual([])
  })
  it('nothing is found where nothing is planted', () => {
    expect(brokenPromises(toy)).toEqual([])
  })
})

function brokenPromises(area: AnyArea): readonly string[] {
  return areaChecks(area, { histories: 8, vectors }).flatMap(({ promise, run }) => {
    try {
      run()
      return []
    } catch {
      return [promise.slice(1, 3)]
    }
  })
}
