// Lots on real devices: shares that come from the device's own key, and opened on the device that sealed.

import { fromHex, type Result } from '@folkmoot/kernel/base'
import {
  enter,
  found,
  meet,
  stubCrypto,
  testDevice,
  type TestWorld,
} from '@folkmoot/kernel/testing'
import { describe, expect, it } from 'vitest'
import { actingIn, recountIn } from './acting.ts'
import { fixingDraft, ownShare, sealingDraft, shareDraft } from './acting-lots.ts'
import { assembly } from './area.ts'
import { assemblyDraft } from './commands.ts'
import { drawnBy, poolAt } from './lots.ts'
import type { AssemblyState } from './state.ts'

type Community = Awaited<ReturnType<typeof found>>

const world: TestWorld = { crypto: stubCrypto(), areas: [assembly] }
const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}
const asked = (one: Community, lot: string) => ({
  space: fromHex(one.id) as Uint8Array,
  lot,
  sha256: recountIn(one).sha256,
})
const call = async (one: Community): Promise<string> => {
  const acting = actingIn(one, 0)
  const body = { title: 'Cooks', draw: { pool: 'members', size: 2 }, way: 'shares' } as const
  const draft = assemblyDraft('assembly/lot-called', body, acting, { ...acting, areas: {} })
  return must(await one.write(must(draft) as never))
}
const seal = (one: Community, lot: string) =>
  one.writeSeeing((seen) => sealingDraft(asked(one, lot), actingIn(one, 0), seen))
const fix = (one: Community, lot: string) =>
  one.writeSeeing((seen) => fixingDraft(lot, actingIn(one, 0), seen))
const open = (one: Community, lot: string) =>
  one.writeSeeing((seen) => shareDraft(asked(one, lot), actingIn(one, 0), seen))
const drawn = (one: Community, lot: string) => {
  const { at, sha256, now } = recountIn(one)
  return drawnBy({ state: now, at, sha256 }, lot)
}

describe('lots on real devices', () => {
  it('[L5] seal, fix, open, and find the same people on every device', async () => {
    const people: Community[] = [await found(await testDevice(world, 70), 'Lakeside', 'Ana')]
    const [ana] = people as [Community]
    for (const [at, name] of ['Boris', 'Carla', 'Dina'].entries())
      people.push(await enter(ana, await testDevice(world, 71 + at), name))
    const all = async (): Promise<void> => {
      for (let turn = 0; turn < 2; turn++) for (const one of people.slice(1)) await meet(ana, one)
    }
    await all()
    const lot = await call(ana)
    await all()
    for (const one of people.slice(1)) must(await seal(one, lot))
    expect(await fix(people[1] as Community, lot)).toMatchObject({
      refusal: { kind: 'assembly-lot-not-caller' },
    })
    await all()
    must(await fix(ana, lot))
    expect(await open(ana, lot)).toMatchObject({ refusal: { kind: 'assembly-lot-no-share' } })
    await all()
    for (const one of people.slice(1)) {
      expect(drawn(one, lot).ok).toBe(false)
      must(await open(one, lot))
    }
    await all()
    const expected = must(drawn(ana, lot))
    expect(expected.drawn).toHaveLength(2)
    expect(expected.pool.members).toHaveLength(4)
    for (const one of people) expect(drawn(one, lot)).toEqual({ ok: true, value: expected })
    const state = ana.area<AssemblyState>('assembly')
    const { membership } = ana.deciding('assembly')
    const pool = poolAt({ state, membership }, lot, { pool: 'members', size: 2 })
    expect(pool.members).toEqual(expected.pool.members)
  })

  it('[L4] a share is the same each time on its device, another for each lot, device and space', () => {
    const hand = (key: string) => ({
      signDecision: (message: Uint8Array) =>
        world.crypto.ed25519Sign(world.crypto.sha256(new TextEncoder().encode(key)), message),
    })
    const of = (lot: string, key: string, space = 1) =>
      ownShare(
        {
          space: new Uint8Array(32).fill(space),
          lot,
          sha256: (bytes) => world.crypto.sha256(bytes),
        },
        hand(key),
      ).join()
    expect(of('a', 'ana')).toBe(of('a', 'ana'))
    const others = [of('a', 'ana'), of('b', 'ana'), of('a', 'boris'), of('a', 'ana', 2)]
    expect(new Set(others).size).toBe(4)
  })
})
