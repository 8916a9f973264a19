// Lots: who can be drawn, seeds that nobody chooses, and results that nothing later changes.

import { hex, utf8 } from '@folkmoot/kernel/base'
import { frontierAhead } from '@folkmoot/kernel/project'
import { pretendTown, sha256 } from '@folkmoot/kernel/testing'
import { describe, expect, it } from 'vitest'
import { assembly } from './area.ts'
import type { Policy } from './charter.ts'
import { knownAt, type Frontier } from './deciding.ts'
import { SHARES_MIN } from './entries-lots.ts'
import { sealOf, seedOf, sharesOf } from './lot-seed.ts'
import { drawnBy, panelsDigest, poolAt } from './lots.ts'
import type { AssemblyState } from './state.ts'
import { createStory } from './story.ts'
import { FOUNDING_CHARTER } from './templates.ts'

const PEOPLE = ['ana', 'boris', 'vera', 'gleb', 'dina', 'egor']
const ROLLS = '12345 61234'
const share = (letter: string) => new Uint8Array(32).fill(letter.charCodeAt(0))

const rootOf = (frontier: Frontier): Uint8Array =>
  sha256(
    utf8(
      [...frontier]
        .map(([log, { hash }]) => log + hex(hash))
        .sort()
        .join(),
    ),
  )

function createTown(names: readonly string[]) {
  const town = pretendTown([assembly], names)
  const hand = (name: string) => {
    const { causality, projection } = town.deviceOf(name)
    return {
      by: town.idOf(name),
      log: town.logOf(name),
      membership: projection.membership,
      state: projection.state<AssemblyState>('assembly'),
      root: rootOf(frontierAhead(causality, town.logOf(name))),
      at: knownAt(town.deciding(name), rootOf),
      put: (kind: string, body: object) => town.put(name, kind, body as never),
      sign: () => new Uint8Array(64),
    }
  }
  const story = createStory({ hand, space: new Uint8Array(32), sha256 })
  const refusalOf = (run: () => unknown): string => {
    try {
      run()
      return 'counts'
    } catch (fault) {
      return (JSON.parse((fault as Error).message) as { kind: string }).kind
    }
  }
  return { ...town, ...story, story, hand, state: (name: string) => hand(name).state, refusalOf }
}

/** A charter under which some things are chosen by ranking. */
function withChoices(town: ReturnType<typeof createTown>): void {
  const [base] = FOUNDING_CHARTER.policies as [Policy]
  const { quorum: _, threshold: __, ...plain } = base
  const choice = { ...plain, name: 'choice', method: 'schulze', rounds: 0 } as Policy
  const policies = [...FOUNDING_CHARTER.policies, choice]
  const charter = { ...FOUNDING_CHARTER, version: 1, policies, attesters: [town.idOf('ana')] }
  const act = { charter }
  const opened = town.open('ana', town.propose('ana', { matter: 'charter', articles: [], act }))
  town.meetAll()
  for (const name of PEOPLE) town.vote(name, opened, { answer: 'yes' })
  town.meetAll()
  town.attest('ana', town.close('ana', opened))
  town.meetAll()
}

function settle() {
  const town = createTown(PEOPLE)
  const write = (by: string, kind: string, body: object) =>
    town.story.write(by, `assembly/${kind}` as never, body as never)
  const refused = (by: string, kind: string, body: object) =>
    town.refusalOf(() => write(by, kind, body))
  const call = (by: string, changes: object = {}) =>
    write(by, 'lot-called', {
      title: 'Facilitators',
      draw: { pool: 'members', size: 2 },
      way: 'dice',
      ...changes,
    })
  const fix = (by: string, lot: string) =>
    write(by, 'lot-fixed', { lot, frontier: town.hand(by).root })
  const asked = (name: string) => ({ state: town.state(name), at: town.hand(name).at, sha256 })
  const drawn = (name: string, lot: string, panels?: readonly (readonly string[])[]) =>
    drawnBy({ ...asked(name), ...(panels ? { panels } : {}) }, lot)
  const outcome = (name: string, lot: string) => {
    const answer = drawn(name, lot)
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
    return answer.value
  }
  const roll = (
    by: string,
    lot: string,
    witnesses: readonly string[] = ['vera', 'gleb', 'dina'],
  ) => {
    write(by, 'dice-rolled', { lot, rolls: ROLLS })
    town.meetAll()
    for (const name of witnesses) write(name, 'dice-witnessed', { lot, right: true })
    town.meetAll()
  }
  return { ...town, write, refused, call, fix, asked, drawn, outcome, roll }
}

