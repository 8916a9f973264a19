import { beforeAll, describe, expect, it } from 'vitest'
import { loadSodium } from '../crypto/index.ts'
import { runOf, withoutBodies } from '../log/index.ts'
import { noteArea, type NoteState } from '../testing/note-area.ts'
import { enter, found, meet, testDevice, type TestWorld } from '../testing/replicas.ts'
import { comingBack, type Community } from './index.ts'

let world: TestWorld
beforeAll(async () => {
  world = { crypto: await loadSodium(), areas: [noteArea] }
})

const said = (text: string) => ({ kind: 'note/said', body: { text } })
const texts = (community: Community): string[] =>
  [...community.area<NoteState>('note').said.rows()].map(([, row]) => row.text).sort()
const places = (community: Community): string[] =>
  [...community.area<NoteState>('note').where.rows()].map(([, row]) => row.place).sort()

async function expectSame(...communities: Community[]): Promise<void> {
  const [first, ...others] = await Promise.all(communities.map((each) => each.status()))
  for (const other of others) {
    expect(other.root).toBe(first?.root)
    expect(other.state).toBe(first?.state)
  }
}

async function three(seed: number) {
  const devices = [
    await testDevice(world, seed),
    await testDevice(world, seed + 1),
    await testDevice(world, seed + 2),
  ] as const
  const ana = await found(devices[0], 'Lakeside', 'Ana')
  const boris = await enter(ana, devices[1], 'Boris')
  const carla = await enter(ana, devices[2], 'Carla')
  await meet(ana, boris)
  return { devices, ana, boris, carla }
}

