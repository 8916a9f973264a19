// Whoever belongs comes back in at a hub, the production core of which stands here without a network.

import { type Crypto, loadSodium } from '@folkmoot/kernel/crypto'
import {
  createGate,
  createIntake,
  createPastFrontiers,
  createSpaceRecords,
  createView,
  DEFAULT_QUOTAS,
} from '@folkmoot/hub/core'
import type { SpaceId } from '@folkmoot/kernel/log'
import type { Community } from '@folkmoot/kernel/replica'
import { createMemoryStore } from '@folkmoot/kernel/store'
import { createRunHolder, serveHub } from '@folkmoot/kernel/sync'
import {
  enter,
  meet,
  noteArea,
  type NoteState,
  pretendWire,
  seeded,
  testDevice,
  type TestWorld,
} from '@folkmoot/kernel/testing'
import { beforeAll, describe, expect, it } from 'vitest'

const URL = 'wss://hub.example'
const limits = { spacesMax: 200, spaceBytesMax: 1 << 26, reconnectSeconds: 5 }

let world: TestWorld
beforeAll(async () => {
  world = { crypto: await loadSodium(), areas: [noteArea] }
})

function hubCore(crypto: Crypto, seed: number) {
  const store = createMemoryStore((bytes) => crypto.sha256(bytes))
  const holder = createRunHolder({ crypto, store: store.runs, blobs: store.blobs, tidies: false })
  const clock = { now: () => Date.UTC(2026, 10, 23, 9) }
  const gate = createGate({
    crypto,
    clock,
    limits: DEFAULT_QUOTAS,
    newSpaces: 'open',
    spaces: createSpaceRecords(store.records),
    arrivals: (of) => holder.arrivals(of),
  })
  const intake = createIntake({ ...store, clock, holder, gate, limits: DEFAULT_QUOTAS })
  const random = seeded(seed)
  const hub = { id: `${seed}`.padStart(32, '0'), seed: random.bytes(32), limits }
  return { crypto, holder, gate, intake, random, hub, past: createPastFrontiers(holder) }
}
type HubCore = ReturnType<typeof hubCore>

/** One visit, until nobody has anything more to say. */
async function visit(core: HubCore, community: Community) {
  const wire = pretendWire()
  const { crypto, random: chance, hub } = core
  const onStale = (space: SpaceId): void => served.refuse(space, { kind: 'hub-access-stale' })
  const view = createView({ ...core, limits: DEFAULT_QUOTAS, invited: false, onStale })
  const served = serveHub({
    link: wire.b,
    holder: view.holder,
    gate: view.gate,
    crypto,
    chance,
    hub,
  })
  const session = community.connect(wire.a, { url: URL })
  for (let quiet = 0; quiet < 30; quiet++) {
    while (wire.deliver()) quiet = 0
    await new Promise((resolve) => setImmediate(resolve))
  }
  const [seen] = (await community.status()).hubs
  session.close()
  wire.cut()
  view.close()
  await session.done
  return seen
}

const said = (text: string) => ({ kind: 'note/said', body: { text } })
const texts = (community: Community): string[] =>
  [...community.area<NoteState>('note').said.rows()].map(([, row]) => row.text).sort()

async function people(seed: number) {
  const device = (more: number) => testDevice(world, seed + more)
  const core = hubCore(world.crypto, seed)
  const made = await (await device(0)).replica.create({ name: 'Lakeside', as: 'Ana', hubs: [URL] })
  if (!made.ok) throw new Error(made.refusal.kind)
  const ana = made.value
  const boris = await enter(ana, await device(1), 'Boris')
  const carla = await enter(ana, await device(2), 'Carla')
  expect((await ana.setRole(boris.me as string, 'steward')).ok).toBe(true)
  for (const each of [ana, boris, carla]) {
    await meet(ana, each)
    await each.tend()
    await visit(core, each)
  }
  return { core, ana, boris, carla, device }
}

describe('at a hub', () => {
  it('[H24] a device that was given the key after its generation had ended comes in with a pass', async () => {
    const { core, ana, boris, carla, device } = await people(300)
    // On one island somebody comes, on the other somebody goes, and the keys change without who came.
    const dina = await enter(boris, await device(4), 'Dina')
    await visit(core, dina)
    expect((await ana.remove(carla.me as string, 'asked to leave')).ok).toBe(true)
    await ana.write(said('after the keys changed'))
    await ana.tend()
    await visit(core, ana)
    await visit(core, boris)
    await boris.write(said('Dina is with us'))
    await visit(core, boris)
    const all = ['Dina is with us', 'after the keys changed', 'from Dina']
    await dina.write(said('from Dina'))
    await visit(core, dina)
    expect(texts(dina)).toEqual(all)
    await visit(core, ana)
    expect(texts(ana)).toEqual(all)
    // Who was removed has a key of the same generation, and no pass.
    await carla.write(said('beyond the cut'))
    expect(await visit(core, carla)).toMatchObject({ refusal: { kind: 'hub-access-stale' } })
    expect(texts(carla)).toEqual(['beyond the cut'])
    const last = (at: Community): number => at.holder.frontier(at.id).get(dina.log)?.seq ?? 0
    expect(last(carla)).toBeLessThan(last(ana))
  })

  it('[H24] whoever was away while a lost hub was filled again comes in', async () => {
    const { core, ana, boris, carla, device } = await people(320)
    const dina = await enter(ana, await device(4), 'Dina')
    await meet(ana, boris)
    await visit(core, dina)
    expect((await ana.remove(carla.me as string, 'asked to leave')).ok).toBe(true)
    await ana.tend()
    await visit(core, ana)
    await ana.write(said('before the loss'))
    const fresh = hubCore(world.crypto, 339)
    await visit(fresh, ana)
    await visit(fresh, ana)
    for (const each of [boris, dina]) {
      await visit(fresh, each)
      expect(texts(each)).toEqual(['before the loss'])
    }
    await visit(fresh, carla)
    expect(texts(carla)).toEqual([])
    expect((await carla.status()).entries).toBeLessThan((await ana.status()).entries)
  })

  it('[K45] whoever is made a steward can change the keys of the gate, also when the founder has gone', async () => {
    const { core, ana, boris, carla } = await people(360)
    await meet(ana, boris)
    expect((await boris.remove(ana.me as string, 'asked to leave')).ok).toBe(true)
    await boris.tend()
    await visit(core, boris)
    await boris.write(said('among us'))
    await visit(core, boris)
    expect(await visit(core, ana)).toMatchObject({
      state: 'refused',
      refusal: { kind: 'hub-access-stale' },
    })
    expect(ana.holder.root(ana.id)).not.toEqual(boris.holder.root(boris.id))
    expect(await visit(core, carla)).toMatchObject({ state: 'connected', complete: true })
    expect(texts(carla)).toEqual(['among us'])
  })

  it('[Y19] says that a key is one of an earlier generation, and the person is told', async () => {
    const { core, ana, boris, carla } = await people(340)
    await meet(ana, boris)
    expect((await ana.remove(carla.me as string, 'asked to leave')).ok).toBe(true)
    await ana.tend()
    await visit(core, ana)
    // Carla has nothing to write, so nothing of hers is refused; still she is not told that all is well.
    expect(await visit(core, carla)).toMatchObject({
      state: 'refused',
      refusal: { kind: 'hub-access-stale' },
    })
    expect(await visit(core, boris)).toMatchObject({ state: 'connected', complete: true })
    expect((await boris.status()).root).toBe((await ana.status()).root)
  })
})
