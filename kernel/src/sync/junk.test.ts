// What a session makes of a hostile or broken other side: mutated, repeated, lost and reordered messages.

import { describe, expect, it } from 'vitest'
import { nobleCrypto } from '../crypto/index.ts'
import type { MemoryDisk } from '../store/index.ts'
import { testHistory, testLog, testSpace, writeRandomly } from '../testing/logs.ts'
import { mutated } from '../testing/mutate.ts'
import { breathe, pretendWire, settle } from '../testing/pretend-link.ts'
import { type Random, seeded } from '../testing/random.ts'
import {
  accessOf,
  call,
  heardOf,
  listening,
  takeAll,
  testHolder,
  type TestHolder,
  testHub,
  type TestHub,
  testKeys,
  wishOf,
} from '../testing/sessions.ts'
import { stubCrypto } from '../testing/stub-crypto.ts'
import { connectMember, serveHub } from './connect.ts'
import { checked, unchecked } from './message-check.ts'
import { decodeMessage, encodeMessage } from './messages.ts'

const crypto = stubCrypto(nobleCrypto)
const space = testSpace()
const limits = { spacesMax: 1, spaceBytesMax: 1, reconnectSeconds: 1 }

/** Everything that a store holds, as one string. */
const bytesOf = (disk: MemoryDisk): string =>
  JSON.stringify([...disk.spaces], (_, value: unknown) => {
    if (value instanceof Uint8Array) return Buffer.from(value).toString('base64')
    return value instanceof Map ? [...value] : value
  })

interface Talk {
  readonly random: Random
  readonly hub: TestHub
  readonly member: TestHolder
  readonly keys: ReturnType<typeof testKeys>
  /** Every message that a true session said, to the hub and to the member. */
  readonly toHub: Uint8Array[]
  readonly toMember: Uint8Array[]
}

/** A session in which both sides had something to say, with forks, refusals and proofs of access. */
async function trueTalk(seed: number): Promise<Talk> {
  const random = seeded(seed)
  const keys = testKeys(random)
  const hub = await testHub(crypto, space, random, { access: accessOf(crypto, keys) })
  const member = await testHolder(crypto, space)
  const history = testHistory(crypto, random, { logs: 4, entries: 25 })
  const all = [...history.runs.values()].map((runs) => runs.map(({ run }) => run))
  const twin = testLog(crypto, space, random)
  const other = twin.clone()
  const [left, right] = [writeRandomly(twin, random, 3), writeRandomly(other, random, 4)]
  await takeAll(hub, space, [...all.slice(0, 3).flat(), ...left.map(({ run }) => run)])
  await takeAll(member, space, [...all.slice(2).flat(), ...right.map(({ run }) => run)])
  const { wire } = call(crypto, random, member, hub, wishOf(crypto, space, keys.access))
  const [toHub, toMember]: Uint8Array[][] = [[], []]
  for (let quiet = 0; quiet < 4;) {
    const [a, b] = [wire.toA[0], wire.toB[0]]
    if (b) toHub!.push(unchecked(b)!.slice())
    if (b && wire.deliver('b')) quiet = 0
    else if (a) {
      toMember!.push(unchecked(a)!.slice())
      wire.deliver('a')
      quiet = 0
    } else quiet++
    await breathe()
  }
  expect(toHub!.length + toMember!.length).toBeGreaterThan(30)
  return { random, hub, member, keys, toHub: toHub!, toMember: toMember! }
}

describe('messages', () => {
  it('[Y2] have one encoding: what is read is written to the same bytes, and the rest is refused', async () => {
    const { random, toHub, toMember } = await trueTalk(1)
    const said = [...toHub, ...toMember]
    for (const message of said) expect(encodeMessage(decodeMessage(message)!)).toEqual(message)
    let refused = 0
    for (let i = 0; i < 10_000; i++) {
      const message = mutated(random, random.pick(said))
      const read = decodeMessage(message)
      if (read) expect(encodeMessage(read)).toEqual(message)
      else refused++
    }
    expect(refused).toBeGreaterThan(2_000)
  })

  it('[Y18] are told from what a link damaged, but for those whose content is vouched for', async () => {
    const { random, toHub, toMember } = await trueTalk(4)
    const BULK: readonly string[] = ['open', 'run', 'fork', 'blob-put']
    for (const message of [...toHub, ...toMember]) {
      const sent = checked(message)
      expect(unchecked(sent)).toEqual(message)
      if (BULK.includes(decodeMessage(message)!.type)) continue
      const damaged = sent.slice()
      damaged[random.below(sent.length - 1) + 1]! ^= 1 + random.below(255)
      expect(unchecked(damaged)).toBeUndefined()
      expect(unchecked(sent.subarray(0, -1))).toBeUndefined()
    }
    expect(unchecked(new Uint8Array())).toBeUndefined()
  })

  it('[Y2] are refused when they are longer than 512 KiB', () => {
    expect(decodeMessage(new Uint8Array(512 * 1024 + 1).fill(20))).toBe(undefined)
    expect(decodeMessage(new Uint8Array([20]))).toEqual({ type: 'ping' })
  })
})

