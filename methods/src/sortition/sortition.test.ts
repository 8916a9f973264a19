// Draws that can be repeated, numbers that are fair, and lotteries over a stand-in for the solver that tries
// every panel. The real solver is tried where it is loaded (cli).

import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { readPool, readQuotas } from '../formats/pool.ts'
import { checkPanels, drawPanel, drawPlain, fairPanels } from './draw.ts'
import { PANELS, panelsOf, sharesOf } from './panels.ts'
import { drawNumber, drawOrder } from './plain.ts'
import { kindsOf, type PoolMember, type Quota } from './pool.ts'
import { seedOfDice, seedOfShares } from './seed.ts'

const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest())
const drawing = { seed: Uint8Array.of(5), sha256 }

const person = (key: string, gender: string, age = 'old'): PoolMember => ({
  key,
  features: { gender, age },
})
const quota = (category: string, feature: string, min: number, max: number): Quota => ({
  category,
  feature,
  min,
  max,
})

describe('a plain draw', () => {
  const pool = ['ana', 'boris', 'chen', 'dora', 'emil'].map((key) => person(key, 'x'))

  it('follows the seed and the keys, not the order of the list', () => {
    const names = (order: readonly number[], list: readonly PoolMember[]) =>
      order.map((at) => list[at]?.key)
    const first = drawPlain(pool, 2, drawing)
    const turned = pool.toReversed()
    const second = drawPlain(turned, 2, drawing)
    if (!first.ok || !second.ok) throw new Error('must be drawn')
    expect(names(second.value.panel, turned)).toEqual(names(first.value.panel, pool))
    expect(first.value.panel.length + first.value.replacements.length).toBe(5)
    expect(first.value.probabilities).toEqual([0.4, 0.4, 0.4, 0.4, 0.4])
  })

  it('reaches everybody alike', () => {
    const firsts = new Map<number, number>()
    for (let seed = 0; seed < 1_000; seed++) {
      const [first = -1] = drawOrder(
        pool.map(({ key }) => key),
        { sha256, seed: Uint8Array.of(seed >> 8, seed) },
      )
      firsts.set(first, (firsts.get(first) ?? 0) + 1)
    }
    for (const count of firsts.values()) expect(Math.abs(count - 200)).toBeLessThan(60)
  })

  it('refuses what cannot be drawn', () => {
    expect(drawPlain(pool, 6, drawing)).toMatchObject({ refusal: { kind: 'draw-size' } })
    const twice = [...pool, person('ana', 'y')]
    expect(drawPlain(twice, 2, drawing)).toMatchObject({ refusal: { kind: 'draw-member-twice' } })
  })
})

describe('numbers and seeds', () => {
  it('a number stays below its bound and depends on the seed', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 5_000 }),
        (seed, below) => {
          const number = drawNumber(below, { seed, sha256 })
          expect(number).toBeLessThan(below)
          expect(drawNumber(below, { seed, sha256 })).toBe(number)
        },
      ),
    )
  })

  it('shares may be opened in any order; dice are six-sided', () => {
    const shares = [Uint8Array.of(1), Uint8Array.of(2, 3), Uint8Array.of(9)]
    expect(seedOfShares(shares.toReversed(), sha256)).toEqual(seedOfShares(shares, sha256))
    expect(seedOfShares(shares.slice(1), sha256)).not.toEqual(seedOfShares(shares, sha256))
    expect(seedOfDice('1 2 3 4 5 6 6 5 4 3', sha256)).toEqual(seedOfDice('1234566543', sha256))
    expect(seedOfDice('1234567890', sha256)).toBeUndefined()
    expect(seedOfDice('123', sha256)).toBeUndefined()
  })
})

