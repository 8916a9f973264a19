// Sessions over a pretend wire: they converge from anything, say little when there is nothing to say,
// survive being cut anywhere, and end in a refusal when the other side talks nonsense.

import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Crypto, loadSodium, nobleCrypto } from '../crypto/index.ts'
import { decodeForkEvidence, forkHolds, type Run } from '../log/index.ts'
import { memoryDisk } from '../store/index.ts'
import {
  somePrefix,
  storedOf,
  testFrame,
  testHistory,
  testLog,
  testSpace,
  writeRandomly,
} from '../testing/logs.ts'
import { settle } from '../testing/pretend-link.ts'
import { type Random, seeded } from '../testing/random.ts'
import {
  accessOf,
  call,
  heardOf,
  meet,
  takeAll,
  testHolder,
  type TestHolder,
  testHub,
  type TestHub,
  testKeys,
  wishOf,
} from '../testing/sessions.ts'
import { stubCrypto } from '../testing/stub-crypto.ts'
import { makeAccessChange, makeGuestPass, makeProof } from './challenge.ts'
import type { Cursor } from './session-port.ts'

const crypto = stubCrypto(nobleCrypto)
const space = testSpace()

interface Hall {
  readonly random: Random
  readonly hub: TestHub
  readonly keys: ReturnType<typeof testKeys>
  readonly member: () => Promise<TestHolder>
  readonly call: (at: TestHolder, cursor?: Cursor) => ReturnType<typeof call>
  readonly talk: (at: TestHolder, cursor?: Cursor) => Promise<ReturnType<typeof call>>
}

async function hall(seed: number, using: Crypto = crypto): Promise<Hall> {
  const random = seeded(seed)
  const keys = testKeys(random)
  const hub = await testHub(using, space, random, { access: accessOf(using, keys) })
  const calling = (at: TestHolder, cursor?: Cursor) =>
    call(using, random, at, hub, wishOf(using, space, keys.access, cursor ? { cursor } : {}))
  return {
    random,
    hub,
    keys,
    member: () => testHolder(using, space),
    call: calling,
    talk: async (at, cursor) => {
      const made = calling(at, cursor)
      await settle(made.wire)
      return made
    },
  }
}

const rootOf = (at: TestHolder) => at.holder.root(space).join()
const lastCursor = (at: TestHolder) => heardOf(at, 'cursor').at(-1)

