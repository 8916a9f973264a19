// The resolver itself: thousands of entries, one more at a time, limits, and real signatures.

import { describe, expect, it } from 'vitest'

import { nobleCrypto } from '../crypto/index.ts'
import { createWorld, stateText } from '../testing/space-world.ts'
import { components } from './components.ts'
import { createSpaceResolver, resolveSpace, seenUpTo } from './index.ts'
import { both, either, not, some, voices } from './tri.ts'

/** A founder lets people in, in one line. */
function longLine(admissions: number) {
  const world = createWorld('line')
  const ana = world.device('Ana')
  world.found(ana)
  let invite = world.invite(ana, { uses: 100 })
  for (let i = 0; i < admissions; i++) {
    if (i % 100 === 99) invite = world.invite(ana, { uses: 100 })
    world.admit(ana, invite, world.device(`Guest ${i}`))
  }
  return { world, ana }
}

const cpuMs = (run: () => void): number => {
  const from = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(from)
  return (user + system) / 1_000
}

describe('many entries', () => {
  it('[S3] 2,000 admissions resolve well within a second, and one more costs little', () => {
    const { world, ana } = longLine(1_990)
    const { entries, before, space, crypto } = world
    resolveSpace(entries, before, { space, crypto })
    const whole = cpuMs(() => void resolveSpace(entries, before, { space, crypto }))
    const resolver = createSpaceResolver({ space, crypto, before })
    for (const entry of entries) resolver.add(entry)
    resolver.state()
    const names = Array.from({ length: 50 }, (_, i) =>
      world.write(ana, 'space/rename', { name: `Lakeside ${i}` }),
    )
    const one =
      cpuMs(() => {
        for (const entry of names) {
          resolver.add(entry)
          resolver.state()
        }
      }) / names.length
    console.log(
      `membership: ${entries.length} entries in ${whole.toFixed(0)} ms, one more in ${one.toFixed(2)} ms of CPU`,
    )
    expect(resolver.state().members.size).toBe(1_991)
    expect(stateText(resolver.state())).toBe(stateText(world.state()))
    expect(whole).toBeLessThan(1_000)
    expect(one).toBeLessThan(20)
  })

  it('[S3] two islands of 500 admissions each, with a removal on one, stay quick', () => {
    const { world, ana } = longLine(3)
    const island = world.device('Guest 0')
    world.meet(ana, island)
    const [here, there] = [world.invite(ana, { uses: 100 }), world.invite(island, { uses: 100 })]
    for (let i = 0; i < 500; i++) {
      world.admit(ana, here, world.device(`Here ${i}`))
      world.admit(island, there, world.device(`There ${i}`))
    }
    const id = [...world.state().members.values()].find(({ name }) => name === 'Guest 0')?.id ?? ''
    world.strike(ana, 'space/remove', id)
    world.meet(ana, island)
    for (let i = 0; i < 100; i++) world.write(ana, 'space/rename', { name: `${i}` })
    const { entries, before, space, crypto } = world
    const cost = cpuMs(() => void resolveSpace(entries, before, { space, crypto }))
    console.log(
      `membership: ${entries.length} entries of two islands in ${cost.toFixed(0)} ms of CPU`,
    )
    expect(cost).toBeLessThan(3_000)
  })

  it('[S7] refuses who no longer fits', () => {
    const { world, ana } = longLine(3)
    const { entries, before, space, crypto } = world
    const state = resolveSpace(entries, before, { space, crypto, membersMax: 3 })
    expect([...state.setAside.values()]).toEqual([{ kind: 'space-full' }])
    // Who was removed makes room.
    const [, guest] = [...state.members.keys()]
    world.strike(ana, 'space/remove', guest ?? '')
    const invite = world.invite(ana)
    const late = world.admit(ana, invite, world.device('Late'))
    const after = resolveSpace(world.entries, before, { space, crypto, membersMax: 3 })
    expect(after.setAside.has(late.ref)).toBe(false)
  })

  it('closes a log when a fork becomes known later', () => {
    const { world, ana } = longLine(1)
    const { entries, before, space, crypto } = world
    const resolver = createSpaceResolver({ space, crypto, before })
    for (const entry of entries) resolver.add(entry)
    expect(resolver.state().members.size).toBe(2)
    resolver.close(ana.log, 2)
    expect(resolver.state().members.size).toBe(1)
    expect([...resolver.state().setAside.values()]).toEqual([{ kind: 'space-log-forked' }])
  })
})

describe('real signatures', () => {
  it('[S9] [S13] hold in a space founded, joined and extended with noble’s Ed25519', () => {
    const world = createWorld('real', nobleCrypto)
    const [ana, boris, tablet] = ['Ana', 'Boris', 'tablet'].map(world.device)
    if (!ana || !boris || !tablet) throw new Error('no devices')
    world.found(ana)
    world.admit(ana, world.invite(ana), boris)
    world.meet(ana, boris)
    world.addDevice(boris, tablet)
    expect(world.state().setAside.size).toBe(0)
    expect(world.state().memberOfLog.size).toBe(3)
    const invite = world.invite(ana)
    const forged = world.admit(ana, invite, world.device('Mallory'))
    ;(forged.body as { proof: Uint8Array }).proof = nobleCrypto.ed25519Sign(
      ana.seed,
      new Uint8Array(9),
    )
    expect(world.state().setAside.get(forged.ref)).toEqual({ kind: 'space-proof-wrong' })
  })
})

describe('parts', () => {
  it('answers in three values: no beats undecided, undecided beats yes', () => {
    expect(both(false, () => ['a'])).toBe(false)
    expect(both<string>(['a'], () => false)).toBe(false)
    expect(both<string>(['a'], () => ['b'])).toEqual(['a', 'b'])
    expect(both<string>(true, () => ['b'])).toEqual(['b'])
    expect(either<string>(['a'], () => true)).toBe(true)
    expect(either<string>(['a'], () => false)).toEqual(['a'])
    expect(not(true)).toBe(false)
    expect(some<number, string>([1, 2], (n) => (n === 1 ? ['x'] : false))).toEqual(['x'])
    const of = (voice: string): string => voice.charAt(0)
    const given = (voice: string) => (voice.endsWith('?') ? [voice] : true)
    expect(voices(['a', 'a2'], 2, { of, given })).toBe(false)
    expect(voices(['a', 'b'], 2, { of, given })).toBe(true)
    expect(voices(['a', 'b?', 'a?'], 2, { of, given })).toEqual(['b?'])
  })

  it('finds circles', () => {
    const edges: Record<string, string[]> = { a: ['b'], b: ['c'], c: ['a', 'd'], d: [], e: ['d'] }
    const found = components(Object.keys(edges), (node) => edges[node] ?? [])
    expect(found.map((each) => each.toSorted().join('')).toSorted()).toEqual(['abc', 'd', 'e'])
  })

  it('finds how far a log was seen, from any starting point', () => {
    const place = { log: 'x' as never, seq: 1 }
    for (const end of [0, 1, 2, 3, 7, 100])
      for (const near of [0, 1, end, end + 1, 500]) {
        const seen = seenUpTo((a) => a.seq <= end, 'y' as never, place, near)
        expect(seen).toBe(end)
      }
  })
})
