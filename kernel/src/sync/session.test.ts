// Sessions over a pretend wire: they converge from anything, say little when there is nothing to say,
// survive being cut anywhere, and end in a refusal when the other side talks nonsense.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Crypto, nobleCrypto } from '../crypto/index.ts'
import type { Run } from '../log/index.ts'
import {
  somePrefix,
  testFrame,
  testHistory,
  testLog,
  testSpace,
  writeRandomly,
} from '../testing/logs.ts'
import { breathe, settle } from '../testing/pretend-link.ts'
import {
  accessOf,
  call,
  heardOf,
  takeAll,
  testGate,
  testHall,
  testHolder,
  type TestHolder,
  testHub,
  type TestHub,
  wishOf,
} from '../testing/sessions.ts'
import { stubCrypto } from '../testing/stub-crypto.ts'
import { blobName } from './blob-name.ts'
import { createRunHolder } from './holder.ts'
import type { Cursor } from './session-port.ts'

const crypto = stubCrypto(nobleCrypto)
const space = testSpace()
const hall = (seed: number, using: Crypto = crypto) => testHall(using, space, seed)
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

  it('[Y11] do not take for safe what was written after it was asked whether all is equal', async () => {
    const { hub, member, call, random } = await hall(14)
    const at = await member()
    const log = testLog(crypto, space, random)
    const [first, second] = [log.write([testFrame(random)]), log.write([testFrame(random)])]
    await at.holder.addOwn(space, [first])
    await takeAll(hub, space, [first.run])
    const { wire } = call(at)
    const isOpen = (bytes: Uint8Array) => bytes[0] === 2
    while (!wire.toB.some(isOpen)) if (!wire.deliver()) await breathe()
    await at.holder.addOwn(space, [second])
    const told = heardOf(at, 'caughtUp').length
    while (heardOf(at, 'caughtUp').length === told) if (!wire.deliver()) await breathe()
    expect(heardOf(at, 'caughtUp').at(-1)?.[1]).toMatchObject({ equal: false })
    expect(hub.holder.tip(space, log.log)?.seq).toBe(1)
    await settle(wire)
    expect(hub.holder.tip(space, log.log)?.seq).toBe(2)
    expect(heardOf(at, 'caughtUp').at(-1)?.[1]).toMatchObject({ equal: true })
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
            if (random.flip()) await breathe()
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
            if (random.flip()) await breathe()
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
    const { hub, talk, random } = await hall(7)
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
      await breathe()
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

  it('[Y13] pass new entries on to a member whose cursor is ahead of a hub that was set back', async () => {
    const { hub, member, talk, random } = await hall(14)
    const at = await member()
    const log = testLog(crypto, space, random)
    const runs = writeRandomly(log, random, 20).map(({ run }) => run)
    await takeAll(hub, space, runs.slice(0, 2))
    const { wire } = await talk(at, { hub: hub.hub.id, n: 1_000 })
    for (const run of runs.slice(2)) {
      await takeAll(hub, space, [run])
      await settle(wire)
      expect(rootOf(at)).toBe(rootOf(hub))
    }
    expect(lastCursor(at)?.[2]).toBe(runs.length)
  })

  it('[Y13] share the work of refilling a hub', async () => {
    const { member, random, keys } = await hall(15)
    const access = accessOf(crypto, keys)
    const all: Run[] = []
    for (let i = 0; i < 40; i++) {
      const log = testLog(crypto, space, random)
      for (let k = 0; k < 3; k++)
        all.push(log.write([testFrame(random, { size: 60_000, flags: 0 })]).run)
    }
    const hub = await testHub(crypto, space, random, { access })
    const members = await Promise.all([member(), member(), member()])
    for (const at of members) await takeAll(at, space, all)
    const wires = members.map(
      (at) => call(crypto, random, at, hub, wishOf(crypto, space, keys.access)).wire,
    )
    for (let quiet = 0; quiet < 5;) {
      quiet = wires.filter((wire) => wire.deliver()).length > 0 ? 0 : quiet + 1
      await breathe()
    }
    const up = wires.reduce((sum, { carried }) => sum + carried.toB, 0)
    const once = all.length * 60_000
    expect(rootOf(hub)).toBe(rootOf(members[0]))
    expect(up).toBeLessThan(2.2 * once)
  })

  it('[Y8] mend a member that has lost its store but kept its cursor', async () => {
    const { hub, member, talk, random } = await hall(16)
    const log = testLog(crypto, space, random)
    const runs = writeRandomly(log, random, 30).map(({ run }) => run)
    await takeAll(hub, space, runs)
    const at = await member()
    const { wire } = await talk(at, { hub: hub.hub.id, n: runs.length - 1 })
    expect(lastCursor(at)).toBe(undefined)
    expect(rootOf(at)).toBe(rootOf(hub))
    await takeAll(hub, space, [log.write([testFrame(random)]).run])
    await settle(wire)
    expect(rootOf(at)).toBe(rootOf(hub))
  })

  it('[Y8] do not use the cursor of another hub', async () => {
    const { hub, member, call, random } = await hall(17)
    const log = testLog(crypto, space, random)
    await takeAll(
      hub,
      space,
      writeRandomly(log, random, 30).map(({ run }) => run),
    )
    const at = await member()
    const { wire } = call(at, { hub: '00'.repeat(16), n: 5 })
    while (!lastCursor(at)) {
      expect(wire.deliver()).toBe(true)
      await breathe()
    }
    await expectDurableUpTo(at, hub, lastCursor(at)![2] as number)
  })

  it('[Y8] [Y11] wait with cursor and acknowledgement for the disk', async () => {
    const { hub, random, keys } = await hall(18)
    const log = testLog(crypto, space, random)
    await takeAll(
      hub,
      space,
      writeRandomly(log, random, 30).map(({ run }) => run),
    )
    const at = await testHolder(crypto, space)
    const waiting: (() => void)[] = []
    const append: typeof at.store.runs.append = async (...args) => {
      await new Promise<void>((resolve) => waiting.push(resolve))
      return at.store.runs.append(...args)
    }
    const slow = { ...at, holder: createRunHolder({ crypto, store: { ...at.store.runs, append } }) }
    const { wire } = call(crypto, random, slow, hub, wishOf(crypto, space, keys.access))
    for (let quiet = 0; quiet < 5; await breathe()) quiet = wire.deliver() ? 0 : quiet + 1
    expect(wire.carried.toA).toBeGreaterThan(3_000)
    expect(heardOf(hub, 'acknowledged')).toEqual([])
    // The first run is durable, the others wait for the disk.
    waiting.shift()?.()
    await settle(wire)
    const first = (await at.store.runs.tips(space)).get(log.log)?.seq
    expect(first).toBeLessThan(30)
    expect(heardOf(slow, 'cursor')).toEqual([])
    expect(heardOf(slow, 'caughtUp')).toEqual([])
    while (waiting.length > 0) {
      waiting.shift()?.()
      await settle(wire)
    }
    expect(lastCursor(slow)?.[2]).toBe(await hub.holder.arrivals(space))
    expect(heardOf(slow, 'caughtUp').at(-1)?.[1]).toMatchObject({ equal: true })
  })

  it('[Y10] stop when nothing is acknowledged, and go on with another space when one is left', async () => {
    const { hub, random, keys } = await hall(24)
    const second = testSpace(2)
    const access = accessOf(crypto, keys)
    const gate = testGate(
      crypto,
      new Map([
        [space, access],
        [second, access],
      ]),
    )
    await hub.holder.load(second)
    for (const each of [space, second]) {
      const log = testLog(crypto, each, random)
      const runs = Array.from(
        { length: 30 },
        () => log.write([testFrame(random, { size: 60_000 })]).run,
      )
      await hub.holder.take(each, runs, 'bundle')
    }
    const at = await testHolder(crypto, space)
    const made = call(crypto, random, at, { ...hub, gate }, wishOf(crypto, space, keys.access))
    const { wire, member } = made
    // Acknowledgements are lost; everything else arrives.
    const lossy = async () => {
      for (let quiet = 0; quiet < 5; await breathe()) {
        const kept = wire.toB.filter((message) => message[0] !== 8)
        wire.toB.splice(0, wire.toB.length, ...kept)
        quiet = wire.deliver() ? 0 : quiet + 1
      }
    }
    await lossy()
    expect(wire.carried.toA).toBeGreaterThan(1024 * 1024)
    expect(wire.carried.toA).toBeLessThan(1024 * 1024 + 70_000)
    member.closeSpace(space)
    member.openSpace(wishOf(crypto, second, keys.access))
    await settle(wire)
    expect(at.holder.root(second)).toEqual(hub.holder.root(second))
  })

  it('come to rest when runs that were counted are no longer there', async () => {
    const { hub, member, random, keys } = await hall(25)
    const log = testLog(crypto, space, random)
    await takeAll(
      hub,
      space,
      writeRandomly(log, random, 10).map(({ run }) => run),
    )
    const holder = { ...hub.holder, arrived: async () => [] }
    const wish = wishOf(crypto, space, keys.access, { cursor: { hub: hub.hub.id, n: 1 } })
    await settle(call(crypto, random, await member(), { ...hub, holder }, wish).wire, 500)
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

  it('[Y15] carry chunks of attachments after the runs, and say which are safe', async () => {
    const { random, keys, hub } = await hall(13)
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
