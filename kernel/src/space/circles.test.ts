// Removals in circles, and a community in which no steward is left.

import { describe, expect, it } from 'vitest'

import { idBytes } from '../log/index.ts'
import { lakeside, refusal, standing } from '../testing/space-lakeside.ts'
import { createWorld, type PretendDevice } from '../testing/space-world.ts'
import { stewards } from './index.ts'

describe('circles', () => {
  it('[S23] two stewards who remove each other are both suspended until a third decides', () => {
    const { world, ana, boris, goran, remove, reinstate, all } = lakeside()
    const mutual = [remove(ana, boris), remove(boris, ana)]
    world.meet(...all)
    expect(standing(world, 'Ana', 'Boris')).toEqual(['suspended', 'suspended'])
    for (const { ref } of mutual) expect(world.state().contested.has(ref)).toBe(true)
    expect(refusal(world, reinstate(ana, ana))).toBe('space-self-rescue')
    expect(refusal(world, reinstate(ana, boris))).toBe('space-after-cut')
    reinstate(goran, boris)
    expect(standing(world, 'Ana', 'Boris')).toEqual(['suspended', 'member'])
  })

  it('[S23] neither founding, nor a clock, nor who is first in the order decides', () => {
    for (const late of [false, true]) {
      const { world, ana, boris, remove } = lakeside()
      if (late) for (let i = 0; i < 9; i++) world.note(ana)
      remove(ana, boris)
      if (!late) for (let i = 0; i < 9; i++) world.note(boris)
      remove(boris, ana)
      expect(standing(world, 'Ana', 'Boris')).toEqual(['suspended', 'suspended'])
    }
  })

  it('[S23] three in a circle are all suspended; whom one of them removes besides stays', () => {
    const { world, ana, boris, cleo, goran, remove, all } = lakeside()
    remove(ana, boris)
    remove(boris, cleo)
    remove(cleo, ana)
    const besides = remove(cleo, goran)
    world.meet(...all)
    expect(standing(world, 'Ana', 'Boris', 'Cleo', 'Goran')).toEqual([
      'suspended',
      'suspended',
      'suspended',
      'member',
    ])
    expect(refusal(world, besides)).toBe('space-after-cut')
  })

  it('[S18] an outgoing steward takes nobody down but who removed them', () => {
    const { world, ana, boris, cleo, goran, remove, all } = lakeside()
    remove(ana, boris)
    for (const steward of [ana, cleo, goran]) remove(boris, steward)
    world.meet(...all)
    expect(standing(world, 'Ana', 'Boris', 'Cleo', 'Goran')).toEqual([
      'suspended',
      'suspended',
      'member',
      'member',
    ])
  })

  it('[S24] an outgoing steward does not strike back through somebody newly let in', () => {
    const { world, ana, boris, first, id, remove, all } = lakeside()
    const removal = remove(ana, boris)
    const puppet = world.device('Puppet')
    world.admit(boris, first, puppet, { role: 'steward' })
    world.meet(boris, puppet)
    const back = world.strike(puppet, 'space/remove', id(ana))
    world.meet(...all, puppet)
    expect(standing(world, 'Ana', 'Boris', 'Puppet')).toEqual(['member', 'removed', 'pending'])
    expect(world.state().contested.size).toBe(0)
    expect([removal, back].map((entry) => refusal(world, entry))).toEqual([
      undefined,
      'space-overruled',
    ])
  })

  it('[S23] what an uncontested removal voids takes part in no circle', () => {
    const { world, ana, boris, cleo, remove, all } = lakeside()
    remove(ana, boris)
    remove(boris, ana)
    remove(cleo, boris)
    world.meet(...all)
    expect(standing(world, 'Ana', 'Boris')).toEqual(['member', 'removed'])
  })
})

describe('no steward left', () => {
  it('[S25] all remaining members act as stewards, but none raises themselves', () => {
    const world = createWorld()
    const [ana, dora, emil] = ['Ana', 'Dora', 'Emil'].map(world.device) as [
      PretendDevice,
      PretendDevice,
      PretendDevice,
    ]
    const anaId = world.found(ana).ref
    const invite = world.invite(ana, { uses: 5 })
    const ids = [dora, emil].map((device) => world.admit(ana, invite, device).ref)
    world.meet(ana, dora, emil)
    expect(refusal(world, world.write(dora, 'space/rename', { name: 'No' }))).toBe(
      'space-not-a-steward',
    )
    world.strike(ana, 'space/remove', anaId)
    world.meet(ana, dora, emil)
    expect(world.state().fallback).toBe(true)
    expect(stewards(world.state())).toEqual(ids.toSorted())
    const own = world.write(dora, 'space/role', { member: ids[0] ?? '', role: 'steward' })
    expect(refusal(world, own)).toBe('space-self-rescue')
    world.write(dora, 'space/role', { member: ids[1] ?? '', role: 'steward' })
    expect(world.state().fallback).toBe(false)
    expect(stewards(world.state())).toEqual([ids[1]])
  })

  it('[S25] a steward with no device left does not count as one', () => {
    const world = createWorld()
    const [ana, dora] = [world.device('Ana'), world.device('Dora')]
    world.found(ana)
    world.admit(ana, world.invite(ana), dora)
    world.write(ana, 'space/retire-device', { log: idBytes(ana.log) })
    world.meet(ana, dora)
    expect(world.state().fallback).toBe(true)
    expect(refusal(world, world.write(dora, 'space/rename', { name: 'Ours' }))).toBeUndefined()
  })
})