describe('a list of panels', () => {
  it('gives everybody of a kind the same share, whatever the lottery', () => {
    const pool = [...'abcdefgh'].map((key, at) => person(key, at < 3 ? 'f' : 'm'))
    const quotas = [quota('gender', 'f', 1, 2), quota('gender', 'm', 1, 3)]
    const kinds = kindsOf(pool, quotas)
    const chance = fc.double({ min: 0.05, max: 0.95, noNaN: true })
    fc.assert(
      fc.property(chance, (chance) => {
        const lottery = {
          panels: [
            [1, 3],
            [2, 2],
          ],
          chances: [chance, 1 - chance],
          excluded: [],
        }
        const panels = panelsOf(pool, { kinds, lottery }, sha256)
        expect(panels.length).toBe(PANELS)
        expect(checkPanels({ pool, quotas, size: 4 }, panels).ok).toBe(true)
        const shares = sharesOf(pool, panels)
        for (const { members } of kinds) {
          const own = members.map((member) => shares[member] ?? 0)
          expect(Math.max(...own) - Math.min(...own)).toBeLessThanOrEqual(1.5 / PANELS)
        }
        const women = (shares[0] ?? 0) + (shares[1] ?? 0) + (shares[2] ?? 0)
        expect(women).toBeCloseTo(chance + 2 * (1 - chance), 2)
      }),
      { numRuns: 20 },
    )
  })

  it('is checked by counting, and drawn from with one number', () => {
    const pool = [person('a', 'f'), person('b', 'f'), person('c', 'm')]
    const quotas = [quota('gender', 'f', 1, 1), quota('gender', 'm', 1, 1)]
    const rules = { pool, quotas, size: 2 }
    expect(
      checkPanels(rules, [
        [0, 2],
        [1, 2],
      ]),
    ).toEqual({ ok: true, value: [0.5, 0.5, 1] })
    const drawn = drawPanel(
      rules,
      [
        [0, 2],
        [1, 2],
      ],
      drawing,
    )
    expect(drawn).toMatchObject({ ok: true, value: { probabilities: [0.5, 0.5, 1] } })
    const broken = (panel: number[]) => checkPanels(rules, [[0, 2], panel])
    for (const panel of [[0, 1], [0], [0, 0], [0, 9], [0, -1], [0, 1, 2]])
      expect(broken(panel)).toMatchObject({ refusal: { kind: 'draw-panel-broken', panel: 2 } })
    expect(checkPanels(rules, [])).toMatchObject({ refusal: { kind: 'draw-panels-unreadable' } })
  })
})

describe('quotas that cannot be', () => {
  const never = () => undefined
  const pool = [person('a', 'f'), person('b', 'm')]
  const ask = (quotas: readonly Quota[], size = 1) =>
    fairPanels({ pool, quotas, size }, { sha256, solve: never })

  it('are refused before and after the solver', () => {
    expect(ask([quota('gender', 'f', 0, 1)])).toMatchObject({
      refusal: { kind: 'draw-feature-unknown', given: 'm' },
    })
    expect(ask([quota('town', 'x', 0, 1)])).toMatchObject({
      refusal: { kind: 'draw-category-missing' },
    })
    const both = [quota('gender', 'f', 0, 1), quota('gender', 'm', 0, 1)]
    expect(ask([...both, quota('gender', 'x', 1, 1)])).toMatchObject({
      refusal: { kind: 'draw-quotas-impossible' },
    })
    expect(ask(both)).toMatchObject({ refusal: { kind: 'draw-quotas-impossible' } })
    expect(ask(both, 3)).toMatchObject({ refusal: { kind: 'draw-size' } })
  })
})

describe('tables of a draw', () => {
  it('people are known by a name or by their row', () => {
    expect(readPool('name,gender\nAna,f\n')).toMatchObject({
      value: { named: true, members: [{ key: 'Ana' }] },
    })
    expect(readPool('gender\nf\nm\n')).toMatchObject({
      value: { named: false, members: [{ key: '1' }, { key: '2' }] },
    })
  })

  it('quotas have two numbers', () => {
    expect(readQuotas('category,feature,min,max\ngender,f,9,20\n')).toEqual({
      ok: true,
      value: [quota('gender', 'f', 9, 20)],
    })
    expect(readQuotas('category,name,min,max\ngender,f,9,8\n')).toMatchObject({
      refusal: { kind: 'format-number', line: 2 },
    })
    expect(readQuotas('category,feature,min\n')).toMatchObject({
      refusal: { kind: 'format-field-missing', field: 'max' },
    })
    expect(readPool('a,b\n1\n')).toMatchObject({ refusal: { kind: 'format-fields', line: 2 } })
  })
})