describe('lots', () => {
  it('[L1] a lot says what for, draws people or settles a tie, and its quotas fit', () => {
    const town = settle()
    const tried = (changes: object) =>
      town.refused('ana', 'lot-called', { title: 'x', way: 'dice', ...changes })
    const draw = { pool: 'members', size: 2 }
    expect(tried({ title: ' ', draw })).toBe('assembly-lot-nameless')
    expect(tried({})).toBe('assembly-lot-subject')
    const tie = { proposal: town.propose('ana'), options: ['a', 'b'] }
    expect(tried({ draw, tie })).toBe('assembly-lot-subject')
    expect(tried({ tie: { ...tie, options: ['a', 'a'] } })).toBe('assembly-lot-subject')
    expect(tried({ tie: { ...tie, proposal: '0'.repeat(32) } })).toBe('assembly-unknown-proposal')
    const quota = { category: 'street', feature: 'Mill', min: 2, max: 1 }
    expect(tried({ draw: { ...draw, quotas: [quota] } })).toBe('assembly-lot-quotas')
    const right = { ...quota, min: 1 }
    expect(tried({ draw: { ...draw, quotas: [right, right] } })).toBe('assembly-lot-quotas')
    expect(tried({ draw: { ...draw, of: { founded: tie.proposal, at: 0 } } })).toBe(
      'assembly-unknown-body',
    )
    expect(tried({ draw, instead: '0'.repeat(32) })).toBe('assembly-unknown-lot')
    expect(tried({ tie })).toBe('counts')
  })

  it('[L2] who can be drawn is who belonged, or said yes, at what the fixing had seen', () => {
    const town = settle()
    const lot = town.call('ana', { draw: { pool: 'volunteers', size: 1 } })
    town.meetAll()
    for (const name of ['boris', 'vera']) town.write(name, 'lot-entered', { lot, takes: true })
    town.meet('ana', 'boris')
    town.fix('ana', lot)
    town.meetAll()
    town.write('gleb', 'lot-entered', { lot, takes: true })
    town.roll('ana', lot)
    expect(town.outcome('gleb', lot).pool.members.map(({ key }) => key)).toEqual([
      town.idOf('boris'),
    ])
    expect(town.refused('boris', 'lot-fixed', { lot, frontier: town.hand('boris').root })).toBe(
      'assembly-lot-not-caller',
    )
    expect(town.refused('ana', 'lot-fixed', { lot, frontier: town.hand('ana').root })).toBe(
      'assembly-lot-fixed',
    )
  })

  it('[L2] of all members those are left out who asked not to be drawn', () => {
    const town = settle()
    const lot = town.call('ana')
    town.meetAll()
    town.write('boris', 'lot-entered', { lot, takes: false })
    town.meetAll()
    town.fix('ana', lot)
    town.roll('ana', lot)
    const pool = town.outcome('egor', lot).pool.members.map(({ key }) => key)
    expect(pool).toHaveLength(5)
    expect(pool).not.toContain(town.idOf('boris'))
  })

  it('[L3] what people say about themselves counts for one draw; who leaves it out is not in the pool', () => {
    const town = settle()
    const quotas = [
      { category: 'street', feature: 'Mill', min: 1, max: 1 },
      { category: 'street', feature: 'Lake', min: 0, max: 2 },
    ]
    const draw = { pool: 'members', size: 2, quotas } as const
    const lot = town.call('ana', { draw })
    town.meetAll()
    const enter = (name: string, feature: string, category = 'street') =>
      town.refused(name, 'lot-entered', { lot, takes: true, features: [{ category, feature }] })
    expect(enter('boris', 'Hill')).toBe('assembly-lot-feature')
    expect(enter('boris', 'Mill', 'age')).toBe('assembly-lot-feature')
    for (const name of ['ana', 'boris']) expect(enter(name, 'Mill')).toBe('counts')
    for (const name of ['vera', 'gleb']) expect(enter(name, 'Lake')).toBe('counts')
    town.meetAll()
    const { state, membership } = town.hand('egor')
    const pool = poolAt({ state, membership }, lot, draw)
    expect(pool.members.filter(({ features }) => features['street'] === 'Mill')).toHaveLength(2)
    expect(pool.members).toHaveLength(4)
    expect(pool.incomplete).toEqual([town.idOf('dina'), town.idOf('egor')].sort())
  })

  it('[L4] shares count that were sealed before the fixing, and open only what was sealed', () => {
    const town = settle()
    const lot = town.call('ana', { way: 'shares' })
    town.meetAll()
    expect(town.refused('ana', 'dice-rolled', { lot, rolls: ROLLS })).toBe('assembly-lot-other-way')
    for (const name of ['boris', 'vera', 'gleb'])
      town.write(name, 'share-sealed', { lot, sealed: sealOf(share(name), sha256) })
    expect(town.refused('boris', 'share-sealed', { lot, sealed: share('x') })).toBe(
      'assembly-already-so',
    )
    expect(town.refused('boris', 'share-opened', { lot, share: share('boris') })).toBe(
      'assembly-lot-not-fixed',
    )
    town.meetAll()
    town.fix('ana', lot)
    town.meetAll()
    town.write('dina', 'share-sealed', { lot, sealed: sealOf(share('dina'), sha256) })
    town.write('dina', 'share-opened', { lot, share: share('dina') })
    expect(town.refused('egor', 'share-opened', { lot, share: share('e') })).toBe(
      'assembly-lot-no-share',
    )
    town.write('boris', 'share-opened', { lot, share: share('z') })
    town.meetAll()
    const fixed = town.hand('ana').at(town.state('ana').lots.get(lot)!.fixed!)
    if (!fixed.ok) throw new Error('unknown')
    const shares = sharesOf(town.state('ana'), lot, { fixed: fixed.value.state, sha256 })
    expect(shares.sealed).toHaveLength(3)
    expect(shares.opened).toEqual([])
    town.write('boris', 'share-opened', { lot, share: share('boris') })
    expect(
      sharesOf(town.state('boris'), lot, { fixed: fixed.value.state, sha256 }).opened,
    ).toHaveLength(1)
  })

  it('[L5] the seed is of all sealed shares: with one kept back nothing comes out, and too few give none', () => {
    const town = settle()
    const lot = town.call('ana', { way: 'shares' })
    const small = town.call('ana', { way: 'shares' })
    town.meetAll()
    const drawers = ['boris', 'vera', 'gleb', 'dina']
    for (const name of drawers)
      town.write(name, 'share-sealed', { lot, sealed: sealOf(share(name), sha256) })
    for (const name of drawers.slice(0, SHARES_MIN - 1))
      town.write(name, 'share-sealed', { lot: small, sealed: sealOf(share(name), sha256) })
    town.meetAll()
    town.fix('ana', lot)
    town.fix('ana', small)
    town.meetAll()
    for (const name of drawers.slice(1))
      town.write(name, 'share-opened', { lot, share: share(name) })
    town.meetAll()
    expect(town.drawn('egor', lot)).toEqual({
      ok: false,
      refusal: { kind: 'assembly-lot-shares-closed', have: 3, need: 4 },
    })
    expect(town.drawn('egor', small)).toEqual({
      ok: false,
      refusal: { kind: 'assembly-lot-shares-few', have: 2, need: 3 },
    })
    town.write('boris', 'share-opened', { lot, share: share('boris') })
    town.meetAll()
    expect(town.outcome('egor', lot).seed.how).toBe('sealed')
    expect(town.outcome('egor', lot)).toEqual(town.outcome('ana', lot))
  })

  it('[L6] dice are rolled once, after the fixing, and three others say that they are right', () => {
    const town = settle()
    const lot = town.call('ana')
    town.meetAll()
    expect(town.refused('ana', 'dice-rolled', { lot, rolls: ROLLS })).toBe('assembly-lot-not-fixed')
    town.fix('ana', lot)
    town.meetAll()
    expect(town.refused('ana', 'dice-rolled', { lot, rolls: '123' })).toBe(
      'assembly-dice-unreadable',
    )
    expect(town.refused('boris', 'dice-rolled', { lot, rolls: ROLLS })).toBe(
      'assembly-lot-not-caller',
    )
    expect(town.refused('boris', 'dice-witnessed', { lot, right: true })).toBe(
      'assembly-dice-missing',
    )
    town.roll('ana', lot, ['vera', 'gleb'])
    expect(town.refused('ana', 'dice-rolled', { lot, rolls: '6'.repeat(10) })).toBe(
      'assembly-already-so',
    )
    expect(town.refused('ana', 'dice-witnessed', { lot, right: true })).toBe('assembly-dice-own')
    expect(town.refused('vera', 'dice-witnessed', { lot, right: false })).toBe(
      'assembly-already-so',
    )
    expect(town.drawn('egor', lot)).toEqual({
      ok: false,
      refusal: { kind: 'assembly-lot-witnesses-few', have: 2, need: 3 },
    })
    town.write('dina', 'dice-witnessed', { lot, right: true })
    town.meetAll()
    const result = town.outcome('egor', lot)
    for (const name of ['boris', 'egor']) town.write(name, 'dice-witnessed', { lot, right: false })
    town.meetAll()
    expect(town.outcome('ana', lot)).toEqual(result)
  })

  it('[L7] everybody draws the same people, whatever arrives later and in whatever order', () => {
    const town = settle()
    const lot = town.call('ana', { draw: { pool: 'members', size: 3 } })
    town.meetAll()
    town.fix('ana', lot)
    town.roll('ana', lot)
    const first = town.outcome('ana', lot)
    expect(first.drawn).toHaveLength(3)
    expect([...first.drawn, ...first.next].sort()).toEqual(PEOPLE.map(town.idOf).sort())
    town.admit('ana', 'zoya')
    town.write('zoya', 'lot-entered', { lot, takes: true })
    town.meetAll()
    for (const name of PEOPLE) expect(town.outcome(name, lot)).toEqual(first)
    const large = town.call('ana', { draw: { pool: 'members', size: 30 } })
    town.meetAll()
    town.fix('ana', large)
    town.roll('ana', large)
    expect(town.drawn('ana', large)).toEqual({
      ok: false,
      refusal: { kind: 'assembly-lot-pool-small', pool: 7, size: 30 },
    })
  })

  it('[L7] with quotas the list is published before the seed can be known, and checked from its file', () => {
    const town = settle()
    const quotas = [
      { category: 'street', feature: 'Mill', min: 1, max: 1 },
      { category: 'street', feature: 'Lake', min: 1, max: 1 },
    ]
    const lot = town.call('ana', { draw: { pool: 'members', size: 2, quotas } })
    town.meetAll()
    PEOPLE.forEach((name, at) => {
      const features = [{ category: 'street', feature: at < 3 ? 'Mill' : 'Lake' }]
      town.write(name, 'lot-entered', { lot, takes: true, features })
    })
    town.meetAll()
    const ids = PEOPLE.map(town.idOf)
    const panels = [0, 1, 2].map((at) => [ids[at] as string, ids[at + 3] as string])
    const published = { lot, digest: panelsDigest(panels, sha256), panels: 3 }
    expect(town.refused('ana', 'panels-published', published)).toBe('assembly-lot-not-fixed')
    town.fix('ana', lot)
    expect(town.refused('ana', 'dice-rolled', { lot, rolls: ROLLS })).toBe(
      'assembly-lot-panels-first',
    )
    town.write('ana', 'panels-published', published)
    town.meetAll()
    town.roll('ana', lot)
    expect(town.drawn('egor', lot)).toEqual({
      ok: false,
      refusal: { kind: 'assembly-lot-file-needed' },
    })
    expect(town.drawn('egor', lot, [...panels].reverse())).toEqual({
      ok: false,
      refusal: { kind: 'assembly-lot-file-differs' },
    })
    const answer = town.drawn('egor', lot, panels)
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
    const { number = 0, drawn } = answer.value
    expect(drawn).toEqual(panels[number - 1])
    const claim = { lot, number, panel: drawn }
    expect(town.refused('egor', 'panel-drawn', { ...claim, panel: drawn.slice(1) })).toBe(
      'assembly-lot-panel-wrong',
    )
    town.write('egor', 'panel-drawn', claim)
    const [first = ''] = drawn
    const who = PEOPLE.find((name) => town.idOf(name) === first) as string
    town.write(who, 'place-declined', { lot })
    const seated = town.drawn(who, lot, panels)
    const kind = (id: string) => ids.indexOf(id) < 3
    expect(seated.ok && seated.value.seated.map(kind)).toEqual(drawn.map(kind))
    expect(seated.ok && seated.value.seated).not.toContain(first)
  })

  it('[L8] who declines is followed by the next in line', () => {
    const town = settle()
    const lot = town.call('ana')
    town.meetAll()
    town.fix('ana', lot)
    town.roll('ana', lot)
    const { drawn, next } = town.outcome('ana', lot)
    const nameOf = (id: string | undefined) =>
      PEOPLE.find((name) => town.idOf(name) === id) as string
    town.write(nameOf(drawn[0]), 'place-declined', { lot, reason: 'I am ill.' })
    town.write(nameOf(next[0]), 'place-declined', { lot })
    expect(town.refused(nameOf(next[0]), 'place-declined', { lot })).toBe('assembly-already-so')
    town.meetAll()
    expect(town.outcome('ana', lot).seated).toEqual([next[1], drawn[1]])
    expect(town.outcome('ana', lot).drawn).toEqual(drawn)
  })

  it('[L9] an opening that cites a lot has its seed, its options and its proposal, and it was the first', () => {
    const town = settle()
    withChoices(town)
    const proposal = town.propose('ana', { matter: 'choice' })
    const option = (id: string) => ({ id, name: id, picks: [] })
    const lot = (options: readonly string[], rolls = ROLLS) => {
      const ref = town.call('ana', { draw: undefined, tie: { proposal, options } })
      town.meetAll()
      town.fix('ana', ref)
      town.write('ana', 'dice-rolled', { lot: ref, rolls })
      town.meetAll()
      for (const name of ['vera', 'gleb', 'dina'])
        town.write(name, 'dice-witnessed', { lot: ref, right: true })
      town.meetAll()
      return ref
    }
    const first = lot(['x', 'y'])
    const second = lot(['x', 'y'], '6543216543')
    const seedFrom = (ref: string) => {
      const seed = seedOf(town.asked('ana'), ref)
      if (!seed.ok) throw new Error(JSON.stringify(seed.refusal))
      return seed.value
    }
    const options = [option('x'), option('y')]
    const tried = (changes: object) =>
      town.refusalOf(() => town.open('ana', proposal, { options, ...changes }))
    expect(tried({ lot: first, seed: seedFrom(first), options: [option('x'), option('z')] })).toBe(
      'assembly-lot-wrong',
    )
    expect(tried({ lot: first, seed: { ...seedFrom(first), how: 'sealed' } })).toBe(
      'assembly-lot-wrong',
    )
    expect(
      town.refusalOf(() =>
        town.open('ana', town.propose('ana', { matter: 'choice' }), {
          options,
          lot: first,
          seed: seedFrom(first),
        }),
      ),
    ).toBe('assembly-lot-wrong')
    const closing = (changes: object) => {
      const vote = town.open('ana', proposal, { options, ...changes })
      const close = town.close('ana', vote)
      return town.refusalOf(() => town.result('ana', close))
    }
    expect(closing({ lot: first, seed: { bytes: new Uint8Array(32), how: 'dice' } })).toBe(
      'assembly-lot-wrong',
    )
    expect(closing({ lot: second, seed: seedFrom(second) })).toBe('assembly-lot-wrong')
    expect(closing({ lot: first, seed: seedFrom(first) })).toBe('counts')
  })
})
