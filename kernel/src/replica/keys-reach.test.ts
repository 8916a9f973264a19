// Keys reach everybody in the end: what islands wrote under keys of their own, what was sealed wrongly,
// and what was founded on a branch of a log that was closed.

import { beforeAll, describe, expect, it } from 'vitest'
import { equalBytes } from '../base/index.ts'
import { type Crypto, loadSodium } from '../crypto/index.ts'
import { runOf } from '../log/index.ts'
import { noteArea, type NoteState } from '../testing/note-area.ts'
import {
  enter,
  found,
  meet,
  type TestDevice,
  testDevice,
  type TestWorld,
} from '../testing/replicas.ts'
import type { Community } from './index.ts'

const DAY = 86_400_000
const HOUR = 3_600_000
let world: TestWorld
beforeAll(async () => {
  world = { crypto: await loadSodium(), areas: [noteArea] }
})

const said = (text: string) => ({ kind: 'note/said', body: { text } })
const texts = (community: Community): string[] =>
  [...community.area<NoteState>('note').said.rows()].map(([, row]) => row.text).sort()

/** Ana's community of three, each on a device of its own. */
async function three(seed: number, anas = world) {
  const devices: TestDevice[] = [await testDevice(anas, seed)]
  for (const i of [1, 2]) devices.push(await testDevice(world, seed + i))
  const [a, b, c] = devices as [TestDevice, TestDevice, TestDevice]
  const ana = await found(a, 'Lakeside', 'Ana')
  const boris = await enter(ana, b, 'Boris')
  const carla = await enter(ana, c, 'Carla')
  await meet(ana, boris)
  const pass = (ms: number): void => devices.forEach(({ clock }) => void (clock.time += ms))
  return { devices, ana, boris, carla, pass }
}

/** Some hours in which these meet each other and look after the space. */
async function together(
  all: readonly Community[],
  pass: (ms: number) => void,
  hours = 4,
): Promise<void> {
  for (let hour = 0; hour < hours; hour++) {
    pass(HOUR)
    for (const each of all) expect(await each.tend()).toMatchObject({ ok: true })
    await meetAll(all)
  }
}

async function meetAll(all: readonly Community[]): Promise<void> {
  for (const each of all) for (const other of all) if (each !== other) await meet(each, other)
}

async function expectSame(all: readonly Community[]): Promise<void> {
  const [first, ...others] = await Promise.all(all.map((each) => each.status()))
  for (const { root, state, waiting } of others)
    expect({ root, state, waiting }).toEqual({ root: first?.root, state: first?.state, waiting: 0 })
}

