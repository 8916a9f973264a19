// Somebody whose device was restored from a backup, and who voted twice on two islands. Real devices, logs
// and proofs of forks; only signatures are cheap.

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
import {
  actingIn,
  attestationDraft,
  closingDraft,
  openingDraft,
  recountIn,
  resultToShow,
} from './acting.ts'
import { assembly } from './area.ts'
import { certificateOf } from './certificate.ts'
import { assemblyDraft } from './commands.ts'
import { stageOf } from './queries.ts'
import type { AssemblyState } from './state.ts'

type Community = Awaited<ReturnType<typeof found>>
type Device = Awaited<ReturnType<typeof testDevice>>

const crypto = stubCrypto()
const world: TestWorld = { crypto, areas: [assembly] }
const SEED = { bytes: new Uint8Array(16).fill(3), how: 'dice' } as const
const DAY_MS = 86_400_000
const LATER = Date.UTC(2030, 0, 1)

const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}
const stateOf = (one: Community) => one.area<AssemblyState>('assembly')
const put = async (one: Community, kind: string, body: object): Promise<string> => {
  const acting = actingIn(one, 0)
  const draft = must(assemblyDraft(kind as never, body as never, acting, { ...acting, areas: {} }))
  return must(await one.write(draft as never))
}
const vote = (one: Community, ref: string, answer: string) =>
  put(one, 'assembly/ballot-cast', { vote: ref, answer })
const open = async (one: Community): Promise<string> => {
  const content = {
    matter: 'ordinary',
    title: 'A well',
    articles: [{ id: 'a', text: 'Dig.' }],
    doers: [],
  }
  const proposal = await put(one, 'assembly/proposed', content)
  return must(
    await one.writeSeeing(
      (seen) => openingDraft({ proposal, seed: SEED }, actingIn(one, 0), seen) as never,
    ),
  )
}
const close = async (one: Community, ref: string): Promise<string> =>
  must(
    await one.writeSeeing(
      (seen) => closingDraft(ref, actingIn(one, LATER), seen, recountIn(one)) as never,
    ),
  )
const attest = async (one: Community, closing: string): Promise<string> =>
  must(
    await one.writeSeeing(
      (seen) =>
        attestationDraft(fromHex(one.id) as Uint8Array, closing, actingIn(one, LATER), {
          seeing: seen,
          recount: recountIn(one),
        }) as never,
    ),
  )

/** The same device again, as it was when the copy was made. */
async function restored(device: Device, disk: Device['disk']): Promise<Community> {
  const [one] = (await device.reopen(disk)).replica.spaces()
  if (!one) throw new Error('no space on the copy')
  return one
}

/** Ana with Boris here; Carla with Boris' restored device there. Nobody has voted yet. */
async function twoIslands(seed: number) {
  const first = await testDevice(world, seed)
  const ana = await found(first, 'Lakeside', 'Ana')
  const device = await testDevice(world, seed + 1)
  const boris = await enter(ana, device, 'Boris')
  const carla = await enter(ana, await testDevice(world, seed + 2), 'Carla')
  const opened = await open(ana)
  for (const one of [boris, carla]) await meet(ana, one)
  // Long enough for every phase: nobody is in a hurry here.
  for (const { clock } of [first, device]) clock.time += 90 * DAY_MS
  const copy = structuredClone(device.disk)
  await vote(boris, opened, 'yes')
  const again = await restored(device, copy)
  await vote(again, opened, 'no')
  const together = async (): Promise<void> => {
    await meet(boris, ana)
    await meet(again, carla)
    for (let turn = 0; turn < 2; turn++) {
      await meet(ana, carla)
      await meet(carla, ana)
    }
  }
  return { ana, boris, carla, again, opened, together }
}
const resultIn = (one: Community, opened: string) =>
  must(resultToShow(recountIn(one), opened)).result

describe('a device of which there are two', () => {
  it('[V19] who voted twice through a restored backup counts at most once, the same everywhere, and is shown', async () => {
    const { ana, boris, carla, opened, together } = await twoIslands(10)
    await vote(ana, opened, 'yes')
    await vote(carla, opened, 'yes')
    await together()
    expect(ana.forkEvidence().size).toBe(1)
    await close(ana, opened)
    await meet(ana, carla)
    for (const one of [ana, carla]) {
      const { statement, box, forked } = resultIn(one, opened)
      expect(statement).toMatchObject({ electors: 3, voters: 2, outcome: 'adopted' })
      expect(box.choices).toHaveLength(2)
      expect(forked).toEqual([boris.log])
    }
    expect(resultIn(carla, opened)).toEqual(resultIn(ana, opened))
  })

  it('[V19] what was closed on one island before the other was heard shows the same on both', async () => {
    const { ana, boris, carla, opened, together } = await twoIslands(20)
    await vote(ana, opened, 'yes')
    await meet(ana, boris)
    await close(ana, opened)
    expect(resultIn(ana, opened).statement).toMatchObject({ voters: 2 })
    await vote(carla, opened, 'no')
    await together()
    const shown = resultIn(ana, opened)
    expect(shown.statement.voters).toBe(1)
    expect(shown.forked).toEqual([boris.log])
    expect(resultIn(carla, opened)).toEqual(shown)
    expect(stageOf(stateOf(carla), opened)).toBe('closed')
  })

  it('[V19] a certified vote does not change when a fork comes to light', async () => {
    const { ana, boris, carla, opened, together } = await twoIslands(30)
    await vote(ana, opened, 'yes')
    await meet(ana, boris)
    await attest(ana, await close(ana, opened))
    const certified = stateOf(ana).votes.get(opened)?.certified
    expect(certified?.statement).toMatchObject({ voters: 2, outcome: 'adopted' })
    await vote(carla, opened, 'no')
    await together()
    expect(ana.forkEvidence().size).toBe(1)
    for (const one of [ana, carla]) {
      expect(stateOf(one).votes.get(opened)?.certified).toEqual(certified)
      expect(stageOf(stateOf(one), opened)).toBe('certified')
    }
    expect((await ana.status()).state).toBe((await carla.status()).state)
    // Without Boris this device counts one voter, too few: it says so, and shows what was certified.
    for (const one of [ana, carla]) {
      const { statement, recounted, forked } = resultIn(one, opened)
      expect(statement).toEqual(certified?.statement)
      expect(recounted).toMatchObject({ voters: 1, outcome: 'no-quorum' })
      expect(forked).toEqual([boris.log])
    }
    const file = certificateOf(stateOf(ana), fromHex(ana.id) as Uint8Array, resultIn(ana, opened))
    expect(file).toEqual({ ok: false, refusal: { kind: 'certificate-box-differs' } })
    // Nobody can close it anew: the certified closing is the one that is shown.
    await close(carla, opened)
    await meet(ana, carla)
    expect(stateOf(ana).votes.get(opened)?.certified).toEqual(certified)
    expect(resultIn(ana, opened).statement.closing).toBe(certified?.closing)
  })
})