describe('a community', () => {
  it('is started on one device and joined from another; both show the same', async () => {
    const ana = await found(await testDevice(world, 1), 'Lakeside', 'Ana')
    const boris = await enter(ana, await testDevice(world, 2), 'Boris')
    expect((await boris.status()).me).toBe('member')
    expect((await boris.write(said('The bridge is closed'))).ok).toBe(true)
    expect((await ana.write(said('The school has water'))).ok).toBe(true)
    await meet(ana, boris)
    expect(texts(ana)).toEqual(['The bridge is closed', 'The school has water'])
    await expectSame(ana, boris)
    expect((await ana.status()).members).toBe(2)
    expect((await ana.status()).setAside).toBe(0)
  })

  it('is the same after a restart', async () => {
    const device = await testDevice(world, 3)
    const ana = await found(device, 'Lakeside', 'Ana')
    for (let i = 0; i < 5; i++) await ana.write(said(`note ${i}`))
    const before = await ana.status()
    const [again] = (await device.reopen()).replica.spaces()
    expect(await again?.status()).toEqual(before)
    expect((await again?.write(said('after the restart')))?.ok).toBe(true)
  })

  it('goes on without a removed member, who opens nothing written after', async () => {
    const { ana, boris, carla } = await three(10)
    await boris.write(said('before'))
    await meet(ana, boris)
    await meet(ana, carla)
    expect((await ana.remove(boris.me as string, 'He asked to leave')).ok).toBe(true)
    await ana.write(said('only for those who stay'))
    await meet(ana, carla)
    await carla.write(said('Carla as well'))
    await meet(ana, carla)
    await meet(ana, boris)
    expect(texts(carla)).toContain('only for those who stay')
    expect(texts(boris)).toEqual(['before'])
    expect((await boris.status()).waiting).toBeGreaterThan(0)
    await expectSame(ana, carla)
    await boris.write(said('beyond the cut'))
    await meet(boris, ana)
    expect(texts(ana)).not.toContain('beyond the cut')
  })

  it('merges two islands that each admitted and removed someone', async () => {
    const { ana, boris, carla } = await three(20)
    expect((await ana.setRole(boris.me as string, 'steward')).ok).toBe(true)
    await meet(ana, boris)
    await meet(ana, carla)
    const dina = await enter(ana, await testDevice(world, 24), 'Dina')
    const emil = await enter(boris, await testDevice(world, 25), 'Emil')
    expect((await boris.remove(carla.me as string, 'by agreement')).ok).toBe(true)
    await dina.write(said('from Dina'))
    await emil.write(said('from Emil'))
    for (const [a, b] of [
      [dina, ana],
      [emil, boris],
      [ana, boris],
      [ana, dina],
      [boris, emil],
    ] as const) {
      await meet(a, b)
    }
    await ana.write(said('together again'))
    await meet(ana, boris)
    await meet(ana, dina)
    await meet(boris, emil)
    const all = ['from Dina', 'from Emil', 'together again']
    for (const each of [ana, boris, dina, emil]) expect(texts(each)).toEqual(all)
    await expectSame(ana, boris, dina, emil)
    await meet(ana, carla)
    expect(texts(carla)).not.toContain('together again')
  })

  it('takes a second device of the same person', async () => {
    const { ana, boris } = await three(30)
    const link = await boris.deviceLink('tablet')
    if (!link.ok) throw new Error(link.refusal.kind)
    const tablet = await (
      await testDevice(world, 35)
    ).replica.join(link.value.link, { as: 'tablet' })
    if (!tablet.ok) throw new Error(tablet.refusal.kind)
    await meet(boris, tablet.value)
    const [request] = boris.requests()
    expect(request?.kind).toBe('device')
    expect(request?.words).toHaveLength(4)
    expect((await boris.confirmDevice(tablet.value.log)).ok).toBe(true)
    await meet(boris, tablet.value)
    expect(tablet.value.me).toBe(boris.me)
    expect((await tablet.value.write(said('from the tablet'))).ok).toBe(true)
    await meet(tablet.value, ana)
    await meet(tablet.value, boris)
    expect(texts(ana)).toContain('from the tablet')
    await meet(ana, boris)
    await expectSame(ana, boris)
  })

  it('forgets places after their term, and heads still verify', async () => {
    const { ana, boris, devices } = await three(40)
    await boris.write({ kind: 'note/where', body: { place: 'at the mill' } })
    await boris.write(said('kept'))
    await meet(ana, boris)
    expect(places(ana)).toEqual(['at the mill'])
    for (const device of devices) device.clock.time += 20 * 86_400_000
    for (const device of devices) await device.replica.tend()
    expect(places(ana)).toEqual([])
    expect(places(boris)).toEqual([])
    expect(texts(ana)).toEqual(['kept'])
    expect((await ana.verify()).ok).toBe(true)
    await meet(ana, boris)
    await expectSame(ana, boris)
    const [again] = (await devices[0].reopen()).replica.spaces()
    expect(again && places(again)).toEqual([])
    expect(again && texts(again)).toEqual(['kept'])
  })

  it('carries a bundle both ways and shows the same again', async () => {
    const { ana, boris } = await three(60)
    await ana.write(said('on the hill'))
    await boris.write(said('by the water'))
    const first = await ana.exportBundle()
    if (!first.ok) throw new Error(first.refusal.kind)
    expect(await boris.importBundle(first.value)).toMatchObject({ ok: true, value: { gaps: 0 } })
    const back = await boris.exportBundle(first.value)
    if (!back.ok) throw new Error(back.refusal.kind)
    expect(back.value.length).toBeLessThan(first.value.length)
    expect((await ana.importBundle(back.value)).ok).toBe(true)
    expect(texts(ana)).toEqual(['by the water', 'on the hill'])
    await expectSame(ana, boris)
    const again = await ana.importBundle(back.value)
    expect(again).toMatchObject({ ok: true, value: { newEntries: 0 } })
  })

  it('takes what is whole of a damaged bundle, says so, and loses nothing', async () => {
    const { ana, boris } = await three(64)
    await ana.write(said('one'))
    const before = await boris.status()
    const bundle = await ana.exportBundle()
    if (!bundle.ok) throw new Error(bundle.refusal.kind)
    const cut = bundle.value.subarray(0, bundle.value.length - 40)
    expect(await boris.importBundle(cut)).toMatchObject({ refusal: { kind: 'bundle-damaged' } })
    expect((await boris.status()).entries).toBeGreaterThanOrEqual(before.entries)
    expect(await boris.importBundle(new Uint8Array(500))).toMatchObject({
      refusal: { kind: 'bundle-not-a-bundle' },
    })
    const other = await found(await testDevice(world, 68), 'Elsewhere', 'Olga')
    const foreign = await other.exportBundle()
    if (!foreign.ok) throw new Error(foreign.refusal.kind)
    expect(await boris.importBundle(foreign.value)).toMatchObject({
      refusal: { kind: 'bundle-foreign' },
    })
  })

  it('turns away entries whose content somebody withheld', async () => {
    const { ana, boris } = await three(90)
    const before = await boris.status()
    await ana.write(said('what the courier hides'))
    const have = boris.holder.frontier(boris.id).get(ana.log)?.seq ?? 0
    const [stored] = await ana.holder.ofLog(ana.id, ana.log, have, 1024)
    if (!stored) throw new Error('nothing was written')
    const sha256 = (bytes: Uint8Array): Uint8Array => world.crypto.sha256(bytes)
    const hidden = runOf(withoutBodies(sha256, stored, new Set([stored.to])))
    const [taken] = await boris.holder.take(boris.id, [hidden], 'peer')
    expect(taken).toMatchObject({ kind: 'refused', refusal: { kind: 'sync-bodies-missing' } })
    expect((await boris.status()).root).toBe(before.root)
    await meet(ana, boris)
    expect(texts(boris)).toEqual(['what the courier hides'])
  })

  it('goes on under a new log when it was restored from a backup', async () => {
    const { ana, boris, devices } = await three(70)
    await boris.write(said('before the backup'))
    await meet(ana, boris)
    const copy = structuredClone(devices[1].disk)
    await boris.write(said('after the backup'))
    await meet(ana, boris)
    const restored = await reopenOn(devices[1], copy)
    const log = restored.log
    await meet(ana, restored)
    expect(texts(restored)).toContain('after the backup')
    expect(await restored.write(said('too early'))).toMatchObject({
      refusal: { kind: 'write-restored-backup' },
    })
    await restored.tend()
    expect(restored.log).not.toBe(log)
    expect(await restored.write(said('from the new log'))).toMatchObject({ ok: true })
    await meet(ana, restored)
    expect(texts(ana)).toContain('from the new log')
    expect((await ana.status()).forks).toBe(0)
    expect((await ana.status()).members).toBe(3)
    await expectSame(ana, restored)
  })

  it('waits under its old log until what its own last entries cite has come as well', async () => {
    const { ana, boris, carla, devices } = await three(75)
    const copy = structuredClone(devices[1].disk)
    await carla.write(said('seen by Boris'))
    await meet(carla, boris)
    await boris.write(said('after the backup'))
    await meet(boris, ana)
    const restored = await reopenOn(devices[1], copy)
    const runs = await ana.holder.ofLog(ana.id, boris.log, 0, 1024 * 1024)
    await restored.holder.take(ana.id, runs.map(runOf), 'bundle')
    const refusal = { kind: 'write-restored-backup' }
    expect(await restored.tend()).toMatchObject({ refusal })
    expect(await restored.write(said('too early'))).toMatchObject({ refusal })
    await meet(ana, restored)
    expect(await restored.tend()).toMatchObject({ ok: true })
    expect(restored.log).not.toBe(boris.log)
    expect(await restored.write(said('from the new log'))).toMatchObject({ ok: true })
  })

  it('takes a person back with twelve words, under a log of its own', async () => {
    const { ana, boris } = await three(80)
    await boris.write(said('mine'))
    const paper = await boris.paperKey()
    if (!paper.ok) throw new Error(paper.refusal.kind)
    expect(paper.value.words).toHaveLength(12)
    await meet(ana, boris)
    const fresh = await testDevice(world, 85)
    const wrong = [...paper.value.words].reverse()
    const given = { ...paper.value, label: 'new phone' }
    expect((await fresh.replica.recover({ ...given, words: wrong })).ok).toBe(false)
    const back = await fresh.replica.recover(given)
    if (!back.ok) throw new Error(back.refusal.kind)
    expect(comingBack(back.value)).toBe('waiting')
    const bundle = await ana.exportBundle()
    if (!bundle.ok) throw new Error(bundle.refusal.kind)
    await back.value.importBundle(bundle.value)
    expect(comingBack(back.value)).toBe('on-paper')
    expect(back.value.me).toBe(boris.me)
    expect(texts(back.value)).toEqual(['mine'])
    expect(await back.value.write(said('not with the paper'))).toMatchObject({ ok: false })
    expect((await back.value.tend()).ok).toBe(true)
    expect(comingBack(back.value)).toBe(undefined)
    expect(comingBack(boris)).toBe(undefined)
    expect(await back.value.write(said('back again'))).toMatchObject({ ok: true })
    await meet(ana, back.value)
    expect(texts(ana)).toContain('back again')
    await expectSame(ana, back.value)
  })

  it('closes a log of which there are two versions, and goes on without accusing anyone', async () => {
    const { ana, boris, carla, devices } = await three(50)
    await boris.write(said('common'))
    await meet(ana, boris)
    await meet(boris, carla)
    const copy = structuredClone(devices[1].disk)
    await boris.write(said('on the phone'))
    const restored = await reopenOn(devices[1], copy)
    await restored.write(said('on the copy'))
    await meet(boris, ana)
    await meet(restored, carla)
    await meet(ana, carla)
    await meet(carla, ana)
    expect(ana.forkEvidence().size).toBe(1)
    expect((await ana.status()).forks).toBe(1)
    await meet(ana, carla)
    await expectSame(ana, carla)
    expect(texts(ana)).toEqual(['common'])
  })

  it('[S32] lets who wrote on from a backup in again, with all that each device had written', async () => {
    const { ana, boris, carla, devices } = await three(57)
    await boris.write(said('common'))
    await meet(ana, boris)
    const copy = structuredClone(devices[1].disk)
    for (const text of ['on the phone', 'more on the phone']) await boris.write(said(text))
    const here = { kind: 'note/here', body: { text: 'true at this place only' } }
    expect((await boris.write(here)).ok).toBe(true)
    await meet(ana, boris)
    const restored = await reopenOn(devices[1], copy)
    for (const text of ['on the copy', 'more on the copy', 'still on the copy'])
      await restored.write(said(text))
    await meet(restored, carla)
    await meet(ana, carla)
    await meet(ana, boris)
    expect(texts(ana)).toEqual(['common'])
    expect(await boris.write(said('too late'))).toMatchObject({
      refusal: { kind: 'write-log-closed' },
    })
    expect(await boris.tend()).toMatchObject({ ok: true })
    const invited = await ana.invite({ uses: 1, days: 7 })
    if (!invited.ok) throw new Error(invited.refusal.kind)
    const { replica } = devices[1]
    expect(await replica.join(invited.value.link, { as: 'Boris' })).toMatchObject({ ok: true })
    expect(replica.spaces()).toHaveLength(1)
    expect((await boris.status()).me).toBe('waiting')
    await meet(boris, ana)
    expect(await ana.admit(boris.log)).toMatchObject({ ok: true })
    await meet(boris, ana)
    for (let i = 0; i < 2; i++) expect(await boris.tend()).toMatchObject({ ok: true })
    const [again] = (await devices[1].reopen()).replica.spaces()
    if (!again) throw new Error('no space')
    await again.tend()
    await meet(again, ana)
    expect(texts(ana)).toEqual(['common', 'more on the phone', 'on the phone'])
    expect(await replica.join(invited.value.link, { as: 'Boris' })).toMatchObject({
      refusal: { kind: 'join-already-here' },
    })
    await expectSame(ana, again)
  })

  it('[O5] takes nothing from whoever heard of their own admission through a log that is closed', async () => {
    const { ana, boris, carla, devices } = await three(55)
    const copy = structuredClone(devices[2].disk)
    const dina = await enter(ana, await testDevice(world, 59), 'Dina')
    await meet(ana, carla)
    await carla.write(said('after Dina came'))
    await meet(carla, dina)
    await dina.write(said('what Dina saw'))
    const restored = await reopenOn(devices[2], copy)
    await restored.write(said('on the copy'))
    await meet(restored, boris)
    await meet(carla, ana)
    for (const [a, b] of [
      [ana, boris],
      [dina, ana],
      [ana, boris],
    ] as const)
      await meet(a, b)
    expect(ana.forkEvidence().size).toBe(1)
    expect(texts(ana)).toEqual(['what Dina saw'])
    await expectSame(ana, boris, dina)
  })
})

async function reopenOn(device: Awaited<ReturnType<typeof testDevice>>, disk: typeof device.disk) {
  const [community] = (await device.reopen(disk)).replica.spaces()
  if (!community) throw new Error('no space on the copy')
  return community
}