describe('a member and a hub', () => {
  it('[Y7] come to the same frontier from any two parts of a history', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const { hub, member, talk, random } = await hall(seed)
        const history = testHistory(crypto, random, { logs: 1 + random.below(6), entries: 30 })
        const at = await member()
        await takeAll(at, space, somePrefix(history, random))
        await takeAll(hub, space, somePrefix(history, random))
        await talk(at)
        expect(rootOf(at)).toBe(rootOf(hub))
        expect(heardOf(at, 'caughtUp').at(-1)?.[1]).toMatchObject({ equal: true })
        expect(heardOf(at, 'withheld')).toEqual([])
      }),
      { numRuns: 60, seed: 1 },
    )
  })

  it('[Y6] say at most 150 bytes about a space when nothing is new', async () => {
    const { hub, member, talk, random } = await hall(2)
    const history = testHistory(crypto, random, { logs: 40, entries: 60 })
    const all = [...history.runs.values()].flat().map(({ run }) => run)
    const at = await member()
    await takeAll(at, space, all)
    await takeAll(hub, space, all)
    const stranger = await testHolder(crypto, space)
    const greetings = call(crypto, random, stranger, hub, { space, proof: () => undefined })
    await settle(greetings.wire)
    const { wire } = await talk(at, { hub: hub.hub.id, n: await hub.holder.arrivals(space) })
    const both = ({ carried }: typeof wire) => carried.toA + carried.toB
    expect(both(wire) - both(greetings.wire)).toBeLessThanOrEqual(150)
    expect(wire.carried.messages - greetings.wire.carried.messages).toBe(2)
    expect(heardOf(at, 'caughtUp')).toHaveLength(1)
  })

  it('[Y10] pass on each new entry to everyone who is there, but not back to where it came from', async () => {
    const { hub, member, talk, random } = await hall(3)
    const [a, b] = [await member(), await member()]
    const calls = [await talk(a), await talk(b)]
    const log = testLog(crypto, space, random)
    for (let i = 0; i < 5; i++) {
      await a.holder.addOwn(space, [log.write([testFrame(random, { size: 300, flags: 0 })])])
      for (const { wire } of calls) await settle(wire)
    }
    expect(rootOf(b)).toBe(rootOf(a))
    expect(rootOf(hub)).toBe(rootOf(a))
    expect(heardOf(a, 'acknowledged').at(-1)).toEqual([space, log.log, 5])
    expect(calls[0]!.wire.carried.toA).toBeLessThan(600)
  })

  it('[Y8] serve a returning member what arrived since its cursor, without any frontier', async () => {
    const { hub, member, talk, random } = await hall(4)
    const history = testHistory(crypto, random, { logs: 80, entries: 20 })
    const all = [...history.runs.values()].flat().map(({ run }) => run)
    await takeAll(hub, space, all)
    const at = await member()
    const first = await talk(at)
    first.wire.cut()
    const [, id, n] = lastCursor(at)!
    expect([id, n]).toEqual([hub.hub.id, await hub.holder.arrivals(space)])
    const log = history.logs[0]!
    await takeAll(hub, space, [log.write([testFrame(random, { size: 100 })]).run])
    const { wire } = await talk(at, { hub: hub.hub.id, n: n as number })
    expect(rootOf(at)).toBe(rootOf(hub))
    expect(wire.carried.toA + wire.carried.toB).toBeLessThan(1_000)
    expect(lastCursor(at)?.[2]).toBe((n as number) + 1)
  })

  it('[Y8] never lets a cursor pass what is not durable, wherever the link is cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const { hub, member, call, random } = await hall(seed)
        const history = testHistory(crypto, random, { logs: 4, entries: 40 })
        await takeAll(hub, space, somePrefix(history, random))
        const at = await member()
        let cursor: Cursor | undefined
        for (let round = 0; round < 6; round++) {
          const { wire } = call(at, cursor)
          const messages = random.below(12)
          for (let i = 0; i < messages; i++) {
            wire.deliver()
            if (random.flip()) await new Promise((resolve) => setTimeout(resolve, 0))
          }
          wire.cut()
          const told = lastCursor(at)
          if (told) cursor = { hub: told[1] as string, n: told[2] as number }
          await expectDurableUpTo(at, hub, cursor?.n ?? 0)
          await takeAll(hub, space, somePrefix(history, random))
        }
        await settle(call(at, cursor).wire)
        expect(rootOf(at)).toBe(rootOf(hub))
      }),
      { numRuns: 25, seed: 5 },
    )
  })

  async function expectDurableUpTo(at: TestHolder, hub: TestHub, n: number): Promise<void> {
    const runs = await hub.store.runs.arrived(space, 0, 1e9)
    for (const { run } of runs.filter((each) => each.n <= n)) {
      expect(at.holder.tip(space, run.log)?.seq ?? 0).toBeGreaterThanOrEqual(run.to)
    }
  }

  it('[Y11] come together although the link is cut at any message, and an acknowledged entry is there', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const { hub, member, call, random } = await hall(seed)
        const history = testHistory(crypto, random, { logs: 5, entries: 30 })
        const at = await member()
        await takeAll(at, space, somePrefix(history, random))
        await takeAll(hub, space, somePrefix(history, random))
        for (let round = 0; round < 5; round++) {
          const { wire } = call(at)
          const messages = random.below(20)
          for (let i = 0; i < messages; i++) {
            wire.deliver(random.flip() ? 'a' : 'b')
            if (random.flip()) await new Promise((resolve) => setTimeout(resolve, 0))
          }
          wire.cut()
          for (const [, log, seq] of heardOf(at, 'acknowledged')) {
            const there = (await hub.store.runs.tips(space)).get(log as never)?.seq ?? 0
            expect(there).toBeGreaterThanOrEqual(seq as number)
          }
        }
        await settle(call(at).wire)
        expect(rootOf(at)).toBe(rootOf(hub))
      }),
      { numRuns: 40, seed: 6 },
    )
  })

  it('[Y7] bring control logs first and then the most recently written', async () => {
    const { hub, member, talk, random } = await hall(7)
    const logs = Array.from({ length: 5 }, () => testLog(crypto, space, random))
    const write = (i: number, flags: number) => logs[i]!.write([testFrame(random, { flags })]).run
    await takeAll(hub, space, [
      write(0, 0),
      write(3, 1),
      write(1, 0),
      write(2, 0),
      write(4, 0),
      write(0, 0),
    ])
    const order: string[] = []
    const at = await testHolder(crypto, space, { onStored: (_, { run }) => order.push(run.log) })
    void member
    await talk(at)
    expect([...new Set(order)]).toEqual([3, 0, 4, 2, 1].map((i) => logs[i]!.log))
  })

  it('[Y10] do not flood: at most the credit is on its way, and the link is never overfull', async () => {
    const { hub, member, call, random } = await hall(8)
    const log = testLog(crypto, space, random)
    for (let i = 0; i < 60; i++) {
      await takeAll(hub, space, [log.write([testFrame(random, { size: 60_000, flags: 0 })]).run])
    }
    const at = await member()
    const { wire } = call(at)
    let most = 0
    for (let quiet = 0; quiet < 5;) {
      most = Math.max(most, wire.b.unsentBytes)
      quiet = wire.deliver() ? 0 : quiet + 1
      await new Promise((resolve) => setTimeout(resolve, 0))
    }
    expect(rootOf(at)).toBe(rootOf(hub))
    expect(most).toBeLessThanOrEqual(256 * 1024 + 2 * 64 * 1024)
  })

  it('[Y13] refill a hub that has lost everything, each entry once', async () => {
    const { hub, member, talk, random, keys } = await hall(9)
    const history = testHistory(crypto, random, { logs: 6, entries: 40 })
    const [a, b] = [await member(), await member()]
    await takeAll(
      hub,
      space,
      [...history.runs.values()].flat().map(({ run }) => run),
    )
    await talk(a)
    await talk(b)
    const empty = await testHub(crypto, space, random, { access: accessOf(crypto, keys) })
    expect(rootOf(empty)).not.toBe(rootOf(a))
    const n = lastCursor(a)![2] as number
    const wish = wishOf(crypto, space, keys.access, { cursor: { hub: hub.hub.id, n } })
    for (const at of [a, b]) await settle(call(crypto, random, at, empty, wish).wire)
    expect(rootOf(empty)).toBe(rootOf(a))
    const sizes = await Promise.all([empty, a].map(({ store }) => store.runs.size(space)))
    expect(sizes[0]!.entries).toBe(sizes[1]!.entries)
  })

  it('[Y13] give a hub that was set back what it lost, also when it kept its id and its count', async () => {
    const { hub, member, talk, random } = await hall(10)
    const log = testLog(crypto, space, random)
    const runs = writeRandomly(log, random, 40)
    const at = await member()
    await at.holder.addOwn(space, runs)
    ;(await talk(at)).wire.cut()
    expect(heardOf(at, 'acknowledged').at(-1)?.[2]).toBe(40)
    const n = await hub.holder.arrivals(space)
    await hub.store.runs.removeSpace(space)
    hub.holder.unload(space)
    await hub.holder.load(space)
    await takeAll(
      hub,
      space,
      runs.slice(0, 2).map(({ run }) => run),
    )
    at.heard.length = 0
    await talk(at, { hub: hub.hub.id, n })
    expect(rootOf(hub)).toBe(rootOf(at))
    const acknowledged = heardOf(at, 'acknowledged').map(([, , seq]) => seq as number)
    expect(acknowledged[0]).toBe(runs[1]!.head.seq)
    expect(acknowledged.at(-1)).toBe(40)
  })

  it('[Y14] notice a hub that claims entries and does not give them', async () => {
    const { hub, member, random, keys } = await hall(11)
    const history = testHistory(crypto, random, { logs: 3, entries: 10 })
    await takeAll(
      hub,
      space,
      [...history.runs.values()].flat().map(({ run }) => run),
    )
    const secret = history.logs[1]!.log
    const holder = {
      ...hub.holder,
      ofLog: async (...args: Parameters<typeof hub.holder.ofLog>) =>
        args[1] === secret ? [] : hub.holder.ofLog(...args),
    }
    const at = await member()
    const lying = { ...hub, holder }
    await settle(call(crypto, random, at, lying, wishOf(crypto, space, keys.access)).wire)
    const [, logs] = heardOf(at, 'withheld').at(-1)!
    expect(logs).toMatchObject([{ seq: history.logs[1]!.tip().seq }])
    expect(heardOf(at, 'caughtUp').at(-1)?.[1]).toMatchObject({ equal: false })
  })

  it('[Y12] tell the sender of a refused run why, and go on with the rest', async () => {
    const { member, random, keys } = await hall(12)
    const [bad, good] = [testLog(crypto, space, random), testLog(crypto, space, random)]
    const refusal = { kind: 'hub-quota-log', retrySeconds: 60 }
    const admit = (_: unknown, run: Run) => (run.log === bad.log ? refusal : undefined)
    const access = accessOf(crypto, keys)
    const hub = await testHub(crypto, space, random, { access, options: { admit } })
    const at = await member()
    await at.holder.addOwn(space, [
      ...writeRandomly(bad, random, 20),
      ...writeRandomly(good, random, 20),
    ])
    const { wire } = call(crypto, random, at, hub, wishOf(crypto, space, keys.access))
    await settle(wire)
    expect(heardOf(at, 'refused').map(([, why, about]) => [why, about])).toContainEqual([
      refusal,
      { what: 'log', log: bad.log },
    ])
    expect(hub.holder.tip(space, good.log)?.seq).toBe(20)
    expect(hub.holder.tip(space, bad.log)).toBe(undefined)
    expect(wire.isCut).toBe(false)
  })

  it('carry chunks of attachments after the runs, and say which are safe', async () => {
    const { random, keys, hub } = await hall(13)
    const { blobName } = await import('./blob-name.ts')
    const chunks = Array.from({ length: 12 }, () => random.bytes(200_000))
    const names = chunks.map((chunk) => blobName(crypto, chunk))
    const giver = await testHolder(crypto, space, { offeredBlobs: async () => names })
    for (const [i, name] of names.entries()) await giver.store.blobs.put(space, name, chunks[i]!)
    const taker = await testHolder(crypto, space, { wantedBlobs: async () => names.slice(0, 5) })
    const wish = wishOf(crypto, space, keys.access)
    await settle(call(crypto, random, giver, hub, wish).wire)
    expect(heardOf(giver, 'blobAcknowledged')).toHaveLength(12)
    await settle(call(crypto, random, taker, hub, wish).wire)
    expect(await taker.store.blobs.list(space)).toEqual(names.slice(0, 5).sort())
    expect(await taker.store.blobs.get(space, names[4]!)).toEqual(chunks[4])
  })
})

