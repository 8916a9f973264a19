// Votes on real devices: keys, logs and frontiers as they are, two islands that meet by hand.

import { idBytes } from '@folkmoot/kernel/log'
import type { Community, Draft, Seeing } from '@folkmoot/kernel/replica'
import type { Result } from '@folkmoot/kernel/base'
import { loadSodium } from '@folkmoot/kernel/crypto'
import { enter, found, meet, testDevice, type TestWorld } from '@folkmoot/kernel/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  actingIn,
  assemblyDraft,
  type AssemblyState,
  attestationDraft,
  type BodyOf,
  certificateOf,
  charterFrom,
  checkCertificate,
  closingDraft,
  createKeptPlaces,
  currentCharter,
  openingDraft,
  recountIn,
  recountKept,
  resultToShow,
  stageOf,
  writeCertificate,
} from '@folkmoot/areas/assembly'
import { areasOver } from './areas.ts'

let world: TestWorld
beforeAll(async () => {
  const crypto = await loadSodium()
  world = { crypto, areas: areasOver(crypto) }
})

const stateOf = (community: Community) => community.area<AssemblyState>('assembly')
const SEED = { bytes: new Uint8Array(16).fill(3), how: 'dice' } as const

const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}
const put = async (community: Community, kind: never, body: object): Promise<string> => {
  const acting = actingIn(community, 0)
  const draft = must(assemblyDraft(kind, body as never, acting, { ...acting, areas: {} }))
  return must(await community.write(draft as Draft))
}
const seeing = async (
  community: Community,
  make: (seen: Seeing) => Result<unknown>,
): Promise<string> => must(await community.writeSeeing((seen) => make(seen) as never))

const propose = (community: Community, changes: Partial<BodyOf<'assembly/proposed'>>) =>
  put(community, 'assembly/proposed' as never, {
    matter: 'ordinary',
    title: 'A well',
    articles: [{ id: 'a', text: 'Dig.' }],
    doers: [],
    ...changes,
  })
const open = (community: Community, proposal: string) =>
  seeing(community, (seen) => openingDraft({ proposal, seed: SEED }, actingIn(community, 0), seen))
const vote = (community: Community, ref: string, answer: string) =>
  put(community, 'assembly/ballot-cast' as never, { vote: ref, answer })
const close = (community: Community, ref: string, now: number) =>
  seeing(community, (seen) =>
    closingDraft(ref, actingIn(community, now), seen, recountIn(community)),
  )
const attest = (community: Community, closing: string, now: number) =>
  seeing(community, (seen) =>
    attestationDraft(idBytes(community.id), closing, actingIn(community, now), {
      seeing: seen,
      recount: recountIn(community),
    }),
  )

describe('votes on real devices', () => {
  it('are opened, closed and certified, and somebody outside can check the file', async () => {
    const ana = await found(await testDevice(world, 11), 'Lakeside', 'Ana')
    const boris = await enter(ana, await testDevice(world, 12), 'Boris')
    const charter = charterFrom('small-group', { version: 1, attesters: [ana.me ?? ''] })
    const proposal = await propose(ana, { matter: 'charter', articles: [], act: { charter } })
    const opened = await open(ana, proposal)
    await meet(ana, boris)
    await vote(boris, opened, 'yes')
    await vote(ana, opened, 'yes')
    await expect(close(ana, opened, 0)).rejects.toThrow('assembly-close-early')
    await meet(ana, boris)
    const closing = await close(boris, opened, 0)
    await meet(ana, boris)
    const shown = resultToShow(recountIn(ana), opened)
    expect(shown.ok && shown.value.result.statement).toMatchObject({
      outcome: 'adopted',
      voters: 2,
    })
    await attest(ana, closing, 0)
    await meet(ana, boris)
    for (const one of [ana, boris]) {
      expect(stageOf(stateOf(one), opened)).toBe('certified')
      expect(currentCharter(stateOf(one)).version).toBe(1)
    }
    expect((await ana.status()).state).toBe((await boris.status()).state)
    const result = must(resultToShow(recountIn(boris), opened)).result
    const file = must(certificateOf(stateOf(boris), idBytes(boris.id), result))
    const ports = {
      sha256: (bytes: Uint8Array) => world.crypto.sha256(bytes),
      verify: (key: Uint8Array, message: Uint8Array, signature: Uint8Array) =>
        world.crypto.ed25519Verify(key, message, signature),
    }
    expect(checkCertificate(writeCertificate(file), ports).ok).toBe(true)
  })

  it('nobody attests what was closed early while somebody had not voted', async () => {
    const ana = await found(await testDevice(world, 13), 'Lakeside', 'Ana')
    const boris = await enter(ana, await testDevice(world, 14), 'Boris')
    const opened = await open(ana, await propose(ana, {}))
    await vote(ana, opened, 'yes')
    await meet(ana, boris)
    // Boris has a program of his own that closes when he likes.
    const closing = await seeing(boris, ({ root }) => ({
      ok: true,
      value: { kind: 'assembly/closed', body: { vote: opened, frontier: root } },
    }))
    await meet(ana, boris)
    await expect(attest(ana, closing, 0)).rejects.toThrow('assembly-closed-early')
  })

  it('is recounted once for many looks, and anew where a fork shortened what was cited', async () => {
    const ana = await found(await testDevice(world, 16), 'Lakeside', 'Ana')
    const opened = await open(ana, await propose(ana, {}))
    await vote(ana, opened, 'yes')
    await close(ana, opened, 0)
    let projections = 0
    let forks = 0
    const watched = {
      me: ana.me,
      log: ana.log,
      area: <State>(name: string) => ana.area<State>(name),
      forkEvidence: () => ({ size: forks }),
      deciding(name: string) {
        const deciding = ana.deciding(name)
        return {
          ...deciding,
          spaceAt(within: Parameters<typeof deciding.spaceAt>[0]) {
            projections++
            return deciding.spaceAt(within)
          },
        }
      },
    }
    const kept = createKeptPlaces()
    const look = () => must(resultToShow(recountKept(watched, kept), opened)).result.statement
    expect([look(), look()].map(({ outcome }) => outcome)).toEqual(['adopted', 'adopted'])
    expect(projections).toBe(2)
    forks = 1
    look()
    expect(projections).toBe(4)
  })

  it('signs nothing for an area but decisions', async () => {
    const ana = await found(await testDevice(world, 15), 'Lakeside', 'Ana')
    const make = ({ signDecision }: Seeing): never => signDecision(new Uint8Array(64)) as never
    await expect(ana.writeSeeing(make)).rejects.toThrow('nothing but decisions')
  })
})
