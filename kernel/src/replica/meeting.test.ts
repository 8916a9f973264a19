// Two members meet over a wire, long after they last had a key in common.

import { beforeAll, describe, expect, it } from 'vitest'
import { loadSodium } from '../crypto/index.ts'
import { noteArea, type NoteState } from '../testing/note-area.ts'
import { pretendWire } from '../testing/pretend-link.ts'
import { enter, found, give, meet, testDevice, type TestWorld } from '../testing/replicas.ts'
import type { Community } from './index.ts'

let world: TestWorld
beforeAll(async () => {
  world = { crypto: await loadSodium(), areas: [noteArea] }
})

const said = (text: string) => ({ kind: 'note/said', body: { text } })
const texts = (community: Community): string[] =>
  [...community.area<NoteState>('note').said.rows()].map(([, row]) => row.text).sort()

/** Everything that crosses the wire until nobody has anything more to say. */
async function wired(a: Community, b: Community): Promise<readonly Uint8Array[]> {
  const wire = pretendWire()
  const crossed: Uint8Array[] = []
  a.connect(wire.a)
  b.connect(wire.b)
  for (let quiet = 0; quiet < 20; quiet++) {
    crossed.push(...wire.toA, ...wire.toB)
    while (wire.deliver()) quiet = 0
    await new Promise((resolve) => setImmediate(resolve))
  }
  wire.cut()
  return crossed
}

async function people(seed: number) {
  const device = async (more: number) => testDevice(world, seed + more)
  const ana = await found(await device(0), 'Lakeside', 'Ana')
  const boris = await enter(ana, await device(1), 'Boris')
  const carla = await enter(ana, await device(2), 'Carla')
  const dina = await enter(ana, await device(3), 'Dina')
  for (const each of [boris, carla, dina]) await meet(ana, each)
  return { ana, boris, carla, dina, device }
}

/** New keys twice over, of which only `told` hear. */
async function takeOut(by: Community, whom: Community, told: Community): Promise<void> {
  const done = await by.remove(whom.me as string, 'asked to leave')
  if (!done.ok) throw new Error(done.refusal.kind)
  await meet(by, told)
}

describe('two members who meet', () => {
  it('[Y17] let in whoever was away while the keys changed twice, whoever of them calls', async () => {
    for (const seed of [100, 110, 120, 130]) {
      const { ana, boris, carla, dina, device } = await people(seed)
      const emil = await enter(ana, await device(4), 'Emil')
      await meet(ana, carla)
      await takeOut(ana, dina, carla)
      await takeOut(ana, emil, carla)
      await carla.write(said('while Boris was away'))
      await boris.write(said('written away'))
      await wired(carla, boris)
      expect(texts(boris)).toEqual(['while Boris was away', 'written away'])
      expect(texts(carla)).toEqual(['while Boris was away', 'written away'])
    }
  })

  it('[Y17] let in whoever was away, also where it cannot know the other, who came meanwhile', async () => {
    for (const seed of [230, 240, 250, 260]) {
      const { ana, boris, carla, dina, device } = await people(seed)
      await takeOut(ana, dina, carla)
      const emil = await enter(ana, await device(4), 'Emil')
      await emil.write(said('new here'))
      await wired(emil, boris)
      expect(texts(boris)).toEqual(['new here'])
    }
  })

  it('[Y17] let in a newcomer who has not heard that it was admitted', async () => {
    for (const seed of [140, 150, 160, 170]) {
      const { ana, boris, device } = await people(seed)
      const invited = await ana.invite({})
      if (!invited.ok) throw new Error(invited.refusal.kind)
      const joined = await (await device(5)).replica.join(invited.value.link, { as: 'Emil' })
      if (!joined.ok) throw new Error(joined.refusal.kind)
      await give(joined.value, ana)
      expect((await ana.admit(joined.value.log)).ok).toBe(true)
      await meet(ana, boris)
      await wired(boris, joined.value)
      expect(joined.value.me).toBeDefined()
    }
  })

  it('[Y17] give nothing to one who was removed, and take nothing from it', async () => {
    for (const seed of [180, 190, 200, 210]) {
      const { ana, boris, carla, dina } = await people(seed)
      await takeOut(ana, dina, carla)
      await dina.write(said('after the end'))
      await carla.write(said('among us'))
      const before = (await dina.status()).root
      const held = (await carla.status()).root
      await wired(carla, dina)
      expect((await dina.status()).root).toBe(before)
      expect((await carla.status()).root).toBe(held)
      // Who has not heard of the removal lets her in as before.
      await wired(boris, dina)
      expect(texts(boris)).toEqual(['after the end'])
    }
  })

  it('[Y17] show nothing by which a stranger would know them again', async () => {
    const { ana, boris } = await people(220)
    const stranger = await found(await testDevice(world, 229), 'Elsewhere', 'Olga')
    const shown = [...(await wired(ana, stranger)), ...(await wired(ana, stranger))]
    const named = new Set<string>()
    for (const message of shown) {
      for (let at = 0; at + 32 <= message.length; at++) {
        named.add(message.subarray(at, at + 32).join())
      }
    }
    const again = new Set<string>()
    for (const message of [...(await wired(ana, boris)), ...(await wired(ana, stranger))]) {
      for (let at = 0; at + 32 <= message.length; at++) {
        const part = message.subarray(at, at + 32).join()
        if (named.has(part)) again.add(part)
      }
    }
    expect([...again]).toEqual([])
  })
})

describe('two members of whom each holds another branch of a log', () => {
  it.each([
    [2, 2],
    [5, 1],
    [1, 5],
  ])('have the proof after one meeting, with %i entries beside %i', async (here, there) => {
    const device = async (more: number) => testDevice(world, 240 + more)
    const ana = await found(await device(0), 'Lakeside', 'Ana')
    const phone = await device(1)
    const boris = await enter(ana, phone, 'Boris')
    const carla = await enter(ana, await device(2), 'Carla')
    for (const each of [boris, carla]) await meet(ana, each)
    const copy = structuredClone(phone.disk)
    for (let n = 0; n < here; n++) await boris.write(said(`on the phone ${n}`))
    const [restored] = (await phone.reopen(copy)).replica.spaces()
    if (!restored) throw new Error('no space on the copy')
    for (let n = 0; n < there; n++) await restored.write(said(`on the copy ${n}`))
    await meet(boris, ana)
    await meet(restored, carla)
    await wired(ana, carla)
    for (const one of [ana, carla]) expect([...one.forkEvidence().keys()]).toEqual([boris.log])
    expect(texts(ana)).toEqual([])
    expect((await ana.status()).state).toBe((await carla.status()).state)
  })
})