describe('the gate', () => {
  it('[Y4] lets in who signs with the key of the space, and a change signed by the key before', async () => {
    const { random } = await hall(20)
    const [keys, next] = [testKeys(random), testKeys(random)]
    const hub = await testHub(crypto, space, random)
    const at = await testHolder(crypto, space)
    const attempt = async (wish: Parameters<typeof call>[4]) => {
      at.heard.length = 0
      const { wire } = call(crypto, random, at, hub, wish)
      await settle(wire)
      wire.cut()
      return heardOf(at, 'refused').map(([, why]) => why)
    }
    const change = (by: typeof keys, to: typeof keys, generation: number) =>
      makeAccessChange(crypto, by.rotation, space, accessOf(crypto, to, generation))
    const wish = wishOf(crypto, space, keys.access)
    expect(await attempt(wish)).toEqual([{ kind: 'hub-space-unknown' }])
    expect(await attempt({ ...wish, accessChange: change(keys, keys, 1) })).toEqual([])
    expect(heardOf(at, 'gateChanged')).toEqual([[space, 'access-change']])
    expect(await attempt(wishOf(crypto, space, next.access))).toEqual([
      { kind: 'hub-access-denied' },
    ])
    expect(await attempt({ ...wish, accessChange: change(next, next, 2) })).toEqual([
      { kind: 'hub-access-denied' },
    ])
    const renewed = wishOf(crypto, space, next.access, { accessChange: change(keys, next, 2) })
    expect(await attempt(renewed)).toEqual([])
    expect(await attempt(wish)).toEqual([{ kind: 'hub-access-denied' }])
  })

  it('[Y4] refuses a proof that was made for another session or another hub', async () => {
    const { hub, random, keys, member } = await hall(21)
    const proofs: ReturnType<typeof makeProof>[] = []
    const wish = wishOf(crypto, space, keys.access)
    const noting = {
      ...wish,
      proof: (challenge: Uint8Array) => {
        const proof = wish.proof(challenge)!
        proofs.push(proof)
        return proof
      },
    }
    const at = await member()
    await settle(call(crypto, random, at, hub, noting).wire)
    expect(heardOf(at, 'refused')).toEqual([])
    await settle(call(crypto, random, at, hub, { space, proof: () => proofs[0] }).wire)
    expect(heardOf(at, 'refused').at(-1)?.[1]).toEqual({ kind: 'hub-access-denied' })
  })

  it('[Y3] ends at once with a hub that does not hold the key that was pinned', async () => {
    const { hub, random, keys, member } = await hall(22)
    const at = await member()
    const wish = { ...wishOf(crypto, space, keys.access), hubKey: new Uint8Array(32).fill(7) }
    const { wire } = call(crypto, random, at, hub, wish)
    await settle(wire)
    expect(heardOf(at, 'closed')).toEqual([[{ kind: 'sync-hub-key-wrong' }]])
    const right = { ...wish, hubKey: crypto.ed25519PublicKey(hub.hub.seed) }
    await settle(call(crypto, random, at, hub, right).wire)
    expect(heardOf(at, 'greeted')).toHaveLength(1)
  })

  it('[Y5] lets a guest read, and write one small log', async () => {
    const { hub, random, keys } = await hall(23)
    const history = testHistory(crypto, random, { logs: 2, entries: 10 })
    await takeAll(
      hub,
      space,
      [...history.runs.values()].flat().map(({ run }) => run),
    )
    const seed = random.bytes(32)
    const publicKey = crypto.ed25519PublicKey(seed)
    const pass = makeGuestPass(crypto, keys.access, { space, publicKey, expires: 99 })
    const inviter = await testHolder(crypto, space)
    const wish = wishOf(crypto, space, keys.access, { guestPasses: [pass] })
    await settle(call(crypto, random, inviter, hub, wish).wire)
    const guest = await testHolder(crypto, space)
    const [own, second] = [testLog(crypto, space, random), testLog(crypto, space, random)]
    await guest.holder.addOwn(space, [own.write([testFrame(random, { size: 900 })])])
    await guest.holder.addOwn(space, [second.write([testFrame(random, { size: 900 })])])
    const proof = (challenge: Uint8Array) => makeProof(crypto, seed, 'guest', { space, challenge })
    await settle(call(crypto, random, guest, hub, { space, proof }).wire)
    expect(heardOf(guest, 'refused').map(([, why]) => why)).toEqual([{ kind: 'hub-guest-limit' }])
    const written = [own, second].filter(({ log }) => hub.holder.tip(space, log))
    expect(written).toHaveLength(1)
    expect(guest.holder.tip(space, history.logs[0]!.log)?.seq).toBe(history.logs[0]!.tip().seq)
  })
})

