import { beforeAll, describe, expect, it } from 'vitest'
import { hex, ok } from '../base/index.ts'
import { frontierBefore } from '../project/index.ts'
import { loadSodium } from '../crypto/index.ts'
import { createMemoryStore, type Store } from '../store/index.ts'
import { seeded } from '../testing/random.ts'
import { createReplica, openReplica } from './index.ts'
import { noteArea, type NoteState } from '../testing/note-area.ts'
import { pretendWire } from '../testing/pretend-link.ts'
import { enter, found, meet, testDevice, TEST_START, type TestWorld } from '../testing/replicas.ts'

let world: TestWorld
beforeAll(async () => {
  world = { crypto: await loadSodium(), areas: [noteArea] }
})

describe('writing while a session still brings history', () => {
  it('numbers every run after the one before it, so that nothing honest is set aside', async () => {
    const ana = await found(await testDevice(world, 90), 'Lakeside', 'Ana')
    // Nothing is delivered: the session goes on waiting for what the other side has.
    ana.connect(pretendWire().a)
    const drafts = Array.from({ length: 400 }, (_, n) => ({
      kind: 'note/said',
      body: { text: `${n} `.padEnd(200, 'x') },
    }))
    expect((await ana.writeMany(drafts)).ok).toBe(true)
    const { entries, setAside } = await ana.status()
    expect(entries).toBeGreaterThan(400)
    expect(setAside).toBe(0)
  })
})

/** A store that has no room while `full`, or takes no runs while `torn`. */
function smallStore(): { readonly store: Store; full: boolean; torn: boolean } {
  const store = createMemoryStore((bytes) => world.crypto.sha256(bytes))
  const disk = { store, full: false, torn: false }
  const room = async <T>(write: () => Promise<T>): Promise<T> => {
    if (disk.full) throw Object.assign(new Error('no room'), { name: 'StoreFull' })
    return write()
  }
  const runs = {
    ...store.runs,
    append: (...of: Parameters<Store['runs']['append']>) => {
      if (disk.torn) throw new Error('power cut')
      return room(() => store.runs.append(...of))
    },
  }
  const records = {
    ...store.records,
    put: (name: string, bytes: Uint8Array) => room(() => store.records.put(name, bytes)),
  }
  return Object.assign(disk, { store: { ...store, runs, records } })
}

const passphrase = 'lantern orchard velvet'

/** Ana on a disk of which little is to be expected, with Boris and Carla. */
async function onSmallDisk(seed: number) {
  const disk = smallStore()
  const ports = {
    crypto: world.crypto,
    areas: [noteArea],
    clock: { now: () => TEST_START },
    chance: seeded(seed),
    store: disk.store,
  }
  const cost = { memoryKiB: 19 * 1024, passes: 2 }
  const made = await createReplica(ports, { passphrase, cost })
  if (!made.ok) throw new Error(made.refusal.kind)
  const created = await made.value.create({ name: 'Lakeside', as: 'Ana' })
  if (!created.ok) throw new Error(created.refusal.kind)
  const ana = created.value
  const boris = await enter(ana, await testDevice(world, seed + 1), 'Boris')
  const carla = await enter(ana, await testDevice(world, seed + 2), 'Carla')
  return { disk, ports, ana, boris, carla }
}

describe('a power cut between the keys and the run that founds their epoch', () => {
  it('[K44] leaves no key behind under which something is written that nobody else can read', async () => {
    const { disk, ports, ana, boris, carla } = await onSmallDisk(95)
    disk.torn = true
    await expect(ana.remove(boris.me ?? '', 'by agreement')).rejects.toThrow('power cut')
    disk.torn = false
    const opened = await openReplica({ ...ports, chance: seeded(99) }, { passphrase })
    if (!opened.ok) throw new Error(opened.refusal.kind)
    const [again] = opened.value.spaces()
    if (!again) throw new Error('no space')
    expect((await again.remove(boris.me ?? '', 'by agreement')).ok).toBe(true)
    expect((await again.write({ kind: 'note/said', body: { text: 'still here' } })).ok).toBe(true)
    await meet(again, carla)
    expect(carla.area<NoteState>('note').said.size).toBe(1)
    expect((await carla.status()).waiting).toBe(0)
  })
})

describe('a disk that is full in the middle of a removal', () => {
  it('leaves no key behind that nobody else could ever have', async () => {
    const { disk, ana, boris, carla } = await onSmallDisk(91)
    disk.full = true
    await expect(ana.remove(boris.me ?? '', 'by agreement')).rejects.toThrow('no room')
    disk.full = false
    expect((await ana.remove(boris.me ?? '', 'by agreement')).ok).toBe(true)
    expect((await ana.write({ kind: 'note/said', body: { text: 'still here' } })).ok).toBe(true)
    await meet(ana, carla)
    expect(carla.area<NoteState>('note').said.size).toBe(1)
    expect((await carla.status()).waiting).toBe(0)
  })
})

describe('an entry that cites what it has seen', () => {
  it('cites the keys that had to be written before it as well', async () => {
    const ana = await found(await testDevice(world, 97), 'Lakeside', 'Ana')
    const boris = await enter(ana, await testDevice(world, 98), 'Boris')
    const dora = await enter(ana, await testDevice(world, 99), 'Dora')
    expect((await ana.setRole(boris.me ?? '', 'steward')).ok).toBe(true)
    await meet(ana, boris)
    // Apart: Carla comes in under the old key, and Boris makes a new one because Dora goes.
    const carla = await enter(ana, await testDevice(world, 100), 'Carla')
    expect((await boris.remove(dora.me ?? '', 'by agreement')).ok).toBe(true)
    await meet(ana, boris)
    const { entries } = await boris.status()
    const written = await boris.writeSeeing(({ root }) =>
      ok({ kind: 'note/said', body: { text: hex(root) } }),
    )
    expect(written.ok).toBe(true)
    // The seal for Carla went first.
    expect((await boris.status()).entries).toBe(entries + 2)
    await meet(boris, carla)
    for (const one of [boris, carla]) {
      const { causality, rootOf } = one.deciding('note')
      const seq = causality.frontier().get(boris.log)?.seq ?? 0
      const root = hex(rootOf(frontierBefore(causality, { log: boris.log, seq })))
      const said = [...one.area<NoteState>('note').said.rows()].map(([, { text }]) => text)
      expect(said).toContain(root)
    }
  })
})