describe('keys', () => {
  it('[K20] of an island reach who was let in on another, before the next one is due', async () => {
    const { devices, ana, boris, carla, pass } = await three(200)
    pass(8 * DAY)
    const guest = await testDevice(world, 210)
    guest.clock.time = devices[0]?.clock.time ?? 0
    devices.push(guest)
    await together([boris, carla], pass)
    await boris.write(said('on the island'))
    await meet(boris, carla)
    const dina = await enter(ana, guest, 'Dina')
    // The key of Ana's side is the greater one, and all that are here have it.
    for (let i = 0; i < 8; i++) await ana.write(said(`on the shore ${i}`))
    pass(8 * DAY)
    await together([ana, dina], pass)
    const all = [ana, boris, carla, dina]
    await meetAll(all)
    expect(texts(dina)).not.toContain('on the island')
    await together(all, pass, 24)
    expect(texts(dina)).toContain('on the island')
    await expectSame(all)
  })

  it('[K17] [K18] that came ahead of a removal are not handed on to whoever was removed', async () => {
    const { devices, ana, boris, carla, pass } = await three(500)
    const dinas = await testDevice(world, 510)
    devices.push(dinas)
    const dina = await enter(ana, dinas, 'Dina')
    await meetAll([ana, boris, carla, dina])
    // Ana has seen what Carla wrote, Boris has not: he gets Ana's log, and cannot read on in it yet.
    await carla.write(said('seen by Ana alone'))
    await meet(carla, ana)
    expect(await ana.remove(dina.me as string, 'She asked to leave')).toMatchObject({ ok: true })
    await ana.write(said('not for Dina'))
    const have = boris.holder.frontier(boris.id).get(ana.log)?.seq ?? 0
    const runs = await ana.holder.ofLog(ana.id, ana.log, have, 1024 * 1024)
    await boris.holder.take(boris.id, runs.map(runOf), 'bundle')
    pass(8 * DAY)
    await together([boris], pass)
    await boris.write(said('for all whom Boris knows'))
    await meet(boris, dina)
    expect(texts(dina)).toEqual(['for all whom Boris knows'])
    await together([ana, boris, carla], pass, 24)
    await meetAll([ana, boris, carla, dina])
    expect(texts(boris)).toContain('not for Dina')
    expect(texts(dina)).not.toContain('not for Dina')
    await expectSame([ana, boris, carla])
  })

  it('[K16] [K18] of the time before a removal are not written under by who knows of it', async () => {
    const { ana, boris, carla, pass } = await three(600)
    await meetAll([ana, boris, carla])
    // An epoch of Ana and Boris alone: Carla is suspended for a while.
    expect(await ana.suspend(carla.me as string, 'for a while')).toMatchObject({ ok: true })
    await meet(ana, boris)
    expect(await ana.reinstate(carla.me as string, 'back again')).toMatchObject({ ok: true })
    await meetAll([ana, boris, carla])
    // Ana removes Carla for good; Boris has not heard of it, and hands Carla all that he may.
    expect(await ana.remove(carla.me as string, 'She asked to leave')).toMatchObject({ ok: true })
    expect(await ana.write(said('not for Carla'))).toMatchObject({ ok: true })
    pass(8 * DAY)
    await together([boris], pass)
    await meet(boris, carla)
    await meet(ana, carla)
    await meetAll([ana, boris, carla])
    expect(texts(boris)).toContain('not for Carla')
    expect(texts(carla)).not.toContain('not for Carla')
  })

  it('[K11] that were sealed wrongly are complained of, and sealed again by any member', async () => {
    const victim: { key?: Uint8Array } = {}
    const lying: Crypto = {
      ...world.crypto,
      x25519Shared: (secret, key) =>
        world.crypto.x25519Shared(
          secret,
          victim.key && equalBytes(key, victim.key) ? BASE_POINT : key,
        ),
    }
    const { ana, boris, carla, pass } = await three(300, { ...world, crypto: lying })
    const boriss = [...ana.membership().members.values()]
      .flatMap(({ devices }) => devices)
      .find(({ log }) => log === boris.log)?.sealKey
    if (boriss) victim.key = boriss
    pass(8 * DAY)
    await together([ana], pass)
    await ana.write(said('not for Boris, says Ana'))
    await meet(ana, boris)
    await meet(ana, carla)
    expect(texts(boris)).toEqual([])
    expect((await boris.status()).waiting).toBeGreaterThan(0)
    // Boris complains, and does nothing more: nobody waits for the next key of the week.
    await boris.tend()
    await meet(boris, carla)
    await together([carla], pass)
    await meet(boris, carla)
    expect(texts(boris)).toEqual(['not for Boris, says Ana'])
    await expectSame([boris, carla])
  })

  it('[K43] of an epoch beyond the end of a closed log reach who never saw that branch', async () => {
    const { devices, ana, boris, carla, pass } = await three(400)
    await boris.write(said('common'))
    await meet(boris, ana)
    await meet(boris, carla)
    const copy = structuredClone((devices[1] as TestDevice).disk)
    pass(8 * DAY)
    await together([boris], pass)
    await meet(boris, carla)
    await carla.write(said('under the key of the branch'))
    const [restored] = (await (devices[1] as TestDevice).reopen(copy)).replica.spaces()
    await restored?.write(said('on the copy'))
    if (restored) await meet(restored, ana)
    const all = [ana, carla]
    await meet(ana, carla)
    expect(ana.forkEvidence().size).toBe(1)
    expect(texts(ana)).toEqual(['common'])
    await together(all, pass, 24)
    expect(texts(ana)).toEqual(['common', 'under the key of the branch'])
    await expectSame(all)
    const [again] = (await (devices[0] as TestDevice).reopen()).replica.spaces()
    expect(again && texts(again)).toEqual(texts(ana))
  })
})

/** The point of order that every X25519 key is a multiple of: a secret that nobody shares. */
const BASE_POINT = Uint8Array.from({ length: 32 }, (_, i) => (i === 0 ? 9 : 0))