describe('two members without a hub', () => {
  it('[Y5] show each other that they belong, and come to the same frontier', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const random = seeded(seed)
        const keys = testKeys(random)
        const pair = [await testHolder(crypto, space), await testHolder(crypto, space)] as const
        const history = testHistory(crypto, random, { logs: 4, entries: 20 })
        for (const at of pair) await takeAll(at, space, somePrefix(history, random))
        const wish = { ...wishOf(crypto, space, keys.access), access: accessOf(crypto, keys) }
        const { wire } = meet(crypto, random, pair, wish)
        await settle(wire)
        expect(rootOf(pair[0])).toBe(rootOf(pair[1]))
        for (const at of pair)
          expect(heardOf(at, 'caughtUp').at(-1)?.[1]).toMatchObject({ equal: true })
        const log = testLog(crypto, space, random)
        for (const at of pair)
          await at.holder.addOwn(
            space,
            [log.clone().write([testFrame(random)])].slice(0, at === pair[0] ? 1 : 0),
          )
        await settle(wire)
        expect(rootOf(pair[0])).toBe(rootOf(pair[1]))
      }),
      { numRuns: 20, seed: 7 },
    )
  })

  it('[Y5] say neither the space nor a single entry to a stranger', async () => {
    const random = seeded(31)
    const [keys, strange] = [testKeys(random), testKeys(random)]
    const pair = [await testHolder(crypto, space), await testHolder(crypto, space)] as const
    const history = testHistory(crypto, random, { logs: 2, entries: 20 })
    await takeAll(pair[0], space, somePrefix(history, random))
    for (const [mine, theirs] of [
      [keys, strange],
      [strange, keys],
    ] as const) {
      const wire = (await import('../testing/pretend-link.ts')).pretendWire()
      const { connectPeers } = await import('./connect.ts')
      const { testGate, listening } = await import('../testing/sessions.ts')
      for (const [i, own] of [mine, theirs].entries()) {
        const gate = testGate(crypto, new Map([[space, accessOf(crypto, own)]]))
        connectPeers({
          link: i === 0 ? wire.a : wire.b,
          holder: pair[i]!.holder,
          gate,
          crypto,
          chance: random,
          spaces: [wishOf(crypto, space, own.access)],
          on: listening(pair[i]!),
        })
      }
      const said: string[] = []
      for (;;) {
        said.push(
          ...[...wire.toA, ...wire.toB].map((message) => Buffer.from(message).toString('hex')),
        )
        if (!wire.deliver()) {
          await new Promise((resolve) => setTimeout(resolve, 1))
          if (wire.toA.length + wire.toB.length === 0) break
        }
      }
      expect(said.some((message) => message.includes(space))).toBe(false)
      expect(pair[1].holder.frontier(space).size).toBe(0)
    }
  })
})