describe('a hostile other side', () => {
  it('[Y2] gets a refusal and the link is closed; a hub that is up to date keeps its store to the byte', async () => {
    const { random, hub, keys, toHub } = await trueTalk(2)
    const before = bytesOf(hub.disk)
    let closed = 0
    for (let i = 0; i < 1_000; i++) {
      const wire = pretendWire()
      serveHub({
        link: wire.b,
        holder: hub.holder,
        gate: hub.gate,
        crypto,
        chance: random,
        hub: { ...hub.hub, limits },
        on: { closed: () => closed++ },
      })
      await openTruly(wire, keys, random)
      const at = random.below(toHub.length)
      const messages = toHub.slice(Math.max(2, at), at + 15)
      for (const message of messages) {
        wire.a.send(checked(random.below(3) === 0 ? message : mutated(random, message)))
      }
      while (wire.deliver('b')) if (random.below(4) === 0) await breathe()
      await breathe()
      wire.cut()
    }
    await breathe()
    expect(closed).toBe(1_000)
    expect(bytesOf(hub.disk)).toBe(before)
  }, 60_000)

  /** Greets and opens the space as a member would, so that the nonsense gets past the gate. */
  async function openTruly(
    wire: ReturnType<typeof pretendWire>,
    keys: ReturnType<typeof testKeys>,
    random: Random,
  ): Promise<void> {
    const wish = wishOf(crypto, space, keys.access)
    const empty = await testHolder(crypto, space)
    const link = { ...wire.a, unsentBytes: 0, onMessage: wire.a.onMessage, close: () => undefined }
    connectMember({ link, holder: empty.holder, crypto, chance: random, spaces: [wish] })
    for (let i = 0; i < 6; i++) {
      wire.deliver('b')
      await breathe()
      if (i < 2) wire.deliver('a')
      await breathe()
    }
    wire.a.onMessage(() => undefined)
  }

  it('[Y2] that plays the hub changes nothing at a member that is up to date', async () => {
    const { random, hub, member, keys, toMember } = await trueTalk(3)
    const before = bytesOf(member.disk)
    for (let i = 0; i < 300; i++) {
      const { wire } = call(crypto, random, member, hub, wishOf(crypto, space, keys.access))
      const start = random.below(4)
      for (let k = 0; k < start; k++) {
        wire.deliver()
        await breathe()
      }
      const at = random.below(toMember.length)
      for (const message of toMember.slice(at, at + 10)) {
        wire.b.send(checked(random.flip() ? message : mutated(random, message)))
      }
      while (wire.deliver('a')) if (random.below(4) === 0) await breathe()
      await breathe()
      wire.cut()
    }
    await breathe()
    expect(bytesOf(member.disk)).toBe(before)
    expect(heardOf(member, 'closed').length).toBeGreaterThanOrEqual(300)
  }, 60_000)
})

describe('a broken link', () => {
  it('[Y11] that loses, repeats or reorders whole messages stops nothing for good', async () => {
    for (let seed = 0; seed < 30; seed++) {
      const random = seeded(100 + seed)
      const keys = testKeys(random)
      const hub = await testHub(crypto, space, random, { access: accessOf(crypto, keys) })
      const member = await testHolder(crypto, space)
      const history = testHistory(crypto, random, { logs: 4, entries: 25 })
      const all = [...history.runs.values()].map((runs) => runs.map(({ run }) => run))
      await takeAll(hub, space, all.slice(0, 3).flat())
      await takeAll(member, space, all.slice(2).flat())
      for (let round = 0; round < 4; round++) {
        const { wire } = call(crypto, random, member, hub, wishOf(crypto, space, keys.access))
        for (let i = 0; i < 60 && !wire.isCut; i++) {
          const queue = random.flip() ? wire.toA : wire.toB
          const at = random.below(queue.length + 1)
          if (random.below(5) === 0) queue.splice(at, 1)
          if (random.below(5) === 0 && queue[at]) queue.splice(at, 0, queue[at])
          if (random.below(5) === 0) queue.reverse()
          wire.deliver()
          await breathe()
        }
        wire.cut()
      }
      await settle(call(crypto, random, member, hub, wishOf(crypto, space, keys.access)).wire)
      expect(member.holder.root(space)).toEqual(hub.holder.root(space))
      expect(member.holder.forks(space).size).toBe(0)
    }
  }, 60_000)

  it('[Y16] that has gone silent is pinged and then given up', async () => {
    const random = seeded(200)
    const keys = testKeys(random)
    const hub = await testHub(crypto, space, random, { access: accessOf(crypto, keys) })
    const member = await testHolder(crypto, space)
    const wire = pretendWire()
    const connection = connectMember({
      link: wire.a,
      holder: member.holder,
      crypto,
      chance: random,
      spaces: [wishOf(crypto, space, keys.access)],
      on: listening(member),
    })
    const server = serveHub({
      link: wire.b,
      holder: hub.holder,
      gate: hub.gate,
      crypto,
      chance: random,
      hub: { ...hub.hub, limits },
    })
    await settle(wire)
    for (let now = 0; now <= 200_000; now += 5_000) {
      connection.tick(now)
      server.tick(now)
      await settle(wire)
    }
    expect(wire.isCut).toBe(false)
    for (let now = 205_000; now <= 300_000; now += 5_000) {
      connection.tick(now)
      wire.toB.length = 0
    }
    expect(heardOf(member, 'closed')).toEqual([[{ kind: 'sync-silence' }]])
  })
})
