// Who is let in, by a hub and by a member; and what a stranger learns: nothing.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromHex, ok } from '../base/index.ts'
import { type Crypto, nobleCrypto } from '../crypto/index.ts'
import { encodeRun, idBytes, RUN_LOG_END } from '../log/index.ts'
import {
  somePrefix,
  testFrame,
  testHistory,
  testLog,
  type TestLog,
  testSpace,
} from '../testing/logs.ts'
import { breathe, pretendWire, settle } from '../testing/pretend-link.ts'
import { type Random, seeded } from '../testing/random.ts'
import {
  accessOf,
  call,
  heardOf,
  listening,
  meet,
  takeAll,
  testGate,
  testHall,
  testHolder,
  type TestHolder,
  testHub,
  testKeys,
  wishOf,
} from '../testing/sessions.ts'
import { stubCrypto } from '../testing/stub-crypto.ts'
import { blobName } from './blob-name.ts'
import { makeAccessChange, makeGuestPass, makeProof } from './challenge.ts'
import { connectPeers } from './connect.ts'

import { checked, unchecked } from './message-check.ts'
import { decodeMessage, encodeMessage, type Message } from './messages.ts'

const crypto = stubCrypto(nobleCrypto)
const space = testSpace()
const hall = (seed: number, using: Crypto = crypto) => testHall(using, space, seed)
const rootOf = (at: TestHolder) => at.holder.root(space).join()

/** What would carry a log's first entry over channel 0. */
function firstRun(log: TestLog, random: Random): Message {
  const { run } = log.write([testFrame(random)])
  const rest = encodeRun(run).subarray(RUN_LOG_END)
  return { type: 'run', channel: 0, n: 0, log: { id: idBytes(run.log) }, rest }
}

describe('the greeting', () => {
  it('[Y1] ends when no version is common, and says which one each side speaks', async () => {
    const { hub, call, member } = await hall(19)
    const at = await member()
    const { wire } = call(at)
    const hello = decodeMessage(unchecked(wire.toB[0]!)!)!
    wire.toB[0] = checked(encodeMessage({ ...hello, versions: [2, 3] } as Message))
    await settle(wire)
    const refusal = { kind: 'hub-version', theirs: 3, ours: 1 }
    expect(heardOf(hub, 'closed')).toEqual([[refusal]])
    expect(heardOf(at, 'closed')).toEqual([[refusal]])
    expect(wire.isCut).toBe(true)
  })

  it('[Y1] comes before everything else', async () => {
    const { hub, call, member } = await hall(18)
    const { wire } = call(await member())
    wire.toB[0] = checked(encodeMessage({ type: 'ping' }))
    await settle(wire)
    expect(heardOf(hub, 'closed')).toEqual([[{ kind: 'sync-message-damaged' }]])
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

  it('[Y4] takes nothing from a stranger who speaks on before the gate has answered', async () => {
    const { hub, random } = await hall(24)
    const strange = testKeys(random)
    const own = testLog(crypto, space, random)
    const later: Message[] = [
      firstRun(own, random),
      { type: 'have', channel: 0, more: false, want: true, logs: [] },
      { type: 'caught-up', channel: 0, root: random.bytes(32), n: 0 },
    ]
    for (const message of later) {
      const at = await testHolder(crypto, space)
      hub.heard.length = 0
      const { wire } = call(crypto, random, at, hub, wishOf(crypto, space, strange.access))
      const isOpen = (bytes: Uint8Array) => decodeMessage(unchecked(bytes)!)?.type === 'open'
      while (!wire.toB.some(isOpen)) if (!wire.deliver()) await breathe()
      // In one turn with OPEN: no gate can have answered yet.
      wire.toB.push(checked(encodeMessage(message)))
      await settle(wire)
      expect(heardOf(hub, 'closed')).toEqual([[{ kind: 'sync-message-damaged' }]])
      expect(hub.holder.frontier(space).size).toBe(0)
    }
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
    const chunk = random.bytes(100)
    const name = blobName(crypto, chunk)
    const giver = await testHolder(crypto, space, { offeredBlobs: async () => [name] })
    await giver.store.blobs.put(space, name, chunk)
    const { wire } = call(crypto, random, giver, hub, { space, proof })
    await settle(wire)
    wire.a.send(encodeMessage({ type: 'blob-put', channel: 0, name: fromHex(name)!, bytes: chunk }))
    await settle(wire)
    expect(await hub.store.blobs.list(space)).toEqual([])
  })
})

describe('two members without a hub', () => {
  it('[Y5] give nothing to, and take nothing from, one who lets everybody in but cannot show that it belongs', async () => {
    const random = seeded(33)
    const [keys, strange] = [testKeys(random), testKeys(random)]
    const [honest, other] = [await testHolder(crypto, space), await testHolder(crypto, space)]
    await takeAll(
      honest,
      space,
      somePrefix(testHistory(crypto, random, { logs: 3, entries: 20 }), random),
    )
    const wire = pretendWire()
    const all = { open: async () => ok({ as: 'member' } as const) }
    const gate = testGate(crypto, new Map([[space, accessOf(crypto, keys)]]))
    for (const [i, [at, own, rule]] of (
      [
        [honest, keys, gate],
        [other, strange, all],
      ] as const
    ).entries()) {
      connectPeers({
        link: i === 0 ? wire.a : wire.b,
        holder: at.holder,
        gate: rule,
        crypto,
        // The honest one opens: its nonce is the smaller.
        chance: { bytes: (length) => new Uint8Array(length).fill(i) },
        spaces: [wishOf(crypto, space, own.access)],
        on: listening(at),
      })
    }
    const pushed = testLog(crypto, space, random)
    const isOpened = (bytes: Uint8Array) => decodeMessage(unchecked(bytes)!)?.type === 'opened'
    while (!wire.toA.some(isOpened)) if (!wire.deliver()) await breathe()
    // In one turn with OPENED: no gate can have answered yet.
    wire.toA.push(encodeMessage(firstRun(pushed, random)))
    await settle(wire)
    expect(heardOf(honest, 'refused').map(([, why]) => why)).toEqual([
      { kind: 'hub-access-denied' },
    ])
    expect(other.holder.frontier(space).size).toBe(0)
    expect(honest.holder.tip(space, pushed.log)).toBeUndefined()
    expect(wire.carried.toB).toBeLessThan(300)
  })

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
      const wire = pretendWire()
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