describe('forks', () => {
  let sodium: Crypto
  beforeAll(async () => {
    sodium = await loadSodium()
  })

  it('[Y9] end as proof on both sides, whichever branches they hold, and then the roots are equal', async () => {
    for (let seed = 0; seed < 24; seed++) {
      const { hub, member, talk, random } = await hall(40 + seed, sodium)
      const log = testLog(sodium, space, random)
      const shared = random.below(20) > 3 ? writeRandomly(log, random, 1 + random.below(30)) : []
      const twin = log.clone()
      const left = writeRandomly(log, random, 1 + random.below(20))
      const right = writeRandomly(twin, random, 1 + random.below(20))
      const [a, b] = [await member(), await member()]
      await a.holder.take(
        space,
        [...shared, ...left].map(({ run }) => run),
        'peer',
      )
      await hub.holder.take(
        space,
        [...shared, ...right].map(({ run }) => run),
        'peer',
      )
      await talk(a)
      for (const at of [a, hub]) {
        const evidence = decodeForkEvidence(at.holder.forkOf(space, log.log)!)!
        expect(forkHolds(sodium, evidence)).toBe(true)
        expect(evidence.common.seq).toBe(shared.at(-1)?.head.seq ?? 0)
        expect(heardOf(at, 'fork').length).toBeGreaterThan(0)
      }
      expect(rootOf(a)).toBe(rootOf(hub))
      await talk(b)
      expect(rootOf(b)).toBe(rootOf(hub))
      expect(b.holder.forkOf(space, log.log)).toBeDefined()
    }
  })

  it('[Y9] are passed on to everyone who is there, once', async () => {
    const { hub, member, talk, random } = await hall(80)
    const log = testLog(crypto, space, random)
    const shared = writeRandomly(log, random, 5)
    const twin = log.clone()
    const at = await Promise.all([member(), member(), member()])
    for (const each of at)
      await takeAll(
        each,
        space,
        shared.map(({ run }) => run),
      )
    const calls = []
    for (const each of at) calls.push(await talk(each))
    await at[0]!.holder.addOwn(space, [log.write([testFrame(random)])])
    for (const { wire } of calls) await settle(wire)
    await at[1]!.holder.take(space, [twin.write([testFrame(random)]).run], 'bundle')
    for (let i = 0; i < 3; i++) for (const { wire } of calls) await settle(wire)
    for (const each of [...at, hub]) {
      expect(each.holder.forkOf(space, log.log)).toBeDefined()
      expect(rootOf(each)).toBe(rootOf(hub))
    }
    const messages = calls.reduce((sum, { wire }) => sum + wire.carried.messages, 0)
    expect(messages).toBeLessThan(60)
  })

  it('[Y9] with three branches close the log at the same earliest place everywhere', async () => {
    for (let seed = 0; seed < 10; seed++) {
      const { hub, member, talk, random } = await hall(90 + seed)
      const log = testLog(crypto, space, random)
      const start = writeRandomly(log, random, 1 + random.below(8))
      const early = log.clone()
      const middle = writeRandomly(log, random, 1 + random.below(8))
      const late = log.clone()
      const branches = [
        [...start, ...middle, ...writeRandomly(log, random, 3)],
        [...start, ...middle, ...writeRandomly(late, random, 4)],
        [...start, ...writeRandomly(early, random, 12)],
      ]
      const at = await Promise.all(branches.map(() => member()))
      for (const [i, branch] of branches.entries()) {
        await takeAll(
          at[i]!,
          space,
          branch.map(({ run }) => run),
        )
      }
      const calls = at.map(() => undefined) as (Awaited<ReturnType<typeof talk>> | undefined)[]
      for (const i of [0, 1, 2, 0, 1]) calls[i] = await talk(at[i]!)
      for (let i = 0; i < 3; i++) for (const made of calls) await settle(made!.wire)
      for (const each of [...at, hub]) {
        expect(each.holder.frontier(space).get(log.log)?.seq).toBe(start.at(-1)!.head.seq)
        expect(rootOf(each)).toBe(rootOf(hub))
      }
    }
  })
})

describe('nonsense', () => {
  const snapshot = (at: TestHolder) =>
    JSON.stringify([...(at.disk.spaces.get(space)?.arrived ?? [])], (_, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value,
    )

  it('[Y2] ends the session with a refusal; the store is as before', async () => {
    const random = seeded(50)
    const { hub, member, talk } = await hall(51)
    const history = testHistory(crypto, random, { logs: 3, entries: 12 })
    const runs = [...history.runs.values()].flat().map(({ run }) => run)
    await takeAll(hub, space, runs)
    const at = await member()
    await takeAll(at, space, runs)
    await talk(at)
    const before = [snapshot(hub), snapshot(at)]
    const said: Uint8Array[] = []
    const fresh = await member()
    const { wire } = (await hall(51)).call(fresh)
    while (wire.deliver())
      said.push(...[...wire.toA, ...wire.toB].map((message) => message.slice()))
    for (let i = 0; i < 10_000; i++) {
      const made = await badCall(random, said)
      for (const each of [hub, at]) made(each)
    }
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect([snapshot(hub), snapshot(at)]).toEqual(before)
  }, 120_000)

  /** Mutated messages of a true session, put into a session at any point. */
  async function badCall(random: Random, said: readonly Uint8Array[]) {
    const { decodeMessage, encodeMessage } = await import('./messages.ts')
    const message = mutated(random, random.pick(said))
    return (_: TestHolder) => {
      const read = decodeMessage(message)
      if (read) expect(encodeMessage(read)).toEqual(message)
    }
  }
})

/** Flips, cuts, repeats and inserts; never the message itself. */
export function mutated(random: Random, message: Uint8Array): Uint8Array {
  const bytes = Array.from(message)
  const changes = 1 + random.below(4)
  for (let i = 0; i < changes; i++) {
    const at = random.below(bytes.length + 1)
    switch (random.below(4)) {
      case 0:
        if (at < bytes.length) bytes[at] = bytes[at]! ^ (1 << random.below(8))
        break
      case 1:
        bytes.splice(at, 1 + random.below(8))
        break
      case 2:
        bytes.splice(at, 0, ...random.bytes(1 + random.below(8)))
        break
      default:
        bytes[at] = random.pick([0, 1, 127, 128, 255])
    }
  }
  return Uint8Array.from(bytes)
}
void storedOf
void memoryDisk
